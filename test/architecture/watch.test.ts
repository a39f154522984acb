import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

describe('what `npm start` watches', () => {
  it('is every source folder but the generated one', () => {
    const watched = [
      ...readFileSync(join(root, 'wrangler.toml'), 'utf8').matchAll(/"src\/(\w+)"/gu),
    ].map(([, name]) => name);
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'rules')
      .map(({ name }) => name);
    expect(watched.sort()).toEqual(folders.sort());
  });
});
