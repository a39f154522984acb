/**
 * Processor time of the rendered pages: the worker as it would be deployed, in Node, which has the
 * same engine as workerd.
 *
 *     npm run bench:pages             300 pages of regions
 *     npm run bench:pages -- 800      another number
 *
 * Warm: every page of a region in turn with one refund answer for the same place, in rounds, so that
 * whatever else the machine does falls on both; a page is made of eight such answers and two
 * histories. Cold: the first `/regions` of a fresh process after one refund answer, so that starting
 * up is not counted, but loading the pages' script, and an engine that has not seen it before, is.
 *
 * Counted is the time that the kernel charges to the process, with the engine's own threads (which
 * collect and compile). The platform's processors are others, so what matters is the order of size.
 */
import { execFileSync } from 'node:child_process';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ruleset } from '../src/rules/index.ts';
import { bundleWorker } from '../test/browser/support/bundle.ts';

const ROUNDS = 6;
const STARTS = 5;
const ORIGIN = 'https://yibao.example';

interface Worker {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

/** Bindings are missing, which the worker takes to mean that nobody is limited. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'cloudflare:workers'
      ? { url: 'data:text/javascript,export const env = {}', shortCircuit: true }
      : next(specifier, context),
});

async function load(folder: string): Promise<Worker> {
  const { href } = pathToFileURL(join(folder, 'worker.js'));
  const { default: worker }: { readonly default: Worker } = await import(href);
  return worker;
}

/** Asks, reads the answer to its end, and gives the processor time that it took, in ms. */
async function ask(worker: Worker, path: string): Promise<number> {
  const before = process.cpuUsage();
  const response = await worker.fetch(new Request(ORIGIN + path, { headers: { accept: '*/*' } }));
  await response.text();
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Each request is logged, which belongs to its time, but not to what is told here. */
console.log = () => undefined;
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const told = (values: readonly number[]): string =>
  `${middle(values).toFixed(2)} ms (${values.map((one) => one.toFixed(2)).join(', ')})`;

/** What the child process does: prints how long the first page took. */
async function cold(folder: string): Promise<void> {
  const worker = await load(folder);
  await ask(worker, '/v1/refund?region=370200');
  tell(String(await ask(worker, '/regions')));
}

async function warm(folder: string, pages: number): Promise<void> {
  const worker = await load(folder);
  const codes = [...ruleset.regions.byCode.values()]
    .filter(({ level }) => level !== 'nation')
    .map(({ code }) => code);
  const each = Math.ceil(pages / ROUNDS);
  const rounds: { readonly page: number; readonly answer: number }[] = [];
  // The first round warms up and is not told.
  for (let round = 0; round <= ROUNDS; round += 1) {
    let page = 0;
    let answer = 0;
    for (let at = 0; at < each; at += 1) {
      const code = codes[(round * each + at) % codes.length];
      page += await ask(worker, `/regions/${code}`);
      answer += await ask(worker, `/v1/refund?region=${code}`);
    }
    if (round > 0) rounds.push({ page: page / each, answer: answer / each });
  }
  tell(`a page of a region, warm: ${told(rounds.map(({ page }) => page))}`);
  tell(`a refund answer, warm: ${told(rounds.map(({ answer }) => answer))}`);
}

const [first = '300', folder] = process.argv.slice(2);
if (folder !== undefined) await cold(folder);
else {
  const bundle = await bundleWorker(join(import.meta.dirname, '..'));
  try {
    await warm(bundle.folder, Number(first));
    const script = process.argv[1] ?? '';
    const starts = Array.from({ length: STARTS }, () =>
      Number(execFileSync(process.execPath, [script, 'cold', bundle.folder], { encoding: 'utf8' })),
    );
    tell(`the first /regions of a process: ${told(starts)}`);
  } finally {
    await bundle.remove();
  }
}
