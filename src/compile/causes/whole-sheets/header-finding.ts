import type { Text } from '../../../base/text.ts';
import type { Diagnostic, Note } from '../../../diagnostic/diagnostic.ts';

/** An error at a header of a sheet, which no row stands behind. */
export const headerFinding = (
  file: string,
  cell: string | null,
  text: Text,
  { help, notes = [] }: { readonly help: Text; readonly notes?: readonly Note[] },
): Diagnostic => ({ code: 'YB-HEADER', severity: 'error', file, cell, text, notes, help });
