import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { post, results } from './support/batch.ts';
import { get, HAN, PROBLEM, type Problem } from './support/service.ts';

type Entry = Partial<Problem> & { readonly outcome?: string };

async function refused(
  body: BodyInit | null,
  status: number,
  headers?: Record<string, string>,
): Promise<Problem> {
  const response = await post('/v1/batch', body, headers);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(PROBLEM);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return response.json<Problem>();
}

describe('POST /v1/batch', () => {
  it('answers each question as its own address does, in order', async () => {
    const asked = [
      [
        { question: 'refund', region: '上海', participant: '退休', age: 75 },
        '/v1/refund?region=上海&participant=退休&age=75',
      ],
      [
        {
          question: 'transfer',
          fromRegion: '青岛',
          toRegion: 'Beijing',
          participant: 'employed',
          gapMonths: 0,
        },
        '/v1/transfer-timeline?fromRegion=青岛&toRegion=北京&participant=在职&gapMonths=0',
      ],
      [
        { question: 'eligibility', region: 370200, benefit: 'family-sharing', lang: 'en' },
        '/v1/eligibility?region=370200&benefit=family-sharing&lang=en',
      ],
      [
        { question: 'guide', 地区: '天津', topic: '查询余额' },
        '/v1/guides?region=天津&topic=balance',
      ],
      [
        { question: 'refund', region: '北京', retirementRegistered: true, ownPension: 4321.5 },
        '/v1/refund?region=北京&retirementRegistered=true&ownPension=4321.5',
      ],
    ] as const;
    const given = await results(asked.map(([query]) => query));
    const alone = await Promise.all(
      asked.map(async ([, path]) => (await get(path)).json<unknown>()),
    );
    expect(given).toEqual(alone);
  });

  it('tells each mistaken question what is wrong with it, and answers the others', async () => {
    const given = await results<Entry>([
      { question: 'refund', region: '山冻', age: 'old' },
      { question: 'refund', region: '北京' },
      { question: 'refnd', region: '北京', lang: 'en' },
      { region: '北京' },
      { question: 7 },
      'refund',
      null,
      { question: 'refund', region: null, age: [70], participant: { id: 'retired' } },
      { question: 'refund', region: '北京', lang: 'fr' },
      { question: 'refund', region: '北京', format: 'json' },
      { question: 'refund', region: '北京', 地区: '上海' },
      { question: 'refund' },
    ]);
    const said = given.map(
      ({ outcome, errors }) =>
        outcome ?? errors?.map(({ parameter, code, got }) => `${parameter} ${code} ${got}`),
    );
    expect(said).toEqual([
      ['region unknown-region 山冻', 'age not-a-number old'],
      'depends',
      ['question unknown-option refnd'],
      ['question missing-parameter '],
      ['question wrong-type number'],
      ['queries[5] wrong-type string'],
      ['queries[6] wrong-type null'],
      ['region wrong-type null', 'age wrong-type array', 'participant wrong-type object'],
      ['lang unknown-option fr'],
      ['format unknown-parameter format'],
      ['地区 repeated-parameter 上海'],
      'depends',
    ]);
    expect(given[0]?.errors?.[0]?.suggestions).toContain('山东');
    expect(given[2]?.errors?.[0]?.suggestions).toEqual(['refund']);
    expect(given[3]?.errors?.[0]?.suggestions).toEqual([
      'refund',
      'transfer-timeline',
      'eligibility',
      'guides',
    ]);
    for (const { outcome, type, title, status, detail } of given)
      if (outcome === undefined) {
        expect([type, status]).toEqual(['/problems/bad-input', 400]);
        expect(title).not.toBe('');
        expect(detail).not.toBe('');
      }
    expect(given[2]?.title).not.toMatch(HAN);
    expect(given[3]?.title).toMatch(HAN);
  });

  it('takes the language of the address where a question names none', async () => {
    const [english, chinese, wrong] = await results<{ notice?: string; title?: string }>(
      [
        { question: 'refund', region: '北京' },
        { question: 'refund', region: '北京', lang: 'zh-CN' },
        { question: 'refund', region: '山冻' },
      ],
      '/v1/batch?lang=en',
    );
    expect(english?.notice).not.toMatch(HAN);
    expect(chinese?.notice).toMatch(HAN);
    expect(wrong?.title).not.toMatch(HAN);
  });

  it('takes from none to a hundred questions', async () => {
    expect(await results([])).toEqual([]);
    const query = { question: 'guides', region: '天津', topic: 'hotline' };
    expect(await results(Array.from({ length: 100 }, () => query))).toHaveLength(100);
    const { errors } = await refused(JSON.stringify({ queries: Array(101).fill(query) }), 400);
    expect(errors).toMatchObject([{ parameter: 'queries', code: 'too-long', got: '101' }]);
  });

  it('is private and kept nowhere', async () => {
    const body = JSON.stringify({ queries: [{ question: 'refund', ownPension: 4321 }] });
    const { headers } = await post('/v1/batch', body);
    expect(headers.get('cache-control')).toBe('private, no-store');
    for (const name of ['cdn-cache-control', 'x-accel-expires', 'cache-tag', 'content-location'])
      expect(headers.has(name)).toBe(false);
  });

  it('may be asked from any site', async () => {
    const asked = await get('/v1/batch', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://elsewhere.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
    expect(asked.headers.get('access-control-allow-methods')).toContain('POST');
    expect(asked.headers.get('access-control-allow-headers')).toBe('content-type');
  });

  it('is no address to read', async () => {
    const response = await get('/v1/batch');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
  });
});

describe('a batch that cannot be read', () => {
  it.each([
    ['', 'not-json', ''],
    ['{"queries": [}', 'not-json', ''],
    ['{"queries": []} x', 'not-json', ''],
    ['null', 'wrong-type', ''],
    ['[]', 'wrong-type', ''],
    ['{}', 'missing-parameter', 'queries'],
    ['{"queries": {}}', 'wrong-type', 'queries'],
    ['{"queries": null}', 'wrong-type', 'queries'],
    ['{"queries": [], "lang": "en"}', 'unknown-parameter', 'lang'],
    ['{"querys": []}', 'unknown-parameter', 'querys'],
  ])('%s: %s', async (body, code, parameter) => {
    const { errors } = await refused(body, 400);
    expect(errors).toMatchObject([{ code, parameter }]);
    expect(errors[0]?.expected).not.toBe('');
  });

  it('says where the JSON breaks', async () => {
    const body = `{"queries": [\n${'{"question": "refund"},\n'.repeat(3)}{"question" "refund"}]}`;
    const { errors } = await refused(body, 400);
    expect(errors[0]?.got).toContain('line 5');
  });

  it('is not in UTF-8', async () => {
    const gbk = new Uint8Array([0x7b, 0x22, 0xc9, 0xcf, 0xba, 0xa3, 0x22, 0x7d]);
    const { errors } = await refused(gbk, 400);
    expect(errors).toMatchObject([{ code: 'not-json', expected: 'UTF-8 编码的内容' }]);
  });

  it('may begin with a byte order mark', async () => {
    expect((await post('/v1/batch', '\uFEFF{"queries": []}')).status).toBe(200);
  });

  it.each([
    ['text/plain', 415],
    ['application/jsonp', 415],
    ['application/json; charset=gbk', 415],
    ['application/json; charset=utf-8', 200],
    ['Application/JSON;charset="UTF-8"', 200],
    ['application/json; profile=x', 200],
  ])('is %s: %i', async (type, status) => {
    const response = await post('/v1/batch', '{"queries": []}', { 'Content-Type': type });
    expect(response.status).toBe(status);
  });

  it('says nothing of its type, or is compressed', async () => {
    const bytes = new TextEncoder().encode('{"queries": []}');
    expect((await refused(bytes, 415, {})).type).toBe('/problems/unsupported-media-type');
    const type = { 'Content-Type': 'application/json' };
    await refused(bytes, 415, { ...type, 'Content-Encoding': 'gzip' });
    expect(
      (await post('/v1/batch', bytes, { ...type, 'Content-Encoding': 'identity' })).status,
    ).toBe(200);
  });

  it('is over 256 KiB, whether it says so or not', async () => {
    const limit = 256 * 1024;
    const frame = '{"queries": []}';
    const fits = frame + ' '.repeat(limit - frame.length);
    expect((await post('/v1/batch', fits)).status).toBe(200);
    expect((await refused(`${fits} `, 413)).type).toBe('/problems/too-long');
    const chunk = new Uint8Array(64 * 1024).fill(0x20);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(chunk);
      },
    });
    await refused(endless, 413);
    expect(sent).toBeLessThan(12);
  });

  it('has parameters in its address, or wants another form', async () => {
    for (const path of ['/v1/batch?region=上海', '/v1/batch?lang=fr'])
      expect((await post(path, '{"queries": []}')).status).toBe(400);
    const headers = { 'Content-Type': 'application/json', Accept: 'text/html' };
    expect((await post('/v1/batch', '{"queries": []}', headers)).status).toBe(406);
  });

  it('has more parameters than there are', async () => {
    const many = Object.fromEntries(Array.from({ length: 81 }, (_, index) => [`x${index}`, 1]));
    const [first] = await results<Entry>([{ ...many, question: 'refund' }]);
    expect(first?.errors).toMatchObject([{ code: 'too-long', got: '81' }]);
  });
});

