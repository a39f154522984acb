/**
 * One wrong date makes a row meet every row that follows it, or went before: where all of them begin
 * on one day and the row ends later, or all ended on one day and the row begins earlier, that is told
 * once, at the date. So is one wrong or blank condition by which a row meets several others, at the
 * row that is in all of these overlaps.
 */
import { type Day, formatDay } from '../../base/day.ts';
import type { Text } from '../../base/text.ts';
import type { Diagnostic, Note } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import type { DecisionRow, World } from '../world.ts';
import { type Overlap, periodNote } from './overlap-periods.ts';
import { explanationOf, reportOverlap, whoAndSince } from './overlap-report.ts';

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
/** So many rows are met for another reason; of two each is told with its own mend. */
const MANY = 3;

/** The overlaps of one group of rows as findings, those of one wrong date or one wrong row as one. */
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
  const common = left.length < MANY ? null : commonRow(left);
  if (common !== null) return [...told, reportRow(common, left, world)];
  return [...told, ...oncePerMend(left, world)];
}

/** Whether rows are said to meet by their 项目. */
const isOfItem = ({ cell }: Diagnostic, { later }: Overlap): boolean =>
  cell?.replace(/\d+$/u, '') === later.row.letters.get('item');

/**
 * The overlaps of rows, those that one and the same text in one cell would mend told once, there, and
 * so those of one row whose 项目 is another.
 */
function oncePerMend(overlaps: readonly Overlap[], world: World): readonly Diagnostic[] {
  const all = overlaps.map((one) => ({ overlap: one, item: reportOverlap(one, world) }));
  const groups = Map.groupBy(all, ({ item }) => JSON.stringify(item.fix ?? item.cell));
  return [...groups.values()].flatMap((list) => {
    const [first] = list;
    const mend = first?.item.fix?.[0];
    const isOne =
      mend !== undefined || (first !== undefined && isOfItem(first.item, first.overlap));
    const common = isOne ? commonRow(list.map(({ overlap }) => overlap)) : null;
    if (first === undefined || common === null || list.length < SEVERAL)
      return list.map(({ item }) => item);
    const others = list.map(({ overlap }) => otherThan(common, overlap));
    const text = alsoMeets(common, others, whoAndSince(first.overlap, world));
    const notes = list.flatMap(({ item }) => item.notes);
    return [
      { ...first.item, cell: mend?.cell ?? first.item.cell, text, notes: oncePerPlace(notes) },
    ];
  });
}

const otherThan = (entry: Entry, { earlier, later }: Overlap): Entry =>
  earlier === entry ? later : earlier;

function oncePerPlace(notes: readonly Note[]): readonly Note[] {
  return [...new Map(notes.map((note) => [`${note.file} ${note.cell}`, note])).values()];
}

/** That somebody meets a row and another one, and that the same goes for more of them. */
function alsoMeets(
  entry: Entry,
  others: readonly Entry[],
  who: ReturnType<typeof whoAndSince>,
): Text {
  const [one, ...rest] = others.map(({ row }) => row.row);
  return {
    zh: `${who.zh}同时符合第 ${entry.row.row} 行和第 ${one} 行；和第 ${rest.join('、')} 行也一样`,
    en: `${who.en} meets both row ${entry.row.row} and row ${one}${who.since}; the same with row ${rest.join(', ')}`,
  };
}

/** The row that is in every overlap; null where none is, so that no one row is to blame. */
function commonRow([first, ...others]: readonly Overlap[]): Entry | null {
  if (first === undefined) return null;
  const isInAll = (entry: Entry): boolean =>
    others.every(({ earlier, later }) => earlier === entry || later === entry);
  return [first.later, first.earlier].find(isInAll) ?? null;
}

/** States at one row that it meets several: at the cell by which it meets the most of them. */
function reportRow(entry: Entry, overlaps: readonly Overlap[], world: World): Diagnostic {
  const explained = overlaps.map((overlap) => ({ overlap, ...explanationOf(overlap, world) }));
  const shareOf = (key: string): number => explained.filter((one) => one.key === key).length;
  const [chief] = explained.toSorted((a, b) => shareOf(b.key) - shareOf(a.key));
  if (chief === undefined) throw new RangeError('a row meets no row');
  // The date that is to be mended may be that of the other row.
  const key = chief.key === 'from' || chief.key === 'to' ? dateOf(entry, chief.overlap) : chief.key;
  const others = [chief, ...explained.filter((one) => one !== chief)].map(({ overlap }) =>
    otherThan(entry, overlap),
  );
  const who = whoAndSince(chief.overlap, world);
  const [one, ...rest] = others.map(({ row }) => row.row);
  const cell = cellOf(entry.row, key);
  return finding(
    'YB-OVERLAP',
    entry.row,
    key,
    {
      zh: `${who.zh}同时符合第 ${entry.row.row} 行和第 ${one} 行；和第 ${rest.join('、')} 行也有人同时符合`,
      en: `${who.en} meets both row ${entry.row.row} and row ${one}${who.since}; others meet it and row ${rest.join(', ')}`,
    },
    {
      notes: [
        ...chief.notes,
        ...others.slice(1).map(
          ({ row, rule }): Note => ({
            file: row.file,
            cell: cellOf(row, key),
            text: { zh: rule.id, en: rule.id },
          }),
        ),
      ],
      help: {
        zh: `先看第 ${entry.row.row} 行：多半是 ${cell} 或这一行的另一个条件写错、漏填了；证据不一时各行都填“并存未决”`,
        en: `look at row ${entry.row.row} first: most likely ${cell} or another condition of that row is wrong or was left out; where the evidence is split, mark the rows 并存未决`,
      },
    },
  );
}

/** By which of its dates a row meets another: the one that follows by its start, else by its end. */
const dateOf = (entry: Entry, overlap: Overlap): 'from' | 'to' =>
  entry.rule.period.possible[0] < otherThan(entry, overlap).rule.period.possible[0] ? 'to' : 'from';

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
      // No end before the row began for sure, no start after it ended.
      const [sureFrom, sureTo] = mine.certain ?? mine.possible;
      // A blank is no wrong date, and may be blank for a reason.
      if (mine.to !== null && from < first && sureFrom < first && first <= to && to < last)
        add(entry, 'to', first - 1, overlap);
      if (mine.from !== null && first < from && from <= last && last < to && last < sureTo)
        add(entry, 'from', last + 1, overlap);
    }
  }
  return [...found.values()];
}

function reportDate({ entry, key, mend, overlaps }: WrongDate, world: World): Diagnostic {
  const [first] = overlaps;
  if (first === undefined) throw new RangeError('a date is wrong for no row');
  const others = overlaps.map((one) => otherThan(entry, one));
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
    alsoMeets(entry, others, whoAndSince(first, world)),
    {
      notes,
      help: {
        zh: `多半是这个日期写错了：把 ${cell}（${header}）改为 ${day}`,
        en: `most likely this date is wrong: set ${cell} (${header}) to ${day}`,
      },
    },
  );
}
