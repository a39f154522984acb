/**
 * That no waiting is left before reimbursement, by waiting.csv. Where the sheet says nothing, that
 * is not known; only retirees are beyond it, who pay no more and so cannot have a break
 * (社会保险法 art. 27).
 */
import { intersect } from '../base/interval.ts';
import { say } from '../i18n/lang.ts';
import type { Box } from '../table/box.ts';
import type { Rule, WaitingConclusion } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { ToldItem } from './benefit-told.ts';
import { sentence } from './coverage-words.ts';
import { type Place, ruledItem, unlessAnswered } from './derived-items.ts';
import type { Speech } from './describe.ts';
import { groupOutcomes, type Inquiry } from './group-outcomes.ts';
import type { ItemPart } from './judge.ts';
import { benefitWords, waitingMonths } from './transfer-benefits.ts';

const GAP = 'gapMonths';
const MOVED = 'transferring';

/** The requirement, with back-payment and waiting as terms. */
export function waitingItem(inquiry: Inquiry): ToldItem {
  const { speech } = inquiry;
  const { ruleset, texts } = speech;
  const reckoned = (conclusion: WaitingConclusion, { known, box }: Place) =>
    waitingMonths(ruleset, conclusion, known, box);
  const outcomes = groupOutcomes(inquiry, ruleset.waiting, null, () => true);
  const item = ruledItem(inquiry, 'waiting', ruleset.waiting, outcomes, {
    effect: 'delays',
    text: texts.eligibility.noWaiting,
    standingOf: (conclusion, place) => {
      const { min, max } = reckoned(conclusion, place).months;
      return max === 0 ? true : min !== null && min > 0 ? false : null;
    },
    wordsOf: (conclusion, place) => inWords(speech, conclusion, reckoned(conclusion, place).months),
    remarkOf: () => null,
    settle: (part, { rules }) =>
      isRetired(ruleset, part)
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

function isRetired({ factById }: Ruleset, { known }: ItemPart): boolean {
  const { options = [] } = factById.get('participant') ?? {};
  return options[known.get('participant') ?? -1]?.id === 'retired';
}

/**
 * Whether a rule makes good the months missed before a transfer only: what binds whole provinces
 * or the nation on months missed within one scheme is 医保办发〔2021〕43号, on transfers. Places have
 * rules of their own on breaks, which bind nobody below them and ask for no transfer.
 */
function isForTransfers({ inheritable, conditions }: Rule<WaitingConclusion>): boolean {
  const keepsScheme = conditions.some(
    ({ fact, holds }) => fact === 'schemeChange' && holds.every(([, high]) => high === 0),
  );
  return inheritable && keepsScheme && conditions.some(({ fact }) => fact === GAP);
}

/** Nothing is known of a break without a transfer; no break at all is none in either case. */
function beforeTransfer(part: ItemPart): readonly ItemPart[] {
  const { box, known } = part;
  const gap = known.get(GAP);
  const moved = known.get(MOVED);
  if (part.given !== true || gap === 0 || moved === 1) return [part];
  const within = (more: Box, given: boolean | null): ItemPart => ({
    ...part,
    box: new Map([...box, ...more]),
    given,
  });
  const months = box.get(GAP);
  const none = intersect(months ?? [], [[0, 0]]);
  const some = months && new Map([[GAP, intersect(months, [[1, Number.MAX_SAFE_INTEGER]])]]);
  const missed: Box = some ?? new Map();
  return [
    ...(none.length > 0 ? [within(new Map([[GAP, none]]), true)] : []),
    ...(moved === 0
      ? [within(missed, null)]
      : [
          within(new Map([...missed, [MOVED, [[1, 1]]]]), true),
          within(new Map([...missed, [MOVED, [[0, 0]]]]), null),
        ]),
  ];
}

/** A rule in words, with what it says for itself: for whom and until when. */
function inWords(
  speech: Speech,
  conclusion: WaitingConclusion,
  months: ReturnType<typeof waitingMonths>['months'],
): string {
  const words = sentence(speech, benefitWords(speech, conclusion, months));
  const { explanation } = conclusion;
  return explanation === null
    ? words
    : `${words}${speech.lang === 'en' ? ' ' : ''}${say(explanation, speech.lang)}`;
}
