/** What became of a row, over histories written out by hand. */
import { describe, expect, it } from 'vitest';
import { type Commit, type History, historyOf, type RowEvent } from '../../src/history/history.ts';
import { idOf, rowsOf } from '../../src/history/rows.ts';

const HEAD = '编号,地区,起始,截止,金额,备注';
const row = (id: string, rest = '北京市,2022-09-01,,100,') => `${id},${rest}`;

interface Version {
  readonly id: string;
  readonly after?: readonly string[];
  readonly cut?: boolean;
  /** File → rows below the header, or whole bytes. */
  readonly files: Readonly<Record<string, readonly string[] | Uint8Array>>;
}

/** Versions, parents first; each follows the one before it unless it says otherwise. */
function history(...versions: readonly Version[]): History {
  const rows = new Map<string | null, ReturnType<History['rowsAt']>>();
  const commits = versions.map(({ id, after, cut = false, files }, index): Commit => {
    const read = Object.entries(files).map(([file, content]) => {
      const bytes =
        content instanceof Uint8Array
          ? content
          : new TextEncoder().encode([HEAD, ...content, ''].join('\n'));
      return [file, rowsOf(file, bytes)] as const;
    });
    rows.set(id, new Map(read));
    const before = versions[index - 1]?.id;
    const parents = after ?? (before === undefined ? [] : [before]);
    return { id, day: `2026-01-0${index + 1}`, subject: `to ${id}`, parents, cut };
  });
  return { commits, rowsAt: ({ id }) => rows.get(id) ?? new Map() };
}

const brief = (events: readonly RowEvent[]) =>
  events.map(({ commit, kind, changes }) => [
    commit.id,
    kind,
    kind === 'entered'
      ? ''
      : changes.map(({ column, from, to }) => `${column} ${from}→${to}`).join(),
  ]);

