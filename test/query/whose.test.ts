/** Whose rules, and of what: sentences that name the wrong one mislead as much as a wrong figure. */
import { describe, expect, it } from 'vitest';
import type { EligibilityAnswer } from '../../src/query/eligibility-envelope.ts';
import type { TransferAnswer } from '../../src/query/transfer-envelope.ts';
import type { ViewLine } from '../../src/query/view-envelope.ts';
import { ruleset } from '../../src/rules/index.ts';
import { ask, shown } from './support/asking.ts';
import { viewOf } from './support/view-of.ts';

const LANGS = ['zh-CN', 'en'] as const;

describe('rules that leave something open', () => {
  // 西藏 has no row on self-insured people: NAT-FLEX-1 speaks of those without an account only.
  it.each([
    [
      'zh-CN',
      '没有查到西藏另外的规定；全国的规则没有写到这种情况（有个人账户的灵活就业人员），不能作答。',
    ],
    [
      'en',
      'Xizang: no rule of its own found. The rules for China do not speak of this situation (self-insured people with a personal account), so there is no answer.',
    ],
  ] as const)('are told as those of whom they are, in %s', (lang, reason) => {
    const { envelope } = ask('refund', 'region=540000&participant=flexible', lang);
    expect(envelope.cases.map((one) => one.reason)).toEqual([reason, null]);
  });

  // The nation's rules on transfers begin on 2021-12-01 (医保办发〔2021〕43号); 青岛 has none of its own.
  it.each([
    ['zh-CN', '没有查到青岛另外的规定；全国的规则没有覆盖 1960-03-04 这一天，不能作答。'],
    [
      'en',
      'Qingdao: no rule of its own found. The rules for China do not cover 1960-03-04, so there is no answer.',
    ],
  ] as const)('are told so of a day before them too, in %s', (lang, reason) => {
    const words = 'fromRegion=370200&toRegion=110000&participant=employed&date=1960-03-04';
    const { envelope } = ask('transfer-timeline', words, lang);
    expect(envelope.cases.map((one) => one.reason)).toEqual([reason]);
  });

  it('are nobody’s gap where nobody has any', () => {
    for (const { code } of ruleset.regions.byCode.values()) {
      const { envelope } = ask('refund', `region=${code}`);
      for (const { reason, reasonCode } of envelope.cases)
        if (reasonCode === 'no-rule')
          expect(reason).toMatch(/^(?:还没有查到|没有查到.*统一的标准)/u);
    }
  });
});

describe('a row that gives way to the region above', () => {
  // JS-FR-3 is 江苏's: 南京 has no row on transfers of its own, so that it never “had rules”.
  it.each([
    ['zh-CN', '南京原有', '江苏原有自己的规定，现在执行全国的规定'],
    ['en', 'Nanjing had', 'Jiangsu had rules of its own; now the rule of China applies'],
  ] as const)('is told as that of the region whose it is, in %s', (lang, wrong, right) => {
    const words = 'fromRegion=320100&toRegion=110000&participant=employed&gapMonths=0';
    const said = JSON.stringify(ask('transfer-timeline', words, lang).envelope.explanation);
    expect(said).not.toContain(wrong);
    expect(said).toContain(right);
  });
});

describe('background', () => {
  // 克州: nothing but guidance and drafts is known of retirees.
  it('names its sources where nothing answers', () => {
    const { envelope } = ask('refund', 'region=652900&participant=retired');
    const { explanation, rules, sources } = envelope;
    const told = shown(
      viewOf('refund', envelope, 'zh-CN').lines,
      new Set(['case.0', 'outcome.0', 'none']),
    );
    const noted = explanation.filter(({ text }) => told.includes(text));
    const ids = rules.filter(({ id }) => noted.some(({ rule }) => rule === id));
    expect(ids.length).toBeGreaterThan(0);
    for (const id of new Set(ids.flatMap((rule) => rule.sources)))
      expect(told).toContain(sources.find((source) => source.id === id)?.title);
  });
});

