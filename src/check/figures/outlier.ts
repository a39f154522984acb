import { type Intervals, intersect } from '../../base/interval.ts';
import { shared } from '../../base/shared.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type ReadCondition } from '../../sheet/rows.ts';
import { answers } from '../../table/model.ts';
import { shortName } from '../../table/wording.ts';
import { linesOutOfOrder } from '../statements/line-order.ts';
import { stands } from '../words/numbers-said.ts';
import { otherUnit } from '../words/other-unit.ts';
import { figureReader } from '../words/said-figures.ts';
import type { Check, DecisionRow, DecisionSheet, Figure, World } from '../world.ts';
import { optionsUnlikeSiblings } from './odd-options.ts';
import { oddRequirements } from './odd-requirement.ts';

type Entry = DecisionRow<unknown> & { readonly figure: Figure };

const TIMES = 10;
const MOST_NOTES = 3;

/** A row for everybody stands under each of so many participants. */
const EVERYBODY: Intervals = [[0, 15]];

/** YB-OUTLIER: a slipped digit or decimal point, as seen beside the figures of the like. */
export const outlier: Check = {
  code: 'YB-OUTLIER',
  definition: {
    zh: '采用的数字至少是所有同类的十倍，或至多是十分之一。同类先看同一地区、同一参保身份、组成和算法的其他行；本地没有的，看同一上级的其他地区。待遇的要求，须满足条件或效果与所有同类相反，说明里又没有说的，也一样；补救相同的同类要求都有、只有这一行的须满足条件少一项的，也一样。说法的行号不在同一篇文章前后两种说法之间、其他说法都从上到下编号的，也会提醒。',
    en: 'An adopted figure is at least ten times all of its siblings, or at most a tenth: the other rows of the region, participant, component and method, or where there are none those of the regions under the same parent. So is a requirement whose 须满足条件 or 效果 is the reverse of all of its kind, while its words say nothing of it, or one whose 须满足条件 lacks one answer that all of its kind with the same 补救 have. A statement is told too whose lines are not between those of the statements before and after it, where all others of the article are numbered from top to bottom.',
  },
  example:
    '编号,地区,参保身份,年龄,方式,金额\nBJ-1,北京市,退休,不满70岁,定额,100\nBJ-2,北京市,退休,70至79岁,定额,110\nBJ-3,北京市,退休,80岁及以上,定额,1200',
  good: '编号,地区,参保身份,年龄,方式,金额\nBJ-1,北京市,退休,不满70岁,定额,100\nBJ-2,北京市,退休,70至79岁,定额,110\nBJ-3,北京市,退休,80岁及以上,定额,120',
  run: (world) => [
    ...world.decisions.flatMap((sheet) => [
      ...outliersIn(sheet, world),
      ...oddRequirements(sheet),
      ...optionsUnlikeSiblings(sheet),
    ]),
    ...linesOutOfOrder(world),
  ],
};

function outliersIn({ rows }: DecisionSheet, world: World): Diagnostic[] {
  const figured = rows.filter(isFigured);
  const place = (entry: Entry): string => entry.rule.region;
  const parent = (entry: Entry): string => world.regions.get(entry.rule.region)?.parent ?? '';
  const people = participantsIn(figured);
  const local = rangesOf(figured, place, people);
  let around: readonly Ranges[] | null = null;
  const found: Diagnostic[] = [];
  figured.forEach((entry, index) => {
    const { value } = entry.figure;
    const who = people[index] ?? EVERYBODY;
    const here = standing(value, who, local[index]);
    if (here === 'plain') return;
    if (here === 'alone') around ??= rangesOf(figured, parent, people);
    const way = here === 'alone' ? standing(value, who, around?.[index]) : here;
    if (way !== 'high' && way !== 'low') return;
    // At most a few rows get here, so that their siblings may be looked up one by one.
    const near = figured.filter(
      (other) => parent(other) === parent(entry) && isAlike(entry, other),
    );
    const own = near.filter((other) => place(other) === place(entry));
    const siblings = own.length > 0 ? own : near;
    const [only] = siblings;
    if (siblings.length === 1 && only !== undefined && !isToBlame(entry, only, near)) return;
    // A figure that is far off for what the row says it is paid by is told at its 周期.
    if (isPaidOtherwise(entry)) return;
    found.push(report(entry, siblings, way, world));
  });
  return found;
}

const isFigured = (entry: DecisionRow<unknown>): entry is Entry =>
  entry.figure !== null && answers(entry.rule);

function isPaidOtherwise({ row }: Entry): boolean {
  const { explanation } = row.values;
  return typeof explanation === 'string' && otherUnit(row, explanation)?.key === 'period';
}

/** The participants of each row; rows with the same condition cells share their list of them. */
function participantsIn(entries: readonly Entry[]): readonly Intervals[] {
  const known = new Map<readonly ReadCondition[], Intervals>();
  return entries.map((entry) => {
    const { conditions } = entry.row;
    const before = known.get(conditions);
    if (before !== undefined) return before;
    const people = participantsOf(entry) ?? EVERYBODY;
    known.set(conditions, people);
    return people;
  });
}

/**
 * Two rows that differ tenfold from each other alone: it is the one that is further, in proportion,
 * from the figure in the middle of the wider neighbourhood, and the lower one where that cannot tell.
 */
