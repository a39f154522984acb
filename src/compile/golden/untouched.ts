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
import { knownRegions } from '../link/resolve-region.ts';
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
  REFUND,
  type Told,
  TRANSFER,
  type WrongRows,
} from './doubts.ts';
import { doubtsOfFacts } from './fact-doubts.ts';

/** The columns of a case whose answers come of nothing that may be wrong; null where none is sure. */
export type ComparedIn = (row: CaseRow, query: Query) => Compared | null;

/** What of a case can be compared. */
export interface Compared {
  readonly has: (key: string) => boolean;
  /** Whether something that rests on a sheet is. */
  readonly restsOn: (file: string) => boolean;
}

/** A case that can be compared in all columns. */
export const WHOLE: Compared = { has: () => true, restsOn: () => true };

/** Where the balance goes decides which stages there are. */
const STAGES = [
  'transfer-stages.csv',
  'transfer-balance.csv',
  'transfer-scope.csv',
  'holidays.csv',
];

/** The sheets that decide what stands in a column of a case; of other columns it may be any. */
const DECIDED_BY: Readonly<Record<string, readonly string[]>> = {
  credited: ['refund.csv'],
  gross: ['refund.csv'],
  due: STAGES,
  completesBy: STAGES,
  transferable: ['transfer-scope.csv'],
  balance: ['transfer-balance.csv', 'transfer-scope.csv'],
  minMonths: ['waiting.csv', 'transfer-scope.csv'],
  maxMonths: ['waiting.csv', 'transfer-scope.csv'],
  backPayment: ['waiting.csv', 'transfer-scope.csv'],
  retroactive: ['waiting.csv', 'transfer-scope.csv'],
};

/** Those on which the columns of one of the two kinds of cases rest that have several. */
const DECIDING: ReadonlySet<string> = new Set([
  'deductions.csv',
  ...Object.values(DECIDED_BY).flat(),
]);

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
): ComparedIn | null {
  if (errors.length > MOST_ERRORS || lacksSheet(sheets)) return null;
  const wrong = wrongRowsIn(errors.filter((item) => !isInWords(item, sheets)));
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
  const wrongRules = new Map(waivedIn(errors, sheets).map((id) => [id, 'waivers.csv']));
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
    if (wrong.get(file)?.has(row)) return null;
    const named = [...values.rules, ...values.disputes].flatMap((id) => wrongRules.get(id) ?? []);
    const doubted = new Set([...named, ...doubts.filter(isReached).map((doubt) => doubt.file)]);
    if (doubted.size === 0) return WHOLE;
    return file === REFUND || file === TRANSFER ? without(doubted) : null;
  };
}

/** What can be compared where some sheets are doubted. */
function without(doubted: ReadonlySet<string>): Compared | null {
  if ([...doubted].some((file) => !DECIDING.has(file))) return null;
  const sure = Object.entries(DECIDED_BY).filter(([, files]) =>
    files.every((file) => !doubted.has(file)),
  );
  const [keys, files] = [sure.map(([key]) => key), sure.flatMap(([, decided]) => decided)];
  return { has: (key) => keys.includes(key), restsOn: (file) => files.includes(file) };
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

/** What is only said to people of a fact, and decides nothing. */
const WORDS = [
  'question',
  'questionEn',
  'presumptionText',
  'presumptionTextEn',
  'saying',
  'sayingEn',
] as const;

/** Whether something is wrong with the words of a fact alone, which is known all the same. */
function isInWords({ file, cell }: Diagnostic, { factRows }: ReadSheets): boolean {
  if (file !== 'facts.csv' || cell === null || factRows.leftOut.length > 0) return false;
  return factRows.rows.some(({ row, letters }) =>
    WORDS.some((key) => cell === `${letters.get(key)}${row}`),
  );
}

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
