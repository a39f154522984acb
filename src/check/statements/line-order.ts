/** Lines of an article out of the order in which its statements are numbered. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import type { World } from '../world.ts';

/** A statement, the number of its id, and its first line. */
interface Numbered {
  readonly row: Row<Columns>;
  readonly number: number;
  readonly line: number;
}

/** So many statements of an article have an order that means something. */
const SEVERAL = 8;

/**
 * The one statement of an article whose lines lie elsewhere than between those of the statements
 * numbered before and after it, where all others go through the article from top to bottom. What is
 * added later has the last number, and may speak of any line.
 */
export function linesOutOfOrder({ lists }: World): readonly Diagnostic[] {
  const numbered = lists.flat().flatMap(numberedOf);
  const articles = Map.groupBy(numbered, ({ row }) => row.values['article']);
  return [...articles.values()].flatMap((rows) => {
    if (rows.length < SEVERAL || isInOrder(rows)) return [];
    const sorted = rows.toSorted((a, b) => a.number - b.number || a.row.row - b.row.row);
    if (isInOrder(sorted)) return [];
    const odd = sorted.filter((one, index) => {
      const rest = sorted.toSpliced(index, 1);
      return 0 < index && index < rest.length && isInOrder(rest) && one.line > 0;
    });
    const [only, second] = odd;
    if (only === undefined || second !== undefined) return [];
    const at = sorted.indexOf(only);
    return [report(only, sorted[at - 1] ?? only, sorted[at + 1] ?? only)];
  });
}

const isInOrder = (rows: readonly Numbered[]): boolean =>
  rows.every(({ line }, index) => line >= (rows[index - 1]?.line ?? 0));

function numberedOf(row: Row<Columns>): readonly Numbered[] {
  const { id, lines } = row.values;
  if (typeof id !== 'string' || !Array.isArray(lines)) return [];
  const [line] = lines;
  const number = Number(/-(\d+)[A-Z]?$/u.exec(id)?.[1] ?? Number.NaN);
  return typeof line === 'number' && !Number.isNaN(number) ? [{ row, number, line }] : [];
}

function report({ row, line }: Numbered, before: Numbered, after: Numbered): Diagnostic {
  const noteOf = (one: Numbered): Diagnostic['notes'][number] => ({
    file: one.row.file,
    cell: cellOf(one.row, 'lines'),
    text: {
      zh: `${String(one.row.values['id'])}：第 ${one.line} 行`,
      en: `${String(one.row.values['id'])}: line ${one.line}`,
    },
  });
  return finding(
    'YB-OUTLIER',
    row,
    'lines',
    {
      zh: `这里写第 ${line} 行，前后两种说法却在第 ${before.line} 行和第 ${after.line} 行；同一篇文章的其他说法都是从上到下编号的`,
      en: `this says line ${line}, yet the statements before and after it stand on lines ${before.line} and ${after.line}; all others of the article are numbered from top to bottom`,
    },
    {
      severity: 'warning',
      notes: [before, after].map(noteOf),
      help: {
        zh: '对照文章，看看行号是不是打错了；行号没有错的，把这一行排到它的位置，或者编一个新的号',
        en: 'is the line mistyped? Compare the article; if it is right, give the statement the number that goes with its place',
      },
    },
  );
}
