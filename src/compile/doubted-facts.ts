/**
 * Facts whose type or options contradict the rest of their row: what their cells mean nobody can
 * tell.
 */
import { foldKey } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { factColumns } from '../sheet/definitions/lists.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf, type Row, type SheetReading } from '../sheet/rows.ts';
import { noOptions } from './link/options.ts';

type FactRow = Row<typeof factColumns>;

/**
 * Leaves out facts that have options but another type, or the type but no options, or that lack an
 * option of which other columns speak, and takes their names for unread: the conditions under their
 * headers are no mistakes.
 */
export function withoutDoubted(reading: SheetReading<typeof factColumns>): {
  readonly reading: SheetReading<typeof factColumns>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const doubted = reading.rows.filter(
    (row) =>
      row.values.options.length > 0 !== (row.values.type === 'choice') ||
      lostOptions(row).length > 0 ||
      givenTwice(row) !== null,
  );
  if (doubted.length === 0) return { reading, diagnostics: [] };
  const names = doubted.flatMap(({ values: { id, name, nameEn } }) => [id, name, nameEn]);
  const { rows, leftOut, unread } = reading;
  return {
    reading: {
      ...reading,
      rows: rows.filter((row) => !doubted.includes(row)),
      leftOut: [...leftOut, ...doubted],
      unread: { ...unread, names: new Set([...unread.names, ...names.map(foldKey)]) },
    },
    diagnostics: doubted.map(report),
  };
}

function report(row: FactRow): Diagnostic {
  if (row.values.options.length === 0) return noOptions(row);
  if (row.values.type === 'choice') return brokenOptions(row);
  return finding(
    'YB-CELL',
    row,
    'type',
    {
      zh: `“${row.values.name}”写了选项，类型却不是“选项”`,
      en: `${row.values.id} has options, yet its type is not 选项 (a choice)`,
    },
    {
      help: {
        zh: '把类型改为“选项”；如果类型是对的，清空“选项”“英文选项”“选项别名”',
        en: 'set 类型 to 选项, or clear 选项, 英文选项 and 选项别名 if the type is right',
      },
    },
  );
}

/** The columns that speak of options, beside the list of them. */
const SPEAKING = ['optionsEn', 'optionAliases', 'saying', 'sayingEn'] as const;
/** Stands for any value. */
const ANY = 'X';
/** So many columns do not all speak of an option that never was. */
const SEVERAL = 2;

/** The options that several columns speak of and the list lacks, where it has none misspelt. */
function lostOptions({ values }: FactRow): readonly string[] {
  if (values.type !== 'choice' || values.options.length === 0) return [];
  const known = new Set(values.options.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const key of SPEAKING)
    for (const { id } of values[key])
      if (!known.has(id) && id !== ANY) counts.set(id, (counts.get(id) ?? 0) + 1);
  if (counts.size === 0) return [];
  const inEnglish = new Set(values.optionsEn.map(({ id }) => id));
  // Where the English has none of them, they are the options of another fact.
  const odd = [...known].filter((id) => !inEnglish.has(id));
  if (odd.length > 0 && (odd.length < known.size || odd.length < SEVERAL)) return [];
  return [...counts].filter(([, count]) => count >= SEVERAL).map(([id]) => id);
}

/** Two options called the same, of which one was meant to be another. */
function givenTwice({ values }: FactRow): readonly [string, string, string] | null {
  const owners = new Map<string, string>();
  for (const { id, names } of values.options) {
    const name = names[0] ?? '';
    const owner = owners.get(foldKey(name));
    if (owner !== undefined) return [name, owner, id];
    owners.set(foldKey(name), id);
  }
  return null;
}

function brokenOptions(row: FactRow): Diagnostic {
  const lost = lostOptions(row);
  const twice = givenTwice(row);
  if (twice !== null) {
    const [name, one, other] = twice;
    return finding(
      'YB-DUPLICATE',
      row,
      'options',
      {
        zh: `选项“${one}”和“${other}”的名称都是“${name}”`,
        en: `the options ${one} and ${other} are both called “${name}”`,
      },
      { help: { zh: '改正写错的那一个', en: 'correct the one that is wrong' } },
    );
  }
  const ids = lost.join('、');
  return finding(
    'YB-CELL',
    row,
    'options',
    {
      zh: `“选项”里没有“${ids}”，别的列却写到它`,
      en: `选项 lacks “${lost.join(', ')}”, of which other columns speak`,
    },
    {
      notes: SPEAKING.filter((key) => row.values[key].some(({ id }) => lost.includes(id))).map(
        (key) => ({
          file: row.file,
          cell: cellOf(row, key),
          text: { zh: `这里写了“${ids}”`, en: `this speaks of “${lost.join(', ')}”` },
        }),
      ),
      help: {
        zh: '误删的，在“选项”里补回来；真的取消了的，从这些列里也删去，并改掉用到它的条件',
        en: 'put it back into 选项; if it is gone for good, take it out of those columns and correct the conditions that use it',
      },
    },
  );
}
