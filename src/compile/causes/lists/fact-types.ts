/**
 * A fact of the wrong type: no condition on it can be read, and what its row says besides does not
 * go with the type. Whether another type is right a second reading of the sheets tells.
 */
import { type Diagnostic, parseCellName } from '../../../diagnostic/diagnostic.ts';
import { factColumns } from '../../../sheet/definitions/lists.ts';
import { finding } from '../../../sheet/finding.ts';
import { type HeaderRow, headerRow } from '../../../sheet/header-row.ts';
import { cellOf, type Row } from '../../../sheet/rows.ts';

type FactRow = Row<typeof factColumns>;
type Files = ReadonlyMap<string, Uint8Array>;

/** A type that a fact may have been meant to have, and what is then wrong with the one it has. */
export interface TypeSlip {
  /** The cell under 类型. */
  readonly cell: string;
  readonly word: string;
  readonly finding: Diagnostic;
}

/** So many cells under a header do not all have a slip of their own. */
const SEVERAL = 3;
/** So many facts are looked at; more of them have another reason. */
const MOST_FACTS = 2;

/** Other types of the facts whose cells cannot be read, by fact. */
export function typeSlips(
  files: Files,
  found: readonly Diagnostic[],
  facts: readonly FactRow[],
): readonly (readonly TypeSlip[])[] {
  const counts = unreadable(files, found);
  // Of two facts of one name the cells are read as of either: it is the name that is wrong.
  const isAlone = ({ values: { name } }: FactRow): boolean =>
    facts.filter(({ values }) => values.name === name).length === 1;
  const suspects = facts
    .filter(isAlone)
    .map((row) => ({ row, count: counts.get(row.values.name) ?? 0 }))
    .filter(({ row, count }) => count >= SEVERAL || isOdd(row, found, counts))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_FACTS);
  return suspects.map(({ row }) => slipsOf(row));
}

/** How many cells under each header cannot be read, or the header itself. */
function unreadable(files: Files, found: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const headers = new Map<string, HeaderRow | null>();
  const counts = new Map<string, number>();
  const count = (name: string, by: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + by);
  };
  for (const { file, cell, code, unknown } of found) {
    if (unknown?.kind === 'header') count(unknown.name, SEVERAL);
    const place = cell === null ? null : parseCellName(cell);
    if (place === null || file === 'facts.csv' || (code !== 'YB-CELL' && code !== 'YB-NAME'))
      continue;
    if (!headers.has(file)) headers.set(file, headerRow(file, files.get(file) ?? new Uint8Array()));
    const header = headers.get(file);
    count(header?.cells[place.column] ?? '', 1);
  }
  return counts;
}

/** What is told of the fact itself shows that all of its cells are beyond a range it does not have. */
function isOdd(
  { row, letters, values }: FactRow,
  found: readonly Diagnostic[],
  counts: ReadonlyMap<string, number>,
): boolean {
  const cells = ['min', 'name'].map((key) => `${letters.get(key) ?? ''}${row}`);
  const told = found.some(
    ({ file, cell }) => file === 'facts.csv' && cell !== null && cells.includes(cell),
  );
  const beyond = values.min === null && values.max === null;
  return told && (beyond || values.type === 'region' || counts.has(values.name));
}

function slipsOf(row: FactRow): readonly TypeSlip[] {
  const { cell } = factColumns.type;
  const { type, options, name, id } = row.values;
  // A fact that has its options is one that has options: it is the cells that say something else.
  if (type === 'choice' && options.length > 0) return [];
  return (cell.choices ?? []).flatMap((word): TypeSlip[] => {
    const reading = cell.read(word);
    if (!reading.ok || reading.value === type || reading.value === 'region') return [];
    if (reading.value === 'choice' && options.length === 0) return [];
    return [
      {
        cell: cellOf(row, 'type'),
        word,
        finding: finding(
          'YB-CELL',
          row,
          'type',
          {
            zh: `“${name}”的类型写错了：按这个类型读不懂各表里的内容，按“${word}”读得懂`,
            en: `the type of ${id} is wrong: what the sheets say of it cannot be read by it, but as ${word}`,
          },
          { help: { zh: `把类型改为“${word}”`, en: `set 类型 to ${word}` } },
        ),
      },
    ];
  });
}
