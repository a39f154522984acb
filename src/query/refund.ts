/**
 * 返款: how much is credited to the personal account. Walks the refund and deduction tables for
 * what is known, answers every part, and assembles the envelope.
 */
import type { Day } from '../base/day.ts';
import { messagesIn } from '../i18n/index.ts';
import { type Lang, say } from '../i18n/lang.ts';
import { type Box, type Extent, intersectBoxes, mergeBoxes } from '../table/box.ts';
import { decide } from '../table/decide.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { describeValue } from '../table/wording.ts';
import { boundsOf, isOrdered, tellingOrder } from './cases.ts';
import { boxInWords, factsInWords, regionName, type Speech } from './describe.ts';
import type { Assumption, RefundEnvelope } from './envelope.ts';
import type { Query } from './input.ts';
import { missingFact, missingRegion } from './missing.ts';
import { assumption, byParticipant, districtAssumptions, presume } from './presume.ts';
import { answerRules, answerSources, ruleId, validity } from './provenance.ts';
import { type PartAnswer, refundPart } from './refund-part.ts';
import type { ExplanationLine } from './refund-situation.ts';

/** A part with its answer, ready to be merged. */
interface Piece {
  readonly box: Box;
  readonly value: PartAnswer;
}

/**
 * Answers a refund question.
 *
 * @param today the day on which it is asked; `query.date` is the day it is about
 */
export function askRefund(ruleset: Ruleset, query: Query, today: Day, lang: Lang): RefundEnvelope {
  const speech: Speech = { ruleset, lang, texts: messagesIn(lang) };
  if (query.region === null) return withoutRegion(speech, query, today);
  const { pieces, assumptions } = evaluate(speech, query, query.region.code, today);
  const merged = mergeBoxes(pieces, keyOf, combine, (fact) => extentOf(ruleset, fact));
  return assemble(speech, query, query.region.code, today, merged, assumptions);
}

function evaluate(
  speech: Speech,
  query: Query,
  region: string,
  today: Day,
): { pieces: Piece[]; assumptions: Assumption[] } {
  const { ruleset } = speech;
  const pieces: Piece[] = [];
  const assumed = new Map<string, Assumption>();
  for (const [facts, fixed] of byParticipant(ruleset, query)) {
    const known = presume(ruleset, facts);
    const asker = { region, facts: known, date: query.date };
    const situation = { speech, asker, stated: query.facts, today };
    const { byCode } = ruleset.regions;
    const deductionParts = decide(ruleset.deductions, byCode, region, known, query.date);
    for (const part of decide(ruleset.refund, byCode, region, known, query.date)) {
      for (const deduction of deductionParts) {
        const open = intersectBoxes(part.box, deduction.box);
        if (open === null) continue;
        const value = refundPart(situation, open, part.terminal, deduction.terminal);
        // Where nothing is credited, deductions make no difference.
        const credits = value.answer?.credited === true;
        const tested = credits ? [...part.tested, ...deduction.tested] : part.tested;
        for (const fact of tested)
          if (!facts.has(fact)) assumed.set(fact, assumption(speech, fact, known.get(fact) ?? 0));
        for (const said of value.assumptions) assumed.set(`${said.fact} ${said.text}`, said);
        pieces.push({ box: new Map([...fixed, ...(credits ? open : part.box)]), value });
      }
      const tier = tierAssumption(speech, pieces.at(-1)?.value, known);
      if (tier !== null) assumed.set('age', tier);
    }
  }
  return { pieces, assumptions: [...assumed.values()] };
}

/** Someone who has just reached the age of a tier: the day of the move is an assumption. */
function tierAssumption(
  { ruleset, texts, lang }: Speech,
  part: PartAnswer | undefined,
  facts: ReadonlyMap<string, number>,
): Assumption | null {
  const age = facts.get('age');
  const fact = ruleset.factById.get('age');
  if (age === undefined || fact === undefined || part?.answer == null) return null;
  const reached = part.cited.some(({ rule }) =>
    rule.conditions.some(
      ({ fact: id, holds }) => id === 'age' && holds.some(([low]) => low === age && low > fact.min),
    ),
  );
  if (!reached) return null;
  const years = say(describeValue(fact, age), lang);
  return { fact: 'age', value: age, text: texts.tierDay(years) };
}

/** Equal keys are equal answers, or equal reasons for having none. */
function keyOf({ answer, reason, needs }: PartAnswer): string {
  // Once the figures are known, a floor or cap that had no effect does not tell answers apart.
  const complete = answer?.credited === true && answer.monthly.net !== null && needs.length === 0;
  return JSON.stringify([complete ? { ...answer, terms: [] } : answer, reason]);
}

