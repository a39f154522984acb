import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import type { Check } from './world.ts';

/** YB-DATES: a rule that ends before it starts. */
export const dates: Check = {
  code: 'YB-DATES',
  definition: { zh: '规则的截止早于起始。', en: 'A rule ends before it starts.' },
  example: '编号,起始,截止\nBJ-1,2024-01-01,2023-12-31\nBJ-2,2025-01-01,',
  good: '编号,起始,截止\nBJ-1,2024-01-01,2024-12-31\nBJ-2,2025-01-01,',
  run: ({ decisions }) =>
    decisions.flatMap(({ rows }) =>
      rows
        .filter(({ rule: { period } }) => period.possible[0] > period.possible[1])
        .map(({ row, rule: { period } }) => {
          const [from, to] = [period.from ?? '', period.to ?? ''];
          return finding(
            'YB-DATES',
            row,
            'to',
            { zh: `截止 ${to} 早于起始 ${from}`, en: `the end ${to} is before the start ${from}` },
            {
              notes: [
                {
                  file: row.file,
                  cell: cellOf(row, 'from'),
                  text: { zh: `起始 ${from}`, en: `starts ${from}` },
                },
              ],
              help: {
                zh: '看看年份有没有写错，两格有没有写反；仍在执行的规则，截止留空白',
                en: 'is a year wrong, or are the cells reversed? A rule still in force has no 截止',
              },
            },
          );
        }),
    ),
};