function isToBlame(entry: Entry, only: Entry, near: readonly Entry[]): boolean {
  // Words that say the one figure, and not the other, tell which has slipped.
  const [isSaid, isOtherSaid] = [saysFigure(entry), saysFigure(only)];
  if (isSaid !== isOtherSaid && isSaid !== null && isOtherSaid !== null) return isOtherSaid;
  const others = near.filter((other) => other !== only).map(({ figure }) => figure.value);
  const middle = others.toSorted((a, b) => a - b)[others.length >> 1];
  const farOff = ({ figure: { value } }: Entry): number =>
    middle === undefined ? 0 : Math.max(value / middle, middle / value);
  const [mine, other] = [farOff(entry), farOff(only)];
  return mine > other || (mine === other && entry.row.row > only.row.row);
}

/** Whether the words of a row have its figure; null where they speak of none. */
function saysFigure({ row }: Entry): boolean | null {
  const words = row.values['explanation'];
  if (typeof words !== 'string') return null;
  const figure = figureReader()(row, words);
  return figure === null ? null : stands(figure.digits, words);
}

/** The two greatest and the two least figures of one kind, for one participant in one place. */
interface Range {
  readonly top: [number, number];
  readonly bottom: [number, number];
}

/** Ranges of one kind in one place, by participant. */
type Ranges = readonly (Range | undefined)[];

const nothing = (): Range => ({
  top: [0, 0],
  bottom: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
});

const NOTHING = nothing();

/** What each row is compared with: the ranges of its place, component and kind. */
function rangesOf(
  entries: readonly Entry[],
  placeOf: (entry: Entry) => string,
  people: readonly Intervals[],
): readonly Ranges[] {
  const kinds = shared((_place: string) =>
    shared((_group: string) => shared((_kind: string): (Range | undefined)[] => [])),
  );
  return entries.map((entry, index) => {
    const { kind, value } = entry.figure;
    const byParticipant = kinds(placeOf(entry))(entry.group)(kind);
    // A figure of nothing compares with none.
    if (value === 0) return byParticipant;
    for (const [low, high] of people[index] ?? EVERYBODY) {
      for (let person = low; person <= high; person += 1) {
        const range = byParticipant[person] ?? nothing();
        byParticipant[person] = range;
        take(range, value);
      }
    }
    return byParticipant;
  });
}

function take({ top, bottom }: Range, value: number): void {
  if (value > top[0]) {
    top[1] = top[0];
    top[0] = value;
  } else if (value > top[1]) top[1] = value;
  if (value < bottom[0]) {
    bottom[1] = bottom[0];
    bottom[0] = value;
  } else if (value < bottom[1]) bottom[1] = value;
}

/** How a figure stands to the others of its kind; `alone` when there are none. */
function standing(
  value: number,
  people: Intervals,
  ranges: Ranges | undefined,
): 'alone' | 'high' | 'low' | 'plain' {
  let greatest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [low, high] of people) {
    for (let person = low; person <= high; person += 1) {
      const { top, bottom } = ranges?.[person] ?? NOTHING;
      greatest = Math.max(greatest, top[0] === value ? top[1] : top[0]);
      least = Math.min(least, bottom[0] === value ? bottom[1] : bottom[0]);
    }
  }
  if (greatest === 0) return 'alone';
  if (value >= TIMES * greatest) return 'high';
  return value * TIMES <= least ? 'low' : 'plain';
}

function isAlike(entry: Entry, other: Entry): boolean {
  const [one, theirs] = [participantsOf(entry), participantsOf(other)];
  return (
    other !== entry &&
    other.group === entry.group &&
    other.figure.kind === entry.figure.kind &&
    other.figure.value > 0 &&
    (one === undefined || theirs === undefined || intersect(one, theirs).length > 0)
  );
}

const participantsOf = ({ row }: Entry): Intervals | undefined =>
  row.conditions.find(({ fact }) => fact === 'participant')?.holds;

function report(
  entry: Entry,
  siblings: readonly Entry[],
  way: 'high' | 'low',
  world: World,
): Diagnostic {
  const { row, figure } = entry;
  const key = keyOfFigure(entry);
  return finding(
    'YB-OUTLIER',
    row,
    key,
    {
      zh: `${figure.text.zh}${way === 'high' ? '至少是同类数字的十倍' : '至多是同类数字的十分之一'}`,
      en: `${figure.text.en} is ${way === 'high' ? 'at least ten times' : 'at most a tenth of'} the figures of its siblings`,
    },
    {
      severity: 'warning',
      notes: siblings.slice(0, MOST_NOTES).map((other) => ({
        file: other.row.file,
        cell: cellOf(other.row, keyOfFigure(other)),
        text: {
          zh: `${shortName(world.regions.get(other.rule.region)).zh} ${other.rule.id}：${other.figure.text.zh}`,
          en: `${shortName(world.regions.get(other.rule.region)).en} ${other.rule.id}: ${other.figure.text.en}`,
        },
      })),
      help: {
        zh: '看看是不是多打或少打了一个 0、点错了小数点、周期写错了；确实如此的，在 waivers.csv 里写明理由',
        en: 'is there a 0 too many or too few, a misplaced point, a wrong 周期? Where it is right, give the reason in waivers.csv',
      },
    },
  );
}

const keyOfFigure = ({ figure }: Entry): string =>
  figure.kind.startsWith('fixed') ? 'amount' : 'rate';
