/**
 * Sheets under another name than their own: two that were exchanged, one saved over another, a copy
 * beside its sheet. The header tells which sheet it is; what follows from it is not worth telling.
 */
import { foldKey, nearest, type Text } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import { headerRow } from '../sheet/header-row.ts';
import { SHEET_COLUMNS, type SheetFile } from './sheet-columns.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** Files that are not the sheets of their names. */
export interface Misnamed {
  /** What is wrong with them, by their names. */
  readonly found: ReadonlyMap<string, Diagnostic>;
  /** The sheets that stand under another name. */
  readonly elsewhere: ReadonlySet<string>;
}

/** Every file is the sheet of its name. */
export const NOTHING_MISNAMED: Misnamed = { found: new Map(), elsewhere: new Set() };

/** What programs put beside a file while it is open, or when a folder is copied: no sheet at all. */
const BESIDE = /^(?:~\$|\.~|\._)/u;

/** One header of another sheet may be a slip, unless that sheet cannot do without it. */
const SEVERAL = 2;

const SHEETS: readonly (readonly [SheetFile, Headers])[] = Object.entries(SHEET_COLUMNS).flatMap(
  ([name, [columns]]) => (isSheet(name) ? [[name, headersOf(columns)] as const] : []),
);

function isSheet(name: string): name is SheetFile {
  return Object.hasOwn(SHEET_COLUMNS, name);
}

/** Headers that some sheet knows; others are facts, or nobody's. */
const KNOWN: ReadonlySet<string> = new Set(SHEETS.flatMap(([, { all }]) => [...all]));

/** Whether a cell is a header that some sheet knows. */
export const isHeaderOfSheets = (cell: string): boolean => KNOWN.has(foldKey(cell));

interface Headers {
  readonly all: ReadonlySet<string>;
  readonly required: readonly string[];
}

function headersOf(columns: Columns): Headers {
  const entries = Object.entries(columns);
  return {
    all: new Set(entries.flatMap(([key, { header }]) => [foldKey(header), foldKey(key)])),
    required: entries.flatMap(([, { header, blank }]) =>
      blank.kind === 'error' ? [foldKey(header)] : [],
    ),
  };
}

/** The files of a folder that are other sheets than their names say, and those that are none. */
export function misnamedSheets(files: Files): Misnamed {
  const found = new Map<string, Diagnostic>();
  const contents = new Map<string, SheetFile>();
  for (const [file, bytes] of files) {
    if (!isCsv(file)) continue;
    const sheet = sheetIn(file, bytes);
    if (sheet !== null && sheet !== file) contents.set(file, sheet);
  }
  const elsewhere = new Set([...contents.values()].filter((sheet) => !files.has(sheet)));
  for (const [file, sheet] of contents) {
    if (isSheet(file)) {
      found.set(file, anotherSheet(file, sheet, contents.get(sheet) === file, files.has(sheet)));
      continue;
    }
    const others = [...contents.values()].filter((each) => each === sheet);
    const isIt = elsewhere.has(sheet) && others.length === 1;
    found.set(file, isIt ? renamed(file, sheet) : copyOf(file, sheet, files));
  }
  for (const [file, sheet] of contents)
    if (found.get(file)?.severity !== 'error') elsewhere.delete(sheet);
  return { found, elsewhere };
}

/** CSV files that no definition knows: their rows would be silently ignored. */
export function strangers(
  files: Files,
  known: readonly string[],
  { found }: Misnamed,
): readonly Diagnostic[] {
  return [...files.keys()]
    .filter((file) => isCsv(file) && !isSheet(file))
    .map((file) => found.get(file) ?? stranger(file, known));
}

const isCsv = (file: string): boolean => /\.csv$/iu.test(file) && !BESIDE.test(file);

/** The sheet that a file is by its header; null where that is not certain. */
const sheetIn = (file: string, bytes: Uint8Array): SheetFile | null =>
  sheetHeadedBy(headerRow(file, bytes, false)?.cells ?? [], file);

/**
 * The sheet whose header some cells are; null where that is not certain.
 *
 * @param file the sheet that they are of unless they tell otherwise
 */
