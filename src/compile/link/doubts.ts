/** What regions.csv and sources.csv say that cannot be so, told once and not again by who uses it. */
import { type Day, formatDay, partsOf } from '../../base/day.ts';
import type { DoubtedRegions } from '../../check/world.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import type {
  parameterColumns,
  regionColumns,
  sourceColumns,
} from '../../sheet/definitions/lists.ts';
import type { refundColumns } from '../../sheet/definitions/refund.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import type { Region } from '../../table/model.ts';
import { orphansAmong } from './region-rows.ts';

/**
 * The regions that are not what they seem, for checks to leave alone.
 *
 * @param found what was found of the regions themselves
 */
export function doubtedRegions(
  rows: readonly Row<typeof regionColumns>[],
  regions: readonly Region[],
  found: readonly Diagnostic[],
): DoubtedRegions {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const rooted = new Map(regions.map(({ code, parent }) => [code, parent !== null]));
  const uprooted = new Set(orphansAmong(rows).map(({ values }) => values.code));
  const wrong = new Set(found.map(({ cell }) => cell));
  if (wrong.size > 0)
    for (const row of rows) if (wrong.has(cellOf(row, 'parent'))) uprooted.add(row.values.code);
  for (const { values } of rows) {
    if (seen.has(values.code)) repeated.add(values.code);
    seen.add(values.code);
    if (values.parent !== null && rooted.get(values.code) !== true) uprooted.add(values.code);
  }
  return { repeated, uprooted };
}

type SourceRow = Row<typeof sourceColumns>;

/** A day or two may be a clock's doing; a month is a wrong digit. */
const SLACK = 31;

/** Days in sources.csv that are still to come, and pages looked at before they were published. */
export function notYet(rows: readonly SourceRow[], today: Day): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const row of rows) {
    const { publishedOn, checkedOn } = row.values;
    const published = publishedOn?.earliest ?? null;
    if (published !== null && published > today + SLACK)
      found.push(stillToCome(row, 'publishedOn', published, today));
    if (checkedOn > today + SLACK) found.push(stillToCome(row, 'checkedOn', checkedOn, today));
    else if (published !== null && published <= today + SLACK && checkedOn < published)
      found.push(unpublished(row, published, rows));
  }
  return found;
}

/**
 * A page compared before it was there. Where no other row was checked as long ago, that day is the
 * slip; else the day of publication is.
 */
function unpublished(row: SourceRow, published: Day, rows: readonly SourceRow[]): Diagnostic {
  const { checkedOn, publishedOn } = row.values;
  const isOld = rows.every((other) => other === row || other.values.checkedOn > checkedOn);
  const [key, other] = isOld
    ? (['checkedOn', 'publishedOn'] as const)
    : (['publishedOn', 'checkedOn'] as const);
  const [checked, out] = [formatDay(checkedOn), publishedOn?.text ?? formatDay(published)];
  return finding(
    'YB-CELL',
    row,
    key,
    {
      zh: `核对日期 ${checked} 早于发布日期 ${out}：还没有发布，不可能核对过`,
      en: `checked on ${checked}, before it was published (${out})`,
    },
    {
      notes: [
        {
          file: row.file,
          cell: cellOf(row, other),
          text: isOld
            ? { zh: `发布日期 ${out}`, en: `published on ${out}` }
            : { zh: `核对日期 ${checked}`, en: `checked on ${checked}` },
        },
      ],
      help: {
        zh: '看看两个日期的年份、月份有没有写错，两格有没有写反',
        en: 'is a year or a month wrong, or are the two cells reversed?',
      },
    },
  );
}

const NONE: readonly Diagnostic[] = [];

/** Figures of a year that has not begun, in parameters.csv or as a base: nobody has reckoned them. */
export function yearsToCome(
  parameters: readonly Row<typeof parameterColumns>[],
  refunds: readonly Row<typeof refundColumns>[],
  today: Day,
): Diagnostic[] {
  const { year: present } = partsOf(today);
  const tell = (row: Row<Columns>, key: string, year: number | null): readonly Diagnostic[] =>
    year === null || year <= present
      ? NONE
      : [
          finding(
            'YB-CELL',
            row,
            key,
            {
              zh: `${year} 年还没有到，今年是 ${present} 年`,
              en: `${year} is still to come, this is ${present}`,
            },
            { help: { zh: '看看年份有没有写错', en: 'is the year right?' } },
          ),
        ];
  return [
    ...parameters.flatMap((row) => tell(row, 'year', row.values.year)),
    ...refunds.flatMap((row) => tell(row, 'baseYear', row.values.baseYear)),
  ];
}

function stillToCome(
  row: SourceRow,
  key: 'publishedOn' | 'checkedOn',
  day: Day,
  today: Day,
): Diagnostic {
  return finding(
    'YB-CELL',
    row,
    key,
    {
      zh: `${formatDay(day)} 还没有到，今天是 ${formatDay(today)}`,
      en: `${formatDay(day)} is still to come, today is ${formatDay(today)}`,
    },
    { help: { zh: '看看年份有没有写错', en: 'is the year right?' } },
  );
}
