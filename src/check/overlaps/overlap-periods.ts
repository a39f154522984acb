/** Rows that meet since their dates do, in words, and which date would part them. */
import { type Day, formatDay, MIN_DAY } from '../../base/day.ts';
import type { Text } from '../../base/text.ts';
import type { Fix, Note } from '../../diagnostic/diagnostic.ts';
import { cellOf } from '../../sheet/rows.ts';
import type { DatedBox } from '../diagram/meeting.ts';
import { saysDay, wordsOfRow } from '../words/said-days.ts';
import type { DecisionRow } from '../world.ts';

type Entry = DecisionRow<unknown>;

/** Two rows, in the order of the sheet, and the people and days that meet both. */
export interface Overlap {
  readonly earlier: Entry;
  readonly later: Entry;
  readonly common: DatedBox;
}

/** At which cell rows meet, why, and how to mend it. */
export interface Explanation {
  readonly key: string;
  /** The row that is told, unless it is the later one. */
  readonly at?: Entry;
  readonly notes: readonly Note[];
  readonly help: Text;
  readonly fix?: readonly Fix[];
}

/** Rows that share no more days than these follow each other, and a date is wrong. */
const FEW_DAYS = 31;

/** The last of the days that rows share, where these are few. */
export function lastOfFew({ days: [first, last] }: DatedBox): Day | null {
  return last - first < FEW_DAYS ? last : null;
}

/** Rows for the same people: most often a new rule was added and the old one was not closed. */
export function explainDates(
  { earlier, later, common }: Overlap,
  today: Day,
  rows: readonly Entry[],
): Explanation {
  const [older, newer] = startOf(later) < startOf(earlier) ? [later, earlier] : [earlier, later];
  const eve = startOf(newer) - 1;
  if (isFar(older, today) && !isFar(newer, today)) return explainFarEnd(older, newer);
  // A row that certainly began later did not end on that day: the start of the other is wrong.
  // Of one that does not say when it began only its end is sure, and that may be wrong itself.
  const isOpen = older.rule.period.from === null && older.rule.period.to !== null;
  if (startOf(newer) > MIN_DAY && eve < surelyFrom(older) && !isOpen)
    return explainStart(newer, older);
  const closes = eve >= startOf(older) && startOf(newer) > MIN_DAY;
  if (closes && saysOtherEnd(older, eve)) return explainSaidEnd(older, newer);
  const sharing = closes ? othersSince(older, newer, rows) : 0;
  if (sharing >= SEVERAL) return explainUsualStart(older, newer, sharing);
  const last = lastOfFew(common);
  // Of an end that is known by its year alone the next rule may begin when that is over.
  const ended = older.rule.period.to === null ? null : older.rule.period.possible[1];
  const over = last === null ? null : Math.max(last, ended ?? last);
  if (closes && over !== null && isOddStart(newer, older, over, rows))
    return explainOddStart(newer, older, { last: over, eve });
  const starts = over === null ? null : startsAfter(newer, over);
  return {
    key: newer === later ? 'from' : 'to',
    notes: [periodNote(newer, 'from'), periodNote(older, 'to')],
    help: closes
      ? {
          zh: `如果第 ${newer.row.row} 行取代第 ${older.row.row} 行，${endOf(older).zh}${formatDay(eve)}${starts === null ? '' : `；如果写错的是起始，${starts.zh}`}`,
          en: `if row ${newer.row.row} replaces row ${older.row.row}, ${endOf(older).en} ${formatDay(eve)}${starts === null ? '' : `; if it is the start that is wrong, ${starts.en}`}`,
        }
      : {
          zh: '改动其中一行的起止日期，使同一天只有一行有效',
          en: 'change the dates of one row so that on any day one row is in force',
        },
  };
}

/** The first day on which a row is in force for sure. */
const surelyFrom = ({ rule: { period } }: Entry): Day => (period.certain ?? period.possible)[0];

/** No rule says today that it ends so many days ahead. */
const FAR = 3650;

const isFar = ({ rule: { period } }: Entry, today: Day): boolean =>
  period.to !== null && period.possible[1] > today + FAR;

/** Whether the words of a row end it on a day, and not on the day that its cell has. */
function saysOtherEnd({ row, rule: { period } }: Entry, day: Day): boolean {
  const words = wordsOfRow(row);
  return period.to !== null && saysDay(words, formatDay(day)) && !saysDay(words, period.to);
}

/** So many other rows of a place that begin on one day show that it did. */
const SEVERAL = 2;

/** How many other rows of the place begin with a row, where none ends with the one before it. */
function othersSince(older: Entry, newer: Entry, rows: readonly Entry[]): number {
  const { to } = older.rule.period;
  const near = rows.filter(
    (row) => row !== older && row !== newer && row.rule.region === newer.rule.region,
  );
  if (to === null || near.some(({ rule }) => rule.period.to === to)) return 0;
  return near.filter(({ rule }) => rule.period.from === newer.rule.period.from).length;
}

