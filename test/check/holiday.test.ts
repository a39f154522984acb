/**
 * The arrangements of the notices of the State Council's General Office (国务院办公厅关于节假日安排的
 * 通知) for years that were unlike each other; `+` are days off, `-` weekend days worked.
 */
import { describe, expect, it } from 'vitest';
import {
  dayIn,
  findingsOf,
  gridOf,
  realFolder,
  smallFolder,
  withSheets,
} from '../compile/support/folder.ts';

/** A day off before its year, three days in September, a Sunday alone, ten days, and plain years. */
const NOTICES: Readonly<Record<number, string>> = {
  2013: `元旦 +2013-01-01/2013-01-03 -2013-01-05 -2013-01-06
春节 +2013-02-09/2013-02-15 -2013-02-16 -2013-02-17
清明节 +2013-04-04/2013-04-06 -2013-04-07
劳动节 +2013-04-29/2013-05-01 -2013-04-27 -2013-04-28
端午节 +2013-06-10/2013-06-12 -2013-06-08 -2013-06-09
中秋节 +2013-09-19/2013-09-21 -2013-09-22
国庆节 +2013-10-01/2013-10-07 -2013-09-29 -2013-10-12`,
  2015: `元旦 +2015-01-01/2015-01-03 -2015-01-04
春节 +2015-02-18/2015-02-24 -2015-02-15 -2015-02-28
清明节 +2015-04-05 +2015-04-06
劳动节 +2015-05-01
端午节 +2015-06-20 +2015-06-22
抗战胜利70周年 +2015-09-03/2015-09-05 -2015-09-06
中秋节 +2015-09-27
国庆节 +2015-10-01/2015-10-07 -2015-10-10`,
  2019: `元旦 +2018-12-30/2019-01-01 -2018-12-29
春节 +2019-02-04/2019-02-10 -2019-02-02 -2019-02-03
清明节 +2019-04-05
劳动节 +2019-05-01/2019-05-04 -2019-04-28 -2019-05-05
端午节 +2019-06-07
中秋节 +2019-09-13
国庆节 +2019-10-01/2019-10-07 -2019-09-29 -2019-10-12`,
  2020: `元旦 +2020-01-01
春节 +2020-01-24/2020-02-02 -2020-01-19
清明节 +2020-04-04/2020-04-06
劳动节 +2020-05-01/2020-05-05 -2020-04-26 -2020-05-09
端午节 +2020-06-25/2020-06-27 -2020-06-28
国庆节、中秋节 +2020-10-01/2020-10-08 -2020-09-27 -2020-10-10`,
  2023: `元旦 +2022-12-31/2023-01-02
春节 +2023-01-21/2023-01-27 -2023-01-28 -2023-01-29
清明节 +2023-04-05
劳动节 +2023-04-29/2023-05-03 -2023-04-23 -2023-05-06
端午节 +2023-06-22/2023-06-24 -2023-06-25
中秋节、国庆节 +2023-09-29/2023-10-06 -2023-10-07 -2023-10-08`,
  2025: `元旦 +2025-01-01
春节 +2025-01-28/2025-02-04 -2025-01-26 -2025-02-08
清明节 +2025-04-04/2025-04-06
劳动节 +2025-05-01/2025-05-05 -2025-04-27
端午节 +2025-05-31/2025-06-02
国庆节 +2025-10-01/2025-10-08 -2025-09-28 -2025-10-11
中秋节 +2025-10-06`,
};

const FILE = 'holidays.csv';
const [HEADER = [], ...REAL] = gridOf(realFolder, FILE);
const SOURCES = gridOf(smallFolder, 'sources.csv');

type Cells = readonly string[];

/** The rows of a notice, with a source of their own. */
function rowsOf(year: number): readonly Cells[] {
  return (NOTICES[year] ?? '').split('\n').flatMap((line) => {
    const [name = '', ...parts] = line.split(' ');
    return parts.map((part): Cells => {
      const [from = '', to = ''] = part.slice(1).split('/');
      return [from, to, part.startsWith('+') ? '放假' : '上班', name, '', `notice-${year}`, ''];
    });
  });
}

async function found(rows: readonly Cells[]): Promise<readonly string[]> {
  const [titles = [], ...sources] = SOURCES;
  const [, , ...like] = sources[0] ?? [];
  const ids = ['holidays-2026', ...Object.keys(NOTICES).map((year) => `notice-${year}`)];
  const notices = ids.map((id) => [id, `放假通知 ${id}`, ...like]);
  const folder = withSheets(smallFolder, {
    [FILE]: [HEADER, ...rows],
    'sources.csv': [titles, ...sources, ...notices],
  });
  return (await findingsOf(folder)).map(
    ({ severity, code, cell }) => `${severity} ${code} ${cell}`,
  );
}

describe('arrangements that were made', () => {
  it.each(Object.keys(NOTICES).map(Number))('of %i pass beside those of 2026', async (year) => {
    expect(rowsOf(year).length).toBeGreaterThan(7);
    expect(await found([...rowsOf(year), ...REAL])).toEqual([]);
    expect(await found([...REAL, ...rowsOf(year)])).toEqual([]);
  });

  it('pass all together, and with one row a day', async () => {
    const all = Object.keys(NOTICES).flatMap((year) => rowsOf(Number(year)));
    expect(await found([...all, ...REAL])).toEqual([]);
    const daily = REAL.flatMap(([from = '', to = '', ...rest]): readonly Cells[] => {
      if (to === '') return [[from, to, ...rest]];
      const length = dayIn(to) - dayIn(from) + 1;
      const first = Number(from.slice(8));
      return Array.from({ length }, (_, index) => [
        `${from.slice(0, 8)}${String(first + index).padStart(2, '0')}`,
        '',
        ...rest,
      ]);
    });
    expect(daily.length).toBe(39);
    expect(await found(daily)).toEqual([]);
  });
});

