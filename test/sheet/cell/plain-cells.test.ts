import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellType } from '../../../src/sheet/cell/cell.ts';
import { describeProblem } from '../../../src/sheet/cell/cell.ts';
import { choiceCell, choiceCondition } from '../../../src/sheet/cell/choice.ts';
import { dateSpanCell, dayCell } from '../../../src/sheet/cell/date-span.ts';
import { divisionCodeCell, idCell } from '../../../src/sheet/cell/id.ts';
import { idListCell } from '../../../src/sheet/cell/id-list.ts';
import { integerCondition } from '../../../src/sheet/cell/integer-condition.ts';
import { moneyCell } from '../../../src/sheet/cell/money.ts';
import { moneyCondition } from '../../../src/sheet/cell/money-condition.ts';
import { rateCell } from '../../../src/sheet/cell/rate.ts';
import { textCell } from '../../../src/sheet/cell/text.ts';
import { joinedListCell, textListCell } from '../../../src/sheet/cell/text-list.ts';
import { urlCell } from '../../../src/sheet/cell/url.ts';
import { yearCell } from '../../../src/sheet/cell/year.ts';
import { yesNoCell, yesNoCondition } from '../../../src/sheet/cell/yes-no.ts';
import { expectSound, problemOf, readValue } from './reading.ts';

describe.each([
  ['id', idCell],
  ['id list', idListCell],
  ['money', moneyCell],
  ['rate', rateCell],
  ['text', textCell],
  ['text list', textListCell],
  ['joined list', joinedListCell],
  ['url', urlCell],
  ['year', yearCell],
  ['yes-no', yesNoCell],
  ['yes-no condition', yesNoCondition],
] as const)('the %s cell', (_, type) => {
  it('is sound', () => expectSound(type));
});

