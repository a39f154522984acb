/**
 * A rule that many cells still name and no sheet has: most likely its row was deleted. Each of the
 * cells is told, since each must be mended; what the lack leaves open or waiting is not told again.
 */
import { type Diagnostic, parseCellName } from '../../diagnostic/diagnostic.ts';
import type { SheetReading } from '../../sheet/rows.ts';
import type { DecisionColumns } from '../decisions.ts';
import type { ReadSheets } from '../read.ts';

type Named = Pick<ReadSheets, 'decisions'>;

/** So many cells do not all name a rule that never was. */
const MANY = 3;

/** The findings without those that follow from rules that are gone. */
export function withDeletedRules(
  found: readonly Diagnostic[],
  sheets: Named,
): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  for (const { unknown } of found)
    if (unknown?.kind === 'rule') counts.set(unknown.name, (counts.get(unknown.name) ?? 0) + 1);
  let left = found;
  for (const [name, count] of counts) {
    const home = count < MANY ? null : homeOf(name, sheets);
    if (home !== null) left = left.filter((item) => !follows(item, home));
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
