/** What the page’s worker does, without a browser. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SheetState } from '../../src/staff/book.ts';
import { putCells } from '../../src/staff/book.ts';
import { mend } from '../../src/staff/mends.ts';
import { sheetOf, textOf } from '../../src/staff/sheet-file.ts';
import { spotKey, spotsOf } from '../../src/staff/spots.ts';
import { Desk } from '../../src/staff/work/desk.ts';
import type { Job, Reply } from '../../src/staff/work/messages.ts';
import { csvOf, gridOf, realFolder, TODAY } from '../compile/support/folder.ts';

type Task = Job extends infer J ? (J extends Job ? Omit<J, 'id'> : never) : never;

let said: Reply[] = [];
/** One for all tests, as the page has one: the live sheets are compiled once. */
const desk = new Desk(
  { kind: 'base', name: 'live', files: realFolder, today: TODAY, lang: 'zh-CN' },
  (it) => said.push(it),
);

async function replies(task: Task): Promise<readonly Reply[]> {
  said = [];
  await desk.take({ ...task, id: 1 });
  return said;
}

function one<K extends Reply['kind']>(said: readonly Reply[], kind: K): Reply & { kind: K } {
  const found = said.find((reply): reply is Reply & { kind: K } => reply.kind === kind);
  if (found === undefined) throw new Error(`no reply of kind ${kind}`);
  return found;
}

function sheet(file: 'refund.csv' | 'sources.csv'): SheetState {
  const read = sheetOf(file, realFolder.get(file) ?? new Uint8Array());
  if ('diagnostics' in read) throw new Error(file);
  return read;
}

/** Where a row and column of refund.csv stand. */
function place(id: string, header: string): { row: number; column: number } {
  const { header: titles, rows } = sheet('refund.csv');
  return { row: rows.findIndex(([own]) => own === id) + 2, column: titles.indexOf(header) };
}

function edited(id: string, header: string, text: string): ReadonlyMap<string, string> {
  const put = putCells(sheet('refund.csv'), [{ ...place(id, header), text }]);
  return new Map([['refund.csv', textOf(put)]]);
}

