/** Which cells come nearest to a hole: there the mistake most likely is. */
import { type Day, partsOf } from '../../base/day.ts';
import { answers } from '../../table/model.ts';
import { WHOLE } from '../../table/table.ts';
import { includes } from '../diagram/gravest-holes.ts';
import { commonOf } from '../diagram/meeting.ts';
import type { Witnessed } from '../diagram/smallest-witness.ts';
import { boxOf } from '../rows.ts';
import { saysDay, wordsOfRow } from '../words/said-days.ts';
import type { DecisionRow, World } from '../world.ts';
import {
  type Beside,
  besideInFacts,
  besideInTime,
  covers,
  meetsFacts,
  partedSince,
} from './hole-neighbours.ts';

type Entry = DecisionRow<unknown>;

/**
 * The cells beside a hole, the likeliest first; empty when no row comes near.
 *
 * @param rows the rows of the hole's region
 */
export function besidesOf(
  hole: Witnessed,
  rows: readonly Entry[],
  world: World,
): readonly Beside[] {
  if (hole.kind === 'people') {
    // A rule for these very people that stays where it is keeps out the one from above.
    const kept = hole.below === null ? [] : notPassedDown(hole, ofPeople(hole, rows));
    if (kept.length > 0) return kept;
    const blank = blankParticipant(hole, ofPeople(hole, rows), rows);
    // A blank by which rows meet is told as that.
    return blank === null || meetsOthers(blank, rows) ? besideKeptOut(hole, rows) : blank;
  }
  // By id: which row is named, and may be waived, must not depend on the order of rows.
  const own = rows
    .filter((entry) => isBeside(entry, hole, world))
    .sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  const found =
    hole.below === null
      ? (blankParticipant(hole, own, rows) ??
        (hole.kind === 'facts'
          ? besideInFacts(hole, own, world)
          : (partedSince(hole, own, world) ?? besideInTime(hole, own, world))))
      : notPassedDown(hole, own);
  const [first] = own;
  if (found.length === 0) return first === undefined ? [] : [{ entry: first, key: 'id' }];
  // A row whose own words begin it where the hole does has the wrong start.
  const late = found.filter(({ entry, key }) => key === 'from' && saysStart(entry, hole.days[0]));
  if (late.length > 0) return [...late, ...found.filter((one) => !late.includes(one))];
  // One whose own words say the date that it has is right, or else one that others share.
  const said = found.filter(saysOwnDate);
  const vouched = said.length > 0 ? said : found.filter((one) => isSharedDate(one, rows));
  return [...found.filter((one) => !vouched.includes(one)), ...vouched];
}

/** Whether other rows of the place change on the very day that stands in the cell beside a hole. */
function isSharedDate({ entry, key }: Beside, rows: readonly Entry[]): boolean {
  if (key !== 'from' && key !== 'to') return false;
  const changeOf = ({ rule: { period } }: Entry, side: 'from' | 'to'): Day | null =>
    period[side] === null ? null : side === 'from' ? period.possible[0] : period.possible[1] + 1;
  const own = changeOf(entry, key);
  return rows.some(
    (other) =>
      other !== entry &&
      own !== null &&
      (changeOf(other, 'from') === own || changeOf(other, 'to') === own),
  );
}

/** Whether the words of a row say the very day that stands in the cell beside a hole. */
function saysOwnDate({ entry: { row, rule }, key }: Beside): boolean {
  const day = key === 'from' || key === 'to' ? rule.period[key] : null;
  return day !== null && saysDay(wordsOfRow(row), day);
}

/** Whether the words of a row say a day from which it is not. */
function saysStart({ row: { values }, rule: { period } }: Entry, day: Day): boolean {
  const words = `${values['explanation'] ?? ''}；${values['text'] ?? ''}`;
  const says = (one: Day): boolean => {
    const { year, month, day: ofMonth } = partsOf(one);
    const inMonth = `${year}年${month}月`;
    return (
      words.includes(`${inMonth}${ofMonth}日`) || (ofMonth === 1 && words.includes(`${inMonth}起`))
    );
  };
  return says(day) && !says(period.possible[0]);
}

