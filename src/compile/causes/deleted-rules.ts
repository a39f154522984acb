/**
 * A rule that cells still name and no sheet has: most likely its row was deleted. Where many cells
 * name it that is told once, and what its lack leaves open or waiting is not told again.
 */
import { type Diagnostic, parseCellName } from '../../diagnostic/diagnostic.ts';
import type { SheetReading } from '../../sheet/rows.ts';
import type { DecisionColumns } from '../decisions.ts';
import type { ReadSheets } from '../read.ts';

type Named = Pick<ReadSheets, 'decisions' | 'waivers'>;

/** So many cells do not all name a rule that never was. */
const MANY = 3;
const SHOWN = 3;

/** The findings without those that follow from rules that are gone. */
export function withDeletedRules(
  found: readonly Diagnostic[],
  sheets: Named,
): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const item of found) {
    if (item.unknown?.kind !== 'rule') continue;
    const group = groups.get(item.unknown.name);
    if (group === undefined) groups.set(item.unknown.name, [item]);
    else group.push(item);
  }
  let left = found;
  for (const [name, group] of groups) {
    const home = homeOf(name, sheets);
    if (home === null) continue;
    left = left.filter((item) => !follows(item, home));
    if (group.length < MANY) continue;
    const naming = [...group, ...found.filter((item) => isWaiverOf(item, name, sheets))];
    left = [...left.filter((item) => !naming.includes(item)), gone(name, home.file, naming)];
  }
  return left;
}

/** The sheet that most likely had the rule. */
interface Home {
  readonly file: string;
  /** The rows of the place that it was about. */
  readonly ofPlace: ReadonlySet<number>;
  /** The rows that let through what is above. */
  readonly handingDown: ReadonlySet<number>;
}

function isWaiverOf({ code, file, cell }: Diagnostic, name: string, { waivers }: Named): boolean {
  const row = cell === null ? undefined : parseCellName(cell)?.row;
  return (
    code === 'YB-WAIVER' &&
    waivers.rows.some(
      (each) => each.file === file && each.row === row && each.values.rules.includes(name),
    )
  );
}

/** Where the rules stand whose ids have the same kind: JS-TO-2 stood where NAT-TO-1 stands. */
function homeOf(name: string, { decisions }: Named): Home | null {
  const [place = '', kind] = name.split('-');
  const readings: readonly SheetReading<DecisionColumns>[] = Object.values(decisions);
  const rows = readings.flatMap((reading) => reading.rows);
  const alike = rows.filter(
    ({ values: { id } }) => kind !== undefined && id.split('-')[1] === kind,
  );
  const [first] = alike;
  if (first === undefined || alike.some(({ file }) => file !== first.file)) return null;
  const ofFile = rows.filter(({ file }) => file === first.file);
  const near = ofFile.filter(({ values: { id } }) => id.startsWith(`${place}-`));
  const places = new Set(near.map(({ values }) => values.region));
  const numbers = (test: (row: (typeof ofFile)[number]) => boolean): ReadonlySet<number> =>
    new Set(ofFile.filter(test).map(({ row }) => row));
  return {
    file: first.file,
    ofPlace: numbers(({ values }) => places.has(values.region)),
    handingDown: numbers(({ values }) => Object.values(values).includes('inherit')),
  };
}

/** A row that lets nothing through any more, or people whom now no rule of the place answers. */
function follows({ code, file, cell }: Diagnostic, home: Home): boolean {
  const row = cell === null ? undefined : parseCellName(cell)?.row;
  if (file !== home.file || row === undefined) return false;
  if (code === 'YB-SHADOW') return home.handingDown.has(row);
  return (code === 'YB-GAP' || code === 'YB-HOLE') && home.ofPlace.has(row);
}

function gone(name: string, file: string, group: readonly Diagnostic[]): Diagnostic {
  const rest = group.length - SHOWN;
  const count = group.length;
  return {
    code: 'YB-REFERENCE',
    severity: 'error',
    file,
    cell: null,
    text: {
      zh: `${file} 里没有编号“${name}”，却有 ${count} 格用到它`,
      en: `${file} has no id “${name}”, yet ${count} cells use it`,
    },
    notes: [
      ...group.slice(0, SHOWN).map((item) => ({
        file: item.file,
        cell: item.cell,
        text: { zh: `这里写的是“${name}”`, en: `this says “${name}”` },
      })),
      ...(rest > 0
        ? [
            {
              file: group[SHOWN]?.file ?? file,
              cell: group[SHOWN]?.cell ?? null,
              text: { zh: `另有 ${rest} 格`, en: `${rest} more` },
            },
          ]
        : []),
    ],
    help: {
      zh: `如果误删了这一行，补回来；真的取消了的，把这些格改掉`,
      en: `if its row was removed by mistake, put it back; if it is gone for good, take it out of the cells`,
    },
  };
}
