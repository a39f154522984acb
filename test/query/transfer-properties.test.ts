import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../src/base/day.ts';
import { isWorkday } from '../../src/calendar/calendar.ts';
import type { Bound } from '../../src/query/envelope.ts';
import { calendarIn } from '../../src/query/transfer.ts';
import type { TransferEnvelope } from '../../src/query/transfer-envelope.ts';
import { realRuleset } from '../table/support/sheets.ts';
import { dayOn, TODAY } from './support/ask.ts';
import { askingTransfers } from './support/transfer.ts';

const ruleset = await realRuleset();
const calendar = calendarIn(ruleset);
const { ask } = askingTransfers(ruleset);

/** Places with rules of their own, each in a pooling area of its own, and some without. */
const places = ['130100', '140100', '320100', '320200', '330100', '350500', '350200', '430100'];
const more = ['440100', '420100', '310000', '610100', '540000', '810000'];

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2, nil: null });
const option = (id: string) =>
  fc.constantFrom(...(ruleset.factById.get(id)?.options.map((one) => one.id) ?? ['']));
const day = (from: string, to: string) =>
  fc.integer({ min: dayOn(from), max: dayOn(to) }).map(formatDay);

/** Only a retiree resettles as one. */
const retiring = <T extends { participant: string | null; case: string | null }>(record: T): T =>
  record.participant !== null && record.case === 'resettled-retiree'
    ? { ...record, participant: 'retired' }
    : record;

const words = fc
  .record({
    ends: fc
      .tuple(fc.constantFrom(...places, ...more), fc.constantFrom(...places, ...more))
      .filter(([from, to]) => from !== to),
    participant: maybe(option('participant')),
    case: maybe(option('case')),
    schemeChange: maybe(option('schemeChange')),
    gapMonths: maybe(fc.integer({ min: 0, max: 8 })),
    gapYears: maybe(fc.integer({ min: 0, max: 6 })),
    repairedYears: maybe(fc.integer({ min: 0, max: 6 })),
    priorContinuousYears: maybe(fc.integer({ min: 0, max: 4 })),
    enrolledOn: maybe(day('2022-08-01', '2026-12-31')),
    accountBalance: maybe(fc.constantFrom('0', '10000', '10000.01')),
    appliedOn: maybe(day('2025-12-31', '2026-12-31')),
    firstEnrolment: maybe(fc.boolean()),
    nextYearEnrolled: maybe(fc.boolean()),
  })
  .map(({ ends: [fromRegion, toRegion], ...record }) =>
    Object.fromEntries(
      Object.entries({ fromRegion, toRegion, ...retiring(record) }).flatMap(([key, value]) =>
        value === null ? [] : [[key, String(value)] as const],
      ),
    ),
  );

const check = (
  predicate: (asked: Record<string, string>, envelope: TransferEnvelope) => void,
  numRuns: number,
) =>
  fc.assert(
    fc.property(words, (asked) => predicate(asked, ask(asked))),
    { numRuns },
  );

/**
 * Both ends of a bound, or all of its options. A case that names no last day speaks of days up to
 * now: what is a year ahead and more nobody answers for (`transfer-ends.test.ts`).
 */
function within(id: string, bound: Bound): string[] {
  if ('in' in bound) return bound.in.map(String);
  const fact = ruleset.factById.get(id);
  const show = (value: number): string =>
    fact?.type === 'money'
      ? (value / 100).toFixed(2)
      : fact?.type === 'date'
        ? formatDay(value)
        : String(value);
  const least = String(bound.min ?? show(fact?.min ?? 0));
  const most = fact?.type === 'date' ? formatDay(TODAY) : show(fact?.max ?? 0);
  return [least, String(bound.max ?? (fact?.type === 'date' && least > most ? least : most))];
}

describe('any question about a transfer', () => {
  it('has dates in order, on working days, and the last of them as its end', () => {
    check((_, { cases }) => {
      for (const { answer } of cases) {
        if (answer?.transferable !== true) continue;
        for (const { startsOn, dueOn, duration, mode } of answer.stages) {
          if (dueOn === null) continue;
          expect(startsOn).not.toBeNull();
          expect(dueOn >= (startsOn ?? '')).toBe(true);
          if (mode === 'automatic' || duration?.value === 0) expect(dueOn).toBe(startsOn);
          else expect(isWorkday(calendar, parseDay(dueOn) ?? 0)).toBe(true);
        }
        const relation = answer.stages.filter(({ id }) => id.startsWith('transfer-'));
        const days = relation.map(({ dueOn }) => dueOn);
        const last = days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
        expect(answer.completesBy).toBe(last);
        const { min, max } = answer.benefits.waitingMonths;
        if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
      }
    }, 150);
  });

  it('says in one case what it says to somebody who is in that case', () => {
    check((asked, { cases }) => {
      for (const one of cases) {
        const corners = Object.entries(one.when).map(([id, bound]) => ({
          id,
          values: within(id, bound),
        }));
        for (const end of [0, 1]) {
          const corner = Object.fromEntries(
            corners.map(({ id, values }) => [id, values.at(end) ?? values[0] ?? '']),
          );
          const told = ask({ ...asked, ...corner });
          expect(told.cases).toHaveLength(1);
          const [only] = told.cases;
          expect(only?.reasonCode).toBe(one.reasonCode);
          const exact = asExact(one.answer);
          expect(asExact(only?.answer ?? null)).toMatchObject(exact);
        }
      }
    }, 40);
  });

  it('is the same in both languages but for its words', () => {
    const bare = ({ outcome, cases, missing, rules, disputes, assumptions }: TransferEnvelope) => ({
      outcome,
      cases: cases.map(({ when, answer, reasonCode }) => ({
        when,
        reasonCode,
        answer: asExact(answer),
      })),
      missing: missing.map(({ fact, use }) => [fact, use]),
      rules: rules.map(({ id }) => id),
      disputes: disputes.map(({ rule, kind }) => [rule, kind]),
      assumptions: assumptions.map(({ fact, value }) => [fact, value]),
    });
    fc.assert(
      fc.property(words, (asked) => {
        expect(bare(ask(asked, { lang: 'en' }))).toEqual(bare(ask(asked)));
      }),
      { numRuns: 60 },
    );
  });
});

/** What of an answer no further fact may change: dates and figures that are known already. */
function asExact(answer: TransferEnvelope['answer']): Record<string, unknown> {
  if (answer === null) return { transferable: null };
  if (!answer.transferable) return { transferable: false, balance: answer.balance?.treatment };
  const { route, stages, balance, benefits, completesBy } = answer;
  return {
    transferable: true,
    route,
    balance: balance.treatment,
    backPayment: benefits.backPayment,
    retroactive: benefits.retroactive,
    starts: benefits.starts,
    stages: stages.map(({ id, mode, duration, dueOn }) => ({
      id,
      mode,
      duration,
      ...(dueOn === null ? {} : { dueOn }),
    })),
    ...(completesBy === null ? {} : { completesBy }),
  };
}