describe('whatever is posted', () => {
  it('never breaks', async () => {
    const names = fc.constantFrom(
      'question',
      'region',
      'age',
      'lang',
      '__proto__',
      '地区',
      'toString',
    );
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('refund', 'guides', '北京', '\ud800', '70', 1e21, -0, 'constructor'),
    );
    const query = fc.oneof(
      fc.dictionary(names, value, { maxKeys: 5 }),
      fc.jsonValue({ maxDepth: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(query, { maxLength: 6 }), async (queries) => {
        const given = await results<Entry & { status?: number }>(queries);
        expect(given).toHaveLength(queries.length);
        for (const { outcome, status } of given) expect(outcome ?? status).not.toBe(500);
        for (const { outcome, status } of given)
          expect(outcome === undefined ? status : 200).toBe(outcome === undefined ? 400 : 200);
      }),
      { numRuns: 100 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.uint8Array({ maxLength: 50 }).map((it) => it.slice()),
        ),
        async (body) => {
          const { status } = await post('/v1/batch', body);
          expect([200, 400]).toContain(status);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('may nest as deep as it fits', async () => {
    const depth = 120_000;
    const { status } = await post('/v1/batch', '['.repeat(depth) + ']'.repeat(depth));
    expect(status).toBe(400);
    const nested = `{"queries": [{"question": "refund", "age": ${'['.repeat(1000)}${']'.repeat(1000)}}]}`;
    expect((await post('/v1/batch', nested)).status).toBe(200);
  });
});
