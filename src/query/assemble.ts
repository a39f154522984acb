/**
 * The parts of an answer → the envelope. Equal answers become one case, the outcome follows from
 * the cases, and only the facts that tell them apart are asked for: the same for every question.
 */
import type { Day } from '../base/day.ts';
import { type Box, type Extent, mergeBoxes } from '../table/box.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { boundsOf, isOrdered, tellingOrder } from './cases.ts';
import { boxInWords, factsInWords, type Speech } from './describe.ts';
import type {
  Assumption,
  DisputeOf,
  EnvelopeOf,
  ExplanationLine,
  Missing,
  Outcome,
  ReasonCode,
  UpcomingOf,
} from './envelope.ts';
import type { Query } from './input.ts';
import { missingFact } from './missing.ts';
import { districtAssumptions } from './presume.ts';
import { answerRules, answerSources, type Cited, ruleId, validity } from './provenance.ts';
import { placeNames } from './regions.ts';

/** Why there is no answer. */
export interface Reason {
  readonly code: ReasonCode;
  readonly text: string;
  /** The same of one case among several, in words that name it. */
  readonly about?: (box: Box) => string;
}

/** Everything one part says. */
export interface AnswerPart<A> {
  readonly answer: A | null;
  readonly reason: Reason | null;
  /** Facts that only a formula needs and that are not known. */
  readonly needs: readonly string[];
  readonly cited: readonly Cited[];
  /** Rules that the explanation speaks of although no answer rests on them. */
  readonly mentioned: readonly Cited[];
  /** Sources of what is no rule, such as the average pension of a region. */
  readonly sources: readonly string[];
  readonly explanation: readonly ExplanationLine[];
  readonly disputes: readonly DisputeOf<A>[];
  /** What was taken to be so beyond what the facts sheet presumes. */
  readonly assumptions: readonly Assumption[];
  /** Regions below, when the region asked about leaves the matter to them. */
  readonly below: readonly string[];
}

/** A part with its answer, ready to be merged. */
export interface Piece<A> {
  readonly box: Box;
  readonly value: AnswerPart<A>;
}

/**
 * Joins parts that say the same.
 *
 * @param keyOf equal keys are equal answers, or equal reasons for having none
 */
export function mergePieces<A>(
  ruleset: Ruleset,
  pieces: readonly Piece<A>[],
  keyOf: (part: AnswerPart<A>) => string,
): readonly Piece<A>[] {
  return mergeBoxes(pieces, keyOf, combine, (fact) => extentOf(ruleset, fact));
}

function combine<A>(a: AnswerPart<A>, b: AnswerPart<A>): AnswerPart<A> {
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

/** The values that a fact may take, as joining boxes needs to know them. */
export function extentOf(ruleset: Ruleset, id: string): Extent {
  const fact = ruleset.factById.get(id);
  if (fact === undefined) return { min: 0, max: 0, ordered: false };
  return { min: fact.min, max: fact.max, ordered: isOrdered(fact) };
}

/** What changes within a year, and the parts with the rules that it rests on. */
export interface Upcoming<A> {
  readonly entries: readonly UpcomingOf<A>[];
  readonly parts: readonly Pick<AnswerPart<unknown>, 'cited' | 'sources'>[];
}

/** What the envelope says besides its parts. */
export interface Asked {
  readonly query: Query;
  /** Codes of the regions asked about: a rule of another region is inherited. */
  readonly regions: readonly string[];
  readonly today: Day;
  readonly assumptions: readonly Assumption[];
  /** The question for a place below, when the region asked about leaves the matter to them. */
  readonly askBelow: (below: readonly string[]) => Missing;
}

/** Puts merged parts into the envelope. */
export function assemble<A>(
  speech: Speech,
  { query, regions, today, assumptions, askBelow }: Asked,
  pieces: readonly Piece<A>[],
  upcoming: Upcoming<A>,
): EnvelopeOf<A> {
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
  const shown = [
    ...cited,
    ...parts.flatMap((part) => part.mentioned),
    ...upcoming.parts.flatMap((part) => part.cited),
  ];
  const sources = [
    ...shown.flatMap(({ rule }) => rule.sources),
    ...[...parts, ...upcoming.parts].flatMap((part) => part.sources),
    ...disputes.flatMap((dispute) => dispute.sources),
  ];
  const telling = tellingOrder(pieces.map(({ box }) => box));
  const missing =
    outcome === 'depends'
      ? [
          ...telling.map((id) => missingFact(speech, id, 'case')),
          ...needs
            .filter((id) => !telling.includes(id))
            .map((id) => missingFact(speech, id, 'formula')),
        ]
      : below.length > 0
        ? [askBelow(below)]
        : [];
  return {
    query: query.canonical,
    places: placeNames(query.regions, query.districts, speech.lang),
    outcome,
    answer: outcome === 'determined' ? (first?.answer ?? null) : null,
    cases: pieces.map(({ box, value }) => ({
      when: boundsOf(ruleset, box),
      text: box.size > 0 ? boxInWords(speech, box) : factsInWords(speech, query.facts),
      answer: value.answer,
      reason: value.reason?.about?.(box) ?? value.reason?.text ?? null,
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
      ({ text }) => text,
    ),
    rules: answerRules(speech, regions, shown),
    sources: answerSources(speech, sources),
    disputes,
    upcoming: [...upcoming.entries],
    validity: validity(speech, answering, query.date, today),
    ruleset: ruleset.hash,
    notice: texts.notice,
  };
}

/** Determined when one complete answer holds everywhere, unknown when none holds anywhere. */
function outcomeOf(parts: readonly AnswerPart<unknown>[]): Outcome {
  if (parts.every(({ answer }) => answer === null)) return 'unknown';
  const [only] = parts;
  return parts.length === 1 && only !== undefined && only.needs.length === 0
    ? 'determined'
    : 'depends';
}

/** The envelope when nothing can be decided yet: what must be known first. */
export function undecided<A>(
  speech: Speech,
  query: Query,
  today: Day,
  missing: readonly (Missing | null)[],
): EnvelopeOf<A> {
  const { ruleset, texts } = speech;
  return {
    query: query.canonical,
    places: placeNames(query.regions, query.districts, speech.lang),
    outcome: 'depends',
    answer: null,
    cases: [],
    missing: missing.filter((entry) => entry !== null),
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

/** Each item once, the last of those that are the same in the place of the first. */
export function distinct<T>(items: readonly T[], keyOfItem: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOfItem(item), item])).values()];
}
