/**
 * 待遇资格: for each benefit which requirements hold, fail or are not known yet, the verdict, its
 * terms, and the question that settles the most.
 *
 * What the refund question answers, this one does not decide a second time: where it is certain
 * that something is credited, or that nothing is, no requirement blocks it; what delays or reduces
 * it still counts.
 */
import type { Day } from '../base/day.ts';
import { type Lang, listed, say } from '../i18n/lang.ts';
import type { Benefit, Region } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { distinct, extentOf, type Upcoming, undecided } from './assemble.ts';
import { benefitTerms } from './benefit-terms.ts';
import { type Told, type ToldItem, together } from './benefit-told.ts';
import { regionsBelow, regionsBelowAbout } from './context.ts';
import { coverageItem, creditedItem } from './derived-items.ts';
import { regionName, speechFor } from './describe.ts';
import { checkOf } from './eligibility-checks.ts';
import type {
  BenefitAnswer,
  EligibilityAnswer,
  EligibilityEnvelope,
  RequirementEntry,
} from './eligibility-envelope.ts';
import { aheadOf } from './eligibility-upcoming.ts';
import type { Assumption } from './envelope.ts';
import type { Inquiry } from './group-outcomes.ts';
import { answeredTopics } from './guides.ts';
import type { Query } from './input.ts';
import {
  mostTelling,
  standingOf,
  type Telling,
  tellingOf,
  type Verdict,
  verdictOf,
} from './judge.ts';
import { missingFact, missingRegion } from './missing.ts';
import { BENEFIT, judgedBenefits } from './parameters.ts';
import { People } from './people.ts';
import { districtAssumptions } from './presume.ts';
import { answerRules, answerSources, type Cited, validity } from './provenance.ts';
import { placeNames } from './regions.ts';
import { requirementItems } from './requirement-items.ts';
import { silentBeside } from './silent-beside.ts';
import { waitingItem } from './waiting-item.ts';

/** Everything that is known of one benefit, and what is told of it. */
interface Case extends Judged {
  readonly answer: BenefitAnswer;
  readonly cited: readonly Cited[];
  readonly assumptions: readonly Assumption[];
}

interface Judged {
  readonly benefit: Benefit;
  readonly items: readonly ToldItem[];
  /** Those that decide, and that are asked about. */
  readonly deciding: readonly ToldItem[];
  readonly verdict: Verdict;
  /** What an open verdict turns on; null when it is settled. */
  readonly telling: Telling | null;
  readonly beside: Told;
  readonly known: boolean;
  /** Regions below that decide on it, where the region asked about does not. */
  readonly below: readonly Region[];
}

/**
 * Answers an eligibility question: about one benefit when the query names it, else about all.
 *
 * @param today the day on which it is asked; `query.date` is the day it is about
 */
export function askEligibility(
  ruleset: Ruleset,
  query: Query,
  today: Day,
  lang: Lang,
): EligibilityEnvelope {
  const speech = speechFor(ruleset, query, lang);
  if (query.region === null)
    return undecided(speech, query, today, [
      missingRegion(speech, 'region', speech.texts.regionQuestion, []),
      query.facts.has('participant') ? null : missingFact(speech, 'participant', 'case'),
    ]);
  const { code } = query.region;
  const inquiryOf = (about: Query, horizon: Day): Inquiry => {
    const people = new People(speech, about);
    return { speech, query: about, region: code, today: horizon, people };
  };
  const inquiry = inquiryOf(query, today);
  const wanted = query.facts.get(BENEFIT);
  const cases = judgedBenefits(ruleset)
    .filter((_, index) => wanted === undefined || index === wanted)
    .map((benefit) => caseOf(inquiry, benefit));
  const outlook = { speech, query, today, regions: [code] };
  const upcoming = aheadOf(outlook, cases, ({ benefit }, about, horizon) => {
    const judgement = caseOf(inquiryOf(about, horizon), benefit);
    return { judgement, assumptions: judgement.assumptions };
  });
  return assemble(inquiry, cases, upcoming);
}

