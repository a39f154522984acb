/**
 * All tests, or what is named, as `vitest run` takes it. A browser mostly waits, and what the other
 * tests do is mostly work: both at once take little more than half the time.
 */
import { bundleWorker } from '../test/browser/support/bundle.ts';
import { type Command, ROOT, sideBySide, told } from './side-by-side.ts';

const vitest = (name: string, args: readonly string[]): Command => ({
  name,
  program: process.execPath,
  args: ['node_modules/vitest/vitest.mjs', 'run', ...args],
});

const asked = process.argv.slice(2);
if (asked.length > 0) {
  process.exitCode = told(await sideBySide([vitest('vitest', asked)]));
} else {
  // One for all that ask the running worker.
  const bundle = await bundleWorker(ROOT);
  const env = { WORKER_BUNDLE: bundle.folder };
  try {
    process.exitCode = told(
      await sideBySide([
        // What a page must do within some tenths of a second does not wait for a calculation.
        {
          ...vitest('node, workerd', ['--project', 'node', '--project', 'workerd']),
          env,
          yields: true,
        },
        { ...vitest('browser', ['--project', 'browser']), env },
      ]),
    );
  } finally {
    await bundle.remove();
  }
}
