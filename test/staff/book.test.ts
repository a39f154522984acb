import { describe, expect, it } from 'vitest';
import {
  addColumn,
  type Book,
  changedSheets,
  deleteColumn,
  deleteRows,
  insertRows,
  MOST_STEPS,
  putCells,
  redo,
  type SheetState,
  startHistory,
  step,
  textAt,
  undo,
  withSheet,
} from '../../src/staff/book.ts';
import { copied, pasted, putPasted } from '../../src/staff/clipboard.ts';
import { findNext } from '../../src/staff/find.ts';
import { shared } from '../../src/staff/shared.ts';
import { sheetOf, textOf } from '../../src/staff/sheet-file.ts';
import { finish } from '../../src/staff/steps.ts';
import { realFolder } from '../compile/support/folder.ts';

const SHEET: SheetState = {
  header: ['编号', '金额', '备注'],
  rows: [['A', '100', ''], [], ['B', '120', 'x']],
};

describe('a sheet of the page', () => {
  it('takes other texts by the spreadsheet’s coordinates and shares all other rows', () => {
    const put = putCells(SHEET, [{ row: 4, column: 1, text: '130' }]);
    expect(textAt(put, 4, 1)).toBe('130');
    expect(put.rows[0]).toBe(SHEET.rows[0]);
    expect(SHEET.rows[2]).toEqual(['B', '120', 'x']);
  });

  it('is the same sheet where nothing changes', () => {
    expect(putCells(SHEET, [{ row: 2, column: 1, text: '100' }])).toBe(SHEET);
    expect(putCells(SHEET, [{ row: 9, column: 1, text: '' }])).toBe(SHEET);
  });

  it('grows downwards, and its header can be put too', () => {
    const put = putCells(SHEET, [
      { row: 7, column: 0, text: 'C' },
      { row: 1, column: 3, text: '原文' },
    ]);
    expect(put.rows.map((cells) => cells[0] ?? '')).toEqual(['A', '', 'B', '', '', 'C']);
    expect(put.header).toEqual(['编号', '金额', '备注', '原文']);
  });

  it('gains and loses rows and columns', () => {
    expect(insertRows(SHEET, 3, [['N']]).rows.map(([id]) => id ?? '')).toEqual(['A', 'N', '', 'B']);
    expect(deleteRows(SHEET, 2, 3).rows).toEqual([['B', '120', 'x']]);
    // The header is no row to be deleted.
    expect(deleteRows(SHEET, 1, 2).rows).toEqual([[], ['B', '120', 'x']]);
    expect(deleteRows(SHEET, 1, 1)).toBe(SHEET);
    expect(addColumn(SHEET, '说明').header.at(-1)).toBe('说明');
    expect(deleteColumn(SHEET, 1)).toEqual({
      header: ['编号', '备注'],
      rows: [['A', ''], [], ['B', 'x']],
    });
  });

  it('finds text, again from the top, whatever its case and width', () => {
    expect(findNext(SHEET, 'b', null)).toEqual({ row: 4, column: 0 });
    expect(findNext(SHEET, 'Ｂ', { row: 4, column: 0 })).toEqual({ row: 4, column: 0 });
    expect(findNext(SHEET, '1', { row: 2, column: 1 })).toEqual({ row: 4, column: 1 });
    expect(findNext(SHEET, '1', { row: 4, column: 1 })).toEqual({ row: 2, column: 1 });
    expect(findNext(SHEET, '(', null)).toBeNull();
  });

  it('is written and read letter for letter: all real sheets come back byte for byte', () => {
    const encoder = new TextEncoder();
    for (const [file, bytes] of realFolder) {
      const sheet = sheetOf(file, bytes);
      if ('diagnostics' in sheet) throw new Error(file);
      expect(Buffer.compare(encoder.encode(textOf(sheet)), bytes), file).toBe(0);
    }
  });

  it('keeps blank rows, so that coordinates are those of the file', () => {
    const bytes = new TextEncoder().encode('编号,金额\nA,1\n\nB,2\n');
    const sheet = sheetOf('refund.csv', bytes);
    if ('diagnostics' in sheet) throw new Error('not read');
    expect(textAt(sheet, 4, 0)).toBe('B');
    expect(textOf(sheet)).toBe('\uFEFF编号,金额\r\nA,1\r\n\r\nB,2\r\n');
  });

  it('says why it cannot be taken over whole', () => {
    const bytes = new TextEncoder().encode('编号,金额\nA,"1\n');
    const sheet = sheetOf('refund.csv', bytes);
    expect('diagnostics' in sheet && sheet.diagnostics[0]?.text.zh).toContain('引号没有成对');
  });

  it('that comes back shares the rows that say the same', () => {
    const came = { header: [...SHEET.header], rows: [['B', '120', 'x'], ['C']] };
    const after = finish(shared(SHEET, came));
    expect(after.rows[0]).toBe(SHEET.rows[2]);
    expect(after.header).toBe(SHEET.header);
    expect(after.rows[1]).toEqual(['C']);
  });
});

