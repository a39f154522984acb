/** Sheets that were read before in the same run: most of those read again have not changed. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import type { SheetReading } from '../sheet/rows.ts';

/** A sheet as it was read, with what was told of it. */
export interface KeptReading<C extends Columns> {
  readonly reading: SheetReading<C>;
  readonly told: readonly Diagnostic[];
}

/** What a reading depends on besides the bytes. */
interface Known {
  readonly file: string;
  readonly columns: Columns;
  /** The facts that may head its columns, as they were read; null for a plain list. */
  readonly facts: SheetReading<Columns> | null;
}

/** The readings of one run, by their bytes; nobody writes into those while it lasts. */
export class KeptReadings {
  readonly #kept = new WeakMap<Uint8Array, Known & { readonly kept: KeptReading<Columns> }>();

  /** What was read of the same bytes under the same facts, else what is read now. */
  of<C extends Columns>(
    bytes: Uint8Array | undefined,
    { file, columns, facts }: Known & { readonly columns: C },
    read: () => KeptReading<C>,
  ): KeptReading<C> {
    const known = bytes === undefined ? undefined : this.#kept.get(bytes);
    if (known?.file === file && known.columns === columns && known.facts === facts)
      // The same definition of columns was read into the same type.
      return known.kept as KeptReading<C>;
    const kept = read();
    if (bytes !== undefined) this.#kept.set(bytes, { file, columns, facts, kept });
    return kept;
  }
}
