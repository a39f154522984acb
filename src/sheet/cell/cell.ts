/**
 * What a cell type is: it turns the raw text of one filled cell into a value or into a problem
 * that says what was expected, what was got and how to mend it. Blank cells never get here.
 */

import type { Text } from '../../base/text.ts';
import { foldText } from '../../base/text.ts';
import type { Complaint } from './damage.ts';
import { excelDamage } from './damage.ts';

export type { Complaint } from './damage.ts';

/** Why a cell cannot be read. */
export type CellProblem = {
  /** A name that is not known, or anything else. */
  readonly code: 'YB-CELL' | 'YB-NAME';
  /** What is wrong, quoting what was got. */
  readonly text: Text;
  /** What may stand here; empty where nothing but being filled in is asked. */
  readonly expected: Text;
  /** The cell as it was read: folded. */
  readonly got: string;
  /** How to mend it. */
  readonly help: Text | null;
  /** Known names that may have been meant, best first. */
  readonly suggestions: readonly string[];
  /** The whole cell as it was most likely meant, where nothing else comes as near. */
  readonly fix?: string;
  /** The name that is not known, where it is one. */
  readonly unknown?: string;
  /** A number that could be read, beside what the fact allows. */
  readonly outOfRange?: 'below' | 'above';
  /** The unit that stands there, where the fact has another one or none. */
  readonly otherUnit?: string;
};

/** What reading a cell gives. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: CellProblem };

/**
 * `day`: a date always names its day; `date`: it may also be a month, a year, 不详; `money`: an
 * amount in yuan; `yes-no`: 是 or 否.
 */
export type Typed = 'day' | 'date' | 'money' | 'yes-no';

/** A kind of cell. `label`, `grammar` and `examples` also make the sheets' documentation. */
export interface CellType<T> {
  readonly label: Text;
  /** What may stand here. */
  readonly grammar: Text;
  /** Cells that read well. */
  readonly examples: readonly string[];
  /** What a spreadsheet program may keep here in a form of its own; nothing but text where absent. */
  readonly typed?: Typed;
  /** The words that a drop-down list offers. */
  readonly choices?: readonly string[];
  /** Reads one filled cell, raw as it stands in the file. */
  read(cell: string): Reading<T>;
}

/** The apostrophe by which Excel is told to leave a text alone. */
const MARKS: readonly string[] = ["'", '‘', '’'];

/** `="000123"`, by which programs that write CSV keep Excel from reading a number. */
const TEXT_FORMULA = /^="([^"]*)"$/u;

/** A cell folded for reading, without the marks that make it text in Excel. */
export function cellText(cell: string): string {
  const text = foldText(cell);
  if (text.startsWith('=')) return TEXT_FORMULA.exec(text)?.[1]?.trim() ?? text;
  return MARKS.includes(text.charAt(0)) ? text.slice(1).trimStart() : text;
}

/** The same of a list: a line break stands between two of its items, as 、 does. */
export function listText(cell: string): string {
  return cellText(/[\r\n]/u.test(cell) ? cell.trim().replace(/\s*[\r\n]\s*/gu, '、') : cell);
}

/** A good reading. */
export function good<T>(value: T): Reading<T> {
  return { ok: true, value };
}

/** A bad reading; what is left out is `YB-CELL`, no help, no suggestions. */
export function bad(
  problem: Pick<CellProblem, 'text' | 'expected' | 'got'> & Partial<CellProblem>,
): { readonly ok: false; readonly problem: CellProblem } {
  return { ok: false, problem: { code: 'YB-CELL', help: null, suggestions: [], ...problem } };
}

/**
 * A cell type from a function over folded text. Damage by spreadsheet programs is reported before
 * the function sees the cell; the function's complaint gets the grammar as what was expected.
 */
export function cellType<T>(
  words: Omit<CellType<T>, 'read'>,
  readText: (text: string) => { readonly value: T } | Complaint,
): CellType<T> {
  return {
    ...words,
    read(cell) {
      const got = cellText(cell);
      const result = excelDamage(got) ?? readText(got);
      if ('value' in result) return good(result.value);
      return bad({ ...result, expected: words.grammar, got });
    },
  };
}

/** “X” is not what it should be. */
export function notA(got: string, label: Text): Text {
  return { zh: `“${got}”不是${label.zh}`, en: `“${got}” is not ${label.en}` };
}

/**
 * The two sentences a diagnostic shows for a problem: what is wrong and what was expected, and how
 * to mend it or which names come near.
 */
export function describeProblem(problem: CellProblem): Complaint {
  const { text, expected, suggestions } = problem;
  return {
    text:
      expected.zh === ''
        ? text
        : { zh: `${text.zh}；应为${expected.zh}`, en: `${text.en}; expected ${expected.en}` },
    help:
      problem.help ??
      (suggestions.length === 0
        ? null
        : {
            zh: `是不是${suggestions.map((name) => `“${name}”`).join('、')}？`,
            en: `did you mean ${suggestions.map((name) => `“${name}”`).join(', ')}?`,
          }),
  };
}
