import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/base/day.ts';
import type { InputProblem } from '../../src/query/problem-envelope.ts';
import { realRuleset } from '../table/support/sheets.ts';
import { asking, dayOn, TODAY } from './support/ask.ts';

const ruleset = await realRuleset();
const { query, problems } = asking(ruleset);

const canonical = (words: string) => query(words).canonical;
const brief = (list: readonly InputProblem[]) =>
  list.map(({ parameter, code }) => `${parameter} ${code}`);

describe('names and values', () => {
  it.each([
    ['region=110000&participant=retired&age=70', 'region=北京&participant=退休&age=70'],
    ['region=110000&participant=retired&age=70', '地区=北京市&参保身份=退休人员&年龄=70岁'],
    ['region=110000&participant=retired&age=70', 'REGION=北京&Participant=RETIRED&Age=７０'],
    ['participant=flexible&accountMode=pooled-only', '参保身份=灵活就业&个人账户模式=单建统筹'],
    ['participant=resident', 'participant=城乡居民'],
    ['participant=employed', 'participant=在职'],
    ['planTier=tier-1', '医保档次=一档'],
  ])('%s is also written %s', (plain, other) => {
    expect(canonical(other)).toEqual(canonical(plain));
  });

  it.each([
    ['age=75岁', { age: 75 }],
    ['age=75周岁', { age: 75 }],
    ['age= 75 岁 ', { age: 75 }],
    ['age=７５', { age: 75 }],
    ['age=0', { age: 0 }],
    ['age=-0', { age: 0 }],
    ['age=75 Years', { age: 75 }],
    ['age=130', { age: 130 }],
    ['contributionBase=5000', { contributionBase: '5000.00' }],
    ['contributionBase=5,000.00元', { contributionBase: '5000.00' }],
    ['contributionBase=５，０００．５', { contributionBase: '5000.50' }],
    ['contributionBase=¥5000.5', { contributionBase: '5000.50' }],
    ['缴费基数=5000元', { contributionBase: '5000.00' }],
    ['本人养老金=0', { ownPension: '0.00' }],
    ['retirementRegistered=是', { retirementRegistered: true }],
    ['retirementRegistered=true', { retirementRegistered: true }],
    ['retirementRegistered=No', { retirementRegistered: false }],
    ['退休手续已办=没有', { retirementRegistered: false }],
    ['date=2023-06-01', { date: '2023-06-01' }],
    ['date=2023/6/1', { date: '2023-06-01' }],
    ['date=2023.6.1', { date: '2023-06-01' }],
    ['基准日=2023年6月1日', { date: '2023-06-01' }],
    ['date=２０２３－０６－０１', { date: '2023-06-01' }],
    ['date=2024-02-29', { date: '2024-02-29' }],
  ])('reads %s', (words, expected) => {
    expect(canonical(words)).toEqual(expected);
  });

  it('adds no date that was not given, but asks about today', () => {
    expect(canonical('region=上海')).toEqual({ region: '310000' });
    expect(query('region=上海').date).toBe(TODAY);
    expect(query('date=2023-06-01').date).toBe(dayOn('2023-06-01'));
  });

  it('reads again what it wrote', () => {
    const words =
      'region=苏州园区&participant=在职&age=40&contributionBase=1,234.5&date=2023-1-2&planTier=二档';
    const written = canonical(words);
    const again = Object.fromEntries(
      Object.entries(written).map(([key, value]) => [key, String(value)]),
    );
    expect(query(again).canonical).toEqual(written);
  });

  it('puts region and participant first, whatever the order', () => {
    expect(Object.keys(canonical('date=2023-01-01&age=70&participant=退休&region=北京'))).toEqual([
      'region',
      'participant',
      'age',
      'date',
    ]);
  });
});

