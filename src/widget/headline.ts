/** The one sentence of an answer, apart from how it is drawn. Pure. */
import type { RefundAnswer } from '../query/envelope.ts';
import type { Result } from './conversation.ts';
import type { Texts } from './texts.ts';

export interface Headline {
  /** “Each month you receive”; alone when there is no figure. */
  readonly lead: string;
  /** `107.00`, to be shown large. */
  readonly figure: string | null;
  /** Plain sentences right below. */
  readonly notes: readonly string[];
}

const NOTHING = '0.00';

/** The sentence for a result. */
export function headlineOf(result: Result, t: Texts): Headline {
  if (result.kind === 'depends') return { lead: t.depends, figure: null, notes: [] };
  if (result.answer === null) {
    return { lead: t.unknown, figure: null, notes: [result.reason ?? t.unknownWhy] };
  }
  return answerHeadline(result.answer, t);
}

/** The sentence for one answer. */
export function answerHeadline(answer: RefundAnswer, t: Texts): Headline {
  if (!answer.credited) return { lead: t.notCredited, figure: null, notes: [answer.reason] };
  const { gross, deduction, net, average } = answer.monthly;
  if (net === null && gross === null) {
    return { lead: t.credited, figure: null, notes: [answer.text] };
  }
  const notes: string[] = [];
  if (net === null) notes.push(t.netUnknown);
  else if (gross !== null && deduction !== null && deduction !== NOTHING) {
    notes.push(t.split(gross, deduction));
  }
  const annual = answer.annual.net ?? answer.annual.gross;
  if (annual !== null && answer.paidEvery !== 'month') notes.push(t.paid[answer.paidEvery](annual));
  const known = net !== null;
  const lead = average ? (known ? t.netAverage : t.grossAverage) : known ? t.netEach : t.grossEach;
  return { lead, figure: net ?? gross, notes };
}

/** A headline as it is read aloud. */
export function spoken(headline: Headline, t: Texts): string {
  const { lead, figure } = headline;
  return figure === null ? lead : `${lead} ${figure} ${t.yuan}`;
}
