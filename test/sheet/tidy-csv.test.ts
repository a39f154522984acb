import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/sheet/csv.ts';
import { readTexts } from '../../src/sheet/read-texts.ts';
import type { TextTable } from '../../src/sheet/text-table.ts';
import { readTidyCsv } from '../../src/sheet/tidy-csv.ts';

function tableOf(text: string): TextTable {
  const table = readTidyCsv('refund.csv', text);
  if (table === null) throw new Error('not tidy');
  return table;
}

/** The cells of a table by row, as `readCsv` gives them. */
function rowsOf({ rows, columns }: TextTable) {
  return rows.map((row, at) => ({
    row,
    cells: columns.map(({ texts, numbers }) => texts[numbers[at] ?? -1]),
  }));
}

describe('readTidyCsv', () => {
  it('keeps each text of a column once', () => {
    const { header, headerRow, rows, columns } = tableOf(
      '\uFEFF编号,地区,备注\r\nA,北京,\r\nB,上海\r\n,,\r\nC,北京,北京\r\n',
    );
    expect(header.map(({ text }) => text)).toEqual(['编号', '地区', '备注']);
    expect([headerRow, ...rows]).toEqual([1, 2, 3, 5]);
    expect(columns).toMatchObject([
      { texts: ['', 'A', 'B', 'C'], numbers: Int32Array.of(1, 2, 3) },
      { texts: ['', '北京', '上海'], numbers: Int32Array.of(1, 2, 1) },
      { texts: ['', '北京'], numbers: Int32Array.of(0, 0, 1) },
    ]);
  });

  it('takes a cell in quotes for the same as one without', () => {
    const [, note] = tableOf('a,b\n1,"x"\n2,x\n3,"x,""y"""\n4,"u\r\nv"\n5,"x"').columns;
    expect(note).toMatchObject({
      texts: ['', 'x', 'x,"y"', 'u\nv'],
      numbers: Int32Array.of(1, 1, 2, 3, 1),
    });
  });

  it.each([
    ['a quote that is never closed', 'a,b\n1,"x\n2,y'],
    ['text behind a closing quote', 'a,b\n"x"y,1'],
    ['a space behind a closing quote', 'a,b\n"x" ,1'],
    ['a cell beyond the header', 'a,b\n1,2,3'],
    ['a column without a header', 'a,,b\n1,,2'],
    ['a header of one column', 'a\n1'],
    ['a lost character', 'a,b\n1,\uFFFD'],
    ['a cell no spreadsheet could hold', `a,b\n1,${'x'.repeat(32_768)}`],
    ['nothing but blanks', ',\n , \n'],
  ])('gives up at %s', (_, text) => {
    expect(readTidyCsv('refund.csv', text)).toBeNull();
  });

  it('reads what it reads as readCsv does', () => {
    const piece = fc.constantFrom(
      ...['a', '7', '岁', '70岁以下', '"', '""', ',', ',', ',', '\n', '\r\n', '\r', ';', '\t', ' '],
      ...['\u3000', '\uFEFF', '“', '"x"', '"x,\r\ny"', ',"', '",'],
    );
    let tidy = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('h,k\n', 'h,k,m\r\n', 'h;k\r', '\n,\nh\tk\n', ''),
        fc.array(piece, { maxLength: 14 }),
        (header, pieces) => {
          const text = header + pieces.join('');
          const table = readTidyCsv('x.csv', text);
          if (table === null) return;
          tidy += 1;
          const careful = readCsv('x.csv', text);
          expect(careful.diagnostics).toEqual([]);
          const { file, headerRow, header: headers } = table;
          expect({ file, headerRow, header: headers, rows: rowsOf(table) }).toEqual(careful.table);
        },
      ),
      { numRuns: 3000 },
    );
    expect(tidy).toBeGreaterThan(300);
  });
});

describe('readTexts', () => {
  it('reads untidy text all the same, and says what is odd', () => {
    const { table, diagnostics } = readTexts('refund.csv', 'a,b\n1,"x" \n2,x,,y\n');
    expect(diagnostics.map(({ code, cell }) => [code, cell])).toEqual([['YB-FILE', 'D3']]);
    expect(table === null ? null : rowsOf(table)).toEqual([
      { row: 2, cells: ['1', 'x'] },
      { row: 3, cells: ['2', 'x'] },
    ]);
  });
});
