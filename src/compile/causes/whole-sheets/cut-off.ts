/**
 * A file that ends in the middle of a row: it was not saved or copied whole. What is missed of the
 * rows behind that place is not told, since it shows by itself whether it is there again.
 */
import Papa from 'papaparse';
import { foldText, isBlank } from '../../../base/text.ts';
import { cellName, type Diagnostic, type DiagnosticCode } from '../../../diagnostic/diagnostic.ts';
import { delimiterOf } from '../../../sheet/csv.ts';
import { decodeFile } from '../../../sheet/decode.ts';
import { isError, rowAt } from '../../findings.ts';
import { SHEET_FILES } from '../../sheet-columns.ts';
import { homeOf } from '../lists/missing-row.ts';
import { areLarge, type Files } from '../trial.ts';

/** What cells and files say of themselves, whatever rows another file has. */
const OF_ITSELF: ReadonlySet<DiagnosticCode> = new Set(['YB-FILE', 'YB-CELL', 'YB-NAME']);

/** So many rows above show whether rows are written up to their last cell. */
const ROWS_ABOVE = 5;

/** Where a file ends: in which row and column (from 0), and with which words. */
interface End {
  readonly row: number;
  readonly column: number;
  readonly tail: string;
}

/** The findings, those of a file that is cut off and of what it lacks replaced by one about it. */
export function withCutOff(files: Files, found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!found.some(isError) || areLarge(files)) return found;
  for (const file of SHEET_FILES) {
    if (!found.some((item) => isError(item) && isOf(item, file))) continue;
    const end = endOf(file, files.get(file) ?? new Uint8Array());
    if (end === null || !found.some((item) => isError(item) && isAtEnd(item, file, end))) continue;
    const rest = found.filter(
      (item) => OF_ITSELF.has(item.code) && item.unknown === undefined && !isAtEnd(item, file, end),
    );
    return [...rest, cutOff(file, end)];
  }
  return found;
}

/** Whether a finding is about a file, or misses a row of it. */
const isOf = (item: Diagnostic, file: string): boolean =>
  item.file === file || (item.unknown !== undefined && homeOf(item.unknown) === file);

/** Whether it may come of what the file lacks. */
const isAtEnd = (item: Diagnostic, file: string, { row }: End): boolean =>
  isOf(item, file) && (item.file !== file || item.cell === null || rowAt(item) === row);

/** Where a file ends in the middle of a row; null where it ends behind one. */
function endOf(file: string, bytes: Uint8Array): End | null {
  const decoded = decodeFile(file, bytes);
  if ('diagnostics' in decoded) return null;
  const text = decoded.text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const start = text.lastIndexOf('\n') + 1;
  const [above, last] = [text.slice(0, start), text.slice(start)];
  // A quote that is open before the last line is no matter of its end.
  if (isBlank(last) || start === 0 || quotesIn(above) % 2 === 1) return null;
  const delimiter = delimiterOf(text);
  const parse = (part: string) => Papa.parse<string[]>(part, { delimiter, newline: '\n' }).data;
  const records = parse(above);
  const filled = records.filter((cells) => !cells.every(isBlank));
  const width = filled[0]?.length ?? 0;
  const [cells = []] = parse(last);
  const isOpen = quotesIn(last) % 2 === 1;
  // A quote too many in a row that has all its cells has taken them in; prose has spaces behind commas.
  const apart = last.replaceAll(`${delimiter} `, ' ').split(delimiter);
  const isWhole = isOpen && apart.length === width;
  const isShort = !isWhole && (isOpen || cells.length < width);
  if (!isShort || filled.slice(-ROWS_ABOVE).some((row) => row.length < width)) return null;
  const column = Math.min(cells.length, width) - 1;
  return { row: records.length, column, tail: foldText(cells[column] ?? '').slice(-SHOWN) };
}

const SHOWN = 10;

const quotesIn = (text: string): number => text.split('"').length - 1;

function cutOff(file: string, { row, column, tail }: End): Diagnostic {
  const [zh, en] = tail === '' ? ['', ''] : [`（“${tail}”）`, ` (“${tail}”)`];
  return {
    code: 'YB-FILE',
    severity: 'error',
    file,
    cell: cellName(row, column),
    text: {
      zh: `文件在第 ${row} 行的中间就结束了${zh}：多半没有存完或没有传完，后面的内容都丢了`,
      en: `the file ends in the middle of row ${row}${en}: most likely it was not saved or sent whole, and what followed is lost`,
    },
    notes: [],
    help: {
      zh: `从以前的版本找回 ${file}，或从原来的文件重新另存一次；确实只到这一行的，补全这一行；其余的内容在这以后再检查`,
      en: `restore ${file} from an earlier version, or save it again from the original; if this is its last row, complete it; the rest is checked then`,
    },
  };
}