export function sheetHeadedBy(cells: readonly string[], file: string): SheetFile | null {
  const keys = [...new Set(cells.map(foldKey))].filter((key) => KNOWN.has(key));
  const own = SHEETS.find(([name]) => name === file)?.[1];
  const isWhole = own?.required.every((key) => keys.includes(key)) === true;
  const fitting = SHEETS.flatMap(([name, { all, required }]) => {
    const shared = keys.filter((key) => all.has(key));
    if (shared.length * 2 <= keys.length) return [];
    if (!required.every((key) => keys.includes(key))) return [];
    if (own === undefined || name === file) return [{ name, count: shared.length }];
    const foreign = shared.filter((key) => !own.all.has(key));
    const isTold = foreign.length >= SEVERAL || foreign.some((key) => required.includes(key));
    // A header that only the sheet of this name knows shows that it is that sheet.
    const kept = keys.filter((key) => own.all.has(key) && !all.has(key)).length;
    const isOther = isTold && (isWhole ? kept === 0 : kept < foreign.length);
    return isOther ? [{ name, count: shared.length }] : [];
  });
  const most = Math.max(0, ...fitting.map(({ count }) => count));
  const [best, ...rivals] = fitting.filter(({ count }) => count === most);
  return best === undefined || rivals.length > 0 ? null : best.name;
}

function about(
  file: string,
  severity: 'error' | 'warning',
  text: Text,
  help: Text,
  notes: Diagnostic['notes'] = [],
): Diagnostic {
  return { code: 'YB-FILE', severity, file, cell: null, text, notes, help };
}

/** @param isExchanged whether the other file in turn holds the sheet of this name */
function anotherSheet(
  file: string,
  sheet: string,
  isExchanged: boolean,
  isThere: boolean,
): Diagnostic {
  const text = {
    zh: `按表头看，这个文件里是 ${sheet} 的内容，不是 ${file} 的`,
    en: `by its header this file holds the sheet ${sheet}, not ${file}`,
  };
  const help = isExchanged
    ? {
        zh: `${file} 和 ${sheet} 存反了：把两个文件的名字对换过来`,
        en: `${file} and ${sheet} were exchanged: give each the name of the other`,
      }
    : isThere
      ? {
          zh: `存到别的表上了：从以前的版本找回 ${file}；如果 ${sheet} 新改的内容在这里，先存回 ${sheet}`,
          en: `it was saved over another sheet: restore ${file} from an earlier version; if the latest edits of ${sheet} are here, save them as ${sheet} first`,
        }
      : {
          zh: `把它改名为 ${sheet}，再从以前的版本找回 ${file}`,
          en: `rename it to ${sheet}, and restore ${file} from an earlier version`,
        };
  return about(file, 'error', text, help);
}

function renamed(file: string, sheet: string): Diagnostic {
  return about(
    file,
    'error',
    {
      zh: `按表头看，这是 ${sheet}，文件名却不对：缺少 ${sheet}`,
      en: `by its header this is ${sheet} under another name, and ${sheet} is missing`,
    },
    { zh: `把文件改名为 ${sheet}`, en: `rename the file to ${sheet}` },
  );
}

function copyOf(file: string, sheet: string, files: Files): Diagnostic {
  const isSame = areSame(files.get(file), files.get(sheet));
  return about(
    file,
    'warning',
    {
      zh: `按表头看，这是 ${sheet} 的另一份，里面的内容不会用到`,
      en: `by its header this is another copy of ${sheet}; its content is not used`,
    },
    isSame
      ? {
          zh: `和 ${sheet} 一模一样，可以移走`,
          en: `it is the same as ${sheet} and can be moved away`,
        }
      : {
          zh: `和 ${sheet} 不一样：新改的内容如果在这里，用它替换 ${sheet}；如果是旧的，移到别的文件夹`,
          en: `it differs from ${sheet}: if the latest edits are here, put it in the place of ${sheet}; if it is old, move it to another folder`,
        },
  );
}

const areSame = (one: Uint8Array = new Uint8Array(), other: Uint8Array = new Uint8Array()) =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

function stranger(file: string, known: readonly string[]): Diagnostic {
  const [near] = nearest(file, known);
  const text = {
    zh: `没有名为 ${file} 的表，里面的内容不会用到`,
    en: `no sheet is called ${file}; its content is not used`,
  };
  const help =
    near === undefined
      ? { zh: `表名应是：${known.join('、')}`, en: `sheets are: ${known.join(', ')}` }
      : { zh: `是不是 ${near}？`, en: `did you mean ${near}?` };
  return about(file, 'warning', text, help);
}
