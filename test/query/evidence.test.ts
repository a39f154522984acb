import { describe, expect, it } from 'vitest';
import { realRuleset } from '../table/support/sheets.ts';
import { asking, figures } from './support/ask.ts';

/** Figures as the public pages state them; a difference means that a sheet or the code is wrong. */
const { ask } = asking(await realRuleset());

const monthly = (words: string) => figures(ask(words).answer);
const gross = (words: string) => {
  const found = monthly(words);
  return typeof found === 'string' ? found : found.gross;
};

describe('北京', () => {
  it.each([
    // 2.8 % under 35, 3 % from 35 to 44, 4 % from 45, until August 2022; 2 % since.
    [34, '2022-08-31', '140.00'],
    [35, '2022-08-31', '150.00'],
    [44, '2022-08-31', '150.00'],
    [45, '2022-08-31', '200.00'],
    [59, '2015-05-01', '200.00'],
    [34, '2022-09-01', '100.00'],
    [45, '2022-09-01', '100.00'],
    [45, '2026-11-21', '100.00'],
  ])('employed of %i on %s: %s of 5000', (age, date, amount) => {
    expect(
      gross(`region=北京&participant=在职&contributionBase=5000&age=${age}&date=${date}`),
    ).toBe(amount);
  });

  it.each([
    [69, '97.00'],
    [70, '107.00'],
    [55, '97.00'],
    [101, '107.00'],
  ])('retired of %i: %s arrive', (age, net) => {
    for (const date of ['2006-04-30', '2015-01-01', '2022-08-31', '2022-09-01', '2026-11-21'])
      expect(monthly(`region=北京&participant=退休&age=${age}&date=${date}`)).toMatchObject({
        net,
      });
  });

  it('does not know the amount before April 2006, and does from its first day', () => {
    expect(ask('region=北京&participant=退休&age=70&date=2006-03-31').answer).toMatchObject({
      credited: true,
      monthly: { gross: null, net: null },
    });
    const april = ask('region=北京&participant=退休&age=70&date=2006-04-01');
    expect(figures(april.answer)).toMatchObject({ gross: '110.00' });
  });
});

describe('上海', () => {
  it.each([
    // The insurance year 2008: 1120 and 1260 a year, from April to March.
    [74, '2008-04-01', '93.33'],
    [75, '2008-04-01', '105.00'],
    [74, '2009-03-31', '93.33'],
    [60, '2009-03-31', '93.33'],
    [74, '2023-02-10', '140.00'],
    [75, '2023-06-30', '157.50'],
    [75, '2023-07-01', '157.50'],
  ])('retired of %i on %s: %s', (age, date, amount) => {
    expect(gross(`region=上海&participant=退休&age=${age}&date=${date}`)).toBe(amount);
  });

  it.each([
    // 2 % of the base and 140, 280 or 420 a year besides.
    [34, '71.67'],
    [35, '83.33'],
    [44, '83.33'],
    [45, '95.00'],
  ])('employed of %i in 2008 with 3000: %s', (age, amount) => {
    expect(
      gross(`region=上海&participant=在职&contributionBase=3000&age=${age}&date=2008-12-01`),
    ).toBe(amount);
  });

  it('does not answer where no rule is known: before 2008, after that year until 2023', () => {
    for (const date of ['2008-03-31', '2009-04-01', '2015-06-01', '2023-06-30'])
      expect(
        ask(`region=上海&participant=在职&age=40&contributionBase=3000&date=${date}`).outcome,
      ).toBe('unknown');
    expect(gross('region=上海&participant=在职&contributionBase=3000&date=2023-07-01')).toBe(
      '60.00',
    );
  });
});

describe('安徽', () => {
  it('pays 70 since July 2022, in every city but 合肥', () => {
    for (const city of ['芜湖', '安庆', '六安', '马鞍山', '黄山', '阜阳', '安徽']) {
      expect(gross(`region=${city}&participant=退休&date=2022-07-01`)).toBe('70.00');
      expect(gross(`region=${city}&participant=退休`)).toBe('70.00');
      expect(ask(`region=${city}&participant=退休&date=2022-06-30`).outcome).toBe('unknown');
    }
  });

  it('合肥 paid 150 until the end of 2022 and pays 70 since', () => {
    expect(gross('region=合肥&participant=退休&date=2022-07-01')).toBe('150.00');
    expect(gross('region=合肥&participant=退休&date=2022-12-31')).toBe('150.00');
    expect(gross('region=合肥&participant=退休&date=2023-01-01')).toBe('70.00');
    expect(gross('region=合肥&participant=退休')).toBe('70.00');
  });

  it('蚌埠 pays 70; what arrives is not known for all', () => {
    expect(monthly('region=蚌埠&participant=退休')).toEqual({
      gross: '70.00',
      deduction: null,
      net: null,
    });
  });
});

