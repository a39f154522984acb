/**
 * Puts new text into cells of a sheet and leaves every other byte as it is: encoding, line ends,
 * quotes, blank rows. Bytes in, bytes out; what cannot be done safely is refused with the reason.
 */
import { foldKey, type Text } from '../base/text.ts';
import { parseCellName } from '../diagnostic/diagnostic.ts';
import { delimiterOf } from './csv.ts';
import { decodeAs, type Encoding, encodeAs, encodingOf, markOf } from './encoding.ts';
import { cellSpans, type Span, withoutSpacesBehind } from './spans.ts';

/** The new text of one cell, and what the cell says before: another text there is refused. */
export type Edit = { readonly cell: string; readonly from: string; readonly to: string };

export type Patched = { readonly bytes: Uint8Array } | { readonly refused: Text };

const UTF8: Encoding = { name: 'utf-8', marked: false };

/** The sheet with the edits made: all of them, or none. */
export function patchSheet(bytes: Uint8Array, edits: readonly Edit[]): Patched {
  const encoding = encodingOf(bytes);
  if (encoding === null)
    return refuse('文件的编码无法识别', 'the encoding of the file is not known');
  const { name } = encoding;
  if (name === 'utf-8' || name === 'gb18030') return patchBytes(bytes, edits, encoding);
  // UTF-16 is patched as UTF-8 and put back; both hold the same characters.
  const text = decodeAs(encoding, bytes) ?? '';
  const patched = patchBytes(new TextEncoder().encode(text), edits, UTF8);
  if ('refused' in patched) return patched;
  const body = encodeAs(encoding, decodeAs(UTF8, patched.bytes) ?? '') ?? new Uint8Array();
  return { bytes: join([Uint8Array.from(markOf(encoding)), body]) };
}

function patchBytes(bytes: Uint8Array, edits: readonly Edit[], encoding: Encoding): Patched {
  const offset = markOf(encoding).length;
  const body = bytes.subarray(offset);
  const text = decodeAs(encoding, body) ?? '';
  const delimiter = delimiterOf(text.replace(/\r\n?/gu, '\n'));
  const spans = cellSpans(body, delimiter.charCodeAt(0));
  const replacements: { readonly span: Span; readonly put: Uint8Array }[] = [];
  for (const { cell, from, to } of edits) {
    const place = parseCellName(cell);
    const found = place === null ? undefined : spans[place.row - 1]?.[place.column];
    if (found === undefined) return refuse(`没有 ${cell} 这一格`, `there is no cell ${cell}`);
    const span = withoutSpacesBehind(body, found);
    const now = contentOf(decodeAs(encoding, body.subarray(span.start, span.end)) ?? '', span);
    if (!sameCell(now, from))
      return refuse(
        `${cell} 现在是“${now}”，不是“${from}”`,
        `${cell} now says “${now}”, not “${from}”`,
      );
    const put = encodeAs(encoding, quoted(to, delimiter, span.quoted));
    if (put === null)
      return refuse(
        `“${to}”里有文件的编码（GBK）写不出的字：先把文件另存为 CSV UTF-8`,
        `“${to}” has a character that the file's encoding (GBK) lacks: save it as CSV UTF-8 first`,
      );
    replacements.push({ span, put });
  }
  replacements.sort((a, b) => a.span.start - b.span.start);
  const pieces: Uint8Array[] = [bytes.subarray(0, offset)];
  let at = 0;
  for (const { span, put } of replacements) {
    if (span.start < at) return refuse('同一格有两处修改', 'one cell is changed twice');
    pieces.push(body.subarray(at, span.start), put);
    at = span.end;
  }
  pieces.push(body.subarray(at));
  return { bytes: join(pieces) };
}

function contentOf(raw: string, { quoted: isQuoted }: Span): string {
  return isQuoted ? raw.replace(/^"|"$/gu, '').replaceAll('""', '"') : raw;
}

/** Text as it stands in a file: in quotes where it was before, or where it needs them. */
function quoted(text: string, delimiter: string, before: boolean): string {
  const needs = before || text.includes(delimiter) || /["\r\n]/u.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Whether a cell says what a finding quotes. Findings quote a cell folded, without Excel's
 * apostrophe, and a list of ids with one separator.
 */
export function sameCell(now: string, said: string): boolean {
  const key = (text: string): string =>
    foldKey(text.replace(/[、,，;；\n\r]+/gu, '、')).replace(/^['‘’]|、$/gu, '');
  return key(now) === key(said);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const refuse = (zh: string, en: string): Patched => ({ refused: { zh, en } });
