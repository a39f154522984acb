/** One part of the partition → which rules answer there, or why none does. */
import type { Day } from '../base/day.ts';
import type { Rule } from '../table/model.ts';
import {
  askedOf,
  entryAt,
  type GroupOutcome,
  ruleAt,
  type Table,
  type Terminal,
} from '../table/table.ts';
import type { ReasonCode } from './envelope.ts';

/** A rule that answers, and the 从上级 row that let it through, if one did. */
export interface Answering<C> {
  readonly rule: Rule<C>;
  readonly via: Rule<C> | null;
}

export type Resolution<C> =
  | { readonly kind: 'answered'; readonly rules: readonly Answering<C>[] }
  | {
      readonly kind: 'silent';
      readonly code: ReasonCode;
      /** The region whose rules were asked; null when nobody has any. */
      readonly owner: string | null;
      /** Rules that may hold: split evidence, dates in doubt, rules without a known end. */
      readonly candidates: readonly Answering<C>[];
      /** The rules of the other parts of the sum; null when one of these is silent too. */
      readonly beside: readonly Answering<C>[] | null;
    };

type Answered<C> = Extract<Resolution<C>, { kind: 'answered' }>;
type Silent<C> = Omit<Extract<Resolution<C>, { kind: 'silent' }>, 'beside'>;

/** An announced rule is taken to hold for a year from its start. */
const ANNOUNCED_DAYS = 366;

/**
 * Resolves a terminal of a unique sheet: every group that somebody owns must have exactly one
 * adopted rule, else the sum is not known. A whole and its parts take turns.
 */
export function resolveTerminal<C>(
  table: Table<C>,
  terminal: Terminal,
  date: Day,
  today: Day,
): Resolution<C> {
  if (terminal.length === 0)
    return { kind: 'silent', code: 'no-rule', owner: null, candidates: [], beside: null };
  const rules: Answering<C>[] = [];
  const silent: Silent<C>[] = [];
  for (const outcome of askedOf(terminal)) {
    const resolved = resolveGroup(table, outcome, date, today);
    if (resolved.kind === 'silent') silent.push(resolved);
    else rules.push(...resolved.rules);
  }
  const [first, second] = silent;
  return first === undefined
    ? { kind: 'answered', rules }
    : { ...first, beside: second === undefined ? rules : null };
}

function resolveGroup<C>(
  table: Table<C>,
  { owner, certain, possible }: GroupOutcome,
  date: Day,
  today: Day,
): Answered<C> | Silent<C> {
  const standing = certain.map((entry) => answeringOf(table, entry));
  const silent = (code: ReasonCode, candidates: readonly Answering<C>[]): Silent<C> => ({
    kind: 'silent',
    code,
    owner,
    candidates,
  });
  const [first, second] = standing;
  if (first === undefined)
    return possible.length > 0
      ? silent(
          'date-in-doubt',
          possible.map((entry) => answeringOf(table, entry)),
        )
      : silent('not-covered', []);
  if (second !== undefined || first.rule.standing === 'split') return silent('split', standing);
  // A 从上级 row without an end is carried forward no more than the rule it lets through.
  if ([first.rule, first.via].some((rule) => rule !== null && reachesPast(rule, date, today)))
    return silent('future', [first]);
  return { kind: 'answered', rules: [first] };
}

function answeringOf<C>(table: Table<C>, index: number): Answering<C> {
  const { rule, via } = entryAt(table, index);
  return { rule: ruleAt(table, rule), via: via === null ? null : ruleAt(table, via) };
}

/**
 * Whether an answer for a coming day would carry today's rule forward: the rule names no end, so
 * nobody knows that it will still hold. A rule announced to start later holds for its first year.
 */
export function reachesPast({ period }: Rule<unknown>, date: Day, today: Day): boolean {
  if (date <= today || period.certain === null) return false;
  if (period.to !== null) return false;
  const [start] = period.certain;
  return start <= today || date > start + ANNOUNCED_DAYS;
}
