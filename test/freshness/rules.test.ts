/** Rules that end, and rules that begin. */
import { describe, expect, it } from 'vitest';
import { dayIn, withSheets } from '../compile/support/folder.ts';
import { brief, due, edited, NEW_RULE, waivers, whole } from './support/folders.ts';

describe('staleness of rules', () => {
  it('has rules that end and that none follows', () => {
    const ends = (day: string) => edited(whole, 'refund.csv', { 'BJ-RET-1': { 截止: day } });
    const [item, ...others] = due(ends('2026-07-31'));
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      kind: 'ending',
      due: dayIn('2026-07-31'),
      cell: 'G2',
      text: { zh: '北京的规则 BJ-RET-1 到 2026-07-31 截止，没有接替的规则，2026-08-01 起答“未知”' },
      publisher: '北京市医疗保障局',
      rules: ['refund:BJ-RET-1'],
    });
    expect(due(ends('2026-08-31'))).toEqual([]);
    expect(brief(due(ends('2026-08-30')))).toHaveLength(1);
    // What ended without anybody minding comes up for a year.
    expect(brief(due(ends('2026-05-31')))).toEqual([['ending', -1, 'refund.csv G2', 'BJ-RET-1']]);
    expect(due(ends('2025-05-31'))).toEqual([]);
    expect(due(ends('不早于2026-07-31'))[0]?.text.zh).toContain('之后还在不在执行不知道');
  });

  it('leaves alone what ended and was accepted, not what will end', () => {
    const accepted = withSheets(whole, waivers('YB-GAP,BJ-RET-1,没有规定,'));
    const ends = (day: string) => edited(accepted, 'refund.csv', { 'BJ-RET-1': { 截止: day } });
    expect(due(ends('2026-05-31'))).toEqual([]);
    expect(brief(due(ends('2026-06-30')))).toEqual([['ending', 29, 'refund.csv G2', 'BJ-RET-1']]);
  });

  it('has successors about to begin, for the same people only', () => {
    const followed = (successor: Readonly<Record<string, string>>) =>
      edited(whole, 'refund.csv', {
        'BJ-RET-1': { 截止: '2026-06-30' },
        'BJ-RET-3': { ...NEW_RULE, 年龄: '不满70岁', 起始: '2026-07-01', ...successor },
      });
    const [item, ...others] = due(followed({}));
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      kind: 'starting',
      due: dayIn('2026-06-30'),
      cell: 'F7',
      text: { zh: '北京的规则 BJ-RET-3 从 2026-07-01 起接替 BJ-RET-1' },
      rules: ['refund:BJ-RET-3', 'refund:BJ-RET-1'],
    });
    expect(due(followed({}), '2026-07-01')).toEqual([]);
    expect(due(followed({ 年龄: '80岁及以上' })).map(({ kind }) => kind)).toEqual([
      'ending',
      'starting',
    ]);
    expect(due(followed({ 采用: '未采用' })).map(({ kind }) => kind)).toEqual(['ending']);
    expect(due(followed({ 起始: '2026-07-02' })).map(({ kind }) => kind)).toEqual([
      'ending',
      'starting',
    ]);
  });

  it('takes no charge that went on all the time for the successor of another', () => {
    const charges = edited(whole, 'deductions.csv', {
      'BJ-DED-1': { 截止: '2026-06-30' },
      'BJ-DED-2': {
        地区: '北京市',
        参保身份: '退休',
        起始: '2022-09-01',
        项目: '长护险',
        英文项目: 'long-term care',
        方式: '定额',
        金额: '1',
        可信度: '官方',
        依据: 'bj-notice',
      },
    });
    expect(due(charges).map(({ kind, id }) => [kind, id])).toEqual([['ending', 'BJ-DED-1']]);
  });
});
