import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The worker as it would be deployed, in a folder of its own. */
export type WorkerBundle = {
  readonly folder: string;
  readonly remove: () => Promise<void>;
};

/**
 * Bundles the worker of the project in `root` exactly as a deploy does, the sheets compiled and
 * the assets built first, without deploying it. `npm test` has made one for all who ask.
 */
export async function bundleWorker(root: string): Promise<WorkerBundle> {
  const made = process.env['WORKER_BUNDLE'];
  if (made !== undefined) return { folder: made, remove: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'yibao-worker-'));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const wrangler = join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js');
  try {
    await run(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', folder], {
      cwd: root,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
    });
  } catch (error) {
    await remove();
    throw new Error(`The worker cannot be bundled:\n${output(error)}`, { cause: error });
  }
  return { folder, remove };
}

function output(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const parts = ['stdout' in error ? error.stdout : '', 'stderr' in error ? error.stderr : ''];
  return parts.map(String).join('\n');
}
