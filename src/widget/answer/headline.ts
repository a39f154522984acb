/** The one sentence of an answer, apart from how it is drawn. Pure. */
import type { RefundAnswer } from '../../query/refund-envelope.ts';
import type { TransferAnswer } from '../../query/transfer-envelope.ts';
import type { AnswerWords } from '../words.ts';
import { dayText } from './ask.ts';

export interface Headline {
  /** “Each month you receive”; alone when there is no figure. */
  readonly lead_: string;
  /** `107.00` or a day, to be shown large. */
  readonly figure_?: string;
  readonly unit_?: string;
  /** Plain sentences right below. */
  readonly notes_: readonly string[];
}

const NOTHING = '0.00';

/** What is credited. */
export function refundHeadline(answer: RefundAnswer, w: AnswerWords): Headline {
  if (!answer.credited) return { lead_: w.notCredited_, notes_: [answer.reason] };
  const { gross, deduction, net, average } = answer.monthly;
  const figure = net || gross;
  if (figure === null) return { lead_: w.credited_, notes_: [answer.text] };
  const notes: string[] = [];
  if (net === null) notes.push(w.netUnknown_);
  else if (gross !== null && deduction !== null && deduction !== NOTHING)
    notes.push(w.split_(gross, deduction));
  const { paidEvery, annual } = answer;
  const year = annual.net || annual.gross;
  if (paidEvery !== 'month' && year !== null) notes.push(w.paid_[paidEvery] + w.inAll_(year));
  const lead = (average ? w.average_ : '') + (net === null ? w.grossEach_ : w.netEach_);
  return { lead_: lead, figure_: figure, unit_: w.yuan_, notes_: notes };
}

/** By when the insurance has moved. */
export function transferHeadline(
  answer: TransferAnswer,
  applied: string,
  w: AnswerWords,
): Headline {
  if (!answer.transferable)
    return { lead_: answer.text, notes_: answer.remedy ? [answer.remedy] : [] };
  const { completesBy, text, benefits } = answer;
  return completesBy
    ? {
        lead_: w.doneBy_(dayText(applied, w)),
        figure_: dayText(completesBy, w),
        notes_: [benefits.text],
      }
    : { lead_: text, notes_: [benefits.text] };
}

/** A headline as it is read aloud. */
export function spoken({ lead_: lead, figure_: figure, unit_: unit }: Headline): string {
  return [lead, figure, unit].filter(Boolean).join(' ');
}