describe('every cell type', () => {
  const types: readonly CellType<unknown>[] = [
    choiceCell([{ id: 'a', names: ['甲'] }]),
    choiceCondition([{ id: 'a', names: ['甲'] }]),
    dateSpanCell,
    dayCell,
    idCell,
    idListCell,
    integerCondition({ min: 0, max: 150, unit: '岁' }),
    moneyCell,
    moneyCondition(),
    rateCell,
    textCell,
    textListCell,
    joinedListCell,
    urlCell,
    yearCell,
    yesNoCell,
    yesNoCondition,
  ];
  const piece = fc.constantFrom(
    ...['2024', '-', '/', '.', '年', '月', '日', '1', '5', '前', '起', '不晚于', '(含)', '%', '‰'],
    ...[
      '#REF!',
      'E+',
      ',',
      '、',
      '元',
      '万',
      '非',
      '甲',
      '除',
      '外',
      'Dec',
      '百分之',
      ' ',
      '\u0000',
    ],
    ...['https://', 'a.cn', '\n', '\u200B', "'", '七十', '岁以上', '至', '且', '🙂', '\uD800'],
  );
  const cell = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));

  it('reads or refuses any cell in both languages, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), cell, (type, text) => {
        if (!type.read(text).ok) problemOf(type, text);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('yesNoCell', () => {
  it.each(['是', '有', 'Yes', 'TRUE', 'y', '√', '✔', '1', '１'])('reads %s as yes', (cell) => {
    expect(readValue(yesNoCell, cell)).toBe(true);
    expect(readValue(yesNoCondition, cell)).toEqual([[1, 1]]);
  });

  it.each(['否', '无', 'No', 'FALSE', 'n', '×', '✗', '0'])('reads %s as no', (cell) => {
    expect(readValue(yesNoCell, cell)).toBe(false);
    expect(readValue(yesNoCondition, cell)).toEqual([[0, 0]]);
  });

  it('refuses anything else', () => {
    expect(readValue(yesNoCondition, '不限')).toEqual([[0, 1]]);
    expect(problemOf(yesNoCell, '可能').text.zh).toBe('“可能”不是“是”或“否”');
    expect(problemOf(yesNoCell, '不限').code).toBe('YB-CELL');
    expect(problemOf(yesNoCondition, '2').code).toBe('YB-CELL');
  });
});

describe('moneyCell', () => {
  it.each([
    ['140', 14_000],
    ['1,680.00元', 168_000],
    ['￥97.5', 9750],
    ['1.2万元', 1_200_000],
    ['1.23456万', 1_234_560],
    ['三十万元', 30_000_000],
    ['="140"', 14_000],
  ])('reads %s', (cell, fen) => {
    expect(readValue(moneyCell, cell)).toBe(fen);
  });

  it.each([
    ['3%', '比例写在“比例”一列'],
    ['140元/月', '这里只写金额，周期写在“周期”一列'],
    ['每月140元', '这里只写金额，周期写在“周期”一列'],
    ['3千元', '换算成元，例如“3千元”写 3000'],
    ['1.2亿元', '换算成元，例如“3千元”写 3000'],
    ['9999999万元', '换算成元，例如“3千元”写 3000'],
    ['-3', '金额不能是负数'],
    ['1.234', '最多写到分（两位小数）'],
    ['12,34', '千分位逗号每三位一个，例如 1,680.00'],
    ['很多', null],
  ])('refuses %s', (cell, help) => {
    expect(problemOf(moneyCell, cell).help?.zh ?? null).toBe(help);
  });
});

describe('rateCell', () => {
  it.each([
    ['2%', 20_000],
    ['4.5％', 45_000],
    ['100%', 1_000_000],
    ['5‰', 5000],
    ['千分之2.5', 2500],
    ['百分之2', 20_000],
    ['百分之二', 20_000],
    ['百分之一百', 1_000_000],
  ])('reads %s', (cell, ppm) => {
    expect(readValue(rateCell, cell)).toBe(ppm);
  });

  it.each([
    ['0.02', '“0.02”没有百分号', '如果是 2%，就写“2%”'],
    ['2', '“2”没有百分号', '如果是 2%，就写“2%”'],
    ['4.5', '“4.5”没有百分号', '如果是 4.5%，就写“4.5%”'],
    ['0.045', '“0.045”没有百分号', '如果是 4.5%，就写“4.5%”'],
    ['百分之2‰', '“百分之2‰”不是比例', null],
    ['百分之很多', '“百分之很多”不是比例', null],
    ['百分之二百', '“百分之二百”超过 100%', null],
    ['250%', '“250%”超过 100%', null],
    ['0', '“0”没有百分号', null],
    ['一半', '“一半”不是比例', null],
  ])('refuses %s', (cell, text, help) => {
    const problem = problemOf(rateCell, cell);
    expect([problem.text.zh, problem.help?.zh ?? null]).toEqual([text, help]);
  });
});

describe('yearCell', () => {
  it('reads a year in four digits', () => {
    expect(readValue(yearCell, '2024年')).toBe(2024);
    expect(readValue(yearCell, '２０２３年度')).toBe(2023);
  });

  it.each([
    ['24', '只写年份：2024'],
    ['2024-01-01', '只写年份：2024'],
    ['1900', null],
    ['明年', null],
  ])('refuses %s', (cell, help) => {
    expect(problemOf(yearCell, cell).help?.zh ?? null).toBe(help);
  });
});

describe('textCell', () => {
  it('keeps Chinese punctuation and line breaks', () => {
    expect(readValue(textCell, ' 70岁以下（含），\r\n每月100元。\u200B ')).toBe(
      '70岁以下（含），\n每月100元。',
    );
  });
});

describe('idCell', () => {
  it.each([
    ['BJ-RET-1', 'BJ-RET-1'],
    ['ＢＪ－１', 'BJ-1'],
    ['bj—1', 'bj-1'],
    ['北京-1', '北京-1'],
    ["'001", '001'],
  ])('reads %s as %s', (cell, id) => {
    expect(readValue(idCell, cell)).toBe(id);
  });

  it.each([
    ['BJ 1', '编号“BJ 1”里有空格', '可以写成“BJ-1”'],
    ['BJ_1', '编号“BJ_1”里有“_”', '可以写成“BJ-1”'],
    ['refund:BJ', '编号“refund:BJ”里有“:”', '可以写成“refund-BJ”'],
    ['-BJ', '编号“-BJ”里“-”的位置不对', '可以写成“BJ”'],
    ['110000.0', '编号“110000.0”里有“.”', '可以写成“110000”'],
    ['制表人：张三', '“制表人:张三”不是编号', '这一行如果不是表里的内容，整行删去'],
    ['？', '编号“?”里有“?”', null],
    ['2026-04-06', '编号“2026-04-06”是日期，多半被 Excel 改过', expect.stringContaining('“文本”')],
    ['6-Apr', '编号“6-Apr”是日期，多半被 Excel 改过', expect.stringContaining('“文本”')],
  ])('refuses %s', (cell, text, help) => {
    const problem = problemOf(idCell, cell);
    expect([problem.text.zh, problem.help?.zh ?? null]).toEqual([text, help]);
  });
});

describe('joinedListCell', () => {
  it('joins what the list cell reads', () => {
    const untidy = [
      '市南区 shinan，市北区',
      '、甲; 乙、',
      '甲、、乙',
      '甲 、乙',
      '甲、 乙',
      '甲/乙|丙',
    ];
    for (const cell of untidy)
      expect(readValue(joinedListCell, cell)).toBe(readValue(textListCell, cell).join('、'));
  });

  it('leaves a tidy list as it is', () => {
    expect(readValue(joinedListCell, '市南区 shinan、市北区')).toBe('市南区 shinan、市北区');
  });
});

describe('idListCell', () => {
  it('reads ids in their order, each once', () => {
    expect(readValue(idListCell, "'S2、S1,S3；S1\nS4，")).toEqual(['S2', 'S1', 'S3', 'S4']);
    expect(readValue(idListCell, '="S2、S1"')).toEqual(['S2', 'S1']);
  });

  it('names the id that is wrong', () => {
    expect(problemOf(idListCell, 'S1 S2').text.zh).toBe('编号“S1 S2”里有空格');
    expect(problemOf(idListCell, '、').text.zh).toBe('“、”里没有编号');
  });
});

describe('urlCell', () => {
  it.each([
    'https://www.nhsa.gov.cn/art/2021/4/22/art_104_5006.html',
    'http://ybj.beijing.gov.cn:8080?id=1&x=（含）',
    'https://医保.中国/政策',
    'https://a.cn',
  ])('keeps %s', (cell) => {
    expect(readValue(urlCell, ` ${cell} `)).toBe(cell);
    expect(readValue(urlCell, cell)).toBe(cell);
  });

  it.each([
    ['www.nhsa.gov.cn/a', '写成 https://www.nhsa.gov.cn/a'],
    ['https：//www.nhsa.gov.cn', '写成 https://www.nhsa.gov.cn'],
    ['https://www.nhsa.gov.cn/a。', '写成 https://www.nhsa.gov.cn/a'],
    ['ftp://www.nhsa.gov.cn', null],
    ['https://', null],
    ['https://bei-jing/a', null],
    ['https://a.cn/x;', '写成 https://a.cn/x'],
    ['见附件', null],
    ['https://a.cn/x https://b.cn/y', null],
  ])('refuses %s', (cell, help) => {
    expect(problemOf(urlCell, cell).help?.zh ?? null).toBe(help);
  });
});

describe('describeProblem', () => {
  it('says what was expected after what is wrong', () => {
    expect(describeProblem(problemOf(yearCell, '24'))).toEqual({
      text: {
        zh: '“24”不是年份；应为四位数的年份（2024、2024年）',
        en: '“24” is not a year; expected a year in four digits (2024, 2024年)',
      },
      help: { zh: '只写年份：2024', en: 'write 2024' },
    });
  });

  it('offers names where there is no other help', () => {
    const problem = { ...problemOf(yearCell, '明年'), suggestions: ['山东', '山西'] };
    expect(describeProblem(problem).help).toEqual({
      zh: '是不是“山东”、“山西”？',
      en: 'did you mean “山东”, “山西”?',
    });
  });
});

describe('the code of a division', () => {
  it('is read from a column of decimals', () => {
    expect(readValue(divisionCodeCell, '370200.0')).toBe('370200');
    expect(problemOf(divisionCodeCell, '370200.5').got).toBe('370200.5');
  });
});
