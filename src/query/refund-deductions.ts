/** Which deductions apply to a part: those that hold, and those that leave the net unknown. */
import type { Box } from '../table/box.ts';
import type { DeductionConclusion, Rule } from '../table/model.ts';
import { entryAt, ruleAt, type Terminal } from '../table/table.ts';
import { type Deducted, deductions } from './amount.ts';
import { silentRules } from './context.ts';
import {
  deductionInWords,
  factsInWords,
  participantOf,
  regionName,
  ruleInWords,
} from './describe.ts';
import type { Assumption, ExplanationLine } from './envelope.ts';
import { type Cited, ruleId } from './provenance.ts';
import { baseValueFor } from './refund-bases.ts';
import { reachesPast } from './resolve.ts';
import type { Situation } from './situation.ts';

export interface TakenOff {
  readonly deducted: Deducted;
  readonly cited: readonly Cited[];
  /** Rules that only may hold, or whose amount is not known: no figure rests on them. */
  readonly doubtful: readonly Cited[];
  readonly explanation: readonly ExplanationLine[];
  /** Said where no deduction is on record. */
  readonly assumption: Assumption | null;
}

/** The deductions that hold; one that only may hold leaves the net unknown. */
export function takenOff(situation: Situation, box: Box, terminal: Terminal): TakenOff {
  const { speech, asker, today } = situation;
  const table = speech.ruleset.deductions;
  const rulesOf = (entries: readonly number[]): readonly Rule<DeductionConclusion>[] =>
    entries.map((entry) => ruleAt(table, entryAt(table, entry).rule));
  const holding = terminal.flatMap((outcome) => rulesOf(outcome.certain));
  // Today's deduction is not carried forward any more than today's credit.
  const certain = holding.filter((rule) => !reachesPast(rule, asker.date, today));
  const doubtful = [
    ...holding.filter((rule) => !certain.includes(rule)),
    ...terminal.flatMap((outcome) => rulesOf(outcome.possible)),
    ...silentRules(table, speech.ruleset.regions.byCode, asker, box),
  ];
  const citations = (rules: readonly Rule<unknown>[]): readonly Cited[] =>
    rules.map((rule) => ({ sheet: 'deductions', rule }));
  const deducted = deductions(
    certain.map(({ conclusion }) => conclusion),
    doubtful.length > 0,
    baseValueFor(speech, asker),
  );
  const explanation: ExplanationLine[] = speech.without
    ? []
    : [
        ...certain.map((rule) => ({
          text: ruleInWords(speech, rule, deductionInWords(speech, rule.conclusion)),
          rule: ruleId({ sheet: 'deductions', rule }),
        })),
        ...doubtful.map((rule) => ({
          text: speech.texts.deductionInDoubt(deductionInWords(speech, rule.conclusion)),
          rule: ruleId({ sheet: 'deductions', rule }),
        })),
      ];
  return {
    deducted,
    cited: citations(certain.filter(({ conclusion }) => conclusion.method !== 'unknown')),
    // A row that says only that the amount is not known vouches for no figure.
    doubtful: citations([
      ...doubtful,
      ...certain.filter(({ conclusion }) => conclusion.method === 'unknown'),
    ]),
    explanation,
    assumption: certain.length + doubtful.length === 0 ? nothingTaken(situation) : null,
  };
}

/** That nothing is on record does not prove that nothing is taken: it is assumed, and said. */
function nothingTaken({ speech, asker }: Situation): Assumption {
  const who = factsInWords(speech, participantOf(asker.facts));
  return {
    fact: 'deductions',
    value: false,
    text: speech.texts.noDeductions(regionName(speech, asker.region), who),
  };
}
