import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, ageOn, type Day, formatDay, MAX_DAY } from '../../src/base/day.ts';
import type { RefundAnswer, RefundEnvelope } from '../../src/query/refund-envelope.ts';
import type { Period } from '../../src/table/model.ts';
import { realRuleset } from '../table/support/sheets.ts';
import { type Asking, asking, dayOn, figures, TODAY } from './support/ask.ts';
import { deductionRule, RETIRED, refundRule, rulesetOf } from './support/ruleset.ts';

const real = await realRuleset();

/** What is told of one person on a day: figures, or a formula where figures are lacking. */
const said = (answer: RefundAnswer | null): string | null =>
  answer === null ? null : JSON.stringify([figures(answer), answer.credited, answer.text]);

/** What the entries up to a day have told, from the answer that was given first. */
function toldBy({ cases, upcoming }: RefundEnvelope, day: Day): string | null {
  const entry = upcoming.filter(({ from }) => from <= formatDay(day)).at(-1);
  return said(entry === undefined ? (cases[0]?.answer ?? null) : entry.answer);
}

interface Question {
  readonly words: Readonly<Record<string, string>>;
  readonly date: Day;
}

/** Whoever tells everything has one case; each day of the year is then what the entries say. */
function holdsTogether(
  { ask }: Asking,
  { words, date }: Question,
  today: Day,
  sampled: readonly number[],
): void {
  const asked = ask({ ...words, date: formatDay(date) }, { today });
  expect(asked.cases).toHaveLength(1);
  const end = addMonths(date, 12);
  const froms = asked.upcoming.map(({ from }) => dayOn(from));
  expect(froms).toEqual([...new Set(froms)].sort((a, b) => a - b));
  const fresh = (day: Day): RefundEnvelope => ask({ ...words, date: formatDay(day) }, { today });
  for (const [index, { from, reason, when, answer, rules }] of asked.upcoming.entries()) {
    const day = froms[index] ?? 0;
    expect(day > date && day <= end).toBe(true);
    expect(when).toEqual({});
    for (const id of rules) expect(asked.rules.map((rule) => rule.id)).toContain(id);
    const then = fresh(day).cases[0]?.answer ?? null;
    if (reason === 'rule' || day <= today) expect([from, answer]).toEqual([from, then]);
    expect(said(answer)).not.toBe(toldBy(asked, day - 1));
  }
  const days = [...froms.flatMap((day) => [day - 1, day]), ...sampled.map((n) => date + n)];
  for (const day of days) {
    if (day <= date || day > end) continue;
    const then = fresh(day).cases[0]?.answer ?? null;
    // Nobody knows of a day to come whether today's rules, deductions too, will go on.
    if (then === null || (day > today && then.credited && then.monthly.net === null)) continue;
    expect([formatDay(day), said(then)]).toEqual([formatDay(day), toldBy(asked, day)]);
  }
}

const sampled = fc.array(fc.integer({ min: 1, max: 366 }), { minLength: 4, maxLength: 4 });

