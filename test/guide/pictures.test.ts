/** The pictures of the staff guide: all there, all used, all said in words, none heavy. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GUIDE } from './recipe.ts';

const FOLDER = new URL('pictures/', GUIDE);
const named = [...readFileSync(GUIDE, 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]*)\)/gu)].map(
  ([, words = '', path = '']) => ({ words, path }),
);

it('are those that the guide shows, no more and no fewer', () => {
  const files = readdirSync(FOLDER).map((name) => `pictures/${name}`);
  expect(files.length).toBeGreaterThan(3);
  expect(named.map(({ path }) => path).sort()).toEqual(files.sort());
});

it('are said in Chinese words for whoever cannot see them', () => {
  for (const { words, path } of named) expect(words, path).toMatch(/\p{Script=Han}{6}/u);
});

it('are PNG files as wide as the page, of at most 120 KB', () => {
  for (const { path } of named) {
    const bytes = readFileSync(new URL(path, GUIDE));
    expect(bytes.toString('latin1', 1, 4), path).toBe('PNG');
    const width = bytes.readUInt32BE(16);
    expect(width, path).toBeGreaterThan(900);
    expect(width, path).toBeLessThanOrEqual(1000);
    expect(bytes.length, path).toBeLessThanOrEqual(120_000);
  }
});
