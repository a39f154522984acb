/// <reference path="./uglify-js.d.ts" />
/** Scripts as small as they get: after esbuild, which folds less than is possible. */
import { minify } from 'uglify-js';

/**
 * What gzip makes the least of: functions above what calls them, short ones in their callers, and
 * declarations left as they are.
 */
const compress = {
  passes: 3,
  inline: 1,
  hoist_funs: true,
  varify: false,
  comparisons: false,
} as const;

/** The same module in fewer bytes. It takes no newer syntax than it is given. Throws what is wrong. */
export function smaller(module: string): string {
  const { code, error } = minify(module, { module: true, compress });
  if (code === undefined) throw error ?? new Error('the script was not minified');
  return code;
}
