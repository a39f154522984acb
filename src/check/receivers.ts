/** Who goes by what a region passes down: regions without rules of their own, and 从上级 rows. */
import type { Interval } from '../base/interval.ts';
import { rootFor } from '../table/decide.ts';
import { at, edgeFor, isTerminal, terminalOf } from '../table/diagram.ts';
import type { Region, Rule } from '../table/model.ts';
import type { Table, Terminal } from '../table/table.ts';

/** Some people on some days. */
interface Span {
  readonly facts: ReadonlyMap<string, Interval>;
  readonly days: Interval;
}

/** The region below that goes by a group of another, for these people on these days; or none. */
export type Receivers = (
  owner: string,
  person: number,
  group: string,
) => (span: Span) => string | null;

/** Finds the first such region by code; one without rules of its own before one with a 从上级 row. */
export function receiversIn(
  table: Table<unknown>,
  regions: ReadonlyMap<string, Region>,
): Receivers {
  // Hardly any sheet passes down a hole, and then nobody asks.
  let known: { readonly below: Below; readonly gates: Gates } | undefined;
  return (owner, person, group) => {
    known ??= { below: regionsBelow(regions), gates: gatesIn(table) };
    const { below, gates } = known;
    const plain = below.get(owner)?.find((code) => {
      const root = rootFor(table, regions, code);
      if (root === null) return false;
      const outcomes = groupsAt(table, forPerson(table, root, person));
      return outcomes.some((one) => one.group === group && one.owner === owner);
    });
    if (plain !== undefined) return () => plain;
    const rows = gates.get(`${owner} ${group}`) ?? [];
    return (span) => rows.find((gate) => covers(gate, person, span, table))?.region ?? null;
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

/** `owner group` → the 从上级 rows that let something of it through. */
type Gates = ReadonlyMap<string, readonly Rule<unknown>[]>;

function gatesIn({ entries, terminals, rules }: Table<unknown>): Gates {
  const gates = new Map<string, Set<Rule<unknown>>>();
  for (const { group, certain, possible } of terminals.flat())
    for (const index of [...certain, ...possible]) {
      const entry = entries[index];
      const gate = rules[entry?.via ?? -1];
      const owner = rules[entry?.rule ?? -1]?.region;
      if (gate === undefined || owner === undefined) continue;
      const key = `${owner} ${group}`;
      gates.set(key, (gates.get(key) ?? new Set()).add(gate));
    }
  return new Map(
    [...gates].map(([key, set]) => [key, [...set].sort((a, b) => (a.region < b.region ? -1 : 1))]),
  );
}

/** Whether a row holds for everybody meant on each of the days, or may. */
function covers(
  { conditions, period }: Rule<unknown>,
  person: number,
  { facts, days }: Span,
  { variables }: Table<unknown>,
): boolean {
  if (period.possible[0] > days[0] || period.possible[1] < days[1]) return false;
  return conditions.every(({ fact, holds }) => {
    const { min = 0, max = 0 } = variables.find((one) => one.fact === fact) ?? {};
    const [from, to] = fact === 'participant' ? [person, person] : (facts.get(fact) ?? [min, max]);
    return holds.some(([low, high]) => low <= from && to <= high);
  });
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
