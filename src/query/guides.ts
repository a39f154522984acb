/**
 * 办理指南: how something is done, by every channel that reaches the region, local before national.
 * Only adopted rows are guides; a claim is shown as a claim, and a guide on weak evidence says so.
 * Nothing is `upcoming`: a guide is followed when it is read, and no figure is planned by it.
 */
import type { Day } from '../base/day.ts';
import { type Lang, say } from '../i18n/lang.ts';
import { EVERYTHING } from '../table/box.ts';
import { GUIDE_TOPICS, type GuideConclusion, type GuideTopic } from '../table/conclusions.ts';
import type { Rule } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { distinct, undecided } from './assemble.ts';
import { lineOf, silentTold, statementOf } from './benefit-told.ts';
import { disputesOf, silentRules } from './context.ts';
import { regionName, type Speech, speechFor } from './describe.ts';
import type { DisputeOf } from './envelope.ts';
import {
  groupOutcomes,
  type Inquiry,
  type Outcome,
  rulesIn,
  situationOf,
} from './group-outcomes.ts';
import type { GuideEntry, GuidesAnswer, GuidesEnvelope } from './guides-envelope.ts';
import type { Query } from './input.ts';
import { missingFact, missingRegion } from './missing.ts';
import { TOPIC } from './parameters.ts';
import { People } from './people.ts';
import { districtAssumptions } from './presume.ts';
import { answerRules, answerSources, type Cited, ruleId, validity } from './provenance.ts';
import { placeNames } from './regions.ts';

const SHEET = 'guides';

type Guide = Rule<GuideConclusion>;

/** A guide that reaches the region, and to whom. */
interface Found {
  readonly rule: Guide;
  /** Facts that decide whether it is for the asker. */
  readonly open: readonly string[];
}

/**
 * Answers a guides question: about one topic when the query names it, else about all.
 *
 * @param today the day on which it is asked; `query.date` is the day it is about
 */
export function askGuides(ruleset: Ruleset, query: Query, today: Day, lang: Lang): GuidesEnvelope {
  const speech = speechFor(ruleset, query, lang);
  if (query.region === null)
    return undecided(speech, query, today, [
      missingRegion(speech, 'region', speech.texts.regionQuestion, []),
    ]);
  const people = new People(speech, query);
  const inquiry: Inquiry = { speech, query, region: query.region.code, today, people };
  const outcomes = outcomesOf(inquiry);
  return assemble(inquiry, found(inquiry, outcomes), besides(inquiry, outcomes));
}

/** Of some topics those on which there are guides for the place and the day. */
export function answeredTopics(
  inquiry: Inquiry,
  topics: readonly GuideTopic[],
): ReadonlySet<GuideTopic> {
  const outcomes = outcomesOf(inquiry, ({ conclusion }) => topics.includes(conclusion.topic));
  return new Set(found(inquiry, outcomes).map(({ rule }) => rule.conclusion.topic));
}

/** Whether a guide is on the topic asked about. */
function onTopic({ query }: Inquiry) {
  const topic = GUIDE_TOPICS[query.facts.get(TOPIC) ?? -1];
  return ({ conclusion }: Guide): boolean => topic === undefined || conclusion.topic === topic;
}

/** What each guide on the topic says, guide by guide. */
function outcomesOf(
  inquiry: Inquiry,
  wants: (rule: Guide) => boolean = onTopic(inquiry),
): readonly (readonly Outcome<GuideConclusion>[])[] {
  const { guides: table } = inquiry.speech.ruleset;
  const wanted = new Set(table.rules.filter(wants).map(({ conclusion }) => conclusion.key));
  return (table.groups ?? []).flatMap((key, index) =>
    wanted.has(key)
      ? [groupOutcomes(inquiry, table, index, ({ conclusion }) => conclusion.key === key)]
      : [],
  );
}

/** Local before national; then by topic, and in the order of the sheet. */
function found(
  { speech, region }: Inquiry,
  all: readonly (readonly Outcome<GuideConclusion>[])[],
): readonly Found[] {
  const chain = chainOf(speech.ruleset.regions.byCode, region).map(({ code }) => code);
  return all
    .flatMap((outcomes) => {
      const answered = outcomes.filter(({ kind }) => kind === 'answered');
      const open = outcomes.flatMap(({ box }) => [...box.keys()]);
      return rulesIn(answered).map((rule) => ({
        rule,
        open: answered.length === outcomes.length ? [] : [...new Set(open)],
      }));
    })
    .sort(
      ({ rule: a }, { rule: b }) =>
        chain.indexOf(a.region) - chain.indexOf(b.region) ||
        GUIDE_TOPICS.indexOf(a.conclusion.topic) - GUIDE_TOPICS.indexOf(b.conclusion.topic) ||
        a.row - b.row,
    );
}

/** Guides that may hold, contradictions of guides, and mere claims. */
interface Besides {
  readonly mentioned: readonly Cited[];
  readonly disputes: readonly DisputeOf<never>[];
  readonly explanation: readonly { readonly text: string; readonly rule: string | null }[];
}