describe('a row too many', () => {
  const next = (...cells: string[]): readonly Cells[] => [
    ...REAL,
    [cells[0] ?? '', cells[1] ?? '', cells[2] ?? '', cells[3] ?? '端午节', '', 'holidays-2026', ''],
  ];

  it.each([
    ['ends before it starts', ['2026-06-19', '2026-06-12', '放假'], 'error YB-DATES B'],
    ['is off where another is worked', ['2026-05-09', '', '放假'], 'error YB-HOLIDAY A'],
    ['is worked where another is off', ['2026-09-26', '', '上班'], 'error YB-HOLIDAY A'],
    ['is worked on a weekday', ['2026-06-10', '', '上班'], 'error YB-HOLIDAY A'],
    ['is off for a month', ['2026-07-01', '2026-07-31', '放假', '校庆'], 'error YB-HOLIDAY B'],
    ['is of 2072', ['2072-06-12', '', '放假'], 'error YB-HOLIDAY A'],
    ['overlaps another', ['2026-06-21', '2026-06-23', '放假'], 'warning YB-HOLIDAY A'],
    ['is said twice', ['2026-06-19', '2026-06-21', '放假'], 'warning YB-HOLIDAY A'],
    ['is a weekend', ['2026-07-11', '2026-07-12', '放假', '校庆'], 'warning YB-HOLIDAY A'],
    ['is worked weeks away', ['2026-08-01', '', '上班'], 'warning YB-HOLIDAY A'],
    ['is one day of a weekend', ['2026-07-11', '', '放假', '校庆'], 'info YB-HOLIDAY A'],
  ])('%s', async (what, cells, expected) => {
    // A month off lies wholly after the row above, so that its end is doubted.
    const rows = what === 'is off for a month' ? next(...cells).toSorted(byStart) : next(...cells);
    const row = rows.findIndex((one) => !REAL.includes(one)) + 2;
    expect(await found(rows)).toEqual([`${expected}${row}`]);
  });

  it('may be the next year’s first one', async () => {
    expect(await found(next('2027-01-01', '2027-01-03', '放假', '元旦'))).toEqual([]);
  });

  it('is no reason to blame a day worked for it', async () => {
    const moved = REAL.map((cells) =>
      cells[0] === '2026-10-01' ? ['2026-12-01', '2026-12-07', ...cells.slice(2)] : cells,
    );
    expect(await found(moved)).toEqual(['error YB-HOLIDAY A13']);
  });
});

const byStart = ([a = '']: Cells, [b = '']: Cells): number => (a < b ? -1 : 1);

describe('a row that was lost', () => {
  const without = (...lost: readonly string[]): readonly Cells[] =>
    REAL.filter(([from = '']) => !lost.includes(from));
  const inReal = async (rows: readonly Cells[]) =>
    await findingsOf(withSheets(realFolder, { [FILE]: [HEADER, ...rows] }));

  it.each([
    ['2026-05-01', '劳动节', 'error', '2026-05-09'],
    ['2026-02-15', '春节', 'error', '2026-02-14'],
    ['2026-10-01', '国庆节', 'error', '2026-09-20'],
    ['2026-06-19', '端午节', 'warning', '2026-05-01'],
  ])('is told once, beside where it would stand: %s', async (from, name, severity, at) => {
    const rows = without(from);
    const told = await inReal(rows);
    const row = rows.findIndex(([first]) => first === at) + 2;
    const places = told.map((item) => [item.severity, item.code, item.file, item.cell]);
    expect(places).toEqual([[severity, 'YB-HOLIDAY', FILE, `D${row}`]]);
    expect(told[0]?.text.zh).toContain(name);
  });

  it('is none in a year that is entered in part, or not at all', async () => {
    expect(await found(without('2026-06-19', '2026-09-25'))).toEqual([]);
    expect(await found(REAL.slice(0, 5))).toEqual([]);
    expect(await found([])).toEqual([]);
  });

  it('is the reason of golden cases that count over it, which are told with it', async () => {
    const ends = REAL.map((cells) =>
      cells.with(1, cells[1] === '2026-10-07' ? '2026-10-06' : (cells[1] ?? '')),
    );
    for (const [rows, cell] of [
      [ends, 'B13'],
      [without('2026-10-10'), 'B13'],
    ] as const) {
      const told = await inReal(rows);
      expect(told.map((item) => `${item.severity} ${item.code} ${item.file} ${item.cell}`)).toEqual(
        [`error YB-HOLIDAY ${FILE} ${cell}`],
      );
      expect(told[0]?.notes.some(({ file }) => file === 'transfer.cases.csv')).toBe(true);
    }
  });
});

describe('what is in nobody’s notice', () => {
  it('takes no more time than reading it, however many rows there are', async () => {
    const many = Array.from({ length: 20_000 }, (_, index): Cells => {
      const [year, month] = [2027 + (index % 900), 1 + (index % 12)];
      const from = `${year}-${String(month).padStart(2, '0')}-01`;
      return [from, '', index % 2 === 0 ? '放假' : '上班', '国庆节', '', 'holidays-2026', ''];
    });
    const start = performance.now();
    const all = await found(many);
    expect(all.length).toBeGreaterThan(900);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
