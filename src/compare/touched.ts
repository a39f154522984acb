/** Which rows stand behind the answers in a box. */
import type { Interval, Intervals } from '../base/interval.ts';
import type { Box } from '../table/box.ts';
import { at, isTerminal, terminalOf } from '../table/diagram.ts';
import { entryAt, GROUP, ruleAt, type Table, type Terminal } from '../table/table.ts';
import type { Coding } from './facts.ts';

/** Places of rules in their table. */
export interface Touched {
  /** Rules that say what is looked for. */
  readonly rules: ReadonlySet<number>;
  /** 从上级 rows that let some of them through. */
  readonly gates: ReadonlySet<number>;
}

export const UNTOUCHED: Touched = { rules: new Set(), gates: new Set() };

/**
 * The rows that somebody in a box meets.
 *
 * @param start a place in the table’s diagram
 * @param box in the coding in common; days as `date`
 * @param asked the group that is looked at; null for all
 * @param counts whether a rule, by its place, has a part in what is looked for
 */
export function touchedIn<C>(
  table: Table<C>,
  coding: Coding,
  start: number,
  box: Box,
  asked: (group: string) => boolean,
  collect: boolean,
  counts: (conclusion: C) => boolean,
): Touched {
  const rules = new Set<number>();
  const gates = new Set<number>();
  for (const terminal of terminalsIn(table, coding, start, box, asked))
    for (const { group, certain, possible } of terminal) {
      if (!asked(group)) continue;
      // Where one row certainly holds, those in doubt have no say; rows that add up all have.
      const entries = collect || certain.length === 0 ? [...certain, ...possible] : certain;
      for (const index of entries) {
        const { rule, via } = entryAt(table, index);
        if (!counts(ruleAt(table, rule).conclusion)) continue;
        rules.add(rule);
        if (via !== null) gates.add(via);
      }
    }
  return { rules, gates };
}

function terminalsIn(
  table: Table<unknown>,
  coding: Coding,
  start: number,
  box: Box,
  asked: (group: string) => boolean,
): readonly Terminal[] {
  const { diagram, variables, terminals, groups } = table;
  const bounds = variables.map(({ fact }): Intervals | null => {
    if (fact === GROUP)
      return (groups ?? []).flatMap((name, place): Interval[] =>
        asked(name) ? [[place, place]] : [],
      );
    const holds = box.get(coding.nameOf(fact));
    const local = coding.localOf(fact);
    if (holds === undefined || local === undefined) return holds ?? null;
    return local.flatMap((value, place): Interval[] =>
      value !== null && holds.some(([low, high]) => low <= place && place <= high)
        ? [[value, value]]
        : [],
    );
  });
  const found: Terminal[] = [];
  const seen = new Set<number>();
  const visit = (ref: number): void => {
    if (seen.has(ref)) return;
    seen.add(ref);
    if (isTerminal(ref)) {
      const terminal = terminals[terminalOf(ref)];
      if (terminal !== undefined) found.push(terminal);
      return;
    }
    const holds = bounds[at(diagram.level, ref)];
    const first = at(diagram.start, ref);
    const end = at(diagram.start, ref + 1);
    for (let edge = first; edge < end; edge += 1) {
      // The outermost edges reach on beyond what this side knows of the fact.
      const low = edge === first ? Number.NEGATIVE_INFINITY : at(diagram.cut, edge);
      const high = edge + 1 < end ? at(diagram.cut, edge + 1) - 1 : Number.POSITIVE_INFINITY;
      if (holds === null || holds === undefined || meets(holds, low, high))
        visit(at(diagram.child, edge));
    }
  };
  visit(start);
  return found;
}

function meets(holds: Intervals, low: number, high: number): boolean {
  return holds.some(([from, to]) => from <= high && low <= to);
}
