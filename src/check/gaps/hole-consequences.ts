/**
 * Where each hole is told. A 从上级 row has the holes of what comes from above: they are told above,
 * and once, however many regions below have such a row. What is left of a hole is told where it is.
 */
import type { Interval } from '../../base/interval.ts';
import { answers } from '../../table/model.ts';
import { chainOf } from '../../table/regions.ts';
import type { Hole } from '../diagram/holes.ts';
import { grouped, groupRows } from '../rows.ts';
import type { DecisionRow, DecisionSheet, World } from '../world.ts';
import { intersection, type Span, without } from './span.ts';

type Entry = DecisionRow<unknown>;

/**
 * The holes to tell. What a 从上级 row only hands on is taken out of the region's own holes: where
 * the region above has the hole itself, or passes it down to others, that is told already; where
 * it lacks only in what is passed down, it is told there, as met by the region with the row; and
 * where nothing at all comes from above, YB-SHADOW tells it of the row.
 *
 * @param all every hole of the sheet
 */
export function toldHoles(
  { rows }: DecisionSheet,
  { regions, facts }: World,
  all: readonly Hole[],
): readonly Hole[] {
  const speaking = rows.filter(({ rule }) => answers(rule));
  const byRegion = groupRows(speaking, ({ rule }) => rule.region);
  const holesAt = grouped(all, (hole) => keyOf(hole.region, hole));
  const domain = (fact: string): Interval => {
    const { min = 0, max = 0 } = facts.get(fact) ?? {};
    return [min, max];
  };
  const passes = (region: string, participant: number, group: string): boolean =>
    (byRegion.get(region) ?? []).some(
      (entry) => entry.rule.inheritable && entry.group === group && concerns(entry, participant),
    );
  const told: Hole[] = [];
  for (const hole of all) {
    if (hole.passed) {
      if (hole.below !== null) told.push(hole);
      continue;
    }
    const { region, participant, group } = hole;
    const gates = (byRegion.get(region) ?? []).filter(
      (entry) => entry.defers && entry.group === group && concerns(entry, participant),
    );
    const above = gates.length === 0 ? [] : chainOf(regions, region).slice(1);
    const owner = above.find(({ code }) => passes(code, participant, group))?.code;
    let left: readonly Span[] = [hole];
    for (const gate of gates)
      for (const span of spansOf(gate)) {
        const handed = intersection(hole, span);
        if (handed === null) continue;
        if (owner === undefined) {
          const isShadow = !participantsOf(gate).some((one) =>
            above.some(({ code }) => passes(code, one, group)),
          );
          if (isShadow) left = left.flatMap((one) => without(one, handed, domain));
          continue;
        }
        for (const other of holesAt.get(keyOf(owner, hole)) ?? []) {
          const shared = sharedBy(handed, other, facts);
          if (shared === null) continue;
          left = left.flatMap((one) => without(one, shared, domain));
          if (other.passed && other.below === null)
            told.push({ ...other, ...shared, below: region, place: hole.place });
        }
      }
    told.push(...left.map((span) => ({ ...hole, ...span })));
  }
  return told;
}

/**
 * Those of a span who fall into a hole above. Its choices are one way to it of many: people of other
 * choices are in it as well where nobody of them is answered there.
 */
function sharedBy(handed: Span, hole: Hole, known: World['facts']): Span | null {
  const isChosen = (fact: string): boolean =>
    ['choice', 'yes-no'].includes(known.get(fact)?.type ?? '');
  const facts = new Map([...hole.facts].filter(([fact]) => !isChosen(fact)));
  const wide = intersection(handed, { facts, days: hole.days });
  const isMissed = (side: 0 | 1): boolean =>
    wide !== null &&
    hole.place.misses(
      new Map(
        [...wide.facts].flatMap(([fact, range]) => fixedAt(fact, range, side, isChosen(fact))),
      ),
      wide.days[side],
    );
  return isMissed(0) && isMissed(1) ? wide : intersection(handed, hole);
}

/** The value of a fact at one side of its range; of choices only what all have alike is stated. */
const fixedAt = (
  fact: string,
  range: Interval,
  side: 0 | 1,
  isChosen: boolean,
): readonly (readonly [string, number])[] =>
  isChosen && range[0] !== range[1] ? [] : [[fact, range[side]]];

const keyOf = (region: string, { participant, group }: Hole): string =>
  JSON.stringify([region, participant, group]);

/** More kinds of participants than any facts sheet lists. */
const EVERYBODY: Interval = [0, 15];

function participantsOf({ row }: Entry): readonly number[] {
  const holds = row.conditions.find(({ fact }) => fact === 'participant')?.holds ?? [EVERYBODY];
  return holds.flatMap(([low, high]) =>
    Array.from({ length: high - low + 1 }, (_, index) => low + index),
  );
}

function concerns({ row }: Entry, participant: number): boolean {
  const holds = row.conditions.find(({ fact }) => fact === 'participant')?.holds;
  return (
    holds === undefined || holds.some(([low, high]) => low <= participant && participant <= high)
  );
}

/** For whom and when a row may hold, but for the kind of participant. */
function spansOf({ row, rule }: Entry): readonly Span[] {
  return row.conditions
    .filter(({ fact }) => fact !== 'participant')
    .reduce<readonly Span[]>(
      (spans, { fact, holds }) =>
        spans.flatMap(({ facts, days }) =>
          holds.map((range) => ({ facts: new Map(facts).set(fact, range), days })),
        ),
      [{ facts: new Map(), days: rule.period.possible }],
    );
}
