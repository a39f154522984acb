import { describe, expect, it } from 'vitest';
import { benefitsIn } from '../../src/widget/answer/judge.ts';
import { turn } from '../../src/widget/answer/turn.ts';
import { addressOf } from '../../src/widget/first/address.ts';
import type { Asked, FactValue } from '../../src/widget/kit.ts';
import type { Topic } from '../../src/widget/words.ts';
import { ask, day, everything } from './asking.ts';
import { headlineOf, readLines, sectionOf, textOf } from './shown.ts';

describe('who has said it all', () => {
  /** What the device tells of these facts, of which the service is told the first few alone. */
  async function saying(
    topic: Topic,
    sent: Readonly<Record<string, FactValue>>,
    said: Readonly<Record<string, FactValue>>,
  ): Promise<Asked> {
    const facts = new Map(Object.entries(sent));
    const envelope = await ask(addressOf(topic, facts, 'zh-CN', day));
    for (const [fact, value] of Object.entries(said)) facts.set(fact, value);
    return {
      topic_: topic,
      envelope_: envelope,
      facts_: facts,
      skipped_: new Set(),
      editing_: null,
    };
  }

  // 国办发〔2024〕38号: three months, and one for each year without insurance.
  it.each([
    ['310000', '120000', 2, 5],
    ['340100', '320100', 4, 7],
    ['110000', '370200', 14, 17],
    ['110000', '370200', 30, 33],
  ])(
    'a resident moving from %s to %s after %i years waits %i months',
    async (from, to, n, months) => {
      const sent = { fromRegion: from, toRegion: to, participant: 'resident', appliedOn: day };
      const asked = await saying('transfer-timeline', sent, {
        nextYearEnrolled: true,
        enrolledInWindow: true,
        gapYears: n,
      });
      const { notes } = headlineOf(asked);
      expect(notes).toEqual([`等待期 ${months} 个月，等待期满以后享受待遇`]);
      expect(notes).toEqual(headlineOf({ ...asked, envelope_: await everything(asked) }).notes);
      const open = await saying('transfer-timeline', sent, { nextYearEnrolled: true });
      expect(textOf(readLines(open))).not.toContain(`等待期 ${months} 个月，`);
    },
  );

  // The same document, for who moves nowhere.
  it.each([
    ['110000', 27, 30],
    ['370200', 27, 30],
    ['370200', 4, 7],
    ['440300', 2, 5],
  ])(
    'a resident of %s is reimbursed after %i years when %i months are over',
    async (region, n, months) => {
      const said = { benefit: 'reimbursement', enrolledInWindow: true };
      const asked = await saying(
        'eligibility',
        { region, participant: 'resident' },
        { ...said, gapYears: n },
      );
      const [theirs] = benefitsIn({ ...asked, envelope_: await everything(asked) });
      const [term] = theirs?.terms.filter(({ rule }) => rule?.startsWith('waiting:')) ?? [];
      const mine = textOf(readLines(asked));
      expect(term?.text).toContain(`等待期 ${months} 个月；`);
      expect(mine).toContain(term?.text);
      expect(mine).not.toMatch(/至少 7 个月|4 至 6 个月|每多一年/u);
      const open = await saying('eligibility', { region, participant: 'resident' }, said);
      expect(textOf(readLines(open))).toMatch(/至少 7 个月；断保超过 4 年的，每多一年再加 1 个月/u);
    },
  );

  it('waits for nothing, and is asked of no transfer, who missed no month', async () => {
    const sent = { region: '330100', participant: 'employed' };
    const said = { benefit: 'reimbursement', insuranceActive: true, designatedHospital: true };
    const asked = await saying('eligibility', sent, { ...said, gapMonths: 0 });
    expect(turn(asked)).toBeUndefined();
    const told = { ...asked, envelope_: await everything(asked) };
    expect(headlineOf(asked)).toEqual(headlineOf(told));
    const [term] = benefitsIn(told)[0]?.terms ?? [];
    const mine = textOf(readLines(asked));
    expect(term?.text).toMatch(/^没有断缴；没有等待期/u);
    expect(mine).toContain(term?.text);
    expect(mine).not.toMatch(/中断的月份可以补缴|不满4个月：/u);
    // Who missed one is asked, for those who did not move are told nothing by the rules.
    const broken = await saying('eligibility', sent, { ...said, gapMonths: 1 });
    expect(turn(broken)?.fact).toBe('transferring');
    expect(textOf(readLines(broken))).toContain('中断的月份可以补缴');
  });

  it('hears of applying and suspending only where somebody applies', async () => {
    // 长沙 → 株洲: by itself for who enrolled there from 2025-07-10 on (HN-TS rows).
    const sent = { fromRegion: '430100', toRegion: '430200', participant: 'employed' };
    const moving = { ...sent, appliedOn: day };
    const of = async (said: Readonly<Record<string, FactValue>>): Promise<string> =>
      sectionOf(await saying('transfer-timeline', moving, said), '按这些情况计算');
    expect(await of({ enrolledOn: '2025-07-09' })).toContain('停保');
    expect(await of({ enrolledOn: '2025-07-10' })).not.toContain('停保');
    expect(await of({ enrolledOn: '2025-07-10' })).toContain('特殊情形');
    const one = await saying('transfer-timeline', moving, {});
    expect(sectionOf(one, '转移以后')).toBe('');
  });

  it('is asked for the day of application only where somebody applies', async () => {
    const sent = { fromRegion: '430100', toRegion: '430200', participant: 'employed' };
    const due = async (enrolledOn: string): Promise<string | undefined> =>
      turn(await saying('transfer-timeline', sent, { enrolledOn, gapMonths: 0 }))?.fact;
    expect(await due('2025-07-09')).toBe('appliedOn');
    expect(await due('2025-07-10')).toBeUndefined();
    // Nothing that the headline says hangs on that day.
    const lead = async (appliedOn: string) => {
      const said = { enrolledOn: '2025-07-10', gapMonths: 0 };
      return headlineOf(await saying('transfer-timeline', { ...sent, appliedOn }, said));
    };
    expect(await lead('2025-08-01')).toEqual(await lead(day));
  });

  it('finds what limits and looking up a transfer are about under a heading that fits', async () => {
    const sent = { fromRegion: '370200', toRegion: '110000', participant: 'employed' };
    const one = await saying('transfer-timeline', { ...sent, appliedOn: day }, { gapMonths: 0 });
    expect(sectionOf(one, '还要知道')).toMatch(/办理时限可以比全国的短[\s\S]*查进度/u);
    expect(sectionOf(one, '个人账户里的钱')).toBe('个人账户余额随医保关系转走');
  });

  it('is told how a sum came about, and apart from that what rules say that set none', async () => {
    const one = await saying(
      'refund',
      { region: '440300', participant: 'retired' },
      {
        planTier: 'tier-2',
      },
    );
    expect(sectionOf(one, '怎么算的')).not.toContain('背景');
    expect(sectionOf(one, '另外查到的规定')).toContain('背景');
  });

  // BJ-RET-1 and -2: 100 yuan, from 70 on 110, less 3; SH-RET-1 and -2: 1680 a year, from 75 on 1890.
  it.each([
    ['110000', 69, '满 70 岁以后，按现行规定：', '每月到账 107.00 元'],
    ['310000', 74, '满 75 岁以后，按现行规定：', '每月到账 157.50 元'],
  ])('in %s at %i hears what comes with the next age', async (region, age, when, what) => {
    const sent = { region, participant: 'retired' };
    const next = sectionOf(await saying('refund', sent, { age }), '以后有什么变化');
    expect(next).toContain(when);
    expect(next).toContain(what);
    for (const others of [{ age: age + 1 }, {}])
      expect(sectionOf(await saying('refund', sent, others), '以后有什么变化')).not.toContain('满');
  });

  it('is told to bring what their own case asks for', async () => {
    // NAT-REQ-OS-FILE-1 to -6: papers by why care is sought elsewhere; the last one is for all.
    const sent = { region: '310000', participant: 'retired' };
    const bring = async (said: Readonly<Record<string, FactValue>>): Promise<string> =>
      sectionOf(
        await saying('eligibility', sent, { benefit: 'off-site-care', ...said }),
        '要带的材料',
      );
    const settled = await bring({ offsiteSituation: 'resettled-retiree' });
    expect(settled).toContain('户口簿首页');
    expect(settled).not.toMatch(/居住证|派出证明|其他临时外出/u);
    expect(settled.match(/医保码/gu)).toHaveLength(1);
    expect(settled).toContain('票据原件');
    expect(await bring({})).toMatch(/居住证[\s\S]*派出证明/u);
  });

  it('hears nothing of terms and rules that are for others', async () => {
    const sent = { region: '330100', participant: 'employed' };
    const section = async (said: Readonly<Record<string, FactValue>>): Promise<string> => {
      const one = await saying('eligibility', sent, { benefit: 'reimbursement', ...said });
      return textOf(readLines(one));
    };
    expect(await section({})).toMatch(/不满4个月[\s\S]*4个月及以上/u);
    expect(await section({ gapMonths: 7 })).not.toContain('不满4个月：');
    expect(await section({ gapMonths: 7 })).toContain('中断缴费4个月及以上');
    expect(await section({ gapMonths: 2 })).not.toContain('4个月及以上');
    expect(await section({ gapMonths: 2 })).toContain('中断缴费不满4个月');
  });
});
