import { createTestHarness } from 'wrangler';

/** A running worker with its static assets, on a free port of the loopback. */
export type Server = {
  readonly url: URL;
  readonly close: () => Promise<void>;
};

/** Serves a bundle made from the project in `root`, with that project's assets and headers. */
export async function startServer(root: string, bundle: string): Promise<Server> {
  const harness = createTestHarness({
    root,
    workers: [{ configPath: 'wrangler.toml', prebuiltWorkerDir: bundle }],
  });
  const { url } = await harness.listen();
  return { url, close: () => harness.close() };
}
