/** What is said of ids that no row has: where the row may have been, and whether one was meant. */
import { describe, expect, it } from 'vitest';
import { slips } from '../../src/check/id-names.ts';
import { renderText } from '../../src/diagnostic/render.ts';
import { findingsOf, gridOf, realFolder, withSheets } from '../compile/support/folder.ts';

describe('a rule that was removed', () => {
  it('is told once at each cell that names it, with the sheet it stood in', async () => {
    const grid = gridOf(realFolder, 'refund.csv').filter(([id]) => id !== 'SD-RET-2');
    const found = await findingsOf(withSheets(realFolder, { 'refund.csv': grid }));
    const naming = found.filter(({ code }) => code === 'YB-REFERENCE');
    const cells = naming.map(({ file, cell }) => `${file} ${cell}`);
    expect(new Set(cells).size).toBe(cells.length);
    const users = ['statements.csv', 'refund.cases.csv'].flatMap((file) =>
      gridOf(realFolder, file).filter((row) =>
        row.some((cell) => cell.split('、').includes('SD-RET-2')),
      ),
    );
    expect(cells).toHaveLength(users.length);
    const said = new Set(naming.map((item) => renderText([{ ...item, file: '', cell: '' }], 'zh')));
    expect([...said].map((text) => text.slice(text.indexOf('YB-')))).toEqual([
      'YB-REFERENCE: refund.csv 里没有编号“SD-RET-2”\n' +
        '  建议: 如果那一行已经删去，这一格也要改：去掉这个编号，或换成取代它的编号；还没有写的，先在 refund.csv 里加上它\n',
    ]);
  });
});

describe('an id that nobody knows', () => {
  const known = new Set(['SH-RET-1', 'BJ-RET-1', 'SZ-EMP-2', 'bj-2006-9', 'xm-2023-01-11']);

  it.each([
    ['BJ-RTE-1', 'BJ-RET-1', true],
    ['bj-2006-09', 'bj-2006-9', true],
    ['BJRET-1', 'BJ-RET-1', true],
    ['BJ-RET-2', 'BJ-RET-1', false],
    ['BJ-RET-10', 'BJ-RET-1', false],
    ['SZ-RET-1', 'SH-RET-1', false],
    ['BJ-EMP-1', 'BJ-RET-1', false],
  ])('such as %s is %s misspelt: %s', (id, near, expected) => {
    expect(slips()(id, near, known)).toBe(expected);
  });
});
