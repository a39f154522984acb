import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/sheet/csv.ts';
import { decodeFile } from '../../src/sheet/decode.ts';
import { garbled } from '../../src/sheet/garbled.ts';
import { encodeGbk, encodeUtf16, gbkCharacters } from './encodings.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const SHEET = '编号,地区,原文\r\nBJ-1,北京,“70岁以下”每月100元\r\n';

function textOf(bytes: Uint8Array): string | null {
  const decoded = decodeFile('refund.csv', bytes);
  return 'text' in decoded ? decoded.text : null;
}

function complaintAbout(bytes: Uint8Array) {
  const decoded = decodeFile('refund.csv', bytes);
  if ('text' in decoded) throw new Error('decoded');
  expect(decoded.diagnostics).toHaveLength(1);
  const [finding] = decoded.diagnostics;
  expect(finding).toMatchObject({ code: 'YB-FILE', severity: 'error', file: 'refund.csv' });
  expect(finding?.help?.zh).toBeTruthy();
  expect(finding?.help?.en).toBeTruthy();
  return finding?.text;
}

describe('decodeFile', () => {
  it.each([
    ['UTF-8', utf8(SHEET)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${SHEET}`)],
    ['GBK', encodeGbk(SHEET)],
    ['UTF-16 LE', encodeUtf16(SHEET, true)],
    ['UTF-16 BE', encodeUtf16(SHEET, false)],
  ])('reads %s', (_, bytes) => {
    expect(textOf(bytes)).toBe(SHEET);
  });

  it('knows the bytes Chinese Excel saves', () => {
    // 编号,北京 in GBK, from the published code tables.
    const bytes = [0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xb1, 0xb1, 0xbe, 0xa9];
    expect(textOf(Uint8Array.from(bytes))).toBe('编号,北京');
  });

  it('reads the four-byte characters of GB 18030', () => {
    // The standard's first character beyond the basic plane: U+20000 is 95 32 82 36.
    const rare = [0x95, 0x32, 0x82, 0x36];
    const bytes = Uint8Array.from([...encodeGbk('编号\n'), ...rare, ...encodeGbk('村')]);
    expect(textOf(bytes)).toBe('编号\n\u{20000}村');
  });

  it('gives the same text whatever the encoding', () => {
    const characters = gbkCharacters().filter((c) => /^\p{Script=Han}$/u.test(c));
    const cell = fc.string({ unit: fc.constantFrom(...characters), minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 4, maxLength: 8 }), (cells) => {
        const text = `编号,地区,备注\n${cells.join('\n')}`;
        for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), encodeGbk(text)]) {
          expect(textOf(bytes)).toBe(text);
        }
      }),
    );
  });

  it('makes the same table of every encoding', () => {
    const tables = [utf8(`\uFEFF${SHEET}`), encodeGbk(SHEET), encodeUtf16(SHEET, true)].map(
      (bytes) => readCsv('refund.csv', textOf(bytes) ?? '').table,
    );
    expect(tables[1]).toEqual(tables[0]);
    expect(tables[2]).toEqual(tables[0]);
  });

  it.each([
    ['a web page', [...utf8('<html><body><table>')], '这是网页（HTML）或 XML，不是 CSV 文本'],
    ['xlsx', [0x50, 0x4b, 0x03, 0x04, 0x14], '这是工作簿（xlsx）或压缩包，不是 CSV 文本'],
    ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], '这是工作簿（xls 或 et），不是 CSV 文本'],
    ['PDF', [...utf8('%PDF-1.7')], '这是PDF 文件，不是 CSV 文本'],
    ['nothing', [], '文件是空的：至少要有一行表头'],
    ['a byte order mark alone', [0xef, 0xbb, 0xbf, 0x0a], '文件是空的：至少要有一行表头'],
    ['NUL bytes', [...utf8('a\nb'), 0, 0], '第 2 行有空字节（NUL），这不是 CSV 文本'],
    ['UTF-16 without its mark', [0x41, 0, 0x2c, 0], '第 1 行有空字节（NUL），这不是 CSV 文本'],
    ['half a UTF-16 character', [0xff, 0xfe, 0x41], 'UTF-16 编码已损坏'],
    [
      'bytes of no encoding',
      [0x61, 0x0a, 0xff, 0xff],
      '编码无法识别：第 2 行既不是 UTF-8，也不是 GBK/GB18030',
    ],
    [
      'damaged UTF-8 behind a mark',
      [0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xe5, 0x8c],
      '文件是 UTF-8 编码，但第 2 行有损坏的字节',
    ],
  ])('refuses %s', (_, bytes, text) => {
    expect(complaintAbout(Uint8Array.from(bytes))?.zh).toBe(text);
  });

  it('does not take UTF-8 with one bad byte for GBK', () => {
    const lines = ['编号,地区', 'A,北京', 'B,上海', 'C,天津'].map((line) => [...utf8(`${line}\n`)]);
    lines[2]?.splice(3, 1);
    expect(complaintAbout(Uint8Array.from(lines.flat()))?.zh).toBe(
      '文件是 UTF-8 编码，但第 3 行有损坏的字节',
    );
  });
});

describe('garbled', () => {
  const western = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

  it.each([
    ['UTF-8 taken for GBK', new TextDecoder('gb18030').decode(utf8('编号'))],
    ['UTF-8 taken for Western text', western(utf8('编号'))],
    ['GBK taken for Western text', western(encodeGbk('编号'))],
  ])('knows a word again: %s', (_, text) => {
    expect(garbled(['id', text], ['编号', '地区'])).toEqual({ got: text, meant: '编号' });
  });

  it.each(['编号', 'id', '乱写', 'é', ''])('leaves other text alone: %s', (text) => {
    expect(garbled([text], ['编号'])).toBeNull();
  });
});
