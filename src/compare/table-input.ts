/** Two tables of one decision sheet, and what comparing them takes. */
import type { Region } from '../table/model.ts';
import type { Table } from '../table/table.ts';
import type { AnswerForm } from './answer.ts';
import type { AlignedFacts } from './facts.ts';
import type { Side } from './side.ts';

export type SideName = 'before' | 'after';

/** A thing for both sides. */
export type Both<T> = { readonly [K in SideName]: T };

export interface TableInput<C> {
  readonly tables: Both<Table<C>>;
  /** The same fields, each in the coding of its side. */
  readonly forms: Both<AnswerForm<C>>;
  readonly sides: Both<Side>;
  readonly facts: AlignedFacts;
  /** Every region that either side knows. */
  readonly regions: ReadonlyMap<string, Region>;
  /** Places of the rules that the other side has not, or not alike; whose change a difference is. */
  readonly changed: Both<ReadonlySet<number>>;
  /** Told how much of the work is done. */
  readonly onProgress?: (done: number, total: number) => void;
}