function caseOf(inquiry: Inquiry, benefit: Benefit): Case {
  const required = requirementItems(inquiry, benefit.id);
  const derived = DERIVED[benefit.id]?.(inquiry);
  const items = derived === undefined ? required : [derived, ...required];
  const certain =
    benefit.id === 'refund' && derived !== undefined && standingOf(derived).holds !== null;
  const deciding = certain
    ? items.filter((one) => one === derived || one.parts.every(({ effect }) => effect !== 'blocks'))
    : items;
  const terms = benefitTerms(inquiry, benefit.id);
  const known = terms.terms.length > 0 || items.some((item) => item.known);
  const judged: Judged = {
    benefit,
    items,
    deciding,
    verdict: verdictOf(deciding),
    telling: known ? tellingOf(deciding, (fact) => extentOf(inquiry.speech.ruleset, fact)) : null,
    beside: together([terms, silentBeside(inquiry, benefit.id, [...items, terms])]),
    known,
    below: known ? [] : placesBelow(inquiry, benefit.id),
  };
  const { cited, disputes } = together([...items, judged.beside]);
  const told = answerOf(inquiry, judged);
  const assumptions = inquiry.people.take();
  const { speech, query, today } = inquiry;
  const answer = {
    ...told,
    assumes: [...new Set(assumptions.map(({ fact }) => fact))],
    disputes: [...new Set(disputes.map(({ rule }) => rule))],
    validity: validity(speech, cited, query.date, today),
  };
  return { ...judged, answer, cited, assumptions };
}

/** What other sheets decide of a benefit. */
const DERIVED: Readonly<Record<string, (inquiry: Inquiry) => ToldItem>> = {
  refund: creditedItem,
  reimbursement: waitingItem,
  'procedure-coverage': coverageItem,
};

function placesBelow({ speech, query, region }: Inquiry, benefit: string): readonly Region[] {
  const { requirements, coverage, regions } = speech.ruleset;
  const asker = { region, facts: query.facts, date: query.date };
  const required = regionsBelowAbout(
    requirements,
    regions.byCode,
    asker,
    ({ conclusion }) => conclusion.benefit === benefit,
  );
  return benefit === 'procedure-coverage'
    ? [...required, ...regionsBelow(coverage, regions.byCode, asker)]
    : required;
}

function assemble(
  inquiry: Inquiry,
  cases: readonly Case[],
  upcoming: Upcoming<EligibilityAnswer>,
): EligibilityEnvelope {
  const { speech, query, region, today } = inquiry;
  const { ruleset, texts } = speech;
  const known = cases.some((one) => one.known);
  const told = together(cases.flatMap(({ items, beside }) => [...items, beside]));
  const asked = mostTelling(cases.map(({ telling }) => telling));
  const needs = cases.flatMap(({ items }) => items.flatMap((item) => item.needs));
  const below = [...new Set(cases.flatMap((one) => one.below.map(({ code }) => code)))];
  const answers = cases.map(({ answer }) => answer);
  const disputes = distinct(told.disputes, ({ rule, kind }) => `${kind} ${rule}`);
  const shown = [...told.cited, ...told.mentioned, ...upcoming.parts.flatMap(({ cited }) => cited)];
  const missing = distinct(
    [
      ...(below.length === 0
        ? []
        : [
            missingRegion(
              speech,
              'region',
              texts.subRegionQuestion(regionName(speech, region)),
              below,
            ),
          ]),
      ...asked.map((fact) => missingFact(speech, fact, 'case')),
      ...needs.map((fact) => missingFact(speech, fact, 'formula')),
    ].filter((one) => one !== null),
    ({ fact }) => fact,
  );
  const open = cases.filter(({ verdict }) => verdict === 'undetermined').length;
  // Nothing that could be asked would tell more of any benefit.
  const closed = missing.length === 0 && open === cases.length;
  return {
    query: query.canonical,
    places: placeNames(query.regions, query.districts, speech.lang),
    outcome: !known || closed ? 'unknown' : open > 0 ? 'depends' : 'determined',
    answer: known ? { benefits: answers } : null,
    cases: [],
    missing,
    assumptions: [
      ...districtAssumptions(speech, query),
      ...(known
        ? distinct(
            cases.flatMap(({ assumptions }) => assumptions),
            ({ fact, text }) => `${fact} ${text}`,
          )
        : []),
    ],
    explanation: distinct(
      [
        ...answers.flatMap(({ verdict, reason }) =>
          verdict === 'undetermined' && reason !== null ? [{ text: reason, rule: null }] : [],
        ),
        ...told.explanation,
      ],
      ({ text }) => text,
    ),
    rules: answerRules(speech, [region], shown),
    sources: answerSources(speech, [
      ...shown.flatMap(({ rule }) => rule.sources),
      ...disputes.flatMap(({ sources }) => sources),
    ]),
    disputes,
    upcoming: [...upcoming.entries],
    validity: validity(speech, told.cited, query.date, today),
    ruleset: ruleset.hash,
    notice: texts.notice,
  };
}

