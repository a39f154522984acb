import type { Text } from '../base/text.ts';
import { editDistance } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import { finding } from '../sheet/finding.ts';
import { MOST_FINDINGS } from '../sheet/limits.ts';
import { cellOf, type Row } from '../sheet/rows.ts';
import { familyOf, placeOf } from './id-names.ts';
import { sameRows } from './overlaps/same-rows.ts';
import type { Check, IdentifiedRows, World } from './world.ts';

/** YB-DUPLICATE: an id given to two rows of a sheet. */
export const duplicate: Check = {
  code: 'YB-DUPLICATE',
  definition: {
    zh: '同一张表里，两行的编号（或代码、名称）相同；或者编号不同，其余每一格（备注不算）都相同。采用的规则互相重复的，见 YB-OVERLAP 和 YB-TWICE。',
    en: 'Two rows of one sheet have the same id (or code, or name), or differ in nothing but the id (remarks aside). For adopted rules that repeat each other see YB-OVERLAP and YB-TWICE.',
  },
  example: '编号,地区\nBJ-1,北京市\nBJ-1,上海市',
  good: '编号,地区\nBJ-1,北京市\nSH-1,上海市',
  run: (world, before) => {
    const { identified, references, comparable } = world;
    // A row pasted twice has its code and its name twice, and is one mistake.
    const told = new Set<string>();
    const sameIds = identified.flatMap(({ key, called, rows }) => {
      const first = new Map<string, (typeof rows)[number]>();
      const found: Diagnostic[] = [];
      for (const entry of rows) {
        const earlier = first.get(entry.id);
        if (earlier === undefined) {
          first.set(entry.id, entry);
          continue;
        }
        if (found.length > MOST_FINDINGS) break;
        const near = lostName(entry.shown, references);
        const elsewhere = near === null ? lostElsewhere(entry.shown, references) : null;
        const fits = elsewhere === null ? null : ofPlace(elsewhere, earlier.row, entry.row, world);
        const meant = near ?? (fits === null ? null : elsewhere);
        // Ids of a series ascend: the row that stands where the lost one belongs has its id.
        const isEarlier =
          fits !== null
            ? fits === earlier.row
            : meant === null
              ? (key === 'name' && isAboutOther(entry.shown, earlier.row, entry.row)) ||
                (key === 'code' && isOutOfOrder(earlier, rows) && !isOutOfOrder(entry, rows)) ||
                (key === 'id' && isCalledLike(entry, earlier, world))
              : standsBefore(meant, entry.shown, rows);
        const [row, other] = isEarlier ? [earlier.row, entry.row] : [entry.row, earlier.row];
        const pair = `${entry.row.file} ${entry.row.row} ${earlier.row.file} ${earlier.row.row}`;
        if (told.has(pair)) continue;
        told.add(pair);
        // The code of a region that lies elsewhere by it is wrong itself, and so is a cell with a finding.
        const cells = [cellOf(row, key), cellOf(other, key)];
        if (
          before.some(
            ({ file, cell }) =>
              file === row.file &&
              cell !== null &&
              (cell === cells[0] || (key === 'code' && cell === cells[1])),
          )
        )
          continue;
        found.push(
          finding(
            'YB-DUPLICATE',
            row,
            key,
            isEarlier
              ? {
                  zh: `${called.zh}“${entry.shown}”是第 ${other.row} 行的`,
                  en: `the ${called.en} “${entry.shown}” is that of row ${other.row}`,
                }
              : {
                  zh: `${called.zh}“${entry.shown}”在第 ${other.row} 行已经用过`,
                  en: `the ${called.en} “${entry.shown}” is already used in row ${other.row}`,
                },
            {
              notes: [
                {
                  file: other.file,
                  cell: cellOf(other, key),
                  text: isEarlier
                    ? {
                        zh: `${entry.shown}   ← 也用在这里`,
                        en: `${entry.shown}   ← used here too`,
                      }
                    : {
                        zh: `${earlier.shown}   ← 第一次用在这里`,
                        en: `${earlier.shown}   ← it is first used here`,
                      },
                },
              ],
              help:
                meant !== null
                  ? renamed(meant)
                  : {
                      zh: `如果是同一条，删去一行；不是同一条，就改正其中一行的${called.zh}`,
                      en: `remove one row if they are the same, else correct the ${called.en} of one of them`,
                    },
            },
          ),
        );
      }
      return found;
    });
    return [...sameIds, ...comparable.flatMap(sameRows)];
  },
};

const renamed = (id: string): Text => ({
  zh: `这一行多半是“${id}”：有的格用到它，却没有一行是它`,
  en: `this row is most likely “${id}”: cells name it, and no row has it`,
});

/** The one id of the same series that cells name and no row has; null where there is none. */
function lostName(id: string, references: World['references']): string | null {
  const lost = new Set(
    references
      .filter(({ known }) => known.has(id))
      .flatMap(({ ids, known }) =>
        ids.filter(
          (one) => !known.has(one) && familyOf(one) === familyOf(id) && editDistance(one, id) === 1,
        ),
      ),
  );
  const [only, second] = lost;
  return only === undefined || second !== undefined ? null : only;
}

