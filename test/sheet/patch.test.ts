import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellName } from '../../src/diagnostic/diagnostic.ts';
import { readCsv } from '../../src/sheet/csv.ts';
import { decodeFile } from '../../src/sheet/decode.ts';
import { encodeAs, encodingOf } from '../../src/sheet/encoding.ts';
import { patchSheet } from '../../src/sheet/patch.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function patched(bytes: Uint8Array, ...edits: Parameters<typeof patchSheet>[1]): Uint8Array {
  const result = patchSheet(bytes, edits);
  if ('refused' in result) throw new Error(result.refused.zh);
  return result.bytes;
}

const gbk = (content: string): Uint8Array => {
  const bytes = encodeAs({ name: 'gb18030', marked: false }, content);
  if (bytes === null) throw new Error('not GBK');
  return bytes;
};

/** Raw cells, and the line end behind them. */
type Line = readonly [cells: readonly string[], ending: string];

describe('patchSheet', () => {
  it('keeps the mark, mixed line ends, quotes and blank rows', () => {
    const before = '\uFEFF编号,年龄\r\n\nA,"70岁以下" \rB,"x\r\ny"\r\n,,\r\n';
    const after = patched(utf8(before), { cell: 'B3', from: '70岁以下', to: '不满70岁' });
    expect(text(after)).toBe(before.replace('70岁以下', '不满70岁'));
  });

  it('puts quotes around what needs them and doubles quotes inside', () => {
    const after = patched(utf8('a,b\n1,2\n'), { cell: 'A2', from: '1', to: 'x,"y"' });
    expect(text(after)).toBe('a,b\n"x,""y""",2\n');
  });

  it('writes GBK into GBK and UTF-16 into UTF-16', () => {
    const before = '编号,年龄\r\n某甲,70岁以下\r\n';
    const after = before.replace('70岁以下', '不满70岁');
    const edit = { cell: 'B2', from: '70岁以下', to: '不满70岁' };
    expect(patched(gbk(before), edit)).toEqual(gbk(after));
    for (const [name, mark] of [
      ['utf-16le', [0xff, 0xfe]],
      ['utf-16be', [0xfe, 0xff]],
    ] as const) {
      const marked = (content: string): Uint8Array =>
        Uint8Array.from([...mark, ...(encodeAs({ name, marked: true }, content) ?? [])]);
      expect(encodingOf(marked(before))).toEqual({ name, marked: true });
      expect(patched(marked(before), edit)).toEqual(marked(after));
    }
  });

  it('makes all edits of a file or none', () => {
    const bytes = utf8('a,b\n1,2\n');
    const good = { cell: 'A2', from: '1', to: '3' };
    expect(text(patched(bytes, { cell: 'B2', from: '2', to: '4' }, good))).toBe('a,b\n3,4\n');
    expect(patchSheet(bytes, [good, { cell: 'B2', from: '7', to: '4' }])).toEqual({
      refused: { zh: 'B2 现在是“2”，不是“7”', en: 'B2 now says “2”, not “7”' },
    });
    expect(patchSheet(bytes, [good, { cell: 'C9', from: '', to: '4' }])).toHaveProperty('refused');
    expect(patchSheet(bytes, [good, good])).toHaveProperty('refused');
  });

  it('refuses a character that GBK has no two bytes for', () => {
    const edit = { cell: 'A2', from: '甲', to: '😀' };
    expect(patchSheet(gbk('编号\n甲\n'), [edit])).toHaveProperty('refused');
  });

  it('changes the cell a reader sees there and no other byte', () => {
    const plain = fc.constantFrom('', 'a', '70岁以下', '退休、在职', ' x ', '１２', "'9", 'a"b');
    const cell = fc.oneof(
      plain,
      plain.map((raw) => `"${raw.replaceAll('"', '""')}"`),
      fc.constantFrom('"x\ny"', '"a,b"', '"p\r\nq" '),
    );
    const row = fc.tuple(cell, cell, cell);
    const end = fc.constantFrom('\n', '\r\n', '\r');
    const sheet = fc.record({
      mark: fc.constantFrom('', '\uFEFF'),
      blank: fc.constantFrom('', '\n', '\r\n\r\n'),
      rows: fc.array(fc.tuple(row, end), { minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(
        sheet,
        fc.nat(),
        fc.nat(2),
        fc.constantFrom('新', 'a,b', '"', 'x\ny'),
        fc.boolean(),
        ({ mark, blank, rows }, pick, column, to, asGbk) => {
          const lines: readonly Line[] = [[['编号', '年龄', '金额'], '\r\n'], ...rows];
          const join = (all: readonly Line[]): string =>
            blank + all.map(([cells, ending]) => cells.join(',') + ending).join('');
          const bytesOf = (content: string): Uint8Array =>
            asGbk ? gbk(content) : utf8(mark + content);
          const before = bytesOf(join(lines));
          const decoded = decodeFile('x.csv', before);
          if (!('text' in decoded)) return;
          const { table } = readCsv('x.csv', decoded.text);
          if (table === null) return;
          const target = table.rows[pick % table.rows.length];
          if (target === undefined) return;
          const from = target.cells[column] ?? '';
          const place = cellName(target.row, column);
          const result = patchSheet(before, [{ cell: place, from, to }]);
          if ('refused' in result) throw new Error(result.refused.en);
          const after = decodeFile('x.csv', result.bytes);
          if (!('text' in after)) throw new Error('not decoded');
          const reread = readCsv('x.csv', after.text).table;
          const expected = table.rows.map((each) =>
            each === target ? { ...each, cells: each.cells.with(column, to) } : each,
          );
          const kept = (each: { cells: readonly string[] }): boolean =>
            each.cells.some((value) => value.trim() !== '');
          expect(reread?.rows.filter(kept)).toEqual(expected.filter(kept));
          // To the byte: the file as written, with that one cell written otherwise.
          const line = target.row - 1 - (blank.match(/\n/gu)?.length ?? 0);
          const raw = lines[line]?.[0][column] ?? '';
          const behind = raw.startsWith('"') ? (/ *$/u.exec(raw)?.[0] ?? '') : '';
          const plainly = !raw.startsWith('"') && !/[",\n]/u.test(to);
          const written = plainly ? to : `"${to.replaceAll('"', '""')}"`;
          const changed = lines.map(
            ([cells, ending], index): Line =>
              index === line ? [cells.with(column, written + behind), ending] : [cells, ending],
          );
          expect(Buffer.compare(result.bytes, bytesOf(join(changed)))).toBe(0);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
