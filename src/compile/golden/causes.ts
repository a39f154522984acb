/**
 * One changed rule may turn dozens of golden cases (范例) wrong. They are told as one finding at the
 * first of them, with the rule that they have in common, if any, and with every other cell that
 * fails.
 */
import type { Text } from '../../base/text.ts';
import { type Diagnostic, type Note, parseCellName } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import { casesIn, noteOf, rowOf } from '../findings.ts';
import { areDated, byKind, type Failing } from './kinds.ts';

/** A case that was asked: the rules it names or that answered it, and what it has to report. */
export interface AskedCase extends Failing {
  readonly file: string;
  /** Ids of the rules that it expects and of those that answered. */
  readonly rules: ReadonlySet<string>;
}

/** Fewer can be read one by one, and may each have a mistake of its own. */
const FEWEST_CASES = 4;
/** Without a rule in common only a flood is known to have one cause. */
const FLOOD = 12;
/** So many of the cases that concern a rule fail where it is to blame. */
const MOST = 0.5;
const SHOWN = 3;
const SHOWN_RULES = 6;

/** What is known of all that is told. */
interface Known {
  readonly rowsByRule: ReadonlyMap<string, Row<Columns>>;
  /** The column of a case, by its key, that a finding is about. */
  readonly keys: ReadonlyMap<Diagnostic, string>;
}

/** The findings of all cases, those of one cause together. */
export function together(
  asked: readonly AskedCase[],
  rowsByRule: ReadonlyMap<string, Row<Columns>>,
): readonly Diagnostic[] {
  const keys = new Map(
    asked.flatMap(({ failures }) => failures.map(({ finding, key }) => [finding, key] as const)),
  );
  const known: Known = { rowsByRule, keys };
  let left: readonly AskedCase[] = asked.filter(({ failures }) => failures.length > 0);
  const concerned = countByRule(asked);
  const told: Diagnostic[] = [];
  for (;;) {
    const causes = causesOf(left, concerned, known);
    const explained = left.filter(({ rules }) => causes.some((id) => rules.has(id)));
    if (explained.length < FEWEST_CASES || explained.length < left.length * MOST) break;
    told.push(...ofOneRule(explained, causes, known));
    left = left.filter((one) => !explained.includes(one));
  }
  const alike = failingAlike(left, concerned, known);
  told.push(...alike.told);
  left = alike.left;
  for (const file of new Set(left.map((one) => one.file))) {
    const those = left.filter((one) => one.file === file);
    const findings = those.flatMap(findingsOf);
    told.push(...(those.length >= FLOOD ? asFlood(findings, those, known) : caseByCase(findings)));
  }
  return told;
}

/** So many cases that fail in the very same way and have a rule in common have one cause. */
const FEWEST_ALIKE = 2;

/** The cases that fail in the same way and have a rule in common, however many others pass. */
function failingAlike(
  failed: readonly AskedCase[],
  concerned: ReadonlyMap<string, number>,
  known: Known,
): { readonly told: readonly Diagnostic[]; readonly left: readonly AskedCase[] } {
  const told: Diagnostic[] = [];
  const done = new Set<Diagnostic>();
  for (const failures of byKind(failed).filter((kind) => !areDated(kind))) {
    const own = new Set(failures);
    let rest = failed.filter((one) => one.failures.some((failure) => own.has(failure)));
    for (;;) {
      const causes = causesOf(rest, concerned, known, FEWEST_ALIKE, 0);
      const explained = rest.filter(({ rules }) => causes.some((id) => rules.has(id)));
      if (explained.length < FEWEST_ALIKE) break;
      const findings = explained.flatMap((one) =>
        one.failures.filter((failure) => own.has(failure)).map(({ finding }) => finding),
      );
      told.push(...asOne(findings, explained.length, causes, known));
      for (const finding of findings) done.add(finding);
      rest = rest.filter((one) => !explained.includes(one));
    }
  }
  const left = failed
    .map((one) => ({ ...one, failures: one.failures.filter(({ finding }) => !done.has(finding)) }))
    .filter(({ failures }) => failures.length > 0);
  return { told, left };
}

const findingsOf = ({ failures }: Failing): readonly Diagnostic[] =>
  failures.map(({ finding }) => finding);

/** So many failures that are each unlike the others follow from one mistake after all. */
const MOST_UNLIKE = 4;

/** Cases that concern one rule: those that fail alike together, each other mistake by itself. */
function ofOneRule(
  cases: readonly AskedCase[],
  causes: readonly string[],
  known: Known,
): readonly Diagnostic[] {
  const kinds = byKind(cases).map((failures) => failures.map(({ finding }) => finding));
  const isMany = (findings: readonly Diagnostic[]): boolean => rowsIn(findings) >= FEWEST_CASES;
  const few = kinds.filter((findings) => !isMany(findings)).flat();
  if (rowsIn(few) > MOST_UNLIKE)
    return asOne(cases.flatMap(findingsOf), cases.length, causes, known);
  const many = kinds.filter(isMany);
  return [...many.flatMap((all) => asOne(all, rowsIn(all), causes, known)), ...caseByCase(few)];
}

const rowsIn = (findings: readonly Diagnostic[]): number => new Set(findings.map(rowOf)).size;

/** The findings of cases that have nothing in common: the failing cells of one are one finding. */
const caseByCase = (findings: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...Map.groupBy(findings, rowOf).values()].map(asOneCase);

