/**
 * Requirements that several answers satisfy, and that have one too few or too many: as their own
 * words list them, or as all of the same requirement beside them do.
 */
import type { Text } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import { answers, type Fact } from '../../table/model.ts';
import type { DecisionRow, DecisionSheet, World } from '../world.ts';

type Entry = DecisionRow<unknown>;

/** So many names beside each other are a list; of fewer, words may be no more than an example. */
const LISTED = 3;
/** So many other rows show what is usual. */
const SEVERAL = 3;
/** 祖父母或外祖父母: words may list the two apart. */
const EITHER = '或';
/** What stands between the names of a list. */
const BETWEEN = /^(?:、|和|或|或者|及|以及)$/u;

/** Requirements whose words list the answers that satisfy, with one that their cell lacks, or without one that it has. */
export function optionsUnlikeWords(
  { file, rows }: DecisionSheet,
  { facts }: World,
): readonly Diagnostic[] {
  if (file !== 'requirements.csv') return [];
  const byName = new Map([...facts.values()].map((fact) => [fact.name.zh, fact]));
  return rows.flatMap((entry): readonly Diagnostic[] => {
    const { requiredFact, requiredCondition, text } = entry.row.values;
    const fact = byName.get(`${requiredFact}`);
    if (fact === undefined || fact.options.length === 0 || typeof text !== 'string') return [];
    const names = fact.options.map(({ name }) => name.zh);
    const had = optionsOf(requiredCondition, names);
    const lists = had === null ? [] : listsIn(text, fact);
    const [listed, second] = lists;
    if (had === null || listed === undefined || second !== undefined) return [];
    const lacking = listed.filter((name) => !had.includes(name));
    const unsaid = had.filter((name) => !listed.includes(name));
    if (lacking.length + unsaid.length !== 1) return [];
    const meant = names.filter((name) => listed.includes(name)).join('、');
    const [lost] = lacking;
    return [
      report(entry, 'YB-MISQUOTED', meant, {
        text:
          lost === undefined
            ? {
                zh: `“须满足条件”有“${unsaid[0]}”，说明逐个列出的却没有它`,
                en: `须满足条件 has ${unsaid[0]}, which its words, listing all the others, have not`,
              }
            : {
                zh: `说明逐个列出的有“${lost}”，“须满足条件”却没有它`,
                en: `the words list ${lost} with all the others, and 须满足条件 lacks it`,
              },
        beside: { entry, key: 'text', text: { zh: text, en: text } },
      }),
    ];
  });
}

/** Requirements with one answer fewer than all others of the same item that are remedied in the same words. */
export function optionsUnlikeSiblings({ file, rows }: DecisionSheet): readonly Diagnostic[] {
  if (file !== 'requirements.csv') return [];
  const kinds = Map.groupBy(
    rows.filter(({ rule, row }) => answers(rule) && typeof row.values['remedy'] === 'string'),
    ({ row: { values }, rule }) => [rule.region, ...KIND.map((key) => values[key])].join('\n'),
  );
  return [...kinds.values()].flatMap((entries) => {
    const byCell = Map.groupBy(entries, ({ row }) => `${row.values['requiredCondition']}`);
    const [[usual = '', most = []] = [], [now = '', few = []] = [], third] = [...byCell].toSorted(
      ([, a], [, b]) => b.length - a.length,
    );
    const [entry] = few;
    const [first] = most;
    if (entry === undefined || first === undefined || few.length > 1) return [];
    if (third !== undefined || most.length < SEVERAL) return [];
    const [more, less] = [usual.split('、'), now.split('、')];
    if (more.length !== less.length + 1 || !less.every((name) => more.includes(name))) return [];
    return [
      report(entry, 'YB-OUTLIER', usual, {
        text: {
          zh: `“须满足条件”只写了“${now}”，同类的另外 ${most.length} 行都写“${usual}”`,
          en: `须满足条件 has ${now} alone, while the other ${most.length} rows of the kind have ${usual}`,
        },
        beside: {
          entry: first,
          key: 'requiredCondition',
          text: { zh: `${first.rule.id}：${usual}`, en: `${first.rule.id}: ${usual}` },
        },
      }),
    ];
  });
}

const KIND = ['benefit', 'item', 'requiredFact', 'effect', 'remedy'];

/** The options that a cell lists; null where it holds anything else. */
function optionsOf(cell: unknown, names: readonly string[]): readonly string[] | null {
  const had = typeof cell === 'string' ? cell.split('、') : [];
  return had.length > 0 && had.every((name) => names.includes(name)) ? had : null;
}

/** What a pattern takes for more than itself. */
const SPECIAL = /[\\^$.*+?()[\]{}|]/gu;
/** 配偶、父母、子女等: not one by one. */
const AND_SO_ON = /^等/u;

/** The lists of options in a text: names that stand side by side. */
function listsIn(text: string, { options }: Fact): readonly (readonly string[])[] {
  // The longest first: 配偶的父母 is neither 配偶 nor 父母.
  const called = options
    .flatMap(({ name: { zh } }) =>
      [zh, ...(zh.includes(EITHER) ? zh.split(EITHER) : [])].map((word) => ({ word, zh })),
    )
    .toSorted((a, b) => b.word.length - a.word.length);
  const pattern = new RegExp(
    called.map(({ word }) => word.replace(SPECIAL, String.raw`\$&`)).join('|'),
    'gu',
  );
  const lists: Set<string>[] = [];
  let end = -1;
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const name = called.find((one) => one.word === word)?.zh ?? word;
    const isNext = end >= 0 && BETWEEN.test(text.slice(end, index));
    if (isNext) lists.at(-1)?.add(name);
    else lists.push(new Set([name]));
    end = index + word.length;
    if (AND_SO_ON.test(text.slice(end))) lists.pop();
  }
  return lists.filter(({ size }) => size >= LISTED).map((list) => [...list]);
}

/** What is said of a requirement, and of which other cell. */
interface Saying {
  readonly text: Text;
  readonly beside: { readonly entry: Entry; readonly key: string; readonly text: Text };
}

function report(
  { row }: Entry,
  code: 'YB-MISQUOTED' | 'YB-OUTLIER',
  meant: string,
  { text, beside }: Saying,
): Diagnostic {
  const cell = cellOf(row, 'requiredCondition');
  return {
    ...finding(code, row, 'requiredCondition', text, {
      severity: 'warning',
      notes: [{ file: row.file, cell: cellOf(beside.entry.row, beside.key), text: beside.text }],
      help: {
        zh: `多半应为“${meant}”：对照依据，改正 ${cell}；确实如此的，在说明里写明，或者在 waivers.csv 里写明理由`,
        en: `most likely ${meant}: see the source and correct ${cell}; if it is right, say so in 说明, or give the reason in waivers.csv`,
      },
    }),
    meant,
  };
}
