import { describe, expect, it } from 'vitest';
import { asking, dayOn, figures, TODAY } from './support/ask.ts';
import {
  deductionRule,
  RETIRED,
  refundRule,
  rulesetOf,
  type Sheets,
  source,
} from './support/ruleset.ts';

const at = (sheets: Sheets) => asking(rulesetOf(sheets));
const retired = { participant: RETIRED } as const;
const fixed = (yuan: number) => ({ method: 'fixed', amount: yuan * 100 }) as const;

describe('where an answer comes from', () => {
  it('is the least trusted rule and the oldest check', () => {
    const { ask } = at({
      refund: [refundRule('R', fixed(100), { when: retired, sources: ['new', 'old'] })],
      deductions: [
        deductionRule(
          'D',
          { amount: 300 },
          { when: retired, confidence: 'reported', sources: ['new'] },
        ),
      ],
      sources: [
        source('new', { checkedOn: '2026-11-01' }),
        source('old', { checkedOn: '2025-11-21' }),
      ],
    });
    const { validity } = ask('region=C&participant=retired');
    expect(validity).toMatchObject({
      confidence: 'reported',
      checkedOn: '2025-11-21',
      stale: false,
    });
    const later = ask('region=C&participant=retired&date=2026-11-22', { today: TODAY + 1 });
    expect(later.validity.stale).toBe(true);
    expect(later.validity.text).toContain('2025-11-21');
  });

  it('can be looked up, whatever an explanation mentions', () => {
    const { ask } = at({
      refund: [
        refundRule('OLD', fixed(110), { when: { ...retired, age: [70, 130] } }),
        refundRule(
          'GUIDE',
          { method: 'none' },
          { when: retired, nature: 'guidance', sources: ['guide'] },
        ),
      ],
      deductions: [
        deductionRule(
          'CLAIM',
          { amount: 300 },
          { when: retired, standing: 'claimed', sources: ['claim'] },
        ),
      ],
      sources: [source('source'), source('guide'), source('claim')],
    });
    for (const age of [69, 70]) {
      const answer = ask(`region=C&participant=retired&age=${age}`);
      const rules = new Map(answer.rules.map((rule) => [rule.id, rule]));
      const sources = answer.sources.map(({ id }) => id);
      for (const { rule } of answer.explanation) {
        if (rule === null) continue;
        expect(rules.has(rule)).toBe(true);
        for (const id of rules.get(rule)?.sources ?? []) expect(sources).toContain(id);
      }
    }
    // What only stands beside an answer does not make it less trusted.
    expect(ask('region=C&participant=retired&age=70').validity.confidence).toBe('official');
  });

  it('is for another day only a rule that would have reached the region', () => {
    const period = (from: string, to: string) => {
      const days = [dayOn(from), dayOn(to)] as const;
      return { from, to, possible: days, certain: days };
    };
    const { ask } = at({
      refund: [
        refundRule('ALL', fixed(100), {
          when: retired,
          region: 'P',
          inheritable: true,
          period: period('2024-01-01', '2026-12-31'),
        }),
        refundRule('OWN', fixed(90), {
          when: retired,
          region: 'P',
          period: period('2020-01-01', '2022-12-31'),
        }),
      ],
    });
    const rules = (region: string) =>
      ask(`region=${region}&participant=retired&date=2023-06-01`).rules.map(({ id }) => id);
    expect(rules('C')).toEqual(['refund:ALL']);
    expect(rules('P')).toEqual(['refund:ALL', 'refund:OWN']);
  });

  it('is a figure of the region’s own year where a rule names one', () => {
    const average = {
      method: 'rate',
      rate: 20_000,
      base: 'localAveragePension',
      baseYear: 2023,
    } as const;
    const parameter = {
      region: 'P',
      participant: 'retired',
      name: 'localAveragePension',
      year: 2023,
      value: 350_000,
      sources: ['figure'],
    } as const;
    const { ask } = at({
      refund: [refundRule('R', average, { when: retired })],
      parameters: [{ ...parameter, year: 2022, value: 1 }, parameter],
      sources: [source('source'), source('figure')],
    });
    const answer = ask('region=C&participant=retired');
    expect(figures(answer.answer)).toMatchObject({ gross: '70.00' });
    expect(answer.sources.map(({ id }) => id)).toContain('figure');
  });
});
