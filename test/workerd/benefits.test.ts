/** Benefits, guides, facts and sources inside the worker's runtime, on the project's own sheets. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { eligibilityEnvelopeSchema } from '../../src/query/eligibility-envelope.ts';
import { guidesEnvelopeSchema } from '../../src/query/guides-envelope.ts';
import { get, HAN, PROBLEM, type Problem } from './support/service.ts';

async function body(path: string): Promise<unknown> {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/json\b/u);
  return await response.json();
}

async function mistakes(path: string, status: number): Promise<string[]> {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(PROBLEM);
  const { errors } = await response.json<Problem>();
  return errors.map(({ parameter, code }) => `${parameter} ${code}`);
}

describe('GET /v1/eligibility', () => {
  it('gives a whole envelope', async () => {
    for (const path of ['?region=青岛&participant=退休', '?region=上海&sex=女&lang=en', '']) {
      const answer = await body(`/v1/eligibility${path}`);
      expect(v.parse(eligibilityEnvelopeSchema, answer)).toStrictEqual(answer);
    }
  });

  it('asks for the place first', async () => {
    expect(await body('/v1/eligibility')).toMatchObject({
      outcome: 'depends',
      answer: null,
      cases: [],
      missing: [{ fact: 'region' }, { fact: 'participant' }],
    });
  });

  it('judges the benefits of the contract, each once, and leaves transfers to their question', async () => {
    const answer = v.parse(eligibilityEnvelopeSchema, await body('/v1/eligibility?region=青岛'));
    expect(answer.answer?.benefits.map(({ id }) => id)).toEqual([
      'account-to-bank',
      'chronic-subsidy',
      'commercial-insurance',
      'family-sharing',
      'lifelong-benefit',
      'off-site-care',
      'procedure-coverage',
      'refund',
      'reimbursement',
    ]);
    expect(await mistakes('/v1/eligibility?region=青岛&benefit=transfer', 400)).toEqual([
      'benefit unknown-option',
    ]);
  });

  it('refuses what is no benefit and what is no fact', async () => {
    expect(await mistakes('/v1/eligibility?region=上海&benefit=彩票&age=x', 400)).toEqual([
      'benefit unknown-option',
      'age not-a-number',
    ]);
  });
});

describe('GET /v1/guides', () => {
  it('gives a whole envelope', async () => {
    for (const path of ['?region=天津&topic=hospital-designation', '?region=河南&lang=en']) {
      const response = await get(`/v1/guides${path}`);
      const answer: unknown = await response.json();
      expect(v.parse(guidesEnvelopeSchema, answer)).toStrictEqual(answer);
    }
  });

  it('refuses what is no topic, in the language asked for', async () => {
    const response = await get('/v1/guides?region=上海&topic=weather&lang=en');
    expect(response.status).toBe(400);
    const { title, detail, errors } = await response.json<Problem>();
    expect(errors.map(({ code }) => code)).toEqual(['unknown-option']);
    for (const text of [title, detail, errors[0]?.expected]) expect(text).not.toMatch(HAN);
  });
});

describe('the lists', () => {
  it('of facts are whole in both languages', async () => {
    const chinese = await body('/v1/facts');
    expect(chinese).toMatchObject({
      facts: expect.arrayContaining([expect.objectContaining({ fact: 'retirementDate' })]),
      questions: expect.arrayContaining([expect.objectContaining({ id: 'guides' })]),
    });
    expect(await body('/v1/facts?lang=en')).not.toEqual(chinese);
  });

  it('of sources tell one, or what is near', async () => {
    expect(await body('/v1/sources/seed-000')).toMatchObject({ id: 'seed-000' });
    expect(await mistakes('/v1/sources/seed-00x', 404)).toEqual(['id unknown-source']);
  });
});
