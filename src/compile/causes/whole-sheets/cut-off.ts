/**
 * A file that ends in the middle of a row: it was not saved or copied whole. What is missed of the
 * rows behind that place is not told; what else is wrong shows once the file is whole again.
 */
import { isBlank } from '../../../base/text.ts';
import { cellName, type Diagnostic, type DiagnosticCode } from '../../../diagnostic/diagnostic.ts';
import { delimiterOf } from '../../../sheet/csv.ts';
import { decodeFile } from '../../../sheet/decode.ts';
import { isError } from '../../findings.ts';
import type { Files } from '../trial.ts';

/** What a file says of itself, whatever rows another one has. */
const OF_ITSELF: ReadonlySet<DiagnosticCode> = new Set(['YB-FILE', 'YB-CELL']);

/** Where a file ends, in the middle of a row. */
interface End {
  readonly row: number;
  /** The last cell, from 0, and what is left of it. */
  readonly column: number;
  readonly tail: string;
}
