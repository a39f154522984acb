import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/workbook/arrange.ts';

const TITLES = ['编号', '金额'];
const BASE = [
  ['A', '1'],
  ['B', '2'],
  ['C', '3'],
];

/** Rows as they are written, and the changes in short. */
function outcome(rows: readonly (readonly string[])[], id: number | null = 0) {
  const { rows: placed, changes, reordered } = arrange(TITLES, id, BASE, rows);
  const told = changes.map(({ kind, name, cells }) =>
    [kind, name, ...cells.map(({ header, from, to }) => `${header} ${from}→${to}`)].join(' '),
  );
  return { order: placed.map(({ cells }) => cells.join('')), told, reordered };
}

describe('rows that come back', () => {
  it('in another order are written in theirs', () => {
    const sorted = [...BASE].reverse();
    expect(outcome(sorted)).toEqual({ order: ['A1', 'B2', 'C3'], told: [], reordered: true });
  });

  it('are known by their id when a cell has changed', () => {
    const rows = [
      ['C', '3'],
      ['B', '9'],
      ['A', '1'],
    ];
    expect(outcome(rows)).toEqual({
      order: ['A1', 'B9', 'C3'],
      told: ['changed B 金额 2→9'],
      reordered: true,
    });
  });

  it('stand behind the row they follow when they are new', () => {
    const rows = [
      ['X', '0'],
      ['A', '1'],
      ['Y', '5'],
      ['C', '3'],
      ['Z', '7'],
    ];
    expect(outcome(rows)).toEqual({
      order: ['X0', 'A1', 'Y5', 'C3', 'Z7'],
      told: ['added X', 'removed B', 'added Y', 'added Z'],
      reordered: false,
    });
  });

  it('without ids count as changed where they stand', () => {
    const rows = [
      ['A', '1'],
      ['B', '5'],
      ['C', '3'],
    ];
    expect(outcome(rows, null)).toEqual({
      order: ['A1', 'B5', 'C3'],
      told: ['changed B 2 金额 2→5'],
      reordered: false,
    });
  });

  it('may be there twice', () => {
    const rows = [
      ['A', '1'],
      ['A', '1'],
      ['B', '2'],
      ['C', '3'],
    ];
    expect(outcome(rows)).toEqual({
      order: ['A1', 'A1', 'B2', 'C3'],
      told: ['added A'],
      reordered: false,
    });
  });
});
