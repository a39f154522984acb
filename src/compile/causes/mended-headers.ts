/**
 * Reads the sheets once more with a header as it should be, where the findings may come from one
 * that slipped. What is then found is what else is wrong; nothing is ever emitted from such sheets.
 */
import { type Diagnostic, parseCellName } from '../../diagnostic/diagnostic.ts';
import { headerRow, withHeader } from '../../sheet/header-row.ts';
import { type ReadSheets, SHEET_FILES } from '../read.ts';
import { SHEET_COLUMNS } from '../sheet-columns.ts';
import { type HeaderSlip, headerSlips } from './header-slips.ts';

/** Columns may stand in any order, and of fewer rows none tells that they should not. */
const FEWEST_ROWS = 4;

type Files = ReadonlyMap<string, Uint8Array>;

/** What reading and checking the sheets gave. */
interface Compiled {
  readonly diagnostics: readonly Diagnostic[];
  readonly sheets: ReadSheets;
  /** Null where golden cases could not be compared. */
  readonly rules: unknown;
}

/**
 * The findings, those that come from slipped headers replaced by one at each header. A header is
 * believed to have slipped only where the sheets have fewer findings under the other one.
 */
export async function withMendedHeaders<C extends Compiled>(
  files: Files,
  first: C,
  compileAgain: (files: Files) => Promise<Compiled>,
): Promise<readonly Diagnostic[]> {
  const told: Diagnostic[] = [];
  let [now, current]: [Compiled, Files] = [first, files];
  for (const file of SHEET_FILES) {
    if (now.diagnostics.length === 0) break;
    const slips = slipsOf(file, current, now);
    let best: {
      readonly slip: HeaderSlip;
      readonly files: Files;
      readonly after: Compiled;
    } | null = null;
    for (const slip of slips) {
      const header = headerRow(file, current.get(file) ?? new Uint8Array());
      if (header === null) break;
      const mended = new Map(current).set(file, withHeader(header, slip.headers));
      const after = await compileAgain(mended);
      if (isBetter(after, best?.after ?? now) && explains(slip, after))
        best = { slip, files: mended, after };
      if (after.diagnostics.length === 0) break;
    }
    if (best === null) continue;
    told.push(best.slip.finding);
    [now, current] = [best.after, best.files];
  }
  return told.length === 0 ? first.diagnostics : [...told, ...now.diagnostics];
}

/** Golden cases are compared where nothing else is wrong: that they are not may look like less. */
function isBetter(after: Compiled, before: Compiled): boolean {
  if (before.rules !== null && after.rules === null) return false;
  return after.diagnostics.length < before.diagnostics.length;
}

/** Whether nothing below the header that is believed is wrong any more. */
function explains({ file, moved }: HeaderSlip, after: Compiled): boolean {
  const columns = new Set(moved);
  return !after.diagnostics.some((item) => {
    const place = item.file === file && item.cell !== null ? parseCellName(item.cell) : null;
    return place !== null && columns.has(place.column);
  });
}

function slipsOf(
  file: (typeof SHEET_FILES)[number],
  files: Files,
  { sheets }: Compiled,
): readonly HeaderSlip[] {
  const bytes = files.get(file);
  const header = bytes === undefined ? null : headerRow(file, bytes);
  if (header === null || header.records.length - header.at <= FEWEST_ROWS) return [];
  const [columns, kind] = SHEET_COLUMNS[file];
  const { facts, factRows } = sheets;
  const heads = kind === 'list' ? null : { facts, unread: factRows.unread };
  const factOrder = factRows.rows.map(({ values }) => values.id);
  return headerSlips({ file, header, columns, heads, factOrder });
}
