/**
 * Bytes of a sheet → text. Nothing is guessed by statistics: a byte order mark decides, else
 * UTF-8 if every byte fits, else GB 18030 (of which GBK, what Chinese Excel saves, is a part).
 */

import type { Text } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';

/** The text of a file, or why there is none. */
export type Decoded = { readonly text: string } | { readonly diagnostics: readonly Diagnostic[] };

const SAVE_AS: Text = {
  zh: '在 Excel 或 WPS 里“另存为” → “CSV UTF-8（逗号分隔）(*.csv)”，再上传这个新文件',
  en: 'in Excel or WPS choose “Save as” → “CSV UTF-8 (comma delimited) (*.csv)” and use that file',
};

function fail(file: string, text: Text, help: Text | null = SAVE_AS): Decoded {
  const place = { file, cell: null };
  return { diagnostics: [{ code: 'YB-FILE', severity: 'error', ...place, text, notes: [], help }] };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Decodes strictly; a byte order mark is dropped; null when some byte does not fit. */
function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/** What the first bytes of other kinds of files are; all of these turn up named `.csv`. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly kind: Text }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    kind: { zh: '工作簿（xlsx）或压缩包', en: 'a workbook (xlsx) or an archive' },
  },
  {
    bytes: [0x50, 0x4b, 0x05, 0x06],
    kind: { zh: '工作簿（xlsx）或压缩包', en: 'a workbook (xlsx) or an archive' },
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    kind: { zh: '工作簿（xls 或 et）', en: 'a workbook (xls or et)' },
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: { zh: 'PDF 文件', en: 'a PDF file' } },
];

const LINE_FEED = 0x0a;

/** Lines of bytes. 0x0A is never part of a longer character in UTF-8 or GB 18030. */
function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, at));
    start = at + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}

const isAscii = (line: Uint8Array): boolean => line.every((byte) => byte < 0x80);

/**
 * The first line that is not UTF-8 in a file that else is (more than half of its lines beyond
 * ASCII are). GB 18030 would decode nearly any such file, into nonsense.
 */
function damagedLine(bytes: Uint8Array): number | null {
  const lines = splitLines(bytes);
  let good = 0;
  let bad = 0;
  let first: number | null = null;
  for (const [index, line] of lines.entries()) {
    if (isAscii(line)) continue;
    if (decode('utf-8', line) !== null) {
      good++;
    } else {
      bad++;
      first ??= index + 1;
    }
  }
  return good > bad ? first : null;
}

function firstUndecodable(encoding: string, bytes: Uint8Array): number {
  return splitLines(bytes).findIndex((line) => decode(encoding, line) === null) + 1;
}

/** Markup begins within so many characters, or not at all. */
const MARKUP_WITHIN = 1000;

/** A character has at most so many bytes. */
const LONGEST_CHARACTER = 4;

const CUT_OFF: Text = {
  zh: '文件在最后一个字的中间就结束了：多半没有存完或没有传完，后面的内容都丢了',
  en: 'the file ends in the middle of a character: most likely it was not saved or sent whole, and what followed is lost',
};

const RESTORE: Text = {
  zh: '从以前的版本找回这个文件，或从原来的文件重新另存一次',
  en: 'restore the file from an earlier version, or save it again from the original',
};

/** Whether nothing but the last character, of which a part is missing, does not fit. */
function endsWithin(encoding: string, bytes: Uint8Array): boolean {
  // A few bytes of which one does not fit are as well in another encoding.
  const isMeant = bytes.length > FEW_BYTES && !isAscii(bytes.subarray(0, -LONGEST_CHARACTER));
  for (let end = 1; isMeant && end < LONGEST_CHARACTER; end += 1)
    if (decode(encoding, bytes.subarray(0, -end)) !== null) return true;
  return false;
}

const FEW_BYTES = 100;

const END_OF_FILE = '\u001a';

function checked(file: string, text: string): Decoded {
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const line = text.slice(0, nul).split('\n').length;
    return fail(file, {
      zh: `第 ${line} 行有空字节（NUL），这不是 CSV 文本`,
      en: `there is a NUL byte on line ${line}: this is not CSV text`,
    });
  }
  if (/^\s*<(?:!doctype|html|head|meta|body|table|\?xml)\b/iu.test(text.slice(0, MARKUP_WITHIN))) {
    return fail(file, {
      zh: '这是网页（HTML）或 XML，不是 CSV 文本',
      en: 'this is a web page (HTML) or XML, not CSV text',
    });
  }
  if (text.trim() === '') {
    return fail(
      file,
      { zh: '文件是空的：至少要有一行表头', en: 'the file is empty: it needs at least a header' },
      { zh: '从最近一次提交恢复，或重新导出', en: 'restore the last version, or export it again' },
    );
  }
  // Old programs for DOS end a text with this character.
  const end = text.trimEnd();
  return { text: end.endsWith(END_OF_FILE) ? end.slice(0, -1) : text };
}

/** The text of a sheet's bytes, or one YB-FILE that says what the bytes are and how to mend it. */
export function decodeFile(file: string, bytes: Uint8Array): Decoded {
  const signature = SIGNATURES.find((known) => startsWith(bytes, known.bytes));
  if (signature !== undefined) {
    const { zh, en } = signature.kind;
    return fail(file, { zh: `这是${zh}，不是 CSV 文本`, en: `this is ${en}, not CSV text` });
  }
  const utf16 = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : null;
  if (utf16 !== null) {
    const text = decode(utf16, bytes);
    if (text !== null) return checked(file, text);
    return fail(file, { zh: 'UTF-16 编码已损坏', en: 'the UTF-16 encoding is damaged' });
  }
  const utf8 = decode('utf-8', bytes);
  if (utf8 !== null) return checked(file, utf8);
  const marked = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  if (endsWithin('utf-8', bytes)) return fail(file, CUT_OFF, RESTORE);
  const damaged = marked ? firstUndecodable('utf-8', bytes) : damagedLine(bytes);
  if (damaged !== null) {
    return fail(file, {
      zh: `文件是 UTF-8 编码，但第 ${damaged} 行有损坏的字节`,
      en: `the file is UTF-8, but line ${damaged} holds damaged bytes`,
    });
  }
  const gb18030 = decode('gb18030', bytes);
  if (gb18030 !== null) return checked(file, gb18030);
  const line = firstUndecodable('gb18030', bytes);
  return fail(file, {
    zh: `编码无法识别：第 ${line} 行既不是 UTF-8，也不是 GBK/GB18030`,
    en: `unknown encoding: line ${line} is neither UTF-8 nor GBK/GB18030`,
  });
}
