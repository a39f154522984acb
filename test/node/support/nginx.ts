/** nginx with the configuration that is shipped, in a folder of its own on loopback. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './process.ts';

const shipped = join(import.meta.dirname, '../../../deploy/nginx.conf');

/** The program; null where there is none. */
export function findNginx(): string | null {
  const path = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`;
  const env = { ...process.env, PATH: path };
  return spawnSync('nginx', ['-v'], { env }).status === 0
    ? spawnSync('sh', ['-c', 'command -v nginx'], { env, encoding: 'utf8' }).stdout.trim()
    : null;
}

/** The configuration with other ports and nothing else changed. */
function withPorts(port: number, upstream: number): string {
  let text = readFileSync(shipped, 'utf8');
  for (const [from, to] of [
    ['listen 8080 default_server;', `listen 127.0.0.1:${port} default_server;`],
    ['server 127.0.0.1:8788;', `server 127.0.0.1:${upstream};`],
  ] as const) {
    if (text.split(from).length !== 2) throw new Error(`once in nginx.conf: ${from}`);
    text = text.replace(from, to);
  }
  return text;
}

export class Nginx {
  readonly #process: ChildProcess;
  readonly #prefix: string;
  readonly origin: string;
  readonly port: number;

  private constructor(child: ChildProcess, prefix: string, port: number) {
    this.#process = child;
    this.#prefix = prefix;
    this.port = port;
    this.origin = `http://127.0.0.1:${port}`;
  }

  static async start(program: string, upstream: number): Promise<Nginx> {
    const prefix = mkdtempSync(join(tmpdir(), 'yibao-nginx-'));
    const config = join(prefix, 'nginx.conf');
    const port = await freePort();
    writeFileSync(config, withPorts(port, upstream));
    // Under root the workers would be somebody who may not enter the folder.
    const own = process.getuid?.() === 0 ? 'daemon off; user root;' : 'daemon off;';
    const args = ['-p', prefix, '-c', config, '-e', 'stderr', '-g', own];
    // Into a file: what goes through a pipe may not have arrived when it is looked at.
    const stderr = openSync(join(prefix, 'stderr.log'), 'w');
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', stderr] });
    closeSync(stderr);
    const nginx = new Nginx(child, prefix, port);
    for (let tries = 0; tries < 200; tries += 1) {
      const ready = await fetch(`${nginx.origin}/healthz`).catch(() => null);
      if (ready?.status === 200) return nginx;
      if (nginx.#process.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`nginx does not answer: ${readFileSync(join(prefix, 'stderr.log'), 'utf8')}`);
  }

  /** Every file that it wrote, by name; `stderr.log` is what it said. */
  written(): ReadonlyMap<string, string> {
    const names = readdirSync(this.#prefix, { recursive: true, withFileTypes: true });
    const files = names
      .filter((entry) => entry.isFile() && entry.name !== 'nginx.conf')
      .map(({ parentPath, name }) => join(parentPath, name));
    return new Map(
      files.map((file) => [file.slice(this.#prefix.length + 1), readFileSync(file, 'utf8')]),
    );
  }

  /** The cache's files alone. */
  kept(): readonly string[] {
    return [...this.written()]
      .filter(([name]) => name.startsWith('cache/'))
      .map(([, text]) => text);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGTERM');
    await ended;
    rmSync(this.#prefix, { recursive: true, force: true });
  }
}
