/** The application as a Node server answers with it: with the files, and the client's address. */
import { createApp } from '../http/app.ts';
import { atHand } from '../http/at-hand.ts';
import type { Limit } from '../http/limits.ts';
import { type Log, logToConsole } from '../http/log.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { asAsked, clientAddress, type Incoming } from './client.ts';
import type { PublicFiles } from './files.ts';

export interface ServiceOptions {
  readonly ruleset: Ruleset;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly files: PublicFiles;
  /** Tells this build from any other. */
  readonly version: string;
  /** True behind a proxy that writes `X-Forwarded-For` and `X-Forwarded-Proto` itself. */
  readonly trustProxy: boolean;
  readonly limit: Limit;
  readonly log?: Log;
}

/** Answers a request; `incoming` is the request as Node has it. */
export type Service = (
  request: Request,
  from: { readonly incoming: Incoming },
) => Promise<Response>;

/** Says which build answers, on every response, for a cache in front to key by. */
export const VERSION_HEADER = 'Service-Version';

/** Asked by that cache before each answer: no work, no line in the log. */
export const VERSION_PATH = '/-/version';

/** Creates what a server calls for each request. */
export function createService(options: ServiceOptions): Service {
  const { ruleset, now, files, version, trustProxy, limit, log = logToConsole } = options;
  const app = createApp({
    ruleset,
    now,
    log,
    version,
    limit,
    clientOf: (c) => c.env.client,
    readPage: async (file) => files.page(file),
    ...atHand,
  });
  return async (request, { incoming }) => {
    const path = pathOf(request.url);
    const response =
      path === VERSION_PATH
        ? new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
        : (sendFile(request, path) ??
          (await app.fetch(asAsked(request, trustProxy), clientIn(incoming))));
    response.headers.set(VERSION_HEADER, version);
    return response;
  };

  function sendFile(request: Request, path: string): Response | null {
    const response = files.answer(request, path);
    const { method } = request;
    if (response !== null)
      log({ event: 'request', method, route: path, status: response.status, milliseconds: 0 });
    return response;
  }

  function clientIn(incoming: Incoming): { client?: string } {
    const client = clientAddress(incoming, trustProxy);
    return client === undefined ? {} : { client };
  }
}

/** The path of an absolute address. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const end = url.slice(start).search(/[?#]/u);
  return start < 0 ? '/' : url.slice(start, end < 0 ? undefined : start + end);
}
