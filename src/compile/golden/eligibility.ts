/** Golden cases of eligibility.cases.csv. */
import type { Text } from '../../base/text.ts';
import { askEligibility } from '../../query/eligibility.ts';
import type { BenefitAnswer, EligibilityEnvelope } from '../../query/eligibility-envelope.ts';
import { BENEFIT, judgedBenefits } from '../../query/parameters.ts';
import type { Values } from '../../sheet/column.ts';
import type { eligibilityCaseColumns } from '../../sheet/definitions/benefit-cases.ts';
import type { Ruleset } from '../../table/ruleset.ts';
import { CASES } from '../case-files.ts';
import type { ReadCases } from '../read.ts';
import type { GoldenCase } from './case.ts';
import {
  askedIn,
  compareLists,
  type Difference,
  differing,
  factNamed,
  lacking,
  withoutSheet,
} from './compare.ts';

const VERDICTS: Readonly<Record<BenefitAnswer['verdict'], Text>> = {
  eligible: { zh: '可享受', en: '可享受 (eligible)' },
  reduced: { zh: '降低', en: '降低 (reduced)' },
  ineligible: { zh: '不可以', en: '不可以 (ineligible)' },
  undetermined: { zh: '未定', en: '未定 (undetermined)' },
};

/** What eligibility.cases.csv asks, and how its answers are judged. */
export function eligibilityCases({ rows }: ReadCases['eligibility']): readonly GoldenCase[] {
  return rows.map((row) => ({
    row,
    columns: CASES.eligibility.columns,
    regions: { region: row.values.region },
    judge(ruleset, query, today) {
      const index = judgedBenefits(ruleset).findIndex(({ id }) => id === row.values.benefit);
      const facts = new Map(query.facts).set(BENEFIT, index);
      const got = askEligibility(ruleset, { ...query, facts }, today, 'zh-CN');
      return {
        rules: got.rules,
        asks: askedIn(got),
        differences: compare(row.values, got, ruleset),
      };
    },
  }));
}

function compare(
  values: Values<typeof eligibilityCaseColumns>,
  got: EligibilityEnvelope,
  ruleset: Ruleset,
): readonly Difference[] {
  const [benefit] = got.answer?.benefits ?? [];
  // Where nothing is known, nothing is decided.
  const verdict = benefit?.verdict ?? 'undetermined';
  const failing = (benefit?.requirements ?? []).filter(({ holds }) => holds === false);
  const named = (name: string): string => factNamed(ruleset, name)?.name.zh ?? name;
  const terms = (benefit?.terms ?? []).flatMap(({ rule }) => (rule === null ? [] : [rule]));
  return [
    ...differing('verdict', VERDICTS[values.verdict], VERDICTS[verdict]),
    ...lacking(
      'failing',
      values.failing.map(named),
      failing.flatMap(({ fact }) => (fact === null ? [] : [named(fact)])),
    ),
    ...lacking(
      'terms',
      values.terms,
      terms.map((id) => withoutSheet({ id })),
    ),
    ...compareLists(values, got, ruleset),
  ];
}
