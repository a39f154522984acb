/** As far as scripts/minify.ts uses it; the package has no declarations of its own. */
declare module 'uglify-js' {
  interface Options {
    /** The text is a module: strict, and nothing in it is seen from outside. */
    readonly module: boolean;
    readonly compress: {
      readonly passes: number;
      /** Which calls are replaced by what they do: 0 none, 1 of the simplest functions, 3 all. */
      readonly inline: 0 | 1 | 2 | 3;
      /** Whether functions go to the top. */
      readonly hoist_funs: boolean;
      /** Whether `let` and `const` may become `var`. */
      readonly varify: boolean;
      /** Whether comparisons are turned round. */
      readonly comparisons: boolean;
    };
  }

  /** Never throws: what is wrong is given back. */
  export function minify(
    code: string,
    options: Options,
  ): { readonly code?: string; readonly error?: Error };
}
