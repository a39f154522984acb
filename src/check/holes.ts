/**
 * Holes in what a region's own rules say, read off the diagram. A hole counts only where people of
 * the same choices are answered at another value of a complete fact or on another day; what nobody
 * of them is ever answered is left to the sheet.
 */
import type { Day } from '../base/day.ts';
import {
  complement,
  type Interval,
  type Intervals,
  intersect,
  normalise,
} from '../base/interval.ts';
import { startFor } from '../table/decide.ts';
import { at, edgeFor, isTerminal, terminalOf } from '../table/diagram.ts';
import type { Region } from '../table/model.ts';
import { type Projected, Projector } from '../table/project.ts';
import { answersFor, contexts, type Patch, patches } from '../table/surface.ts';
import type { Table, Terminal } from '../table/table.ts';

/** What a group says at a point, as far as holes are concerned. */
const ABSENT = 0;
const HOLE = 1;
const DOUBT = 2;
const CERTAIN = 3;
/** A hole in which a region above would answer, had it been asked. */
const HIDDEN = 4;

/** One hole, with the smallest person and day that fall into it. */
export interface Hole {
  readonly region: string;
  readonly participant: number;
  readonly group: string;
  /** `facts`: others of the same choices are answered on that day; `time`: nobody of them is. */
  readonly kind: 'facts' | 'time';
  /** A rule from above would answer there. */
  readonly hidden: boolean;
  /** The days on which this person is not answered. */
  readonly days: Interval;
  /** The day of the witness. */
  readonly day: Day;
  /** The facts that lead there, as far as they may reach; their lowest values are the witness. */
  readonly facts: ReadonlyMap<string, Interval>;
  /** Those of them without which it would not be a hole. */
  readonly needed: () => ReadonlyMap<string, Interval>;
  /** Nothing answers afterwards. */
  readonly open: boolean;
}

/** What is looked through, and how. */
export interface HoleSearch {
  readonly table: Table<unknown>;
  readonly regions: ReadonlyMap<string, Region>;
  /** Facts over which there must be no gap. */
  readonly complete: readonly string[];
  readonly today: Day;
}

/** All holes of one table, the smallest witness of each place first. */
export function* findHoles(search: HoleSearch): Generator<Hole> {
  const { table, regions } = search;
  const participants = table.variables[0];
  // Without that fact nobody can be asked about, and the lack of it has its own finding.
  if (participants?.fact !== 'participant') return;
  const projectors = new Map<string, Projector>();
  // Regions are much alike: places that look the same are looked through once when they are whole.
  const whole = new Map<string, Set<number>>();
  for (const [region, root] of Object.entries(table.roots)) {
    const above = passedDown(table, regions, region);
    for (let person = participants.min; person <= participants.max; person += 1) {
      const [own, passed] = [root, above].map((ref) => ref && forPerson(table, ref, person));
      if (own === null || own === undefined) continue;
      for (const { group, owner, at: place } of groupsAt(table, own)) {
        if (owner !== region) continue;
        const projector = projectors.get(group) ?? new Projector(table, classifier(group));
        projectors.set(group, projector);
        const ref = projector.ref([place(own), passed == null ? null : place(passed)]);
        const known = whole.get(group) ?? new Set();
        whole.set(group, known);
        if (known.has(ref)) continue;
        known.add(ref);
        for (const hole of holesBelow(search, projector.projected(), ref)) {
          known.delete(ref);
          yield { region, participant: person, group, ...hole };
        }
      }
    }
  }
}

/** Where the nearest region above passes rules down; null when none does. */
function passedDown(
  table: Table<unknown>,
  regions: ReadonlyMap<string, Region>,
  region: string,
): number | null {
  for (let code = regions.get(region)?.parent ?? null; code !== null; ) {
    const passed = startFor(table.inherited, code);
    if (passed !== undefined) return passed;
    code = regions.get(code)?.parent ?? null;
  }
  return null;
}

/** The participant is the first level; a root that skips it says the same of everybody. */
function forPerson({ diagram }: Table<unknown>, ref: number, person: number): number {
  if (isTerminal(ref) || at(diagram.level, ref) > 0) return ref;
  return at(diagram.child, edgeFor(diagram, ref, person));
}

/** Some terminal below a place: which groups are owned, and by whom, is the same in all of them. */
function anyTerminal({ diagram, terminals }: Table<unknown>, place: number): Terminal {
  let ref = place;
  while (!isTerminal(ref)) ref = at(diagram.child, at(diagram.start, ref));
  return terminals[terminalOf(ref)] ?? [];
}

