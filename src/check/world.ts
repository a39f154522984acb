/** What a check looks at: all that was read and linked, each rule beside the row it came from. */
import type { Day } from '../base/day.ts';
import type { Fen, Ppm } from '../base/money.ts';
import type { Text } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import type { holidayColumns } from '../sheet/definitions/more-lists.ts';
import type { Row } from '../sheet/rows.ts';
import type { Unread } from '../sheet/unread.ts';
import type { Fact, Parameter, ParameterName, Region, Rule, Source } from '../table/model.ts';
import type { Table } from '../table/table.ts';
import type { DatedBox } from './diagram/meeting.ts';
import type { Home } from './id-names.ts';

export interface DecisionRow<C> {
  readonly row: Row<Columns>;
  readonly rule: Rule<C>;
  /** Group (组成) the rule belongs to. */
  readonly group: string;
  /** True for a 从上级 row, which lets an ancestor's rules through. */
  readonly defers: boolean;
  /** What a row of charges takes off (项目), as names are compared; null elsewhere. */
  readonly item: string | null;
  /** What the row gives, where it can be compared with other rows. */
  readonly figure: Figure | null;
  /** The dated figure of the region that the row is reckoned from. */
  readonly parameter: ParameterUse | null;
  /** Columns that are filled in although the row's method does not use them. */
  readonly unused: readonly UnusedCell[];
}

/** A figure; two of one kind can be compared by their values. */
export interface Figure {
  /** Method, base and the like: what must be the same for a comparison. */
  readonly kind: string;
  readonly value: number;
  readonly text: Text;
  /** Before or after deductions, or what is charged: only the same can be compared in yuan. */
  readonly what: string;
  readonly terms: FigureTerms;
}

/** What a figure is reckoned from; `aYear` says how often it is paid. */
export type FigureTerms =
  | { readonly method: 'fixed'; readonly amount: Fen; readonly aYear: number }
  | {
      readonly method: 'rate';
      readonly rate: Ppm;
      /** The year of the average pension it is a part of; null for other bases. */
      readonly year: number | null;
      readonly floor: Fen | null;
      readonly cap: Fen | null;
      readonly aYear: number;
    };

export interface ParameterUse {
  readonly name: ParameterName;
  readonly called: Text;
  /** Null when the row does not say which year's figure it means. */
  readonly year: number | null;
}

/** A filled cell that says nothing, and what the row's method is called. */
export interface UnusedCell {
  readonly key: string;
  readonly header: Text;
  readonly method: Text;
  /** The method for which the cell would count. */
  readonly wanted: Text | null;
  /** What the row's own method needs is blank: it is the method that is wrong, not this cell. */
  readonly instead: boolean;
}

/** A row that could not be read, as far as it could: what seems to be missing may stand in it. */
export interface UnreadRow extends DatedBox {
  /** Null where its region cannot be told either. */
  readonly regions: ReadonlySet<string> | null;
}

/** What of a decision sheet could not be read. */
export interface PartlyRead {
  /** Nothing can be told of what is missing. */
  readonly everywhere: boolean;
  readonly whole: boolean;
  /** The rows that were left out and may answer. */
  readonly rows: readonly UnreadRow[];
}

/** A decision sheet with what checks need to know about its conclusions. */
export interface DecisionSheet {
  readonly file: string;
  readonly rows: readonly DecisionRow<unknown>[];
  /** `unique`: one rule answers a point; `collect`: every rule that holds counts. */
  readonly policy: 'unique' | 'collect';
  /** False when a column was not understood, so that rows may say less than the sheet does. */
  readonly wholeRows: boolean;
  readonly partly: PartlyRead;
  /** Facts over which the rules of a group must leave no gap. */
  readonly complete: readonly string[];
  /** Null when the table could not be built. */
  readonly table: Table<unknown> | null;
  /** Places of people under which the table's diagrams differ in their entries only, by number. */
  readonly alike: ReadonlyMap<number, number>;
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

/** Rows of a sheet of which no two may say the same. */
export interface ComparableRows {
  readonly rows: readonly Row<Columns>[];
  /** A column in which rows that say the same are equal, and few others. */
  readonly key: string;
  readonly severity: 'error' | 'warning';
}

/** A cell that refers to an id which no row has, and what exists. */
export interface Reference {
  readonly row: Row<Columns>;
  readonly key: string;
  readonly ids: readonly string[];
  /** The files in one of which they must exist, with the ids that each has. */
  readonly files: readonly Home[];
  readonly known: ReadonlySet<string>;
  /** What may exist besides, in rows that could not be read. */
  readonly unread: readonly Unread[];
  /** How many rows have an id that another row has: one of the two was to have another. */
  readonly repeated: number;
}

export interface World {
  readonly today: Day;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly sources: ReadonlyMap<string, Source>;
  /** The rows of sources.csv, by id. */
  readonly sourceRows: ReadonlyMap<string, Row<Columns>>;
  readonly parameters: readonly Parameter[];
  /** The rows of parameters.csv, in the order of the parameters. */
  readonly parameterRows: readonly Row<Columns>[];
  /** False when a row of parameters.csv could not be read. */
  readonly parametersWhole: boolean;
  /** The rows of holidays.csv. */
  readonly holidays: HolidayRows;
  readonly waivers: readonly Waiver[];
  /** Whether every waiver was read. */
  readonly waiversWhole: boolean;
  readonly identified: readonly IdentifiedRows[];
  readonly comparable: readonly ComparableRows[];
  readonly references: readonly Reference[];
  /** The rows of the lists whose sentences stand in two languages. */
  readonly lists: readonly (readonly Row<Columns>[])[];
  readonly decisions: readonly DecisionSheet[];
  /** Rules and sources that could not be read: a waiver may mean one of them. */
  readonly unread: readonly Unread[];
  readonly doubted: DoubtedRegions;
}

/** Regions of which regions.csv itself leaves open what they are: that has its own finding. */
export interface DoubtedRegions {
  /** Codes given to two regions: whose rows are whose cannot be told. */
  readonly repeated: ReadonlySet<string>;
  /** Their parent is named but not found: what comes from above cannot be told. */
  readonly uprooted: ReadonlySet<string>;
}

/** The official days off, and the weekend days worked in return. */
export interface HolidayRows {
  readonly rows: readonly Row<typeof holidayColumns>[];
  /** False when a row could not be read. */
  readonly whole: boolean;
}

/** A finding that staff have looked at and accept. */
export interface Waiver {
  readonly row: Row<Columns>;
  readonly code: string;
  readonly rules: readonly string[];
  readonly reason: string | null;
}

/** What the documentation says of a code; columns that an example leaves out are as they must be. */
export interface Explained {
  readonly code: Diagnostic['code'];
  readonly definition: Text;
  /** A bad table, as the documentation shows it. */
  readonly example: string;
  /** The same table mended: nothing is found in it. */
  readonly good: string;
  /** Whose table the examples are; `refund.csv` unless given. */
  readonly sheet?:
    | 'refund.csv'
    | 'deductions.csv'
    | 'refund.cases.csv'
    | 'parameters.csv'
    | 'holidays.csv'
    | 'sources.csv'
    | 'waivers.csv';
  /** How many nodes a table may take, where that is what the example shows. */
  readonly nodeBudget?: number;
}

/** One check: what it finds in words, a table that has it, and the function that finds it. */
export interface Check extends Explained {
  /** @param found what the checks before this one found */
  readonly run: (world: World, found: readonly Diagnostic[]) => readonly Diagnostic[];
}
