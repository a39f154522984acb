/** Which golden cases a fact may decide whose own row in facts.csv is wrong. */
import { QUESTIONS } from '../../query/questions.ts';
import type { SheetId } from '../../table/model.ts';
import type { ReadSheets } from '../read.ts';
import { type Doubt, ELIGIBILITY, GUIDES, REFUND, TRANSFER, type WrongRows } from './doubts.ts';

/** The cases of each question. */
const CASES_OF: Readonly<Record<string, string>> = {
  refund: REFUND,
  'transfer-timeline': TRANSFER,
  eligibility: ELIGIBILITY,
  guides: GUIDES,
};

/** Sheets that a question looks at beside those that decide it. */
const BESIDE: Readonly<Record<string, readonly SheetId[]>> = { 'transfer-timeline': ['terms'] };

/** How others name a fact: of one that is called wrongly nobody knows where it is used. */
const NAMES: readonly string[] = ['id', 'name', 'nameEn'];

/**
 * What wrong facts may decide: the questions that take them, and those of sheets that have a column
 * of them, or one that could not be understood; null where that may be any.
 */
export function doubtsOfFacts(
  wrong: WrongRows,
  { factRows, decisions }: ReadSheets,
): readonly Doubt[] | null {
  if (wrong.size === 0) return [];
  const standing = factRows.rows.filter(({ row }) => wrong.has(row));
  const [first] = factRows.rows;
  const naming = NAMES.map((key) => first?.letters.get(key));
  const isNamed = [...wrong.values()].flat().some(({ letters }) => naming.includes(letters));
  const all: readonly { readonly values: { readonly id?: unknown } }[] = [
    ...standing,
    ...factRows.leftOut,
  ];
  const ids = all.map(({ values }) => values.id).filter((id) => typeof id === 'string');
  if (isNamed || all.length < wrong.size || ids.length < all.length) return null;
  const isUsedIn = (sheet: SheetId, id: string): boolean => {
    const { wholeRows, rows: own } = decisions[sheet];
    return !wholeRows || own.some(({ letters }) => letters.has(id));
  };
  const asked = QUESTIONS.flatMap(({ id: question, facts, tables, factsIn }) => {
    const sheets = [...tables, ...(BESIDE[question] ?? [])];
    const isConcerned = ids.some(
      (id) => facts.includes(id) || sheets.some((sheet) => isUsedIn(sheet, id)),
    );
    const cases = CASES_OF[question];
    // What else is looked at, by whatever name, is not looked for here.
    return cases === undefined || !(isConcerned || factsIn !== undefined) ? [] : [cases];
  });
  return [{ file: 'facts.csv', asked, regions: null, conditions: [] }];
}