describe('the history of a row', () => {
  it('tells when it came, what was changed, when it ended and what took over, and when it went', () => {
    const ended = row('A-1-1', '北京市,2022-09-01,2025-12-31,110,新通知');
    const events = historyOf(
      'A-1-1',
      history(
        { id: 'a', files: { 'refund.csv': [row('A-1-0')] } },
        { id: 'b', files: { 'refund.csv': [row('A-1-0'), row('A-1-1')] } },
        {
          id: 'c',
          files: { 'refund.csv': [row('A-1-1', '北京市,2022-09-01,,110,'), row('A-1-0')] },
        },
        {
          id: 'd',
          files: {
            'refund.csv': [
              ended,
              row('A-1-2', '北京市,2026-01-01,,130,'),
              row('B-1-1', '上海市,2026-01-01,,9,'),
            ],
          },
        },
        { id: 'e', files: { 'refund.csv': [row('A-1-2', '北京市,2026-01-01,,130,')] } },
      ),
    );
    expect(brief(events)).toEqual([
      ['b', 'entered', ''],
      ['c', 'changed', '金额 100→110'],
      ['d', 'ended', '截止 →2025-12-31,备注 →新通知'],
      ['e', 'removed', ''],
    ]);
    expect(events[0]?.changes).toEqual([
      { column: '地区', from: '', to: '北京市' },
      { column: '起始', from: '', to: '2022-09-01' },
      { column: '金额', from: '', to: '100' },
    ]);
    expect(events[2]?.alongside).toEqual(['A-1-2']);
    expect(events[2]?.commit).toMatchObject({ day: '2026-01-04', subject: 'to d' });
  });

  it('tells nothing of what makes no other row: its place, encoding, header, new columns', () => {
    // GBK: 编号,地区,方式,金额 / BJ-1,北京市,定额,100
    const gbk = Uint8Array.from([
      177, 224, 186, 197, 44, 181, 216, 199, 248, 44, 183, 189, 202, 189, 44, 189, 240, 182, 238,
      10, 66, 74, 45, 49, 44, 177, 177, 190, 169, 202, 208, 44, 182, 168, 182, 238, 44, 49, 48, 48,
      10,
    ]);
    const bytes = (text: string) => new TextEncoder().encode(text);
    const events = historyOf(
      'BJ-1',
      history(
        { id: 'a', files: { 'refund.csv': gbk } },
        {
          id: 'b',
          files: { 'refund.csv': bytes('编号,地区,方式,金额\nＢＪ－1,北京市,定额,100\n') },
        },
        {
          id: 'c',
          files: {
            'refund.csv': bytes(
              '\ufeffid,region,amount,method\nX-1,北京市,1,定额\nBJ-1,北京市,100,定额\n',
            ),
          },
        },
        {
          id: 'd',
          files: { 'refund.csv': bytes('编号,地区,方式,金额,备注\nBJ-1,北京市,定额, 100,\n') },
        },
        {
          id: 'e',
          files: { 'refund.csv': bytes('编号,地区,方式,金额,备注\nBJ-1,北京市,定额,101,\n') },
        },
      ),
    );
    expect(brief(events)).toEqual([
      ['a', 'entered', ''],
      ['e', 'changed', '金额 100→101'],
    ]);
  });

  it('follows a row under another id, and into another sheet', () => {
    const long = '北京市,2022-09-01,,100,很长的备注';
    const events = historyOf(
      'NEW-1',
      history(
        { id: 'a', files: { 'refund.csv': [row('OLD-1', long), row('OTHER-1')] } },
        {
          id: 'b',
          files: { 'refund.csv': [row('OLD-1', long.replace('100', '105')), row('OTHER-1')] },
        },
        {
          id: 'c',
          files: { 'refund.csv': [row('NEW-1', long.replace('100', '105')), row('OTHER-1')] },
        },
        {
          id: 'd',
          files: { 'refunds.csv': [row('NEW-1', long.replace('100', '105')), row('OTHER-1')] },
        },
      ),
    );
    expect(brief(events)).toEqual([
      ['a', 'entered', ''],
      ['b', 'changed', '金额 100→105'],
      ['c', 'renamed', '编号 OLD-1→NEW-1'],
      ['d', 'moved', ''],
    ]);
    expect(events.map(({ file }) => file)).toEqual([
      'refund.csv',
      'refund.csv',
      'refund.csv',
      'refunds.csv',
    ]);
  });

  it('takes no row for another that only came as it went', () => {
    const events = historyOf(
      'NEW-1',
      history(
        { id: 'a', files: { 'refund.csv': [row('OLD-1', '上海市,2020-01-01,,7,')] } },
        { id: 'b', files: { 'refund.csv': [row('NEW-1')] } },
      ),
    );
    expect(brief(events)).toEqual([['b', 'entered', '']]);
  });

  it('tells a change on a branch once, and a merge only where it changes what it merges', () => {
    const merged = (amount: string) =>
      history(
        { id: 'a', files: { 'refund.csv': [row('A-1')] } },
        { id: 'b', after: ['a'], files: { 'refund.csv': [row('A-1', '北京市,2022-09-01,,110,')] } },
        { id: 'c', after: ['a'], files: { 'refund.csv': [row('A-1'), row('A-2')] } },
        {
          id: 'm',
          after: ['c', 'b'],
          files: { 'refund.csv': [row('A-1', `北京市,2022-09-01,,${amount},`), row('A-2')] },
        },
      );
    expect(brief(historyOf('A-1', merged('110')))).toEqual([
      ['a', 'entered', ''],
      ['b', 'changed', '金额 100→110'],
    ]);
    expect(brief(historyOf('A-1', merged('120'))).at(-1)).toEqual(['m', 'changed', '金额 100→120']);
    expect(brief(historyOf('A-2', merged('110')))).toEqual([['c', 'entered', '']]);
  });

  it('tells of a row that a merge dropped', () => {
    const events = historyOf(
      'A-2',
      history(
        { id: 'a', files: { 'refund.csv': [row('A-1')] } },
        { id: 'b', after: ['a'], files: { 'refund.csv': [row('A-1', '北京市,2022-09-01,,110,')] } },
        {
          id: 'c',
          after: ['a'],
          files: { 'refund.csv': [row('A-1'), row('A-2', '天津市,2023-01-01,,1,')] },
        },
        {
          id: 'm',
          after: ['b', 'c'],
          files: { 'refund.csv': [row('A-1', '北京市,2022-09-01,,110,')] },
        },
      ),
    );
    expect(brief(events)).toEqual([
      ['c', 'entered', ''],
      ['m', 'removed', ''],
    ]);
  });

  it('loses no row over a version of the file that cannot be read', () => {
    const workbook = Uint8Array.from([0x50, 0x4b, 0x03, 0x04]);
    const events = historyOf(
      'A-1',
      history(
        { id: 'a', files: { 'refund.csv': [row('A-1')] } },
        { id: 'b', files: { 'refund.csv': workbook } },
        { id: 'c', files: { 'refund.csv': [row('A-1', '北京市,2022-09-01,,110,')] } },
        { id: 'd', files: {} },
      ),
    );
    expect(brief(events)).toEqual([
      ['a', 'entered', ''],
      ['c', 'changed', '金额 100→110'],
      ['d', 'removed', ''],
    ]);
  });

  it('says of a cut history that the row stood there already', () => {
    const events = historyOf(
      'A-1',
      history({ id: 'a', cut: true, files: { 'refund.csv': [row('A-1')] } }),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['there']);
    expect(historyOf('A-9', history({ id: 'a', files: { 'refund.csv': [row('A-1')] } }))).toEqual(
      [],
    );
  });
});

describe('rows of a version', () => {
  it('are those with ids; a list without them has none', () => {
    const rows = rowsOf(
      'refund.csv',
      new TextEncoder().encode(`${HEAD}\nA-1,北京市,,,7,\n,上海市,,,8,\nA-1,天津市,,,9,\n`),
    );
    expect([...(rows?.ids ?? [])]).toEqual(['A-1']);
    expect(rows?.cellsOf('A-1')?.get('地区')).toBe('北京市');
    expect(rowsOf('holidays.csv', new TextEncoder().encode('起,止\n2026-01-01,\n'))?.ids.size).toBe(
      0,
    );
    expect(rowsOf('refund.csv', Uint8Array.from([0x50, 0x4b, 0x03, 0x04]))).toBeNull();
    expect(idOf('ＢＪ－RET－1')).toBe('BJ-RET-1');
  });
});
