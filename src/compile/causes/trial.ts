/**
 * Reads the sheets once more with another text in one cell, to see which findings come of what
 * stands there now.
 */
import { foldText } from '../../base/text.ts';
import { type Diagnostic, parseCellName } from '../../diagnostic/diagnostic.ts';
import { type HeaderRow, headerRow, withCell } from '../../sheet/header-row.ts';
import { DECISIONS } from '../decisions.ts';
import { rowOf } from '../findings.ts';
import type { CellText } from './texts/cell-text.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

/** Larger sheets than these are read once: nobody waits for them to be read again and again. */
const MOST_BYTES = 2_000_000;

/** Whether sheets are too large to be read again. */
export function areLarge(files: Files): boolean {
  let bytes = 0;
  for (const content of files.values()) bytes += content.length;
  return bytes > MOST_BYTES;
}

/** What a trial needs to know of the sheets as they then are. */
interface After {
  readonly diagnostics: readonly Diagnostic[];
  /** The rules named by cases that could be compared; null where all cases were. */
  readonly comparedRules: ReadonlySet<string> | null;
}

/** A text that sets something right. */
export interface Right extends CellText {
  /** What stands there now. */
  readonly from: string;
  /** The findings that are gone with it. */
  readonly gone: ReadonlySet<Diagnostic>;
  /** The findings as they then are. */
  readonly left: readonly Diagnostic[];
}

/** The texts with which all findings of a part are gone and no other ones come. */
export type Trial = (
  part: readonly Diagnostic[],
  texts: readonly CellText[],
) => Promise<readonly Right[]>;

/** So many texts are tried for one part; each takes as long as reading the sheets. */
const MOST_TRIED = 10;
/** So many of them where several parts have a mistake each. */
const MOST_IN_ALL = 40;

/** What tells a finding from others, however it is worded. */
export const keyOf = ({ code, file, cell }: Diagnostic): string => `${code} ${file} ${cell}`;

/** The same of each of the rows that one row meets: at one cell several overlaps may be told. */
export function keysOf(item: Diagnostic): readonly string[] {
  const key = keyOf(item);
  if (item.code !== 'YB-OVERLAP') return [key];
  const rows = new Set(item.notes.map(rowOf));
  rows.delete(rowOf(item));
  return rows.size === 0 ? [key] : Array.from(rows, (row) => `${key} ${row}`);
}

/** Whether a finding is told at the cell of a text. */
export const isTold = ({ file, cell }: CellText, part: readonly Diagnostic[]): boolean =>
  part.some((item) => item.file === file && item.cell === cell);

/** Tries texts in cells of the sheets in which something was found. */
export function trialOn(
  files: Files,
  { diagnostics: found, comparedRules: comparedBefore }: After,
  compileAgain: (files: Files) => Promise<After>,
): Trial {
  const known = new Set(found.flatMap(keysOf));
  let spent = 0;
  // What one search has tried another one may come to as well.
  const tried = new Map<string, Promise<After>>();
  const afterOf = (header: HeaderRow, text: CellText): Promise<After> => {
    const key = JSON.stringify([text.file, text.cell, text.to, text.also]);
    const before = tried.get(key);
    if (before !== undefined) return before;
    spent += 1;
    const content = contentWith(header, text);
    const after = compileAgain(new Map(files).set(text.file, content)).then(
      ({ diagnostics, comparedRules }) => ({ diagnostics, comparedRules }),
    );
    tried.set(key, after);
    return after;
  };
  const tryOne = async (part: readonly Diagnostic[], text: CellText): Promise<Right | null> => {
    const header = headerRow(text.file, files.get(text.file) ?? new Uint8Array());
    if (header === null) return null;
    const after = await afterOf(header, text);
    const keys = new Set(after.diagnostics.flatMap(keysOf));
    const isLeft = (item: Diagnostic): boolean => keysOf(item).some((key) => keys.has(key));
    const isNew = (item: Diagnostic): boolean =>
      keysOf(item).some((key) => !known.has(key)) &&
      !(comparedBefore !== null && isOfOthers(item, text));
    if (part.some(isLeft) || after.diagnostics.some(isNew)) return null;
    // Where no case that knows the rule was compared, nothing is proved.
    if (text.rule !== null && after.comparedRules?.has(text.rule) === false) return null;
    const gone = new Set(found.filter((item) => !isLeft(item)));
    return { ...text, from: rawAt(header, text.cell), gone, left: after.diagnostics };
  };
  return async (part, texts) => {
    const rights = new Map<string, Right>();
    for (const text of texts.slice(0, MOST_TRIED)) {
      const key = `${text.file} ${text.cell}`;
      const before = rights.get(key);
      if (before?.gone.size === found.length || spent >= MOST_IN_ALL) continue;
      const right = await tryOne(part, text);
      if (right === null || right.gone.size <= (before?.gone.size ?? 0)) continue;
      rights.set(key, right);
      if (isTold(text, part)) break;
    }
    return [...rights.values()];
  };
}

/** The sheets of rules. */
const OF_RULES: ReadonlySet<string> = new Set(Object.values(DECISIONS).map(({ file }) => file));

/** A case that was not compared before, and that fails for another reason than the row of a text. */
function isOfOthers(
  { code, file, cell, text, notes, expects = [] }: Diagnostic,
  { rule, ...at }: CellText,
): boolean {
  // What a list says may decide any case, and of a rule without id nobody knows which.
  if (code !== 'YB-CASE' || rule === null || !OF_RULES.has(at.file)) return false;
  const places = [{ file, cell }, ...notes].map(rowOf);
  const words = [text, ...notes.map((note) => note.text)].map(({ zh }) => zh);
  return (
    !places.includes(rowOf(at)) &&
    !expects.includes(rule) &&
    !words.some((each) => each.includes(rule))
  );
}

/** The sheet with a text in its cell, and with what goes with it in others. */
function contentWith(header: HeaderRow, { file, cell, to, also = [] }: CellText): Uint8Array {
  let content = withCell(header, cell, to);
  for (const other of also) {
    const again = headerRow(file, content);
    if (again !== null) content = withCell(again, other.cell, other.to);
  }
  return content;
}

/** A cell as it stands in the file. */
function rawAt({ records }: HeaderRow, cell: string): string {
  const place = parseCellName(cell);
  return place === null ? '' : foldText(records[place.row - 1]?.[place.column] ?? '');
}
