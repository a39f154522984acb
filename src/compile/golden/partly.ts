/** Golden cases (范例) of sheets in which something else is wrong: those that it cannot reach. */
import type { Day } from '../../base/day.ts';
import type { World } from '../../check/world.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { chainOf } from '../../table/regions.ts';
import type { Ruleset } from '../../table/ruleset.ts';
import type { ReadSheets } from '../read.ts';
import type { Answers } from './answers.ts';
import { checkGoldenCases, rulesInCases, rulesNamedIn } from './golden.ts';
import { type ComparedIn, untouchedBy, WHOLE } from './untouched.ts';

/** What some of the cases tell. */
export interface Partly {
  readonly found: readonly Diagnostic[];
  /**
   * The rules on which it rests: those that a compared case names, and of those that no case names
   * the ones of places that were asked about.
   */
  readonly comparedRules: ReadonlySet<string>;
}

/**
 * Runs the golden cases that no mistake reaches.
 *
 * @param errors all errors of the run, each where it shows and where it comes from
 */
export function checkUntouchedCases(
  errors: readonly Diagnostic[],
  sheets: ReadSheets,
  ruleset: Ruleset,
  { decisions }: World,
  today: Day,
  answers: Answers,
): Partly {
  const comparedRules = new Set<string>();
  const untouched = untouchedBy(errors, sheets, ruleset.regions);
  if (untouched === null) return { found: [], comparedRules };
  const places = new Set<string>();
  // Where a place is wrong, the cases that ask about it are not, and may not be understood.
  const isOfPlace = errors.some(({ file }) => file === 'regions.csv');
  const fileOf = new Map(
    decisions.flatMap(({ rows }) => rows.map(({ rule, row }) => [rule.id, row.file] as const)),
  );
  const comparedIn: ComparedIn = (row, query) => {
    const compared = untouched(row, query);
    if (compared === null || (isOfPlace && query.regions.size === 0)) return null;
    for (const id of rulesNamedIn(row))
      if (compared.restsOn(fileOf.get(id) ?? '')) comparedRules.add(id);
    if (compared !== WHOLE) return compared;
    for (const { code } of query.regions.values())
      for (const region of chainOf(ruleset.regions.byCode, code)) places.add(region.code);
    return compared;
  };
  // So is a fact that a case waits for.
  const isOfList = isOfPlace || errors.some(({ file }) => file === 'facts.csv');
  const found = checkGoldenCases(sheets, ruleset, today, answers, comparedIn).filter(
    ({ code }) => !isOfList || code !== 'YB-NAME',
  );
  const named = rulesInCases(sheets);
  for (const { rows } of decisions)
    for (const { rule } of rows)
      if (!named.has(rule.id) && places.has(rule.region)) comparedRules.add(rule.id);
  return { found, comparedRules };
}