describe('what a benefit takes for granted', () => {
  const PLACES = ['370200', '110000', '440300', '540000', '330100'];

  it('is what the answer about it alone does', () => {
    for (const region of PLACES)
      for (const participant of ['employed', 'retired', 'resident']) {
        const words = `region=${region}&participant=${participant}`;
        const { answer, assumptions } = ask('eligibility', words).envelope;
        for (const { id, assumes } of (answer as EligibilityAnswer).benefits) {
          const alone = ask('eligibility', `${words}&benefit=${id}`).envelope;
          expect([words, id, alone.assumptions.map(({ fact }) => fact).sort()]).toEqual([
            words,
            id,
            [...new Set(assumptions.map(({ fact }) => fact))]
              .filter((fact) => assumes.includes(fact))
              .sort(),
          ]);
        }
      }
  });

  it('is trusted, and contradicted, as the answer about it alone is', () => {
    // 阿拉善盟: of procedures nothing but claims is known.
    for (const region of [...PLACES, '152900'])
      for (const participant of ['employed', 'resident']) {
        const words = `region=${region}&participant=${participant}`;
        const { envelope } = ask('eligibility', words);
        const answer = envelope.answer as EligibilityAnswer | null;
        const { lines } = viewOf('eligibility', envelope, 'zh-CN');
        for (const { id, disputes, validity } of answer?.benefits ?? []) {
          const alone = ask('eligibility', `${words}&benefit=${id}`).envelope;
          expect([words, id, validity]).toEqual([words, id, alone.validity]);
          expect(disputes).toEqual([...new Set(alone.disputes.map(({ rule }) => rule))]);
          const told = shown(lines, new Set([`benefit.${id}`]));
          expect(told).toContain(alone.validity.text);
          for (const { text } of alone.disputes) expect(told).toContain(text);
          // Nothing is said of trust that is true of another benefit.
          const trust = answer?.benefits.map((one) => one.validity.text) ?? [];
          expect(new Set(told.filter((text) => trust.includes(text))).size).toBe(1);
        }
      }
  });

  it.each(LANGS)('stands under it and under no other, in %s', (lang) => {
    // 青岛’s deductions are not known: that matters to what is credited, not to what is reimbursed.
    const { envelope } = ask('eligibility', 'region=370200&participant=employed', lang);
    const { lines } = viewOf('eligibility', envelope, lang);
    const deductions = envelope.assumptions.flatMap(({ fact, text }) =>
      ['deductions', 'accountMode'].includes(fact) ? [text] : [],
    );
    expect(deductions).toHaveLength(2);
    const under = (benefit: string): string[] =>
      shown(lines, new Set([`benefit.${benefit}`])).filter((text) => deductions.includes(text));
    expect(under('refund')).toEqual(deductions);
    expect(under('reimbursement')).toEqual([]);
  });

  it.each(['refund', 'eligibility', 'guides'])('names a district’s city: %s', (question) => {
    const { assumptions } = ask(question, 'region=上海浦东&participant=employed').envelope;
    expect(assumptions.map(({ text }) => text)).toContain('“浦东新区”在上海，按上海的规定回答。');
  });
});

describe('what goes along with a transfer', () => {
  // NAT-TERM-TR-SHORTER and NAT-TERM-TR-PROGRESS: how long places may take, and where to look.
  const move = 'fromRegion=370200&toRegion=110000&participant=employed&gapMonths=0';

  it.each(LANGS)('is told once, with whose rule it is and since when, in %s', (lang) => {
    const { envelope } = ask('transfer-timeline', move, lang);
    const answer = envelope.cases[0]?.answer as TransferAnswer;
    if (!answer.transferable) throw new Error('not transferable');
    expect(answer.terms.length).toBeGreaterThan(1);
    const { lines } = viewOf('transfer-timeline', envelope, lang);
    const texts = shown(lines, new Set(['case.0', 'outcome.0']));
    const heads = headsOf(lines);
    for (const { name, text, rule } of answer.terms) {
      expect(texts.filter((one) => one === text)).toEqual([text]);
      // A name by itself says nothing.
      expect(texts).not.toContain(name);
      const cited = envelope.rules.find(({ id }) => id === rule);
      const [owner, since] = heads.get(text) ?? [];
      expect(owner).toContain(cited?.regionName);
      expect(since?.toLowerCase()).toBe(cited?.period.toLowerCase());
    }
    // Those of one place and one day stand together.
    const said = [...new Set(heads.values())].map(String);
    expect(new Set(said).size).toBe(said.length);
    expect(said.length).toBeLessThan(answer.terms.length);
  });
});

