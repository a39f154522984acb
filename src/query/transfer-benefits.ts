/** When benefits start in the new place: a rule of waiting.csv, or what bounds it → the answer. */
import type { Interval } from '../base/interval.ts';
import type { Box } from '../table/box.ts';
import type { Rule, WaitingConclusion } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { BreakEntry } from './break-envelope.ts';
import type { Speech } from './describe.ts';
import type { Told } from './told.ts';
import type { BenefitsAnswer } from './transfer-envelope.ts';

/** The length of a break, of employees and of residents. */
const MONTHS = 'gapMonths';
const YEARS = 'gapYears';

/** Least and greatest number of months; null is an end that is not known. */
export interface Months {
  readonly min: number | null;
  readonly max: number | null;
}

/** A count that is known, or bounded by the box of unknown facts; the end of its domain is none. */
function countOf(
  { factById }: Ruleset,
  id: string,
  facts: ReadonlyMap<string, number>,
  box: Box,
): Interval | readonly [number, null] {
  const value = facts.get(id);
  if (value !== undefined) return [value, value];
  const bounds = box.get(id) ?? [];
  const low = bounds[0]?.[0] ?? 0;
  const high = bounds.at(-1)?.[1] ?? null;
  return high === null || high === factById.get(id)?.max ? [low, null] : [low, high];
}

/**
 * The waiting that a rule asks for: a fixed part, and a variable one that grows with the years of
 * the break and shrinks with the years repaired, never below nothing nor the sum below its floor
 * (国办发〔2024〕38号).
 *
 * @returns the months, and the facts that would make them exact
 */
export function waitingMonths(
  ruleset: Ruleset,
  conclusion: WaitingConclusion,
  facts: ReadonlyMap<string, number>,
  box: Box,
): { readonly months: Months; readonly needs: readonly string[] } {
  const { minMonths, maxMonths, perGapYear, perRepairedYear, floorMonths } = conclusion;
  const floor = floorMonths ?? 0;
  const atLeast = (fixed: number | null, variable: number | null): number | null =>
    fixed === null || variable === null ? null : Math.max(fixed + Math.max(variable, 0), floor);
  if (perGapYear === 0)
    return { months: { min: atLeast(minMonths, 0), max: atLeast(maxMonths, 0) }, needs: [] };
  const [leastGap, mostGap] = countOf(ruleset, YEARS, facts, box);
  const [leastRepaired, mostRepaired] = countOf(ruleset, 'repairedYears', facts, box);
  const shortest =
    mostRepaired === null ? 0 : leastGap * perGapYear - mostRepaired * perRepairedYear;
  const longest = mostGap === null ? null : mostGap * perGapYear - leastRepaired * perRepairedYear;
  return {
    months: { min: atLeast(minMonths, shortest), max: atLeast(maxMonths, longest) },
    needs: [
      ...(leastGap === mostGap ? [] : [YEARS]),
      ...(leastRepaired === mostRepaired || perRepairedYear === 0 ? [] : ['repairedYears']),
    ],
  };
}

/** Where the place's own rule is not known, the ceilings and floors above it still bound it. */
function boundedBy(guidance: readonly Rule<WaitingConclusion>[]): Months {
  const figures = (nature: 'ceiling' | 'floor', key: 'maxMonths' | 'minMonths'): number[] =>
    guidance.flatMap((rule) => {
      const figure = rule.nature === nature ? rule.conclusion[key] : null;
      return figure === null ? [] : [figure];
    });
  const ceilings = figures('ceiling', 'maxMonths');
  const floors = figures('floor', 'minMonths');
  return {
    min: floors.length === 0 ? null : Math.max(...floors),
    max: ceilings.length === 0 ? null : Math.min(...ceilings),
  };
}

/** The part of the answer that speaks of benefits, and the facts that would make it exact. */
export function benefitsOf(
  speech: Speech,
  { found, guidance, reason }: Told<WaitingConclusion>,
  facts: ReadonlyMap<string, number>,
  box: Box,
): { readonly benefits: BenefitsAnswer; readonly needs: readonly string[] } {
  const { texts } = speech;
  const { transfer } = texts;
  if (found === null) {
    const waiting = boundedBy(guidance);
    const text =
      waiting.max !== null
        ? transfer.waitingCeiling(String(waiting.max))
        : waiting.min !== null
          ? monthsInWords(speech, waiting)
          : transfer.about(transfer.topic.waiting, reason?.text ?? transfer.waitingUnstated);
    const unknown = { backPayment: null, retroactive: null, starts: null, byBreak: null };
    return { benefits: { ...unknown, waitingMonths: waiting, text }, needs: [] };
  }
  const { conclusion } = found.rule;
  const { backPayment, retroactive, start } = conclusion;
  const { months, needs } = waitingMonths(speech.ruleset, conclusion, facts, box);
  return {
    benefits: {
      backPayment,
      retroactive,
      waitingMonths: months,
      starts: start === 'unstated' ? null : start,
      text: reckonedInWords(speech, conclusion, facts, box).join(texts.join),
      byBreak: byBreak(speech, conclusion, facts, box, (clauses) => clauses.join(texts.join)),
    },
    needs,
  };
}

