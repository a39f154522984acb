/**
 * A sheet that is gone from a folder that has nearly all of them: what lacks without it is told
 * once, and that it is gone even where nothing else shows it.
 */

import { isBlank } from '../../../base/text.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { headerRow } from '../../../sheet/header-row.ts';
import { CASE_FILES } from '../../case-files.ts';
import { isError } from '../../findings.ts';
import { SHEET_FILES } from '../../sheet-columns.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** Whoever lacks more than these keeps a few sheets only. */
const MOST_ABSENT = 2;

/** Where nothing is waived nothing is missing, and rules may be asked without their cases. */
const CASES: ReadonlySet<string> = new Set(CASE_FILES);
const NOT_MISSED: ReadonlySet<string> = new Set(['waivers.csv', ...CASE_FILES]);

const NOTHING = new Uint8Array();

/**
 * The findings, those that come from a sheet that is gone replaced by one about it. It is believed
 * to be the cause only where the sheets have fewer findings if nothing is held against its absence.
 *
 * @param compileAgain compiles other files; a file without bytes may hold anything
 */
export async function withAbsentSheet(
  files: Files,
  found: readonly Diagnostic[],
  compileAgain: (files: Files) => Promise<{ readonly diagnostics: readonly Diagnostic[] }>,
): Promise<readonly Diagnostic[]> {
  const absent = SHEET_FILES.filter((file) => !files.has(file));
  // Nothing refers to golden cases: what is wrong without them is wrong beside them too.
  const missed = absent.filter((file) => !NOT_MISSED.has(file));
  const told = new Set(found.filter(({ code }) => code === 'YB-FILE').map(({ file }) => file));
  if (absent.length === 0) return await withEmptiedList(files, found, compileAgain);
  if (absent.length > MOST_ABSENT || told.size > 0) return found;
  if (!found.some(isError)) {
    const own = missed.map((file) => gone(file, 'warning'));
    // What lacks its figures lacks them for that.
    const isOwn = ({ code }: Diagnostic): boolean =>
      code === 'YB-PARAMETER' && missed.some((file) => file === 'parameters.csv');
    return own.length === 0 ? found : [...found.filter((item) => !isOwn(item)), ...own];
  }
  const referred = absent.filter((file) => !CASES.has(file));
  if (referred.length === 0) return found;
  // A single case may be what is wrong itself.
  const [only, ...others] = found;
  const isFew = only?.code === 'YB-CASE' && only.shares?.areMany !== true;
  if (others.length === 0 && isFew) return found;
  const empty = referred.map((file) => [file, NOTHING] as const);
  const { diagnostics } = await compileAgain(new Map([...files, ...empty]));
  const after = diagnostics.filter(({ file }) => !referred.some((each) => each === file));
  // Cases are not asked then, and what they name is not looked up.
  const unasked = found.filter(
    ({ file, unknown }) =>
      CASES.has(file) &&
      unknown?.kind === 'region' &&
      !after.some((each) => each.file === file && each.unknown?.kind === 'region'),
  );
  const rest = [...after, ...unasked];
  if (rest.length + referred.length > found.length) return found;
  return [...rest, ...referred.map((file) => gone(file, 'error'))];
}

/** Lists that are never empty where something refers to them, and how much is then found. */
const LISTS: ReadonlyMap<string, number> = new Map([
  ['facts.csv', 4],
  ['benefits.csv', 4],
  ['holidays.csv', 1],
  ['waivers.csv', 16],
]);

/** The findings, those that come from a list of which the header alone is left replaced by one. */
async function withEmptiedList(
  files: Files,
  found: readonly Diagnostic[],
  compileAgain: (files: Files) => Promise<{ readonly diagnostics: readonly Diagnostic[] }>,
): Promise<readonly Diagnostic[]> {
  if (!found.some(isError)) return found;
  for (const [file, fewest] of LISTS) {
    const bytes = files.get(file) ?? NOTHING;
    if (bytes.length === 0 || bytes.length > LONGEST_HEADER || found.length < fewest) continue;
    const header = headerRow(file, bytes);
    const [first] = found;
    const isFlood = found.length > 1 || first?.shares?.areMany === true;
    if (header === null || !isFlood || !header.records.slice(header.at + 1).every(isEmpty))
      continue;
    const { diagnostics } = await compileAgain(new Map(files).set(file, NOTHING));
    const rest = diagnostics.filter((item) => item.file !== file);
    if (rest.length + fewest > found.length) continue;
    return [...rest, emptied(file)];
  }
  return found;
}

const LONGEST_HEADER = 2000;

const isEmpty = (cells: readonly string[]): boolean => cells.every(isBlank);

const emptied = (file: string): Diagnostic => ({
  ...gone(file, 'error'),
  text: {
    zh: `${file} 只剩表头，一行内容也没有，而别的表要用到它`,
    en: `${file} has nothing below its header, although other sheets need it`,
  },
  help: {
    zh: '从以前的版本找回这张表的内容',
    en: 'restore its rows from an earlier version',
  },
});

const gone = (file: string, severity: 'error' | 'warning'): Diagnostic => ({
  code: 'YB-FILE',
  severity,
  file,
  cell: null,
  text: {
    zh: `缺少 ${file}，而别的表都在`,
    en: `${file} is missing, although the other sheets are there`,
  },
  notes: [],
  help: {
    zh: '从以前的版本找回这张表；里面确实没有内容的，也留一行表头',
    en: 'restore the sheet from an earlier version; if it has no rows, keep its header',
  },
});
