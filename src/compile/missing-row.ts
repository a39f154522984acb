/**
 * A name or an id that many cells use and no list has, nor one like it: most likely its row was
 * removed, or was never written. It is told once.
 */
import type { Text } from '../base/text.ts';
import type { Diagnostic, Note, UnknownName } from '../diagnostic/diagnostic.ts';
import type { SheetReading } from '../sheet/rows.ts';
import { SHEET_IDS } from '../table/conclusions.ts';
import type { DecisionColumns } from './decisions.ts';
import { DECISIONS } from './decisions.ts';
import type { ReadSheets } from './read.ts';

/** So many of the cells are named one by one. */
const SHOWN = 3;

/**
 * One finding in place of many: in the list, when several sheets use what it lacks; at the first of
 * the cells, when they are all in one sheet and may all have been filled in wrong. Null where a list
 * is not the place to look.
 *
 * @param list the findings of the cells that name it
 */
export function missingRow(
  unknown: UnknownName,
  list: readonly Diagnostic[],
  sheets: ReadSheets,
): Diagnostic | null {
  const [first] = list;
  if (first === undefined || unknown.kind === 'option' || unknown.kind === 'range') return null;
  const { kind, name } = unknown;
  const home = kind === 'rule' ? homeOf(name, sheets) : HOMES[kind];
  const isInSeveral = list.some(({ file }) => file !== first.file);
  const { thing } = WORDS[kind];
  const count = list.length;
  const cells = isInSeveral && home !== null ? list : list.slice(1);
  const notes: Note[] = cells.slice(0, SHOWN).map(({ file, cell }) => ({
    file,
    cell,
    text: { zh: `这里写的是“${name}”`, en: `this says “${name}”` },
  }));
  const rest = cells.slice(SHOWN);
  const [next] = rest;
  if (next !== undefined)
    notes.push({
      file: next.file,
      cell: next.cell,
      text: {
        zh: `其余：${rest.map(placeOf(next.file)).join('、')}`,
        en: `the others: ${rest.map(placeOf(next.file)).join(', ')}`,
      },
    });
  const lacks: Text =
    kind === 'header'
      ? {
          zh: `facts.csv 里没有名为“${name}”的事实，却有 ${count} 张表用它作表头`,
          en: `facts.csv has no fact called “${name}”, yet it heads a column in ${count} sheets`,
        }
      : {
          zh: `${home === null ? '各表' : `${home} `}里没有${thing.zh}“${name}”，却有 ${count} 格用到它`,
          en: `${home ?? 'no sheet'} has ${home === null ? 'the' : 'no'} ${thing.en} “${name}”, yet ${count} cells use it`,
        };
  const inList = isInSeveral && home !== null;
  return {
    code: first.code,
    severity: 'error',
    file: inList ? home : first.file,
    cell: inList ? null : first.cell,
    text: lacks,
    notes,
    help: {
      zh: `如果 ${home ?? '那张表'} 里误删了这一行，补回来；改了名的，把这些格一起改；真的取消了的，把这些格改掉`,
      en: `if its row in ${home ?? 'the sheet'} was removed by mistake, put it back; if it has a new name, correct the cells; if it is gone for good, take it out of the cells`,
    },
  };
}

const placeOf =
  (file: string) =>
  (item: Diagnostic): string =>
    item.file === file ? (item.cell ?? '') : `${item.file} ${item.cell ?? ''}`;

const HOMES = {
  region: 'regions.csv',
  source: 'sources.csv',
  benefit: 'benefits.csv',
  header: 'facts.csv',
} as const;

const WORDS = {
  region: { thing: { zh: '地区', en: 'region' } },
  source: { thing: { zh: '编号', en: 'id' } },
  rule: { thing: { zh: '编号', en: 'id' } },
  benefit: { thing: { zh: '编号', en: 'id' } },
  header: { thing: { zh: '事实', en: 'fact' } },
} as const;

/** The one sheet with ids of its family, such as `SD-RET-`. */
function homeOf(id: string, { decisions }: ReadSheets): string | null {
  const family = id.slice(0, id.lastIndexOf('-') + 1);
  if (family === '') return null;
  const [only, second] = SHEET_IDS.filter((sheet) => {
    const { rows }: Pick<SheetReading<DecisionColumns>, 'rows'> = decisions[sheet];
    return rows.some(({ values }) => values.id.startsWith(family));
  });
  return only === undefined || second !== undefined ? null : DECISIONS[only].file;
}
