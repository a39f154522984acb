/**
 * Which golden cases can be compared although something else is wrong: those of places that no
 * mistake touches. What rows of a place say decides its own answers and those of what lies in it.
 */

import { contains } from '../../base/interval.ts';
import { type Diagnostic, parseCellName } from '../../diagnostic/diagnostic.ts';
import type { Query } from '../../query/input.ts';
import { NOTHING_UNREAD } from '../../sheet/unread.ts';
import { chainOf, type RegionIndex } from '../../table/regions.ts';
import { DECISIONS } from '../decisions.ts';
import { knownRegions } from '../link/lists.ts';
import type { ReadSheets } from '../read.ts';
import type { CaseRow } from './case.ts';
import {
  aboutBenefit,
  benefitOf,
  CASES,
  type CodesOf,
  type Doubt,
  doubtsOfLists,
  doubtsOfRules,
  ELIGIBILITY,
  NO_ROWS,
  type Told,
  type WrongRows,
} from './doubts.ts';
import { doubtsOfFacts } from './fact-doubts.ts';

/** Whether what a case asks is answered by nothing that may be wrong. */
export type IsCompared = (row: CaseRow, query: Query) => boolean;

/** More mistakes than these have a cause that is looked for first. */
const MOST_ERRORS = 40;

/** Lists of which no answer takes anything. */
const BESIDE: readonly string[] = ['statements.csv', 'waivers.csv'];

/** Whether nothing is known of a sheet from which answers are taken. */
function lacksSheet(sheets: ReadSheets): boolean {
  const { regions, sources, factRows, parameters, benefits, holidays, decisions } = sheets;
  const lists = [regions, sources, factRows, parameters, benefits, holidays];
  return [...lists, ...Object.values(decisions)].some(({ unread }) => unread.any);
}

/**
 * The cases that can be compared; null where a mistake may reach any of them.
 *
 * @param errors all errors of the run, each where it shows
 */
export function untouchedBy(
  errors: readonly Diagnostic[],
  sheets: ReadSheets,
  regions: RegionIndex,
): IsCompared | null {
  if (errors.length > MOST_ERRORS || lacksSheet(sheets)) return null;
  const wrong = wrongRowsIn(errors);
  if (wrong === null || [...wrong.keys()].some((file) => !OPEN.includes(file))) return null;
  const { find } = knownRegions(regions, NOTHING_UNREAD);
  const lost = lostPlaces(sheets);
  if (lost === null) return null;
  const codesOf: CodesOf = (place, isFromAbove = false) => {
    if (typeof place === 'string' && lost.has(place)) return new Set();
    const match = typeof place === 'string' ? find(place) : null;
    if (match?.kind !== 'one') return null;
    const chain = isFromAbove ? chainOf(regions.byCode, match.region.code) : [match.region];
    const codes = chain.filter(({ level }) => level !== 'nation' || chain.length === 1);
    return new Set(codes.map(({ code }) => code));
  };
  const ofLists = doubtsOfLists(wrong, sheets, codesOf);
  const wrongRules = new Set(waivedIn(errors, sheets));
  const ofRules = doubtsOfRules(wrong, wrongRules, sheets, codesOf);
  const ofFacts = doubtsOfFacts(wrong.get('facts.csv') ?? NO_ROWS, sheets);
  if (ofLists === null || ofRules === null || ofFacts === null) return null;
  const doubts = [...ofLists, ...ofRules, ...ofFacts];
  return ({ file, row, values }, query) => {
    const asks = [file, ...(file === ELIGIBILITY ? [aboutBenefit(benefitOf(values))] : [])];
    const places = new Set(
      [...query.regions.values()].flatMap((region) =>
        chainOf(regions.byCode, region.code).map(({ code }) => code),
      ),
    );
    const isReached = (doubt: Doubt): boolean =>
      doubt.asked.some((each) => asks.includes(each)) &&
      (doubt.regions === null || [...doubt.regions].some((code) => places.has(code))) &&
      doubt.conditions.every(({ fact, holds }) => {
        const stated = query.facts.get(fact);
        return stated === undefined || contains(holds, stated);
      });
    return (
      !wrong.get(file)?.has(row) &&
      ![...values.rules, ...values.disputes].some((id) => wrongRules.has(id)) &&
      !doubts.some(isReached)
    );
  };
}

/** The files in which a mistake leaves some cases untouched. */
const OPEN: readonly string[] = [
  ...CASES,
  ...Object.values(DECISIONS).map(({ file }) => file),
  'regions.csv',
  'facts.csv',
  'parameters.csv',
  'benefits.csv',
  'holidays.csv',
  'sources.csv',
];

/** The rows of which something is told, by file; null where it is told of a file as a whole. */
function wrongRowsIn(errors: readonly Diagnostic[]): ReadonlyMap<string, WrongRows> | null {
  const wrong = new Map<string, Map<number, readonly Told[]>>();
  // Of two rows of one id either may be the wrong one.
  const places = errors.flatMap(({ code, file, cell, notes }) => [
    { code, file, cell },
    ...(code === 'YB-DUPLICATE' ? notes : []).map((note) => ({ ...note, code })),
  ]);
  for (const { code, file, cell } of places) {
    if (BESIDE.includes(file)) continue;
    const row = parseCellName(cell ?? '')?.row;
    if (row === undefined) return null;
    const rows = wrong.get(file) ?? new Map<number, readonly Told[]>();
    const letters = cell?.replace(/\d+$/u, '') ?? '';
    wrong.set(file, rows.set(row, [...(rows.get(row) ?? []), { letters, code }]));
  }
  return wrong;
}

/** The names of places that were left out; null where others lie below them, or nobody knows. */
function lostPlaces({ regions: { rows, leftOut } }: ReadSheets): ReadonlySet<string> | null {
  const parents = new Set(rows.map(({ values }) => values.parent));
  const names = leftOut
    .map(({ values }) => values['name'])
    .filter((one) => typeof one === 'string');
  const isSure = names.length === leftOut.length && !names.some((name) => parents.has(name));
  return isSure ? new Set(names) : null;
}

/** The rules of waivers that are no longer needed: they are not what they were. */
function waivedIn(errors: readonly Diagnostic[], { waivers }: ReadSheets): readonly string[] {
  const rows = new Set(
    errors.flatMap(({ code, file, cell }) =>
      code === 'YB-WAIVER' && file === 'waivers.csv' ? [parseCellName(cell ?? '')?.row] : [],
    ),
  );
  return waivers.rows.flatMap(({ row, values }) => (rows.has(row) ? values.rules : []));
}
