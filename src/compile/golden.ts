/** Golden cases (范例): asks what staff asked and compares with what staff expect. */
import type { Day } from '../base/day.ts';
import { formatFen } from '../base/money.ts';
import { foldKey, nearest, type Text } from '../base/text.ts';
import type { Diagnostic, Note } from '../diagnostic/diagnostic.ts';
import type { RefundAnswer, RefundEnvelope } from '../query/envelope.ts';
import type { Query } from '../query/input.ts';
import { askRefund } from '../query/refund.ts';
import type { ExpectedMoney } from '../sheet/cell/expected-money.ts';
import type { Columns } from '../sheet/column.ts';
import { refundCaseColumns } from '../sheet/definitions/cases.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf, type Row } from '../sheet/rows.ts';
import { NOTHING_UNREAD } from '../sheet/unread.ts';
import type { Fact, Region } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { type KnownRegions, knownRegions, resolveRegion } from './link-lists.ts';
import type { ReadSheets } from './read.ts';

type CaseRow = ReadSheets['refundCases']['rows'][number];
type Key = keyof typeof refundCaseColumns;

const OUTCOMES: Readonly<Record<RefundEnvelope['outcome'], Text>> = {
  determined: { zh: '确定', en: '确定 (determined)' },
  depends: { zh: '取决于', en: '取决于 (depends)' },
  unknown: { zh: '未知', en: '未知 (unknown)' },
};

const NONE: Text = { zh: '无', en: '无 (none)' };

/** Runs every golden case; a case without a date is asked as of today. */
export function checkGoldenCases(
  sheets: ReadSheets,
  ruleset: Ruleset,
  today: Day,
): readonly Diagnostic[] {
  if (sheets.refundCases.rows.length === 0) return [];
  const regions = knownRegions(ruleset.regions, NOTHING_UNREAD);
  const rowsByRule = new Map<string, Row<Columns>>();
  for (const row of sheets.decisions.refund.rows) rowsByRule.set(`refund:${row.values.id}`, row);
  for (const row of sheets.decisions.deductions.rows)
    rowsByRule.set(`deductions:${row.values.id}`, row);
  return sheets.refundCases.rows.flatMap((row) => {
    const asked = questionOf(row, ruleset, regions, today);
    if ('diagnostics' in asked) return asked.diagnostics;
    const got = askRefund(ruleset, asked.query, today, 'zh-CN');
    const used = got.rules.flatMap((rule) =>
      noteOfRule(withoutSheet(rule), rowsByRule.get(rule.id)),
    );
    return compare(row, got, ruleset).map((difference) => report(row, difference, used));
  });
}

/** What a case asks; the findings that keep it from being asked. */
export function questionOf(
  row: CaseRow,
  ruleset: Ruleset,
  regions: KnownRegions,
  today: Day,
): { query: Query } | { diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let region: Region | null = null;
  if (row.values.region !== null) {
    const code = resolveRegion(row, row.values.region, regions, diagnostics);
    region = ruleset.regions.byCode.get(code ?? '') ?? null;
  }
  const facts = new Map<string, number>();
  for (const { fact, holds, raw } of row.conditions) {
    const [only] = holds;
    if (holds.length === 1 && only !== undefined && only[0] === only[1]) facts.set(fact, only[0]);
    else diagnostics.push(notOnePerson(row, fact, raw));
  }
  for (const name of row.values.missing)
    if (factNamed(ruleset, name) === undefined) diagnostics.push(unknownFact(row, name, ruleset));
  if (diagnostics.length > 0) return { diagnostics };
  const date = row.values.date ?? today;
  const named = new Map(region === null ? [] : [['region', region] as const]);
  return { query: { region, regions: named, facts, date, canonical: {} } };
}

function notOnePerson(row: CaseRow, fact: string, raw: string): Diagnostic {
  const text = {
    zh: `范例问的是一个人，这里要写一个值，不能写“${raw}”`,
    en: `a case asks about one person: give one value, not “${raw}”`,
  };
  const help = { zh: '例如年龄写 70', en: 'for an age write for example 70' };
  return finding('YB-CELL', row, fact, text, { help });
}

function factNamed(ruleset: Ruleset, name: string): Fact | undefined {
  return ruleset.facts.find((fact) =>
    [fact.id, fact.name.zh, fact.name.en].some((known) => foldKey(known) === foldKey(name)),
  );
}

function unknownFact(row: CaseRow, name: string, ruleset: Ruleset): Diagnostic {
  const [near] = nearest(
    name,
    ruleset.facts.map((fact) => fact.name.zh),
  );
  return finding(
    'YB-NAME',
    row,
    'missing',
    {
      zh: `facts.csv 里没有名为“${name}”的事实`,
      en: `facts.csv has no fact named “${name}”`,
    },
    near === undefined ? {} : { help: { zh: `是不是“${near}”？`, en: `did you mean “${near}”?` } },
  );
}