function combine(a: PartAnswer, b: PartAnswer): PartAnswer {
  return {
    ...a,
    needs: [...new Set([...a.needs, ...b.needs])],
    cited: [...a.cited, ...b.cited],
    mentioned: [...a.mentioned, ...b.mentioned],
    sources: [...a.sources, ...b.sources],
    explanation: [...a.explanation, ...b.explanation],
    disputes: [...a.disputes, ...b.disputes],
    assumptions: [...a.assumptions, ...b.assumptions],
    below: [...new Set([...a.below, ...b.below])],
  };
}

function extentOf(ruleset: Ruleset, id: string): Extent {
  const fact = ruleset.factById.get(id);
  if (fact === undefined) return { min: 0, max: 0, ordered: false };
  return { min: fact.min, max: fact.max, ordered: isOrdered(fact) };
}

function assemble(
  speech: Speech,
  query: Query,
  asked: string,
  today: Day,
  pieces: readonly Piece[],
  assumptions: readonly Assumption[],
): RefundEnvelope {
  const { ruleset, texts } = speech;
  const parts = pieces.map(({ value }) => value);
  const [first] = parts;
  const outcome = outcomeOf(parts);
  const needs = [...new Set(parts.flatMap((part) => part.needs))];
  const below = [...new Set(parts.flatMap((part) => part.below))];
  const cited = parts.flatMap((part) => part.cited);
  const answering = parts.filter(({ answer }) => answer !== null).flatMap((part) => part.cited);
  const disputes = distinct(
    parts.flatMap((part) => part.disputes),
    ({ rule, kind }) => `${kind} ${rule}`,
  );
  const shown = [...cited, ...parts.flatMap((part) => part.mentioned)];
  const sources = [
    ...shown.flatMap(({ rule }) => rule.sources),
    ...parts.flatMap((part) => part.sources),
    ...disputes.flatMap((dispute) => dispute.sources),
  ];
  const missing =
    outcome === 'depends'
      ? [
          ...tellingOrder(pieces.map(({ box }) => box)).map((id) =>
            missingFact(speech, id, 'case'),
          ),
          ...needs.map((id) => missingFact(speech, id, 'formula')),
        ]
      : below.length > 0
        ? [missingRegion(speech, texts.subRegionQuestion(regionName(speech, asked)), below)]
        : [];
  return {
    query: query.canonical,
    outcome,
    answer: outcome === 'determined' ? (first?.answer ?? null) : null,
    cases: pieces.map(({ box, value }) => ({
      when: boundsOf(ruleset, box),
      text: box.size > 0 ? boxInWords(speech, box) : factsInWords(speech, query.facts),
      answer: value.answer,
      reason: value.reason?.text ?? null,
      reasonCode: value.reason?.code ?? null,
      rules: [...new Set(value.cited.map(ruleId))],
    })),
    missing: missing.filter((entry) => entry !== null),
    assumptions: [
      ...districtAssumptions(speech, query),
      ...(outcome === 'unknown' ? [] : assumptions),
    ],
    explanation: distinct(
      parts.flatMap((part) => part.explanation),
      ({ text }: ExplanationLine) => text,
    ),
    rules: answerRules(speech, asked, shown),
    sources: answerSources(speech, sources),
    disputes,
    upcoming: [],
    validity: validity(speech, answering, query.date, today),
    ruleset: ruleset.hash,
    notice: texts.notice,
  };
}

/** Determined when one complete answer holds everywhere, unknown when none holds anywhere. */
function outcomeOf(parts: readonly PartAnswer[]): RefundEnvelope['outcome'] {
  if (parts.every(({ answer }) => answer === null)) return 'unknown';
  const [only] = parts;
  return parts.length === 1 && only !== undefined && only.needs.length === 0
    ? 'determined'
    : 'depends';
}

function withoutRegion(speech: Speech, query: Query, today: Day): RefundEnvelope {
  const { ruleset, texts } = speech;
  const participant = query.facts.has('participant')
    ? null
    : missingFact(speech, 'participant', 'case');
  return {
    query: query.canonical,
    outcome: 'depends',
    answer: null,
    cases: [],
    missing: [
      missingRegion(speech, texts.regionQuestion, []),
      ...(participant === null ? [] : [participant]),
    ],
    assumptions: [],
    explanation: [],
    rules: [],
    sources: [],
    disputes: [],
    upcoming: [],
    validity: validity(speech, [], query.date, today),
    ruleset: ruleset.hash,
    notice: texts.notice,
  };
}

function distinct<T>(items: readonly T[], keyOfItem: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOfItem(item), item])).values()];
}
