import { addMonths, type Day, formatDay, parseDay } from '../base/day.ts';
import { shared } from '../base/shared.ts';
import type { Note } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import { answers } from '../table/model.ts';
import type { Check, DecisionRow, World } from './world.ts';

const MONTHS = 12;
const MOST_NOTES = 3;

/** The last day on which a source that was checked on a day need not be checked again. */
export function checkedUntil(checked: Day): Day {
  return addMonths(checked, MONTHS);
}

/** YB-STALE: a source on which an answer rests and that nobody has looked at for over a year. */
export const stale: Check = {
  code: 'YB-STALE',
  definition: {
    zh: '采用的规则用到的依据，“核对日期”到今天已经超过一年。',
    en: 'A source used by an adopted rule was last checked over a year ago.',
  },
  sheet: 'sources.csv',
  example:
    '编号,标题,发布者,核对日期,权威\nS1,关于调整划入标准的通知,北京市医疗保障局,2023-01-10,官方',
  good: '编号,标题,发布者,核对日期,权威\nS1,关于调整划入标准的通知,北京市医疗保障局,2026-01-10,官方',
  run: (world, found) => {
    const isStale = shared((text: string): boolean => {
      const checked = parseDay(text);
      return checked !== null && checkedUntil(checked) < world.today;
    });
    return [...world.sources.values()].flatMap(({ id, checkedOn }) => {
      const row = world.sourceRows.get(id);
      if (row === undefined || !isStale(checkedOn)) return [];
      // The day itself is wrong.
      const cell = cellOf(row, 'checkedOn');
      if (found.some((item) => item.file === row.file && item.cell === cell)) return [];
      const users = usersOf(id, world);
      if (users.length === 0) return [];
      const rest = users.length - MOST_NOTES;
      return [
        finding(
          'YB-STALE',
          row,
          'checkedOn',
          {
            zh: `依据 ${id} 上次核对是 ${checkedOn}，已超过一年，还有 ${users.length} 条采用的规则在用`,
            en: `source ${id} was last checked on ${checkedOn}, over a year ago, and ${users.length} adopted rule(s) rest on it`,
          },
          {
            severity: 'warning',
            notes: [
              ...users.slice(0, MOST_NOTES).map(noteOf),
              ...(rest > 0
                ? [
                    {
                      file: row.file,
                      cell: null,
                      text: { zh: `另有 ${rest} 条`, en: `${rest} more` },
                    },
                  ]
                : []),
            ],
            help: {
              zh: `打开链接看看内容有没有变；没有变就把核对日期改为今天（${formatDay(world.today)}）`,
              en: `open the link; if nothing has changed, set 核对日期 to today (${formatDay(world.today)})`,
            },
          },
        ),
      ];
    });
  },
};

/** The adopted rules that rest on a source, in the order of the sheets. */
export function usersOf(
  source: string,
  { decisions }: Pick<World, 'decisions'>,
): DecisionRow<unknown>[] {
  return decisions.flatMap(({ rows }) =>
    rows
      .filter(({ rule }) => answers(rule) && rule.sources.includes(source))
      .sort((a, b) => a.row.row - b.row.row),
  );
}

function noteOf({ row, rule }: DecisionRow<unknown>): Note {
  return { file: row.file, cell: cellOf(row, 'sources'), text: { zh: rule.id, en: rule.id } };
}
