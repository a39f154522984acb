/**
 * Holes in what a region's own rules say, to itself or to the regions below it, read off the
 * diagram. A hole counts only where people of the same choices are answered at another value of a
 * complete fact or on another day; what nobody of them is ever answered is left to the sheet, unless
 * a rule from above that the region keeps out would answer it.
 */
import type { Day } from '../../base/day.ts';
import {
  complement,
  type Interval,
  type Intervals,
  intersect,
  normalise,
} from '../../base/interval.ts';
import { startFor } from '../../table/decide.ts';
import { isTerminal, terminalOf } from '../../table/diagram.ts';
import type { Region } from '../../table/model.ts';
import { type Classify, type Projected, Projector } from '../../table/project.ts';
import { answersFor, contexts, cutsBelow, type Patch, patches } from '../../table/surface.ts';
import type { Table } from '../../table/table.ts';
import {
  CERTAIN,
  classifierBelow,
  classifierHere,
  HIDDEN,
  isSilent,
  NEITHER,
  PARTS_IN_TURN,
  WHOLE_IN_TURN,
} from './hole-states.ts';
import { anyTerminal, forPerson, groupsAt, receiverIn } from './receivers.ts';

/** One hole, with the smallest person and day that fall into it. */
export interface Hole {
  readonly region: string;
  /** Only what is passed down has it; the region itself has not. */
  readonly passed: boolean;
  /** Of a hole passed down, the first region below that meets it; null: only 从上级 rows may. */
  readonly below: string | null;
  readonly participant: number;
  readonly group: string;
  /**
   * `facts`: others of the same choices are answered on that day; `time`: nobody of them is;
   * `people`: nobody of them ever is, though a rule from above would answer.
   */
  readonly kind: 'facts' | 'time' | 'people';
  /** A rule from above would answer there. */
  readonly hidden: boolean;
  /** The days on which this person is not answered. */
  readonly days: Interval;
  /** The facts that lead there, as far as they may reach; their lowest values are the witness. */
  readonly facts: ReadonlyMap<string, Interval>;
  /** All people and days beside it; holes of one region, participant and component share it. */
  readonly place: HolePlace;
  /** Nothing answers afterwards. */
  readonly open: boolean;
}

/** What one region says to one kind of participant, as far as holes are concerned. */
export interface HolePlace {
  /** The values from which on something may change, by fact, in the order of the diagram. */
  readonly cuts: ReadonlyMap<string, readonly number[]>;
  /** Whether nobody whom the facts fit is answered on the day. */
  readonly misses: (stated: ReadonlyMap<string, number>, day: Day) => boolean;
}

/** What is looked through, and how. */
export interface HoleSearch {
  readonly table: Table<unknown>;
  /** Places of people under which its diagrams differ in their entries only, by number. */
  readonly alike: ReadonlyMap<number, number>;
  readonly regions: ReadonlyMap<string, Region>;
  /** Facts over which there must be no gap. */
  readonly complete: readonly string[];
  readonly today: Day;
}

/** All holes of one table, the smallest witness of each place first. */
export function* findHoles(search: HoleSearch): Generator<Hole> {
  const { table, alike, regions } = search;
  const participants = table.variables[0];
  // Without that fact nobody can be asked about, and the lack of it has its own finding.
  if (participants?.fact !== 'participant') return;
  const projectors = new Map<string, Projector>();
  const projectorOf = (key: string, classifier: (group: string) => Classify, group: string) => {
    let known = projectors.get(key);
    if (known === undefined) {
      known = new Projector(table, classifier(group));
      projectors.set(key, known);
    }
    return known;
  };
  const receiver = receiverIn(table, regions);
  // People are much alike: of those with rules of the same shape one is looked at, if it is whole.
  const wholeShapes = new Set<number>();
  // Regions are much alike: places that look the same are looked through once when they are whole.
  const whole = new Map<string, Set<number>>();
  /** Whether a place was looked through before; it counts as whole until a hole is found. */
  const isWhole = (key: string, ref: number): boolean => {
    const known = whole.get(key) ?? new Set();
    whole.set(key, known);
    if (known.has(ref)) return true;
    known.add(ref);
    return false;
  };
  for (const [region, root] of Object.entries(table.roots)) {
    const above = passedDown(table, regions, region);
    const down = table.inherited[region] ?? null;
    for (let person = participants.min; person <= participants.max; person += 1) {
      const at = (ref: number | null) => (ref === null ? null : forPerson(table, ref, person));
      const [own, passed, below] = [forPerson(table, root, person), at(above), at(down)];
      const shape =
        saysNothing(table, passed) && saysNothing(table, below) ? alike.get(own) : undefined;
      if (shape !== undefined) {
        if (wholeShapes.has(shape)) continue;
        wholeShapes.add(shape);
      }
      for (const { group, owner, place } of groupsAt(table, own)) {
        if (owner !== region) continue;
        const [self, over, under] = [place(own), maybe(place, passed), maybe(place, below)];
        const here = projectorOf(group, classifierHere, group);
        const ref = here.ref([self, over]);
        if (!isWhole(group, ref))
          for (const hole of holesBelow(search, here.projected(), ref)) {
            whole.get(group)?.delete(ref);
            if (shape !== undefined) wholeShapes.delete(shape);
            yield { region, passed: false, below: null, participant: person, group, ...hole };
          }
        // What is owned is the same in all terminals below a place: nothing of the group, no hole.
        if (under === null || !owns(table, under, group)) continue;
        const key = `${group} below`;
        const there = projectorOf(key, classifierBelow, group);
        const belowRef = there.ref([under, over, self]);
        if (isWhole(key, belowRef)) continue;
        for (const hole of holesBelow(search, there.projected(), belowRef)) {
          whole.get(key)?.delete(belowRef);
          const code = receiver(region, person, group);
          yield { region, passed: true, below: code, participant: person, group, ...hole };
        }
      }
    }
  }
}

