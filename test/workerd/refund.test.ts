import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type RefundEnvelope, refundEnvelopeSchema } from '../../src/query/refund-envelope.ts';
import { get, HAN, PROBLEM, type Problem } from './support/service.ts';

async function ask(query: string): Promise<RefundEnvelope> {
  const response = await get(`/v1/refund?${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/json\b/u);
  const body: unknown = await response.json();
  const envelope = v.parse(refundEnvelopeSchema, body);
  expect(envelope).toStrictEqual(body);
  return envelope;
}

async function problem(query: string): Promise<Problem> {
  const response = await get(`/v1/refund?${query}`);
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toMatch(PROBLEM);
  const body = await response.json<Problem>();
  expect(body.status).toBe(400);
  expect(body.title).not.toBe('');
  expect(body.errors.length).toBeGreaterThan(0);
  return body;
}

describe('GET /v1/refund', () => {
  it('answers as of today in Shanghai, whatever the language of the names', async () => {
    const answer = await ask('region=上海&participant=retired&age=74');
    expect(answer).toMatchObject({
      query: { region: '310000', participant: 'retired', age: 74 },
      outcome: 'determined',
      answer: { monthly: { net: '140.00', average: true }, annual: { net: '1680.00' } },
    });
    expect(answer.query).not.toHaveProperty('date');
    expect(answer.validity.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    expect(await ask('地区=上海市&参保身份=退休人员&年龄=７４岁')).toEqual(answer);
  });

  it('answers for another day, by birth date, in English', async () => {
    const answer = await ask(
      'region=北京&participant=退休&birthDate=1953-06-01&date=2023-05-31&lang=en',
    );
    expect(answer).toMatchObject({
      query: { birthDate: '1953-06-01', date: '2023-05-31' },
      answer: { monthly: { gross: '100.00', deduction: '3.00', net: '97.00' } },
      validity: { asOf: '2023-05-31' },
    });
    expect(answer.notice).not.toMatch(HAN);
    const older = await ask('region=北京&participant=退休&birthDate=1953-06-01&date=2023-06-01');
    expect(older.answer).toMatchObject({ monthly: { net: '107.00' } });
  });

  it.each([
    ['region=Qingdao&lang=en', '370200', null],
    ["region=xi'an&lang=en", '610100', null],
    ['region=鲁', '370000', null],
    ['region=Taizhou (Zhejiang, 台州市)&lang=en', '331000', null],
    ['region=上海浦东', '310000', '“浦东新区”在上海，按上海的规定回答。'],
    ['region=110101', '110000', '“110101”在北京，按北京的规定回答。'],
    [
      'region=Pudong, Shanghai&lang=en',
      '310000',
      '“浦东新区” is in Shanghai; the answer is for Shanghai.',
    ],
  ])('answers %s for the region that pools it, and says so', async (query, region, said) => {
    const answer = await ask(query);
    expect(answer.query['region']).toBe(region);
    const [first] = answer.assumptions.filter(({ fact }) => fact === 'region');
    expect(first?.text ?? null).toBe(said);
    expect(first?.value ?? region).toBe(region);
  });

  it('depends on what was not said', async () => {
    const answer = await ask('region=北京&participant=retired');
    expect(answer).toMatchObject({ outcome: 'depends', answer: null });
    expect(answer.cases).toHaveLength(2);
    expect(answer.missing[0]?.fact).toBe('age');
    expect(await ask('')).toMatchObject({
      outcome: 'depends',
      cases: [],
      missing: [{ fact: 'region' }, {}],
    });
  });

  it('names its ruleset in the body and in a header', async () => {
    const response = await get('/v1/refund?region=上海');
    const { ruleset } = await response.json<RefundEnvelope>();
    expect(ruleset).toMatch(/^sha256-[0-9a-f]{64}$/u);
    expect(response.headers.get('rules-version')).toBe(ruleset);
  });
});

describe('mistakes in a question', () => {
  it('are a problem document with suggestions', async () => {
    const { errors, title, detail, type } = await problem('region=山冻');
    expect(type).not.toBe('');
    expect(title).toMatch(HAN);
    expect(detail).toMatch(HAN);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ parameter: 'region', code: 'unknown-region', got: '山冻' });
    expect(errors[0]?.suggestions[0]).toBe('山东');
  });

  it('are explained in English when English is asked for', async () => {
    const { errors, title, detail } = await problem('region=山冻&age=200&lang=en');
    for (const text of [title, detail, ...errors.map(({ expected }) => expected)])
      expect(text).not.toMatch(HAN);
    expect(errors.map(({ parameter }) => parameter)).toEqual(['region', 'age']);
    expect(errors[0]?.suggestions[0]).toBe('Shandong (山东省)');
  });

  it('are all named at once, the language’s among them', async () => {
    const { errors } = await problem(
      'lang=fr&regoin=上海&age=70&age=71&participant=退体&date=2023-02-29',
    );
    expect(errors.map(({ parameter, code }) => `${parameter} ${code}`)).toEqual([
      'lang unknown-option',
      'regoin unknown-parameter',
      'age repeated-parameter',
      'participant unknown-option',
      'date not-a-date',
    ]);
    expect(errors[0]?.suggestions).toEqual(['zh-CN', 'en']);
  });

  it.each([
    ['region=吉林', 'ambiguous-region', ['吉林省', '吉林市']],
    ['region=朝阳', 'ambiguous-region', ['朝阳市', '北京市（朝阳区）']],
    [
      'region=Chaoyang&lang=en',
      'ambiguous-region',
      ['Chaoyang (Liaoning, 朝阳市)', 'Beijing (朝阳区)'],
    ],
    ['region=qindao&lang=en', 'unknown-region', ['Qingdao (青岛市)']],
    ['region=371202', 'unknown-region', ['山东']],
    ['lang=en&lang=en', 'repeated-parameter', ['zh-CN', 'en']],
    ['lang=', 'unknown-option', ['zh-CN', 'en']],
    ['retirementRegistered=maybe', 'not-yes-or-no', ['true', 'false']],
  ])('%s is %s', async (query, code, suggestions) => {
    const { errors } = await problem(query);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code, suggestions });
  });

  it.each(['zh', 'zh-CN', 'ZH-cn', 'zh-Hans', 'en', 'EN'])('lang=%s is none', async (lang) => {
    await ask(`region=上海&lang=${lang}`);
  });
});
