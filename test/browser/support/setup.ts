import type { TestProject } from 'vitest/node';
import { bundleWorker } from './bundle.ts';
import type { BrowserLaunch } from './chromium.ts';
import { findBrowser } from './chromium.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How to start the browser that was found once for all files. */
    readonly browser: BrowserLaunch;
    /** The project's folder. */
    readonly root: string;
    /** Where the worker runs, as it would be deployed. */
    readonly service: string;
  }
}

/**
 * Runs once before the browser tests: unpacking a browser, bundling the worker and starting it take
 * seconds, so no test file does it for itself. What is returned runs after the last of them.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { root } = project.config;
  const undo: (() => Promise<void>)[] = [];
  const remove = async () => {
    for (const one of undo.reverse()) await one();
  };
  const started = await Promise.allSettled([
    findBrowser().then((found) => {
      undo.push(found.remove);
      project.provide('browser', found.launch);
    }),
    bundleWorker(root).then(async (bundle) => {
      undo.push(bundle.remove);
      const server = await startServer(root, bundle.folder);
      undo.push(server.close);
      project.provide('service', server.url.href);
    }),
  ]);
  project.provide('root', root);
  for (const one of started)
    if (one.status === 'rejected') {
      await remove();
      throw one.reason;
    }
  return remove;
}
