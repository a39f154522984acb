import { describe, expect, it } from 'vitest';
import { type Day, MAX_DAY, MIN_DAY } from '../../src/base/day.ts';
import { resolveTerminal } from '../../src/query/resolve.ts';
import { decide } from '../../src/table/decide.ts';
import type { Period, Rule } from '../../src/table/model.ts';
import {
  compileRules,
  fact,
  region,
  regionMap,
  ruleOf,
  type Says,
} from '../table/support/build.ts';
import { dayOn, TODAY } from './support/ask.ts';

const facts = [fact('participant', 'choice', 1), fact('age', 'integer', 130)];
const regions = [region('N', null, 'nation'), region('P', 'N', 'province')];
const byCode = regionMap(regions);

const exact = (from: Day, to: Day | null = null): Period => ({
  from: String(from),
  to: to === null ? null : String(to),
  possible: [from, to ?? MAX_DAY],
  certain: [from, to ?? MAX_DAY],
});
const since2020 = exact(dayOn('2020-01-01'));

function rule(id: string, more: Partial<Rule<Says>> & Partial<Says> = {}): Rule<Says> {
  const { group = 'total', defers = false, ...rest } = more;
  return ruleOf(id, 'P', { group, defers }, { period: since2020, ...rest });
}

/** What becomes of a question on a day: the ids that answer, or the reason and who may. */
function resolved(rules: readonly Rule<Says>[], date: Day, today: Day = TODAY): string {
  const table = compileRules(rules, facts, regions);
  const [part] = decide(table, byCode, 'P', new Map([['participant', 0]]), date);
  const result = resolveTerminal(table, part?.terminal ?? [], date, today);
  const ids = (list: readonly { readonly rule: Rule<Says> }[]) =>
    list.map(({ rule: { id } }) => id).join(',');
  return result.kind === 'answered'
    ? ids(result.rules)
    : `${result.code} ${result.owner} ${ids(result.candidates)}`.trim();
}

describe('resolving a part', () => {
  it('is answered by the one rule that certainly holds', () => {
    expect(resolved([rule('A')], TODAY)).toBe('A');
  });

  it('needs a rule for every component that somebody owns', () => {
    const own = rule('O', { group: 'own' });
    const employer = rule('E', { group: 'employer' });
    expect(resolved([own, employer], TODAY)).toBe('E,O');
    const past = { ...employer, period: exact(MIN_DAY, TODAY - 1) };
    expect(resolved([own, past], TODAY)).toBe('not-covered P');
  });

  it('takes turns between a whole and its parts, neither of which is lacking beside the other', () => {
    const whole = rule('W', { period: exact(MIN_DAY, TODAY - 1) });
    const own = rule('O', { group: 'own', period: exact(TODAY) });
    const employer = rule('E', { group: 'employer', period: exact(TODAY) });
    const all = [whole, own, employer];
    expect(resolved(all, TODAY - 1)).toBe('W');
    expect(resolved(all, TODAY)).toBe('E,O');
    expect(resolved([whole, own, { ...employer, period: exact(TODAY + 1) }], TODAY)).toBe(
      'not-covered P',
    );
    const later = { ...own, period: exact(TODAY + 1) };
    expect(resolved([whole, later, { ...employer, period: exact(TODAY + 1) }], TODAY)).toBe(
      'not-covered P',
    );
  });

  it('is nobody’s where no region up to the nation has a rule', () => {
    expect(resolved([], TODAY)).toBe('no-rule null');
  });

  it('is a hole where the owner’s rules are silent', () => {
    expect(resolved([rule('A')], dayOn('2019-12-31'))).toBe('not-covered P');
    const old = rule('A', { conditions: [{ fact: 'participant', holds: [[0, 0]] }] });
    expect(resolved([{ ...old, period: exact(MIN_DAY, TODAY - 1) }], TODAY)).toBe('not-covered P');
  });

  it('does not choose between rules that both hold, nor answer by split evidence alone', () => {
    expect(resolved([rule('A'), rule('B')], TODAY)).toBe('split P A,B');
    expect(resolved([rule('A', { standing: 'split' })], TODAY)).toBe('split P A');
    expect(
      resolved([rule('A', { standing: 'split' }), rule('B', { standing: 'split' })], TODAY),
    ).toBe('split P A,B');
  });

  it('does not answer inside the doubt of a date', () => {
    const doubtful = rule('A', {
      period: {
        from: '2024-01',
        to: null,
        possible: [dayOn('2024-01-01'), MAX_DAY],
        certain: [dayOn('2024-01-31'), MAX_DAY],
      },
    });
    expect(resolved([doubtful], dayOn('2024-01-30'))).toBe('date-in-doubt P A');
    expect(resolved([doubtful], dayOn('2024-01-31'))).toBe('A');
    const before = rule('B', { period: exact(MIN_DAY, dayOn('2024-01-15')) });
    expect(resolved([doubtful, before], dayOn('2024-01-15'))).toBe('B');
    expect(resolved([doubtful, before], dayOn('2024-01-16'))).toBe('date-in-doubt P A');
  });
});

describe('days to come', () => {
  const tomorrow = TODAY + 1;

  it('are not answered by today’s rule carried forward', () => {
    expect(resolved([rule('A')], TODAY)).toBe('A');
    expect(resolved([rule('A')], tomorrow)).toBe('future P A');
  });

  it('are answered as far as a rule names its end', () => {
    const ending = rule('A', { period: exact(MIN_DAY, TODAY + 40) });
    expect(resolved([ending], tomorrow)).toBe('A');
    expect(resolved([ending], TODAY + 40)).toBe('A');
    expect(resolved([ending], TODAY + 41)).toBe('not-covered P');
  });

  it('are answered by a rule announced for them, for its first year', () => {
    const start = TODAY + 41;
    const ending = rule('A', { period: exact(MIN_DAY, start - 1) });
    const announced = rule('B', { period: exact(start) });
    expect(resolved([ending, announced], start - 1)).toBe('A');
    expect(resolved([ending, announced], start)).toBe('B');
    expect(resolved([ending, announced], start + 365)).toBe('B');
    expect(resolved([ending, announced], start + 400)).toBe('future P B');
    // Once it is in force it is a rule like any other.
    expect(resolved([announced], start + 1, start)).toBe('future P B');
  });

  it('are not answered through a 从上级 row that names no end', () => {
    const above = ruleOf<Says>(
      'N',
      'N',
      { group: 'total', defers: false },
      { inheritable: true, period: exact(MIN_DAY, TODAY + 40) },
    );
    const through = rule('A', { defers: true });
    expect(resolved([above], tomorrow)).toBe('N');
    expect(resolved([above, through], TODAY)).toBe('N');
    expect(resolved([above, through], tomorrow)).toBe('future P N');
    const ending = { ...through, period: exact(MIN_DAY, TODAY + 10) };
    expect(resolved([above, ending], tomorrow)).toBe('N');
    const open = { ...above, period: since2020 };
    expect(resolved([open, ending], tomorrow)).toBe('future P N');
  });

  it('are in doubt where a known end is itself in doubt', () => {
    const doubtful = rule('A', {
      period: {
        from: '2020',
        to: '不早于2026-12-31',
        possible: [dayOn('2020-01-01'), MAX_DAY],
        certain: [dayOn('2020-12-31'), dayOn('2026-12-31')],
      },
    });
    expect(resolved([doubtful], dayOn('2026-12-31'))).toBe('A');
    expect(resolved([doubtful], dayOn('2027-01-01'))).toBe('date-in-doubt P A');
  });
});
