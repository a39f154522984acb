/**
 * That no waiting is left before reimbursement, by waiting.csv. Where the sheet says nothing, that
 * is not known; only retirees are beyond it, who pay no more and so cannot have a break
 * (社会保险法 art. 27).
 */
import { intersect } from '../base/interval.ts';
import type { Rule, WaitingConclusion } from '../table/model.ts';
import type { ToldItem } from './benefit-told.ts';
import { remarked } from './coverage-words.ts';
import { type Place, ruledItem, unlessAnswered } from './derived-items.ts';
import { groupOutcomes, type Inquiry } from './group-outcomes.ts';
import type { ItemPart } from './judge.ts';
import { byBreak, reckonedInWords, waitingMonths } from './transfer-benefits.ts';

const GAP = 'gapMonths';
const MOVED = 'transferring';

/** The requirement, with back-payment and waiting as terms. */
export function waitingItem(inquiry: Inquiry): ToldItem {
  const { speech } = inquiry;
  const { ruleset, texts } = speech;
  const reckoned = (conclusion: WaitingConclusion, { known, box }: Place) =>
    waitingMonths(ruleset, conclusion, known, box);
  const { options = [] } = ruleset.factById.get('participant') ?? {};
  const outcomes = groupOutcomes(inquiry, ruleset.waiting, null, () => true);
  const item = ruledItem(inquiry, 'waiting', ruleset.waiting, outcomes, {
    effect: 'delays',
    text: texts.eligibility.noWaiting,
    standingOf: (conclusion, place) => {
      const { min, max } = reckoned(conclusion, place).months;
      return max === 0 || (min ? false : null);
    },
    wordsOf: (conclusion, { known, box }) =>
      remarked(speech, reckonedInWords(speech, conclusion, known, box), conclusion.explanation),
    byBreakOf: (conclusion, { known, box }, told) =>
      byBreak(speech, conclusion, known, box, (clauses, fact) =>
        told(remarked(speech, clauses, conclusion.explanation), fact),
      ),
    settle: (part, { rules }) =>
      options[part.known.get('participant') ?? -1]?.id === 'retired'
        ? [part]
        : rules.some(({ rule }) => isForTransfers(rule))
          ? beforeTransfer(part)
          : [unlessAnswered(part)],
  });
  return {
    ...item,
    needs: outcomes.flatMap(({ kind, person, box, rules }) =>
      kind === 'answered'
        ? rules.flatMap(({ rule }) => reckoned(rule.conclusion, { known: person.known, box }).needs)
        : [],
    ),
  };
}

/**
 * Whether a rule makes good the months missed before a transfer only: what binds whole provinces
 * or the nation on months missed is 医保办发〔2021〕43号, on transfers; what it says of those insured
 * for some years before asks for a change of scheme instead. Places have rules of their own on
 * breaks, which bind nobody below them and ask for neither.
 */
function isForTransfers({ inheritable, conditions }: Rule<WaitingConclusion>): boolean {
  const asksOf = (id: string): boolean => conditions.some(({ fact }) => fact === id);
  return inheritable && asksOf(GAP) && !asksOf('priorContinuousYears');
}

/** Nothing is known of a break without a transfer; who has none needs no transfer to be told so. */
function beforeTransfer(part: ItemPart): readonly ItemPart[] {
  const { box, known } = part;
  const missed = box.get(GAP) ?? [];
  if (part.given !== true || known.get(GAP) === 0 || missed.at(-1)?.[1] === 0) return [part];
  if (missed[0]?.[0] === 0)
    return [[0, 0] as const, [1, Number.POSITIVE_INFINITY] as const].flatMap((months) =>
      beforeTransfer({ ...part, box: new Map([...box, [GAP, intersect(missed, [months])]]) }),
    );
  const knownIf = (moved: number): ItemPart => ({ ...part, given: moved === 1 || null });
  const moved = known.get(MOVED);
  if (moved !== undefined) return [knownIf(moved)];
  return [0, 1].map((supposed) => ({
    ...knownIf(supposed),
    box: new Map([...box, [MOVED, [[supposed, supposed]]]]),
  }));
}