describe('birth dates', () => {
  const ageOn = (birth: string, date: string) =>
    query(`birthDate=${birth}&date=${date}`).facts.get('age');

  it('give completed years, reached on the birthday', () => {
    expect(ageOn('1956-11-21', '2026-11-20')).toBe(69);
    expect(ageOn('1956-11-21', '2026-11-21')).toBe(70);
    expect(ageOn('2026-11-21', '2026-11-21')).toBe(0);
  });

  it('of 29 February are reached on the 28th in common years', () => {
    expect(ageOn('1956-02-29', '2026-02-27')).toBe(69);
    expect(ageOn('1956-02-29', '2026-02-28')).toBe(70);
    expect(ageOn('1956-02-29', '2028-02-28')).toBe(71);
    expect(ageOn('1956-02-29', '2028-02-29')).toBe(72);
  });

  it('stay what they are in the canonical query, and are no facts of a rule', () => {
    const asked = query('birthDate=1956-11-21&date=2026-11-21');
    expect([...asked.facts]).toEqual([['age', 70]]);
    expect(canonical('出生日期=1956年11月21日')).toEqual({ birthDate: '1956-11-21' });
  });

  it('are not accepted beside an age, nor after the day in question', () => {
    expect(brief(problems('birthDate=1956-11-21&age=70'))).toEqual(['birthDate conflict']);
    expect(brief(problems('birthDate=2026-11-22'))).toEqual(['birthDate out-of-range']);
    expect(brief(problems('birthDate=1990-01-02&date=1990-01-01'))).toEqual([
      'birthDate out-of-range',
    ]);
  });

  it('are refused with the bounds that would be taken, in the words the asker used', () => {
    const asked = [
      dayOn('2026-11-21'),
      dayOn('2140-02-28'),
      dayOn('2140-02-29'),
      dayOn('2131-02-28'),
    ];
    for (const date of asked) {
      const words = (birth: string) => `出生日期=${birth}&date=${formatDay(date)}`;
      for (const wrong of ['1900-01-01', formatDay(date + 1)]) {
        const [problem] = problems(words(wrong));
        if (problem === undefined) continue;
        expect(brief([problem])).toEqual(['出生日期 out-of-range']);
        const bounds = problem.expected.match(/\d{4}-\d{2}-\d{2}/gu) ?? [];
        expect(bounds).toHaveLength(2);
        for (const bound of bounds) expect(problems(words(bound))).toEqual([]);
      }
    }
  });
});

