/** What is said of ids that no row has: where the row may have been, and whether one was meant. */
import { describe, expect, it } from 'vitest';
import { nearIds, slips } from '../../src/check/id-names.ts';
import { renderText } from '../../src/diagnostic/render.ts';
import { findingsOf, gridOf, realFolder, withSheets } from '../compile/support/folder.ts';
import { edited } from '../compile/support/planting.ts';

describe('a rule that was removed', () => {
  it('is told once in its sheet, with the gap it left and every cell that names it', async () => {
    const grid = gridOf(realFolder, 'refund.csv').filter(([id]) => id !== 'SD-RET-2');
    const found = await findingsOf(withSheets(realFolder, { 'refund.csv': grid }));
    expect(found.map(({ code, file, cell }) => `${code} ${file} ${cell}`)).toEqual([
      'YB-REFERENCE refund.csv null',
    ]);
    const users = ['statements.csv', 'refund.cases.csv'].flatMap((file) =>
      gridOf(realFolder, file).flatMap((row, index) =>
        row.some((cell) => cell.split('、').includes('SD-RET-2')) ? [`${file} ${index + 1}`] : [],
      ),
    );
    const said = renderText(found, 'zh');
    expect(said).toContain(
      `YB-REFERENCE: refund.csv 里没有编号“SD-RET-2”，却有 ${users.length} 格用到它`,
    );
    const [{ notes } = { notes: [] }] = found;
    expect(notes[0]?.text.zh).toContain('山东、退休、70岁');
    const named = notes.slice(1).flatMap(({ file, cell, text }) => {
      const rest = text.zh.startsWith('其余：')
        ? text.zh.slice('其余：'.length).split('、')
        : [cell];
      return rest.map((place) => (place?.includes(' ') === true ? place : `${file} ${place}`));
    });
    expect(named.map((place) => place.replace(/ [A-Z]+(?=\d+$)/u, ' '))).toEqual(users);
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

  it.each([
    ['xm-2023-10-11', ['xm-2023-01-11']],
    ['BJ-RET-11', ['BJ-RET-1']],
    ['SZ-RET-1', []],
  ])('such as %s may be one of %s mistyped', (id, near) => {
    expect(nearIds()(id, known, new Set())).toEqual(near);
    expect(nearIds()(id, known, new Set(near))).toEqual([]);
  });

  it('has the ones like it offered before it is taken out', async () => {
    const edits = [['refund.csv', 'SNWN-RET-1', '依据', 'sn-2023-05-41']] as const;
    const [told] = await findingsOf(edited(edits, 1));
    expect(told?.help?.zh).toMatch(/^先看看是不是打错了，相近的编号有“sn-2023-05-14”；/u);
  });
});

describe('a source that was removed', () => {
  it('is told once where two rows of one sheet rest on it', async () => {
    const grid = gridOf(realFolder, 'sources.csv').filter(([id]) => id !== 'gd-2021-56');
    const found = await findingsOf(withSheets(realFolder, { 'sources.csv': grid }));
    expect(found.map(({ code, file, notes }) => [code, file, notes.length])).toEqual([
      ['YB-REFERENCE', 'refund.csv', 1],
    ]);
  });
});

describe('a place that nobody knows', () => {
  it('is the one that its row has in words, before one that is spelt more alike', async () => {
    const edits = [['refund.csv', 'LZ-RET-1', '地区', '林州市']] as const;
    const [told] = await findingsOf(edited(edits, 1));
    expect(told?.help?.zh).toContain('是不是“兰州市”');
  });
});
