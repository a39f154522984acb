// What `cloudflare:workers` gives a test: `exports.default` is the worker of wrangler.toml.
declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../../src/http/worker.ts');
  }
}
