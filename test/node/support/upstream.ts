/** The server on Node as a cache in front sees it, with a clock and deploys under control. */
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { readPublicFiles } from '../../../src/node/files.ts';
import { createService, type Service, VERSION_PATH } from '../../../src/node/service.ts';
import type { Ruleset } from '../../../src/table/ruleset.ts';

export interface Build {
  readonly ruleset: Ruleset;
  /** Hexadecimal, as the server's own. */
  readonly version: string;
}

const files = await readPublicFiles(join(import.meta.dirname, '../../../dist/public'));

export class Upstream {
  /** What the server’s clock is ahead of this machine’s, in milliseconds. */
  ahead = 0;
  /** Requests so far, those for the version aside. */
  asked = 0;
  /** What was logged. */
  readonly lines: string[] = [];
  #service: Service;
  #naming: Service | null = null;
  #server: Server | null = null;
  #port = 0;

  constructor(build: Build) {
    this.#service = this.#serviceOf(build);
  }

  get port(): number {
    return this.#port;
  }

  /** The server's clock, milliseconds since 1970. */
  now(): number {
    return Date.now() + this.ahead;
  }

  /** From now on another build answers. */
  deploy(build: Build): void {
    this.#service = this.#serviceOf(build);
    this.#naming = null;
  }

  /** From now on another build answers, though the one before had still been named. */
  deployUnnoticed(build: Build): void {
    this.#naming = this.#service;
    this.#service = this.#serviceOf(build);
  }

  async start(): Promise<void> {
    const server = createServer(
      getRequestListener(async (request, from) => {
        const named = new URL(request.url).pathname === VERSION_PATH;
        if (named) return await (this.#naming ?? this.#service)(request, from);
        this.asked += 1;
        return this.#inTimeOfHere(await this.#service(request, from));
      }),
    );
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address === 'object' && address !== null) this.#port = address.port;
  }

  /** As a crash would: connections are cut. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  }

  #serviceOf({ ruleset, version }: Build): Service {
    return createService({
      ruleset,
      version,
      files,
      now: () => this.now(),
      trustProxy: true,
      limit: async () => ({ allowed: true }),
      log: (line) => this.lines.push(JSON.stringify(line)),
    });
  }

  /** nginx goes by this machine's clock, so moments of the server's are told in it. */
  #inTimeOfHere(response: Response): Response {
    const until = response.headers.get('X-Accel-Expires');
    if (until !== null) {
      const seconds = Number(until.slice(1)) - Math.round(this.ahead / 1000);
      response.headers.set('X-Accel-Expires', `@${seconds}`);
    }
    return response;
  }
}
