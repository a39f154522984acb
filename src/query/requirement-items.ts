/** requirements.csv → the requirements of benefits, for what is known of the asker. */
import { say } from '../i18n/lang.ts';
import type { RequirementConclusion, Rule } from '../table/model.ts';
import { aboutWhom, lineOf, statementOf, type ToldItem } from './benefit-told.ts';
import { disputesOf } from './context.ts';
import type { RequirementEntry } from './eligibility-envelope.ts';
import {
  groupOutcomes,
  type Inquiry,
  type Outcome,
  rulesIn,
  situationOf,
} from './group-outcomes.ts';
import type { Effect, ItemPart, Standing } from './judge.ts';
import { type Cited, ruleId } from './provenance.ts';
import { reasonText } from './reasons.ts';

const SHEET = 'requirements';

type Requirement = Rule<RequirementConclusion>;

/** The benefit of a group of requirements or terms, whose name begins with it. */
export function benefitOfGroup(group: string): string {
  return group.slice(0, group.indexOf(' '));
}

/** Whether a rule is about an item of a benefit, by the name of the group. */
export function inGroup(group: string) {
  return ({ conclusion }: Rule<Pick<RequirementConclusion, 'benefit' | 'item'>>): boolean =>
    `${conclusion.benefit} ${conclusion.item.zh}` === group;
}

/** The requirements of one benefit, in the order of the sheet. */
export function requirementItems(inquiry: Inquiry, benefit: string): readonly ToldItem[] {
  const { requirements: table } = inquiry.speech.ruleset;
  return (table.groups ?? [])
    .flatMap((group, index) => {
      if (benefitOfGroup(group) !== benefit) return [];
      const outcomes = groupOutcomes(inquiry, table, index, inGroup(group));
      const first = rulesIn(outcomes)[0]?.row ?? Number.MAX_SAFE_INTEGER;
      return [{ first, item: itemOf(inquiry, outcomes) }];
    })
    .sort((a, b) => a.first - b.first)
    .map(({ item }) => item);
}

const GRAVITY: readonly Effect[] = ['blocks', 'reduces', 'delays'];

function partOf(
  { people }: Inquiry,
  { box, person, kind, rules }: Outcome<RequirementConclusion>,
): ItemPart {
  const effects = rules.map(({ rule }) => rule.conclusion.effect);
  const asked = kind === 'answered' || kind === 'split';
  const demands = asked
    ? rules.map(({ rule: { conclusion } }) => ({ fact: conclusion.fact, holds: conclusion.holds }))
    : [];
  people.restsOn(
    person,
    demands.map(({ fact }) => fact),
  );
  return {
    box,
    known: person.known,
    state: asked ? 'asked' : kind === 'doubt' ? 'doubt' : 'none',
    effect: GRAVITY.find((effect) => effects.includes(effect)) ?? 'blocks',
    demands,
    given: null,
    rules: rules.map(({ rule }) => ruleId({ sheet: SHEET, rule })),
  };
}

function itemOf(inquiry: Inquiry, outcomes: readonly Outcome<RequirementConclusion>[]): ToldItem {
  const { speech } = inquiry;
  const words = ({ conclusion }: Requirement): string => say(conclusion.text, speech.lang);
  const asking = outcomes.filter(({ kind }) => kind === 'answered' || kind === 'split');
  const rules = rulesIn(asking);
  const doubtful = rulesIn(outcomes).filter((rule) => !rules.includes(rule));
  const vias = asking.flatMap((outcome) =>
    outcome.rules.flatMap(({ via }) => (via === null ? [] : [{ sheet: SHEET, rule: via }])),
  );
  const contrary = outcomes.flatMap(({ person, box, rules: said }) =>
    disputesOf(
      speech.ruleset.requirements,
      said.map(({ rule }) => rule.id),
      situationOf(inquiry, person).asker,
      box,
    ),
  );
  const everybody = (rule: Requirement): boolean =>
    outcomes.every((outcome) => outcome.rules.some((answering) => answering.rule === rule));
  const cite = (rule: Requirement): Cited => ({ sheet: SHEET, rule });
  return {
    parts: outcomes.map((outcome) => partOf(inquiry, outcome)),
    known: outcomes.some(({ kind }) => kind !== 'nobody'),
    reason: reasonOf(inquiry, outcomes),
    entries: (standing) =>
      [...rules, ...doubtful].map((rule) =>
        entryOf(inquiry, rule, outcomes, standing, {
          everybody: everybody(rule),
          certain: rules.includes(rule),
        }),
      ),
    guides: rules.flatMap(({ conclusion }) => conclusion.guides),
    needs: [],
    cited: [...rules.map(cite), ...vias],
    mentioned: doubtful.map(cite),
    explanation: (speech.without ? [] : [...rules, ...doubtful]).map((rule) =>
      lineOf(speech, cite(rule), words(rule)),
    ),
    disputes: contrary.map((rule) => statementOf(speech, cite(rule), 'dispute', words(rule))),
    terms: [],
  };
}

/** Why it cannot be told whether something is asked: the first doubt. */
function reasonOf(
  inquiry: Inquiry,
  outcomes: readonly Outcome<RequirementConclusion>[],
): string | null {
  const doubt = outcomes.find(({ kind }) => kind === 'doubt' || kind === 'split');
  if (doubt === undefined || doubt.lack === null) return null;
  return reasonText(situationOf(inquiry, doubt.person), doubt.lack);
}

function entryOf(
  inquiry: Inquiry,
  rule: Requirement,
  outcomes: readonly Outcome<RequirementConclusion>[],
  { holds }: Standing,
  { everybody, certain }: { readonly everybody: boolean; readonly certain: boolean },
): RequirementEntry {
  const { speech, people } = inquiry;
  const { conclusion } = rule;
  const when = everybody ? null : people.whom(rule);
  const doubtful = outcomes.filter(
    ({ kind, rules }) =>
      (kind === 'doubt' || kind === 'split') && rules.some((answering) => answering.rule === rule),
  );
  return {
    text: aboutWhom(speech, when, say(conclusion.text, speech.lang), rule),
    fact: conclusion.fact,
    holds,
    effect: conclusion.effect,
    remedy:
      conclusion.remedy === null || holds === true ? null : say(conclusion.remedy, speech.lang),
    rule: ruleId({ sheet: SHEET, rule }),
    when,
    // Where it is in doubt whether it is asked at all, nobody is sent for papers.
    documents: (certain ? conclusion.documents : []).map((document) => {
      const name = say(document, speech.lang);
      return when === null ? name : speech.texts.eligibility.document(when, name);
    }),
    reason: holds === null ? reasonOf(inquiry, doubtful) : null,
  };
}
