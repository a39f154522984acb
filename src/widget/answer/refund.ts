/** How an amount comes about: the steps, and gross, deductions and net as a table. */
import type { CreditedAnswer } from '../../query/refund-envelope.ts';
import type { AnswerKit, Child } from '../kit.ts';
import type { AnswerWords } from '../words.ts';
import type { Step } from './amount.ts';
import { yuanOf } from './money.ts';

/** The arithmetic of an answer. */
export function arithmetic(
  { h_: h }: AnswerKit,
  w: AnswerWords,
  { monthly, annual, deductions, formula }: CreditedAnswer,
  steps: readonly Step[],
): readonly Child[] {
  const row = (name: string, amount: string | null): HTMLElement =>
    h(
      'tr',
      null,
      h('th', { scope: 'row' }, name),
      h('td', null, amount === null ? w.notKnown_ : `${amount} ${w.yuan_}`),
    );
  const stepLine = ({ amount, product }: Step): string => {
    const result = `${yuanOf(amount)} ${w.yuan_}`;
    if (!product) return result;
    const { base, rate, exact, kept } = product;
    const reckoned = `${yuanOf(base)} × ${rate} = ${yuanOf(exact)} ${w.yuan_}`;
    return kept ? `${reckoned}${w.kept_[kept]} ${result}` : reckoned;
  };
  const year = annual.net || annual.gross;
  return [
    steps.map((step) => h('p', null, stepLine(step))),
    // Sums and differences of fixed amounts are plain from the table.
    steps.length === 0 && /[×÷]/.test(formula || '') && h('p', null, formula),
    (monthly.gross || monthly.net) !== null &&
      h(
        'table',
        null,
        h(
          'tbody',
          null,
          monthly.gross !== null && row(w.gross_, monthly.gross),
          deductions.map(({ name, amount }) => row(w.less_(name), amount)),
          row(w.net_, monthly.net),
          year !== null && row(w.wholeYear_, year),
        ),
      ),
  ];
}
