/** Rules of coverage.csv in words, and what other sheets have in common with them. */
import { formatFen, formatRate } from '../base/money.ts';
import type { Text } from '../base/text.ts';
import { say } from '../i18n/lang.ts';
import type { CoverageConclusion } from '../table/model.ts';
import type { Speech } from './describe.ts';

/** Clauses in a row, as one sentence, and what a rule says for itself after it. */
export function remarked(
  { texts: { eligibility }, lang }: Speech,
  clauses: readonly string[],
  remark: Text | null,
): string {
  const told = eligibility.sentence(clauses.join(eligibility.clauseJoin));
  return remark === null ? told : `${told}${lang === 'en' ? ' ' : ''}${say(remark, lang)}`;
}

/** What a coverage rule says. */
export function coverageInWords(
  speech: Speech,
  { covered, minRate, maxRate, annualCap, explanation }: CoverageConclusion,
): string {
  const { eligibility } = speech.texts;
  const rates = [minRate, maxRate].map((rate) => (rate === null ? null : formatRate(rate)));
  const [min = null, max = null] = rates;
  const clauses = [
    eligibility.coverage[covered],
    ...(min === null && max === null ? [] : [eligibility.rate(min, max)]),
    ...(annualCap === null ? [] : [eligibility.annualCap(formatFen(annualCap))]),
  ];
  return remarked(speech, clauses, explanation);
}
