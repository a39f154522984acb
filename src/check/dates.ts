import { finding } from '../sheet/finding.ts';
import type { Check } from './world.ts';

/** YB-DATES: a rule that ends before it starts. */
export const dates: Check = {
  code: 'YB-DATES',
  definition: { zh: '规则的截止早于起始。', en: 'A rule ends before it starts.' },
  example: '编号,起始,截止\nBJ-1,2024-01-01,2023-12-31',
  good: '编号,起始,截止\nBJ-1,2023-01-01,2023-12-31',
  run: ({ decisions }) =>
    decisions.flatMap(({ rows }) =>
      rows
        .filter(({ rule: { period } }) => period.possible[0] > period.possible[1])
        .map(({ row, rule: { period } }) =>
          finding(
            'YB-DATES',
            row,
            'to',
            {
              zh: `截止 ${period.to ?? ''} 早于起始 ${period.from ?? ''}`,
              en: `the end ${period.to ?? ''} is before the start ${period.from ?? ''}`,
            },
            { help: { zh: '改正起始或截止', en: 'correct 起始 or 截止' } },
          ),
        ),
    ),
};
