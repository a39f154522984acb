import type { TestProject } from 'vitest/node';
import type { BrowserLaunch } from './chromium.ts';
import { findBrowser } from './chromium.ts';
import { bundleWorker } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How to start the browser that was found once for all files. */
    readonly browser: BrowserLaunch;
    /** The project's folder. */
    readonly root: string;
    /** The folder of the bundled worker. */
    readonly bundle: string;
  }
}

/**
 * Runs once before the browser tests: unpacking a browser and bundling the worker take seconds,
 * so no test file does it for itself. What is returned runs after the last of them.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { root } = project.config;
  const [browser, bundle] = await Promise.allSettled([findBrowser(), bundleWorker(root)]);
  const remove = async () => {
    if (browser.status === 'fulfilled') await browser.value.remove();
    if (bundle.status === 'fulfilled') await bundle.value.remove();
  };
  if (browser.status === 'rejected') {
    await remove();
    throw browser.reason;
  }
  if (bundle.status === 'rejected') {
    await remove();
    throw bundle.reason;
  }
  project.provide('browser', browser.value.launch);
  project.provide('root', root);
  project.provide('bundle', bundle.value.folder);
  return remove;
}
