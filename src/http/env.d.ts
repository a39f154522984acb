/** What wrangler.toml binds. Optional, for an answer must not hang on any of it. */
declare namespace Cloudflare {
  interface Env {
    readonly ASSETS?: Fetcher;
    /** `true` under `npm start`; nothing else sets it. */
    readonly DEVELOPMENT?: string;
  }
}