/** Whether several rows of the place begin behind the older row, and none when the newer one does. */
function isOddStart(newer: Entry, older: Entry, last: Day, rows: readonly Entry[]): boolean {
  const near = rows.filter(
    (row) => row !== older && row !== newer && row.rule.region === newer.rule.region,
  );
  const since = (day: Day): number => near.filter((row) => startOf(row) === day).length;
  return since(last + 1) >= SEVERAL && since(startOf(newer)) === 0;
}

/** A row that begins on another day than the rows of its place, which begin when the older one ended. */
function explainOddStart(
  newer: Entry,
  older: Entry,
  { last, eve }: { readonly last: Day; readonly eve: Day },
): Explanation {
  const [starts, day, end] = [startsAfter(newer, last), formatDay(last + 1), endOf(older)];
  return {
    key: 'from',
    at: newer,
    notes: [periodNote(newer, 'from'), periodNote(older, 'to')],
    help: {
      zh: `同一地区的别的行从 ${day} 起，没有一行从 ${formatDay(eve + 1)} 起，这个起始多半写错了：${starts.zh}；没有写错的，${end.zh}${formatDay(eve)}`,
      en: `other rows of the place begin on ${day} and none on ${formatDay(eve + 1)}, so that this start most likely is wrong: ${starts.en}; if it is right, ${end.en} ${formatDay(eve)}`,
    },
  };
}

const explainUsualStart = (row: Entry, other: Entry, sharing: number): Explanation =>
  explainEnd(row, other, () => ({
    zh: `第 ${other.row.row} 行从 ${other.rule.period.from} 起，同一地区另外 ${sharing} 行也是；这一行的截止多半写错了`,
    en: `row ${other.row.row} begins on ${other.rule.period.from}, as do ${sharing} other rows of its place; the end of this one most likely is wrong`,
  }));

/** A row whose end is another day than the eve of the row that follows. */
function explainEnd(row: Entry, other: Entry, why: (day: string) => Text): Explanation {
  const end = endOf(row);
  const day = formatDay(startOf(other) - 1);
  return {
    key: 'to',
    at: row,
    notes: [periodNote(row, 'to'), periodNote(other, 'from')],
    help: { zh: `${why(day).zh}：${end.zh}${day}`, en: `${why(day).en}: ${end.en} ${day}` },
  };
}

/** A day that is no end of any rule. */
const explainFarEnd = (row: Entry, other: Entry): Explanation =>
  explainEnd(row, other, () => ({
    zh: '这么远的截止多半写错了',
    en: 'an end so far ahead most likely is wrong',
  }));

const explainSaidEnd = (row: Entry, other: Entry): Explanation =>
  explainEnd(row, other, (day) => ({
    zh: `这一行自己的说明写的是 ${day}`,
    en: `the row’s own words say ${day}`,
  }));

/** A row that begins before the one that it seems to replace. */
function explainStart(newer: Entry, older: Entry): Explanation {
  const cell = cellOf(newer.row, 'from');
  const sure = formatDay(surelyFrom(older));
  return {
    key: 'from',
    at: newer,
    notes: [periodNote(newer, 'from'), periodNote(older, 'from')],
    help: {
      zh: `第 ${older.row.row} 行从 ${sure} 起确定有效，第 ${newer.row.row} 行起始却更早：先看 ${cell}（起始）是不是写错了；没有错的，改动其中一行，使同一天只有一行有效`,
      en: `row ${older.row.row} is in force for sure from ${sure}, but row ${newer.row.row} begins earlier: look first whether ${cell} (起始) is wrong; if not, change one row so that on any day one is in force`,
    },
  };
}

function startsAfter({ row }: Entry, last: Day): Text {
  const cell = cellOf(row, 'from');
  const day = formatDay(last + 1);
  return { zh: `把 ${cell}（起始）改为 ${day}`, en: `set ${cell} (起始) to ${day}` };
}

/** A sheet may do without the column as long as nothing in it ends. */
function endOf({ row }: Entry): Text {
  const cell = cellOf(row, 'to');
  return row.letters.has('to')
    ? { zh: `把 ${cell}（截止）改为 `, en: `set ${cell} (截止) to` }
    : {
        zh: `加上“截止”这一列，在第 ${row.row} 行填 `,
        en: `add the column 截止 and put into row ${row.row}`,
      };
}

const startOf = ({ rule }: Entry): Day => rule.period.possible[0];

/** A date of a row as it is written, or that it is blank. */
export function periodNote({ row, rule }: Entry, key: 'from' | 'to'): Note {
  const written = rule.period[key];
  const blank =
    key === 'from'
      ? { zh: '（起始空白）', en: '(no start)' }
      : { zh: '（截止空白）   ← 至今有效', en: '(no end)   ← still in force' };
  const text =
    written === null
      ? blank
      : key === 'from'
        ? { zh: `起始 ${written}`, en: `starts ${written}` }
        : { zh: `截止 ${written}`, en: `ends ${written}` };
  return { file: row.file, cell: cellOf(row, key), text };
}
