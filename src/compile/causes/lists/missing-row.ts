/**
 * A name or an id that many cells use and no list has, nor one like it: most likely its row was
 * removed, or was never written. It is told once.
 */
import type { Text } from '../../../base/text.ts';
import type { Diagnostic, Note, UnknownName } from '../../../diagnostic/diagnostic.ts';
import type { ReadSheets } from '../../read.ts';

/** So many of the cells are named one by one. */
const SHOWN = 3;

/**
 * One finding in place of many: in the list, when several sheets use what it lacks; at the first of
 * the cells, when they are all in one sheet and may all have been filled in wrong. Null where a list
 * is not the place to look.
 *
 * @param list the findings of the cells that name it
 */
export function missingRow(unknown: UnknownName, list: readonly Diagnostic[]): Diagnostic | null {
  const [first] = list;
  if (first === undefined || !('name' in unknown)) return null;
  // In which sheet a rule stood its id must tell.
  if (unknown.kind === 'option' || unknown.kind === 'unit' || unknown.kind === 'rule') return null;
  const { kind, name } = unknown;
  const home = HOMES[kind];
  const isInSeveral = list.some(({ file }) => file !== first.file);
  const { thing } = WORDS[kind];
  const count = list.length;
  const notes = naming(name, isInSeveral ? list : list.slice(1));
  const lacks: Text =
    kind === 'header'
      ? {
          zh: `facts.csv 里没有名为“${name}”的事实，却有 ${count} 处用到它`,
          en: `facts.csv has no fact called “${name}”, yet it is used in ${count} places`,
        }
      : {
          zh: `${home} 里没有${thing.zh}“${name}”，却有 ${count} 格用到它`,
          en: `${home} has no ${thing.en} “${name}”, yet ${count} cells use it`,
        };
  return {
    code: first.code,
    severity: 'error',
    file: isInSeveral ? home : first.file,
    cell: isInSeveral ? null : first.cell,
    text: lacks,
    notes,
    help: missedIn(home),
  };
}

/** The findings, those that name benefits where there is no list of them replaced by one about that. */
export function withAbsentBenefits(
  found: readonly Diagnostic[],
  { benefits }: Lists,
): readonly Diagnostic[] {
  if (benefits.isAbsent !== true) return found;
  const list = found.filter(({ unknown }) => unknown?.kind === 'benefit');
  const [first, second] = list;
  if (first === undefined || second === undefined) return found;
  const file = HOMES.benefit;
  const { fix: _fix, unknown: _unknown, ...told } = first;
  return [
    ...found.filter((item) => !list.includes(item)),
    {
      ...told,
      file,
      cell: null,
      text: {
        zh: `缺少 ${file}，却有 ${list.length} 格用到它的编号`,
        en: `${file} is missing, yet ${list.length} cells use its ids`,
      },
      notes: list
        .slice(0, SHOWN)
        .map((item) => ({ file: item.file, cell: item.cell, text: item.text })),
      help: {
        zh: `把 ${file} 放进文件夹：每种待遇一行，编号和这些格里的一样`,
        en: `put ${file} into the folder: a row for each benefit, under the ids of these cells`,
      },
    },
  ];
}

/**
 * The lists that hold rows whose names cannot be told, with how many: what else is unknown may be
 * one of them.
 */
export function namelessRows({ regions, sources, benefits, factRows }: Lists): Map<string, number> {
  const lists = [
    ['regions.csv', regions, 'name'],
    ['sources.csv', sources, 'id'],
    ['benefits.csv', benefits, 'id'],
    ['facts.csv', factRows, 'name'],
  ] as const;
  return new Map(
    lists.map(([file, { leftOut }, key]) => [
      file,
      leftOut.filter(({ values }) => (values[key] ?? null) === null).length,
    ]),
  );
}

type Lists = Pick<ReadSheets, 'regions' | 'sources' | 'benefits' | 'factRows'>;

/** The list that should have the name. */
export function homeOf({ kind }: UnknownName): string | null {
  return Object.entries(HOMES).find(([known]) => known === kind)?.[1] ?? null;
}

/** The cells that name it, the first ones each, the others in a list. */
export function naming(name: string, cells: readonly Diagnostic[]): readonly Note[] {
  const notes: Note[] = cells.slice(0, SHOWN).map(({ file, cell }) => ({
    file,
    cell,
    text: { zh: `这里写的是“${name}”`, en: `this says “${name}”` },
  }));
  const rest = cells.slice(SHOWN);
  const [next] = rest;
  if (next === undefined) return notes;
  const places = rest.map(placeOf(next.file));
  const text = { zh: `其余：${places.join('、')}`, en: `the others: ${places.join(', ')}` };
  return [...notes, { file: next.file, cell: next.cell, text }];
}

/** What is to be done about a row that is gone. */
export const missedIn = (home: string): Text => ({
  zh: `如果 ${home} 里误删了这一行，补回来；改了名的，把这些格一起改；真的取消了的，把这些格改掉`,
  en: `if its row in ${home} was removed by mistake, put it back; if it has a new name, correct the cells; if it is gone for good, take it out of the cells`,
});

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
  benefit: { thing: { zh: '编号', en: 'id' } },
  header: { thing: { zh: '事实', en: 'fact' } },
} as const;