/** The one id of any series that cells name and no row has; null where there is none. */
function lostElsewhere(id: string, references: World['references']): string | null {
  const lost = new Set(
    references
      .filter(({ known }) => known.has(id))
      .flatMap(({ ids, known }) => ids.filter((one) => !known.has(one))),
  );
  const [only, second] = lost;
  return only === undefined || second !== undefined ? null : only;
}

/**
 * Whether an id is that of the first row rather than the second’s, by the letters of its place:
 * SNHZ is Hanzhong, and not Ankang.
 */
function isCalledLike(
  entry: IdentifiedRows['rows'][number],
  earlier: IdentifiedRows['rows'][number],
  { regions }: World,
): boolean {
  const letters = placeOf(entry.shown).slice(0, -1);
  const fits = ({ row: { values } }: IdentifiedRows['rows'][number]): number => {
    const own = values['region'];
    const region = [...regions.values()].find(({ code, name }) => code === own || name === own);
    return region === undefined ? 0 : lettersOf(letters, region.nameEn);
  };
  return fits(entry) > fits(earlier);
}

/** How many of the last letters of a place stand in a name, the first of them at its beginning. */
function lettersOf(place: string, name: string): number {
  const has = (letters: string): boolean =>
    new RegExp(`^${[...letters].join('.*')}`, 'iu').test(name);
  const tails = [...place].map((_, start) => place.slice(start));
  return tails.find((tail) => /^[A-Z]+$/u.test(tail) && has(tail))?.length ?? 0;
}

/** Which of two rows is in the region of all rules whose ids begin as the lost one does. */
function ofPlace(
  lost: string,
  one: Row<Columns>,
  other: Row<Columns>,
  { decisions }: World,
): Row<Columns> | null {
  const place = placeOf(lost);
  const called = nearerTo(lost, String(one.values['id']), one, other);
  if (called !== null) return called;
  if (place === '' || one.values['region'] === other.values['region']) return null;
  const regions = new Set(
    decisions.flatMap(({ rows }) =>
      rows.flatMap(({ row, rule: { id } }) =>
        row !== one && row !== other && placeOf(id) === place ? [row.values['region']] : [],
      ),
    ),
  );
  const fitting = [one, other].filter(({ values }) => regions.has(values['region']));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/**
 * Which of two rows of a list has the words of an id in its English name, rather than those of the id
 * that both have: 编号 family-sharing.
 */
function nearerTo(
  id: string,
  both: string,
  one: Row<Columns>,
  other: Row<Columns>,
): Row<Columns> | null {
  if (/\d/u.test(id) || /\d/u.test(both)) return null;
  const wordsIn = (name: string, words: string): number =>
    words.split('-').filter((word) => name.toLowerCase().includes(word)).length;
  const said = ({ values: { nameEn } }: Row<Columns>): number =>
    typeof nameEn === 'string' ? wordsIn(nameEn, id) - wordsIn(nameEn, both) : 0;
  const [a, b] = [said(one), said(other)];
  return a === b ? null : a > b ? one : other;
}

/** Whether a name that two rows of a list have goes less with what the first says of itself. */
function isAboutOther(name: string, one: Row<Columns>, other: Row<Columns>): boolean {
  const had = ({ values }: Row<Columns>): number => {
    const about = `${values['about'] ?? values['question'] ?? ''}`;
    return [...name].filter((letter) => about.includes(letter)).length;
  };
  return had(one) < had(other);
}

/** Whether one id of a series belongs above another: by number, or as such ids mostly stand. */
function standsBefore(id: string, other: string, rows: IdentifiedRows['rows']): boolean {
  const [kind, otherKind] = [kindOf(id), kindOf(other)];
  if (kind === otherKind)
    return id.length - other.length < 0 || (id.length === other.length && id < other);
  const bySeries = Map.groupBy(rows, ({ shown }) => familyOf(shown));
  let above = 0;
  for (const series of bySeries.values()) {
    const kinds = series.map(({ shown }) => kindOf(shown));
    const [one, two] = [kinds.indexOf(kind), kinds.indexOf(otherKind)];
    if (one >= 0 && two >= 0) above += one < two ? 1 : -1;
  }
  return above === 0 ? id < other : above > 0;
}

/** The letters before the number of an id: H of `HF-RET-H1`, none of `HF-RET-1`. */
const kindOf = (id: string): string => id.slice(id.lastIndexOf('-') + 1).replace(/\d.*$/u, '');

/** Whether a row stands elsewhere than between lesser and greater codes. */
function isOutOfOrder(
  entry: IdentifiedRows['rows'][number],
  rows: IdentifiedRows['rows'],
): boolean {
  const at = rows.indexOf(entry);
  const [before, after] = [rows[at - 1]?.id, rows[at + 1]?.id];
  return (before !== undefined && before > entry.id) || (after !== undefined && after < entry.id);
}
