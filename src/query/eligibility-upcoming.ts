/** What changes in the benefits within a year: each is asked about again by itself. */
import type { Day } from '../base/day.ts';
import type { SheetId } from '../table/model.ts';
import type { Upcoming } from './assemble.ts';
import type { ToldItem } from './benefit-told.ts';
import type { BenefitAnswer, EligibilityAnswer } from './eligibility-envelope.ts';
import type { Assumption } from './envelope.ts';
import type { Query } from './input.ts';
import type { Verdict } from './judge.ts';
import type { Cited } from './provenance.ts';
import { comingOf, type Forecast, type Outlook, plainKey, upcomingOf } from './upcoming.ts';

/** A judged benefit with everything that its verdict rests on. */
interface Judgement {
  readonly answer: BenefitAnswer;
  readonly verdict: Verdict;
  readonly deciding: readonly ToldItem[];
  readonly cited: readonly Cited[];
  readonly known: boolean;
}

/** Whose rules may change a verdict, besides those of requirements and terms. */
const DERIVED: Readonly<Record<string, readonly SheetId[]>> = {
  refund: ['refund', 'deductions'],
  reimbursement: ['waiting'],
  'procedure-coverage': ['coverage'],
};

/** A verdict that is open for want of rules, not of facts about the asker, is none. */
function forecastOf({
  answer,
  verdict,
  deciding,
  cited,
  known,
}: Judgement): Forecast<BenefitAnswer> {
  const doubt = verdict === 'undetermined' && deciding.some(({ reason }) => reason !== null);
  const value = {
    answer: known && !doubt ? answer : null,
    reason: null,
    needs: [],
    cited,
    mentioned: [],
    sources: [],
    explanation: [],
    disputes: [],
    assumptions: [],
    below: [],
  };
  return { pieces: [{ box: new Map(), value }], assumptions: [] };
}

/**
 * One entry for each change of a benefit, with that benefit alone.
 *
 * @param judge judges a benefit again, about another day
 */
export function aheadOf<J extends Judgement>(
  outlook: Pick<Outlook<BenefitAnswer>, 'speech' | 'query' | 'today' | 'regions'>,
  judgements: readonly J[],
  judge: (
    before: J,
    about: Query,
    today: Day,
  ) => { readonly judgement: Judgement; readonly assumptions: readonly Assumption[] },
): Upcoming<EligibilityAnswer> {
  const { ruleset, texts } = outlook.speech;
  const asking = (one: J): Outlook<BenefitAnswer> => {
    const { id: benefit } = one.answer;
    const sheets: readonly SheetId[] = ['requirements', 'terms', ...(DERIVED[benefit] ?? [])];
    return {
      ...outlook,
      benefit,
      tables: sheets.map((sheet) => ruleset[sheet]),
      ask: (about, today) => {
        const { judgement, assumptions } = judge(one, about, today);
        return { ...forecastOf(judgement), assumptions };
      },
      keyOf: plainKey,
    };
  };
  const coming = judgements
    .flatMap((one) => comingOf(asking(one), forecastOf(one)))
    .sort((a, b) => a.from - b.from);
  return upcomingOf(outlook, coming, (answer) => ({
    answer: { benefits: [answer] },
    what: texts.guides.line(answer.name, answer.text),
  }));
}
