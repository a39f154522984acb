/** The one sentence of an answer, apart from how it is drawn. Pure. */
import type { RefundAnswer } from '../query/refund-envelope.ts';
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
  const reason = result.chosen === null ? null : result.chosen.reason;
  return result.kind === 'depends'
    ? { lead: t.depends, figure: null, notes: reason === null ? [] : [reason] }
    : answerHeadline(result.answer, reason, t);
}

/** The sentence for one answer, or for there being none. */
export function answerHeadline(
  answer: RefundAnswer | null,
  reason: string | null,
  t: Texts,
): Headline {
  if (answer === null)
    return { lead: t.unknown, figure: null, notes: reason === null ? [] : [reason] };
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
  const { paidEvery, annual } = answer;
  const year = annual.net || annual.gross;
  if (paidEvery !== 'month' && year !== null) notes.push(t.paid[paidEvery] + t.inAll(year));
  const lead = (average ? t.average : '') + (net === null ? t.grossEach : t.netEach);
  return { lead, figure: net || gross, notes };
}

/** A headline as it is read aloud. */
export function spoken(headline: Headline, t: Texts): string {
  const { lead, figure } = headline;
  return figure === null ? lead : `${lead} ${figure} ${t.yuan}`;
}
