/** Days off, presumptions and whatever else answers are made of: never “no answer changes”. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/base/day.ts';
import { renderDiffJson, renderDiffText } from '../../src/compare/render.ts';
import { questionNamed, readQuestion } from '../../src/query/questions.ts';
import { indexRuleset, type Ruleset } from '../../src/table/ruleset.ts';
import { dayIn, encode, type Folder, readFolder, rulesetOf } from '../compile/support/folder.ts';
import { compareFolders, diffJson, small, withWords } from './support/compare.ts';

const HEAD = '起,止,安排,名称,英文名,依据\n';
const holidays = (...rows: readonly string[]): Folder =>
  new Map(small).set(
    'holidays.csv',
    encode(HEAD + rows.map((row) => `${row},节,day,sd-report\n`).join('')),
  );

const Y2026 = ['2026-01-01,,放假', '2026-05-01,,放假', '2026-10-01,2026-10-07,放假'];
const Y2027 = ['2027-01-01,,放假', '2027-05-01,,放假', '2027-10-01,2027-10-07,放假'];

async function text(before: Folder, after: Folder, lang: 'zh-CN' | 'en' = 'zh-CN') {
  return renderDiffText(await compareFolders(before, after), lang);
}

/** The sheets of the staff guide, which answer transfers. */
const practice = readFolder(new URL('../../docs/staff-guide/practice/', import.meta.url));

/** The answer to a question, as the service gives it. */
function ask(ruleset: Ruleset, name: string, facts: Readonly<Record<string, string>>, day: number) {
  const question = questionNamed(name);
  if (question === undefined) throw new Error(name);
  const reading = readQuestion(ruleset, question, Object.entries(facts), day, 'zh-CN');
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return question.ask(ruleset, reading.query, day, 'zh-CN');
}

const dated = v.object({
  answer: v.object({
    stages: v.array(v.object({ id: v.string(), dueOn: v.nullable(v.string()) })),
  }),
});

/** The latest day of the first stage of a transfer. */
function dueOn(ruleset: Ruleset, day: number): string | null {
  const acceptedOn = formatDay(day);
  const facts = { fromRegion: '石家庄', toRegion: '济南', participant: '在职', acceptedOn };
  const { answer } = v.parse(dated, ask(ruleset, 'transfer-timeline', facts, day));
  return answer.stages.find(({ id }) => id === 'transfer-out')?.dueOn ?? null;
}

describe('days off', () => {
  // Friday 12 June becomes a day off. Ten working days from Monday 1 June ended on Monday 15 June.
  const before = holidays(...Y2026);
  const after = holidays(...Y2026, '2026-06-12,,放假');

  it('that move due dates are told by the days of acceptance, exactly', async () => {
    const { unchanged, changes, inputs } = await diffJson(before, after);
    expect([unchanged, changes]).toEqual([false, []]);
    expect(inputs.holidays).toMatchObject({ known: [], lost: [], off: ['2026-06-12'], worked: [] });
    const [stage, more] = inputs.holidays?.stages ?? [];
    expect(more).toBeUndefined();
    const [span, another] = stage?.spans ?? [];
    expect(another).toBeUndefined();
    // The last ten-day period to pass over 12 June starts on 11 June; the first whose end is
    // 12 June itself on Friday 29 May, and on the weekend after it.
    expect([span?.from, span?.to]).toEqual(['2026-05-29', '2026-06-11']);
    expect(span?.due).toContainEqual({
      start: '2026-06-01',
      before: '2026-06-15',
      after: '2026-06-16',
    });
  });

  it('are told just where the service answers otherwise', async () => {
    const moved = withWords(practice, 'holidays.csv', [
      '2026-05-01,',
      '2026-06-12,,放假,节,day,holidays-2026,\n2026-05-01,',
    ]);
    const { inputs } = await diffJson(practice, moved);
    const stage = inputs.holidays?.stages.find(({ words }) =>
      words.zh.startsWith('转出：申请受理'),
    );
    const due = new Map(stage?.spans.flatMap((span) => span.due.map((one) => [one.start, one])));
    const [before, after] = [practice, moved].map(async (folder) =>
      indexRuleset(await rulesetOf(folder)),
    );
    if (before === undefined || after === undefined) throw new Error('no ruleset');
    const [then, now] = [await before, await after];
    const first = dayIn('2026-05-20');
    for (let day = first; day < first + 30; day += 1) {
      const [one, other] = [dueOn(then, day), dueOn(now, day)];
      const told = due.get(formatDay(day));
      if (one === other) expect([formatDay(day), told]).toEqual([formatDay(day), undefined]);
      else expect(told).toMatchObject({ before: one, after: other });
    }
    expect(due.size).toBe(14);
  });

  it('are told in the headline and line by line', async () => {
    expect(
      await text(before, after),
    ).toBe(`规则的回答没有变化；但是放假安排有变，转移的日期会不同，见下。

放假安排：1 天改为放假：2026-06-12
转移（转出：申请受理后 10 个工作日内办完）：2026-05-29 至 2026-06-11 申请受理的，最晚的日子都变了，例如 2026-05-29 的 2026-06-12 → 2026-06-15
其他表的改动：节假日 1 行。
`);
    const english = await text(before, after, 'en');
    expect(english).toContain('No answer of the rules changes; but days off changed');
    expect(english).not.toMatch(/\p{Script=Han}/u);
  });

  it('of a year that becomes known give dates where there were none', async () => {
    const published = holidays(...Y2026, ...Y2027);
    const said = await text(before, published);
    expect(said).toContain('放假安排：2027 年以前不知道，现在知道了。');
    // Ten working days from Thursday 17 December 2026 end on the 31st; from the 18th, on 4 January,
    // 1 January being off. From Sunday 19 December 2027 they still end on Friday the 31st.
    expect(said).toMatch(
      /2026-12-18 至 2027-12-19 申请受理的，以前算不出日期，现在算得出，例如 2026-12-18 的最晚 2027-01-04/u,
    );
    expect(await text(published, before)).toContain('以前算得出日期，现在算不出');
  });

  it('that change no date change nothing: a Saturday that is off anyway, another name', async () => {
    const idle = holidays(...Y2026, '2026-06-13,,放假');
    expect((await diffJson(before, idle)).unchanged).toBe(true);
    const renamed = withWords(before, 'holidays.csv', ['节,day', '假日,holiday']);
    expect((await diffJson(before, renamed)).unchanged).toBe(true);
  });
});

