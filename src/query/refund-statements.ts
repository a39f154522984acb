/** Statements that do not answer, shown beside an answer: disputes, claims, alternatives. */
import { say } from '../i18n/lang.ts';
import type { Box } from '../table/box.ts';
import type { DeductionConclusion, RefundConclusion, Rule } from '../table/model.ts';
import type { Terminal } from '../table/table.ts';
import { credit, type Deducted } from './amount.ts';
import {
  deductionInWords,
  formulaWords,
  periodInWords,
  refundInFull,
  type Speech,
  unpunctuated,
} from './describe.ts';
import { ruleId } from './provenance.ts';
import { credited, notCredited } from './refund-answer.ts';
import { baseValueFor } from './refund-bases.ts';
import { takenOff } from './refund-deductions.ts';
import type { Dispute, RefundAnswer } from './refund-envelope.ts';
import type { Answering } from './resolve.ts';
import type { Situation } from './situation.ts';

/** A statement that does not answer: shown with what it would mean. */
export function statement(
  situation: Situation,
  rule: Rule<RefundConclusion>,
  kind: 'dispute' | 'claim',
): Dispute {
  const { speech } = situation;
  const what = claimInWords(speech, rule.conclusion, true);
  return {
    rule: ruleId({ sheet: 'refund', rule }),
    kind,
    contradicts: rule.disputes.map((id) => `refund:${id}`),
    answer: claimedAnswer(situation, rule.conclusion),
    text: kind === 'dispute' ? speech.texts.dispute(what) : speech.texts.claim(what),
    sources: [...rule.sources],
  };
}

/**
 * What a statement claims, in its own words where it gives no figure: what our service can work out
 * is no part of what others say.
 */
function claimInWords(speech: Speech, conclusion: RefundConclusion, remarked: boolean): string {
  const { method, explanation } = conclusion;
  return method === 'not-computable' && explanation !== null
    ? unpunctuated(say(explanation, speech.lang))
    : refundInFull(speech, conclusion, remarked);
}

/** What a statement claims by itself: our deductions are not mixed into somebody else's figure. */
function claimedAnswer(situation: Situation, conclusion: RefundConclusion): RefundAnswer {
  const { speech } = situation;
  if (conclusion.method === 'none') return notCredited(speech, [conclusion]);
  const nothing: Deducted = { items: [], total: null };
  const figures = credit(
    [conclusion],
    nothing,
    baseValueFor(speech, situation.asker),
    formulaWords(speech),
  );
  return {
    ...credited(speech, [conclusion], figures, nothing),
    text: claimInWords(speech, conclusion, false),
  };
}

/**
 * A rule that may answer: shown, not chosen.
 *
 * @param beside the rules of the other parts of the sum; null when the sum is not known
 */
export function alternative(
  situation: Situation,
  rule: Rule<RefundConclusion>,
  beside: readonly Answering<RefundConclusion>[] | null,
  deduction: Terminal,
  box: Box,
): Dispute {
  const { speech } = situation;
  const { conclusion } = rule;
  return {
    rule: ruleId({ sheet: 'refund', rule }),
    kind: 'alternative',
    contradicts: [],
    answer:
      beside === null
        ? null
        : possibleAnswer(
            situation,
            [...beside.map((other) => other.rule.conclusion), conclusion],
            deduction,
            box,
          ),
    text: speech.texts.alternative(refundInFull(speech, conclusion), periodInWords(speech, rule)),
    sources: [...rule.sources],
  };
}

/** The whole credit, if the doubtful part of it is as supposed. */
function possibleAnswer(
  situation: Situation,
  conclusions: readonly RefundConclusion[],
  deduction: Terminal,
  box: Box,
): RefundAnswer {
  const { speech, asker } = situation;
  const terms = conclusions.filter(({ method }) => method !== 'none');
  if (terms.length === 0) return notCredited(speech, conclusions);
  const { deducted } = takenOff(situation, box, deduction);
  const figures = credit(terms, deducted, baseValueFor(speech, asker), formulaWords(speech));
  return credited(speech, terms, figures, deducted);
}

/** A contrary statement about a deduction. */
export function deductionStatement(
  { speech }: Situation,
  rule: Rule<DeductionConclusion>,
): Dispute {
  return {
    rule: ruleId({ sheet: 'deductions', rule }),
    kind: 'dispute',
    contradicts: rule.disputes.map((id) => `deductions:${id}`),
    answer: null,
    text: speech.texts.dispute(deductionInWords(speech, rule.conclusion)),
    sources: [...rule.sources],
  };
}