/** By sentence: the head that it stands under, which names whose rule it is and since when. */
function headsOf(lines: readonly ViewLine[]): ReadonlyMap<string, readonly string[]> {
  const heads = new Map<string, readonly string[]>();
  const visit = (line: ViewLine): void => {
    const [owner, since, list] = line.lines ?? [];
    if (line.kind === 'item' && list?.kind === 'list') {
      const head = [owner?.text ?? '', since?.text ?? ''];
      for (const { lines: held = [] } of list.lines ?? [])
        for (const { text = '' } of held) heads.set(text, head);
    }
    line.lines?.forEach(visit);
  };
  lines.forEach(visit);
  return heads;
}

describe('whose many rules are', () => {
  // 浙江 had rules of its own on moves within it and gave them up: three tables speak of either city.
  it.each([
    ['zh-CN', '没有查到杭州另外的规定，先按上级的规定回答。', '浙江原有自己的规定'],
    ['en', 'Hangzhou: no rule of its own found; the rules above it apply.', 'Zhejiang had rules'],
  ] as const)('is said once of a place, in %s', (lang, none, former) => {
    const move = 'fromRegion=330100&toRegion=330200&participant=employed';
    const said = ask('transfer-timeline', move, lang).envelope.explanation.map(({ text }) => text);
    expect(said.filter((text) => text.includes(none.slice(0, 8)))).toEqual([none]);
    expect(said.filter((text) => text.includes(former))).toHaveLength(1);
  });
});

describe('how something is done', () => {
  // 青岛, family sharing: four ways by rules of 全国 and 山东 that hold since different days.
  it.each(LANGS)('says of each way whose rule it is and since when, in %s', (lang) => {
    const { envelope } = ask('guides', 'region=370200', lang);
    const guides = envelope.answer as { guides: { topic: string; rule: string; name: string }[] };
    const { lines } = viewOf('guides', envelope, lang);
    for (const { topic, rule, name } of guides.guides) {
      const said = shown(lines, new Set([`guide.${topic}`]));
      const cited = envelope.rules.find(({ id }) => id === rule);
      const ways = said.filter(
        (text, at) =>
          text.includes(cited?.period ?? '?') && said[at - 1]?.toLowerCase() === name.toLowerCase(),
      );
      expect([name, ways.length]).toEqual([name, 1]);
      expect(ways[0]).toContain(cited?.regionName);
      // No heading stands there with nothing below it.
      expect(said).not.toContain(lang === 'en' ? 'The rules' : '有关规定');
    }
  });
});

describe('whose many rules are', () => {
  it('begins every line, every name and every choice as a sentence does', () => {
    const begins: string[] = [];
    const walk = (lines: readonly ViewLine[]): void => {
      for (const { kind, text = '', lines: held = [] } of lines) {
        // Titles of documents and names of sites are not ours.
        if (kind !== 'link' && !/^[a-z][\w-]*\.[a-z]/u.test(text)) begins.push(text);
        walk(held);
      }
    };
    const places = ['110000', '370200', '440300', '540000'];
    for (const region of places)
      for (const participant of ['employed', 'retired', 'resident'])
        for (const [id, words] of [
          ['refund', `region=${region}`],
          ['eligibility', `region=${region}`],
          ['guides', `region=${region}`],
          ['transfer-timeline', `fromRegion=${region}&toRegion=330100&appliedOn=2026-09-28`],
        ] as const) {
          const { envelope } = ask(id, `${words}&participant=${participant}`, 'en');
          const { lines, questions } = viewOf(id, envelope, 'en');
          walk(lines);
          for (const { name, options } of questions)
            begins.push(name, ...options.map((option) => option.name));
        }
    expect(begins.length).toBeGreaterThan(1000);
    expect([...new Set(begins.filter((text) => /^[a-z]/u.test(text)))]).toEqual([]);
  });
});
