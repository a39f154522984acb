/**
 * How the credit of one person changed over the years: the same question, asked again for every day
 * on which a rule begins or ends.
 */
import { type Day, formatDay, MIN_DAY } from '../base/day.ts';
import { EVERYTHING } from '../table/box.ts';
import { chainOf } from '../table/regions.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { mergePieces, Piece } from './assemble.ts';
import { mayConcern } from './context.ts';
import type { boxInWords, Speech } from './describe.ts';
import type { ReasonCode } from './envelope.ts';
import type { CreditedAnswer, RefundAnswer } from './refund-envelope.ts';

/** Days in a row on which the answer is the same. */
export interface Stretch {
  /** Null where it reaches back further than anything is known. */
  readonly from: string | null;
  /** The last day; null for what holds on the last day asked about. */
  readonly to: string | null;
  /**
   * `amount`: a figure. `nothing`: nothing is credited. `open`: something is, how much depends on
   * more than was said. `doubt`: rules may hold. `silent`: no rule.
   */
  readonly kind: 'amount' | 'nothing' | 'open' | 'doubt' | 'silent';
  /** Yuan a month; null unless `kind` is `amount`. */
  readonly monthly: string | null;
  /** False where deductions are not known, so that the figure is what is credited before them. */
  readonly net: boolean;
  /** The answer in words; the reason where there is none. */
  readonly text: string;
  readonly formula: string | null;
  readonly reasonCode: ReasonCode | null;
  /** What it depends on, each case with its answer; empty where one answer is all there is. */
  readonly cases: readonly StretchCase[];
}

/** One of several cases: `text` is null where no rule answers. */
export interface StretchCase {
  readonly who: string;
  readonly text: string | null;
}

/** The answering code, handed in: who tells the history lives in a bundle of its own. */
export interface Telling {
  readonly speech: Speech;
  readonly mergePieces: typeof mergePieces;
  readonly boxInWords: typeof boxInWords;
}

/** Every day up to the last on which the credit may change for somebody. */
export function turningDays(
  ruleset: Ruleset,
  region: string,
  facts: ReadonlyMap<string, number>,
  last: Day,
): readonly Day[] {
  const above = new Set(chainOf(ruleset.regions.byCode, region).map(({ code }) => code));
  const days = new Set<Day>();
  for (const { rules } of [ruleset.refund, ruleset.deductions])
    for (const rule of rules) {
      if (!above.has(rule.region) || rule.disputes.length > 0) continue;
      if (rule.region !== region && !rule.inheritable) continue;
      if (!mayConcern(rule, facts, EVERYTHING)) continue;
      const { possible, certain } = rule.period;
      for (const [from, to] of [possible, certain ?? possible]) days.add(from).add(to + 1);
    }
  return [...days].filter((day) => day <= last).sort((a, b) => a - b);
}

/**
 * The answers of those days in stretches, oldest first; what lies before the first rule is left out.
 *
 * @param ask gives the parts of the answer about a day (`refundPieces`)
 */
export function historyOf(
  days: readonly Day[],
  ask: (day: Day) => readonly Piece<RefundAnswer>[],
  telling: Telling,
): readonly Stretch[] {
  const found: { from: Day; key: string; stretch: Stretch }[] = [];
  for (const from of days) {
    const stretch = stretchOf(ask(from), telling);
    // Reasons name their day: the code says whether they are the same.
    const { kind, reasonCode, text, formula, cases } = stretch;
    const key = JSON.stringify([kind, reasonCode ?? text, formula, cases]);
    if (found[found.length - 1]?.key === key) continue;
    if (found.length === 0 && stretch.kind === 'silent') continue;
    found.push({ from, key, stretch });
  }
  return found.map(({ from, stretch }, place) => {
    const next = found[place + 1];
    return {
      ...stretch,
      from: from <= MIN_DAY ? null : formatDay(from),
      to: next === undefined ? null : formatDay(next.from - 1),
    };
  });
}

/** A figure to show for an answer: what arrives, else what is credited before deductions. */
export function monthlyOf({ monthly }: CreditedAnswer): string | null {
  return monthly.net ?? monthly.gross;
}

/** As the envelope has it: one answer where all parts have the same, none where none has any. */
function stretchOf(pieces: readonly Piece<RefundAnswer>[], telling: Telling): Stretch {
  const none = { monthly: null, net: true, formula: null, reasonCode: null, cases: [] };
  const blank = { from: null, to: null, ...none };
  const answers = new Map<string, RefundAnswer>();
  for (const { value } of pieces)
    if (value.answer !== null) answers.set(keyOf(value.answer), value.answer);
  const reason = pieces.map(({ value }) => value.reason).find((one) => one !== null) ?? null;
  if (answers.size === 0) {
    const reasonCode = reason?.code ?? null;
    const doubtful = reasonCode === 'date-in-doubt' || reasonCode === 'split';
    return { ...blank, kind: doubtful ? 'doubt' : 'silent', text: reason?.text ?? '', reasonCode };
  }
  const [first] = answers.values();
  if (first === undefined || answers.size > 1 || reason !== null)
    return { ...blank, kind: 'open', text: '', cases: casesOf(pieces, telling) };
  const { text } = first;
  if (!first.credited) return { ...blank, kind: 'nothing', text };
  const monthly = monthlyOf(first);
  const net = first.monthly.net !== null;
  const { formula } = first;
  return { ...blank, kind: monthly === null ? 'open' : 'amount', monthly, net, text, formula };
}

/** Who gets what: an answer beside others means nothing without whom it is for. */
function casesOf(
  pieces: readonly Piece<RefundAnswer>[],
  { speech, mergePieces: merge, boxInWords: words }: Telling,
): readonly StretchCase[] {
  const told = merge(speech.ruleset, pieces, ({ answer }) => (answer ? keyOf(answer) : ''));
  return told.map(({ box, value }) => ({
    who: words(speech, box),
    text: value.answer?.text ?? null,
  }));
}

/** A floor or cap that had no effect does not tell answers apart, nor why nothing is credited. */
function keyOf(answer: RefundAnswer): string {
  return answer.credited ? JSON.stringify({ ...answer, terms: [] }) : 'nothing';
}
