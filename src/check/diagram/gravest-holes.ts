/** Of all holes in a sheet, the ones to report: those of each place, the gravest with its smallest witness. */
import type { Day } from '../../base/day.ts';
import type { Interval } from '../../base/interval.ts';
import type { Severity } from '../../diagnostic/diagnostic.ts';
import { chainOf } from '../../table/regions.ts';
import { toldHoles } from '../gaps/hole-consequences.ts';
import { mayBeUnread } from '../unread-rows.ts';
import type { DecisionSheet, World } from '../world.ts';
import { findHoles, type Hole, type HolePlace } from './holes.ts';
import { smallestWitness, type Witnessed } from './smallest-witness.ts';

/** Holes of one region, participant and component, of which the gravest is told. */
type Pool = readonly Hole[];

type Pools = Readonly<Record<HoleCode, readonly Pool[]>>;

/**
 * Two checks ask for the holes of the same sheet, and a table is not looked through twice. Weak in
 * the sheets as well, or every compiled folder stays in memory until the next full collection.
 */
const found = new WeakMap<World, WeakMap<DecisionSheet, Pools>>();

/** The holes of one code, those of each region, participant and component together. */
export function poolsOfHoles(sheet: DecisionSheet, world: World, code: HoleCode): readonly Pool[] {
  const sheets = found.get(world) ?? new WeakMap<DecisionSheet, Pools>();
  found.set(world, sheets);
  const pools = sheets.get(sheet) ?? poolsIn(sheet, world);
  sheets.set(sheet, pools);
  return pools[code];
}

function poolsIn(sheet: DecisionSheet, world: World): Pools {
  const { table, alike, complete, wholeRows, partly } = sheet;
  if (table === null || !wholeRows || partly.everywhere) return { 'YB-GAP': [], 'YB-HOLE': [] };
  const { regions, today } = world;
  const all = [...findHoles({ table, alike, regions, complete, today })];
  if (all.length === 0) return { 'YB-GAP': [], 'YB-HOLE': [] };
  const pools: Readonly<Record<HoleCode, Map<string, Hole[]>>> = {
    'YB-GAP': new Map(),
    'YB-HOLE': new Map(),
  };
  const isDoubtful = doubtsOf(sheet, world);
  // A hole that an unread row may fill still explains those that are handed on below it.
  for (const told of toldHoles(sheet, world, all)) {
    if (isDoubtful(told)) continue;
    const hole = { ...told, place: readIn(told, sheet, world) };
    const { region, participant, group, passed } = hole;
    const key = JSON.stringify([region, participant, group, passed]);
    const ofCode = pools[codeOf(hole)];
    const pool = ofCode.get(key);
    if (pool === undefined) ofCode.set(key, [hole]);
    else pool.push(hole);
  }
  return { 'YB-GAP': [...pools['YB-GAP'].values()], 'YB-HOLE': [...pools['YB-HOLE'].values()] };
}

/**
 * The place of a hole, at which nobody counts as missed whom a row that could not be read may answer:
 * of the people there that hole is no example.
 */
function readIn(hole: Hole, { partly }: DecisionSheet, { regions }: World): HolePlace {
  const { place, region, participant } = hole;
  if (partly.rows.length === 0) return place;
  const chain = chainOf(regions, region).map(({ code }) => code);
  return {
    cuts: place.cuts,
    misses: (stated, day) => {
      if (!place.misses(stated, day)) return false;
      const facts = new Map([...stated].map(([fact, value]) => [fact, [[value, value]]] as const));
      const people = {
        days: [day, day],
        facts: facts.set('participant', [[participant, participant]]),
      } as const;
      return !mayBeUnread(people, chain, partly);
    },
  };
}

/** The gravest hole of each pool, as it is told unless a waiver accepts it. */
export function gravestHoles(
  sheet: DecisionSheet,
  world: World,
  code: HoleCode,
): readonly Witnessed[] {
  return poolsOfHoles(sheet, world, code).map((pool) => gravestOf(pool, world.today));
}

/** The gravest of some holes, with its smallest witness. */
export function gravestOf(pool: Pool, today: Day): Witnessed {
  let gravest: Hole[] = [];
  for (const hole of pool) {
    const [known] = gravest;
    const graver = known === undefined ? 1 : gravityOf(hole, today) - gravityOf(known, today);
    if (graver > 0) gravest = [hole];
    else if (graver === 0) gravest.push(hole);
  }
  return smallestWitness(gravest, today);
}

export type HoleCode = 'YB-GAP' | 'YB-HOLE';

/** A hole that hides a rule from above has a finding, and a mend, of its own. */
export function codeOf({ kind, hidden }: Hole): HoleCode {
  return kind !== 'facts' && hidden ? 'YB-HOLE' : 'YB-GAP';
}

/**
 * Whether a hole may be none: a row that could not be read may answer there, or nobody can tell whose
 * the rows are. What lies above a region matters only where it is let through, or where it is asked
 * whether a hole in time hides it.
 */
function doubtsOf(sheet: DecisionSheet, world: World): (hole: Hole) => boolean {
  const { rows, partly } = sheet;
  const { regions, doubted } = world;
  const doubtful = new Set(doubted.repeated);
  // A rule whose dates are reversed holds nowhere: that is its own finding.
  for (const { rule } of rows)
    if (rule.period.possible[0] > rule.period.possible[1]) doubtful.add(rule.region);
  const open = new Set(
    rows.filter(({ defers }) => defers).map(({ rule, group }) => `${rule.region} ${group}`),
  );
  return ({ region, participant, group, facts, days, kind, hidden, passed }) => {
    const people = new Map([...facts].map(([fact, range]) => [fact, [range]] as const));
    const box = { days, facts: people.set('participant', [[participant, participant]]) };
    if (doubtful.has(region) || mayBeUnread(box, [region], partly)) return true;
    const needsAbove = open.has(`${region} ${group}`) || (kind === 'time' && !hidden) || passed;
    if (!needsAbove) return false;
    const chain = chainOf(regions, region).map(({ code }) => code);
    const isCutOff = chain.some((code) => doubtful.has(code) || doubted.uprooted.has(code));
    return isCutOff || mayBeUnread(box, chain, partly);
  };
}

/**
 * History need not be complete, and what follows the last known rule may not be decided yet; what
 * is open today, or to others only, is a mistake.
 */
export function severityOf({ kind, days, open }: Hole, today: Day): Severity {
  if (kind === 'facts' || includes(days, today)) return 'error';
  return days[0] > today && !open ? 'error' : 'info';
}

function gravityOf(hole: Hole, today: Day): number {
  return (
    (severityOf(hole, today) === 'error' ? 4 : 0) +
    (includes(hole.days, today) ? 2 : 0) +
    (hole.kind === 'facts' ? 1 : 0)
  );
}

export const includes = ([low, high]: Interval, day: number): boolean => low <= day && day <= high;
