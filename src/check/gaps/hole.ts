import type { Text } from '../../base/text.ts';
import type { Check } from '../world.ts';
import { reportHoles } from './hole-report.ts';

/** The columns that say 从上级, by sheet; 方式 elsewhere. */
const DEFERRING: Readonly<Record<string, string>> = {
  'transfer-stages.csv': '时限',
  'transfer-balance.csv': '处理',
  'transfer-scope.csv': '可否转移',
};

const forTime = (column: string): Text => ({
  zh: `起止写错了的，改正这一格，与相邻的行接上；如果这段时间按上级的规则执行，补一行“${column}”为“从上级”的规则，起止写这段时间；否则补上本地的规则`,
  en: `if a date is wrong, correct this cell so that it meets the row beside it; where the region above decides for that time, add a row with ${column} 从上级 and these dates; else add the local rule`,
});

const FOR_PEOPLE: Text = {
  zh: '这一行也管这些人的，改这一格；这些人按上级的规则执行的，为他们补一行“从上级”（没有这个选项的表，照上级的写）；确实没有规定的，在 waivers.csv 里写明理由',
  en: 'if this row is for them too, change this cell; where the region above decides for them, add a row for them with 从上级 (in a sheet without it, one that says the same as above); where there truly is no rule, give the reason in waivers.csv',
};

/** YB-HOLE: the region's own rules leave out a time, or people, for whom a rule above would answer. */
export const hole: Check = {
  code: 'YB-HOLE',
  definition: {
    zh: '本地规则在日期上有空缺，或者漏下了一部分人，而上级“下级适用”的规则本来可以回答：本地一旦给这种参保身份立了规则，上级的就不再自动适用。',
    en: 'The region’s own rules have a hole in time, or leave out some people, where a rule from above would answer: once a region has rules for a kind of participant, those from above no longer reach them by themselves.',
  },
  example:
    '编号,地区,参保身份,下级适用,起始,截止,方式,金额\nSD-1,山东省,退休,是,2024-01-01,,定额,100\nQD-1,青岛市,退休,,2020-01-01,2023-12-31,定额,90',
  good: '编号,地区,参保身份,下级适用,起始,截止,方式,金额\nSD-1,山东省,退休,是,2024-01-01,,定额,100\nQD-1,青岛市,退休,,2020-01-01,2023-12-31,定额,90\nQD-2,青岛市,退休,,2024-01-01,,从上级,',
  run: (world, found) =>
    world.decisions
      .filter(({ policy }) => policy === 'unique')
      .flatMap((sheet) => {
        const helpForTime = forTime(DEFERRING[sheet.file] ?? '方式');
        return reportHoles(
          sheet,
          world,
          'YB-HOLE',
          {
            help: ({ kind }) => (kind === 'people' ? FOR_PEOPLE : helpForTime),
            why: {
              zh: '，上级的规则也到不了',
              en: ', and the rule from above does not reach them',
            },
          },
          found,
        );
      }),
};