describe('a check', () => {
  it('of the live sheets changes no answer, and all cases hold', async () => {
    const said = await replies({ kind: 'check', changed: new Map() });
    const { hash, cases, fields } = one(said, 'found');
    expect(hash).toMatch(/^sha256-/u);
    expect(cases?.length).toBeGreaterThan(500);
    expect(cases?.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect(fields?.['refund']?.map(({ fact }) => fact)).toContain('participant');
    const { changes, summary } = one(said, 'compared');
    expect(changes).toEqual([]);
    expect(summary).toContain('没有改动');
  });

  it('of an amount says whose answer changes and which cell, though cases object', async () => {
    const changed = edited('SD-RET-2', '金额', '130');
    const said = await replies({ kind: 'check', changed });
    const { diagnostics, cases } = one(said, 'found');
    expect(diagnostics.map(({ code }) => code)).toEqual(['YB-MISQUOTED']);
    // Every case that objects is told as such, though one finding stands for all of them.
    const objecting = cases?.filter(({ wrong }) => wrong.length > 0) ?? [];
    const [header = [], ...lines] = gridOf(realFolder, 'refund.cases.csv');
    const cellOf = (line: readonly string[], title: string) => line[header.indexOf(title)];
    const resting = lines.filter((line) => cellOf(line, '规则') === 'SD-RET-2');
    expect(resting.length).toBeGreaterThan(6);
    expect(objecting.map(({ id }) => id)).toEqual(resting.map((line) => cellOf(line, '编号')));
    for (const { id, wrong } of objecting)
      expect(wrong[0]?.zh).toContain(`范例 ${id} 的“划入”：预期 125.00，规则给出 130.00`);
    const { changes, summary } = one(said, 'compared');
    expect(changes).toHaveLength(1);
    expect(changes?.[0]).toMatchObject({ question: 'refund', days: '2024-01-01 起' });
    expect(changes?.[0]?.before).toContain('125.00');
    expect(changes?.[0]?.after).toContain('130.00');
    expect(summary).toContain('- SD-RET-2 金额: 125 → 130');
    expect(summary).toContain('每月划入 130.00 元');
  });

  it('of rules with errors compares nothing and says so', async () => {
    const said = await replies({ kind: 'check', changed: edited('SD-RET-2', '金额', '13O') });
    expect(one(said, 'found').hash).toBeNull();
    const { changes, summary } = one(said, 'compared');
    expect(changes).toBeNull();
    expect(summary).toContain('表里有错误，没有比较回答');
    expect(summary).toContain('125 → 13O');
  });
});

describe('a mend', () => {
  it('does what `sheets check --fix` does, and can tell a cell that was changed meanwhile', async () => {
    const changed = edited('SD-RET-2', '参保身份', '退修');
    const { diagnostics } = one(await replies({ kind: 'check', changed }), 'found');
    const at = place('SD-RET-2', '参保身份');
    const spots = spotsOf(diagnostics).get('refund.csv');
    expect(spots?.get(spotKey(at.row, at.column))?.[0]?.severity).toBe('error');
    const fixes = diagnostics.flatMap(({ fix }) => fix ?? []);
    expect(fixes).toMatchObject([{ file: 'refund.csv', from: '退修', to: '退休' }]);
    const broken = putCells(sheet('refund.csv'), [{ ...at, text: '退修' }]);
    const { book, refused } = mend(new Map([['refund.csv', broken]]), fixes);
    expect(refused).toEqual([]);
    const mended = book.get('refund.csv');
    expect(mended !== undefined && textOf(mended)).toBe(textOf(sheet('refund.csv')));
    const again = mend(new Map([['refund.csv', sheet('refund.csv')]]), fixes);
    expect(again.refused).toEqual(fixes);
  });
});

describe('files', () => {
  const open = async (name: string, bytes: Uint8Array) =>
    replies({ kind: 'open', changed: new Map(), files: [{ name, bytes }] });

  it('in another order and line ends change nothing', async () => {
    const [header, ...rows] = gridOf(realFolder, 'refund.csv');
    if (header === undefined) throw new Error('no header');
    const bytes = new TextEncoder().encode(csvOf([header, ...rows.toReversed()], '\n'));
    const { headers, diagnostics } = one(await open('refund.csv', bytes), 'opened');
    expect([...headers]).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  it('that were edited come with the rows of the page in their order', async () => {
    const text = edited('SD-RET-2', '金额', '131').get('refund.csv') ?? '';
    const said = await open('refund.csv', new TextEncoder().encode(text));
    const { headers, told } = one(said, 'opened');
    const shares = said.flatMap((it) => (it.kind === 'progress' ? [it.done] : []));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...new Set(shares)].toSorted());
    expect([...headers.keys()]).toEqual(['refund.csv']);
    expect(told).toContain('~ SD-RET-2 金额: 125 → 131');
    const rows = said.flatMap((reply) => (reply.kind === 'rows' ? reply.rows : []));
    expect(rows).toHaveLength(sheet('refund.csv').rows.length);
  });

  it('that are none of ours are refused in words', async () => {
    const said = one(await open('工资.csv', new TextEncoder().encode('a,b\n1,2\n')), 'opened');
    expect(said.diagnostics[0]?.text.zh).toContain('没有哪张表叫“工资.csv”');
    const old = one(await open('老.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)), 'opened');
    expect(old.diagnostics[0]?.severity).toBe('error');
    const huge = one(await open('refund.csv', new Uint8Array(50_000_000)), 'opened');
    expect(huge.diagnostics[0]?.text.zh).toBe('文件有 50 MB，最多读 20 MB');
  });

  it('a workbook that was written opens to the same sheets', async () => {
    const changed = edited('SD-RET-2', '金额', '132');
    const { bytes } = one(await replies({ kind: 'workbook', changed }), 'written');
    const { told } = one(await open('政策表.xlsx', bytes ?? new Uint8Array()), 'opened');
    expect(told).toBe('refund.csv: 改 1 行，增 0 行，删 0 行\n  ~ SD-RET-2 金额: 125 → 132\n');
  });

  it('a sheet is handed over with all other bytes as they were', async () => {
    const changed = edited('SD-RET-2', '金额', '133');
    const { bytes } = one(await replies({ kind: 'csv', changed, file: 'refund.csv' }), 'written');
    const before = readFileSync('sheets/refund.csv', 'utf8').split('\r\n');
    const after = new TextDecoder('utf-8', { ignoreBOM: true })
      .decode(bytes ?? new Uint8Array())
      .split('\r\n');
    const { row } = place('SD-RET-2', '金额');
    expect(after.flatMap((line, at) => (line === before[at] ? [] : [at + 1]))).toEqual([row]);
    expect(after[row - 1]).toBe(before[row - 1]?.replace(',125,', ',133,'));
  });
});

it('what is due is listed with its cell, the most urgent first', async () => {
  const { items } = one(await replies({ kind: 'due', changed: new Map() }), 'due');
  const days = (items ?? []).flatMap(({ day }) => (day === null ? [] : [day]));
  expect(days.length).toBeGreaterThan(0);
  expect(days).toEqual(days.toSorted());
  // On the day of the tests the holidays of the next year were not announced yet.
  expect(items?.find(({ file }) => file === 'holidays.csv')?.text).toContain('2027 年的节假日');
});

describe('a question', () => {
  const entries = [
    ['region', '山东'],
    ['participant', '退休'],
    ['age', '75'],
  ] as const;

  it('is answered by the edited rules, with the live answer beside it', async () => {
    const changed = edited('SD-RET-2', '金额', '134');
    const said = await replies({ kind: 'ask', changed, question: 'refund', entries });
    const { ok, text, before, rules } = one(said, 'answered');
    expect(ok).toBe(true);
    expect(text).toContain('134.00');
    expect(before).toContain('125.00');
    expect(rules).toContainEqual({
      id: 'refund:SD-RET-2',
      sheet: 'refund.csv',
      row: place('SD-RET-2', '编号').row,
    });
  });

  it('that is not understood says what was expected', async () => {
    const wrong = [['region', '山冻']] as const;
    const said = await replies({
      kind: 'ask',
      changed: new Map(),
      question: 'refund',
      entries: wrong,
    });
    const { ok, text } = one(said, 'answered');
    expect(ok).toBe(false);
    expect(text).toContain('山东');
  });
});