describe('the history', () => {
  const book: Book = new Map([['refund.csv', SHEET]]);
  const edited = withSheet(book, 'refund.csv', putCells(SHEET, [{ row: 2, column: 1, text: '1' }]));

  it('goes back and on, and forgets what was undone once something else is done', () => {
    const done = step(startHistory(book), edited);
    expect(changedSheets(done.present, book)).toEqual(['refund.csv']);
    const back = undo(done);
    expect(back.present).toBe(book);
    expect(redo(back).present).toBe(edited);
    expect(step(back, edited).future).toEqual([]);
    expect(undo(back)).toEqual(back);
  });

  it('takes no step where nothing changes, and keeps no more than so many', () => {
    expect(step(startHistory(book), book)).toEqual(startHistory(book));
    let history = startHistory(book);
    for (let n = 0; n < MOST_STEPS + 5; n += 1) {
      const sheet = putCells(SHEET, [{ row: 2, column: 1, text: `${n}` }]);
      history = step(history, withSheet(book, 'refund.csv', sheet));
    }
    expect(history.past).toHaveLength(MOST_STEPS);
  });
});

describe('the clipboard', () => {
  it('copies and pastes what it copied, with tabs, line ends and quotes in cells', () => {
    const odd: SheetState = {
      header: ['编号', '备注'],
      rows: [
        ['A', '一行\n又一行\t"引"'],
        ['"B', ''],
      ],
    };
    const text = copied(odd, { fromRow: 2, toRow: 3, fromColumn: 0, toColumn: 1 });
    expect(finish(pasted(text))).toEqual(odd.rows);
  });

  it('reads what Excel writes', () => {
    expect(finish(pasted('a\tb\r\n\tc\r\n'))).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ]);
    expect(finish(pasted('5" 管\t"未完'))).toEqual([['5" 管', '"未完']]);
    expect(finish(pasted('a\t\r\n\r\n"一\n二"\t""\r\n'))).toEqual([
      ['a', ''],
      [''],
      ['一\n二', ''],
    ]);
    expect(finish(pasted(''))).toEqual([['']]);
  });

  it('pastes a block from its first cell, and a single cell into the whole selection', () => {
    const block = { fromRow: 3, toRow: 4, fromColumn: 1, toColumn: 2 };
    const put = (rows: readonly (readonly string[])[]) => finish(putPasted(SHEET, rows, block));
    const puts = (texts: readonly (readonly [number, number, string])[]) =>
      putCells(
        SHEET,
        texts.map(([row, column, text]) => ({ row, column, text })),
      );
    const [x, y, z] = [
      [3, 1, 'x'],
      [3, 2, 'y'],
      [3, 3, 'z'],
    ] as const;
    expect(put([['x', 'y', 'z']])).toEqual(puts([x, y, z]));
    expect(put([['x']])).toEqual(puts([x, [3, 2, 'x'], [4, 1, 'x'], [4, 2, 'x']]));
    expect(put([[''], ['q', '']])).toEqual(
      puts([
        [3, 1, ''],
        [4, 1, 'q'],
        [4, 2, ''],
      ]),
    );
  });

  it('pastes many rows step by step, beyond the last row and over the header, like cell by cell', () => {
    const rows = Array.from({ length: 1200 }, (_, at) => [`R${at}`, at % 3 === 0 ? '' : `${at}`]);
    const block = { fromRow: 1, toRow: 1, fromColumn: 1, toColumn: 1 };
    const steps = putPasted(SHEET, rows, block);
    const shares: number[] = [];
    let last = steps.next();
    for (; last.done !== true; last = steps.next()) shares.push(last.value);
    expect(shares).toHaveLength(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const puts = rows.flatMap((cells, down) =>
      cells.map((text, right) => ({ row: 1 + down, column: 1 + right, text })),
    );
    expect(last.value).toEqual(putCells(SHEET, puts));
    const same = finish(putPasted(SHEET, SHEET.rows, { ...block, fromRow: 2, fromColumn: 0 }));
    expect(same).toBe(SHEET);
  });
});