describe('甘肃', () => {
  it.each([
    ['兰州', '90.00'],
    ['嘉峪关', '90.00'],
    ['金昌', '90.00'],
    ['白银', '80.00'],
    ['天水', '85.00'],
    ['武威', '120.00'],
    ['张掖', '90.00'],
    ['平凉', '90.00'],
    ['酒泉', '90.00'],
    ['庆阳', '90.00'],
    ['定西', '90.00'],
    ['陇南', '90.00'],
    ['临夏', '100.00'],
    ['甘南', '120.00'],
  ])('%s paid %s in 2023; whether it still does is not known', (city, amount) => {
    expect(gross(`region=${city}&participant=退休&date=2023-06-01`)).toBe(amount);
    expect(gross(`region=${city}&participant=退休&date=2023-12-31`)).toBe(amount);
    const now = ask(`region=${city}&participant=退休`);
    expect(now.outcome).toBe('unknown');
    expect(now.cases[0]?.reasonCode).toBe('date-in-doubt');
    expect(now.disputes).toContainEqual(expect.objectContaining({ kind: 'alternative' }));
  });

  it('省直 pays 120, and the province has no single standard', () => {
    expect(gross('region=甘肃省直&participant=退休')).toBe('120.00');
    const province = ask('region=甘肃&participant=退休');
    expect(province.outcome).toBe('unknown');
    const [place] = province.missing;
    expect(place?.fact).toBe('region');
    expect(place?.options.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['甘肃省直', '兰州市']),
    );
  });

  it('the seeds’ 120 for all of 甘肃 is shown as contrary to 兰州’s 90, in 2023 and now', () => {
    for (const date of ['2023-06-01', '2026-11-21']) {
      const contrary = ask(`region=兰州&participant=退休&date=${date}`).disputes.filter(
        ({ kind }) => kind === 'dispute',
      );
      expect(contrary.map(({ answer }) => figures(answer))).toContainEqual(
        expect.objectContaining({ gross: '120.00' }),
      );
    }
  });

  it('pays the employed 2 % everywhere', () => {
    expect(gross('region=天水&participant=在职&contributionBase=6000')).toBe('120.00');
  });
});

describe('山东', () => {
  it.each(['山东', '济宁', '潍坊', '淄博', '烟台', '青岛', '济南'])(
    '%s: 100 and 125 since January 2024',
    (city) => {
      const at = (age: number, date: string) =>
        gross(`region=${city}&participant=退休&age=${age}&date=${date}`);
      expect(at(69, '2024-01-31')).toBe('100.00');
      expect(at(70, '2024-01-31')).toBe('125.00');
      expect(at(69, '2026-11-21')).toBe('100.00');
      expect(at(70, '2026-11-21')).toBe('125.00');
      expect(['100.00', '125.00']).not.toContain(at(70, '2023-12-31'));
    },
  );

  it.each([
    // 4 % of the own pension, between floors and caps that grow with age.
    [59, 1000, '50.00'],
    [59, 5000, '170.00'],
    [59, 3000, '120.00'],
    [60, 1000, '60.00'],
    [69, 5000, '190.00'],
    [70, 1000, '70.00'],
    [79, 9000, '220.00'],
    [80, 1000, '80.00'],
    [89, 1000, '80.00'],
    [90, 1000, '90.00'],
    [95, 5000, '200.00'],
  ])('济南 in 2023, %i years and a pension of %i: %s', (age, pension, amount) => {
    const words = `region=济南&participant=退休&age=${age}&ownPension=${pension}&date=2023-11-01`;
    expect(gross(words)).toBe(amount);
    // 10 and 8 yuan were taken off.
    expect(monthly(words)).toMatchObject({ deduction: '18.00' });
  });

  it('烟台 paid age × 1.5 before, which the sheets cannot reckon: no figure', () => {
    expect(ask('region=烟台&participant=退休&age=70&date=2023-12-31').answer).toMatchObject({
      credited: true,
      method: 'not-computable',
      monthly: { gross: null, net: null },
    });
  });

  it.each([
    ['青岛', 34, '2021-06-01', '100.00'],
    ['青岛', 35, '2021-06-01', '110.00'],
    ['青岛', 45, '2021-06-01', '150.00'],
    ['青岛', 44, '2023-06-01', '105.00'],
    ['青岛', 45, '2023-06-01', '125.00'],
    ['潍坊', 44, '2023-06-01', '125.00'],
    ['潍坊', 45, '2023-06-01', '150.00'],
    ['青岛', 45, '2024-02-01', '100.00'],
    ['潍坊', 45, '2024-02-01', '100.00'],
    ['威海', 45, '2024-02-01', '100.00'],
  ])('employed in %s of %i on %s: %s of 5000', (city, age, date, amount) => {
    expect(
      gross(`region=${city}&participant=在职&age=${age}&contributionBase=5000&date=${date}`),
    ).toBe(amount);
  });
});

