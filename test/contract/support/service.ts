/** The worker as it would be deployed, and the document that it serves. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import type { Document } from '../../../src/openapi/model.ts';
import { bundleWorker } from '../../browser/support/bundle.ts';
import { type Server, startServer } from '../../browser/support/server.ts';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Service {
  readonly document: Document;
  /** Asks for a path that is percent-encoded already. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

const PATIENCE_MS = 120_000;

/** Bundles and starts the worker before the tests of a file and ends it after the last. */
export function useService(): () => Service {
  let service: Service | undefined;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const bundle = await bundleWorker(root);
    closing.push(bundle.remove);
    const server: Server = await startServer(root, bundle.folder);
    closing.push(server.close);
    const ask: Service['ask'] = (path, init) =>
      fetch(new URL(path, server.url), { redirect: 'manual', ...init });
    const document: Document = JSON.parse(await (await ask('/openapi.json')).text());
    service = { document, ask };
  }, PATIENCE_MS);
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  }, PATIENCE_MS);
  return () => {
    if (service === undefined) throw new Error('The worker did not start.');
    return service;
  };
}
