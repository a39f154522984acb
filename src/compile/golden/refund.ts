/** Golden cases of refund.cases.csv. */
import { formatFen } from '../../base/money.ts';
import type { Text } from '../../base/text.ts';
import { askRefund } from '../../query/refund.ts';
import type { RefundEnvelope } from '../../query/refund-envelope.ts';
import type { ExpectedMoney } from '../../sheet/cell/expected-money.ts';
import type { Values } from '../../sheet/column.ts';
import type { refundCaseColumns } from '../../sheet/definitions/cases.ts';
import type { Ruleset } from '../../table/ruleset.ts';
import { CASES } from '../case-files.ts';
import type { ReadCases } from '../read.ts';
import type { GoldenCase } from './case.ts';
import {
  answeringIn,
  askedIn,
  compareCommon,
  type Difference,
  differing,
  NO_ANSWER,
  onlyAnswer,
  plain,
  yesNo,
} from './compare.ts';

/** What refund.cases.csv asks, and how its answers are judged. */
export function refundCases({ rows }: ReadCases['refund']): readonly GoldenCase[] {
  return rows.map((row) => ({
    row,
    columns: CASES.refund.columns,
    regions: { region: row.values.region },
    judge(ruleset, query, today) {
      const got = askRefund(ruleset, query, today, 'zh-CN');
      const differences = compare(row.values, got, ruleset);
      return { rules: got.rules, answering: answeringIn(got), asks: askedIn(got), differences };
    },
  }));
}

function compare(
  values: Values<typeof refundCaseColumns>,
  got: RefundEnvelope,
  ruleset: Ruleset,
): readonly Difference[] {
  const { outcome, lists } = compareCommon(values, got, ruleset);
  const answer = onlyAnswer(got);
  const monthly = answer?.credited === true ? answer.monthly : null;
  const figures = (['gross', 'deduction', 'net'] as const).flatMap((key) => {
    const expected = values[key];
    return expected === null
      ? []
      : differing(key, figureText(expected), plain(monthly?.[key] ?? null));
  });
  return [
    ...outcome,
    ...(values.credited === null
      ? []
      : differing('credited', yesNo(values.credited), creditedIn(got))),
    ...figures,
    ...lists,
  ];
}

/** Whether anything is credited, where all cases agree. */
function creditedIn({ answer, cases }: RefundEnvelope): Text {
  const answers = answer === null ? cases.map((part) => part.answer) : [answer];
  const kinds = new Set(answers.map((part) => part?.credited));
  const [only] = kinds;
  if (kinds.size > 1) return { zh: '有的情况是，有的情况不是', en: 'yes in some cases only' };
  return only === undefined ? NO_ANSWER : yesNo(only);
}

function figureText(expected: ExpectedMoney): Text {
  return plain(expected.kind === 'absent' ? null : formatFen(expected.fen));
}
