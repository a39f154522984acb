import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, formatDay } from '../../src/base/day.ts';
import { calendarOf, isWorkday } from '../../src/calendar/calendar.ts';
import { startOf, timeline } from '../../src/query/transfer-clock.ts';
import { STAGES, type StageConclusion, type StageId } from '../../src/table/conclusions.ts';
import { realRuleset } from '../table/support/sheets.ts';
import { dayOn } from './support/ask.ts';

const calendar = calendarOf((await realRuleset()).holidays);

const rule = (more: Partial<StageConclusion> = {}): StageConclusion => ({
  stage: 'transfer-out',
  end: 'origin',
  actor: { zh: '转出地', en: 'the old place' },
  mode: 'on-application',
  limit: 10,
  unit: 'workday',
  start: 'acceptance',
  explanation: null,
  ...more,
});

const dates = (
  stages: Readonly<Partial<Record<StageId, StageConclusion | null>>>,
  acceptance: Day | null,
  enrolment: Day | null = null,
) => {
  const entries = STAGES.flatMap((id): [StageId, StageConclusion | null][] => {
    const stage = stages[id];
    return stage === undefined ? [] : [[id, stage]];
  });
  const timed = timeline(calendar, new Map(entries), { acceptance, enrolment });
  return Object.fromEntries(
    [...timed].map(([id, { dueOn, needs, beyond }]) => [
      id,
      dueOn === null ? (needs ?? (beyond ? 'beyond' : null)) : formatDay(dueOn),
    ]),
  );
};

describe('a timeline', () => {
  it('counts natural days and months, rolling over days off', () => {
    const accepted = dayOn('2026-09-21');
    expect(dates({ 'transfer-out': rule({ unit: 'day' }) }, accepted)).toEqual({
      'transfer-out': '2026-10-08',
    });
    expect(dates({ 'transfer-out': rule({ unit: 'month', limit: 1 }) }, accepted)).toEqual({
      'transfer-out': '2026-10-21',
    });
  });

  it('starts a stage when the one before has ended, in whatever order they are listed', () => {
    const stages = {
      'transfer-out': rule({ start: 'transfer-in', limit: 2 }),
      'transfer-in': rule({ stage: 'transfer-in', limit: 0, start: 'contact-letter' }),
    };
    expect(dates(stages, dayOn('2026-10-08'))).toEqual({
      'transfer-out': '2026-10-10',
      'transfer-in': '2026-10-08',
    });
  });

  it('has no date for stages that wait for each other, or for one that nobody has', () => {
    const stages = {
      'transfer-out': rule({ start: 'transfer-in' }),
      'transfer-in': rule({ stage: 'transfer-in', start: 'transfer-out' }),
      'fund-arrival': rule({ stage: 'fund-arrival', start: 'fund-remit' }),
    };
    expect(dates(stages, dayOn('2026-10-08'))).toEqual({
      'transfer-out': null,
      'transfer-in': null,
      'fund-arrival': null,
    });
  });

  it('has no date behind a stage without a limit, without a rule, or past the calendar', () => {
    const next = rule({ stage: 'transfer-in', start: 'transfer-out' });
    const accepted = dayOn('2026-10-08');
    expect(dates({ 'transfer-out': rule({ limit: null }), 'transfer-in': next }, accepted)).toEqual(
      { 'transfer-out': null, 'transfer-in': null },
    );
    expect(dates({ 'transfer-out': null, 'transfer-in': next }, accepted)).toEqual({
      'transfer-out': null,
      'transfer-in': null,
    });
    expect(dates({ 'transfer-out': rule(), 'transfer-in': next }, dayOn('2026-12-30'))).toEqual({
      'transfer-out': 'beyond',
      'transfer-in': 'beyond',
    });
  });

  it('of what happens by itself counts from the enrolment', () => {
    const automatic = rule({ mode: 'automatic', limit: 0 });
    expect(startOf(automatic)).toBe('enrolment');
    expect(dates({ 'transfer-out': automatic }, dayOn('2026-10-08'))).toEqual({
      'transfer-out': 'enrolledOn',
    });
    expect(dates({ 'transfer-out': automatic }, null, dayOn('2026-10-03'))).toEqual({
      'transfer-out': '2026-10-03',
    });
    expect(dates({ 'transfer-out': rule() }, null)).toEqual({ 'transfer-out': 'appliedOn' });
  });

  it('runs forward and ends on working days', () => {
    const limit = fc.integer({ min: 0, max: 30 });
    const unit = fc.constantFrom('workday' as const, 'day' as const, 'month' as const);
    const day = fc.integer({ min: dayOn('2025-12-31'), max: dayOn('2026-12-31') });
    fc.assert(
      fc.property(limit, unit, limit, unit, day, (first, one, second, other, acceptance) => {
        const stages = new Map<StageId, StageConclusion>([
          ['transfer-out', rule({ limit: first, unit: one })],
          ['transfer-in', rule({ limit: second, unit: other, start: 'transfer-out' })],
        ]);
        const timed = timeline(calendar, stages, { acceptance, enrolment: null });
        const out = timed.get('transfer-out');
        const into = timed.get('transfer-in');
        expect(into?.startsOn ?? null).toBe(out?.dueOn ?? null);
        for (const [each, length] of [
          [out, first],
          [into, second],
        ] as const) {
          const { startsOn = null, dueOn = null } = each ?? {};
          if (startsOn === null || dueOn === null) continue;
          expect(dueOn).toBeGreaterThanOrEqual(startsOn);
          if (length === 0) expect(dueOn).toBe(startsOn);
          else expect(isWorkday(calendar, dueOn)).toBe(true);
        }
      }),
    );
  });
});