function besides(inquiry: Inquiry, all: readonly (readonly Outcome<GuideConclusion>[])[]): Besides {
  const { speech, query, region } = inquiry;
  const { guides: table, regions } = speech.ruleset;
  const outcomes = all.flat();
  const inWords = ({ conclusion }: Guide): string => guideInWords(speech, conclusion);
  const possibly = (rule: Guide) =>
    statementOf(speech, { sheet: SHEET, rule }, 'alternative', inWords(rule));
  // Such a row holds what is claimed; its warnings are what we say to it.
  const contradicted = (rule: Guide) =>
    statementOf(
      speech,
      { sheet: SHEET, rule },
      'dispute',
      guideInWords(speech, { ...rule.conclusion, warnings: [] }),
      listed(rule.conclusion.warnings, speech),
    );
  const possible = rulesIn(
    outcomes.filter(
      ({ kind, lack }) =>
        kind === 'split' || lack?.code === 'date-in-doubt' || lack?.code === 'future',
    ),
  );
  const contrary = outcomes.flatMap(({ person, box, rules }) =>
    disputesOf(
      table,
      rules.map(({ rule }) => rule.id),
      situationOf(inquiry, person).asker,
      box,
    ),
  );
  const asker = { region, facts: query.facts, date: query.date };
  const silent = silentRules(table, regions.byCode, asker, EVERYTHING).filter(onTopic(inquiry));
  const told = silentTold(speech, SHEET, silent, inWords);
  return {
    mentioned: [...possible.map((rule) => ({ sheet: SHEET, rule })), ...told.mentioned],
    disputes: [...possible.map(possibly), ...contrary.map(contradicted), ...told.disputes],
    explanation: told.explanation,
  };
}

/** Sentences of a guide as one. */
function listed(texts: GuideConclusion['warnings'], { lang, texts: { eligibility } }: Speech) {
  return texts.map((one) => say(one, lang)).join(eligibility.clauseJoin);
}

/** All that a guide says in one line, nothing twice. */
export function guideInWords({ texts, lang }: Speech, conclusion: GuideConclusion): string {
  const { topic, name, contact, steps, documents, warnings } = conclusion;
  const said = [name, ...steps, ...documents, ...warnings].map((one) => say(one, lang));
  const all = [...new Set([...said, contact ?? ''])];
  // A name or a number that a step says as well would only be told twice.
  const once = all.filter((one) => !all.some((other) => other !== one && other.includes(one)));
  return texts.guides.line(texts.guides.topic[topic], once.join(texts.eligibility.clauseJoin));
}

function entryOf({ speech, people }: Inquiry, { rule, open }: Found): GuideEntry {
  const { texts, lang } = speech;
  const { topic, channel, name, steps, documents, contact, warnings } = rule.conclusion;
  const inLang = (list: GuideConclusion['steps']): string[] => list.map((one) => say(one, lang));
  return {
    topic,
    topicName: texts.guides.topic[topic],
    channel,
    channelName: texts.guides.channel[channel],
    name: say(name, lang),
    steps: inLang(steps),
    documents: inLang(documents),
    contact,
    warnings: [
      ...(rule.confidence === 'unverified' ? [texts.guides.unverified] : []),
      ...inLang(warnings),
    ],
    region: rule.region,
    regionName: regionName(speech, rule.region),
    when: open.length === 0 ? null : people.whom(rule),
    rule: ruleId({ sheet: SHEET, rule }),
    confidence: rule.confidence,
  };
}

function assemble(
  inquiry: Inquiry,
  guides: readonly Found[],
  { mentioned, disputes: said, explanation }: Besides,
): GuidesEnvelope {
  const { speech, query, region, today, people } = inquiry;
  const { ruleset, texts } = speech;
  const open = [...new Set(guides.flatMap((guide) => guide.open))];
  const cited = guides.map(({ rule }): Cited => ({ sheet: SHEET, rule }));
  const shown = [...cited, ...mentioned];
  const disputes: DisputeOf<GuidesAnswer>[] = distinct(said, ({ rule, kind }) => `${kind} ${rule}`);
  const topic = GUIDE_TOPICS[query.facts.get(TOPIC) ?? -1];
  const what = topic === undefined ? texts.guides.anyTopic : texts.guides.topic[topic];
  const none = { text: texts.guides.none(regionName(speech, region), what), rule: null };
  return {
    query: query.canonical,
    places: placeNames(query.regions, query.districts, speech.lang),
    outcome: guides.length === 0 ? 'unknown' : open.length > 0 ? 'depends' : 'determined',
    answer: guides.length === 0 ? null : { guides: guides.map((one) => entryOf(inquiry, one)) },
    cases: [],
    missing: open.map((fact) => missingFact(speech, fact, 'case')).filter((one) => one !== null),
    assumptions: [
      ...districtAssumptions(speech, query),
      ...(guides.length === 0 ? [] : people.assumptions()),
    ],
    explanation: [
      ...(guides.length === 0 ? [none] : []),
      ...(speech.without ? [] : guides).map(({ rule }) =>
        lineOf(speech, { sheet: SHEET, rule }, guideInWords(speech, rule.conclusion)),
      ),
      ...explanation,
    ],
    rules: answerRules(speech, [region], shown),
    sources: answerSources(speech, [
      ...shown.flatMap(({ rule }) => rule.sources),
      ...disputes.flatMap(({ sources }) => sources),
    ]),
    disputes,
    upcoming: [],
    validity: validity(speech, cited, query.date, today),
    ruleset: ruleset.hash,
    notice: texts.notice,
  };
}
