/** Servers as real processes, with all that they print. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A busy machine takes its time to start a process. */
const PATIENCE_MS = 90_000;

export class Running {
  readonly #child: ChildProcess;
  readonly #group: boolean;
  #printed = '';
  readonly exited: Promise<number | null>;

  /** @param group true for a program that starts others, which end with it */
  constructor(
    command: string,
    args: readonly string[],
    options: {
      readonly cwd?: string;
      readonly env?: Readonly<Record<string, string>>;
      readonly group?: boolean;
    } = {},
  ) {
    const { cwd = process.cwd(), env = {}, group = false } = options;
    this.#group = group;
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      detached: group,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => {
        this.#printed += bytes.toString();
      });
    this.exited = new Promise((resolve) => child.once('close', resolve));
  }

  /** Standard output and error so far. */
  get printed(): string {
    return this.#printed;
  }

  /** The first match in what is printed, as soon as it is there. */
  async prints(pattern: RegExp): Promise<string> {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const found = pattern.exec(this.#printed);
      if (found !== null) return found[1] ?? found[0];
      if (this.#child.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`${pattern} was not printed, but:\n${this.#printed}`);
  }

  signal(name: NodeJS.Signals): void {
    const { pid } = this.#child;
    if (pid === undefined || this.#child.exitCode !== null) return;
    if (this.#group) process.kill(-pid, name);
    else this.#child.kill(name);
  }

  /** Ends it, whatever it is doing. */
  async end(): Promise<void> {
    this.signal('SIGTERM');
    const late = setTimeout(() => this.signal('SIGKILL'), 15_000);
    await this.exited;
    clearTimeout(late);
  }
}

/** A port of loopback that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}
