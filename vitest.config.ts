import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

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
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
        test: { name: 'workerd', include: ['test/workerd/**/*.test.ts'], testTimeout: minute },
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
        },
      },
    ],
  },
});
