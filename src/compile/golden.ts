/** Golden cases (范例): asks what staff asked and compares with what staff expect. */
import type { Day } from '../base/day.ts';
import { formatFen } from '../base/money.ts';
import { foldKey, type Text } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { RefundEnvelope } from '../query/envelope.ts';
import type { Query } from '../query/input.ts';
import { askRefund } from '../query/refund.ts';
import type { ExpectedMoney } from '../sheet/cell/expected-money.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import type { Region } from '../table/model.ts';
import { findRegion } from '../table/regions.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { ReadSheets } from './read.ts';

type CaseRow = ReadSheets['refundCases']['rows'][number];

const OUTCOMES = { determined: '确定', depends: '取决于', unknown: '未知' } as const;

/** Runs every golden case; a case without a date is asked as of today. */
export function checkGoldenCases(
  sheets: ReadSheets,
  ruleset: Ruleset,
  today: Day,
): readonly Diagnostic[] {
  return sheets.refundCases.rows.flatMap((row) => {
    const asked = questionOf(row, ruleset, today);
    return 'diagnostic' in asked
      ? [asked.diagnostic]
      : compare(row, askRefund(ruleset, asked.query, today, 'zh-CN'), ruleset);
  });
}

function questionOf(
  row: CaseRow,
  ruleset: Ruleset,
  today: Day,
): { query: Query } | { diagnostic: Diagnostic } {
  let region: Region | null = null;
  if (row.values.region !== null) {
    const match = findRegion(ruleset.regions, row.values.region);
    if (match.kind !== 'one')
      return {
        diagnostic: finding('YB-NAME', row, 'region', {
          zh: `regions.csv 里没有“${row.values.region}”，或不止一个`,
          en: `regions.csv has no “${row.values.region}”, or more than one`,
        }),
      };
    region = match.region;
  }
  const facts = new Map<string, number>();
  for (const { fact, holds, cell, raw } of row.conditions) {
    const [only] = holds;
    if (holds.length !== 1 || only === undefined || only[0] !== only[1])
      return {
        diagnostic: {
          ...finding('YB-CELL', row, fact, {
            zh: `范例问的是一个人，这里要写一个值，不能写“${raw}”`,
            en: `a case asks about one person: give one value, not “${raw}”`,
          }),
          cell,
        },
      };
    facts.set(fact, only[0]);
  }
  const date = row.values.date ?? today;
  return { query: { region, facts, date, canonical: {} } };
}

/** One difference between what was expected and what the rules answer. */
interface Difference {
  readonly key: string;
  readonly expected: string;
  readonly got: string;
}

function compare(row: CaseRow, got: RefundEnvelope, ruleset: Ruleset): Diagnostic[] {
  const { values } = row;
  const differences: Difference[] = [];
  const differ = (key: string, expected: string, actual: string): void => {
    if (expected !== actual) differences.push({ key, expected, got: actual });
  };
  differ('outcome', OUTCOMES[values.outcome], OUTCOMES[got.outcome]);
  const answers = got.cases.map(({ answer }) => answer).filter((answer) => answer !== null);
  const answer = got.answer ?? (answers.length === 1 ? (answers[0] ?? null) : null);
  if (values.credited !== null)
    differ(
      'credited',
      values.credited ? '是' : '否',
      answer === null ? '没有答案' : answer.credited ? '是' : '否',
    );
  const monthly = answer?.credited === true ? answer.monthly : null;
  for (const key of ['gross', 'deduction', 'net'] as const) {
    const expected = values[key];
    if (expected !== null) differ(key, figureText(expected), monthly?.[key] ?? '无');
  }
  differ(
    'rules',
    '',
    lacking(
      values.rules,
      got.rules.map(({ id }) => id),
    ),
  );
  differ(
    'disputes',
    '',
    lacking(
      values.disputes,
      got.disputes.map(({ rule }) => rule),
    ),
  );
  const asked = got.missing.map(({ fact }) => fact);
  const wanted = values.missing.map(
    (name) => ruleset.facts.find((fact) => isNamed(fact, name))?.id ?? name,
  );
  differ('missing', '', wanted.filter((fact) => !asked.includes(fact)).join('、'));
  return differences.map((difference) => report(row, difference));
}

function isNamed(fact: { readonly id: string; readonly name: Text }, name: string): boolean {
  return [fact.id, fact.name.zh, fact.name.en].some((known) => foldKey(known) === foldKey(name));
}

function figureText(expected: ExpectedMoney): string {
  return expected.kind === 'absent' ? '无' : formatFen(expected.fen);
}

/** Expected ids that did not come; rules carry the sheet before a colon. */
function lacking(expected: readonly string[], got: readonly string[]): string {
  const plain = new Set(got.map((id) => id.slice(id.indexOf(':') + 1)));
  return expected.filter((id) => !plain.has(id)).join('、');
}

function report(row: CaseRow, { key, expected, got }: Difference): Diagnostic {
  const { id } = row.values;
  const text: Text =
    expected === ''
      ? { zh: `范例 ${id}：缺少 ${got}`, en: `case ${id}: ${got} is lacking` }
      : {
          zh: `范例 ${id}：预期 ${expected}，规则给出 ${got}`,
          en: `case ${id}: expected ${expected}, the rules give ${got}`,
        };
  return finding('YB-CASE', row, key, text, {
    notes: [
      {
        file: row.file,
        cell: cellOf(row, key),
        text: { zh: row.values.note ?? '这一格是预期', en: row.values.note ?? 'the expectation' },
      },
    ],
    help: {
      zh: '如果规则改对了，就更新范例；如果范例是对的，就检查刚改动的规则',
      en: 'if the rule change is right, update the case; if the case is right, check the rules just changed',
    },
  });
}
