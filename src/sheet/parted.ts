/** A sentence with a plain comma that no quotes enclose: it has become two cells, or more. */
import { foldText, isBlank } from '../base/text.ts';
import { cellName } from '../diagnostic/diagnostic.ts';
import { languageOf, original } from './language.ts';
import type { Explained, Readable } from './slipped.ts';

/** The end of a sentence, after which nothing of it is missing. */
const ENDED = /[。！？.!?；;”）)]$/u;
/** What begins a sentence that goes on is longer than the few words of a quotation. */
const LONGEST_WORDS = 10;

/**
 * The cell of a row that is too long in which a sentence breaks off that the next cells continue;
 * null where none is.
 *
 * @param all the cells of the row, those beyond the headers too
 */
export function partedProse(
  file: string,
  row: number,
  all: readonly string[],
  columns: readonly Readable[],
  headers: readonly string[],
): Explained | null {
  const cells = all.slice(0, all.findLastIndex((cell) => !isBlank(cell)) + 1);
  const more = cells.length - headers.length;
  if (more < 1) return null;
  for (const [index, header] of headers.entries()) {
    const pieces = cells.slice(index, index + more + 1).map(foldText);
    const [first = '', ...rest] = pieces;
    if (!isBilingual(header, headers) || rest.some((piece) => piece === '')) continue;
    if (ENDED.test(first) || first.length <= LONGEST_WORDS) continue;
    const whole = pieces.join(',');
    const mended = cells.toSpliced(index, more + 1, whole);
    if (!columns.every((column) => column.reads(mended[column.index] ?? ''))) continue;
    if (!areInTheirLanguages(mended, headers)) continue;
    const cell = cellName(row, index);
    return {
      diagnostics: [
        {
          code: 'YB-FILE',
          severity: 'error',
          file,
          cell,
          text: {
            zh: `“${tail(first)}”后面的英文逗号没有用引号括起来，一格成了 ${more + 1} 格，后面的内容都向右错了`,
            en: `the comma after “${tail(first)}” stands outside quotes: one cell has become ${more + 1}, and the rest of the row stands too far right`,
          },
          notes: [],
          help: {
            zh: `把 ${cell} 起的 ${more + 1} 格合成一格，里面用中文逗号“，”；用文本编辑器改的，整格用英文引号 " 括起来`,
            en: `make one cell of the ${more + 1} from ${cell} on; in a text editor put " around the whole cell`,
          },
        },
      ],
      noRow: false,
      from: index,
    };
  }
  return null;
}

const SHOWN = 10;
const tail = (text: string): string => text.slice(-SHOWN);

const isBilingual = (header: string, headers: readonly string[]): boolean =>
  original(header, headers) !== undefined ||
  headers.some((each) => original(each, headers) === header);

function areInTheirLanguages(cells: readonly string[], headers: readonly string[]): boolean {
  return headers.every((header, index) => {
    const said = languageOf(cells[index] ?? '');
    if (original(header, headers) !== undefined) return said !== 'zh';
    return said !== 'en' || !isBilingual(header, headers);
  });
}
