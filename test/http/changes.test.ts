/** When our own sheets got, changed and lost rules, on the page of changes. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { answerSite } from '../../src/http/site/answer.ts';
import { changesPage } from '../../src/http/site/changes.ts';
import { loadRecord } from '../../src/lazy/load-changes.ts';
import type { RecordedEvent, RecordParts } from '../../src/query/rule-record.ts';
import { ruleset } from '../../src/rules/index.ts';
import { SHEET_IDS } from '../../src/table/conclusions.ts';
import { faultsOf, plain } from '../page/support/markup.ts';

/** Noon of 22 November 2026 in Shanghai. */
const NOON = Date.UTC(2026, 10, 22, 4);

/** Rules of Shandong and the nation that stand, and one that does not. */
const RECORD: RecordParts = {
  reasons: ['第一批规则', 'Raised from <70>'],
  groups: [
    {
      day: '2026-05-04',
      sheet: 'refund',
      events: [
        ['SD-RET-1', 'entered', '370000', '', 0],
        ['SD-RET-2', 'entered', '370000', '', 0],
        ['NAT-RES-1', 'entered', '100000', '', 0],
        ['BJ-RET-2', 'entered', '110000', '', 0],
        ['SD-OLD-9', 'entered', '370000', '', 0],
      ],
    },
    {
      day: '2026-09-01',
      sheet: 'refund',
      events: [['SD-RET-2', 'changed', '370000', '金额: 120 → 125', 1]],
    },
    {
      day: '2026-09-10',
      sheet: 'refund',
      events: [
        ['SD-OLD-9', 'removed', '370000', ''],
        ['BJ-RET-2', 'removed', '110000', '编号: BJ-RET-2 → BJ-RET-1'],
        ['BJ-RET-1', 'renamed', '110000', '编号: BJ-RET-2 → BJ-RET-1'],
      ],
    },
    { day: null, sheet: 'refund', events: [['SD-RET-1', 'changed', '370000', '']] },
  ],
};

async function page(path: string, record?: RecordParts): Promise<string> {
  const app = createApp({
    ruleset,
    now: () => NOON,
    log: () => undefined,
    loadSite: async () => ({
      answerSite: (asked) =>
        answerSite(asked, async () => ({ changesPage, record: record ?? (await loadRecord()) })),
    }),
  });
  const response = await app.request(encodeURI(path));
  expect(response.status).toBe(200);
  const html = await response.text();
  expect(faultsOf(html)).toEqual([]);
  return html;
}

/** What the section about our own sheets says. */
const record = (html: string): string => plain(html.slice(html.indexOf('<section id="record">')));

