import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellName,
  columnName,
  compareDiagnostics,
  type Diagnostic,
  type DiagnosticCode,
  parseCellName,
} from '../../src/diagnostic/diagnostic.ts';

function finding(
  file: string,
  cell: string | null,
  code: DiagnosticCode = 'YB-CELL',
  text = '',
): Diagnostic {
  const place = { file, cell };
  return { code, severity: 'error', ...place, text: { zh: text, en: text }, notes: [], help: null };
}

describe('columnName', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (index, name) => {
    expect(columnName(index)).toBe(name);
  });
});

describe('parseCellName', () => {
  it('reads back what cellName writes', () => {
    expect(cellName(7, 3)).toBe('D7');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(20_000), (row, column) => {
        expect(parseCellName(cellName(row, column))).toEqual({ row, column });
      }),
    );
  });

  it.each(['', 'D', '7', 'd7', 'D7:E8'])('refuses %j', (cell) => {
    expect(parseCellName(cell)).toBeNull();
  });
});

describe('compareDiagnostics', () => {
  const sorted = [
    finding('regions.csv', 'A9'),
    finding('refund.csv', null),
    finding('refund.csv', 'B2'),
    finding('refund.csv', 'Z2'),
    finding('refund.csv', 'AA2'),
    finding('refund.csv', 'A10', 'YB-CELL'),
    finding('refund.csv', 'A10', 'YB-NAME', 'a'),
    finding('refund.csv', 'A10', 'YB-NAME', 'b'),
    finding('a.csv', 'A1'),
    finding('b.csv', 'A1'),
  ];

  it('sorts by file, row, column, code and text', () => {
    const compare = compareDiagnostics(['regions.csv', 'refund.csv']);
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        expect(shuffled.toSorted(compare)).toEqual(sorted);
      }),
    );
  });

  it('sorts files by name when no order is given', () => {
    const files = sorted.toSorted(compareDiagnostics()).map(({ file }) => file);
    expect([...new Set(files)]).toEqual(['a.csv', 'b.csv', 'refund.csv', 'regions.csv']);
  });
});
