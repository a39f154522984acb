/** Sentences that must be true of whom they are told to, and sound like nobody's machine. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/i18n/lang.ts';
import type { ViewLine } from '../../src/query/view-envelope.ts';
import { ruleset } from '../../src/rules/index.ts';
import { dayOn } from './support/ask.ts';
import { ask, shown } from './support/asking.ts';
import { viewOf } from './support/view-of.ts';

const LANGS = ['zh-CN', 'en'] as const;

/** Words of who missed months. */
const MISSED = /中断|断缴不超过|补缴|补上|missing|missed for|reach back/u;

describe('who missed no month', () => {
  const move = 'fromRegion=370200&toRegion=110000&participant=employed&appliedOn=2026-09-28';
  // NAT-WAIT-1 (医保办发〔2021〕43号): no waiting, benefits from the month of payment.
  const told = {
    'zh-CN': '没有断缴，没有等待期，从缴费当月起享受待遇',
    en: 'there is no break, there is no waiting, benefits start in the month of payment',
  };

  it.each(LANGS)('is told of none by the service, in %s', (lang) => {
    const { envelope } = ask('transfer-timeline', `${move}&gapMonths=0`, lang);
    const texts = JSON.stringify([envelope.answer, envelope.explanation]);
    expect(texts).toContain(told[lang]);
    expect(texts).not.toMatch(MISSED);
    const other = ask('transfer-timeline', `${move}&gapMonths=2`, lang).envelope;
    expect(JSON.stringify(other.answer)).toMatch(MISSED);
  });

  it.each(LANGS)('is told of none on the phone, in %s', (lang) => {
    const { envelope } = ask('transfer-timeline', move, lang);
    const view = viewOf('transfer-timeline', envelope, lang);
    const at = envelope.cases.findIndex(({ when }) => JSON.stringify(when).includes('"max":3'));
    const keys = [`case.${at}`, `outcome.${view.outcomes[at]}`];
    const none = shown(view.lines, new Set([...keys, 'gapMonths.0']));
    // There it stands by itself.
    const sentence = told[lang].replace(/^t/u, 'T');
    expect(none).toContain(sentence);
    expect(none.filter((text) => MISSED.test(text))).toEqual([]);
    const some = shown(view.lines, new Set([...keys, 'gapMonths.2']));
    expect(some.filter((text) => MISSED.test(text))).not.toEqual([]);
    expect(some).not.toContain(sentence);
  });
});

