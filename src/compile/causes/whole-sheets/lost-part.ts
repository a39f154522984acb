/**
 * A sheet of which a part is gone: it was cut off, filtered or overwritten. What the other sheets
 * miss in it is told once, and not name by name.
 */
import { once } from '../../../base/shared.ts';
import { homesOf } from '../../../check/id-names.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { homeOf, naming } from '../lists/missing-row.ts';
import type { RulesOfSheet } from '../lists/missing-rule.ts';

/** So many names of one sheet are not removed, misspelt or made up one by one. */
const MANY_NAMES = 8;

/** A cell's finding, and the rows that it misses. */
interface Missing {
  readonly item: Diagnostic;
  readonly names: readonly string[];
}

/** The findings, those that miss rows of a sheet which lost many of them replaced by one. */
export function withLostParts(
  found: readonly Diagnostic[],
  sheets: readonly RulesOfSheet[],
): readonly Diagnostic[] {
  const rules = once(() =>
    sheets.map(({ file, rows }) => ({ file, known: new Set(rows.map(({ values }) => values.id)) })),
  );
  const homesOfRule = homesOf();
  const homes = new Map<string, readonly string[]>();
  let missing: Missing[] = [];
  for (const item of found) {
    const { unknown, unknownRules = [] } = item;
    const isRow = unknown?.kind === 'source' || unknown?.kind === 'region';
    const name = isRow || unknown?.kind === 'rule' ? unknown.name : null;
    const names = name === null ? unknownRules : [name];
    if (names.length === 0) continue;
    missing.push({ item, names });
    const home = isRow ? homeOf(unknown) : null;
    for (const one of names) homes.set(one, home === null ? homesOfRule(one, rules()) : [home]);
  }
  let left = found;
  for (;;) {
    const file = mostMissed([...homes.values()]);
    if (file === null) return left;
    const lost = [...homes].flatMap(([name, files]) =>
      files.length === 0 || files.includes(file) ? [name] : [],
    );
    for (const name of lost) homes.delete(name);
    const told = missing.filter(({ names }) => names.every((name) => lost.includes(name)));
    missing = missing.filter((one) => !told.includes(one));
    const gone = new Set(told.map(({ item }) => item));
    left = [
      ...left.filter((item) => !gone.has(item) && !isLeftOpen(item, file)),
      lostPart(file, lost.length, told),
    ];
  }
}

/** The sheet that misses most rows, if it misses many. */
function mostMissed(homes: readonly (readonly string[])[]): string | null {
  const counts = new Map<string, number>();
  for (const file of homes.flat()) counts.set(file, (counts.get(file) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most !== undefined && most[1] >= MANY_NAMES ? most[0] : null;
}

/** Whether people are left without an answer in a sheet that is not whole. */
const isLeftOpen = ({ code, file: at }: Diagnostic, file: string): boolean =>
  at === file && (code === 'YB-GAP' || code === 'YB-HOLE' || code === 'YB-SHADOW');

function lostPart(file: string, count: number, told: readonly Missing[]): Diagnostic {
  const isRegions = file === 'regions.csv';
  const what = isRegions ? { zh: '地区', en: 'regions' } : { zh: '编号', en: 'ids' };
  const [first] = told;
  const [name = ''] = first?.names ?? [];
  const withIt = told.filter(({ names }) => names.includes(name)).map(({ item }) => item);
  return {
    code: isRegions ? 'YB-NAME' : 'YB-REFERENCE',
    severity: 'error',
    file,
    cell: null,
    text: {
      zh: `${file} 里少了 ${count} 个${what.zh}，却有 ${told.length} 格用到它们：这张表多半缺了一段`,
      en: `${file} lacks ${count} ${what.en} that ${told.length} cells use: most likely a part of the sheet is gone`,
    },
    notes: naming(name, withIt),
    help: {
      zh: '看看这张表是不是没有存完，或者有一段被删去、筛掉、盖住了：从上一版补回来，再检查其余的内容',
      en: 'was the sheet not saved whole, or was a part removed, filtered out or overwritten? Put it back from the last version; the rest is checked then',
    },
  };
}
