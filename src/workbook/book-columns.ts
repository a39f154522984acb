/** What a workbook has to know of the columns of a sheet: notes, drop-downs, and which cells are typed. */
import type { Text } from '../base/text.ts';
import type { SheetFile } from '../compile/read.ts';
import { SHEET_COLUMNS } from '../compile/sheet-columns.ts';
import type { Typed } from '../sheet/cell/cell.ts';
import { blankWord, type Column } from '../sheet/column.ts';
import { conditionCell } from '../sheet/conditions.ts';
import type { CsvTable } from '../sheet/csv-table.ts';
import { type ConditionFacts, layOut } from '../sheet/layout.ts';
import type { Fact } from '../table/model.ts';

/** Names that stand in one sheet and are used in others. */
export type ListName = 'regions' | 'sources' | 'facts' | 'benefits';

/** Where the names and ids that a column refers to are listed, by the column's key. */
const LISTS: ReadonlyMap<string, ListName> = new Map([
  ['region', 'regions'],
  ['parent', 'regions'],
  ['fromRegion', 'regions'],
  ['toRegion', 'regions'],
  ['sources', 'sources'],
  ['article', 'sources'],
  ['requiredFact', 'facts'],
  ['missing', 'facts'],
  ['failing', 'facts'],
  ['benefit', 'benefits'],
]);

/** Which list a column's words come from, by the column's key. */
export const listNamed = (key: string): ListName | null => LISTS.get(key) ?? null;

export interface BookColumn {
  /** What the column is about, what may stand there, what a blank means. */
  readonly note: Text;
  readonly typed: Typed | null;
  readonly choices: readonly string[] | null;
  readonly list: ListName | null;
  /** Whether several of the choices may stand in one cell. */
  readonly several: boolean;
}

/** The columns of a sheet by their index; a header that nobody knows has none. */
export function bookColumns(
  file: SheetFile,
  header: CsvTable['header'],
  heads: ConditionFacts,
): ReadonlyMap<number, BookColumn> {
  const [columns, kind] = SHEET_COLUMNS[file];
  const layout = layOut(
    { file, headerRow: 1, header },
    columns,
    kind === 'conditions' ? heads : null,
  );
  const found = new Map<number, BookColumn>();
  for (const [key, { index }] of layout.columns) {
    const column = columns[key];
    if (column !== undefined) found.set(index, ofColumn(key, column));
  }
  for (const { fact, index } of layout.conditions) found.set(index, ofFact(fact));
  return found;
}

function ofColumn(key: string, column: Column<unknown>): BookColumn {
  const { cell, about, blank } = column;
  const word = blankWord(column);
  const left: Text =
    blank.kind === 'error'
      ? { zh: '必须填', en: 'must be filled in' }
      : {
          zh: `可以不填${shown(word, '，表示')}`,
          en: `may be blank${shown(word, ', which means ')}`,
        };
  const list = listNamed(key);
  return {
    note: noteOf(about, cell.grammar, left),
    typed: cell.typed ?? null,
    choices: cell.choices ?? null,
    list,
    several: list !== null,
  };
}

const shown = (word: string | null, before: string): string =>
  word === null ? '' : `${before}${word}`;

function ofFact(fact: Fact): BookColumn {
  const { grammar, typed } = conditionCell(fact);
  const about: Text = { zh: `条件：${fact.name.zh}`, en: `a condition on: ${fact.name.en}` };
  const left: Text = { zh: '不填表示不限', en: 'blank: whatever it is' };
  return {
    note: noteOf(about, grammar, left),
    typed: typed ?? null,
    choices: wordsOfFact(fact),
    list: null,
    several: true,
  };
}

/** The words that a condition on a fact may say; null where it is no matter of words. */
export function wordsOfFact(fact: Fact): readonly string[] | null {
  if (fact.type === 'choice') return fact.options.map(({ name }) => name.zh);
  return conditionCell(fact).choices ?? null;
}

function noteOf(about: Text, grammar: Text, left: Text): Text {
  return {
    zh: `${about.zh}\n怎样写：${grammar.zh}\n${left.zh}`,
    en: `${about.en}\nTo write: ${grammar.en}\n${left.en}`,
  };
}
