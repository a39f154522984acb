import { fileURLToPath } from 'node:url';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

// Hundreds of tests start the command line: two thirds of the time of a start goes into stripping
// types and compiling, which is the same each time. Node keeps it by content.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(
  new URL('node_modules/.cache/node/', import.meta.url),
);

const minute = 60_000;

export default defineConfig({
  test: {
    // What a passing test logs is noise.
    silent: 'passed-only',
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/workerd/**', 'test/browser/**'],
          // Property tests on a busy machine: how long they take says nothing about the code.
          testTimeout: minute,
          hookTimeout: minute,
          // By default one core of two would stay idle: half the time of the suite. Nor does any
          // file leave a trace in what others import, so that they may share it.
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
        test: {
          name: 'workerd',
          include: ['test/workerd/**/*.test.ts'],
          testTimeout: minute,
          // As many as above, to share a group: the last of those need not be waited for.
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/support/setup.ts'],
          // Unpacking and starting a browser on a small machine takes its time.
          testTimeout: minute,
          hookTimeout: 2 * minute,
          // One browser at a time: two of them starve each other on two cores.
          fileParallelism: false,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
