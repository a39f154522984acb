import type { Text } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Hole } from '../diagram/holes.ts';
import { rowKey, wrongRows } from '../rows.ts';
import type { Check, DecisionSheet } from '../world.ts';
import { reportHoles } from './hole-report.ts';
import { innerGaps } from './inner-gap.ts';

/**
 * YB-GAP: inside a group that a region owns, somebody is answered by nothing although people of
 * the same choices are, on the same day at another value of a complete fact, or on another day.
 */
export const gap: Check = {
  code: 'YB-GAP',
  definition: {
    zh: '一个地区自己有规则，情况相同的人里却有的年龄、有的日子没有规则可用（从第一条确定执行的规则起算；本地不缺而下级按本地规则时才缺的，也算；日期不确定、可能有规则的日子不算）。同一天别人有规则，或空缺包括今天，或夹在今后两条规则之间，是错误；其余是提示。不必全部管到的事实，例如退休日期，只看其他条件相同的两行之间有没有漏下的。',
    en: 'A region has rules of its own, yet of people of the same choices some ages or some days have none, counted from the first rule that is certain, in the region itself or in those below that go by what it passes down; days on which a rule may hold do not count. A gap while others are answered, one that includes today, or one between two later rules is an error; any other is information. Of facts that need not be covered as a whole, such as the date of retirement, only what lies between two rows with the same other conditions counts.',
  },
  example:
    '编号,地区,参保身份,年龄,方式,金额\nBJ-1,北京市,退休,不满70岁,定额,100\nBJ-2,北京市,退休,75岁及以上,定额,110',
  good: '编号,地区,参保身份,年龄,方式,金额\nBJ-1,北京市,退休,不满70岁,定额,100\nBJ-2,北京市,退休,70岁及以上,定额,110',
  run: (world, found) =>
    world.decisions
      .filter(({ policy }) => policy === 'unique')
      .flatMap((sheet) => {
        const mixed = mixedIn(sheet, found);
        const told = { help: mendOf, why: { zh: '', en: '' }, except: mixed };
        return [...reportHoles(sheet, world, 'YB-GAP', told, found), ...innerGaps(sheet, world)];
      }),
};

/** Regions in which a total stands beside its parts: a row of the one lacks among the other. */
function mixedIn({ rows }: DecisionSheet, found: readonly Diagnostic[]): ReadonlySet<string> {
  const mixtures = found.filter(({ code }) => code === 'YB-COMPONENT');
  if (mixtures.length === 0) return new Set();
  const wrong = wrongRows(mixtures);
  return new Set(rows.filter(({ row }) => wrong.has(rowKey(row))).map(({ rule }) => rule.region));
}

function mendOf({ kind, hidden, below }: Hole): Text {
  if (below !== null)
    return {
      zh: '这条规则也管下级的，把“下级适用”填为“是”；由各地自己定的，补上各地的规则，或在 waivers.csv 里写明理由',
      en: 'if the rule binds the regions below too, set 下级适用 to 是; where they decide for themselves, add their rules or give the reason in waivers.csv',
    };
  if (kind === 'time')
    return {
      zh: '补上这段时间的规则，或改正相邻的截止和起始；仍在执行的，截止留空白；不清楚的写“不早于…”“不晚于…”或“不详”',
      en: 'add the rule of that time, or correct the dates beside it; a rule still in force has no 截止, one of unclear end says 不早于…, 不晚于… or 不详',
    };
  return hidden
    ? {
        zh: '如果这些人按上级的规则执行，补一行“方式”为“从上级”的规则；否则改动相邻的两格使它们接上',
        en: 'where the region above decides for them, add a row with 方式 从上级; else change the neighbouring cells so that they meet',
      }
    : {
        zh: '改动相邻的两格使它们接上，或为中间的人补一行；确实没有规定的，在 waivers.csv 里写明理由',
        en: 'change the neighbouring cells so that they meet, or add a row for those between; where there truly is no rule, give the reason in waivers.csv',
      };
}
