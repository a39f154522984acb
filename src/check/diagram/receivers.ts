/** Who goes by what a region passes down without a row that says so. */
import { rootFor } from '../../table/decide.ts';
import { at, edgeFor, isTerminal, terminalOf } from '../../table/diagram.ts';
import type { Region } from '../../table/model.ts';
import type { Table, Terminal } from '../../table/table.ts';

/** The first region below that has no rules of its own in a group and goes by another's; or none. */
export type Receiver = (owner: string, person: number, group: string) => string | null;

/** Finds the first such region by code. */
export function receiverIn(table: Table<unknown>, regions: ReadonlyMap<string, Region>): Receiver {
  // Hardly any sheet passes down a hole, and then nobody asks.
  let below: Below | undefined;
  const known = new Map<string, string | null>();
  return (owner, person, group) => {
    below ??= regionsBelow(regions);
    const key = `${owner} ${person} ${group}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = below.get(owner)?.find((code) => {
      const root = rootFor(table, regions, code);
      if (root === null) return false;
      const outcomes = groupsAt(table, forPerson(table, root, person));
      return outcomes.some((one) => one.group === group && one.owner === owner);
    });
    known.set(key, found ?? null);
    return found ?? null;
  };
}

type Below = ReadonlyMap<string, readonly string[]>;

function regionsBelow(regions: ReadonlyMap<string, Region>): Below {
  const below = new Map<string, string[]>();
  for (const code of [...regions.keys()].sort())
    for (let above = regions.get(code)?.parent ?? null; above !== null; ) {
      const list = below.get(above);
      if (list) list.push(code);
      else below.set(above, [code]);
      above = regions.get(above)?.parent ?? null;
    }
  return below;
}

/** The participant is the first level; a root that skips it says the same of everybody. */
export function forPerson({ diagram }: Table<unknown>, ref: number, person: number): number {
  if (isTerminal(ref) || at(diagram.level, ref) > 0) return ref;
  return at(diagram.child, edgeFor(diagram, ref, person));
}

/** Some terminal below a place: which groups are owned, and by whom, is the same in all of them. */
export function anyTerminal({ diagram, terminals }: Table<unknown>, place: number): Terminal {
  let ref = place;
  while (!isTerminal(ref)) ref = at(diagram.child, at(diagram.start, ref));
  return terminals[terminalOf(ref)] ?? [];
}

/** A group, who owns it, and how to get from a person's place to where it is decided. */
export interface PlacedGroup {
  readonly group: string;
  readonly owner: string;
  readonly place: (person: number) => number;
}

/** The groups at a person's place; where groups are decided apart, each has a place of its own. */
export function groupsAt(table: Table<unknown>, own: number): readonly PlacedGroup[] {
  const { diagram, groups } = table;
  const places =
    groups === null
      ? [(person: number) => person]
      : groups.map((_, index) => (person: number) => {
          if (isTerminal(person) || at(diagram.level, person) > 1) return person;
          return at(diagram.child, edgeFor(diagram, person, index));
        });
  return places.flatMap((place) =>
    anyTerminal(table, place(own)).map(({ group, owner }) => ({ group, owner, place })),
  );
}