/** What is said of a benefit, apart from what that rests on. */
type Plain = Omit<BenefitAnswer, 'assumes' | 'disputes' | 'validity'>;

function answerOf(inquiry: Inquiry, one: Judged): Plain {
  const { speech } = inquiry;
  const { benefit, items, beside, verdict } = one;
  const requirements: RequirementEntry[] = [];
  const checks = items.map((item) => {
    const entries = item.entries(standingOf(item));
    const places = entries.map(({ rule }, at) => [rule ?? '', requirements.length + at] as const);
    requirements.push(...entries);
    return checkOf(speech.ruleset, item, new Map(places), yieldsTo(one, item));
  });
  return {
    id: benefit.id,
    name: say(benefit.name, speech.lang),
    verdict,
    text: speech.texts.eligibility.verdict[verdict],
    reason: verdict === 'undetermined' ? reasonOf(inquiry, one) : null,
    requirements,
    checks,
    terms: [...items.flatMap((item) => item.terms), ...beside.terms],
    documents: [...new Set(requirements.flatMap((one) => one.documents))],
    guides: guidesOf(inquiry, items),
  };
}

/** Where to read on; most requirements name nothing, and then no guide is looked for. */
function guidesOf(inquiry: Inquiry, items: readonly ToldItem[]): BenefitAnswer['guides'] {
  const named = [...new Set(items.flatMap((item) => item.guides))];
  if (named.length === 0) return [];
  const topics = answeredTopics(inquiry, named);
  return named.filter((topic) => topics.has(topic));
}

/** What the refund question answers with certainty, no requirement of the benefit blocks. */
function yieldsTo({ benefit, items }: Judged, item: ToldItem): boolean {
  return (
    benefit.id === 'refund' &&
    item !== items[0] &&
    item.parts.some(({ effect }) => effect === 'blocks')
  );
}

/** Why a verdict is open: no rule, an answer of the asker's that is lacking, a doubt, or silence. */
function reasonOf(inquiry: Inquiry, one: Judged): string {
  const { speech, region } = inquiry;
  const { eligibility } = speech.texts;
  const place = regionName(speech, region);
  const name = say(one.benefit.name, speech.lang);
  if (!one.known) {
    const names = one.below.slice(0, 3).map(({ code }) => regionName(speech, code));
    return names.length > 0
      ? eligibility.below(place, name, listed(names, speech.lang))
      : eligibility.noRules(place, name);
  }
  const facts = mostTelling([one.telling]).map((id) => speech.ruleset.factById.get(id));
  const names = facts.flatMap((fact) => (fact === undefined ? [] : [say(fact.name, speech.lang)]));
  if (names.length > 0) return eligibility.needs(listed(names, speech.lang));
  const doubt = one.deciding.find(
    (item) => item.reason !== null && standingOf(item).holds !== true,
  )?.reason;
  return doubt ?? eligibility.notSpoken(name);
}
