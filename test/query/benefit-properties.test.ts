import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { askEligibility } from '../../src/query/eligibility.ts';
import type { EligibilityEnvelope } from '../../src/query/eligibility-envelope.ts';
import { guidesEnvelopeSchema } from '../../src/query/guides-envelope.ts';
import type { Query } from '../../src/query/input.ts';
import { questionNamed, readQuestion } from '../../src/query/questions.ts';
import { askRefund } from '../../src/query/refund.ts';
import type { Ruleset } from '../../src/table/ruleset.ts';
import { realRuleset } from '../table/support/sheets.ts';
import { TODAY } from './support/ask.ts';
import { BENEFITS } from './support/benefits.ts';

const real = await realRuleset();
const ruleset: Ruleset = { ...real, benefits: real.benefits.length > 0 ? real.benefits : BENEFITS };

const places = [
  ...new Set([
    ...ruleset.refund.rules.map(({ region }) => region),
    ...ruleset.requirements.rules.map(({ region }) => region),
    ...['370600', '540000', '530100'],
  ]),
];

/** Facts of whom somebody may be asked, that are not presumed when not said. */
const facts = ruleset.facts.filter(
  ({ id, type, presumption }) =>
    type !== 'region' && presumption === null && !['date', 'birthDate'].includes(id),
);

const scene = fc.record({
  region: fc.constantFrom(...places),
  benefit: fc.constantFrom(...ruleset.benefits.map((_, index) => index)),
  person: fc.tuple(
    ...facts.map(({ id, min, max }) =>
      fc
        .oneof(fc.integer({ min, max }), fc.constantFrom(min, max))
        .map((value) => [id, value] as const),
    ),
  ),
  said: fc.subarray(facts.map(({ id }) => id)),
});

function query(region: string, known: readonly (readonly [string, number])[]): Query {
  const place = ruleset.regions.byCode.get(region) ?? null;
  const regions = new Map(place === null ? [] : [['region', place] as const]);
  return { region: place, regions, facts: new Map(known), date: TODAY, canonical: {} };
}

const ask = (asked: Query, lang: 'zh-CN' | 'en' = 'zh-CN'): EligibilityEnvelope =>
  askEligibility(ruleset, asked, TODAY, lang);

const verdict = (asked: Query): string => ask(asked).answer?.benefits[0]?.verdict ?? 'undetermined';

const PAYING = ['employed', 'flexible'];

function named(participant: number | undefined): string {
  return ruleset.factById.get('participant')?.options[participant ?? -1]?.id ?? '';
}

describe('every verdict', () => {
  it('stands whatever else becomes known', () => {
    fc.assert(
      fc.property(scene, ({ region, benefit, person, said }) => {
        const asked = (known: readonly (readonly [string, number])[]) =>
          verdict(query(region, [...known, ['benefit', benefit]]));
        const before = asked(person.filter(([id]) => said.includes(id)));
        const after = asked(person);
        if (before !== 'undetermined') expect(after).toBe(before);
      }),
      { numRuns: 150 },
    );
  });

  it('on the refund is the refund question’s answer, as long as contributions are paid', () => {
    const refund = ruleset.benefits.findIndex(({ id }) => id === 'refund');
    fc.assert(
      fc.property(scene, ({ region, person, said }) => {
        const known = person.filter(([id]) => said.includes(id));
        const { cases } = askRefund(ruleset, query(region, known), TODAY, 'zh-CN');
        const credited = new Set(cases.map(({ answer }) => answer?.credited ?? null));
        const found = verdict(query(region, [...known, ['benefit', refund]]));
        const [only] = credited;
        // Nothing is credited for months that workers have not paid for.
        const { participant, insuranceActive } = Object.fromEntries(known);
        const pays = PAYING.includes(named(participant));
        const due = ['reduced', 'eligible'][insuranceActive ?? -1] ?? 'undetermined';
        if (credited.size === 1 && only === true) expect(found).toBe(pays ? due : 'eligible');
        else if (credited.size === 1 && only === false) expect(found).toBe('ineligible');
        else expect(found).not.toBe('eligible');
      }),
      { numRuns: 150 },
    );
  });

  it('says what can be done about every requirement that fails', () => {
    fc.assert(
      fc.property(scene, ({ region, person }) => {
        for (const { requirements } of ask(query(region, person)).answer?.benefits ?? [])
          for (const { holds, remedy, rule } of requirements)
            if (holds === false && remedy === null) expect(rule).toBe('with a remedy');
      }),
      { numRuns: 100 },
    );
  });

  it('is the same in both languages, and asks only for what is not known', () => {
    const bare = ({ outcome, answer, missing, rules, disputes }: EligibilityEnvelope) => ({
      outcome,
      verdicts: answer?.benefits.map(({ id, verdict: found, requirements, terms }) => [
        id,
        found,
        requirements.map(({ rule, holds }) => [rule, holds]),
        terms.map(({ rule }) => rule),
      ]),
      missing: missing.map(({ fact }) => fact),
      rules: rules.map(({ id }) => id),
      disputes: disputes.map(({ rule, kind }) => [rule, kind]),
    });
    fc.assert(
      fc.property(scene, ({ region, person, said }) => {
        const asked = query(
          region,
          person.filter(([id]) => said.includes(id)),
        );
        const chinese = ask(asked);
        expect(bare(ask(asked, 'en'))).toEqual(bare(chinese));
        for (const { fact } of chinese.missing) expect(said).not.toContain(fact);
        const ids = new Set(chinese.sources.map(({ id }) => id));
        for (const one of [...chinese.rules, ...chinese.disputes])
          for (const id of one.sources) expect(ids).toContain(id);
      }),
      { numRuns: 60 },
    );
  });
});

describe('guides of the project', () => {
  const guides = questionNamed('guides');
  const answered = (region: string, lang: 'zh-CN' | 'en') => {
    if (guides === undefined) throw new RangeError('no guides');
    const reading = readQuestion(ruleset, guides, [['region', region]], TODAY, lang);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    return guides.ask(ruleset, reading.query, TODAY, lang);
  };

  it('never list a telephone number that is only claimed', () => {
    const claimed = ruleset.guides.rules.filter(({ standing }) => standing === 'claimed');
    expect(claimed.length).toBeGreaterThan(0);
    for (const rule of claimed) {
      const { answer, disputes } = answered(rule.region, 'zh-CN');
      expect(JSON.stringify(answer)).not.toContain(`guides:${rule.id}"`);
      expect(disputes.map((one) => one.rule)).toContain(`guides:${rule.id}`);
    }
  });

  it('say everything in English too', () => {
    const envelope = v.parse(guidesEnvelopeSchema, answered('370200', 'en'));
    expect(envelope.answer?.guides.length).toBeGreaterThan(0);
    // What one taps on is Chinese; a sentence without English would be the Chinese one.
    for (const guide of envelope.answer?.guides ?? [])
      for (const text of [guide.name, ...guide.steps, ...guide.documents, ...guide.warnings])
        expect(text).toMatch(/[A-Za-z]{2}/u);
    for (const { conclusion } of ruleset.guides.rules)
      expect(conclusion.name.en).toMatch(/[A-Za-z]{2}|^\d+$/u);
  });
});
