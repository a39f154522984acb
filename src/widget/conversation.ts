/**
 * The conversation as a value: what was said, and from it what to show next. Pure; the element
 * holds one state and replaces it.
 */
import type { AnswerRule, AnswerSource, Missing } from '../query/envelope.ts';
import type {
  AnswerCase,
  Dispute,
  RefundAnswer,
  RefundEnvelope,
} from '../query/refund-envelope.ts';
import type { Step } from './amount.ts';
import { figuresWanted, workOut } from './amount.ts';
import { agree, nextFact, standing } from './cases.ts';
import type { Facts, FactValue } from './facts.ts';
import type { Participant } from './texts.ts';

/** A place as `/v1/regions` names it in the person's language. */
export interface Place {
  readonly code: string;
  readonly name: string;
  /** What it lies in: `山东省`. */
  readonly within: string;
}

/** The two questions that come before any fact; facts go by their own ids. */
export const PLACE = 'region';
export const STATUS = 'participant';

export interface Said {
  readonly place: Place | null;
  readonly status: Participant | null;
  readonly facts: Facts;
  readonly skipped: ReadonlySet<string>;
  /** The answer being changed; what it was before stays until it is said anew. */
  readonly editing: string | null;
}

export const nothingSaid: Said = {
  place: null,
  status: null,
  facts: new Map(),
  skipped: new Set(),
  editing: null,
};

/** A rule with what it says in words. */
export interface CitedRule {
  readonly rule: AnswerRule;
  readonly words: readonly string[];
}

/** What is told at the end, the parts of the envelope that bear on it already picked out. */
export interface Result {
  readonly kind: 'answer' | 'unknown' | 'depends';
  /** The case that holds; null while several do. */
  readonly chosen: AnswerCase | null;
  readonly answer: RefundAnswer | null;
  readonly steps: readonly Step[];
  readonly cases: readonly AnswerCase[];
  readonly rules: readonly CitedRule[];
  /** What else there is to explain. */
  readonly notes: readonly string[];
  readonly sources: readonly AnswerSource[];
  /** Who contradicts these rules, and what is said where no rule answers. */
  readonly disputes: readonly Dispute[];
  /** Places below that have rules of their own, where the place asked about has none. */
  readonly below: Missing | null;
}

export type Turn =
  | { readonly show: 'place' }
  | { readonly show: 'status' }
  | { readonly show: 'wait'; readonly place: string; readonly status: Participant }
  | { readonly show: 'fact'; readonly fact: Missing }
  | { readonly show: 'result'; readonly envelope: RefundEnvelope; readonly result: Result };

/** What to show, given what was said and what the service answered about it. */
export function turn(said: Said, envelope: RefundEnvelope | null): Turn {
  const { place, status, facts, skipped, editing } = said;
  if (place === null || editing === PLACE) return { show: 'place' };
  if (status === null || editing === STATUS) return { show: 'status' };
  if (envelope === null) return { show: 'wait', place: place.code, status };
  const { cases, missing } = envelope;
  const left = standing(cases, facts);
  const fact =
    missing.find((one) => one.fact === editing) ||
    nextFact(cases, missing, facts, skipped) ||
    nextFigure(left, missing, said);
  return fact === undefined
    ? { show: 'result', envelope, result: resultOf(envelope, left, facts) }
    : { show: 'fact', fact };
}

/** The facts that were spoken of and matter to this answer, in the service's order. */
export function spokenFacts(said: Said, envelope: RefundEnvelope | null): readonly Missing[] {
  const missing = envelope === null ? [] : envelope.missing;
  return missing.filter(
    ({ fact }) => fact !== said.editing && (said.facts.has(fact) || said.skipped.has(fact)),
  );
}

/** The same, with a fact said or, when the value is null, left open. */
export function withFact(said: Said, fact: string, value: FactValue | null): Said {
  const facts = new Map(said.facts);
  const skipped = new Set(said.skipped);
  if (value === null) {
    facts.delete(fact);
    skipped.add(fact);
  } else {
    facts.set(fact, value);
    skipped.delete(fact);
  }
  return { ...said, facts, skipped, editing: null };
}

function nextFigure(
  left: readonly AnswerCase[],
  missing: readonly Missing[],
  said: Said,
): Missing | undefined {
  const answer = agree(left) ? left[0]?.answer : null;
  if (!answer?.credited) return undefined;
  return figuresWanted(answer, missing).find(
    ({ fact }) => !said.facts.has(fact) && !said.skipped.has(fact),
  );
}

function resultOf(envelope: RefundEnvelope, left: readonly AnswerCase[], facts: Facts): Result {
  const [first = null] = left;
  const chosen = agree(left) ? first : null;
  const given = chosen === null ? null : chosen.answer;
  const worked = given?.credited ? workOut(given, facts) : null;
  const ids = rulesOf(left);
  const elsewhere = rulesOf(envelope.cases);
  const formulas = envelope.cases.map(({ answer }) => (answer?.credited ? answer.formula : null));
  const rules = [...ids]
    .map((id) => envelope.rules.find((rule) => rule.id === id))
    .filter((rule) => rule !== undefined);
  // A claim alone answers nothing: it is worth showing only where no rule does.
  const silent = left.some(({ answer }) => answer === null);
  const disputes = envelope.disputes.filter(({ kind, contradicts }) =>
    kind === 'dispute' ? contradicts.some((id) => ids.has(id)) : silent,
  );
  const cited = new Set<string>();
  for (const { sources } of [...rules, ...disputes]) {
    for (const id of sources) cited.add(id);
  }
  const below =
    envelope.missing.find(({ type, options }) => type === 'region' && options.length > 0) || null;
  const wordsOf = (id: string): string[] =>
    envelope.explanation.filter(({ rule }) => rule === id).map(({ text }) => text);
  return {
    kind: given !== null ? 'answer' : agree(left) && below === null ? 'unknown' : 'depends',
    chosen,
    answer: worked === null ? given : worked.answer,
    steps: worked === null ? [] : worked.steps,
    cases: left,
    rules: rules.map((rule) => ({ rule, words: wordsOf(rule.id) })),
    // The arithmetic is shown by itself, and only that of the case that holds.
    notes: envelope.explanation
      .filter(({ rule }) => rule === null || !elsewhere.has(rule))
      .map(({ text }) => text)
      .filter((text) => !formulas.some((formula) => formula !== null && text.includes(formula))),
    sources: envelope.sources.filter(({ id }) => cited.has(id)),
    disputes,
    below,
  };
}

function rulesOf(cases: readonly AnswerCase[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { rules } of cases) for (const id of rules) ids.add(id);
  return ids;
}