describe('other places', () => {
  it('厦门 pays 110 less 7 since 2023', () => {
    expect(monthly('region=厦门&participant=退休&date=2023-01-01')).toEqual({
      gross: '110.00',
      deduction: '7.00',
      net: '103.00',
    });
    expect(monthly('region=厦门&participant=退休')).toMatchObject({ net: '103.00' });
    expect(ask('region=厦门&participant=退休&date=2022-12-31').outcome).toBe('unknown');
    const contrary = ask('region=厦门&participant=退休').disputes.map(({ answer }) => answer);
    expect(contrary).toContainEqual(expect.objectContaining({ method: 'rate' }));
  });

  it('深圳 pays 251 in the first tier to those who no longer pay, start not known', () => {
    const first = ask('region=深圳&participant=退休&planTier=一档');
    expect(figures(first.answer)).toMatchObject({ gross: '251.00' });
    expect(first.assumptions.map(({ fact }) => fact)).toContain('stillPaying');
    expect(gross('region=深圳&participant=退休&planTier=一档&date=2022-12-14')).toBe('251.00');
    expect(ask('region=深圳&participant=退休&planTier=一档&date=2022-12-13').outcome).toBe(
      'unknown',
    );
    expect(ask('region=深圳&participant=退休&planTier=二档').outcome).toBe('unknown');
    expect(ask('region=深圳&participant=退休').missing[0]?.fact).toBe('planTier');
    // Those who still pay: a single page of 2022 says 8.05 %, too little to answer with.
    const paying = ask(
      'region=深圳&participant=退休&planTier=一档&stillPaying=是&contributionBase=10000',
    );
    expect(paying.outcome).toBe('unknown');
    expect(paying.disputes).toContainEqual(
      expect.objectContaining({
        kind: 'claim',
        answer: expect.objectContaining({ terms: [expect.objectContaining({ rate: '8.05%' })] }),
      }),
    );
  });

  it.each([
    [44, '2022-11-30', '500.00'],
    [45, '2022-11-30', '560.00'],
    [45, '2023-01-01', '200.00'],
  ])('深圳 employed of %i on %s: %s of 10000', (age, date, amount) => {
    expect(
      gross(
        `region=深圳&participant=在职&planTier=一档&age=${age}&contributionBase=10000&date=${date}`,
      ),
    ).toBe(amount);
  });

  it.each([
    [69, '105.00'],
    [70, '115.00'],
  ])('重庆 of %i: %s gross, and what arrives is not reliably known', (age, amount) => {
    expect(monthly(`region=重庆&participant=退休&age=${age}`)).toEqual({
      gross: amount,
      deduction: null,
      net: null,
    });
  });

  it('self-insured people without a personal account are credited nothing anywhere', () => {
    for (const place of ['北京', '上海', '安徽', '合肥', '广州', '全国', '青岛'])
      expect(ask(`region=${place}&participant=灵活就业&accountMode=单建统筹`).answer).toMatchObject(
        { credited: false },
      );
    expect(ask('region=重庆&participant=灵活就业&planTier=一档').answer).toMatchObject({
      credited: false,
    });
  });

  it('of the provinces without evidence nothing is guessed', () => {
    for (const place of ['西藏', '宁夏', '云南', '青海', '拉萨', '昆明'])
      expect(ask(`region=${place}&participant=退休&age=70`).outcome).toBe('unknown');
  });
});
