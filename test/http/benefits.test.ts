/** Benefits, guides, facts and sources over HTTP, on small rules. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { eligibilityEnvelopeSchema } from '../../src/query/eligibility-envelope.ts';
import { guidesEnvelopeSchema } from '../../src/query/guides-envelope.ts';
import { TODAY } from '../query/support/ask.ts';
import { benefitRuleset, guide, requirement } from '../query/support/benefits.ts';
import { noonOf } from './support/clock.ts';

const problemSchema = v.object({
  status: v.number(),
  title: v.string(),
  detail: v.string(),
  errors: v.array(
    v.object({
      parameter: v.string(),
      code: v.string(),
      expected: v.string(),
      got: v.string(),
      suggestions: v.array(v.string()),
    }),
  ),
});

const ruleset = benefitRuleset({
  requirements: [requirement('YEARS', ['contributionYears', 25, 80])],
  guides: [guide('LINE', { topic: 'hotline' })],
});
const app = createApp({ ruleset, now: () => noonOf(TODAY) });

async function json(path: string, status = 200): Promise<unknown> {
  const response = await app.request(path);
  expect(response.status).toBe(status);
  const type = status === 200 ? /^application\/json\b/u : /^application\/problem\+json\b/u;
  expect(response.headers.get('content-type')).toMatch(type);
  return await response.json();
}

async function errors(path: string, status = 400) {
  const problem = v.parse(problemSchema, await json(path, status));
  return problem.errors.map(({ parameter, code, suggestions }) => ({
    mistake: `${parameter} ${code}`,
    suggestions,
  }));
}

describe('GET /v1/eligibility', () => {
  it('answers about one benefit, by its id or its Chinese name', async () => {
    const byId = await json(
      '/v1/eligibility?region=C&benefit=lifelong-benefit&contributionYears=25',
    );
    const byName = await json('/v1/eligibility?地区=C&待遇=终身待遇&缴费年限=25年');
    expect(byName).toEqual(byId);
    const { query, outcome, answer } = v.parse(eligibilityEnvelopeSchema, byId);
    expect(query).toEqual({ region: 'C', benefit: 'lifelong-benefit', contributionYears: 25 });
    expect(outcome).toBe('determined');
    expect(answer?.benefits.map(({ verdict }) => verdict)).toEqual(['eligible']);
  });

  it('answers about all benefits unless one is named', async () => {
    const { outcome, answer } = v.parse(
      eligibilityEnvelopeSchema,
      await json('/v1/eligibility?region=C&contributionYears=25'),
    );
    expect(outcome).toBe('depends');
    expect(answer?.benefits.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'refund undetermined',
      'lifelong-benefit eligible',
      'off-site-care undetermined',
      'reimbursement undetermined',
      'procedure-coverage undetermined',
    ]);
  });

  it('explains mistakes, one a parameter', async () => {
    expect(
      await errors('/v1/eligibility?benefit=lifelong-benefits&topic=x&contributionYears=-1'),
    ).toEqual([
      { mistake: 'benefit unknown-option', suggestions: ['lifelong-benefit'] },
      { mistake: 'topic unknown-parameter', suggestions: [] },
      { mistake: 'contributionYears out-of-range', suggestions: [] },
    ]);
  });
});

describe('GET /v1/guides', () => {
  it('answers about one topic or all', async () => {
    for (const path of ['/v1/guides?region=C&topic=咨询电话', '/v1/guides?region=C']) {
      const { answer } = v.parse(guidesEnvelopeSchema, await json(path));
      expect(answer?.guides.map(({ rule, contact }) => [rule, contact])).toEqual([
        ['guides:LINE', '12393'],
      ]);
    }
  });

  it('explains mistakes', async () => {
    expect(await errors('/v1/guides?region=C&topic=hotlin&lang=en')).toEqual([
      { mistake: 'topic unknown-option', suggestions: ['hotline'] },
    ]);
    expect(await errors('/v1/guides?region=C&contributionYears=3')).toMatchObject([
      { mistake: 'contributionYears irrelevant-parameter' },
    ]);
  });
});

describe('GET /v1/facts', () => {
  it('lists what is asked, and by which question', async () => {
    const list = await json('/v1/facts');
    expect(list).toMatchObject({
      facts: expect.arrayContaining([
        expect.objectContaining({
          fact: 'registered',
          type: 'yes-no',
          presumption: { value: true, participants: ['retired'], text: '先按已经办好来算' },
        }),
        expect.objectContaining({
          fact: 'sex',
          name: '性别',
          options: [
            { id: 'male', name: '男' },
            { id: 'female', name: '女' },
          ],
        }),
      ]),
      questions: expect.arrayContaining([
        expect.objectContaining({ id: 'refund', parameters: [] }),
        expect.objectContaining({
          id: 'eligibility',
          facts: expect.arrayContaining(['region', 'contributionYears']),
          parameters: [expect.objectContaining({ fact: 'benefit', type: 'choice' })],
        }),
      ]),
    });
  });

  it('does so in English, and takes no other parameter', async () => {
    expect(JSON.stringify(await json('/v1/facts?lang=en'))).not.toMatch(/\p{Script=Han}/u);
    expect(await errors('/v1/facts?q=age')).toEqual([
      { mistake: 'q unknown-parameter', suggestions: ['lang'] },
    ]);
  });
});

describe('GET /v1/sources/:id', () => {
  it('tells a source', async () => {
    expect(await json('/v1/sources/source')).toMatchObject({ id: 'source', title: '文件 source' });
  });

  it('names the nearest where there is none', async () => {
    expect(await errors('/v1/sources/sorce', 404)).toEqual([
      { mistake: 'id unknown-source', suggestions: ['source'] },
    ]);
    expect(await errors('/v1/sources/%E4%B8%8D?lang=en', 404)).toEqual([
      { mistake: 'id unknown-source', suggestions: [] },
    ]);
  });
});
