/// <reference path="./uglify-js.d.ts" />
/** Scripts as small as they get: after esbuild, which folds less than is possible. */
import { gzipSync } from 'node:zlib';
import { minify } from 'uglify-js';

/** What gzip makes the least of: functions above what calls them, short ones in their callers. */
const folded = { inline: 1, hoist_funs: true, comparisons: false } as const;

/**
 * Which of these gzip likes better differs from script to script: folding on and on with declarations
 * left as they are, or once with all of them alike.
 */
const ways = [
  { ...folded, passes: 4, varify: false },
  { ...folded, passes: 1, varify: true },
] as const;

/** The same module in fewer bytes. It takes no newer syntax than it is given. Throws what is wrong. */
export function smaller(module: string): string {
  const [least] = ways
    .map((compress) => {
      const { code, error } = minify(module, { module: true, compress });
      if (code === undefined) throw error ?? new Error('the script was not minified');
      return { code, size: gzipSync(code, { level: 9 }).length };
    })
    .sort((one, other) => one.size - other.size);
  return least?.code ?? module;
}
