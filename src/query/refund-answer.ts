/** Figures → the refund answer of the API, with its sentence. */
import { type Fen, formatFen, formatRate } from '../base/money.ts';
import { say } from '../i18n/lang.ts';
import type { RefundConclusion } from '../table/model.ts';
import type { Credit, Deducted, Figures } from './amount.ts';
import { refundInFull, type Speech } from './describe.ts';
import type { RefundAnswer, Term } from './refund-envelope.ts';

/** The answer that nothing is credited, with the reason that a rule gives. */
export function notCredited(
  speech: Speech,
  conclusions: readonly RefundConclusion[],
): RefundAnswer {
  const stated = conclusions.find(({ explanation }) => explanation !== null)?.explanation ?? null;
  const text = speech.texts.noneRule;
  return { credited: false, reason: stated === null ? text : say(stated, speech.lang), text };
}

/** The answer that something is credited. */
export function credited(
  speech: Speech,
  terms: readonly RefundConclusion[],
  figures: Credit,
  deducted: Deducted,
): RefundAnswer {
  return {
    credited: true,
    method: figures.method,
    paidEvery: figures.paidEvery,
    monthly: { ...shown(figures.monthly), average: figures.average },
    annual: shown(figures.annual),
    deductions: deducted.items.map(({ conclusion, monthly }) => ({
      name: say(conclusion.name, speech.lang),
      amount: monthly === null ? null : formatFen(monthly),
    })),
    currency: 'CNY',
    formula: figures.formula,
    terms: terms.map(term),
    text: answerText(speech, terms, figures),
  };
}

function answerText(
  speech: Speech,
  terms: readonly RefundConclusion[],
  { monthly, annual, average, paidEvery, formula }: Credit,
): string {
  const { texts } = speech;
  const { gross, deduction, net } = monthly;
  const sentence =
    gross !== null && net !== null && deduction !== null
      ? deduction > 0
        ? texts.answerNet(formatFen(gross), formatFen(deduction), formatFen(net), average)
        : texts.answerGross(formatFen(gross), average)
      : gross !== null
        ? texts.answerGrossOnly(formatFen(gross), average)
        : net !== null
          ? texts.answerNetOnly(formatFen(net))
          : formula !== null
            ? texts.answerFormula(formula)
            : // How it is reckoned is all that there is to tell.
              terms.map((one) => refundInFull(speech, one)).join(texts.join);
  const yearly = annual.gross ?? annual.net;
  return paidEvery === 'year' && yearly !== null
    ? `${sentence}${texts.join}${texts.answerYearly(formatFen(yearly))}`
    : sentence;
}

const money = (fen: Fen | null): string | null => (fen === null ? null : formatFen(fen));

function shown({ gross, deduction, net }: Figures) {
  return { gross: money(gross), deduction: money(deduction), net: money(net) };
}

function term({ method, amount, period, rate, base, floor, cap }: RefundConclusion): Term {
  return {
    kind: method === 'fixed' || method === 'rate' ? method : 'not-computable',
    amount: money(amount),
    period,
    rate: rate === null ? null : formatRate(rate),
    base,
    floor: money(floor),
    cap: money(cap),
  };
}
