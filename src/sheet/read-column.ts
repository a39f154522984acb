/** One column of a file as it is read, and what is said of the cells that cannot be. */
import { isBlank, type Text } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type CellProblem, describeProblem, type Reading } from './cell/cell.ts';
import type { Placed } from './layout.ts';
import type { TextColumn } from './text-table.ts';

/** Reads the raw text of a cell, blank ones too. */
export type CellReader<T> = (raw: string) => Reading<T>;

/** A column of the file as it is read: each of its texts once, since cells have no context. */
export class ReadColumn<T> {
  readonly key: string;
  readonly header: Text;
  readonly index: number;
  readonly letter: string;
  readonly #texts: readonly string[];
  readonly #numbers: Int32Array;
  readonly #read: CellReader<T>;
  readonly #readings: (Reading<T> | undefined)[];
  /** The text that was read last, -1 when it could not be. */
  #above = -1;

  constructor(
    key: string,
    header: Text,
    { index, letter }: Placed,
    { texts, numbers }: TextColumn = NO_CELLS,
    read: CellReader<T>,
  ) {
    this.key = key;
    this.header = header;
    this.index = index;
    this.letter = letter;
    this.#texts = texts;
    this.#numbers = numbers;
    this.#read = read;
    this.#readings = new Array<Reading<T> | undefined>(texts.length);
  }

  /** What the cell of a row says. */
  read(row: number): Reading<T> {
    const number = this.#numbers[row] ?? 0;
    const known = this.#readings[number];
    if (known !== undefined) return known;
    const reading = this.#read(this.#texts[number] ?? '');
    this.#readings[number] = reading;
    return reading;
  }

  /** The same, row by row from the first one on; null where it is what the cell above says. */
  readUnlikeAbove(row: number): Reading<T> | null {
    const number = this.#numbers[row] ?? 0;
    if (number === this.#above) return null;
    const reading = this.read(row);
    // What cannot be read is said of every cell.
    this.#above = reading.ok ? number : -1;
    return reading;
  }

  /** Every text that stands in some row, once. */
  get texts(): readonly string[] {
    return [...new Set(this.#numbers)].map((number) => this.#texts[number] ?? '');
  }

  /** The first few texts that are not blank. */
  get sample(): readonly string[] {
    return this.#texts.slice(0, SAMPLE).filter((text) => !isBlank(text));
  }

  /** How many cells are not blank. */
  get filled(): number {
    return this.#numbers.filter((number) => !isBlank(this.#texts[number] ?? '')).length;
  }

  /** How many cells cannot be what this column holds: one out of range is, of a fact with a range. */
  get wrong(): number {
    return this.#numbers.filter((_, row) => {
      const reading = this.read(row);
      return !reading.ok && reading.problem.outOfRange === undefined;
    }).length;
  }

  /** Whether some text could be read if it stood in this column. */
  reads(text: string): boolean {
    return this.#read(text).ok;
  }

  /** The cell of a row as it stands in the file. */
  textOf(row: number): string {
    return this.#texts[this.#numbers[row] ?? 0] ?? '';
  }
}

const SAMPLE = 6;

const NO_CELLS: TextColumn = { texts: [''], numbers: new Int32Array(0) };

/** A cell problem as a finding: which column, what was expected, what was got, how to mend it. */
export function findingAt(
  file: string,
  cell: string,
  header: Text,
  problem: CellProblem,
  fact?: string,
): Diagnostic {
  const { text, help } = describeProblem(problem);
  const isBeyond = problem.outOfRange !== undefined && fact !== undefined;
  const named = text.zh.startsWith(header.zh);
  return {
    code: problem.code,
    severity: 'error',
    file,
    cell,
    text: { zh: named ? text.zh : `${header.zh}：${text.zh}`, en: `${header.en}: ${text.en}` },
    notes: [],
    help: help ?? (isBeyond ? OTHER_RANGE : null),
    ...fixOf(file, cell, problem),
    ...unknownIn(problem, fact),
  };
}

const OTHER_RANGE: Text = {
  zh: '看看数有没有打错；没有错的，在 facts.csv 里放宽这个事实的“最小”或“最大”',
  en: 'is the number mistyped? If not, widen the range of the fact in facts.csv (最小, 最大)',
};

/** What a problem with a condition on a fact shows not to be known. */
export function unknownIn(
  { unknown, outOfRange, otherUnit }: CellProblem,
  fact?: string,
): Pick<Diagnostic, 'unknown'> {
  if (fact === undefined) return {};
  if (outOfRange !== undefined) return { unknown: { kind: 'range', fact, side: outOfRange } };
  if (otherUnit !== undefined) return { unknown: { kind: 'unit', fact, name: otherUnit } };
  return unknown === undefined ? {} : { unknown: { kind: 'option', name: unknown, fact } };
}

function fixOf(file: string, cell: string, { got, fix }: CellProblem): Pick<Diagnostic, 'fix'> {
  return fix === undefined ? {} : { fix: [{ file, cell, from: got, to: fix }] };
}
