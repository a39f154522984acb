import { createServer } from 'node:http';
import { afterAll, beforeAll } from 'vitest';

/** A page of somebody else's site, on another origin than the service. */
export interface HostPage {
  readonly html: string;
  /** Sent as it stands; none unless given. */
  readonly policy?: string;
}

export interface Site {
  readonly origin: string;
  /** Puts a page at a path; its address comes back. */
  readonly put: (path: string, page: HostPage) => string;
}

/** A site on loopback for the tests of one file: every path that was put is a page. */
export function useSite(): () => Site {
  const pages = new Map<string, HostPage>();
  const server = createServer(({ url = '/' }, response) => {
    const page = pages.get(url);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (page?.policy !== undefined) response.setHeader('content-security-policy', page.policy);
    response.statusCode = page === undefined ? 404 : 200;
    response.end(page?.html ?? '');
  });
  let site: Site | undefined;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const origin = `http://127.0.0.1:${port}`;
    site = {
      origin,
      put: (path, page) => {
        pages.set(path, page);
        return origin + path;
      },
    };
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return () => {
    if (site === undefined) throw new Error('The site did not start.');
    return site;
  };
}
