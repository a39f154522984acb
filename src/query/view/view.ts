/**
 * An answer as lines to show. The build bundles this into a module of its own, which the worker
 * loads when somebody first asks for a view.
 */
import type { Day } from '../../base/day.ts';
import type { ViewWords } from '../../i18n/view.ts';
import type { EligibilityEnvelope } from '../eligibility-envelope.ts';
import type { EnvelopeOf } from '../envelope.ts';
import type { GuidesEnvelope } from '../guides-envelope.ts';
import type { RefundEnvelope } from '../refund-envelope.ts';
import type { TransferEnvelope } from '../transfer-envelope.ts';
import type { View, ViewAmount, ViewLine, ViewQuestion } from '../view-envelope.ts';
import { caseLines, outcomesOf } from './cases.ts';
import { benefitLines, benefitOptions, decidingIn } from './eligibility.ts';
import { guideLines, guideOptions } from './guides.ts';
import { flat, type Lines, section } from './lines.ts';
import { applied, pick, questionsOf } from './questions.ts';
import { refundAmounts, refundLines } from './refund.ts';
import { applying, transferLines } from './transfer.ts';

interface Envelopes {
  readonly refund: RefundEnvelope;
  readonly 'transfer-timeline': TransferEnvelope;
  readonly eligibility: EligibilityEnvelope;
  readonly guides: GuidesEnvelope;
}

/** Each question is answered by its own kind of envelope. */
function isAbout<Q extends keyof Envelopes>(
  wanted: Q,
  question: string,
  _envelope: EnvelopeOf<unknown>,
): _envelope is Envelopes[Q] {
  return question === wanted;
}

/** Each line begins as a sentence of the language does; the titles of documents are their own. */
function begun(lines: readonly ViewLine[], w: ViewWords): ViewLine[] {
  return lines.map(({ text, lines: held, ...line }) => ({
    ...line,
    ...(text !== undefined && { text: line.kind === 'link' ? text : w.begin(text) }),
    ...(held && { lines: begun(held, w) }),
  }));
}

interface Told {
  readonly lines: Lines;
  readonly amounts?: readonly ViewAmount[];
  readonly questions: readonly ViewQuestion[];
}

/**
 * The view of an answer.
 *
 * @param question id of the question that was asked
 * @param w the words of the language that the answer is in
 * @param today what lies before it is told as past
 */
export function viewOf(
  question: string,
  envelope: EnvelopeOf<unknown>,
  w: ViewWords,
  today: Day,
): View {
  const { lines, amounts = [], questions } = told(question, envelope, w, today);
  const [holds, fails, unclear] = w.stands;
  const { copy, copied, byHand, print, share, open } = w;
  return {
    outcomes: outcomesOf(envelope.cases),
    questions: questions.map((one) => ({
      ...one,
      name: w.begin(one.name),
      options: one.options.map((option) => ({ ...option, name: w.begin(option.name) })),
    })),
    amounts: [...amounts],
    lines: begun(flat(lines), w),
    labels: { copy, copied, byHand, print, share, open, holds, fails, unclear },
  };
}

function told(question: string, envelope: EnvelopeOf<unknown>, w: ViewWords, today: Day): Told {
  if (isAbout('refund', question, envelope)) {
    const amounts = refundAmounts(envelope);
    return {
      lines: refundLines(envelope, w),
      amounts,
      questions: questionsOf(envelope, amounts, w),
    };
  }
  if (isAbout('transfer-timeline', question, envelope)) {
    // Of what comes by itself no day depends on when anybody applies.
    const questions = [...questionsOf(envelope, [], w), applied(w, applying(envelope))];
    return { lines: transferLines(envelope, w, today), questions };
  }
  if (isAbout('eligibility', question, envelope)) {
    const benefits = envelope.answer?.benefits ?? [];
    if (benefits.length > 0) {
      const turns = decidingIn(benefits.flatMap(({ checks }) => checks));
      return {
        lines: benefitLines(envelope, benefits, w),
        questions: [
          pick('benefit', w.benefit, benefitOptions(benefits, w)),
          // What sets how long one waits may set whether one does.
          ...questionsOf(envelope, [], w).map((one) =>
            turns.has(one.fact) ? { ...one, use: 'case' as const } : one,
          ),
        ],
      };
    }
  }
  if (isAbout('guides', question, envelope)) {
    const guides = envelope.answer?.guides ?? [];
    if (guides.length > 0)
      return {
        lines: guideLines(envelope, guides, w),
        questions: [pick('guide', w.guide, guideOptions(guides))],
      };
  }
  // Nothing at all is known there.
  const lines = caseLines(envelope, w, {
    headlines: () => [],
    body: (_, notes) => [section(w.how, notes)],
  });
  return { lines, questions: [] };
}
