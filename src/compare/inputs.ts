/**
 * What answers are made of besides decision tables and parameters. The walk of the tables is exact;
 * “no answer changes” is true only where all of this is equal too:
 *
 * - days off: transfers’ dates are counted again (`holidays.ts`);
 * - presumptions: told with the rows that ask for the fact (`presumptions.ts`);
 * - rows of deductions that do not answer but leave what arrives unknown: named;
 * - facts, regions and benefits: what can be asked, by which names, and how it is called in answers.
 *
 * Not counted as answers: confidence, sources and their checking, statements of articles, disputes
 * and guidance. These stand beside answers, and the notes tell them.
 */
import type { Text } from '../base/text.ts';
import type { StageConclusion } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { type HolidayChange, holidaysCompared } from './holidays.ts';
import { type PresumptionChange, presumptionsCompared } from './presumptions.ts';
import type { Both } from './table-input.ts';

/** Lists by whose words people ask and are answered. */
export type WordList = 'facts' | 'regions' | 'benefits';

export interface InputChanges {
  readonly holidays: HolidayChange | null;
  readonly presumptions: readonly PresumptionChange[];
  /** `deductions:BJ-DED-2`: rows that do not answer, but leave what arrives unknown. */
  readonly claims: readonly string[];
  readonly lists: readonly WordList[];
}

/**
 * @param beside rows that changed and do not answer, `deductions:BJ-DED-2`
 * @param inWords a time limit of a transfer
 */
export function inputsCompared(
  { before, after }: Both<Ruleset>,
  beside: readonly string[],
  inWords: (conclusion: StageConclusion) => Text,
): InputChanges {
  const doubting = new Set(
    [before, after].flatMap(({ deductions: { rules, sheet } }) =>
      // A row that contradicts another stands beside it and takes nothing away.
      rules.flatMap(({ id, disputes }) => (disputes.length === 0 ? [`${sheet}:${id}`] : [])),
    ),
  );
  return {
    holidays: holidaysCompared(before, after, inWords),
    presumptions: presumptionsCompared(before, after),
    claims: beside.filter((id) => doubting.has(id)),
    lists: (['facts', 'regions', 'benefits'] as const).filter(
      (list) => written(before, list) !== written(after, list),
    ),
  };
}

/** Whether nothing of it differs. */
export function sameInputs({ holidays, presumptions, claims, lists }: InputChanges): boolean {
  return holidays === null && presumptions.length + claims.length + lists.length === 0;
}

/** A list whatever the order of its rows and options, without what is compared by itself. */
function written(ruleset: Ruleset, list: WordList): string {
  const rows = {
    facts: () =>
      ruleset.facts.map(({ presumption, options, ...fact }) => ({
        ...fact,
        max: fact.type === 'choice' ? null : fact.max,
        presumed: presumption?.text ?? null,
        options: sorted(options),
      })),
    regions: () => [...ruleset.regions.byCode.values()],
    benefits: () => ruleset.benefits,
  }[list]();
  return sorted(rows).join('\n');
}

const sorted = (items: readonly object[]): readonly string[] =>
  items.map((item) => JSON.stringify(item)).sort();
