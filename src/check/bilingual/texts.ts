/** The sentences of rows that stand in two languages. */
import { shared } from '../../base/shared.ts';
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';
import type { World } from '../world.ts';

/** One sentence of a row in both languages, and where each stands. */
export interface Bilingual {
  readonly row: Row<Columns>;
  /** What words call the region of the row; blank where it has none, or is about the nation. */
  readonly place: string;
  readonly key: string;
  readonly keyEn: string;
  readonly zh: string;
  readonly en: string;
}

/** Names are told apart elsewhere, and two may be one in English. */
const NAMES: ReadonlySet<string> = new Set(['name', 'item', 'unit', 'actor', 'options', 'saying']);

/** The sentences of all sheets: column by column, in the order of the rows. */
export function bilingualTexts({
  decisions,
  lists,
  regions,
}: World): readonly (readonly Bilingual[])[] {
  const placeOf = shared((code: string) => regions.get(code)?.name.slice(0, SHORT) ?? '');
  return [
    ...decisions.flatMap(({ rows }) =>
      columnsOf(rows[0]?.row).map((key) =>
        rows.flatMap(({ row, rule }) => textOf(row, key, placeOf(rule.region))),
      ),
    ),
    ...lists.flatMap((rows) =>
      columnsOf(rows[0]).map((key) => rows.flatMap((row) => textOf(row, key, ''))),
    ),
  ];
}

/** Two characters tell nearly all places apart: 兰州, 内蒙. */
const SHORT = 2;

/** A sheet with sentences in one column, and no column for their English. */
export interface Untranslated {
  readonly row: Row<Columns>;
  readonly key: string;
}

/** So many sentences are not left without English by choice, where all other sheets have it. */
const MANY = 8;

/** The decision sheets whose English of some sentences is gone, while another sheet has it. */
export function untranslated({ decisions }: World): readonly Untranslated[] {
  const firsts = decisions.flatMap(({ rows }) => rows.slice(0, 1).map(({ row }) => row));
  const keys = new Set(firsts.flatMap(columnsOf));
  return decisions.flatMap(({ rows }) => {
    const [first] = rows;
    if (first === undefined) return [];
    const { letters } = first.row;
    return [...keys].flatMap((key) => {
      if (!letters.has(key) || letters.has(`${key}En`)) return [];
      const said = rows.filter(({ row }) => sentence(row.values[key]) !== '');
      return said.length < MANY ? [] : [{ row: first.row, key }];
    });
  });
}

/** The columns of sentences that have their English beside them. */
function columnsOf(row: Row<Columns> | undefined): readonly string[] {
  const keys = [...(row?.letters.keys() ?? [])];
  return keys.filter((key) => !NAMES.has(key) && keys.includes(`${key}En`));
}

function textOf(row: Row<Columns>, key: string, place: string): readonly Bilingual[] {
  const keyEn = `${key}En`;
  const [zh, en] = [sentence(row.values[key]), sentence(row.values[keyEn])];
  return zh === '' || en === '' ? [] : [{ row, place, key, keyEn, zh, en }];
}

/** Steps are a list of sentences. */
const sentence = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.join('；') : '';
};
