/** Rules of coverage.csv in words. */
import { formatFen, formatRate } from '../base/money.ts';
import { say } from '../i18n/lang.ts';
import type { CoverageConclusion } from '../table/model.ts';
import type { Speech } from './describe.ts';

/** Clauses in a row, as one sentence. */
export function sentence(
  { texts: { eligibility } }: Pick<Speech, 'texts'>,
  clauses: readonly string[],
): string {
  return eligibility.sentence(clauses.join(eligibility.clauseJoin));
}

/** What a coverage rule says. */
export function coverageInWords(
  { texts, lang }: Speech,
  { covered, minRate, maxRate, annualCap, explanation }: CoverageConclusion,
): string {
  const { eligibility } = texts;
  const rates = [minRate, maxRate].map((rate) => (rate === null ? null : formatRate(rate)));
  const [min = null, max = null] = rates;
  const clauses = sentence({ texts }, [
    eligibility.coverage[covered],
    ...(min === null && max === null ? [] : [eligibility.rate(min, max)]),
    ...(annualCap === null ? [] : [eligibility.annualCap(formatFen(annualCap))]),
  ]);
  if (explanation === null) return clauses;
  return `${clauses}${lang === 'en' ? ' ' : ''}${say(explanation, lang)}`;
}
