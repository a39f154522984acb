/** What a check looks at: all that was read and linked, each rule beside the row it came from. */
import type { Day } from '../base/day.ts';
import type { Text } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import type { Row } from '../sheet/rows.ts';
import type { Unread } from '../sheet/unread.ts';
import type { Fact, Region, Rule, Source } from '../table/model.ts';
import type { Table } from '../table/table.ts';

export interface DecisionRow<C> {
  readonly row: Row<Columns>;
  readonly rule: Rule<C>;
  /** Group (组成) the rule belongs to. */
  readonly group: string;
  /** True for a 从上级 row, which lets an ancestor's rules through. */
  readonly defers: boolean;
}

/** A decision sheet with what checks need to know about its conclusions. */
export interface DecisionSheet {
  readonly file: string;
  readonly rows: readonly DecisionRow<unknown>[];
  /** `unique`: one rule answers a point; `collect`: every rule that holds counts. */
  readonly policy: 'unique' | 'collect';
  /** False when a column was not understood, so that rows may say less than the sheet does. */
  readonly wholeRows: boolean;
  /** Facts over which the rules of a group must leave no gap. */
  readonly complete: readonly string[];
  /** Null when the table could not be built. */
  readonly table: Table<unknown> | null;
}

/** A list whose rows are told apart by the value under `key`; empty where all of them differ. */
export interface IdentifiedRows {
  readonly key: string;
  /** What tells the rows apart, in words: 编号, 名称. */
  readonly called: Text;
  /** `id` is compared, `shown` is what people read. */
  readonly rows: readonly {
    readonly row: Row<Columns>;
    readonly id: string;
    readonly shown: string;
  }[];
}

/** A cell that refers to an id which no row has, and what exists. */
export interface Reference {
  readonly row: Row<Columns>;
  readonly key: string;
  readonly ids: readonly string[];
  /** The file in which they must exist. */
  readonly target: Text;
  readonly known: ReadonlySet<string>;
  /** What may exist besides, in rows that could not be read. */
  readonly unread: readonly Unread[];
}

export interface World {
  readonly today: Day;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly identified: readonly IdentifiedRows[];
  readonly references: readonly Reference[];
  readonly decisions: readonly DecisionSheet[];
}

/** One check: what it finds in words, a table that has it, and the function that finds it. */
export interface Check {
  readonly code: Diagnostic['code'];
  readonly definition: Text;
  /** A bad table, as the documentation shows it. */
  readonly example: string;
  readonly run: (world: World) => readonly Diagnostic[];
}