describe('the entries of upcoming', () => {
  it('are what is told on their days by the real sheets, and between them nothing changes', () => {
    const places = [...new Set(real.refund.rules.map(({ region }) => region)), '370600', '371000'];
    const starts = [
      ...new Set(
        real.refund.rules.flatMap(({ period: { possible, certain } }) => [
          possible[0],
          ...(certain ?? []),
        ]),
      ),
    ].filter((day) => day > dayOn('2001-01-01') && day < TODAY);
    const option = (id: string) =>
      fc.constantFrom(...(real.factById.get(id)?.options.map((one) => one.id) ?? ['']));
    const question = fc
      .record({
        words: fc.record({
          region: fc.constantFrom(...places),
          participant: option('participant'),
          accountMode: option('accountMode'),
          planTier: option('planTier'),
          retirementRegistered: fc.boolean().map(String),
          stillPaying: fc.boolean().map(String),
          contributionBase: fc.constantFrom('5000', '12000'),
          ownPension: fc.constantFrom('1500', '3700'),
        }),
        start: fc.constantFrom(...starts),
        before: fc.integer({ min: 1, max: 365 }),
        age: fc.constantFrom(33, 34, 43, 44, 55, 68, 69, 74),
        born: fc.integer({ min: 0, max: 364 }),
      })
      .map(({ words, start, before, age, born }) => ({
        words: {
          ...words,
          birthDate: formatDay(addMonths(start - before, -12 * (age + 1)) + 1 + born),
        },
        date: start - before,
      }));
    const asker = asking(real);
    let entries = 0;
    fc.assert(
      fc.property(question, sampled, ({ words, date }, days) => {
        // Some facts of the sheet are still open for some places: then there are cases.
        const open = asker.ask({ ...words, date: formatDay(date) }).cases.length > 1;
        fc.pre(!open);
        const { birthDate, ...others } = words;
        holdsTogether(asker, { words: { ...others, birthDate }, date }, TODAY, days);
        entries += asker.ask({ ...words, date: formatDay(date) }).upcoming.length;
      }),
      { numRuns: 120 },
    );
    expect(entries).toBeGreaterThan(0);
  }, 60_000);

  it('are so for any rules, past, announced, with and without an end', () => {
    const segments = fc
      .record({
        cuts: fc.uniqueArray(fc.integer({ min: -420, max: 420 }), { minLength: 1, maxLength: 4 }),
        amounts: fc.array(fc.constantFrom(null, 100, 120, 150), { minLength: 5, maxLength: 5 }),
        open: fc.boolean(),
      })
      .map(({ cuts, amounts, open }) => {
        const starts = [TODAY - 3000, ...cuts.sort((a, b) => a - b).map((cut) => TODAY + cut)];
        return starts.flatMap((start, index) => {
          const amount = amounts[index] ?? null;
          const next = starts[index + 1];
          const last = next === undefined ? (open ? MAX_DAY : TODAY + 2000) : next - 1;
          const days = [start, last] as const;
          const to = last === MAX_DAY ? null : formatDay(last);
          const period: Period = { from: formatDay(start), to, possible: days, certain: days };
          return amount === null ? [] : [{ amount: amount * 100, period }];
        });
      });
    const world = fc.record({
      young: segments,
      old: segments,
      taken: segments,
      date: fc.integer({ min: -400, max: 60 }).map((days) => TODAY + days),
      birthDate: fc.option(fc.integer({ min: -700, max: 700 }), { nil: null }),
    });
    let birthdays = 0;
    let rules = 0;
    fc.assert(
      fc.property(world, sampled, ({ young, old, taken, date, birthDate }, days) => {
        const tier = (name: string, age: readonly [number, number], all: typeof young) =>
          all.map(({ amount, period }, index) =>
            refundRule(
              `${name}${index}`,
              { amount },
              { when: { participant: RETIRED, age }, period },
            ),
          );
        const asker = asking(
          rulesetOf({
            refund: [...tier('Y', [0, 69], young), ...tier('O', [70, 130], old)],
            deductions: taken.map(({ amount, period }, index) =>
              deductionRule(`D${index}`, { amount: amount / 50 }, { period }),
            ),
          }),
        );
        const born = addMonths(TODAY, -12 * 70) + (birthDate ?? 0);
        const age: Record<string, string> =
          birthDate === null ? { age: String(ageOn(born, date)) } : { birthDate: formatDay(born) };
        const words = { region: 'C', participant: 'retired', ...age };
        holdsTogether(asker, { words, date }, TODAY, days);
        for (const { reason } of asker.ask({ ...words, date: formatDay(date) }).upcoming)
          if (reason === 'rule') rules += 1;
          else birthdays += 1;
      }),
      { numRuns: 250 },
    );
    expect(Math.min(rules, birthdays)).toBeGreaterThan(0);
  }, 60_000);
});
