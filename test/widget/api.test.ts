import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressOf, readFragment } from '../../src/widget/first/address.ts';
import { isEnvelope, isPlaces, ask as send } from '../../src/widget/first/ask.ts';
import type { Facts } from '../../src/widget/kit.ts';
import { beijing as answered } from './envelopes.ts';
import { withView } from './shown.ts';

const requests: string[] = [];

/** Answers every request in the same way, and remembers what was asked. */
function answering(body: string, status = 200): void {
  requests.length = 0;
  vi.stubGlobal('fetch', (url: string) => {
    requests.push(url);
    return Promise.resolve(new Response(body, { status }));
  });
}

const personal: Facts = new Map<string, string | number>([
  ['region', '370200'],
  ['participant', 'retired'],
  ['fromRegion', '370200'],
  ['toRegion', '110000'],
  ['age', 72],
  ['birthDate', '1954-01-01'],
  ['contributionBase', '5000.00'],
  ['gapMonths', 2],
  ['retirementDate', '2014-01-01'],
]);
const beijing = withView(answered);
const retiree = `https://api.test${addressOf('refund', personal, 'zh-CN', '2026-11-22')}`;
const ask = (signal = new AbortController().signal) => send(retiree, isEnvelope, signal);
const find = () => send('https://api.test/v1/regions', isPlaces, new AbortController().signal);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('ask', () => {
  it('sends place, status and language, and nothing else', async () => {
    answering(JSON.stringify(beijing));
    expect(await ask()).toEqual([beijing]);
    // Chinese goes without saying: so the canonical address has it.
    expect(requests).toEqual([
      'https://api.test/v1/refund?region=370200&participant=retired&format=view',
    ]);
  });

  it.each([
    ['<!doctype html>', 200, 'garbage'],
    ['{}', 200, 'garbage'],
    ['null', 200, 'garbage'],
    ['[]', 200, 'garbage'],
    ['"fine"', 200, 'garbage'],
    ['slow down', 429, 'busy'],
    ['<h1>Bad gateway</h1>', 502, 'server'],
    ['no such page', 404, 'problem'],
  ])('calls %j with status %i %s', async (body, status, kind) => {
    answering(body, status);
    expect(await ask()).toMatchObject([null, { kind }]);
  });

  it('passes on what a problem document says', async () => {
    const problem = {
      title: '请求里有写错的地方',
      detail: '有 1 个参数需要改正',
      errors: [{ parameter: 'region', suggestions: ['山东', '山西'] }, 'nonsense'],
    };
    answering(JSON.stringify(problem), 400);
    expect(await ask()).toEqual([
      null,
      {
        kind: 'problem',
        status: 400,
        wait: null,
        title: problem.title,
        detail: problem.detail,
        errors: [problem.errors[0]],
      },
    ]);
  });

  // A proxy may answer anything: what is no text is never shown or told as one.
  it.each([
    { title: { a: 1 } },
    { title: '请求里有写错的地方', detail: ['x'] },
    { errors: [{ parameter: 'region', suggestions: [{ a: 1 }] }] },
    { errors: [{ parameter: 'region', suggestions: '山东' }] },
  ])('passes on nothing of a problem document like %j', async (problem) => {
    answering(JSON.stringify(problem), 400);
    const nothing = { status: 400, wait: null, title: null, detail: null, errors: [] };
    expect(await ask()).toEqual([null, { kind: 'problem', ...nothing }]);
  });

  it('takes a broken connection calmly', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await ask()).toMatchObject([null, { kind: 'network' }]);
  });

  it('has nothing to say once it was aborted', async () => {
    answering(JSON.stringify(beijing));
    const abort = new AbortController();
    const asked = ask(abort.signal);
    abort.abort();
    expect(await asked).toBeNull();
  });
});

describe('after how long to try again', () => {
  it.each([
    ['30', 30],
    ['soon', null],
    ['-5', null],
    ['86400', null],
    [null, null],
  ])('is read from %j', async (header, wait) => {
    const headers = new Headers(header === null ? {} : { 'Retry-After': header });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 429, headers })));
    expect(await ask()).toMatchObject([null, { kind: 'busy', wait }]);
  });
});

describe('addressOf', () => {
  it.each([
    ['refund', '/v1/refund?region=370200&participant=retired&format=view'],
    ['eligibility', '/v1/eligibility?region=370200&participant=retired&format=view'],
    ['guides', '/v1/guides?region=370200&format=view'],
    [
      'transfer-timeline',
      '/v1/transfer-timeline?fromRegion=370200&toRegion=110000&participant=retired&appliedOn=2026-11-22&format=view',
    ],
  ] as const)('of %s names nothing personal', (topic, address) => {
    expect(addressOf(topic, personal, 'zh-CN', '2026-11-22')).toBe(address);
    expect(addressOf(topic, personal, 'en', '2026-11-22')).toBe(`${address}&lang=en`);
  });

  it('takes the day of application that was said', () => {
    const said = new Map(personal).set('appliedOn', '2026-10-08');
    expect(addressOf('transfer-timeline', said, 'zh-CN', '2026-11-22')).toContain(
      'appliedOn=2026-10-08',
    );
  });
});

describe('readFragment', () => {
  it('reads what a link may say, and nothing else', () => {
    expect(
      readFragment('#yibao?topic=refund&region=370200&age=72&contributionBase=5000', 'refund'),
    ).toEqual({ topic_: 'refund', facts_: [['region', '370200']] });
  });

  it.each([
    ['#yibao?topic=guides', 'refund'],
    ['#yibao?topic=nothing', undefined],
    ['#elsewhere?topic=refund', 'refund'],
    ['#yibao', 'refund'],
    ['', undefined],
  ] as const)('leaves %j alone', (hash, topic) => {
    expect(readFragment(hash, topic)).toBeNull();
  });

  it('chooses the tab where there are several', () => {
    const hash = '#yibao?topic=transfer-timeline&fromRegion=370200&toRegion=110000';
    expect(readFragment(hash, undefined)?.topic_).toBe('transfer-timeline');
  });
});

describe('isPlaces', () => {
  it('reads names and where they lie', async () => {
    const regions = [
      { code: '370200', name: '青岛市', label: 'Qingdao (青岛市)', within: 'Shandong' },
      { code: '110000', name: '北京市', label: 'Beijing (北京市)', within: '' },
    ];
    answering(JSON.stringify({ query: '青岛', regions }));
    expect(await find()).toEqual([{ query: '青岛', regions }]);
  });

  it.each([
    '{}',
    '{"regions":[{"name":"青岛市"}]}',
    '{"regions":[{"code":"370200","label":{"a":1},"within":""}]}',
    '{"regions":[{"code":"370200","label":"青岛市","within":{"a":1}}]}',
    '{"regions":"none"}',
  ])('takes %s for garbage', async (body) => {
    answering(body);
    expect(await find()).toMatchObject([null, { kind: 'garbage' }]);
  });
});
