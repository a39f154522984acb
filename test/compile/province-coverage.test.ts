import { describe, expect, it } from 'vitest';
import {
  type Asked,
  coverageByProvince,
  newestCheck,
  type ProvinceCoverage,
} from '../../src/compile/province-coverage.ts';
import { realRuleset } from '../table/support/sheets.ts';
import { dayIn } from './support/folder.ts';

const ruleset = await realRuleset();
const rows = coverageByProvince(ruleset, dayIn('2026-11-22'));

function rowOf(name: string): ProvinceCoverage {
  const row = rows.find(({ region }) => region.name === name);
  if (row === undefined) throw new Error(`no row for ${name}`);
  return row;
}

const unknownIn = (name: string, asked: Asked): readonly string[] =>
  rowOf(name).unknown[asked].map((region) => region.name);

describe('coverageByProvince', () => {
  it('has the nation and its 31 provinces', () => {
    expect(rows).toHaveLength(32);
    expect(rows[0]?.region.name).toBe('全国');
    expect(rows.map(({ region }) => region.name)).not.toContain('台湾省');
  });

  it('says what a province with a rule for all its places knows', () => {
    // 安徽 credits 70 yuan and 山东 100 or 125 in every place.
    expect(unknownIn('安徽省', 'retired')).toEqual([]);
    expect(unknownIn('山东省', 'retired')).toEqual([]);
    expect(unknownIn('北京市', 'retired')).toEqual([]);
  });

  it('counts places without reliable evidence as unknown', () => {
    for (const name of ['西藏自治区', '宁夏回族自治区', '云南省']) {
      const { places, unknown } = rowOf(name);
      expect(places.length).toBeGreaterThan(1);
      expect(unknown.retired).toEqual(places);
    }
    // 甘肃's amounts are those of 2023; only the provincial unit's has no end.
    expect(unknownIn('甘肃省', 'retired')).toContain('兰州市');
    expect(unknownIn('甘肃省', 'retired')).not.toContain('甘肃省直');
  });

  it('counts the years for the lifelong benefit by place', () => {
    const { places, unknown } = rowOf('山东省');
    expect(unknown.years).toHaveLength(places.length - 1);
    expect(unknownIn('山东省', 'years')).not.toContain('青岛市');
    expect(unknownIn('浙江省', 'years')).toEqual([]);
  });

  it('takes the best of what answers, and claims for no rule', () => {
    expect(rowOf('宁夏回族自治区')).toMatchObject({
      adopted: 0,
      withOwn: [],
      authority: null,
      confidence: null,
      checkedOn: null,
    });
    expect(rowOf('宁夏回族自治区').others).toBeGreaterThan(0);
    // 深圳's bureau itself.
    expect(rowOf('广东省')).toMatchObject({ authority: 'official', confidence: 'official' });
    expect(rowOf('广东省').withOwn.map(({ name }) => name)).toContain('深圳市');
  });

  it('asks about the day it is given', () => {
    const before = coverageByProvince(ruleset, dayIn('2022-06-30'));
    const anhui = before.find(({ region }) => region.name === '安徽省');
    // 安徽's 70 yuan began on 2022-07-01.
    expect(anhui?.unknown.retired.length).toBeGreaterThan(10);
  });
});

describe('newestCheck', () => {
  it('is the day on which the sheets were last compared with their evidence', () => {
    const days = [...ruleset.sources.values()].map(({ checkedOn }) => checkedOn);
    expect(days).toContain(newestCheck(ruleset));
    expect(days.every((day) => day <= (newestCheck(ruleset) ?? ''))).toBe(true);
  });
});