/** How the waiting grows with the years of a break that was not said, and with nothing else. */
interface Growth {
  /** The fewest and the most years that it may have been. */
  readonly from: number;
  readonly to: number;
  /** Months after the fewest. */
  readonly least: number;
}

function growthOf(
  { ruleset }: Speech,
  conclusion: WaitingConclusion,
  facts: ReadonlyMap<string, number>,
  box: Box,
): Growth | null {
  const { months, needs } = waitingMonths(ruleset, conclusion, facts, box);
  const least = months.min ?? 0;
  // No floor and no year repaired that would take up what a further year adds.
  if (needs.join() !== YEARS || facts.get('repairedYears') !== 0) return null;
  if (least <= (conclusion.floorMonths ?? 0)) return null;
  const [from, most] = countOf(ruleset, YEARS, facts, box);
  return { from, to: most ?? ruleset.factById.get(YEARS)?.max ?? from, least };
}

/** What a rule says, clause by clause, its years reckoned in as far as they are known. */
export function reckonedInWords(
  speech: Speech,
  conclusion: WaitingConclusion,
  facts: ReadonlyMap<string, number>,
  box: Box,
): string[] {
  const { months } = waitingMonths(speech.ruleset, conclusion, facts, box);
  const growth = growthOf(speech, conclusion, facts, box);
  return benefitWords(speech, conclusion, monthsInWords(speech, months), {
    unbroken: isUnbroken(speech, facts, box),
    beyond: growth === null ? [] : [growth.from],
  });
}

/**
 * What a rule says to who knows more of their break than was said.
 *
 * @param told clauses as a sentence for who has said a fact
 */
export function byBreak(
  speech: Speech,
  conclusion: WaitingConclusion,
  facts: ReadonlyMap<string, number>,
  box: Box,
  told: (clauses: readonly string[], fact: string) => string,
): BreakEntry | null {
  const { ruleset, texts } = speech;
  const { months } = waitingMonths(ruleset, conclusion, facts, box);
  const [fewest, most] = countOf(ruleset, MONTHS, facts, box);
  const speaksOfMissed = conclusion.backPayment !== null && months.max === 0;
  const unbroken =
    speaksOfMissed && fewest === 0 && most !== 0
      ? told(benefitWords(speech, conclusion, texts.transfer.noWaiting, { unbroken: true }), MONTHS)
      : null;
  const growth = growthOf(speech, conclusion, facts, box);
  if (growth === null) return unbroken === null ? null : { unbroken, years: null };
  const { least, ...years } = growth;
  const clauses = benefitWords(speech, conclusion, texts.transfer.waitingExactly('{months}'));
  const text = told(clauses, YEARS);
  return { unbroken, years: { ...years, months: least, each: conclusion.perGapYear, text } };
}

/** Whether it is known that no month was missed. */
export function isUnbroken(
  { ruleset }: Speech,
  facts: ReadonlyMap<string, number>,
  box: Box,
): boolean {
  return countOf(ruleset, MONTHS, facts, box)[1] === 0;
}

/**
 * A row of waiting.csv in words, its years not reckoned in.
 *
 * @param unbroken told to who had no break
 */
export function waitingInWords(
  speech: Speech,
  conclusion: WaitingConclusion,
  unbroken = false,
): string {
  if (conclusion.method === 'inherit') return speech.texts.inheritRule;
  const months = { min: conclusion.minMonths, max: conclusion.maxMonths };
  // The months of the rule itself, to which those of the years come.
  const beyond = conclusion.perGapYear > 0 ? [0] : [];
  return benefitWords(speech, conclusion, monthsInWords(speech, months), {
    unbroken,
    beyond,
  }).join(speech.texts.join);
}

/**
 * What a rule says, clause by clause.
 *
 * @param waiting what it says of the months of waiting
 * @param about `unbroken`: there was no break, and so nothing to be paid or had for it; `beyond`:
 *   the years of the break for which the fewest months are reckoned, where nothing but the years is
 *   not known: each further one prolongs the waiting
 */
function benefitWords(
  speech: Speech,
  { backPayment, retroactive, start, perGapYear }: WaitingConclusion,
  waiting: string,
  { unbroken = false, beyond = [] }: { unbroken?: boolean; beyond?: readonly number[] } = {},
): string[] {
  const { transfer } = speech.texts;
  const named = (value: boolean | null) =>
    value === null ? 'unstated' : value ? 'yes' : ('no' as const);
  return [
    // What is not stated is told only where something beside it is.
    ...(backPayment === null && retroactive === null
      ? []
      : unbroken
        ? [transfer.noBreak]
        : [transfer.backPayment[named(backPayment)], transfer.retroactive[named(retroactive)]]),
    waiting,
    ...beyond.map((years) => transfer.perGapYear(years, perGapYear)),
    ...(start === 'unstated' ? [] : [transfer.starts[start]]),
  ];
}

function monthsInWords({ texts: { transfer } }: Speech, { min, max }: Months): string {
  if (min === null && max === null) return transfer.waitingUnstated;
  if (min === null) return transfer.waitingAtMost(String(max));
  if (max === null) return transfer.waitingAtLeast(String(min));
  if (max === 0) return transfer.noWaiting;
  return min === max
    ? transfer.waitingExactly(String(min))
    : transfer.waitingBetween(String(min), String(max));
}
