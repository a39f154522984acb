import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { BareBound } from '../sheet/cell/condition-grammar.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf, type ReadCondition } from '../sheet/rows.ts';
import { answers, type Fact } from '../table/model.ts';
import { describeValue } from '../table/wording.ts';
import { boxOf, groupRows, meetsBut, rowKey, wrongRows } from './rows.ts';
import type { Check, DecisionRow, DecisionSheet, PartlyRead, World } from './world.ts';

type Entry = DecisionRow<unknown>;

/** YB-BARE: 70岁以下 alone; beside 70岁及以上 or 71岁及以上 the sheet itself says which is meant. */
export const bare: Check = {
  code: 'YB-BARE',
  definition: {
    zh: '条件只写“以上”“以下”或“以内”，按民法典第1259条含本数；同一地区、同一组成里没有另一行从这个数接着写，看不出原意是否含本数。',
    en: 'A condition says only 以上, 以下 or 以内, which includes its number by Civil Code art. 1259; no other row of the region and component goes on from that number, so nothing confirms that it was meant.',
  },
  example: '编号,地区,参保身份,本人养老金,方式,金额\nBJ-1,北京市,退休,3000元以下,定额,100',
  good: '编号,地区,参保身份,本人养老金,方式,金额\nBJ-1,北京市,退休,3000元及以下,定额,100',
  run: (world, found) => {
    // A row of which it is told that it should answer may be the one that goes on from there.
    const wrong = wrongRows(found.map((item) => ({ ...item, notes: [] })));
    const holesAt = new Set(
      found.flatMap(({ code, file, cell }) =>
        code === 'YB-GAP' || code === 'YB-HOLE' ? [`${file} ${cell}`] : [],
      ),
    );
    return world.decisions
      .filter(({ policy, wholeRows }) => policy === 'unique' && wholeRows)
      .flatMap((sheet) => bareIn(sheet, world, wrong, holesAt));
  },
};

function bareIn(
  { rows, partly }: DecisionSheet,
  world: World,
  wrong: ReadonlySet<string>,
  holesAt: ReadonlySet<string>,
): Diagnostic[] {
  // Nearly every sheet says of every number whether it is included.
  if (partly.everywhere || !rows.some(isBare)) return [];
  const groups = groupRows(
    rows.filter(({ rule }) => answers(rule) && !mayBeUnreadIn(rule.region, partly)),
    ({ rule, group }) => JSON.stringify([rule.region, group]),
  );
  const idle = wrong.size === 0 ? [] : rows.filter((entry) => isWrongly(entry, wrong));
  return [...groups.values()].flatMap((siblings) => {
    if (!siblings.some(isBare)) return [];
    const [first] = siblings;
    const isAmong = ({ rule, group }: Entry): boolean =>
      rule.region === first?.rule.region && group === first.group;
    const ends = endsOf([...siblings, ...idle.filter(isAmong)]);
    return siblings.flatMap((entry) =>
      entry.row.conditions.flatMap((condition) =>
        condition.bare.flatMap((bound) => {
          const fact = world.facts.get(condition.fact);
          if (fact === undefined || isIdle(bound, fact)) return [];
          const { value } = bound;
          const next = bound.side === 'upper' ? value + 1 : value - 1;
          const going = [value, next]
            .flatMap((end) => ends.get(endKey(fact.id, bound.side, end)) ?? [])
            .filter((other) => other !== entry);
          // Where another condition keeps the two rows apart, the gap between them tells it.
          const isFound =
            going.some((other) => meetsBut(boxOf(other), boxOf(entry), fact.id)) ||
            (going.length > 0 && holesAt.has(`${entry.row.file} ${cellOf(entry.row, fact.id)}`));
          return isFound ? [] : [report(entry, condition, bound, fact)];
        }),
      ),
    );
  });
}

const isWrongly = ({ rule, row }: Entry, wrong: ReadonlySet<string>): boolean =>
  !answers(rule) && wrong.has(rowKey(row));

const mayBeUnreadIn = (region: string, { rows }: PartlyRead): boolean =>
  rows.some(({ regions }) => regions === null || regions.has(region));

const isBare = ({ row }: Entry): boolean =>
  row.conditions.some(({ bare: { length } }) => length > 0);

/** Rows by the numbers at which their ranges end, under the side of the bound that meets them. */
function endsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const ends = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry): void => {
    const list = ends.get(key);
    if (list) list.push(entry);
    else ends.set(key, [entry]);
  };
  for (const entry of entries)
    for (const { fact, holds } of entry.row.conditions)
      for (const [low, high] of holds) {
        add(endKey(fact, 'upper', low), entry);
        add(endKey(fact, 'lower', high), entry);
      }
  return ends;
}

const endKey = (fact: string, side: BareBound['side'], end: number): string =>
  `${fact} ${side} ${end}`;

/** Where nothing lies beyond the number there is nothing to go on with. */
const isIdle = ({ side, value }: BareBound, { min, max }: Fact): boolean =>
  side === 'upper' ? value >= max : value <= min;

function report(entry: Entry, { raw }: ReadCondition, bound: BareBound, fact: Fact): Diagnostic {
  const value = describeValue(fact, bound.value);
  const express = raw.replace(bound.word, `及${bound.word}`);
  const text = {
    zh: `“${raw}”按含${value.zh}本身处理，但没有另一行接着，看不出原意`,
    en: `“${raw}” is taken to include ${value.en}, but no other row goes on from there to confirm it`,
  };
  const help = {
    zh: `对照原文：含本数写“${express}”，不含写“${bound.mend}”`,
    en: `look at the notice: write “${express}” to include the number, “${bound.mend}” to exclude it`,
  };
  return finding('YB-BARE', entry.row, fact.id, text, { severity: 'info', help });
}
