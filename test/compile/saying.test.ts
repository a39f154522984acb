/** 条件说法: how conditions are told to people, as the facts sheet has it. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/table/model.ts';
import { findingsOf, gridOf, rulesetOf, smallFolder, withSheets } from './support/folder.ts';

/** The small folder with words for one of its facts. */
function withSaying(fact: string, zh: string, en: string) {
  const [header = [], ...rows] = gridOf(smallFolder, 'facts.csv');
  const cells = rows.map((row) => [...row, ...(row[0] === fact ? [zh, en] : ['', ''])]);
  return withSheets(smallFolder, {
    'facts.csv': [[...header, '条件说法', '英文条件说法'], ...cells],
  });
}

const said = async (fact: string, zh: string, en: string): Promise<string[]> =>
  (await findingsOf(withSaying(fact, zh, en))).map(
    ({ code, cell, text }) => `${code} ${cell ?? ''} ${text.zh}`,
  );

const sayingIn = (facts: readonly Fact[], fact: string): Fact['saying'] =>
  facts.find(({ id }) => id === fact)?.saying;

describe('words for conditions', () => {
  it('are kept by value, in both languages', async () => {
    const { facts } = await rulesetOf(
      withSaying('registered', '是=办好了、否=没有办', '是=done、否=not done'),
    );
    expect(sayingIn(facts, 'registered')).toEqual({
      '0': { zh: '没有办', en: 'not done' },
      '1': { zh: '办好了', en: 'done' },
    });
    const aged = await rulesetOf(withSaying('age', 'X=X、0=刚出生', 'X=aged X、0=newly born'));
    expect(sayingIn(aged.facts, 'age')).toEqual({
      '0': { zh: '刚出生', en: 'newly born' },
      X: { zh: 'X', en: 'aged X' },
    });
    expect(sayingIn(facts, 'age')).toBeUndefined();
  });

  it.each([
    ['registered', '是=办好了', '是=done', ['YB-CELL R5 条件说法里没有“否=”']],
    ['registered', '是=办好了、否=没有办', '是=done', ['YB-CELL S5 英文条件说法里没有“否=”']],
    [
      'registered',
      '是=办好了、不=没有办',
      '是=done、否=no',
      // What lacks was meant by it: one slip, one finding.
      ['YB-CELL R5 “不”不是这个事实的值'],
    ],
    ['age', 'X=岁数', 'X=aged X', ['YB-CELL R4 “X=”后面要有一个 X，代表数或者日期']],
    ['age', 'X=X、满X', 'X=aged X', ['YB-CELL R4 “X”有 2 种说法']],
    ['participant', 'retird=退休人员', 'retired=retirees', ['YB-CELL R3 “retird”不是这个事实的值']],
    [
      'region',
      'X=在X',
      'X=in X',
      ['YB-CELL R2 “X”不是这个事实的值', 'YB-CELL S2 “X”不是这个事实的值'],
    ],
  ])('of %s as %s and %s are found wrong where they are', async (fact, zh, en, expected) => {
    expect(await said(fact, zh, en)).toEqual(expected);
  });
});
