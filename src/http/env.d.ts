/** What wrangler.toml binds. Optional, for an answer must not hang on any of it. */
declare namespace Cloudflare {
  interface Env {
    readonly ASSETS?: Fetcher;
    /** Which deployed version this is. */
    readonly VERSION?: WorkerVersionMetadata;
    /** Counts GET and HEAD by client. */
    readonly READS?: RateLimit;
    /** Counts POST by client. */
    readonly WRITES?: RateLimit;
    /** `true` under `npm start`; nothing else sets it. */
    readonly DEVELOPMENT?: string;
  }
}
