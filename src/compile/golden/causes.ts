/**
 * One changed rule may turn dozens of golden cases (范例) wrong. They are told as one finding at the
 * first of them, with the rule that they have in common, if any, and with every other cell that
 * fails.
 */
import type { Text } from '../../base/text.ts';
import type { Diagnostic, Note } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';

/** A case that was asked: the rules it names or that answered it, and what it has to report. */
export interface AskedCase {
  readonly file: string;
  /** Ids of the rules that it expects and of those that answered. */
  readonly rules: ReadonlySet<string>;
  /** Empty when the answer is as expected. */
  readonly findings: readonly Diagnostic[];
}

/** Fewer can be read one by one, and may each have a mistake of its own. */
const FEWEST_CASES = 4;
/** Without a rule in common only a flood is known to have one cause. */
const FLOOD = 12;
/** So many of the cases that concern a rule fail where it is to blame. */
const MOST = 0.5;
const SHOWN = 3;

/** The findings of all cases, those of one cause together. */
export function together(
  asked: readonly AskedCase[],
  rowsByRule: ReadonlyMap<string, Row<Columns>>,
): readonly Diagnostic[] {
  let left = asked.filter(({ findings }) => findings.length > 0);
  if (left.length < FEWEST_CASES) return left.flatMap(({ findings }) => findings);
  const concerned = countByRule(asked);
  const told: Diagnostic[] = [];
  for (;;) {
    const causes = causesOf(left, concerned, rowsByRule);
    const explained = left.filter(({ rules }) => causes.some((id) => rules.has(id)));
    if (explained.length < FEWEST_CASES || explained.length < left.length * MOST) break;
    told.push(...asOne(explained, causes, rowsByRule));
    left = left.filter((one) => !explained.includes(one));
  }
  for (const file of new Set(left.map((one) => one.file))) {
    const those = left.filter((one) => one.file === file);
    told.push(
      ...(those.length >= FLOOD ? asOne(those, [], rowsByRule) : those.flatMap(findingsOf)),
    );
  }
  return told;
}

const findingsOf = ({ findings }: AskedCase): readonly Diagnostic[] => findings;

function countByRule(asked: readonly AskedCase[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rules } of asked)
    for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** The rules that explain most of the failed cases, and hardly a case that passed. */
function causesOf(
  failed: readonly AskedCase[],
  concerned: ReadonlyMap<string, number>,
  rowsByRule: ReadonlyMap<string, Row<Columns>>,
): readonly string[] {
  const share = (rule: string, count: number): number => count / (concerned.get(rule) ?? count);
  const suspects = [...countByRule(failed)].filter(
    ([rule, count]) => count >= FEWEST_CASES && rowsByRule.has(rule) && share(rule, count) >= MOST,
  );
  const most = Math.max(0, ...suspects.map(([, count]) => count));
  const chief = suspects.filter(([, count]) => count === most);
  const highest = Math.max(0, ...chief.map(([rule, count]) => share(rule, count)));
  return chief.filter(([rule, count]) => share(rule, count) === highest).map(([rule]) => rule);
}

function asOne(
  cases: readonly AskedCase[],
  causes: readonly string[],
  rowsByRule: ReadonlyMap<string, Row<Columns>>,
): readonly Diagnostic[] {
  const [first, ...rest] = cases.flatMap(findingsOf);
  if (first === undefined) return [];
  const more = cases.length - 1;
  const ids = causes.slice(0, SHOWN);
  const concern = {
    zh: ids.length === 0 ? '' : `，都和 ${ids.join('、')} 有关`,
    en: ids.length === 0 ? '' : `, and all concern ${ids.join(', ')}`,
  };
  return [
    {
      ...first,
      text: {
        zh: `${first.text.zh}；另有 ${more} 条范例也对不上${concern.zh}`,
        en: `${first.text.en}; ${more} more ${more === 1 ? 'case fails' : 'cases fail'}${concern.en}`,
      },
      notes: [
        ...ids.flatMap((id) => noteOfRule(id, rowsByRule.get(id))),
        ...first.notes.filter(({ text }) => !ids.some((id) => text.zh.startsWith(`${id} `))),
        ...rest.slice(0, SHOWN).map(({ file, cell, text }): Note => ({ file, cell, text })),
        ...others(rest.slice(SHOWN)),
      ],
      help: ids.length === 0 ? UNNAMED : NAMED,
    },
  ];
}

const NAMED: Text = {
  zh: '先看上面的规则是不是刚改错了一格；如果规则改对了，就更新这些范例',
  en: 'look first whether a cell of the rules above was changed by mistake; if they are right, update the cases',
};
const UNNAMED: Text = {
  zh: '这么多范例一起对不上，多半是一处改动引起的，但没有一条规则和它们都有关：先看刚改过的格，包括节假日、参数和各种名单；如果改对了，就更新这些范例',
  en: 'so many cases that fail together mostly have one cause, but no rule concerns them all: look first at the cells just edited, those of holidays, parameters and lists too; if they are right, update the cases',
};

function noteOfRule(id: string, row: Row<Columns> | undefined): Note[] {
  if (row === undefined) return [];
  const text = {
    zh: `${id}   ← 对不上的范例都和它有关`,
    en: `${id}   ← what the failing cases have in common`,
  };
  return [{ file: row.file, cell: cellOf(row, 'id'), text }];
}

/** Every cell that fails has to be looked at in the end: none is left out. */
function others(findings: readonly Diagnostic[]): Note[] {
  return [...new Set(findings.map(({ file }) => file))].flatMap((file) => {
    const cells = findings.filter((one) => one.file === file).map(({ cell }) => cell);
    const [cell = null] = cells;
    const list = [...new Set(cells)].map((each) => each ?? '');
    const text = {
      zh: `其余对不上的格：${list.join('、')}`,
      en: `the other cells that fail: ${list.join(', ')}`,
    };
    return [{ file, cell, text }];
  });
}
