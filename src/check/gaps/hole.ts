import type { Check } from '../world.ts';
import { reportHoles } from './hole-report.ts';

/** YB-HOLE: the region's own rules have a hole in time and keep out a rule that would answer. */
export const hole: Check = {
  code: 'YB-HOLE',
  definition: {
    zh: '本地规则在日期上有空缺，而上级“下级适用”的规则本来可以回答：本地一旦有了自己的规则，上级的就不再自动适用。',
    en: 'The region’s own rules have a hole in time in which a rule from above would answer: once a region has rules of its own, those from above no longer reach it by themselves.',
  },
  example:
    '编号,地区,参保身份,下级适用,起始,截止,方式,金额\nSD-1,山东省,退休,是,2024-01-01,,定额,100\nQD-1,青岛市,退休,,2020-01-01,2023-12-31,定额,90',
  good: '编号,地区,参保身份,下级适用,起始,截止,方式,金额\nSD-1,山东省,退休,是,2024-01-01,,定额,100\nQD-1,青岛市,退休,,2020-01-01,2023-12-31,定额,90\nQD-2,青岛市,退休,,2024-01-01,,从上级,',
  run: (world, found) =>
    world.decisions
      .filter(({ policy }) => policy === 'unique')
      .flatMap((sheet) =>
        reportHoles(
          sheet,
          world,
          'YB-HOLE',
          {
            help: () => ({
              zh: '如果这段时间按上级的规则执行，补一行“方式”为“从上级”的规则，起止写这段时间；否则补上本地的规则',
              en: 'where the region above decides for that time, add a row with 方式 从上级 and these dates; else add the local rule',
            }),
            why: {
              zh: '，上级的规则也到不了',
              en: ', and the rule from above does not reach them',
            },
          },
          found,
        ),
      ),
};
