/** Golden cases of transfer.cases.csv. */
import { formatDay } from '../../base/day.ts';
import type { Text } from '../../base/text.ts';
import { askTransfer } from '../../query/transfer.ts';
import type { TransferAnswer, TransferEnvelope } from '../../query/transfer-envelope.ts';
import { transferProblems } from '../../query/transfer-places.ts';
import { type Expected, UNKNOWN_WORD } from '../../sheet/cell/expected.ts';
import { STAGE_WORDS } from '../../sheet/cell/stage-dates.ts';
import type { Values } from '../../sheet/column.ts';
import type { transferCaseColumns } from '../../sheet/definitions/cases.ts';
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
  plain,
  yesNo,
} from './compare.ts';

/** What transfer.cases.csv asks, and how its answers are judged. */
export function transferCases({ rows }: ReadCases['transfer']): readonly GoldenCase[] {
  return rows.map((row) => ({
    row,
    columns: CASES.transfer.columns,
    regions: { fromRegion: row.values.fromRegion, toRegion: row.values.toRegion },
    judge(ruleset, query, today) {
      const [problem] = transferProblems(ruleset, query, 'zh-CN');
      if (problem !== undefined) {
        const [english] = transferProblems(ruleset, query, 'en');
        const text = {
          zh: `不能这样问：${problem.parameter} 应为${problem.expected}`,
          en: `this cannot be asked: ${problem.parameter} must be ${english?.expected ?? ''}`,
        };
        return {
          rules: [],
          differences: [{ key: 'id', text, expected: '', got: problem.parameter }],
        };
      }
      const got = askTransfer(ruleset, query, today, 'zh-CN');
      const differences = compare(row.values, got, ruleset);
      return { rules: got.rules, answering: answeringIn(got), asks: askedIn(got), differences };
    },
  }));
}

const UNKNOWN: Text = { zh: UNKNOWN_WORD, en: '不详 (unknown)' };
/** What a case gets of a stage that the answer does not have. */
export const NO_SUCH: Text = { zh: '没有这一项', en: 'nothing of the kind' };
const DIFFERENT: Text = { zh: '各种情况不一样', en: 'different things in different cases' };

/** What becomes of the balance, in the words of the sheet. */
const BALANCES = {
  moves: '随转',
  'paid-to-bank': '划入银行账户',
  'stays-usable': '继续使用',
  none: '没有余额',
} as const;

type Transferable = Extract<TransferAnswer, { transferable: true }>;

function compare(
  values: Values<typeof transferCaseColumns>,
  got: TransferEnvelope,
  ruleset: Ruleset,
): readonly Difference[] {
  const { outcome, lists } = compareCommon(values, got, ruleset);
  const answers = got.answer === null ? got.cases.map(({ answer }) => answer) : [got.answer];
  const of = (pick: (answer: TransferAnswer) => Text): Text => agreed(answers, pick);
  const ofMoves = (pick: (answer: Transferable) => Text): Text =>
    of((answer) => (answer.transferable ? pick(answer) : NO_SUCH));
  const expecting = <T>(
    key: string,
    expected: Expected<T> | null,
    words: (value: T) => Text,
    actual: Text,
  ): readonly Difference[] =>
    expected === null
      ? []
      : differing(key, expected.kind === 'unknown' ? UNKNOWN : words(expected.value), actual);
  const day = (value: number): Text => plain(formatDay(value));
  const count = (value: number): Text => plain(String(value));
  const months = (key: 'min' | 'max'): Text =>
    ofMoves(({ benefits }) => orUnknown(benefits.waitingMonths[key], count));
  return [
    ...outcome,
    ...(values.transferable === null
      ? []
      : differing(
          'transferable',
          yesNo(values.transferable),
          of(({ transferable }) => yesNo(transferable)),
        )),
    ...values.due.flatMap(({ stage, day: expected }) => {
      const actual = ofMoves(({ stages }) => {
        const found = stages.find(({ id }) => id === stage);
        return found === undefined ? NO_SUCH : orUnknown(found.dueOn, plain);
      });
      return expecting('due', expected, day, actual).map(({ text, ...rest }) => ({
        ...rest,
        text: { zh: `${STAGE_WORDS[stage]}：${text.zh}`, en: `${stage}: ${text.en}` },
      }));
    }),
    ...expecting(
      'completesBy',
      values.completesBy,
      day,
      ofMoves(({ completesBy }) => orUnknown(completesBy, plain)),
    ),
    ...(values.balance === null
      ? []
      : differing(
          'balance',
          values.balance === 'unknown' ? UNKNOWN : plain(BALANCES[values.balance]),
          of(({ balance }) =>
            balance === null
              ? NO_SUCH
              : orUnknown(balance.treatment, (treatment) => plain(BALANCES[treatment])),
          ),
        )),
    ...expecting('minMonths', values.minMonths, count, months('min')),
    ...expecting('maxMonths', values.maxMonths, count, months('max')),
    ...expecting(
      'backPayment',
      values.backPayment,
      yesNo,
      ofMoves(({ benefits }) => orUnknown(benefits.backPayment, yesNo)),
    ),
    ...expecting(
      'retroactive',
      values.retroactive,
      yesNo,
      ofMoves(({ benefits }) => orUnknown(benefits.retroactive, yesNo)),
    ),
    ...lists,
  ];
}

function orUnknown<T>(value: T | null, words: (value: T) => Text): Text {
  return value === null ? UNKNOWN : words(value);
}

/** What all answers say, where they agree. */
function agreed(
  answers: readonly (TransferAnswer | null)[],
  pick: (answer: TransferAnswer) => Text,
): Text {
  const said = answers.map((answer) => (answer === null ? NO_ANSWER : pick(answer)));
  const [first = NO_ANSWER] = said;
  return said.every(({ zh }) => zh === first.zh) ? first : DIFFERENT;
}
