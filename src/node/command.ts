/** What the server is told on the command line or in the environment. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';

export interface ServerOptions {
  readonly port: number;
  readonly host: string;
  readonly trustProxy: boolean;
}

export type CommandReading =
  | { readonly ok: true; readonly options: ServerOptions }
  /** `text` is the help or what is wrong, printed by the caller. */
  | { readonly ok: false; readonly exitCode: 0 | 2; readonly text: string };

const DEFAULT_PORT = 8788;

/** Reads arguments (without node and script) and environment; an argument wins. */
export function readCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CommandReading {
  let text = '';
  const write = (more: string): void => {
    text += more;
  };
  const command = new Command('start:node')
    .description('在自己的服务器上提供服务 / serve on a machine of your own')
    .helpOption('-h, --help', '看用法 / show the usage')
    .configureOutput({ writeOut: write, writeErr: write })
    .exitOverride()
    .allowExcessArguments(false)
    .addOption(
      new Option('--port <number>', '端口，也可用 PORT / the port, or PORT')
        .argParser(readPort)
        .default(portOf(env['PORT']) ?? DEFAULT_PORT),
    )
    .addOption(
      new Option('--host <address>', '网卡地址，也可用 HOST / the address, or HOST').default(
        env['HOST'] || '127.0.0.1',
      ),
    )
    .addOption(
      new Option(
        '--trust-proxy',
        '前面有自己的代理，也可用 TRUST_PROXY=1 / behind a proxy of your own, or TRUST_PROXY=1',
      ).default(env['TRUST_PROXY'] === '1' || env['TRUST_PROXY'] === 'true'),
    );
  try {
    const wrong = wrongIn(env);
    if (wrong !== null) return { ok: false, exitCode: 2, text: `${wrong}\n` };
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { ok: false, exitCode: error.exitCode === 0 ? 0 : 2, text };
  }
  return { ok: true, options: command.opts<ServerOptions>() };
}

const WRONG_PORT = '端口是 0 到 65535 的整数 / a port is a whole number from 0 to 65535';

/** 0 lets the system choose. */
function portOf(text: string | undefined): number | null {
  const port = /^\d{1,5}$/u.test(text ?? '') ? Number(text) : 65_536;
  return port > 65_535 ? null : port;
}

function readPort(text: string): number {
  const port = portOf(text);
  if (port === null) throw new InvalidArgumentError(WRONG_PORT);
  return port;
}

function wrongIn(env: Readonly<Record<string, string | undefined>>): string | null {
  const { PORT: port, TRUST_PROXY: trust } = env;
  if (port !== undefined && port !== '' && portOf(port) === null)
    return `PORT=${port}: ${WRONG_PORT}`;
  // A setting misread as “no” would count all the world as one client.
  if (trust !== undefined && !['', '0', '1', 'true', 'false'].includes(trust))
    return `TRUST_PROXY=${trust}: 只能是 1 或 0 / must be 1 or 0`;
  return null;
}
