/** Every sheet of a folder in canonical form. Pure: bytes in, bytes out. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { formatSheet } from '../sheet/format.ts';
import { readSheets, SHEET_FILES } from './read.ts';
import { SHEET_COLUMNS } from './sheet-columns.ts';

export interface FormattedSheet {
  readonly file: string;
  /** The canonical bytes; null when the sheet cannot be touched safely. */
  readonly bytes: Uint8Array | null;
  readonly changed: boolean;
  /** Why it cannot. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Formats every sheet there is; files that are no sheets are left alone. */
export function formatFolder(files: ReadonlyMap<string, Uint8Array>): readonly FormattedSheet[] {
  const { sheets } = readSheets(files);
  const { factRows, facts } = sheets;
  const heads = { facts, unread: factRows.unread };
  const factOrder = factRows.rows.map(({ values }) => values.id);
  return SHEET_FILES.flatMap((file): FormattedSheet[] => {
    const bytes = files.get(file);
    if (bytes === undefined) return [];
    const [columns, kind] = SHEET_COLUMNS[file];
    const conditional = kind === 'conditions';
    // Without all facts a condition column could not be told from a stranger.
    if (conditional && factRows.diagnostics.length > 0)
      return [{ file, bytes: null, changed: false, diagnostics: factRows.diagnostics }];
    const input = { file, bytes, columns, heads: conditional ? heads : null, factOrder };
    const result = formatSheet(input);
    if ('diagnostics' in result) return [{ file, bytes: null, changed: false, ...result }];
    return [{ file, ...result, changed: !sameBytes(bytes, result.bytes), diagnostics: [] }];
  });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
