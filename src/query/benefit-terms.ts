/** terms.csv → the quantified terms of a benefit: certain, or with the people they are about. */
import { say } from '../i18n/lang.ts';
import type { Rule, TermConclusion } from '../table/model.ts';
import { aboutWhom, lineOf, statementOf, type Told, together } from './benefit-told.ts';
import { aboutOf } from './cases.ts';
import { disputesOf } from './context.ts';
import type { TermEntry } from './eligibility-envelope.ts';
import {
  groupOutcomes,
  type Inquiry,
  type Outcome,
  rulesIn,
  situationOf,
} from './group-outcomes.ts';
import { type Cited, ruleId } from './provenance.ts';
import { benefitOfGroup, inGroup } from './requirement-items.ts';

const SHEET = 'terms';

/** The terms of one benefit, in the order of the sheet. */
export function benefitTerms(inquiry: Inquiry, benefit: string): Told {
  const { terms: table } = inquiry.speech.ruleset;
  const groups = (table.groups ?? []).flatMap((group, index) => {
    if (benefitOfGroup(group) !== benefit) return [];
    const outcomes = groupOutcomes(inquiry, table, index, inGroup(group));
    const first = rulesIn(outcomes)[0]?.row ?? Number.MAX_SAFE_INTEGER;
    return [{ first, told: termOf(inquiry, outcomes) }];
  });
  return together(groups.sort((a, b) => a.first - b.first).map(({ told }) => told));
}

function termOf(inquiry: Inquiry, outcomes: readonly Outcome<TermConclusion>[]): Told {
  const { speech } = inquiry;
  const answered = outcomes.filter(({ kind }) => kind === 'answered');
  const rules = rulesIn(answered);
  const cited = rules.map((rule): Cited => ({ sheet: SHEET, rule }));
  const words = (rule: Rule<TermConclusion>): string => say(rule.conclusion.text, speech.lang);
  // What may hold, and what the sources do not agree on, is shown and not chosen.
  const possible = rulesIn(
    outcomes.filter(
      ({ kind, lack }) =>
        kind === 'split' || lack?.code === 'date-in-doubt' || lack?.code === 'future',
    ),
  ).filter((rule) => !rules.includes(rule));
  const contrary = outcomes.flatMap(({ person, box, rules: said }) =>
    disputesOf(
      speech.ruleset.terms,
      said.map(({ rule }) => rule.id),
      situationOf(inquiry, person).asker,
      box,
    ),
  );
  return {
    cited,
    mentioned: possible.map((rule) => ({ sheet: SHEET, rule })),
    explanation: (speech.without ? [] : rules).map((rule) =>
      lineOf(speech, { sheet: SHEET, rule }, words(rule)),
    ),
    disputes: [
      ...possible.map((rule) =>
        statementOf(speech, { sheet: SHEET, rule }, 'alternative', words(rule)),
      ),
      ...contrary.map((rule) =>
        statementOf(speech, { sheet: SHEET, rule }, 'dispute', words(rule)),
      ),
    ],
    terms: rules.map((rule) => entryOf(inquiry, rule, outcomes)),
  };
}

function entryOf(
  { speech, people }: Inquiry,
  rule: Rule<TermConclusion>,
  outcomes: readonly Outcome<TermConclusion>[],
): TermEntry {
  const { item, bound, value, unit, text } = rule.conclusion;
  const everybody = outcomes.every(
    ({ kind, rules }) => kind === 'answered' && rules.some((said) => said.rule === rule),
  );
  const when = everybody ? null : people.whom(rule);
  return {
    text: aboutWhom(speech, when, say(text, speech.lang), rule),
    item: say(item, speech.lang),
    bound,
    value,
    unit: unit === null ? null : say(unit, speech.lang),
    when,
    about: aboutOf(speech.ruleset, rule),
    rule: ruleId({ sheet: SHEET, rule }),
    byBreak: null,
  };
}
