import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/sheet/csv.ts';

function tableOf(text: string) {
  const { table, diagnostics } = readCsv('refund.csv', text);
  expect(diagnostics).toEqual([]);
  if (table === null) throw new Error('no table');
  return table;
}

function findings(text: string) {
  const { diagnostics } = readCsv('refund.csv', text);
  return diagnostics.map(({ code, cell, text: said }) => [code, cell, said.zh]);
}

describe('readCsv', () => {
  it('numbers rows as a spreadsheet does, whatever is inside quotes', () => {
    const table = tableOf('编号,原文\r\nA,"两行\r\n文字"\r\n\r\nB,"说""好""，1,2"\r\n');
    expect(table).toEqual({
      file: 'refund.csv',
      headerRow: 1,
      header: [
        { text: '编号', column: 0 },
        { text: '原文', column: 1 },
      ],
      rows: [
        { row: 2, cells: ['A', '两行\n文字'] },
        { row: 4, cells: ['B', '说"好"，1,2'] },
      ],
    });
  });

  it.each([
    ['line feeds', '\n'],
    ['carriage return and line feed', '\r\n'],
    ['lone carriage returns', '\r'],
  ])('reads lines that end in %s', (_, end) => {
    const { rows } = tableOf(['a,b', '1,2', '3,4', ''].join(end));
    expect(rows).toEqual([
      { row: 2, cells: ['1', '2'] },
      { row: 3, cells: ['3', '4'] },
    ]);
  });

  it('reads a file whose line endings are mixed', () => {
    expect(tableOf('a,b\r\n1,2\n3,4\r5,6').rows.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it.each([
    ['commas', 'a,b\n1,2'],
    ['tabs', 'a\tb\n1\t2'],
    ['semicolons', 'a;b\n1;2'],
    ['tabs beside commas in a header', '"a,,"\tb\n1\t2'],
    ['commas with a tab behind every header', 'a\t,b\t\n1,2'],
  ])('reads %s', (_, text) => {
    expect(tableOf(text).rows).toEqual([{ row: 2, cells: ['1', '2'] }]);
  });

  it('drops trailing blank rows and columns and fills short rows', () => {
    const table = tableOf('\uFEFFa, b ,c,,\n1\n , \u3000,,,\n2,3,4,,\n,,,,\n,,,,\n');
    expect(table.header.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    expect(table.rows).toEqual([
      { row: 2, cells: ['1', '', ''] },
      { row: 4, cells: ['2', '3', '4'] },
    ]);
  });

  it.each(['1,"x" ,,', '1,"x" ,,\n,,\n', '1,"x"   ', '1,"x"'])(
    'reads a last cell in quotes with blanks behind it: %j',
    (last) => {
      expect(tableOf(`a,b\n${last}`).rows).toEqual([{ row: 2, cells: ['1', 'x'] }]);
    },
  );

  it('finds a header below blank rows', () => {
    expect(tableOf(',\n,\na,b\n1,2')).toMatchObject({ headerRow: 3, rows: [{ row: 4 }] });
  });

  it('keeps cells raw', () => {
    expect(tableOf('a\n" ７０ "').rows[0]?.cells).toEqual([' ７０ ']);
  });

  it('has no rows below a header alone', () => {
    expect(tableOf('a,b\n').rows).toEqual([]);
  });

  it.each([
    [
      'a quote that is never closed',
      'a,b\n1,"x\n2,y\n3,z',
      ['YB-FILE', 'B2', '引号没有成对：这里的 " 没有结束'],
    ],
    [
      'text after a closing quote',
      'a,b\n"1\n2",3\n"x"y,4\n5,6',
      ['YB-FILE', 'A3', '引号后面还有文字'],
    ],
    [
      'a row that is longer than the header',
      'a,b\n1,2\n3,4,,大额，互助\n',
      ['YB-FILE', 'D3', '这一行比表头长：表头有 2 列，第 4 列却有“大额,互助”'],
    ],
    [
      'a column without a header, once',
      'a,,b\n1,,2\n3,x,4\n5,y,6\n',
      ['YB-HEADER', 'B1', '这一列没有表头，却有内容'],
    ],
    [
      'a stray cell under no header',
      'a,,b\n1,,2\n3,x,4\n',
      ['YB-HEADER', 'B3', '这一列没有表头，却有内容'],
    ],
    [
      'a quote that swallows a line, where it opens',
      'a,b,c\n1,"x,2\n3,"y",z\n',
      ['YB-FILE', 'B2', '引号没有成对：这里的 " 没有结束'],
    ],
    [
      'a title above the header',
      '返款标准,\na,b\n1,2',
      ['YB-HEADER', 'A1', '第 1 行（“返款标准”）不是表头，表头多半是第 2 行'],
    ],
    [
      'full-width commas',
      '编号，地区，年龄\nA，北京，70',
      ['YB-HEADER', 'A1', '表头只有一列：各列之间用的是中文标点或竖线'],
    ],
    ['a file of blanks', ',,\n , \n', ['YB-HEADER', null, '文件里没有表头']],
    [
      'a lost character',
      'a,b\n1,北\uFFFD',
      ['YB-CELL', 'B2', '单元格里有乱码“\uFFFD”：原来的字已经丢失'],
    ],
  ])('reports %s', (_, text, finding) => {
    expect(findings(text)).toEqual([finding]);
  });

  it('has no table when quotes do not match', () => {
    expect(readCsv('refund.csv', 'a,b\n1,"x').table).toBeNull();
  });

  it('reads back what a CSV writer writes', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '7', '岁', '"', ',', '\n', ';', ' ', '“', '\t'),
      maxLength: 6,
    });
    const row = fc.tuple(fc.constant('x'), cell, cell);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const text = Papa.unparse([['h1', 'h2', 'h3'], ...rows]);
        expect(tableOf(text).rows).toEqual(rows.map((cells, i) => ({ row: i + 2, cells })));
      }),
    );
  });
});
