/**
 * The shape of a finding. Diagnostics are values: they are collected, sorted and shown, never
 * thrown.
 */

import type { Text } from '../base/text.ts';
import type { DiagnosticCode } from './code.ts';

export type { DiagnosticCode } from './code.ts';

/** An error stops the build, a warning does not, information needs no action. */
export type Severity = 'error' | 'warning' | 'info';

/** Where something stands. */
export type Place = {
  /** The file's name without its folder, e.g. `refund.csv`. */
  readonly file: string;
  /** The coordinate a spreadsheet shows, e.g. `D7`; null for the file as a whole. */
  readonly cell: string | null;
  /** The row a spreadsheet shows, where a caller needs it as a number. */
  readonly row?: number;
};

/** A second place that helps to understand the finding. */
export type Note = {
  readonly file: string;
  readonly cell: string | null;
  readonly text: Text;
  /** The golden cases that what is told here stands for; never shown. */
  readonly cases?: readonly Note[];
};

/**
 * A mend that needs no judgement beyond yes or no: the whole new text of one cell. What the cell
 * says now is `from`, apart from spaces and full-width forms.
 */
export type Fix = {
  readonly file: string;
  readonly cell: string;
  readonly from: string;
  readonly to: string;
};

/** One finding. */
export type Diagnostic = {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly file: string;
  readonly cell: string | null;
  readonly text: Text;
  readonly notes: readonly Note[];
  /** How to mend it. */
  readonly help: Text | null;
  /** The same as a program could do it; absent where the mend needs a person. */
  readonly fix?: readonly Fix[];
  /** What nobody knows, for whoever looks for the one cause of many findings; never shown. */
  readonly unknown?: UnknownName;
  /** The rules that nobody knows, where a cell names several of them; never shown. */
  readonly unknownRules?: readonly string[];
  /** What several findings may follow from alike, to be told once; never shown. */
  readonly cause?: SharedCause;
  /** The column, by its key, that the finding is about and the sheet does not have; never shown. */
  readonly lacks?: string;
  /** Who is not answered as they should be, by fact, and the day under `date`; never shown. */
  readonly missed?: ReadonlyMap<string, number>;
  /** The rules that a golden case expects and that did not answer it; never shown. */
  readonly expects?: readonly string[];
  /** The terms and disputes that a golden case lists and that its answer lacks; never shown. */
  readonly lists?: readonly string[];
  /**
   * The rules that several failing golden cases have in common and on whose conclusions they rest;
   * never shown.
   */
  readonly shares?: {
    readonly rules: readonly string[];
    readonly areMany: boolean;
    /** What is told of them where none of those rules is to blame. */
    readonly apart: { readonly text: Text; readonly notes: readonly Note[] };
  };
  /**
   * What a golden case expects of a conclusion and what it gets instead, with the sheet whose rules
   * conclude it, where it is one; never shown.
   */
  readonly differs?: {
    readonly expected: string;
    readonly got: string;
    readonly of: string | null;
  };
  /** The failing golden cases that it stands for, each at its own cell; never shown. */
  readonly cases?: readonly Note[];
  /** What its cell was most likely meant to say; never shown. */
  readonly meant?: string;
  /** The text in its cell with which it was seen to be gone; never shown. */
  readonly proven?: string;
  /** The waiver of its row accepts another finding of the same code; never shown. */
  readonly unwaived?: true;
};

/** One cell, or something that is missing, that keeps many rows from having an effect. */
export type SharedCause = {
  /** The same for findings of the same cause. */
  readonly key: string;
  /** The cell and what it says; null where nothing can be pointed at. */
  readonly at: Note | null;
  /** The row that this finding is about, in a few words. */
  readonly brief: Text;
  /** What is wrong with such rows, and the mend, where they do not say 从上级. */
  readonly words?: { readonly follows: Text; readonly help: Text };
  /** The cell is to blame even where it has one such row. */
  readonly isSure?: boolean;
};

/** A name or an id that stands in a cell and in no list. */
export type UnknownName =
  | { readonly kind: 'region' | 'source' | 'rule' | 'benefit' | 'header'; readonly name: string }
  | { readonly kind: 'option'; readonly name: string; readonly fact: string }
  /** A unit that is not the fact's. */
  | { readonly kind: 'unit'; readonly name: string; readonly fact: string }
  /** A number beyond what a fact allows. */
  | { readonly kind: 'range'; readonly fact: string; readonly side: 'below' | 'above' };

/** A column's letters as spreadsheets show them: 0 → A, 26 → AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** A cell's coordinate: row 7, column 3 → `D7` (rows count from 1, columns from 0). */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** Row (from 1) and column (from 0) of a coordinate such as `D7`; null when it is none. */
export function parseCellName(cell: string): { row: number; column: number } | null {
  const match = /^([A-Z]+)(\d+)$/u.exec(cell);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column: column - 1 };
}

/** Compares by code units: the same everywhere, unlike a locale's order. */
function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareCells(a: string | null, b: string | null): number {
  const left = a === null ? null : parseCellName(a);
  const right = b === null ? null : parseCellName(b);
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  return left.row - right.row || left.column - right.column;
}

/**
 * The order findings are shown in: files in the order given and unlisted ones after them by name,
 * then row, column and code. What concerns a whole file comes first.
 *
 * @example diagnostics.toSorted(compareDiagnostics(['regions.csv', 'refund.csv']))
 */
export function compareDiagnostics(
  files: readonly string[] = [],
): (a: Diagnostic, b: Diagnostic) => number {
  const order = new Map(files.map((file, index) => [file, index]));
  const place = (file: string): number => order.get(file) ?? files.length;
  return (a, b) =>
    place(a.file) - place(b.file) ||
    compareStrings(a.file, b.file) ||
    compareCells(a.cell, b.cell) ||
    compareStrings(a.code, b.code) ||
    compareStrings(a.text.zh, b.text.zh);
}