describe('a presumption', () => {
  const asking = withWords(
    small,
    'refund.csv',
    ['编号,地区,参保身份,年龄,', '编号,地区,参保身份,退休手续已办,年龄,'],
    ['BJ-RET-1,北京市,退休,', 'BJ-RET-1,北京市,退休,是,'],
    ['BJ-RET-2,北京市,退休,', 'BJ-RET-2,北京市,退休,是,'],
    ['BJ-RET-D1,北京市,退休,', 'BJ-RET-D1,北京市,退休,,'],
    ['BJ-EMP-1,北京市,在职,', 'BJ-EMP-1,北京市,在职,,'],
    ['SD-RET-1,山东省,退休,', 'SD-RET-1,山东省,退休,,'],
  );
  const denied = withWords(asking, 'facts.csv', ['done?,是,退休', 'done?,否,退休']);

  it('that turns changes the answers of those who do not say, and which is told', async () => {
    const outcome = async (folder: Folder) => {
      const ruleset = indexRuleset(await rulesetOf(folder));
      const facts = { region: '北京', participant: '退休', age: '72' };
      return ask(ruleset, 'refund', facts, dayIn('2026-11-22')).outcome;
    };
    expect([await outcome(asking), await outcome(denied)]).toEqual(['determined', 'unknown']);
    const { unchanged, changes, inputs } = await diffJson(asking, denied);
    expect([unchanged, changes]).toEqual([false, []]);
    expect(inputs.presumptions).toMatchObject([
      { fact: 'registered', rules: ['refund:BJ-RET-1', 'refund:BJ-RET-2'], regions: ['110000'] },
    ]);
    expect(await text(asking, denied)).toContain(
      `规则的回答没有变化；但是默认推定有变，没有说明情况的人得到的回答会不同，见下。

默认推定“退休手续已办”：是（退休） → 否（退休）。没有说明这一点的人，回答会不同：有 1 个地区的 2 条规则问到它（北京）。
`,
    );
  });

  it('that goes is told too', async () => {
    const none = withWords(asking, 'facts.csv', [
      '是,退休,退休人员一般都已办好退休手续。,Retirees have usually done it.',
      ',,,',
    ]);
    expect(await text(asking, none)).toContain('是（退休） → （空白）');
  });
});

describe('what else answers are made of', () => {
  it.each([
    ['facts.csv', 'years,0,130', 'years,0,150', '事实'],
    ['facts.csv', '是在职还是退休？', '在职还是退休？', '事实'],
    ['regions.csv', '青岛市,地级,山东省,青岛', '青岛市,地级,山东省,青岛、岛城', '地区'],
  ])('%s: %s → %s', async (file, from, to, name) => {
    const after = withWords(small, file, [from, to]);
    expect((await diffJson(small, after)).unchanged).toBe(false);
    expect(await text(small, after)).toContain(
      `规则的回答没有变化；但是${name}表有变，能问什么、怎样称呼可能不同，见下。`,
    );
  });

  it('a deduction that is only claimed leaves what arrives unknown, and is named', async () => {
    const file = 'deductions.csv';
    const row =
      'BJ-DED-1,北京市,退休,2022-09-01,大额互助,large-expense mutual aid,定额,3,官方,bj-notice';
    const head = '编号,地区,参保身份,起始,项目,英文项目,方式,金额,可信度,依据';
    const base = withWords(small, file, [head, `${head},采用`], [row, `${row},`]);
    const claimed = withWords(base, file, [
      `${row},`,
      `${row},\n${row.replace('DED-1', 'DED-2').replace('互助', '长护')},未采用`,
    ]);
    const { unchanged, inputs } = await diffJson(base, claimed);
    expect([unchanged, inputs.claims]).toEqual([false, ['deductions:BJ-DED-2']]);
    expect(await text(base, claimed)).toContain('到账数可能不同');
  });

  it('the order of options and of rows is none of it', async () => {
    const comparison = await compareFolders(
      small,
      withWords(
        small,
        'facts.csv',
        ['employed=在职、retired=退休', 'retired=退休、employed=在职'],
        ['employed=employed、retired=retired', 'retired=retired、employed=employed'],
      ),
    );
    expect(renderDiffJson(comparison, 'zh-CN').unchanged).toBe(true);
  });
});
