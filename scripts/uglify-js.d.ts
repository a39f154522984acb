/** As far as scripts/minify.ts uses it; the package has no declarations of its own. */
declare module 'uglify-js' {
  interface Options {
    /** The text is a module: strict, and nothing in it is seen from outside. */
    readonly module: boolean;
    readonly compress: { readonly passes: number };
  }

  /** Never throws: what is wrong is given back. */
  export function minify(
    code: string,
    options: Options,
  ): { readonly code?: string; readonly error?: Error };
}
