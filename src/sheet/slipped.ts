/**
 * Rows in which many cells are wrong for one reason: a cell too few or too many, so that the rest
 * stands under the wrong headers, or a line that is no row of the sheet at all. One mistake is one
 * finding.
 */
import { foldText } from '../base/text.ts';
import { columnName, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { footerIn } from './footer.ts';
import { languageOf, original } from './language.ts';

/** Whether the cell under one header could be read. */
export interface Readable {
  readonly index: number;
  reads(raw: string): boolean;
}

/** What is said of a row in place of its single findings. */
export interface Explained {
  readonly diagnostics: readonly Diagnostic[];
  /** The line is no row of the sheet: nothing is missing because it was left out. */
  readonly noRow: boolean;
  /** The first column, from 0, whose cell is another's; absent where the cells stand right. */
  readonly from?: number;
}

/** The rest of the sheet. */
export interface Around {
  /** The text of each column's header. */
  readonly headers: readonly string[];
  /** Whether a column has a text in another row as well. */
  isUsual(column: number, text: string): boolean;
}

/** Nothing more is to be said of the row. */
export const TOLD: Explained = { diagnostics: [], noRow: false };

/** A table wider than this is no policy sheet, and every cell of it would be taken out once. */
const WIDEST = 100;

/** So many cells must be wrong before a reason common to them is looked for. */
const SEVERAL = 2;

/**
 * The one reason for the findings of a row; null when there is none.
 *
 * @param cells the raw cells of the row, as many as there are headers
 * @param found the findings of its cells
 */
export function explainRow(
  file: string,
  row: number,
  cells: readonly string[],
  columns: readonly Readable[],
  found: readonly Diagnostic[],
  { headers, isUsual }: Around,
): Explained | null {
  if (found.length < SEVERAL) return languagesExchanged(file, row, cells, columns, headers);
  const filled = [...cells.keys()].filter((index) => !isBlank(cells[index]));
  const [only] = filled;
  if (filled.length === 1 && only !== undefined)
    return { diagnostics: [alone(file, row, only, cells)], noRow: true };
  const footer = footerIn(cells);
  if (footer !== null && only !== undefined)
    return { diagnostics: [{ ...at(file, row, only), ...footer }], noRow: true };
  if (filled.every((index) => foldText(cells[index] ?? '') === headers[index]))
    return { diagnostics: [headerAgain(file, row)], noRow: true };
  if (cells.length > WIDEST) return null;
  const unfinished = breaksOff(file, row, cells, columns, headers);
  if (unfinished !== null) return unfinished;
  const exchanged = twoExchanged(file, row, cells, columns, found);
  if (exchanged !== null) return exchanged;
  // A cell that was lost may be one that must be filled in: of it nothing is asked.
  const readable = (shifted: readonly string[], lost?: number): boolean =>
    columns.every((column) => column.index === lost || column.reads(shifted[column.index] ?? ''));
  // Some columns read any text: what stands under a header elsewhere tells where cells belong.
  const usual = (start: number): number =>
    cells.filter((cell, index) => !isBlank(cell) && isUsual(index + Number(index >= start), cell))
      .length;
  const lostBefore = (index: number): Explained => {
    let [best, most] = [index, usual(index)];
    for (let start = index - 1; start >= 0; start -= 1) {
      if (isBlank(cells[start]) || usual(start) <= most) continue;
      if (readable(cells.slice(0, -1).toSpliced(start, 0, ''), start))
        [best, most] = [start, usual(start)];
    }
    return { diagnostics: [tooFew(file, row, best)], noRow: false, from: best };
  };
  for (const index of cells.keys()) {
    // Beside a blank cell another one could be taken out or put in with the same effect.
    if (isBlank(cells[index]) && !isBlank(cells[index + 1]) && readable(cells.toSpliced(index, 1)))
      return { diagnostics: [tooMany(file, row, index)], noRow: false, from: index };
    if (isBlank(cells[index]) || !isBlank(cells.at(-1))) continue;
    const parts = cells[index]?.split('，') ?? [];
    // The last cell is blank: it makes room for the second part.
    if (parts.length === 2 && readable(cells.slice(0, -1).toSpliced(index, 1, ...parts)))
      return { diagnostics: [fullWidthComma(file, row, index, parts)], noRow: false, from: index };
    if (readable(cells.slice(0, -1).toSpliced(index, 0, ''))) return lostBefore(index);
  }
  if (!isBlank(cells.at(-1))) return null;
  // Beyond the first cell that is wrong none was lost.
  const wrong = unreadable(cells, columns);
  const last = Math.min(...wrong.map((column) => column.index));
  for (let index = 0; index <= last; index += 1)
    if (readable(cells.slice(0, -1).toSpliced(index, 0, ''), index)) return lostBefore(index);
  return null;
}

/**
 * The blank cell that makes a row one cell too long; null where it is not known.
 *
 * @param cells all cells of the row, those beyond the headers too
 */
export function explainLongRow(
  file: string,
  row: number,
  cells: readonly string[],
  columns: readonly Readable[],
): Explained | null {
  const width = cells.findLastIndex((cell) => !isBlank(cell));
  if (width > WIDEST || columns.some(({ index }) => index >= width)) return null;
  for (const index of cells.keys()) {
    if (!isBlank(cells[index]) || isBlank(cells[index + 1])) continue;
    const mended = cells.toSpliced(index, 1);
    if (!columns.every((column) => column.reads(mended[column.index] ?? ''))) continue;
    const found: Diagnostic = { ...tooMany(file, row, index), code: 'YB-FILE' };
    return { diagnostics: [found], noRow: false, from: index };
  }
  return null;
}

/** The columns whose cells of a row cannot be read. */
const unreadable = (cells: readonly string[], columns: readonly Readable[]): readonly Readable[] =>
  columns.filter((column) => !column.reads(cells[column.index] ?? ''));

/**
 * A row that is right up to some cell, and blank from there on where it must be filled in: it was
 * cut off, or is still to be completed. The last cell may have lost a part.
 */
function breaksOff(
  file: string,
  row: number,
  cells: readonly string[],
  columns: readonly Readable[],
  headers: readonly string[],
): Explained | null {
  const last = cells.findLastIndex((cell) => !isBlank(cell));
  const wrong = unreadable(cells, columns);
  const missing = wrong.filter(({ index }) => index > last);
  if (missing.length < SEVERAL || wrong.some(({ index }) => index < last)) return null;
  const names = missing.map(({ index }) => headers[index] ?? '');
  return {
    diagnostics: [
      {
        ...at(file, row, last),
        text: {
          zh: `这一行到这一格就断了：后面必须填写的${names.join('、')}都是空白`,
          en: `this row breaks off here: ${names.join(', ')}, which must be filled in, are blank`,
        },
        help: {
          zh: '还没有写完的，补全这一行；文件没有存完的，从原来的文件重新另存一次',
          en: 'complete the row; if the file was not saved whole, save it again from the original',
        },
      },
    ],
    noRow: false,
  };
}

/** A cell in Chinese under an English header, while the one it translates is in English. */
function languagesExchanged(
  file: string,
  row: number,
  cells: readonly string[],
  columns: readonly Readable[],
  headers: readonly string[],
): Explained | null {
  const [wrong] = unreadable(cells, columns);
  const header = original(headers[wrong?.index ?? -1] ?? '', headers);
  const other = columns.find(({ index }) => headers[index] === header);
  if (wrong === undefined || header === undefined || other === undefined) return null;
  const [english, chinese] = [cells[wrong.index] ?? '', cells[other.index] ?? ''];
  if (languageOf(english) !== 'zh' || languageOf(chinese) !== 'en') return null;
  if (!wrong.reads(chinese) || !other.reads(english)) return null;
  return swappedCells(file, row, wrong, other);
}

/** Two cells of the row that read well in each other's place, and are the only ones that do not. */
function twoExchanged(
  file: string,
  row: number,
  cells: readonly string[],
  columns: readonly Readable[],
  found: readonly Diagnostic[],
): Explained | null {
  if (found.length !== 2) return null;
  const [one, other] = unreadable(cells, columns);
  if (one === undefined || other === undefined) return null;
  const [first, second] = [cells[one.index] ?? '', cells[other.index] ?? ''];
  if (!one.reads(second) || !other.reads(first)) return null;
  return swappedCells(file, row, one, other);
}

function swappedCells(file: string, row: number, one: Readable, other: Readable): Explained {
  const [left, right] = one.index < other.index ? [one, other] : [other, one];
  const name = (index: number): string => `${columnName(index)}${row}`;
  const [here, there] = [name(left.index), name(right.index)];
  return {
    diagnostics: [
      {
        ...at(file, row, left.index),
        text: {
          zh: `${here} 和 ${there} 两格的内容对调了`,
          en: `the contents of ${here} and ${there} are swapped`,
        },
        notes: [
          {
            file,
            cell: there,
            text: { zh: '另一格在这里', en: 'the other cell is here' },
          },
        ],
        help: { zh: '把两格的内容换过来', en: 'swap what stands in the two cells' },
      },
    ],
    noRow: false,
    from: left.index,
  };
}

const isBlank = (cell: string | undefined): boolean => foldText(cell ?? '') === '';

const at = (file: string, row: number, index: number) => ({
  code: 'YB-CELL' as const,
  severity: 'error' as const,
  file,
  cell: `${columnName(index)}${row}`,
  notes: [],
});

function alone(file: string, row: number, index: number, cells: readonly string[]): Diagnostic {
  const said = foldText(cells[index] ?? '');
  return {
    ...at(file, row, index),
    text: {
      zh: `这一行只有“${said}”一格，其余都是空白`,
      en: `“${said}” stands alone in this row, everything else is blank`,
    },
    help: {
      zh: '标题、合计、说明不要写在表里，删去这一行；是规则的，补全其余各格',
      en: 'remove the row if it is a title, a total or a remark, else fill in the other cells',
    },
  };
}

function headerAgain(file: string, row: number): Diagnostic {
  return {
    ...at(file, row, 0),
    text: { zh: '这一行又是表头', en: 'this row is the header again' },
    help: { zh: '删去这一行', en: 'remove the row' },
  };
}

function tooFew(file: string, row: number, index: number): Diagnostic {
  const cell = `${columnName(index)}${row}`;
  return {
    ...at(file, row, index),
    text: {
      zh: '从这一格起少了一格，后面的内容都向左错了一列',
      en: 'a cell is missing here, so that the rest of the row stands one column too far left',
    },
    help: {
      zh: `在 ${cell} 插入一个单元格，把后面的内容向右移一列`,
      en: `insert a cell at ${cell}, moving the rest one column to the right`,
    },
  };
}

function fullWidthComma(
  file: string,
  row: number,
  index: number,
  parts: readonly string[],
): Diagnostic {
  const [one = '', other = ''] = parts.map(foldText);
  return {
    ...at(file, row, index),
    text: {
      zh: `“${one}”和“${other}”之间用的是中文逗号，两格成了一格，后面的内容都向左错了一列`,
      en: `a full-width comma stands between “${one}” and “${other}”: two cells have become one, and the rest of the row stands too far left`,
    },
    help: {
      zh: '把这个“，”改成英文逗号“,”',
      en: 'replace this “，” by a plain comma “,”',
    },
  };
}

function tooMany(file: string, row: number, index: number): Diagnostic {
  const cell = `${columnName(index)}${row}`;
  return {
    ...at(file, row, index),
    text: {
      zh: '这里多了一个空白的格子，后面的内容都向右错了一列',
      en: 'a blank cell too many stands here, so that the rest of the row stands one column too far right',
    },
    help: {
      zh: `删除 ${cell} 这个单元格，把后面的内容向左移一列`,
      en: `delete the cell ${cell}, moving the rest one column to the left`,
    },
  };
}
