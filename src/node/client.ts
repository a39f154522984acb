/** Who asks, and under which address of ours. */
import type { IncomingMessage } from 'node:http';

/** What is looked at of a request, whatever the version of HTTP. */
export type Incoming = Pick<IncomingMessage, 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
};

/**
 * The client's address. Only behind a proxy of our own do its headers count, and of them only what
 * that proxy wrote: the last entry of `X-Forwarded-For`. Whatever stands before it a client may
 * have made up.
 */
export function clientAddress(
  { headers, socket }: Incoming,
  trustProxy: boolean,
): string | undefined {
  if (!trustProxy) return socket.remoteAddress;
  const last = oneOf(headers['x-forwarded-for'])?.split(',').at(-1)?.trim();
  return last || oneOf(headers['x-real-ip'])?.trim() || socket.remoteAddress;
}

/** The request as the client meant it: a proxy that ends TLS asks us by plain HTTP. */
export function asAsked(request: Request, trustProxy: boolean): Request {
  const secure = trustProxy && request.headers.get('X-Forwarded-Proto') === 'https';
  return secure ? new Request(request.url.replace(/^http:/u, 'https:'), request) : request;
}

function oneOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.at(-1) : header;
}
