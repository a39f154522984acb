import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/base/day.ts';
import { createApp } from '../../src/http/app.ts';
import { regionListSchema } from '../../src/query/listed.ts';
import { ruleset } from '../../src/rules/index.ts';
import { noonOf } from './support/clock.ts';

const app = createApp({ ruleset, now: () => noonOf(parseDay('2026-11-21') ?? 0) });

async function codes(query: string): Promise<string[]> {
  const response = await app.request(`/v1/regions?${query}`);
  return v.parse(regionListSchema, await response.json()).regions.map(({ code }) => code);
}

describe('what lies in a region', () => {
  it('is listed right below it', async () => {
    const inShandong = await codes('parent=370000');
    expect(inShandong).toContain('370200');
    // GB/T 2260: 山东 has sixteen prefectures, each with a code that begins like its own.
    expect(inShandong.filter((code) => /^37\d\d00$/u.test(code))).toHaveLength(16);
    expect(inShandong).not.toContain('370000');
  });

  it('is searched alone when something is typed', async () => {
    const typed = `q=${encodeURIComponent('青')}`;
    expect(await codes(typed)).toEqual(expect.arrayContaining(['370200', '630000']));
    expect(await codes(`${typed}&parent=370000`)).toEqual(['370200']);
  });

  it('is nothing where there is no such region', async () => {
    expect(await codes('parent=999999')).toEqual([]);
  });
});

describe('the places of an answer', () => {
  const placesOf = async (address: string): Promise<unknown> => {
    const body: unknown = await (await app.request(address)).json();
    return v.parse(v.object({ places: v.record(v.string(), v.string()) }), body).places;
  };

  it.each([
    ['/v1/refund?region=青岛&participant=retired', { region: '青岛市' }],
    ['/v1/eligibility?region=市南区', { region: '青岛市（市南区）' }],
    ['/v1/guides?region=370200&lang=en', { region: 'Qingdao (青岛市)' }],
    [
      '/v1/transfer-timeline?fromRegion=370200&toRegion=北京',
      { fromRegion: '青岛市', toRegion: '北京市' },
    ],
    ['/v1/refund', {}],
  ])('are called by their names: %s', async (address, names) => {
    expect(await placesOf(address)).toEqual(names);
  });
});