/** One finding at the first cell that fails; each other cell is a note of it. */
function asOneCase(findings: readonly Diagnostic[]): Diagnostic {
  const columnOf = ({ cell }: Diagnostic): number => parseCellName(cell ?? '')?.column ?? 0;
  const [first, ...rest] = findings.toSorted((a, b) => columnOf(a) - columnOf(b));
  if (first === undefined) throw new RangeError('a case without a finding');
  if (rest.length === 0) return first;
  const more = rest.length;
  return {
    ...first,
    ...differing([first, ...rest]),
    text: {
      zh: `${first.text.zh}；这条范例另有 ${more} 处对不上`,
      en: `${first.text.en}; ${more} more ${more === 1 ? 'thing' : 'things'} in this case ${more === 1 ? 'differs' : 'differ'}`,
    },
    notes: [...rest.map(noteOf), ...first.notes],
  };
}

/** What is told of several failures: that of which the sheet is known, if there is one. */
function differing(findings: readonly Diagnostic[]): Pick<Diagnostic, 'differs'> {
  const all = findings.flatMap(({ differs }) => differs ?? []);
  const [first] = all.filter(({ of }) => of !== null);
  const differs = first ?? all[0];
  return differs === undefined ? {} : { differs };
}

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
  known: Known,
  fewest = FEWEST_CASES,
  least = MOST,
): readonly string[] {
  const share = (rule: string, count: number): number => count / (concerned.get(rule) ?? count);
  const suspects = [...countByRule(failed)].filter(
    ([rule, count]) => count >= fewest && known.rowsByRule.has(rule) && share(rule, count) >= least,
  );
  const most = Math.max(0, ...suspects.map(([, count]) => count));
  const chief = suspects.filter(([, count]) => count === most);
  // Where cases that pass are many, they tell nothing of which of the rules is to blame.
  if (least === 0)
    return chief
      .sort(([a], [b]) => share(b, most) - share(a, most) || (a < b ? -1 : 1))
      .map(([rule]) => rule);
  const highest = Math.max(0, ...chief.map(([rule, count]) => share(rule, count)));
  return chief.filter(([rule, count]) => share(rule, count) === highest).map(([rule]) => rule);
}

/** The sheet on whose conclusions each column of a case rests. */
export const RESTS_ON: Readonly<Record<string, string>> = {
  credited: 'refund.csv',
  gross: 'refund.csv',
  deduction: 'deductions.csv',
  due: 'transfer-stages.csv',
  completesBy: 'transfer-stages.csv',
  balance: 'transfer-balance.csv',
  transferable: 'transfer-scope.csv',
  minMonths: 'waiting.csv',
  maxMonths: 'waiting.csv',
  backPayment: 'waiting.csv',
  retroactive: 'waiting.csv',
  verdict: 'requirements.csv',
};

/** A flood, with the rules that all of it concerns and on which what fails may rest. */
function asFlood(
  findings: readonly Diagnostic[],
  cases: readonly AskedCase[],
  known: Known,
): readonly Diagnostic[] {
  const all = [...countByRule(cases)].flatMap(([rule, count]) =>
    count === cases.length ? [rule] : [],
  );
  const shared = restingOn(all, findings, known);
  const told = asOne(findings, cases.length, shared, known);
  return shared.length === 0 ? told : told.map((item) => ({ ...item, help: MAYBE }));
}

/** The rules on which the columns that fail rest. */
function restingOn(
  rules: readonly string[],
  findings: readonly Diagnostic[],
  { keys, rowsByRule }: Known,
): readonly string[] {
  const files = new Set(findings.flatMap((item) => RESTS_ON[keys.get(item) ?? ''] ?? []));
  return rules.filter((rule) => files.has(rowsByRule.get(rule)?.file ?? ''));
}

function asOne(
  findings: readonly Diagnostic[],
  count: number,
  causes: readonly string[],
  known: Known,
): readonly Diagnostic[] {
  const [first, ...rest] = findings;
  if (first === undefined) return [];
  const more = count - 1;
  const ids = causes.slice(0, SHOWN_RULES);
  const concern = {
    zh: ids.length === 0 ? '' : `，都和 ${ids.join('、')} 有关`,
    en: ids.length === 0 ? '' : `, and all concern ${ids.join(', ')}`,
  };
  const text = {
    zh: `${first.text.zh}；另有 ${more} 条范例也对不上`,
    en: `${first.text.en}; ${more} more ${more === 1 ? 'case fails' : 'cases fail'}`,
  };
  const failing = [...rest.slice(0, SHOWN).map(noteOf), ...others(rest.slice(SHOWN))];
  return [
    {
      ...first,
      ...differing(findings),
      text: { zh: `${text.zh}${concern.zh}`, en: `${text.en}${concern.en}` },
      notes: [
        ...ids.flatMap((id) => noteOfRule(id, known.rowsByRule.get(id))),
        ...first.notes.filter(({ text }) => !ids.some((id) => text.zh.startsWith(`${id} `))),
        ...failing,
      ],
      help: ids.length === 0 ? UNNAMED : NAMED,
      cases: rest.flatMap(casesIn),
      shares: {
        rules: restingOn(causes, findings, known),
        areMany: count >= FLOOD,
        apart: { text, notes: failing },
      },
    },
  ];
}

const NAMED: Text = {
  zh: '先看上面的规则是不是刚改错了一格；如果规则改对了，就更新这些范例',
  en: 'look first whether a cell of the rules above was changed by mistake; if they are right, update the cases',
};
const MAYBE: Text = {
  zh: '先看上面的规则是不是刚改错了一格；没有改过的，再看刚改过的节假日、参数和各种名单；如果改对了，就更新这些范例',
  en: 'look first whether a cell of the rules above was changed by mistake, or else the cells of holidays, parameters and lists just edited; if they are right, update the cases',
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
