/**
 * Pages are rendered by the build, which does not know where they will be served. This stands where
 * the service's own address belongs; whoever serves a page puts the address in.
 */
export const ORIGIN_MARK = 'https://origin.invalid';
