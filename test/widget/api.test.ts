import { afterEach, describe, expect, it, vi } from 'vitest';
import { askRefund, findPlaces } from '../../src/widget/api.ts';
import { beijing } from './envelopes.ts';

const requests: string[] = [];

/** Answers every request in the same way, and remembers what was asked. */
function answering(body: string, status = 200): void {
  requests.length = 0;
  vi.stubGlobal('fetch', (url: string) => {
    requests.push(url);
    return Promise.resolve(new Response(body, { status }));
  });
}

const ask = (signal = new AbortController().signal) =>
  askRefund('https://api.test', '370200', 'retired', 'zh-CN', signal);
const find = () => findPlaces('https://api.test', '青岛', 'en', new AbortController().signal);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('askRefund', () => {
  it('sends place, status and language, and nothing else', async () => {
    answering(JSON.stringify(beijing));
    expect(await ask()).toEqual({ ok: true, value: beijing, location: null });
    // Chinese goes without saying: so the canonical address has it.
    expect(requests).toEqual(['https://api.test/v1/refund?region=370200&participant=retired']);
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
    expect(await ask()).toMatchObject({ ok: false, failure: { kind } });
  });

  it('passes on what a problem document says', async () => {
    const problem = {
      title: '请求里有写错的地方',
      detail: '有 1 个参数需要改正',
      errors: [{ parameter: 'region', suggestions: ['山东', '山西'] }, 'nonsense'],
    };
    answering(JSON.stringify(problem), 400);
    expect(await ask()).toEqual({
      ok: false,
      failure: {
        kind: 'problem',
        status: 400,
        title: problem.title,
        detail: problem.detail,
        errors: [problem.errors[0]],
      },
    });
  });

  it('takes a broken connection calmly', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await ask()).toMatchObject({ ok: false, failure: { kind: 'network' } });
  });

  it('has nothing to say once it was aborted', async () => {
    answering(JSON.stringify(beijing));
    const abort = new AbortController();
    const asked = ask(abort.signal);
    abort.abort();
    expect(await asked).toBeNull();
  });
});

describe('findPlaces', () => {
  it('reads names and where they lie', async () => {
    const regions = [
      { code: '370200', name: '青岛市', label: 'Qingdao (青岛市)', within: 'Shandong' },
      { code: '110000', name: '北京市', label: 'Beijing (北京市)', within: '' },
    ];
    answering(JSON.stringify({ query: '青岛', regions }));
    expect(await find()).toEqual({
      ok: true,
      location: null,
      value: [
        { code: '370200', name: 'Qingdao (青岛市)', within: 'Shandong' },
        { code: '110000', name: 'Beijing (北京市)', within: '' },
      ],
    });
    expect(requests).toEqual([
      `https://api.test/v1/regions?q=${encodeURIComponent('青岛')}&lang=en`,
    ]);
  });

  it.each(['{}', '{"regions":[{"name":"青岛市"}]}', '{"regions":"none"}'])(
    'takes %s for garbage',
    async (body) => {
      answering(body);
      expect(await find()).toMatchObject({ ok: false, failure: { kind: 'garbage' } });
    },
  );
});
