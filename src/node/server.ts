/**
 * The Node entry: the same application as at the edge, on a machine of one's own. Bundled with the
 * rules into dist/node/server.js, beside dist/public with the files.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { ruleset } from '../rules/index.ts';
import { readCommand, type ServerOptions } from './command.ts';
import { memoryLimit } from './counters.ts';
import { readPublicFiles } from './files.ts';
import { closeGracefully } from './lifetime.ts';
import { createService } from './service.ts';
import { explainUnreadable, isUnreadable, unreadable } from './unreadable.ts';

/** More than a proxy lets through, so that it is the application that says what is too long. */
const MAX_HEADERS = 32 * 1024;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than nginx keeps an idle connection to us, so that it never asks on a closing one. */
const KEEP_ALIVE_MS = 75_000;
const DIGITS = 16;

function say(line: Readonly<Record<string, string | number | boolean>>): void {
  console.log(JSON.stringify(line));
}

function complain(error: unknown): void {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  console.error(JSON.stringify({ event: 'error', name, message }));
}

/** What fails outside the application: an address that is none, or a mistake of ours. */
function answerError(error: unknown): Response {
  if (isUnreadable(error)) return unreadable();
  complain(error);
  return new Response(null, { status: 500, headers: { 'Cache-Control': 'no-store' } });
}

async function serve({ port, host, trustProxy }: ServerOptions): Promise<void> {
  const files = await readPublicFiles(join(import.meta.dirname, '../public'));
  const version = createHash('sha256')
    .update(await readFile(import.meta.filename))
    .update(files.digest)
    .digest('hex')
    .slice(0, DIGITS);
  const now = (): number => Date.now();
  const service = createService({ ruleset, now, files, version, trustProxy, limit: memoryLimit() });
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADERS,
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    getRequestListener(service, { errorHandler: answerError }),
  );
  explainUnreadable(server);

  let stopping = false;
  const stop = (reason: string, exitCode: number): void => {
    // Asked a second time, somebody is in a hurry.
    if (stopping) process.exit(1);
    stopping = true;
    say({ event: 'stopping', reason });
    closeGracefully(server, (finished) => {
      say({ event: 'stopped', finished });
      process.exit(exitCode);
    });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal, 0));
  process.on('unhandledRejection', complain);
  process.on('uncaughtException', (error) => {
    complain(error);
    // Nobody knows what state it left behind; whoever supervises starts a new one.
    stop('error', 1);
  });

  server.on('error', (error) => {
    process.stderr.write(
      `不能在 ${host}:${port} 提供服务 / cannot serve there: ${error.message}\n`,
    );
    process.exit(1);
  });
  server.listen(port, host, () => {
    const address = server.address();
    const taken = typeof address === 'object' && address !== null ? address.port : port;
    const name = host.includes(':') ? `[${host}]` : host;
    say({ event: 'listening', url: `http://${name}:${taken}`, version, ruleset: ruleset.hash });
  });
}

const reading = readCommand(process.argv.slice(2), process.env);
if (reading.ok) await serve(reading.options);
else {
  (reading.exitCode === 0 ? process.stdout : process.stderr).write(reading.text);
  process.exitCode = reading.exitCode;
}
