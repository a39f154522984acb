/** `npm start` in a copy of the project, as whoever edits the sheets has it running. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { projectCopy, root, temporaryFolder } from '../../cli/process.ts';

export interface Development {
  readonly url: URL;
  /** The copy's folder. */
  readonly path: string;
  /** What the terminal has shown so far. */
  readonly shown: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts it on a free port and waits until it answers. */
export async function startDevelopment(): Promise<Development> {
  const folder = temporaryFolder();
  projectCopy(folder.path);
  cpSync(join(root, 'wrangler.toml'), join(folder.path, 'wrangler.toml'));
  const port = await freePort();
  const server = spawn('npm', ['start', '--', '--port', String(port), '--inspector-port', '0'], {
    cwd: folder.path,
    // A process group of its own, so that all of it can be ended.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let shown = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      shown += text;
    });
  }
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    endGroup(server);
    await ended;
    folder.remove();
  };
  const url = new URL(`http://127.0.0.1:${port}/`);
  try {
    await answers(url, server);
  } catch (error) {
    await stop();
    throw new Error(`npm start does not answer:\n${shown}`, { cause: error });
  }
  return { url, path: folder.path, shown: () => shown, stop };
}

const PATIENCE_MS = 90_000;
const PAUSE_MS = 250;

async function answers(url: URL, server: ChildProcess): Promise<void> {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; ) {
    if (server.exitCode !== null) throw new Error(`it ended with ${server.exitCode}`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('it took too long');
}

function endGroup({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It ended by itself meanwhile.
  }
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