/** Whether nothing is asked at a place: it is not there, or nobody owns anything. */
const saysNothing = ({ terminals }: Table<unknown>, place: number | null): boolean =>
  place === null || (isTerminal(place) && terminals[terminalOf(place)]?.length === 0);

const owns = (table: Table<unknown>, place: number, group: string): boolean =>
  anyTerminal(table, place).some((outcome) => outcome.group === group);

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

const maybe = (place: (ref: number) => number, ref: number | null): number | null =>
  ref === null ? null : place(ref);

type Found = Omit<Hole, 'region' | 'passed' | 'below' | 'participant' | 'group'>;

function* holesBelow(search: HoleSearch, projected: Projected, root: number): Generator<Found> {
  const place = new Place(projected, root);
  const parts = [...contexts(projected, root)].flatMap(({ choices, ref }) => {
    const stated = new Map(
      [...choices].map(([fact, value]): [string, Interval] => [fact, [value, value]]),
    );
    return slices(patches(projected, ref), search.complete).map((slice) => ({ stated, slice }));
  });
  const first = Math.min(...parts.flatMap(({ slice }) => answeredIn(slice).map(([from]) => from)));
  for (const { stated, slice } of parts) {
    const found =
      answeredIn(slice).length > 0 ? holesIn(slice, search) : keptOut(slice, first, search);
    for (const hole of found) {
      const facts = new Map([...stated, ...hole.facts]);
      yield { ...hole, facts, place };
    }
  }
}

const answeredIn = (slice: readonly Patch[]): readonly Interval[] =>
  slice.filter(({ answer }) => answer === CERTAIN).map(({ days }) => days);

/**
 * People of whom no row of the region speaks, and whom a rule from above would answer.
 *
 * @param first when the region first answers anybody; not finite where it never does
 */
function* keptOut(
  slice: readonly Patch[],
  first: Day,
  { today }: HoleSearch,
): Generator<Omit<Found, 'place'>> {
  if (!Number.isFinite(first)) return;
  for (const { answer, days, ordered } of slice) {
    const from = Math.max(Math.min(first, today), days[0]);
    if (answer !== HIDDEN || from > days[1]) continue;
    yield { kind: 'people', hidden: true, days: [from, days[1]], facts: ordered, open: true };
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

function* holesIn(slice: readonly Patch[], { today }: HoleSearch): Generator<Omit<Found, 'place'>> {
  const answered = slice
    .filter(({ answer }) => answer === CERTAIN || answer === PARTS_IN_TURN)
    .map(({ days }) => days);
  // Where a whole takes turns with its parts, it is the whole of which is told that both are silent.
  const isInTurn = slice.some(({ answer }) => answer === WHOLE_IN_TURN);
  const first = Math.min(...answered.map(([from]) => from));
  const last = Math.max(...answered.map(([, to]) => to));
  const others = normalise(answered);
  for (const { answer, days, ordered } of slice) {
    const hidden = answer === HIDDEN;
    if (!isSilent(answer) || (answer === NEITHER && isInTurn)) continue;
    // A rule announced for later already keeps out what a region above says today.
    const start = hidden ? Math.min(first, today) : first;
    const counted: Intervals = [[Math.max(start, days[0]), days[1]]];
    const pieces = [
      ...intersect(counted, others).map((piece) => ['facts', piece] as const),
      ...intersect(counted, complement(others, ...days)).map((piece) => ['time', piece] as const),
    ];
    for (const [kind, piece] of pieces) {
      yield { kind, hidden, days: piece, facts: ordered, open: piece[0] > last };
    }
  }
}

class Place implements HolePlace {
  readonly #projected: Projected;
  readonly #root: number;
  #cuts: HolePlace['cuts'] | undefined;

  constructor(projected: Projected, root: number) {
    this.#projected = projected;
    this.#root = root;
  }

  get cuts(): HolePlace['cuts'] {
    this.#cuts ??= cutsBelow(this.#projected, this.#root);
    return this.#cuts;
  }

  misses(stated: ReadonlyMap<string, number>, day: Day): boolean {
    const answers = answersFor(this.#projected, this.#root, new Map(stated).set('date', day));
    return [...answers].every(isSilent);
  }
}