describe('mistakes', () => {
  it.each([
    ['regoin=上海', 'regoin unknown-parameter', 'region'],
    ['particpant=retired', 'particpant unknown-parameter', 'participant'],
    ['年令=70', '年令 unknown-parameter', '年龄'],
    ['region=山冻', 'region unknown-region', '山东'],
    ['region=青导', 'region unknown-region', '青岛'],
    ['region=吉林', 'region ambiguous-region', '吉林省'],
    ['region=吉林', 'region ambiguous-region', '吉林市'],
    ['region=海南', 'region ambiguous-region', '海南藏族自治州'],
    ['participant=retird', 'participant unknown-option', 'retired'],
    ['participant=退体', 'participant unknown-option', '退休'],
    ['accountMode=统帐结合', 'accountMode unknown-option', '统账结合'],
    ['retirementRegistered=maybe', 'retirementRegistered not-yes-or-no', 'true'],
  ])('%s: %s, suggesting %s', (words, code, suggestion) => {
    const found = problems(words);
    expect(brief(found)).toEqual([code]);
    expect(found[0]?.suggestions).toContain(suggestion);
  });

  it.each([
    ['age=abc', 'age not-a-number'],
    ['age=70.5', 'age not-a-number'],
    ['age=1e2', 'age not-a-number'],
    ['age=70-75', 'age not-a-number'],
    ['age=70元', 'age not-a-number'],
    ['age=岁', 'age not-a-number'],
    ['age=-1', 'age out-of-range'],
    ['age=131', 'age out-of-range'],
    ['age=', 'age empty'],
    ['age=%20', 'age not-a-number'],
    ['region=', 'region empty'],
    ['region=　', 'region empty'],
    ['date=2023-02-29', 'date not-a-date'],
    ['date=2023-13-01', 'date not-a-date'],
    ['date=2023-00-10', 'date not-a-date'],
    ['date=2023-06', 'date not-a-date'],
    ['date=today', 'date not-a-date'],
    ['date=1899-12-31', 'date out-of-range'],
    ['date=3000-01-01', 'date out-of-range'],
    ['birthDate=1899-02-29', 'birthDate not-a-date'],
    ['contributionBase=-5', 'contributionBase out-of-range'],
    ['contributionBase=5000.005', 'contributionBase not-a-number'],
    ['contributionBase=50,00', 'contributionBase not-a-number'],
    ['contributionBase=5千', 'contributionBase not-a-number'],
    ['contributionBase=99999999999', 'contributionBase out-of-range'],
    [`region=${'山'.repeat(101)}`, 'region too-long'],
  ])('%s: %s', (words, code) => {
    expect(brief(problems(words))).toEqual([code]);
  });

  it('name each wrong parameter once, a repeated one too', () => {
    expect(brief(problems('age=70&age=71'))).toEqual(['age repeated-parameter']);
    expect(brief(problems('age=70&年龄=70'))).toEqual(['年龄 repeated-parameter']);
    expect(brief(problems('age=x&age=71&age=72'))).toHaveLength(1);
    expect(brief(problems('foo=1&foo=2'))).toEqual(['foo unknown-parameter']);
  });

  it('are all named in one go', () => {
    const found = problems(
      'regoin=上海&region=山冻&participant=退体&age=200&date=2023-02-29&ownPension=x',
    );
    expect(brief(found)).toEqual([
      'regoin unknown-parameter',
      'region unknown-region',
      'participant unknown-option',
      'age out-of-range',
      'date not-a-date',
      'ownPension not-a-number',
    ]);
    for (const { got, expected } of found) {
      expect(got).not.toBe('');
      expect(expected).not.toBe('');
    }
  });

  it('are told in the asked language', () => {
    const words =
      'age=200&region=吉林&participant=x&date=x&ownPension=x&birthDate=x&accountMode=&y=1';
    for (const { expected, parameter } of problems(words, { lang: 'en' })) {
      if (parameter === 'region')
        expect(expected).toBe(
          'the full name, one of: Jilin Province (吉林省), Jilin City (吉林市)',
        );
      else expect(expected).not.toMatch(/[\u3000-\u303f\u4e00-\u9fff]/u);
    }
    for (const { expected } of problems(words)) expect(expected).toMatch(/[\u4e00-\u9fff]/u);
  });

  it('name the bounds, and the values at the bounds are taken', () => {
    expect(problems('age=131')[0]?.expected).toBe('0 到 130 的整数');
    const most = problems('ownPension=99999999999')[0]?.expected.match(/[\d.]+/gu) ?? [];
    expect(most).toHaveLength(2);
    for (const bound of most) expect(problems(`ownPension=${bound}`)).toEqual([]);
  });
});

describe('whatever is typed', () => {
  const names = [...ruleset.facts.flatMap(({ id, name }) => [id, name.zh]), 'x', ''];
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.constantFrom(
      '退休',
      '北京',
      '-1',
      '1e9',
      '99999999999999999999',
      '2023-02-29',
      '(',
      '\\',
      '是',
    ),
  );
  const entries = fc.array(
    fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 12 })), value),
    { maxLength: 6 },
  );

  it('is a query or a list of problems, never an exception', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom<'zh-CN' | 'en'>('zh-CN', 'en'), (list, lang) => {
        const words = Object.fromEntries(list);
        const found = problems(words, { lang });
        if (found.length === 0) expect(query(words).date).toBeTypeOf('number');
        for (const { got, suggestions } of found) {
          expect(got.length).toBeLessThanOrEqual(100);
          expect(suggestions.length).toBeLessThanOrEqual(10);
        }
      }),
      { numRuns: 150 },
    );
  });
});