/**
 * Of people of whom no row speaks, the rows that speak of those most like them, at the condition
 * that keeps them out.
 */
function besideKeptOut(
  { region, group, participant, facts, day }: Witnessed,
  rows: readonly Entry[],
) {
  const near = rows
    .filter(({ rule, group: own }) => rule.region === region && own === group && answers(rule))
    .map((entry) => {
      const failing = entry.row.conditions.filter(({ fact, holds }) => {
        const value = fact === 'participant' ? participant : facts.get(fact)?.[0];
        return value !== undefined && !covers(holds, value);
      });
      const isNow = includes(entry.rule.period.possible, day);
      const isOther = failing.some(({ fact }) => fact === 'participant');
      return {
        entry,
        key: failing[0]?.fact ?? 'id',
        far: failing.length + (isNow ? 0 : 8) + (isOther ? 4 : 0),
      };
    })
    .sort((a, b) => a.far - b.far || (a.entry.rule.id < b.entry.rule.id ? -1 : 1));
  const [nearest] = near;
  return near.filter(({ far }) => far === nearest?.far).map(({ entry, key }) => ({ entry, key }));
}

/** Whether somebody meets one of some rows and another row of its group as well. */
const meetsOthers = (places: readonly Beside[], rows: readonly Entry[]): boolean =>
  places.some(({ entry }) =>
    rows.some(
      (other) =>
        other !== entry &&
        other.group === entry.group &&
        answers(other.rule) &&
        commonOf(boxOf(entry), boxOf(other)) !== null,
    ),
  );

/** The rows of a region that are for the kind of participant, whatever else they ask. */
const ofPeople = (
  { region, group, participant }: Witnessed,
  rows: readonly Entry[],
): readonly Entry[] =>
  rows.filter(
    ({ rule, row, group: own }) =>
      rule.region === region &&
      own === group &&
      answers(rule) &&
      row.conditions.every(
        ({ fact, holds }) => fact !== 'participant' || covers(holds, participant),
      ),
  );

/** The rules that answer the witness in the region itself but do not bind the regions below. */
function notPassedDown(hole: Witnessed, own: readonly Entry[]): readonly Beside[] {
  return own
    .filter(
      (entry) =>
        !entry.rule.inheritable &&
        includes(entry.rule.period.possible, hole.day) &&
        meetsFacts(entry, hole),
    )
    .map((entry) => ({ entry, key: 'inheritable' }));
}

/**
 * A row with a blank 参保身份 is for everybody. Where it alone makes a region speak to some kind of
 * participant, while its other rows say whom they are for, the blank is most likely a slip.
 */
function blankParticipant(
  { group }: Witnessed,
  own: readonly Entry[],
  rows: readonly Entry[],
): readonly Beside[] | null {
  const states = ({ row }: Entry): boolean =>
    row.conditions.some(({ fact }) => fact === 'participant');
  const [only, second] = own;
  if (only === undefined || second !== undefined || states(only)) return null;
  const others = rows.filter((entry) => entry !== only && entry.group === group);
  return others.some(({ rule, row }) => answers(rule) && states({ ...only, row }))
    ? [{ entry: only, key: 'participant' }]
    : null;
}

/** Whether a row speaks of the people of a hole, were it not for their age or the day. */
function isBeside({ rule, row, group }: Entry, hole: Witnessed, { facts }: World): boolean {
  // Parts take turns with a whole: where both are silent it may be a part that ends too early.
  const isOfGroup = group === hole.group || hole.group === WHOLE;
  if (rule.region !== hole.region || !isOfGroup || !answers(rule)) return false;
  return row.conditions.every(({ fact, holds }) => {
    if (fact === 'participant') return covers(holds, hole.participant);
    const type = facts.get(fact)?.type;
    const stated = hole.facts.get(fact);
    if (stated === undefined || (type !== 'choice' && type !== 'yes-no')) return true;
    return covers(holds, stated[0]);
  });
}
