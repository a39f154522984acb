import { describe, expect, it } from 'vitest';
import { MAX_DAY, MIN_DAY, parseDay } from '../../src/base/day.ts';
import type { Intervals } from '../../src/base/interval.ts';
import type { Fact, Period } from '../../src/table/model.ts';
import {
  describeBounds,
  describePeriod,
  describeValue,
  shortName,
} from '../../src/table/wording.ts';
import { fact, region } from './support/build.ts';

const age = fact('age', 'integer', 130, { unit: { zh: '岁', en: 'years' } });
const money = fact('base', 'money', 1_000_000_00);
const option = (id: string, zh: string, en: string): Fact['options'][number] => ({
  id,
  name: { zh, en },
  aliases: [],
});
const participant = fact('participant', 'choice', 2, {
  options: [
    option('employed', '在职', 'employed'),
    option('retired', '退休', 'retired'),
    option('resident', '城乡居民', 'resident scheme'),
  ],
});
const registered = fact('registered', 'yes-no', 1, {
  name: { zh: '退休手续已办', en: 'retirement registered' },
});
const day = (text: string): number => parseDay(text) ?? Number.NaN;

describe('bounds in words', () => {
  it.each<[Fact, Intervals, string, string]>([
    [age, [[0, 69]], '不满70岁', 'under 70 years'],
    [age, [[70, 130]], '70岁及以上', '70 years or more'],
    [age, [[35, 44]], '35岁至44岁', '35 years to 44 years'],
    [age, [[70, 70]], '70岁', '70 years'],
    [age, [[0, 130]], '不限', 'any'],
    [
      age,
      [
        [0, 34],
        [45, 130],
      ],
      '不满35岁或45岁及以上',
      'under 35 years or 45 years or more',
    ],
    [money, [[0, 500_000]], '不超过5000.00元', 'at most 5000.00 yuan'],
    [money, [[500_001, 1_000_000_00]], '5000.01元及以上', '5000.01 yuan or more'],
    [participant, [[1, 1]], '退休', 'retired'],
    [participant, [[0, 1]], '在职、退休', 'employed or retired'],
    [registered, [[1, 1]], '退休手续已办', 'retirement registered'],
    [registered, [[0, 0]], '退休手续已办：否', 'retirement registered: no'],
  ])('%#', (one, bounds, zh, en) => {
    expect(describeBounds(one, bounds)).toEqual({ zh, en });
  });

  it('never say 以上 or 以下 alone, which notices use both ways', () => {
    for (let low = 0; low < 130; low += 13)
      for (let high = low; high <= 130; high += 13)
        expect(describeBounds(age, [[low, high]]).zh).not.toMatch(/(?<!及)以上|以下/u);
  });

  it('name single values', () => {
    expect(describeValue(age, 72)).toEqual({ zh: '72岁', en: '72 years' });
    expect(describeValue(money, 123_456)).toEqual({ zh: '1234.56元', en: '1234.56 yuan' });
    expect(describeValue(participant, 2)).toEqual({ zh: '城乡居民', en: 'resident scheme' });
  });
});

describe('periods in words', () => {
  const period = (from: string | null, to: string | null, certain: Period['certain']): Period => ({
    from,
    to,
    possible: [from === '2024-01' ? day('2024-01-01') : MIN_DAY, MAX_DAY],
    certain,
  });
  const since2020 = [day('2020-12-04'), MAX_DAY] as const;

  it.each<[Period, string, string]>([
    [period('2024-01', null, [day('2024-01-31'), MAX_DAY]), '2024-01 起', 'from 2024-01'],
    [
      period('2024-01', '2024-12-31', since2020),
      '2024-01 起，到 2024-12-31 止',
      'from 2024-01, until 2024-12-31',
    ],
    [
      period('不晚于2022-12-14', null, since2020),
      '最晚 2022-12-14 起',
      'from 2022-12-14 at the latest',
    ],
    [
      period('不早于2022-12-14', null, since2020),
      '最早 2022-12-14 起',
      'from 2022-12-14 at the earliest',
    ],
    [
      period(null, null, since2020),
      '起始日不详，2020-12-04 已执行',
      'start not known, in force by 2020-12-04',
    ],
    [period(null, null, null), '起始日不详', 'start not known'],
    [
      period('2024-01', '不早于2024-12-31', since2020),
      '2024-01 起，至少到 2024-12-31，之后不详',
      'from 2024-01, at least until 2024-12-31, not known after',
    ],
    [
      period('2024-01', '不晚于2024-12-31', since2020),
      '2024-01 起，最晚到 2024-12-31 止',
      'from 2024-01, until 2024-12-31 at the latest',
    ],
    [period('2024-01', '不详', since2020), '2024-01 起，截止日不详', 'from 2024-01, end not known'],
  ])('%#', (one, zh, en) => {
    expect(describePeriod(one)).toEqual({ zh, en });
  });
});

describe('the name of a region', () => {
  it('is the short one that people use, not a code', () => {
    expect(shortName(region('青岛市', '山东省', 'prefecture', ['青岛'])).zh).toBe('青岛');
    expect(shortName(region('全国', null, 'nation', ['000000', '中国'])).zh).toBe('全国');
    expect(shortName(region('兴安盟', '内蒙古自治区', 'prefecture', ['152200'])).zh).toBe('兴安盟');
    expect(shortName(region('青岛市', '山东省', 'prefecture', ['青岛'])).en).toBe('青岛');
    expect(shortName(undefined)).toEqual({ zh: '', en: '' });
  });

  it.each([
    ['Qingdao', 'Qingdao'],
    ['Taizhou (Zhejiang)', 'Taizhou (Zhejiang)'],
    ['Yanbian Korean Autonomous Prefecture', 'Yanbian'],
    ['Enshi Tujia and Miao Autonomous Prefecture', 'Enshi'],
    ['Baisha Li Autonomous County', 'Baisha'],
    ['Da Hinggan Ling Prefecture', 'Da Hinggan Ling'],
    ['Alxa League', 'Alxa'],
    ['Shennongjia Forestry District', 'Shennongjia'],
    ['Suzhou Industrial Park', 'Suzhou Industrial Park'],
  ])('is short in English too: %s', (nameEn, short) => {
    expect(shortName({ ...region('X', null), nameEn }).en).toBe(short);
  });
});
