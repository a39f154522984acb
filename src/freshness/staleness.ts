/**
 * What is due about the sheets: sources to check again, rules that end or begin, figures and
 * holidays to add, provinces to look into. Pure: runs on the command line and in a browser.
 */
import type { Day } from '../base/day.ts';
import { linkSheets } from '../compile/link/link.ts';
import { readSheets } from '../compile/read.ts';
import { type Diagnostic, parseCellName } from '../diagnostic/diagnostic.ts';
import { indexRuleset } from '../table/ruleset.ts';
import { missingHolidays } from './holidays.ts';
import { type Finder, type FreshnessInput, STALE_KINDS, type StaleItem } from './item.ts';
import { missingFigures, nextFigures } from './parameters.ts';
import { weakProvinces } from './provinces.ts';
import { endingRules, startingRules } from './rules.ts';
import { dueSources } from './sources.ts';
import { dueWaivers } from './waivers.ts';

export type { FreshnessInput, StaleItem, StaleKind } from './item.ts';

/** How far ahead is looked unless somebody says otherwise, in days. */
export const WITHIN = 90;

const FINDERS: readonly Finder[] = [
  missingHolidays,
  endingRules,
  startingRules,
  dueSources,
  missingFigures,
  nextFigures,
  weakProvinces,
  dueWaivers,
];

/** Everything that is due, the most urgent first: by day, then what has none. */
export function staleness(input: FreshnessInput): readonly StaleItem[] {
  return FINDERS.flatMap((find) => find(input)).sort(byUrgency);
}

function byUrgency(a: StaleItem, b: StaleItem): number {
  const [one, other] = [a.due ?? Number.MAX_SAFE_INTEGER, b.due ?? Number.MAX_SAFE_INTEGER];
  const kinds = STALE_KINDS.indexOf(a.kind) - STALE_KINDS.indexOf(b.kind);
  const sameFile = a.file === b.file ? rowOf(a) - rowOf(b) : 0;
  return one - other || kinds || sameFile;
}

const rowOf = ({ cell }: StaleItem): number =>
  cell === null ? 0 : (parseCellName(cell)?.row ?? 0);

/** `overdue`: its day is over. `soon`: it comes. `open`: lacking, whatever the day. */
export type Urgency = 'overdue' | 'soon' | 'open';

export function urgencyOf({ due }: Pick<StaleItem, 'due'>, today: Day): Urgency {
  if (due === null) return 'open';
  return due < today ? 'overdue' : 'soon';
}

/** What came of looking at the files of a folder. */
export interface FolderStaleness {
  /** Errors because of which rows could not be read; then there are no items. */
  readonly diagnostics: readonly Diagnostic[];
  readonly items: readonly StaleItem[] | null;
}

/**
 * The same, from the files of a folder.
 *
 * @param files name without folder → bytes
 * @param readOn the real today, by which days still to come are told from wrong digits; `today`
 *   unless given
 */
export function stalenessOfFiles(
  files: ReadonlyMap<string, Uint8Array>,
  { today, within, readOn = today }: { today: Day; within: number; readOn?: Day },
): FolderStaleness {
  const { sheets, diagnostics } = readSheets(files);
  const linked = linkSheets(sheets, readOn);
  const errors = [...diagnostics, ...linked.diagnostics].filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0 || linked.parts === null) return { diagnostics: errors, items: null };
  // The hash names a ruleset for others; nobody is answered here.
  const ruleset = indexRuleset({ ...linked.parts, hash: '' }, linked.regions);
  const holidays = sheets.holidays.rows;
  const items = staleness({ world: linked.world, ruleset, holidays, today, within });
  return { diagnostics: [], items };
}
