import { readFileSync } from 'node:fs';
import { readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { renderText } from '../../src/diagnostic/render.ts';
import { atTheirPlaces, folderWith } from '../../src/workbook/check.ts';
import { MOST_BYTES } from '../../src/workbook/container.ts';
import { csvSheet } from '../../src/workbook/csv.ts';
import { planImport } from '../../src/workbook/plan.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { summarise } from '../../src/workbook/summary.ts';
import { writeWorkbook } from '../../src/workbook/write.ts';
import { type Folder, realFolder, smallFolder, TODAY } from '../compile/support/folder.ts';

async function exported(folder: Folder): Promise<Uint8Array> {
  const written = await writeWorkbook(folder);
  if ('diagnostics' in written) throw new Error(renderText(written.diagnostics, 'en'));
  return written.bytes;
}

/** What is said of a workbook, in one language. */
async function said(bytes: Uint8Array, lang: 'zh' | 'en' = 'zh'): Promise<string> {
  const { diagnostics } = await readWorkbook('b.xlsx', bytes, smallFolder);
  return renderText(diagnostics, lang, { folder: '' });
}

const book = async (...sheets: WriteSheet[]): Promise<Uint8Array> => await writeXlsx({ sheets });

const text = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('a workbook that nobody has changed', () => {
  it('changes no sheet of ours, whatever tab', async () => {
    const { sheets, diagnostics } = await readWorkbook(
      'b.xlsx',
      await exported(realFolder),
      new Map(),
    );
    expect(diagnostics).toEqual([]);
    expect(new Set<string>(sheets.map(({ file }) => file))).toEqual(new Set(realFolder.keys()));
    expect(planImport(sheets, realFolder)).toEqual({
      writes: new Map(),
      changes: [],
      unreadable: [],
    });
    // Into an empty folder every sheet is written anew, byte by byte the same.
    const { writes } = planImport(sheets, new Map());
    const anew = new Map<string, Uint8Array>(writes);
    for (const [file, bytes] of realFolder) expect(text(anew.get(file)), file).toBe(text(bytes));
  });

  it('keeps what programs like to rewrite', async () => {
    const odd =
      '\uFEFF编号,名称,英文名,说明,英文说明\r\n4-6,000000,1.23E+11,"=1+1\n,""x""",\'70 <&> _x000D_\r\n';
    const folder = new Map([['benefits.csv', new TextEncoder().encode(odd)]]);
    const { sheets } = await readWorkbook('b.xlsx', await exported(folder), new Map());
    expect(text(planImport(sheets, new Map()).writes.get('benefits.csv'))).toBe(odd);
  });
});

describe('an exported workbook', () => {
  it('has frozen headers with notes, drop-downs, dates and amounts', async () => {
    const { sheets } = await readXlsx(await exported(smallFolder), { readStyles: true });
    const refund = sheets.find(({ name }) => name === 'refund');
    expect(refund?.freezePane).toEqual({ rows: 1, columns: 1 });
    // 金额 is column J; 方式 is I; 地区 is B.
    expect(refund?.cells?.get('0,9')?.comment?.text).toContain('以元计的金额，最多两位小数');
    expect(refund?.cells?.get('1,9')).toMatchObject({ value: 100, style: { numFmt: '0' } });
    const formula = (column: string): string =>
      refund?.dataValidations?.find(({ range }) => range.startsWith(`${column}2:`))?.formula1 ?? '';
    const lists = sheets.find(({ name }) => name === '选项');
    expect(lists?.hidden).toBe(true);
    const offered = (column: string): unknown[] => {
      const match = /^'选项'!\$([A-Z])\$2:\$\1\$(\d+)$/u.exec(formula(column));
      const index = (match?.[1] ?? 'A').charCodeAt(0) - 65;
      return lists?.rows.slice(1, Number(match?.[2])).map((row) => row[index]) ?? [];
    };
    expect(offered('I')).toEqual(['定额', '比例', '不划入', '不可计算', '从上级']);
    expect(offered('B')).toContain('山东省');
    expect(offered('P')).toEqual(['bj-notice', 'sd-report', 'page']);
    // A cell that is blank is text already; only a column of exact days reads dates.
    expect(refund?.cells?.get('20,9')?.style?.numFmt).toBe('@');
    const sources = sheets.find(({ name }) => name === 'sources');
    expect(sources?.cells?.get('20,5')?.style?.numFmt).toBe('yyyy-mm-dd');
  });

  it('is not written from a sheet with cells under no header', async () => {
    const folder = new Map([['benefits.csv', new TextEncoder().encode('编号,名称\nA,B,C\n')]]);
    const written = await writeWorkbook(folder);
    expect(written).toMatchObject({ diagnostics: [{ code: 'YB-FILE', cell: 'C2' }] });
  });
});

describe('a workbook that LibreOffice has saved', () => {
  const saved = readFileSync(new URL('fixtures/libreoffice.xlsx', import.meta.url));

  it('brings back what was edited there, and nothing else', async () => {
    const { sheets, diagnostics } = await readWorkbook('b.xlsx', saved, smallFolder);
    expect(diagnostics).toEqual([]);
    const { changes, writes } = planImport(sheets, smallFolder);
    expect(summarise(changes, 'zh')).toBe(
      [
        'parameters.csv: 改 0 行，增 1 行，删 0 行',
        '  + 山东省 退休 2024',
        'holidays.csv: 改 1 行，增 0 行，删 0 行',
        '  ~ 2026-10-10 上班 国庆节 止: ∅ → 2026-10-10',
        'refund.csv: 改 1 行，增 0 行，删 0 行',
        '  ~ SD-RET-1 金额: 90 → 95',
        '  行的先后与原表不同，仍按原来的次序写',
        'refund.cases.csv: 改 1 行，增 0 行，删 0 行',
        '  ~ CASE-QD-1 划入: 90.00 → 95.00',
        '  ~ CASE-QD-1 到账: 90.00 → 95.00',
        '',
      ].join('\n'),
    );
    expect(text(writes.get('parameters.csv'))).toBe(
      '\uFEFF地区,参保身份,年份,参数,数值,单位,依据\r\n' +
        '山东省,退休,2023,当地平均养老金,3675,元/月,sd-report\r\n' +
        '山东省,退休,2024,当地平均养老金,3720.50,元/月,sd-report\r\n',
    );
    const after = await compile({ files: new Map([...smallFolder, ...writes]), today: TODAY });
    expect(renderText(after.diagnostics, 'en')).toBe('');
  });

  it('has its mistakes said at its own cells', async () => {
    const { sheets } = await readWorkbook('b.xlsx', saved, smallFolder);
    // Without the expectations of the workbook the old ones are wrong.
    const incoming = sheets.filter(({ file }) => file !== 'refund.cases.csv');
    const { diagnostics } = await compile({
      files: folderWith(smallFolder, incoming),
      today: TODAY,
    });
    const [first, ...more] = atTheirPlaces(diagnostics, incoming, (file) => `sheets/${file}`);
    expect([first?.file, first?.code, more.length]).toEqual([
      'sheets/refund.cases.csv',
      'YB-CASE',
      0,
    ]);
    // What differs besides in the same case is a note.
    expect(first?.text.zh).toContain('另有 1 处对不上');
    // Sorted downwards, row 2 is SD-RET-1.
    expect(first?.notes.map(({ file, cell }) => `${file} ${cell}`)).toContain('b.xlsx[refund] A2');
  });
});

describe('a file that cannot be brought back', () => {
  const zip = [0x50, 0x4b, 0x03, 0x04];
  const saveAs = '  建议: 在 Excel 或 WPS 里“另存为” → “Excel 工作簿 (*.xlsx)”，再用这个新文件\n';

  it.each([
    ['nothing', [], '文件是空的'],
    ['text', [...new TextEncoder().encode('编号,地区')], '这不是工作簿（xlsx）'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 1, 2], '这是旧格式的工作簿（xls 或 et）'],
    ['half a workbook', [...zip, 1, 2, 3], '工作簿已损坏，或不是表格软件保存的'],
  ])('%s', async (_, bytes, zh) => {
    expect(await said(Uint8Array.from(bytes))).toBe(`b.xlsx 错误 YB-FILE: ${zh}\n${saveAs}`);
  });

  it('is too large, encrypted, or without sheets', async () => {
    expect(await said(new Uint8Array(MOST_BYTES + 100_000), 'en')).toContain(
      'b.xlsx error YB-FILE: the file has 20.1 MB; at most 20 MB are read\n',
    );
    const sheets = [{ name: 'refund', rows: [['编号']] }];
    const encryption = { password: 'x', spinCount: 10 };
    expect(await said(await writeXlsx({ sheets, encryption }), 'en')).toBe(
      'b.xlsx error YB-FILE: the workbook is protected by a password\n' +
        '  help: take the password off in Excel (File → Info → Protect Workbook) and save again\n',
    );
    expect(await said(await book({ name: '说明', rows: [['x']] }))).toContain('里没有政策表');
  });

  it('claims to unpack to gigabytes', async () => {
    const bytes = await book({ name: 'refund', rows: [['编号']] });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // The first entry of the archive's directory, whose size when unpacked stands at 24.
    let at = 0;
    while (view.getUint32(at, true) !== 0x02014b50) at += 1;
    view.setUint32(at + 24, 4_000_000_000, true);
    expect(await said(bytes, 'en')).toContain('it unpacks to 4000 MB and is no workbook of policy');
  });

  it('has tabs that are no sheets', async () => {
    const bytes = await book(
      { name: 'refnd', rows: [['编号'], ['A']] },
      { name: 'Sheet1', rows: [] },
      { name: 'refund', rows: [['编号']] },
      { name: 'Refund.csv', rows: [['编号']] },
    );
    const lines = (await said(bytes, 'en'))
      .split('\n')
      .filter((line) => !line.startsWith('  help: rename'));
    expect(lines).toEqual([
      'b.xlsx[refnd] error YB-FILE: no sheet is called “refnd”',
      '  help: did you mean “refund”? Rename the tab',
      'b.xlsx[Sheet1] warning YB-FILE: no sheet is called “Sheet1”',
      'b.xlsx[Refund.csv] error YB-FILE: this is the same sheet as the tab “refund”',
      '  help: keep one of them',
      '',
    ]);
  });

  it('has merged cells and formulas without a result', async () => {
    const bytes = await book({
      name: 'holidays',
      rows: [['起', '止', '安排']],
      cells: new Map([['1,2', { value: null, formula: 'A1' }]]),
      merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
    });
    expect(await said(bytes)).toBe(
      'b.xlsx[holidays] A2 错误 YB-CELL: A2:A3 是合并的单元格，只有第一格有内容\n' +
        '  建议: 取消合并，再逐格填写\n' +
        'b.xlsx[holidays] C2 错误 YB-CELL: 公式没有算出结果\n' +
        '  建议: 不要用公式，直接填写内容\n',
    );
  });

  it('has a title above the header, and nothing else is said of the tab', async () => {
    const rows = [
      ['起', '止', '安排', '名称', '依据'],
      ['2026-10-01', '2026-10-07', '放假', '国庆节', 'sd-report'],
    ];
    const dated = new Map([['3,0', { value: new Date(Date.UTC(2026, 9, 1)) }]]);
    const one = await book({
      name: 'holidays',
      rows: [['2026年放假安排'], ['单位：天'], ...rows],
      cells: dated,
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 4 }],
    });
    expect(await said(one)).toBe(
      'b.xlsx[holidays] A1 错误 YB-HEADER: 第 1 至 2 行（“2026年放假安排”）不是表头，表头多半是第 3 行\n' +
        '  建议: 表头要在最上面：删去第 1 至 2 行，这张表就能读了；其余各格都不用改\n',
    );
    const wide = await book({
      name: 'holidays',
      rows: [['放假安排', '', '制表：张三'], ...rows],
      cells: new Map([['2,3', { value: new Date(Date.UTC(2026, 9, 1)) }]]),
    });
    expect(await said(wide, 'en')).toBe(
      'b.xlsx[holidays] A1 error YB-HEADER: row 1 (“放假安排”) is no header; the header is most likely row 2\n' +
        '  help: the header must come first: remove row 1, and leave the other cells as they are\n',
    );
  });

  it('has content to the right of the header, where no comma is to blame', async () => {
    const bytes = await book({
      name: 'holidays',
      rows: [
        ['起', '止', '安排', '名称', '依据'],
        ['2026-10-01', '2026-10-07', '放假', '国庆节', 'sd-report', '', '待核对', '一'],
        ['2026-10-10', '', '上班', '国庆节', 'sd-report', '', '', '二'],
      ],
    });
    expect(await said(bytes)).toBe(
      'b.xlsx[holidays] G2 错误 YB-HEADER: 这一列没有表头，却有内容\n' +
        '  建议: 补上表头，或清空这一列\n' +
        'b.xlsx[holidays] H1 错误 YB-HEADER: 这一列没有表头，却有内容\n' +
        '  建议: 补上表头，或清空这一列\n',
    );
  });

  it('has formulas whose results are taken, and says so once a column', async () => {
    const rows = Array.from({ length: 7 }, () => ['2026-10-01', '', '放假', '', 'sd-report']);
    const cells = rows.map((_, index) => {
      const cell = { value: '国庆节', formula: 'A1', formulaResult: '国庆节' };
      return [`${index + 1},3`, cell] as const;
    });
    const bytes = await book({
      name: 'holidays',
      rows: [['起', '止', '安排', '名称', '依据'], ...rows],
      cells: new Map(cells),
    });
    const { sheets, diagnostics } = await readWorkbook('b.xlsx', bytes, smallFolder);
    expect(renderText(diagnostics, 'zh', { folder: '' })).toBe(
      'b.xlsx[holidays] D2 警告 YB-CELL: D2、D3、D4、D5、D6 等 7 格 是公式：读入的是算出来的值，公式不会保留\n' +
        '  建议: 核对这些值；不要用公式，直接填写内容\n',
    );
    expect(text(sheets[0]?.bytes)).toContain('放假,国庆节,sd-report');
  });

  it('lacks a header, or has none', async () => {
    const bytes = await book(
      { name: 'holidays', rows: [['起'], ['2026-10-01']] },
      { name: 'benefits', rows: [] },
    );
    const { sheets } = await readWorkbook('b.xlsx', bytes, smallFolder);
    const { diagnostics } = await compile({ files: folderWith(smallFolder, sheets), today: TODAY });
    const told = atTheirPlaces(diagnostics, sheets, (file) => file)
      .filter(({ file }) => file.startsWith('b.xlsx'))
      .map(({ file, cell, text: { zh } }) => `${file} ${cell} ${zh}`);
    expect(told).toContain('b.xlsx[holidays] A1 缺少“安排”这一列');
    expect(told).toContain('b.xlsx[benefits] null 文件是空的：至少要有一行表头');
    expect(planImport(sheets, smallFolder).unreadable).toEqual(['benefits.csv']);
  });

  it('is a CSV file of another name', () => {
    expect(csvSheet('refnd.csv', 'x/refnd.csv', new Uint8Array())).toMatchObject({
      diagnostic: { file: 'x/refnd.csv', help: { en: 'did you mean refund.csv? Rename the file' } },
    });
  });
});