/** Says at which cell expectation and rules part, and what each says. */
interface Difference {
  readonly key: Key;
  readonly text: Text;
}

function compare({ values }: CaseRow, got: RefundEnvelope, ruleset: Ruleset): Difference[] {
  const differences: Difference[] = [];
  const differ = (key: Key, expected: Text, actual: Text): void => {
    if (expected.zh !== actual.zh) differences.push({ key, text: unlike(expected, actual) });
  };
  differ('outcome', OUTCOMES[values.outcome], OUTCOMES[got.outcome]);
  const answer = onlyAnswer(got);
  if (values.credited !== null) differ('credited', yesNo(values.credited), creditedIn(got));
  const monthly = answer?.credited === true ? answer.monthly : null;
  for (const key of ['gross', 'deduction', 'net'] as const) {
    const expected = values[key];
    if (expected !== null) differ(key, figureText(expected), plain(monthly?.[key] ?? null));
  }
  const lacking = (key: Key, expected: readonly string[], actual: readonly string[]): void => {
    const absent = expected.filter((id) => !actual.includes(id));
    if (absent.length > 0) differences.push({ key, text: lacks(absent, actual) });
  };
  lacking('rules', values.rules, got.rules.map(withoutSheet));
  lacking(
    'disputes',
    values.disputes,
    got.disputes.map(({ rule }) => withoutSheet({ id: rule })),
  );
  const nameOf = (fact: Fact | undefined): string => fact?.name.zh ?? '';
  lacking(
    'missing',
    values.missing.map((name) => nameOf(factNamed(ruleset, name))),
    got.missing.map(({ fact }) => nameOf(ruleset.factById.get(fact))),
  );
  return differences;
}

/** The answer, also where only one case of several has one. */
function onlyAnswer({ answer, cases }: RefundEnvelope): RefundAnswer | null {
  if (answer !== null) return answer;
  const answers = cases.map((part) => part.answer).filter((part) => part !== null);
  return answers.length === 1 ? (answers[0] ?? null) : null;
}

/** Whether anything is credited, where all cases agree. */
function creditedIn({ answer, cases }: RefundEnvelope): Text {
  const answers = answer === null ? cases.map((part) => part.answer) : [answer];
  const kinds = new Set(answers.map((part) => part?.credited));
  const [only] = kinds;
  if (kinds.size > 1) return { zh: '有的情况是，有的情况不是', en: 'yes in some cases only' };
  return only === undefined ? { zh: '没有答案', en: 'no answer' } : yesNo(only);
}

/** Rules carry their sheet before a colon. */
function withoutSheet({ id }: { readonly id: string }): string {
  return id.slice(id.indexOf(':') + 1);
}

const yesNo = (value: boolean): Text =>
  value ? { zh: '是', en: '是 (yes)' } : { zh: '否', en: '否 (no)' };

function plain(figure: string | null): Text {
  return figure === null ? NONE : { zh: figure, en: figure };
}

function figureText(expected: ExpectedMoney): Text {
  return plain(expected.kind === 'absent' ? null : formatFen(expected.fen));
}

function unlike(expected: Text, got: Text): Text {
  return {
    zh: `预期 ${expected.zh}，规则给出 ${got.zh}`,
    en: `expected ${expected.en}, the rules give ${got.en}`,
  };
}

function lacks(absent: readonly string[], actual: readonly string[]): Text {
  const names = absent.join('、');
  return actual.length === 0
    ? { zh: `预期有 ${names}，答案里一个也没有`, en: `expected ${names}, the answer has none` }
    : {
        zh: `预期有 ${names}，答案里只有 ${actual.join('、')}`,
        en: `expected ${names}, the answer has only ${actual.join('、')}`,
      };
}

function noteOfRule(id: string, row: Row<Columns> | undefined): Note[] {
  if (row === undefined) return [];
  const text = { zh: `${id}   ← 答案用了这条规则`, en: `${id}   ← the answer uses this rule` };
  return [{ file: row.file, cell: cellOf(row, 'id'), text }];
}

function report(row: CaseRow, { key, text }: Difference, used: readonly Note[]): Diagnostic {
  const { id, note } = row.values;
  const { header } = refundCaseColumns[key];
  const remark: Note[] =
    note === null
      ? []
      : [{ file: row.file, cell: cellOf(row, 'note'), text: { zh: note, en: note } }];
  return finding(
    'YB-CASE',
    row,
    key,
    {
      zh: `范例 ${id} 的“${header}”：${text.zh}`,
      en: `case ${id}, “${header}” (${key}): ${text.en}`,
    },
    {
      notes: [...used, ...remark],
      help: {
        zh: '如果规则改对了，就更新范例；如果范例是对的，就检查刚改动的规则',
        en: 'if the rule change is right, update the case; if the case is right, check the rules just changed',
      },
    },
  );
}
