/**
 * Which golden cases can be compared although something else is wrong: those of places that no
 * mistake touches. What rows of a place say decides its own answers and those of what lies in it.
 */

import { contains } from '../../base/interval.ts';
import {
  type Diagnostic,
  type DiagnosticCode,
  parseCellName,
} from '../../diagnostic/diagnostic.ts';
import type { Query } from '../../query/input.ts';
import type { Values } from '../../sheet/column.ts';
import type { ReadCondition, Row, SheetReading } from '../../sheet/rows.ts';
import { NOTHING_UNREAD } from '../../sheet/unread.ts';
import { chainOf, type RegionIndex } from '../../table/regions.ts';
import { DECISIONS, type DecisionColumns } from '../decisions.ts';
import { knownRegions } from '../link/lists.ts';
import type { ReadSheets } from '../read.ts';
import type { CaseRow } from './case.ts';

/** Whether what a case asks is answered by nothing that may be wrong. */
export type IsCompared = (row: CaseRow, query: Query) => boolean;

type Reading = Pick<SheetReading<DecisionColumns>, 'rows' | 'leftOut'>;

/** More mistakes than these have a cause that is looked for first. */
const MOST_ERRORS = 40;

const [REFUND, TRANSFER, ELIGIBILITY, GUIDES] = [
  'refund.cases.csv',
  'transfer.cases.csv',
  'eligibility.cases.csv',
  'guides.cases.csv',
] as const;

/** The cases that a row of a sheet may decide; of eligibility those of one benefit alone. */
const ASKED: Readonly<Record<keyof typeof DECISIONS, (benefit: unknown) => readonly string[]>> = {
  refund: () => [REFUND, aboutBenefit('refund')],
  deductions: () => [REFUND, aboutBenefit('refund')],
  transferStages: () => [TRANSFER],
  transferBalance: () => [TRANSFER],
  transferScope: () => [TRANSFER],
  waiting: () => [TRANSFER, aboutBenefit('reimbursement')],
  requirements: (benefit) => [aboutBenefit(benefit)],
  terms: (benefit) => [TRANSFER, aboutBenefit(benefit)],
  coverage: () => [aboutBenefit('procedure-coverage')],
  guides: () => [GUIDES],
};

/** The cases that ask about a benefit; about any of them where it is not known which. */
function aboutBenefit(benefit: unknown): string {
  return typeof benefit === 'string' ? `${ELIGIBILITY} ${benefit}` : ELIGIBILITY;
}

const CASES: readonly string[] = [REFUND, TRANSFER, ELIGIBILITY, GUIDES];

/** What shows where rules of a place above do not reach: they may be wrong themselves. */
const FROM_ABOVE: readonly DiagnosticCode[] = ['YB-SHADOW', 'YB-HOLE'];

/** Lists of which no answer takes anything. */
const BESIDE: readonly string[] = ['statements.csv', 'waivers.csv'];

/** Whether nothing is known of a sheet from which answers are taken. */
function lacksSheet(sheets: ReadSheets): boolean {
  const { regions, sources, factRows, parameters, benefits, holidays, decisions } = sheets;
  const lists = [regions, sources, factRows, parameters, benefits, holidays];
  return [...lists, ...Object.values(decisions)].some(({ unread }) => unread.any);
}

/** What a cell says by itself: it is this one that is wrong, and no other of its row. */
const OF_ITS_CELL: readonly DiagnosticCode[] = ['YB-CELL', 'YB-NAME', 'YB-REFERENCE'];

/** Something that may be wrong, and which cases it may decide. */
interface Doubt {
  /** Files of cases, those of eligibility with their benefit. */
  readonly asked: readonly string[];
  /** Codes of regions; null where it counts everywhere. */
  readonly regions: ReadonlySet<string> | null;
  /** What surely keeps it from others. */
  readonly conditions: readonly ReadCondition[];
}

/** What is told of a row: in which column, by its letters, and under which code. */
interface Told {
  readonly letters: string;
  readonly code: DiagnosticCode;
}

/** What is told of the rows of a file. */
type WrongRows = ReadonlyMap<number, readonly Told[]>;

const NO_ROWS: WrongRows = new Map();

/** The region of a name, and those above it where they are in doubt too; null for nobody knows. */
type CodesOf = (place: unknown, isFromAbove?: boolean) => ReadonlySet<string> | null;

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
  if (ofLists === null || ofRules === null) return null;
  const doubts = [...ofLists, ...ofRules];
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
  'parameters.csv',
  'benefits.csv',
  'holidays.csv',
  'sources.csv',
];

