/**
 * The conversation as a value: what was said, and from it what to show next. Pure; the element
 * holds one state and replaces it.
 */
import type {
  AnswerCase,
  AnswerRule,
  AnswerSource,
  Assumption,
  Dispute,
  Missing,
  RefundAnswer,
  RefundEnvelope,
} from '../query/envelope.ts';
import type { Step } from './amount.ts';
import { figuresWanted, workOut } from './amount.ts';
import { agree, nextFact, standing } from './cases.ts';
import type { Facts, FactValue } from './facts.ts';
import type { Participant } from './texts.ts';

/** A place as `/v1/regions` names it. */
export interface Place {
  readonly code: string;
  readonly name: string;
  /** The places it lies in, widest first. */
  readonly within: readonly string[];
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

/** What is told at the end, the parts of the envelope that bear on it already picked out. */
export interface Result {
  readonly kind: 'answer' | 'unknown' | 'depends';
  /** The case that holds; null while several do. */
  readonly chosen: AnswerCase | null;
  readonly answer: RefundAnswer | null;
  readonly steps: readonly Step[];
  readonly reason: string | null;
  readonly cases: readonly AnswerCase[];
  readonly explanation: readonly string[];
  readonly rules: readonly AnswerRule[];
  readonly sources: readonly AnswerSource[];
  readonly assumptions: readonly Assumption[];
  readonly disputes: readonly Dispute[];
  readonly claims: readonly Dispute[];
}

export type Turn =
  | { readonly show: 'place' }
  | { readonly show: 'status' }
  | { readonly show: 'wait' }
  | { readonly show: 'fact'; readonly fact: Missing }
  | { readonly show: 'result'; readonly result: Result };

/** What to show, given what was said and what the service answered about it. */
export function turn(said: Said, envelope: RefundEnvelope | null): Turn {
  if (said.place === null || said.editing === PLACE) return { show: 'place' };
  if (said.status === null || said.editing === STATUS) return { show: 'status' };
  if (envelope === null) return { show: 'wait' };
  const edited = envelope.missing.find((fact) => fact.fact === said.editing);
  const fact = edited ?? nextFact(casesOf(envelope), envelope.missing, said.facts, said.skipped);
  if (fact !== null) return { show: 'fact', fact };
  const left = standing(casesOf(envelope), said.facts);
  const figure = nextFigure(left, envelope.missing, said);
  return figure === undefined
    ? { show: 'result', result: resultOf(envelope, left, said.facts) }
    : { show: 'fact', fact: figure };
}

/** The facts that were spoken of and matter to this answer, in the service's order. */
export function spokenFacts(said: Said, envelope: RefundEnvelope | null): readonly Missing[] {
  const missing = envelope?.missing ?? [];
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

/** An answer that does not depend on anything comes without cases: it is its own single case. */
function casesOf(envelope: RefundEnvelope): readonly AnswerCase[] {
  if (envelope.cases.length > 0) return envelope.cases;
  const why = envelope.explanation.map((line) => line.text).join('\n');
  return [
    {
      when: {},
      text: '',
      answer: envelope.answer,
      reason: envelope.answer === null && why !== '' ? why : null,
      reasonCode: null,
      rules: envelope.rules.map((rule) => rule.id),
    },
  ];
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
  const chosen = agree(left) ? (left[0] ?? null) : null;
  const kind =
    left.length > 0 && chosen === null ? 'depends' : chosen?.answer ? 'answer' : 'unknown';
  const given = chosen?.answer ?? null;
  const worked = given?.credited ? workOut(given, facts) : null;
  const ids = new Set<string>();
  for (const one of left) for (const rule of one.rules) ids.add(rule);
  const rules = envelope.rules.filter((rule) => ids.has(rule.id));
  const disputes = envelope.disputes.filter(
    (dispute) =>
      dispute.kind === 'dispute' &&
      dispute.contradicts.some((contradicted) => ids.has(contradicted)),
  );
  // A claim alone answers nothing: it is worth showing only where no rule does.
  const claims = left.every((one) => one.answer !== null)
    ? []
    : envelope.disputes.filter((dispute) => dispute.kind !== 'dispute');
  const cited = new Set<string>();
  for (const { sources } of [...rules, ...disputes, ...claims]) {
    for (const source of sources) cited.add(source);
  }
  const reason = chosen?.reason ?? null;
  return {
    kind,
    chosen,
    answer: worked?.answer ?? given,
    steps: worked?.steps ?? [],
    reason,
    cases: left,
    explanation: envelope.explanation
      .filter(
        ({ rule, text }) => (rule === null || ids.has(rule)) && reason?.includes(text) !== true,
      )
      .map(({ text }) => text),
    rules,
    sources: envelope.sources.filter((source) => cited.has(source.id)),
    assumptions: envelope.assumptions,
    disputes,
    claims,
  };
}
