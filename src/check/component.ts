import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import type { Check } from './world.ts';

/** YB-COMPONENT: 全部 beside 本人缴费 or 单位缴费 for one person, which would count a part twice. */
export const component: Check = {
  code: 'YB-COMPONENT',
  definition: {
    zh: '同一地区、同一参保身份既有“全部”的规则，又有“本人缴费”“单位缴费”的规则（含从上级继承的），相加会重复。',
    en: 'One region and participant has a rule for 全部 and rules for its parts (inherited ones included), which would be counted twice.',
  },
  example:
    '编号,地区,参保身份,组成,方式,比例\nX-1,某市,在职,全部,比例,2%\nX-2,某市,在职,单位缴费,比例,1%',
  run: ({ decisions }) =>
    decisions.flatMap(({ rows, table, policy }) => {
      if (table === null || policy !== 'unique') return [];
      const reported = new Set<string>();
      const found: Diagnostic[] = [];
      for (const terminal of table.terminals) {
        const total = terminal.find(({ group }) => group === 'total');
        const part = terminal.find(({ group }) => group !== 'total');
        if (total === undefined || part === undefined) continue;
        const key = `${total.owner}/${part.owner}/${part.group}`;
        if (reported.has(key)) continue;
        reported.add(key);
        const whole = rows.find(
          ({ rule, group }) => rule.region === total.owner && group === 'total',
        );
        const parts = rows.find(
          ({ rule, group }) => rule.region === part.owner && group === part.group,
        );
        if (whole === undefined || parts === undefined) continue;
        found.push(
          finding(
            'YB-COMPONENT',
            whole.row,
            'component',
            {
              zh: `“全部”与第 ${parts.row.row} 行的一部分（${parts.rule.id}）会同时算给同一个人`,
              en: `全部 and the part in row ${parts.row.row} (${parts.rule.id}) would both be counted for one person`,
            },
            {
              help: {
                zh: '同一参保身份的规则要么都写“全部”，要么都分成“本人缴费”和“单位缴费”',
                en: 'write either 全部 everywhere or 本人缴费 and 单位缴费 everywhere',
              },
            },
          ),
        );
      }
      return found;
    }),
};