/** The rows of which something is told, by file; null where it is told of a file as a whole. */
function wrongRowsIn(errors: readonly Diagnostic[]): ReadonlyMap<string, WrongRows> | null {
  const wrong = new Map<string, Map<number, readonly Told[]>>();
  for (const { code, file, cell } of errors) {
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

/** What may be wrong in the lists; null where that may be anything. */
function doubtsOfLists(
  wrong: ReadonlyMap<string, WrongRows>,
  { regions, parameters, benefits }: ReadSheets,
  codesOf: CodesOf,
): readonly Doubt[] | null {
  const doubts: Doubt[] = [];
  // Days off decide the same everywhere.
  if (wrong.has('holidays.csv')) doubts.push({ asked: [TRANSFER], regions: null, conditions: [] });
  const places = wrong.get('regions.csv') ?? NO_ROWS;
  const standing = regions.rows.filter(({ row }) => places.has(row));
  if (places.size > standing.length + regions.leftOut.length) return null;
  if (standing.length > 0)
    doubts.push({ asked: CASES, regions: withThoseBelow(standing, regions.rows), conditions: [] });
  const figures = wrong.get('parameters.csv') ?? NO_ROWS;
  const speaking = [
    ...parameters.rows.filter(({ row }) => figures.has(row)),
    ...parameters.leftOut,
  ].map(({ values }): Readonly<Record<string, unknown>> => values);
  for (const { region } of speaking)
    doubts.push({ asked: ASKED.refund(null), regions: codesOf(region), conditions: [] });
  const named = wrong.get('benefits.csv') ?? NO_ROWS;
  // Under a wrong id nobody knows which benefit is asked about.
  const known = benefits.rows.filter(
    ({ row, letters }) =>
      named.has(row) && !named.get(row)?.some((told) => told.letters === letters.get('id')),
  );
  for (const { values } of known)
    doubts.push({ asked: [aboutBenefit(values.id)], regions: null, conditions: [] });
  if (known.length < named.size)
    doubts.push({ asked: [ELIGIBILITY, GUIDES], regions: null, conditions: [] });
  return doubts;
}

/**
 * What may be wrong in the decision sheets; null where that may be anything.
 *
 * @param wrongRules gets the ids of all rules that may be wrong: a case that names one waits
 */
function doubtsOfRules(
  wrong: ReadonlyMap<string, WrongRows>,
  wrongRules: Set<string>,
  { sources, decisions }: ReadSheets,
  codesOf: CodesOf,
): readonly Doubt[] | null {
  const doubts: Doubt[] = [];
  const sound = new Set(
    sources.rows
      .filter(({ row }) => !wrong.get('sources.csv')?.has(row))
      .map(({ values }) => values.id),
  );
  const readings: Readonly<Record<string, Reading>> = decisions;
  for (const [id, { file }] of Object.entries(DECISIONS)) {
    const reading = readings[id];
    const asked = Object.entries(ASKED).find(([key]) => key === id)?.[1];
    if (reading === undefined || asked === undefined) continue;
    const bad = wrong.get(file) ?? NO_ROWS;
    let told = 0;
    for (const row of reading.rows) {
      const { values } = row;
      const here = bad.get(row.row);
      if (here !== undefined) told += 1;
      const isDated = !isDatedBySources(values) || values.sources.every((one) => sound.has(one));
      if (here === undefined && isDated && !wrongRules.has(values.id)) continue;
      wrongRules.add(values.id);
      const isFromAbove = here?.some(({ code }) => FROM_ABOVE.includes(code));
      const regions = codesOf(values.region, isFromAbove);
      if (regions === null) return null;
      const conditions = sureConditions(row, here ?? []);
      doubts.push({ asked: asked(benefitOf(values)), regions, conditions });
    }
    // What is wrong elsewhere is in rows that were left out, or concerns the sheet as a whole.
    if (bad.size - told > reading.leftOut.length) return null;
    for (const { values, conditions, isPlaceGuessed } of reading.leftOut) {
      const regions = codesOf(values['region']);
      if (isPlaceGuessed === true || regions === null) return null;
      if (typeof values['id'] === 'string') wrongRules.add(values['id']);
      doubts.push({ asked: asked(values['benefit']), regions, conditions });
    }
  }
  return doubts;
}

/** The codes of places and of all that lies in them, going by what the sheet says. */
function withThoseBelow(
  places: ReadSheets['regions']['rows'],
  all: ReadSheets['regions']['rows'],
): ReadonlySet<string> {
  const codes = new Set(places.map(({ values }) => values.code));
  // Two of one code cannot be told apart.
  let found = all.filter(({ values }) => codes.has(values.code));
  while (found.length > 0) {
    const names = new Set(found.map(({ values }) => values.name));
    found = all.filter(
      ({ values: { code, parent } }) => !codes.has(code) && names.has(`${parent}`),
    );
    for (const { values } of found) codes.add(values.code);
  }
  return codes;
}

/** The benefit that a row is about; null where its sheet has no such column. */
function benefitOf(values: object): unknown {
  return 'benefit' in values ? values.benefit : null;
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

/** Whether a rule begins or ends for certain only by the days of its sources. */
function isDatedBySources({ from, to }: Values<DecisionColumns>): boolean {
  return (from?.latest ?? null) === null || (to !== null && to.earliest === null);
}

/** The conditions of a row of which it is sure that they are right: another cell is wrong. */
function sureConditions(
  { conditions, letters }: Row<DecisionColumns>,
  told: readonly Told[],
): readonly ReadCondition[] {
  if (told.length === 0 || !told.every(({ code }) => OF_ITS_CELL.includes(code))) return [];
  return conditions.filter(({ fact }) => !told.some((at) => at.letters === letters.get(fact)));
}
