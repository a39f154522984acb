/** Of all holes in a sheet, the ones to report: the gravest of each place, with the smallest witness. */
import type { Day } from '../base/day.ts';
import type { Interval } from '../base/interval.ts';
import type { Severity } from '../diagnostic/diagnostic.ts';
import { toldHoles } from './hole-consequences.ts';
import { findHoles, type Hole } from './holes.ts';
import { smallestWitness, type Witnessed } from './smallest-witness.ts';
import type { DecisionSheet, World } from './world.ts';

type Gravest = Readonly<Record<HoleCode, readonly Witnessed[]>>;

/**
 * Two checks ask for the holes of the same sheet, and a table is not looked through twice. Weak in
 * the sheets as well, or every compiled folder stays in memory until the next full collection.
 */
const found = new WeakMap<World, WeakMap<DecisionSheet, Gravest>>();

/** The holes to report: of each region, participant and component the gravest of one code. */
export function gravestHoles(
  sheet: DecisionSheet,
  world: World,
  code: HoleCode,
): readonly Witnessed[] {
  const sheets = found.get(world) ?? new WeakMap<DecisionSheet, Gravest>();
  found.set(world, sheets);
  const gravest = sheets.get(sheet) ?? gravestIn(sheet, world);
  sheets.set(sheet, gravest);
  return gravest[code];
}

function gravestIn(sheet: DecisionSheet, world: World): Gravest {
  const { table, complete, wholeRows, partly } = sheet;
  if (table === null || !wholeRows || partly.everywhere) return { 'YB-GAP': [], 'YB-HOLE': [] };
  const { regions, today, doubted } = world;
  const all = [...findHoles({ table, regions, complete, today })];
  if (all.length === 0) return { 'YB-GAP': [], 'YB-HOLE': [] };
  const doubtful = new Set([...partly.regions, ...doubted.repeated, ...doubted.uprooted]);
  // A rule whose dates are reversed holds nowhere: that is its own finding.
  for (const { rule } of sheet.rows)
    if (rule.period.possible[0] > rule.period.possible[1]) doubtful.add(rule.region);
  const worst = new Map<string, Hole[]>();
  const certain = all.filter((hole) => !isDoubtful(hole.region, doubtful, world));
  for (const hole of toldHoles(sheet, world, certain)) {
    const { region, participant, group, passed } = hole;
    const key = JSON.stringify([codeOf(hole), region, participant, group, passed]);
    const equals = worst.get(key) ?? [];
    const [known] = equals;
    const graver = known === undefined ? 1 : gravityOf(hole, today) - gravityOf(known, today);
    if (graver > 0) worst.set(key, [hole]);
    else if (graver === 0) equals.push(hole);
  }
  const gravest = [...worst.values()].map((holes) => smallestWitness(holes, today));
  const listed = (code: HoleCode) => gravest.filter((hole) => codeOf(hole) === code);
  return { 'YB-GAP': listed('YB-GAP'), 'YB-HOLE': listed('YB-HOLE') };
}

export type HoleCode = 'YB-GAP' | 'YB-HOLE';

/** A hole in time that hides a rule from above has a finding, and a mend, of its own. */
export function codeOf({ kind, hidden }: Hole): HoleCode {
  return kind === 'time' && hidden ? 'YB-HOLE' : 'YB-GAP';
}

function isDoubtful(region: string, doubtful: ReadonlySet<string>, { regions }: World): boolean {
  for (let code: string | null = region; code !== null; code = regions.get(code)?.parent ?? null)
    if (doubtful.has(code)) return true;
  return false;
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