describe('the page of changes', () => {
  it('tells by day and sheet what our sheets went through, why, and on what it rests', async () => {
    const html = await page('/changes?region=山东', RECORD);
    const said = record(html);
    expect(said).toContain('本站最早的表是 2026-05-04 的。那天以前，本站没有发布过任何规则');
    const days = [...html.matchAll(/<summary>(.*?)<\/summary>/gu)].map(([, words]) => words);
    expect(days).toEqual([
      '这一版新改的（还没有记日期）：修改 1 条',
      '2026-09-10：删除 1 条',
      '2026-09-01：修改 1 条',
      // The nation's rule for residents reaches Shandong; Beijing's does not.
      '2026-05-04：录入 4 条',
    ]);
    expect(said).toContain('改表时写的原因： Raised from <70>');
    expect(html).toContain('<q lang="en">Raised from &lt;70&gt;</q>');
    expect(html).toContain('<q lang="zh-CN">第一批规则</q>');
    expect(said).toMatch(
      /修改 .*70岁及以上.*退休人员.*125\.00 元 改了： 金额: 120 → 125 依据： .* 等 \d+ 份/u,
    );
    expect(said).toContain('删除 SD-OLD-9');
    expect(html).toMatch(/依据：<span><a href="\/sources\/[^"]+">/u);
    // Beside the day on which it is in force.
    expect(plain(html)).toMatch(
      /2024-01-01 开始 划入 · .*退休人员.*125\.00 元 \S+ · 录入 2026-05-04 · 修改 2026-09-01/u,
    );
    expect(html).toContain('<a href="/changes?region=370000&amp;day=2026-09-01">2026-09-01</a>');
    const english = record(await page('/changes?region=Beijing&lang=en', RECORD));
    expect(english).toContain('2026-09-10: 1 renamed');
    expect(english).toContain('Cells: 编号: BJ-RET-2 → BJ-RET-1');
  });

  it('says what we said on a day: nothing before our first sheets', async () => {
    const before = plain(await page('/changes?day=2026-03-01', RECORD));
    expect(before).toContain(
      '2026-03-01 那天，本站什么也没有说：最早的表是 2026-05-04 的，那以前没有发布过任何规则。',
    );
    expect(before).not.toContain('条规则。');
    expect(plain(await page('/changes?day=2026-03-01&lang=en', RECORD))).toContain(
      'On 2026-03-01 we said nothing: our first sheets are of 2026-05-04',
    );
    const august = plain(await page('/changes?day=2026-08-31', RECORD));
    expect(august).toContain('2026-08-31 结束时，表里有 5 条规则。');
    expect(august).toContain('那一天没有改表。');
    expect(august).toMatch(
      /从那以后改了什么.*2026-09-10：删除 1 条、改编号 1 条.*2026-09-01：修改 1 条/u,
    );
    const september = plain(await page('/changes?day=2026-09-10&region=山东', RECORD));
    expect(september).toContain('2026-09-10 结束时，关于山东省，表里有 3 条规则。');
    expect(september).toMatch(/那一天改了什么 划入：删除 1 条 删除 SD-OLD-9/u);
    expect(plain(await page('/changes?day=2026-11-22', RECORD))).toContain(
      '今天，表里有 4 条规则。',
    );
    expect(plain(await page('/changes?day=2026-11-23', RECORD))).toContain('这一天还没有到。');
    expect(plain(await page('/changes?day=<b>', RECORD))).toContain('日期要写成 2026-03-01 这样。');
    expect(plain(await page('/changes', { reasons: [], groups: [] }))).not.toContain(
      '本站最早的表',
    );
  });

  it('folds a large import into numbers by place that lead on, and every place is small', async () => {
    const many = SHEET_IDS.map((sheet) => ({
      day: '2026-05-04',
      sheet,
      events: ruleset[sheet].rules.map(
        ({ id, region }): RecordedEvent => [id, 'entered', region, '', 0],
      ),
    }));
    const all = { reasons: ['第一批规则'], groups: many };
    const html = await page('/changes', all);
    expect(html.match(/<li><b>录入/gu)?.length).toBeLessThanOrEqual(160);
    expect(html).toMatch(/<a href="\/changes\?region=370000&amp;day=2026-05-04">山东 \d+ 条<\/a>/u);
    const paths = [
      ...['', '?lang=en', '?day=2026-05-04', '?region=全国', '?region=全国&day=2026-05-04'],
      ...[...ruleset.regions.byCode.values()]
        .filter(({ level }) => level === 'province')
        .map(({ code }, at) => `?region=${code}${at % 2 === 0 ? '&lang=en' : '&day=2026-05-04'}`),
    ];
    const large: string[] = [];
    for (const path of paths) {
      const text = await page(`/changes${path}`, all);
      if (gzipSync(text).length > 30_000) large.push(path);
    }
    expect(large).toEqual([]);
  });

  it('says once what several rules say alike, with how many they are', async () => {
    // Jiangsu, Hunan and others give each of four stages back to the nation in the same words.
    for (const [path, count] of [
      ['/changes', /（这样的规则有 4 条）/u],
      ['/changes?lang=en', /\(4 rules say so\)/u],
    ] as const) {
      const told = await page(path);
      const [changes = ''] = told.split('id="record"');
      expect(changes).toMatch(count);
      for (const [, list = ''] of changes.matchAll(/<dd><ul>(.*?)<\/ul>/gsu)) {
        const lines = list.split('</li>').map((line) => line.trim());
        expect(new Set(lines).size).toBe(lines.length);
      }
    }
  });

  it('knows every rule that stands, from the record as it is kept', async () => {
    const { groups } = await loadRecord();
    const recorded = new Set(
      groups.flatMap(({ sheet, events }) => events.map(([id]) => `${sheet}:${id}`)),
    );
    const rules = SHEET_IDS.flatMap((sheet) =>
      ruleset[sheet].rules.map(({ id }) => `${sheet}:${id}`),
    );
    expect(rules.filter((rule) => !recorded.has(rule))).toEqual([]);
    expect(groups.filter(({ day }) => day === null)).toEqual([]);
    const march = plain(await page('/changes?day=2026-03-01'));
    expect(march).toContain('2026-03-01 那天，本站什么也没有说：最早的表是 2026-11-22 的');
  });
});
