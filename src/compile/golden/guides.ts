/** Golden cases of guides.cases.csv. */
import { askGuides } from '../../query/guides.ts';
import type { GuidesEnvelope } from '../../query/guides-envelope.ts';
import { TOPIC } from '../../query/parameters.ts';
import type { Values } from '../../sheet/column.ts';
import type { guideCaseColumns } from '../../sheet/definitions/benefit-cases.ts';
import { GUIDE_TOPICS } from '../../table/conclusions.ts';
import type { Ruleset } from '../../table/ruleset.ts';
import { CASES } from '../case-files.ts';
import type { ReadCases } from '../read.ts';
import type { GoldenCase } from './case.ts';
import { compareLists, type Difference, lacking, withoutSheet } from './compare.ts';

/** What guides.cases.csv asks, and how its answers are judged. */
export function guideCases({ rows }: ReadCases['guides']): readonly GoldenCase[] {
  return rows.map((row) => ({
    row,
    columns: CASES.guides.columns,
    regions: { region: row.values.region },
    judge(ruleset, query, today) {
      const { topic } = row.values;
      const facts = new Map(query.facts);
      if (topic !== null) facts.set(TOPIC, GUIDE_TOPICS.indexOf(topic));
      const got = askGuides(ruleset, { ...query, facts }, today, 'zh-CN');
      return { rules: got.rules, differences: compare(row.values, got, ruleset) };
    },
  }));
}

function compare(
  values: Values<typeof guideCaseColumns>,
  got: GuidesEnvelope,
  ruleset: Ruleset,
): readonly Difference[] {
  const listed = (got.answer?.guides ?? []).map(({ rule }) => withoutSheet({ id: rule }));
  // A claim is among the rules of an answer too; a guide is what the answer tells people to do.
  const lists = compareLists({ ...values, rules: [] }, got, ruleset);
  const unwanted = values.absent.filter((id) => listed.includes(id));
  const names = unwanted.join('、');
  return [
    ...lacking('rules', values.rules, listed),
    ...(unwanted.length === 0
      ? []
      : [
          {
            key: 'absent',
            text: {
              zh: `预期没有 ${names}，答案却当作办法列出`,
              en: `expected no ${names}, the answer lists them as guides`,
            },
            expected: '',
            got: names,
          },
        ]),
    ...lists,
  ];
}