interface PlacedGroup {
  readonly group: string;
  readonly owner: string;
  /** From a person's place to where the group is decided. */
  readonly at: (place: number) => number;
}

function groupsAt(table: Table<unknown>, own: number): readonly PlacedGroup[] {
  const { diagram, groups } = table;
  const places =
    groups === null
      ? [(place: number) => place]
      : groups.map((_, index) => (place: number) => {
          if (isTerminal(place) || at(diagram.level, place) > 1) return place;
          return at(diagram.child, edgeFor(diagram, place, index));
        });
  return places.flatMap((place) =>
    anyTerminal(table, place(own)).map(({ group, owner }) => ({ group, owner, at: place })),
  );
}

function classifier(group: string): (outcomes: readonly (Terminal | null)[]) => number {
  const outcomeIn = (terminal: Terminal | null | undefined) =>
    terminal?.find((outcome) => outcome.group === group);
  return ([own, above]) => {
    const outcome = outcomeIn(own);
    if (outcome === undefined) return ABSENT;
    if (outcome.certain.length > 0) return CERTAIN;
    if (outcome.possible.length > 0) return DOUBT;
    return (outcomeIn(above)?.certain.length ?? 0) > 0 ? HIDDEN : HOLE;
  };
}

type Found = Omit<Hole, 'region' | 'participant' | 'group'>;

function* holesBelow(search: HoleSearch, projected: Projected, root: number): Generator<Found> {
  for (const { choices, ref } of contexts(projected, root)) {
    const stated = new Map(
      [...choices].map(([fact, value]): [string, Interval] => [fact, [value, value]]),
    );
    for (const slice of slices(patches(projected, ref), search.complete)) {
      for (const hole of holesIn(slice, search)) {
        const facts = new Map([...stated, ...hole.facts]);
        yield { ...hole, facts, needed: () => neededFacts(projected, root, facts, hole.day) };
      }
    }
  }
}

/**
 * People who differ in complete facts only: one slice for each range of values of every other
 * ordered fact within which nothing changes.
 */
function slices(all: readonly Patch[], complete: readonly string[]): readonly (readonly Patch[])[] {
  const others = new Set(all.flatMap(({ ordered }) => [...ordered.keys()]));
  for (const fact of complete) others.delete(fact);
  let parts: (readonly Patch[])[] = [all];
  for (const fact of others) {
    parts = parts.flatMap((part) => {
      const starts = new Set(part.flatMap(({ ordered }) => ordered.get(fact)?.[0] ?? []));
      return [...starts].map((start) =>
        part.flatMap((patch): Patch[] => {
          const range = patch.ordered.get(fact);
          if (range !== undefined && (range[0] > start || range[1] < start)) return [];
          return [patch];
        }),
      );
    });
  }
  return parts;
}

function* holesIn(
  slice: readonly Patch[],
  { today }: HoleSearch,
): Generator<Omit<Found, 'needed'>> {
  const answered = slice.filter(({ answer }) => answer === CERTAIN).map(({ days }) => days);
  if (answered.length === 0) return;
  const first = Math.min(...answered.map(([from]) => from));
  const last = Math.max(...answered.map(([, to]) => to));
  const others = normalise(answered);
  for (const { answer, days, ordered } of slice) {
    const hidden = answer === HIDDEN;
    if (answer !== HOLE && !hidden) continue;
    // A rule announced for later already keeps out what a region above says today.
    const start = hidden ? Math.min(first, today) : first;
    const counted: Intervals = [[Math.max(start, days[0]), days[1]]];
    const pieces = [
      ...intersect(counted, others).map((piece) => ['facts', piece] as const),
      ...intersect(counted, complement(others, ...days)).map((piece) => ['time', piece] as const),
    ];
    for (const [kind, piece] of pieces) {
      const now = piece[0] <= today && today <= piece[1];
      const day = now ? today : piece[0];
      yield { kind, hidden, days: piece, day, facts: ordered, open: piece[0] > last };
    }
  }
}

/** Leaves out facts one by one as long as the day remains a hole for everybody who is meant. */
function neededFacts(
  projected: Projected,
  root: number,
  facts: ReadonlyMap<string, Interval>,
  day: Day,
): ReadonlyMap<string, Interval> {
  let kept = facts;
  for (const fact of facts.keys()) {
    const fewer = new Map(kept);
    fewer.delete(fact);
    const given = new Map([...fewer].map(([id, [low]]): [string, number] => [id, low]));
    const answers = answersFor(projected, root, given.set('date', day));
    if ([...answers].every((answer) => answer === HOLE || answer === HIDDEN)) kept = fewer;
  }
  return kept;
}
