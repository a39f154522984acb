import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../dist/public');
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('what a page of somebody else loads', () => {
  it('is at most 1.5 KB beside a frame, and as little again inside it', () => {
    const bytes = ['embed.js', 'embed/frame.js'].map((name) => gzipSync(text(name)).length);
    for (const one of bytes) expect(one).toBeLessThanOrEqual(1536);
  });

  it('uses no syntax newer than the oldest browsers, keeps nothing, and runs nothing it was told', () => {
    for (const name of ['embed.js', 'embed/frame.js', 'embed/builder.js']) {
      expect(text(name)).not.toMatch(/\?\.(?!\d)|\?\?|&&=|\|\|=|\.#|static[ {]/);
      expect(text(name)).not.toMatch(
        /localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon|innerHTML|insertAdjacentHTML|\beval\b|new Function/,
      );
    }
  });
});
