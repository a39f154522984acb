/** What may be wrong in the sheets, by what was told of them, and which golden cases it may decide. */
import type { DiagnosticCode } from '../../diagnostic/diagnostic.ts';
import type { Values } from '../../sheet/column.ts';
import type { ReadCondition, Row, SheetReading } from '../../sheet/rows.ts';
import { DECISIONS, type DecisionColumns } from '../decisions.ts';
import type { ReadSheets } from '../read.ts';

type Reading = Pick<SheetReading<DecisionColumns>, 'rows' | 'leftOut'>;

export const [REFUND, TRANSFER, ELIGIBILITY, GUIDES] = [
  'refund.cases.csv',
  'transfer.cases.csv',
  'eligibility.cases.csv',
  'guides.cases.csv',
] as const;

/** The cases that a row of a sheet may decide; of eligibility those of one benefit alone. */
export const ASKED: Readonly<
  Record<keyof typeof DECISIONS, (benefit: unknown) => readonly string[]>
> = {
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
export function aboutBenefit(benefit: unknown): string {
  return typeof benefit === 'string' ? `${ELIGIBILITY} ${benefit}` : ELIGIBILITY;
}

export const CASES: readonly string[] = [REFUND, TRANSFER, ELIGIBILITY, GUIDES];

/** What shows where rules of a place above do not reach: they may be wrong themselves. */
const FROM_ABOVE: readonly DiagnosticCode[] = ['YB-SHADOW', 'YB-HOLE'];

/** What a cell says by itself: it is this one that is wrong, and no other of its row. */
const OF_ITS_CELL: readonly DiagnosticCode[] = ['YB-CELL', 'YB-NAME', 'YB-REFERENCE'];

/** Of people whose rows meet, or who have none; one that was to be for others would show there too. */
const OF_ITS_PEOPLE: readonly DiagnosticCode[] = ['YB-GAP', 'YB-OVERLAP'];

const PARTICIPANT = 'participant';

/** Something that may be wrong, and which cases it may decide. */
export interface Doubt {
  /** Where it stands. */
  readonly file: string;
  /** Files of cases, those of eligibility with their benefit. */
  readonly asked: readonly string[];
  /** Codes of regions; null where it counts everywhere. */
  readonly regions: ReadonlySet<string> | null;
  /** What surely keeps it from others. */
  readonly conditions: readonly ReadCondition[];
}

/** What is told of a row: in which column, by its letters, and under which code. */
export interface Told {
  readonly letters: string;
  readonly code: DiagnosticCode;
}

/** What is told of the rows of a file. */
export type WrongRows = ReadonlyMap<number, readonly Told[]>;

export const NO_ROWS: WrongRows = new Map();

/** The region of a name, and those above it where they are in doubt too; null for nobody knows. */
export type CodesOf = (place: unknown, isFromAbove?: boolean) => ReadonlySet<string> | null;

/** What may be wrong in the lists; null where that may be anything. */
export function doubtsOfLists(
  wrong: ReadonlyMap<string, WrongRows>,
  { regions, parameters, benefits }: ReadSheets,
  codesOf: CodesOf,
): readonly Doubt[] | null {
  const doubts: Doubt[] = [];
  // Days off decide the same everywhere.
  const everywhere = { regions: null, conditions: [] };
  if (wrong.has('holidays.csv'))
    doubts.push({ file: 'holidays.csv', asked: [TRANSFER], ...everywhere });
  const places = wrong.get('regions.csv') ?? NO_ROWS;
  const standing = regions.rows.filter(({ row }) => places.has(row));
  if (places.size > standing.length + regions.leftOut.length) return null;
  if (standing.length > 0)
    doubts.push({
      file: 'regions.csv',
      asked: CASES,
      regions: withThoseBelow(standing, regions.rows),
      conditions: [],
    });
  const figures = wrong.get('parameters.csv') ?? NO_ROWS;
  const speaking = [
    ...parameters.rows.filter(({ row }) => figures.has(row)),
    ...parameters.leftOut,
  ].map(({ values }): Readonly<Record<string, unknown>> => values);
  for (const { region } of speaking)
    doubts.push({
      file: 'parameters.csv',
      asked: ASKED.refund(null),
      regions: codesOf(region),
      conditions: [],
    });
  const named = wrong.get('benefits.csv') ?? NO_ROWS;
  // Under a wrong id nobody knows which benefit is asked about.
  const letters = benefits.rows[0]?.letters.get('id');
  const known = [...benefits.rows, ...benefits.leftOut].flatMap(({ row, values: { id } }) =>
    named.has(row) && !named.get(row)?.some((told) => told.letters === letters) ? [id] : [],
  );
  for (const id of known)
    doubts.push({ file: 'benefits.csv', asked: [aboutBenefit(id)], ...everywhere });
  if (known.length < named.size)
    doubts.push({ file: 'benefits.csv', asked: [ELIGIBILITY, GUIDES], ...everywhere });
  return doubts;
}

/**
 * What may be wrong in the decision sheets; null where that may be anything.
 *
 * @param wrongRules gets the ids of all rules that may be wrong, and where they stand: a case that
 *   names one waits
 */
export function doubtsOfRules(
  wrong: ReadonlyMap<string, WrongRows>,
  wrongRules: Map<string, string>,
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
      wrongRules.set(values.id, file);
      const isFromAbove = here?.some(({ code }) => FROM_ABOVE.includes(code));
      const regions = codesOf(values.region, isFromAbove);
      if (regions === null) return null;
      const conditions = sureConditions(row, here ?? []);
      doubts.push({ file, asked: asked(benefitOf(values)), regions, conditions });
    }
    // What is wrong elsewhere is in rows that were left out, or concerns the sheet as a whole.
    if (bad.size - told > reading.leftOut.length) return null;
    for (const { values, conditions, isPlaceGuessed } of reading.leftOut) {
      const regions = codesOf(values['region']);
      if (isPlaceGuessed === true || regions === null) return null;
      if (typeof values['id'] === 'string') wrongRules.set(values['id'], file);
      doubts.push({ file, asked: asked(values['benefit']), regions, conditions });
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
export function benefitOf(values: object): unknown {
  return 'benefit' in values ? values.benefit : null;
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
  const isOf = (codes: readonly DiagnosticCode[]): boolean =>
    told.length > 0 && told.every(({ code }) => codes.includes(code));
  const sure = conditions.filter(
    ({ fact }) => !told.some((at) => at.letters === letters.get(fact)),
  );
  if (isOf(OF_ITS_CELL)) return sure;
  return isOf(OF_ITS_PEOPLE) ? sure.filter(({ fact }) => fact === PARTICIPANT) : [];
}
