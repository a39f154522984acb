import { addMonths, type Day, formatDay, parseDay, partsOf } from '../../base/day.ts';
import { shared } from '../../base/shared.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import type { Check, DecisionRow, World } from '../world.ts';
import { byNotice, bySources, lateStarts } from './late-start.ts';
import { oddStarts } from './odd-start.ts';

/**
 * Years of contribution are sometimes set fifteen years ahead; what is credited or charged is not:
 * no row begins more than three years after the newest of its sources.
 */
const SHORT_TERM: ReadonlySet<string> = new Set(['refund.csv', 'deductions.csv']);
const MOST_YEARS = 5;
const MONTHS = 12;

/** YB-START: a rule that begins long after the last of its sources: two digits have changed places. */
export const start: Check = {
  code: 'YB-START',
  definition: {
    zh: `返款、扣款的起始比最晚的依据还晚 ${MOST_YEARS} 年以上；或者同一个地区依据相同的几行里，只有它晚些才起，那以前同样的人没有规则可用，说明里也没有写；或者它的起始和那几行（返款、扣款以外：第一条依据相同的各行）只差一位数字，或两位颠倒了，说明里也没有写；年份正好差一年的，只在早于各文号的年份时算。`,
    en: `A credit or a charge begins more than ${MOST_YEARS} years after the newest of its sources; or, of the rows of a place that rest on the same sources, this one alone begins later, nothing answers its people before, and its words do not say so; or its start is theirs (outside credits and charges: that of the rows with the same first source) but for one digit, or two exchanged; one year off counts only where it is before the years of all their 文号.`,
  },
  example: '编号,地区,参保身份,起始\nBJ-1,北京市,退休,2042-01-01',
  good: '编号,地区,参保身份,起始\nBJ-1,北京市,退休,2024-01-01',
  run: (world, told) => {
    const newest = shared((ids: readonly string[]) => newestOf(ids, world, told));
    const found: Diagnostic[] = [];
    for (const { file, rows } of world.decisions) {
      if (!SHORT_TERM.has(file)) continue;
      for (const entry of rows) {
        const { sources, period } = entry.rule;
        const dated = newest(sources);
        if (dated === null || period.from === null || period.possible[0] <= dated.until) continue;
        found.push(report(entry, dated));
      }
    }
    const lists = world.decisions.map((sheet) => ({ sheet, alike: bySources(sheet) }));
    for (const { sheet, alike } of lists) found.push(...lateStarts(sheet, alike));
    const [shortTerm, others] = [true, false].map((is) =>
      lists.filter(({ sheet }) => SHORT_TERM.has(sheet.file) === is),
    );
    // What is credited changes from year to year by one notice; all else of it begins together.
    const alike = [
      ...(shortTerm ?? []).flatMap((one) => one.alike),
      ...byNotice((others ?? []).map(({ sheet }) => sheet)),
    ];
    const odd = oddStarts(alike, world, [...told, ...found]);
    return [...found, ...odd];
  },
};

/** A source, the last day on which it can have been published, and that by which its rules begin. */
interface Dated {
  readonly id: string;
  readonly day: Day;
  readonly until: Day;
}

/** The newest source; null where none is known or a date is in doubt, which has its own finding. */
function newestOf(
  ids: readonly string[],
  { sources, sourceRows }: World,
  told: readonly Diagnostic[],
): Dated | null {
  const dated: Dated[] = [];
  for (const id of ids) {
    const { publishedOn, checkedOn } = sources.get(id) ?? {};
    const day = lastDayOf(publishedOn ?? checkedOn ?? '');
    const row = sourceRows.get(id);
    const cell = row === undefined ? null : cellOf(row, 'publishedOn');
    if (told.some((item) => item.file === row?.file && item.cell === cell)) return null;
    if (day !== null) dated.push({ id, day, until: addMonths(day, MOST_YEARS * MONTHS) });
  }
  return dated.toSorted((a, b) => b.day - a.day)[0] ?? null;
}

/** The last day that a date may mean: 2023 and 2023-06 are less precise. */
const lastDayOf = (text: string): Day | null =>
  parseDay(text) ?? parseDay(`${text}-28`) ?? parseDay(`${text}-12-31`);

function report({ row, rule: { id, period } }: DecisionRow<unknown>, newest: Dated): Diagnostic {
  const published = formatDay(newest.day);
  return finding(
    'YB-START',
    row,
    'from',
    {
      zh: `规则 ${id} 从 ${period.from} 起，最晚的依据却是 ${partsOf(newest.day).year} 年的`,
      en: `rule ${id} begins on ${period.from}, yet the newest of its sources is of ${partsOf(newest.day).year}`,
    },
    {
      severity: 'warning',
      notes: [
        {
          file: row.file,
          cell: cellOf(row, 'sources'),
          text: { zh: `${newest.id}：${published}`, en: `${newest.id}: ${published}` },
        },
      ],
      help: {
        zh: '看看年份是不是打错了，例如 2023 打成 2032；有更新的依据的，补上',
        en: 'is the year mistyped, as 2032 for 2023? If there is a newer source, add it',
      },
    },
  );
}
