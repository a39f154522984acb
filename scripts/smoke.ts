/**
 * Asks a running service a handful of questions, as a deploy's last step.
 * Exit 0 fine, 1 something is wrong, 2 usage.
 *
 *     npm run smoke -- https://your-host.example
 */
import { CommanderError } from 'commander';
import { chineseCommand, usageProblem } from './command-line.ts';
import { CHECKS, type Finding } from './smoke-checks.ts';

const USAGE = 2;
const TIMEOUT_MS = 15_000;

/** What a request came to: its time, and what is wrong with it. */
interface Row {
  readonly name: string;
  readonly milliseconds: number;
  readonly finding: Finding;
}

async function smoke(origin: string): Promise<number> {
  const rows: Row[] = [];
  for (const { name, run } of CHECKS) {
    const start = performance.now();
    const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
      await fetch(new URL(encodeURI(path), origin), {
        ...init,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    const finding = await run(ask).catch(
      (error: unknown): Finding => ({ wrong: [reasonOf(error)] }),
    );
    rows.push({ name, milliseconds: performance.now() - start, finding });
  }
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, milliseconds, finding } of rows) {
    const { wrong, note } = finding;
    const said = [...wrong, ...(note === undefined ? [] : [note])].join('; ');
    const verdict = wrong.length === 0 ? 'ok  ' : 'FAIL';
    const time = `${milliseconds.toFixed(0).padStart(6)} ms`;
    console.log(`${verdict}  ${name.padEnd(width)}  ${time}  ${said}`.trimEnd());
  }
  const failed = rows.filter(({ finding }) => finding.wrong.length > 0).length;
  console.log(
    failed === 0
      ? `\n全部通过 / all ${rows.length} passed`
      : `\n${failed} 项不对 / ${failed} failed`,
  );
  return failed === 0 ? 0 : 1;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

const program = chineseCommand('smoke')
  .description('检查一个正在运行的服务 / check a running service')
  .argument('<url>', '服务的地址 / its address, such as http://localhost:8787')
  .action(async (url: string) => {
    if (/^https?:\/\//u.test(url) && URL.canParse(url)) {
      process.exitCode = await smoke(url);
      return;
    }
    process.stderr.write(`“${url}”不是网址，例如 http://localhost:8787 / not an address\n`);
    process.exitCode = USAGE;
  });

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.stderr.write(usageProblem(error, []) ?? '');
  process.exitCode = error.exitCode === 0 ? 0 : USAGE;
}