describe('what others say', () => {
  it('is told as they say it: Beijing’s retirees', () => {
    const words = 'region=110000&participant=retired&age=72';
    const said = (id: string, lang: Lang) => {
      const found = ask('refund', words, lang).envelope.disputes.find(({ rule }) => rule === id);
      return found?.text;
    };
    // The remarks of these rows in refund.csv.
    expect(said('refund:BJ-RET-D4', 'zh-CN')).toBe(
      '也有不同的说法：一些机器写的网页仍说北京按职工平均工资的4.3%、4.8%划入，那是2006年4月以前的条款。本站没有采用。',
    );
    expect(said('refund:BJ-RET-D3', 'zh-CN')).toContain(
      '每月按某个基数的 2% 划入，没有写明是哪个基数；一篇网络文章',
    );
    expect(said('refund:BJ-RET-D3', 'en')).toContain(
      '2% of some base is credited each month, but which base is not stated. A web article',
    );
  });

  it.each(['110000', '440300', '350200', '370200', '210100', '440100', '330100'])(
    'never tells what this service can work out: %s',
    (region) => {
      for (const lang of LANGS)
        for (const participant of ['retired', 'employed', 'flexible']) {
          const { envelope } = ask('refund', `region=${region}&participant=${participant}`, lang);
          const others = envelope.disputes.filter(({ kind }) => kind !== 'alternative');
          expect(JSON.stringify(others)).not.toMatch(
            /还算不出|见说明|（没有写明|we cannot work out|the \(a base/u,
          );
        }
    },
  );
});

describe('a rule in one line', () => {
  it.each(LANGS)('has one colon behind whom it is for, in %s', (lang) => {
    const move = 'fromRegion=370200&toRegion=110000&participant=employed&gapMonths=0';
    const stages = ask('transfer-timeline', move, lang).envelope.explanation.filter(
      ({ rule, text }) => rule?.startsWith('transfer-stages:') && /^(?:全国，|China,)/u.test(text),
    );
    expect(stages.length).toBe(4);
    for (const { text } of stages) expect(text.match(/[：:]/gu)).toHaveLength(1);
  });
});

describe('stages in a view', () => {
  it.each(LANGS)('are named once, in %s', (lang) => {
    const move = 'fromRegion=370200&toRegion=110000&participant=employed&appliedOn=2026-09-28';
    const { envelope } = ask('transfer-timeline', move, lang);
    const texts = shown(
      viewOf('transfer-timeline', envelope, lang).lines,
      new Set(['case.0', 'outcome.0']),
    );
    const name = lang === 'en' ? 'Transfer out' : '转出';
    expect(texts.filter((text) => text.trim() === name)).toHaveLength(1);
    expect(texts.filter((text) => /^(?:转出：|Transfer out: )/u.test(text))).toEqual([]);
  });
});

describe('what to do now about a transfer', () => {
  const told = (facts: string, today: string, lang: 'zh-CN' | 'en' = 'zh-CN') => {
    const { envelope } = ask('transfer-timeline', facts, lang);
    const { lines } = viewOf('transfer-timeline', envelope, lang, dayOn(today));
    return shown(lines, new Set(['case.0', 'outcome.0']));
  };
  const move =
    'fromRegion=110000&toRegion=370200&participant=employed&gapMonths=0&appliedOn=2026-09-28';
  // NAT-TO-1 and NAT-TI-1: 15 working days with seven off in between end on 10-23 (golden case 1).
  const LAST = '2026-10-23';

  it('is to apply, where one applies, until the last day', () => {
    const texts = told(move, LAST);
    expect(texts).toContain('现在怎么办');
    expect(texts.filter((text) => text.includes('国家医保服务平台上申请'))).toHaveLength(1);
    expect(texts).toContain('加到日历（下载文件）');
  });

  it('is to ask, once the last day has gone by', () => {
    const texts = told(move, '2026-10-24');
    expect(texts.filter((text) => text.startsWith('最晚的日期已经过了'))).toHaveLength(1);
    expect(texts).not.toContain('加到日历（下载文件）');
    expect(told(move, '2026-10-24', 'en').join()).toContain('The latest day has passed');
  });

  it('is nothing, where the transfer comes by itself', () => {
    const automatic =
      'fromRegion=330100&toRegion=330200&participant=employed&gapMonths=0&enrolledOn=2026-08-01';
    const texts = told(automatic, '2026-08-01');
    expect(texts).not.toContain('现在怎么办');
    expect(texts).toContain('自动办理，最晚转完');
    expect(told(automatic, '2026-08-02')).toContain('现在怎么办');
  });
});

describe('a change of scheme within one area', () => {
  it.each(LANGS)('is not answered by there being nothing to transfer, in %s', (lang) => {
    const within = 'fromRegion=110000&toRegion=110000&participant=employed';
    const words = `${within}&schemeChange=to-resident`;
    const { envelope: changing } = ask('transfer-timeline', words, lang);
    expect(changing.outcome).toBe('unknown');
    expect(changing.cases[0]?.reason).toMatch(/等待期.*12393|a waiting.*12393/u);
    expect(ask('transfer-timeline', `${within}&schemeChange=none`).envelope.outcome).toBe(
      'determined',
    );
  });
});

describe('a case without an answer beside one that has one', () => {
  // SZ-RET-1: 251 yuan for the first tier; of the others no rule speaks.
  it.each([
    ['zh-CN', '深圳的规则没有写到这种情况（参加二档或三档医保的退休人员），不能作答。'],
    [
      'en',
      'The rules for Shenzhen do not speak of this situation (retirees insured in tier 2 or tier 3), so there is no answer.',
    ],
  ] as const)('is named by what sets it apart, in %s', (lang, reason) => {
    const { envelope } = ask('refund', 'region=440300&participant=retired', lang);
    expect(envelope.cases.map((one) => one.reason)).toEqual([null, reason]);
    const { lines } = viewOf('refund', envelope, lang);
    // Whoever does not know the tier reads the table; whoever says 2 reads the reason.
    const second = new Set(['case.1', 'outcome.1']);
    expect(shown(lines, new Set(['case.0', 'case.1', 'open']))).toContain(reason);
    expect(shown(lines, second)).toContain(reason);
    expect(shown(lines, new Set(['case.0', 'outcome.0']))).not.toContain(reason);
  });

  it('tells the widget nothing new where only the words differ', () => {
    for (const region of ['440300', '460000', '330100', '650000']) {
      const { envelope } = ask('refund', `region=${region}`);
      const { outcomes } = viewOf('refund', envelope, 'zh-CN');
      const unknown = envelope.cases.flatMap(({ answer, reasonCode }, at) =>
        answer === null ? [`${reasonCode} ${outcomes[at]}`] : [],
      );
      // One outcome a kind of not knowing: no question is asked to tell them apart.
      const kinds = new Set(unknown.map((one) => one.split(' ')[0]));
      expect(new Set(unknown).size).toBe(kinds.size);
    }
  });
});

describe('guidance that sets no figure', () => {
  it('is told to whom no rule answers, and to nobody else', () => {
    const { envelope } = ask('refund', 'region=440300&participant=retired');
    const { lines } = viewOf('refund', envelope, 'zh-CN');
    const guidance = (keys: readonly string[]): string[] =>
      shown(lines, new Set(keys)).filter((text) => text.startsWith('背景'));
    expect(guidance(['case.0', 'outcome.0'])).toEqual([]);
    // GD-RET-G1 and NAT-RET-G1.
    expect(guidance(['case.1', 'outcome.1'])).toHaveLength(2);
    const said = ask('refund', 'region=440300&participant=retired&planTier=tier-1').envelope;
    expect(said.outcome).toBe('determined');
    expect(JSON.stringify(said.explanation)).not.toMatch(/背景|2\.8%/u);
  });
});

describe('a claim about how something is done', () => {
  // NAT-GD-BAL-D1: the articles name 12333; the line of medical insurance is 12393.
  it.each([
    [
      'zh-CN',
      '也有不同的说法：查询余额：拨打12333查医保余额。这个说法不对：12333是人力资源社会保障热线，医保请打12393。',
    ],
    [
      'en',
      'There is a contrary statement: checking the balance: Dial 12333 for the balance. It is wrong: 12333 is the line of human resources and social security – for insurance dial 12393.',
    ],
  ] as const)('stands apart from what we say to it, in %s', (lang, text) => {
    const { disputes } = ask('guides', 'region=310000&topic=balance', lang).envelope;
    expect(disputes.find(({ rule }) => rule === 'guides:NAT-GD-BAL-D1')?.text).toBe(text);
  });

  it('with warnings of ours says what is wrong, wherever', () => {
    for (const { id, conclusion, disputes } of ruleset.guides.rules) {
      if (disputes.length === 0 || conclusion.warnings.length === 0) continue;
      const said = ask('guides', `region=310000&topic=${conclusion.topic}`).envelope.disputes.find(
        ({ rule }) => rule === `guides:${id}`,
      );
      const [claim, ours] = said?.text.split('。这个说法不对：') ?? [];
      for (const { zh } of conclusion.warnings) {
        expect(ours).toContain(zh);
        expect(claim).not.toContain(zh);
      }
    }
  });
});

describe('lines of rules', () => {
  it('name place and people once', () => {
    for (const region of ['440300', '370200', '310000', '110000', '440100']) {
      const words = `region=${region}&benefit=lifelong-benefit`;
      for (const lang of LANGS) {
        const { answer, explanation } = ask('eligibility', words, lang).envelope;
        const whole = JSON.stringify([explanation, answer]);
        const places = explanation.map(({ text }) => text.split(/，|, /u)[0] ?? '');
        for (const place of new Set(places))
          for (const doubled of [`：${place}：`, `: ${place}: `])
            expect(whole).not.toContain(doubled);
      }
    }
    const shenzhen = ask('eligibility', 'region=440300&benefit=lifelong-benefit').envelope;
    // SZ-REQ-LIFE-2023: 2023年退休的，累计缴费要满24年。
    expect(shenzhen.explanation.map(({ text }) => text).join()).toContain(
      '深圳，2023年退休的在职职工、退休人员和灵活就业人员：累计缴费要满24年（',
    );
    // SH-REQ-LIFE-YEARS-1 leaves out the 15 years of which the next row speaks.
    const shanghai = ask('eligibility', 'region=310000&benefit=lifelong-benefit').envelope;
    expect(shanghai.explanation.map(({ text }) => text).join()).toContain(
      '上海，累计缴费不满或超过15年的在职职工、退休人员和灵活就业人员：累计缴费（含视作缴费年限）要超过15年，男女一样（',
    );
  });

  it('do not repeat in a remark what they say', () => {
    const words = 'region=440300&participant=flexible&accountMode=pooled-only';
    const { explanation } = ask('refund', words).envelope;
    expect(explanation.map(({ text }) => text)).toEqual([
      expect.stringContaining('没有个人账户的灵活就业人员：不划入个人账户（'),
    ]);
  });
});

describe('the drawing of a transfer', () => {
  const flat = (lines: readonly ViewLine[]): readonly ViewLine[] =>
    lines.flatMap((line) => [line, ...flat(line.lines ?? [])]);

  // Within 浙江 the balance is paid and arrives on the day of acceptance; elsewhere days are apart.
  it.each([
    'fromRegion=330100&toRegion=330200&enrolledOn=2015-01-01&accountBalance=500',
    'fromRegion=370200&toRegion=110000',
  ])('has a mark for each dated stage, in the order of days, none upon another: %s', (move) => {
    const words = `${move}&participant=employed&appliedOn=2026-11-10&gapMonths=0`;
    const { envelope } = ask('transfer-timeline', words, 'en');
    const lines = flat(viewOf('transfer-timeline', envelope, 'en').lines);
    const { text = '', marks: [start, ...marks] = [] } =
      lines.find(({ kind }) => kind === 'timeline') ?? {};
    const steps = lines.find(({ kind }) => kind === 'steps')?.lines ?? [];
    const days = steps.map(({ lines: held = [] }) => held.find(({ kind }) => kind === 'date')?.day);
    const inOrder = marks.map(({ label }) => days[Number(label) - 1]);
    expect(start).toEqual({ at: 5, label: '' });
    expect(inOrder).toEqual(days.filter((day) => day !== undefined).toSorted());
    expect([...text.matchAll(/\d{4}-\d\d-\d\d/gu)].map(([day]) => day)).toEqual(inOrder);
    const places = marks.map(({ at }) => at);
    expect(places[0]).toBeGreaterThanOrEqual(5);
    expect(places.at(-1)).toBeLessThanOrEqual(95);
    for (const [i, at] of places.slice(1).entries())
      expect(at - (places[i] ?? 0)).toBeGreaterThanOrEqual(20);
  });
});
