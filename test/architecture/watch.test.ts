import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Written into by the build, and the server on Node, of which the worker holds nothing. */
const unwatched = ['lazy', 'rules', 'node'];

describe('what `npm start` watches', () => {
  it('is every source folder that goes into what it serves', () => {
    const settings = readFileSync(join(root, 'wrangler.toml'), 'utf8');
    const [, list = ''] = /^watch_dir = \[([^\]]*)\]/mu.exec(settings) ?? [];
    const watched = [...list.matchAll(/"src\/(\w+)"/gu)].map(([, name]) => name);
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !unwatched.includes(entry.name))
      .map(({ name }) => name);
    expect(watched.sort()).toEqual(folders.sort());
  });
});
