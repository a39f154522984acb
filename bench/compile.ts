/**
 * How long the sheets take from bytes to modules, beside what papaparse alone takes to decode and
 * split the same bytes. Both run in turn in one process, so that a busy machine slows both. The
 * first rounds do not count: until engines have compiled what runs often one would time the
 * interpreter, and the larger program longer. With 1000 rules V8 still gives up code it had
 * optimised until about the 150th round (`node --trace-deopt`), which is after 7 seconds or so.
 *
 *     npm run bench:compile            1000, 10000 and 100000 rules
 *     npm run bench:compile -- 5000    another size
 */
import { availableParallelism, loadavg } from 'node:os';
import Papa from 'papaparse';
import { todayInShanghai } from '../scripts/sheet-files.ts';
import { compile } from '../src/compile/compile.ts';
import { emit } from '../src/compile/emit.ts';
import { renderText } from '../src/diagnostic/render.ts';
import { COLUMNS, generateSheets } from './generate.ts';

const TARGET = 8;
const TARGET_UP_TO = 10_000;
/** Both sides are run for so long, in milliseconds, and so often, before anything is timed. */
const WARM_UP_TIME = 10_000;
const WARM_UP_ROUNDS = 3;

/** Fewer rounds of large sheets: the medians are steady by then. */
const roundsFor = (rules: number): number => Math.max(5, Math.min(101, Math.ceil(200_000 / rules)));

type Files = ReadonlyMap<string, Uint8Array>;

function splitAlone(files: Files): number {
  const start = performance.now();
  for (const bytes of files.values()) Papa.parse(new TextDecoder().decode(bytes));
  return performance.now() - start;
}

async function compileAll(files: Files): Promise<number> {
  const start = performance.now();
  const { ruleset, content, diagnostics } = await compile({ files, today: todayInShanghai() });
  if (ruleset === null || content === null)
    throw new Error(renderText(diagnostics.slice(0, 5), 'zh'));
  emit(ruleset, content);
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

async function measure(rules: number): Promise<readonly string[]> {
  const files = await generateSheets(rules);
  const alone: number[] = [];
  const whole: number[] = [];
  const begin = performance.now();
  for (
    let round = 0;
    round < WARM_UP_ROUNDS || performance.now() - begin < WARM_UP_TIME;
    round += 1
  ) {
    splitAlone(files);
    await compileAll(files);
  }
  for (let round = 0; round < roundsFor(rules); round += 1) {
    alone.push(splitAlone(files));
    whole.push(await compileAll(files));
  }
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const ratio = median(whole) / median(alone);
  const verdict = rules > TARGET_UP_TO ? '' : ratio <= TARGET ? 'within' : 'beyond';
  return [
    String(rules),
    `${(bytes / 1e6).toFixed(2)} MB`,
    `${median(alone).toFixed(1)} ms`,
    `${median(whole).toFixed(1)} ms`,
    `${ratio.toFixed(1)}×`,
    Math.round((rules / median(whole)) * 1000).toLocaleString('en'),
    verdict,
  ];
}

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [1000, 10_000, 100_000];
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  process.stderr.write('sizes are whole numbers, for example: npm run bench:compile -- 1000\n');
  process.exit(2);
}
const head = ['rules', 'bytes', 'papaparse', 'compile', 'ratio', 'rules/s', `≤ ${TARGET}×`];
const show = (cells: readonly string[]): void => {
  process.stdout.write(`${cells.map((cell) => cell.padStart(11)).join('')}\n`);
};
process.stdout.write(`decode → emit, ${COLUMNS} columns, warm medians, Node ${process.version}\n`);
// What else runs takes caches and the collector's threads away, which costs the larger program more.
const [load = 0] = loadavg();
if (load > availableParallelism() / 2)
  process.stdout.write(
    `This machine is busy (load ${load.toFixed(1)}): ratios may be half as high again as alone.\n`,
  );
show(head);
for (const size of sizes) show(await measure(size));
