/**
 * Which golden cases can be compared although something else is wrong: those of places that no
 * mistake touches. What rows of a place say decides its own answers and those of what lies in it.
 */
import {
  type Diagnostic,
  type DiagnosticCode,
  parseCellName,
} from '../../diagnostic/diagnostic.ts';
import type { Query } from '../../query/input.ts';
import type { SheetReading } from '../../sheet/rows.ts';
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

/** The cases that the rules of a sheet may answer. Whether money is credited is a benefit too. */
const ASKED: Readonly<Record<keyof typeof DECISIONS, readonly string[]>> = {
  refund: [REFUND, ELIGIBILITY],
  deductions: [REFUND, ELIGIBILITY],
  transferStages: [TRANSFER, ELIGIBILITY],
  transferBalance: [TRANSFER, ELIGIBILITY],
  transferScope: [TRANSFER, ELIGIBILITY],
  waiting: [TRANSFER, ELIGIBILITY],
  requirements: [ELIGIBILITY],
  terms: [TRANSFER, ELIGIBILITY],
  coverage: [ELIGIBILITY],
  guides: [GUIDES, ELIGIBILITY],
};

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
  const { find } = knownRegions(regions, NOTHING_UNREAD);
  /** By file of cases the codes of regions whose rules may be wrong. */
  const touched = new Map(CASES.map((file) => [file, new Set<string>()]));
  const touch = (region: unknown, files: readonly string[], isFromAbove = false): boolean => {
    const match = typeof region === 'string' ? find(region) : null;
    if (match?.kind !== 'one') return false;
    const chain = isFromAbove ? chainOf(regions.byCode, match.region.code) : [match.region];
    for (const { code, level } of chain)
      if (level !== 'nation' || chain.length === 1)
        for (const file of files) touched.get(file)?.add(code);
    return true;
  };
  /** Rules with a mistake: a case that names one waits, wherever it is asked. */
  const wrongRules = new Set<string>();
  /** Spreadsheet rows with a mistake, by file. */
  const wrong = new Map<string, Set<number>>();
  const fromAbove = new Set<string>();
  for (const { code, file, cell } of errors) {
    // A waiver that is no longer needed tells of rules that are not what they were.
    if (code === 'YB-WAIVER') return null;
    if (BESIDE.includes(file)) continue;
    const row = parseCellName(cell ?? '')?.row;
    if (row === undefined) return null;
    if (FROM_ABOVE.includes(code)) fromAbove.add(`${file} ${row}`);
    const rows = wrong.get(file) ?? new Set();
    wrong.set(file, rows.add(row));
  }
  const readings: Readonly<Record<string, Reading>> = sheets.decisions;
  const decisions = Object.entries(DECISIONS).flatMap(([id, { file }]) => {
    const reading = readings[id];
    const asked = Object.entries(ASKED).find(([key]) => key === id)?.[1] ?? CASES;
    return reading === undefined ? [] : [{ file, reading, asked }];
  });
  const open = [...CASES, ...decisions.map(({ file }) => file), 'sources.csv'];
  if ([...wrong.keys()].some((file) => !open.includes(file))) return null;
  // Days of rules may be those of their sources.
  const sources = new Set(
    sheets.sources.rows
      .filter(({ row }) => !wrong.get('sources.csv')?.has(row))
      .map(({ values }) => values.id),
  );
  for (const { file, reading, asked } of decisions) {
    const rows = new Set(wrong.get(file));
    for (const { row, values } of reading.rows) {
      const isWrong = rows.delete(row) || values.sources.some((id) => !sources.has(id));
      if (!isWrong) continue;
      wrongRules.add(values.id);
      if (!touch(values.region, asked, fromAbove.has(`${file} ${row}`))) return null;
    }
    // What is wrong elsewhere is in rows that were left out, or concerns the sheet as a whole.
    if (rows.size > reading.leftOut.length) return null;
    const isPlaced = ({ values, isPlaceGuessed }: Reading['leftOut'][number]): boolean =>
      isPlaceGuessed !== true && touch(values['region'], asked);
    if (!reading.leftOut.every(isPlaced)) return null;
  }
  return ({ file, row, values: { rules, disputes } }, query) =>
    !wrong.get(file)?.has(row) &&
    ![...rules, ...disputes].some((id) => wrongRules.has(id)) &&
    [...query.regions.values()].every(({ code }) =>
      chainOf(regions.byCode, code).every((region) => !touched.get(file)?.has(region.code)),
    );
}
