/** Which addresses there are and which methods they take, read off the routes themselves. */
import type { Hono } from 'hono/tiny';
import type { Env } from './context.ts';

interface Address {
  /** As registered: `/v1/sources/:id`. */
  readonly route: string;
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

export class Addresses {
  readonly #app: Hono<Env>;
  #known: readonly Address[] | null = null;

  /** @param app may get further routes until the first question */
  constructor(app: Hono<Env>) {
    this.#app = app;
  }

  /** The route of a path; null when there is no such address. */
  routeOf(path: string): string | null {
    return this.#find(path)?.route ?? null;
  }

  /** The methods of an address for `Allow`; empty when there is no such address. */
  methodsOf(path: string): readonly string[] {
    return this.#find(path)?.methods ?? [];
  }

  #find(path: string): Address | undefined {
    this.#known ??= addressesOf(this.#app);
    return this.#known.find(({ pattern }) => pattern.test(path));
  }
}

function addressesOf({ routes }: Hono<Env>): readonly Address[] {
  const methods = new Map<string, string[]>();
  for (const { path, method } of routes) {
    // Middleware is registered for all methods.
    if (method === 'ALL') continue;
    const known = methods.get(path) ?? [];
    known.push(method, ...(method === 'GET' ? ['HEAD'] : []));
    methods.set(path, known);
  }
  return [...methods].map(([route, taken]) => ({
    route,
    // A slash at the end is a slip; the router takes it too.
    pattern: new RegExp(`^${route.replace(/:[a-z]+/giu, '[^/]+')}/?$`, 'u'),
    methods: [...new Set(taken), 'OPTIONS'],
  }));
}
