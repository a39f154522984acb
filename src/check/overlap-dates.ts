/**
 * One wrong date makes a row meet every row that follows it, or went before: where all of them begin
 * on one day and the row ends later, or all ended on one day and the row begins earlier, that is told
 * once, at the date.
 */
import { type Day, formatDay } from '../base/day.ts';
import type { Diagnostic, Note } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import { type Overlap, periodNote, reportOverlap, whoAndSince } from './overlap-report.ts';
import type { DecisionRow, World } from './world.ts';

type Entry = DecisionRow<unknown>;

/** A date that most likely is wrong, and the day that would mend it. */
interface WrongDate {
  readonly entry: Entry;
  readonly key: 'from' | 'to';
  readonly mend: Day;
  readonly overlaps: Overlap[];
}

/** So many rows are met for one date. */
const SEVERAL = 2;

/** The overlaps of one group of rows as findings, those of one wrong date as one. */
export function reportOverlaps(overlaps: readonly Overlap[], world: World): Diagnostic[] {
  const told: Diagnostic[] = [];
  let left = overlaps;
  while (left.length >= SEVERAL) {
    const chief = wrongDates(left).reduce<WrongDate | null>(
      (most, one) => (one.overlaps.length > (most?.overlaps.length ?? 1) ? one : most),
      null,
    );
    if (chief === null) break;
    told.push(reportDate(chief, world));
    const done = new Set(chief.overlaps);
    left = left.filter((one) => !done.has(one));
  }
  return [...told, ...left.map((one) => reportOverlap(one, world))];
}

/** Every date by which some of the overlaps could be explained, each with those. */
function wrongDates(overlaps: readonly Overlap[]): readonly WrongDate[] {
  const found = new Map<string, WrongDate>();
  const add = (entry: Entry, key: WrongDate['key'], mend: Day, overlap: Overlap): void => {
    const id = `${entry.row.row} ${key} ${mend}`;
    const known = found.get(id);
    if (known === undefined) found.set(id, { entry, key, mend, overlaps: [overlap] });
    else known.overlaps.push(overlap);
  };
  for (const overlap of overlaps) {
    const { earlier, later } = overlap;
    for (const [entry, other] of [
      [earlier, later],
      [later, earlier],
    ] as const) {
      const [mine, theirs] = [entry.rule.period, other.rule.period];
      const [[from, to], [first, last]] = [mine.possible, theirs.possible];
      // A blank is no wrong date, and may be blank for a reason.
      if (mine.to !== null && from < first && first <= to && to < last)
        add(entry, 'to', first - 1, overlap);
      if (mine.from !== null && first < from && from <= last && last < to)
        add(entry, 'from', last + 1, overlap);
    }
  }
  return [...found.values()];
}

function reportDate({ entry, key, mend, overlaps }: WrongDate, world: World): Diagnostic {
  const [first] = overlaps;
  if (first === undefined) throw new RangeError('a date is wrong for no row');
  const others = overlaps.map(({ earlier, later }) => (earlier === entry ? later : earlier));
  const rows = others.map(({ row }) => row.row);
  const who = whoAndSince(first, world);
  const cell = cellOf(entry.row, key);
  const day = formatDay(mend);
  const header = key === 'to' ? '截止' : '起始';
  const notes: Note[] = [
    periodNote(entry, key),
    ...others.map((other) => periodNote(other, key === 'to' ? 'from' : 'to')),
  ];
  return finding(
    'YB-OVERLAP',
    entry.row,
    key,
    {
      zh: `${who.zh}同时符合第 ${entry.row.row} 行和第 ${rows[0]} 行；和第 ${rows.slice(1).join('、')} 行也一样`,
      en: `${who.en} meets both row ${entry.row.row} and row ${rows[0]}${who.since}; the same with row ${rows.slice(1).join(', ')}`,
    },
    {
      notes,
      help: {
        zh: `多半是这个日期写错了：把 ${cell}（${header}）改为 ${day}`,
        en: `most likely this date is wrong: set ${cell} (${header}) to ${day}`,
      },
    },
  );
}
