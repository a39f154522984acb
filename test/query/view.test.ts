/** Answers as lines to show, of every question, in many places, for everybody, in both languages. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/i18n/lang.ts';
import { envelopeSchema } from '../../src/query/envelope.ts';
import { questionNamed, readQuestion } from '../../src/query/questions.ts';
import { type View, type ViewLine, viewSchema } from '../../src/query/view-envelope.ts';
import { ruleset } from '../../src/rules/index.ts';
import { TODAY } from '../table/support/sheets.ts';
import { viewOf } from './support/view-of.ts';

const LANGS = ['zh-CN', 'en'] as const;
const WHO = ['employed', 'retired', 'flexible', 'resident'];
/** A province with rules, one without, a city with rules of its own, one that takes them over. */
const WHERE = ['370000', '620000', '440300', '370200', '110000', '310000'];

interface Asked {
  readonly question: string;
  readonly lang: Lang;
  readonly parameters: Readonly<Record<string, string>>;
}

const ASKED: readonly Asked[] = LANGS.flatMap((lang) =>
  WHERE.flatMap((region) => [
    { question: 'guides', lang, parameters: { region } },
    ...WHO.flatMap((participant) => [
      { question: 'refund', lang, parameters: { region, participant } },
      { question: 'eligibility', lang, parameters: { region, participant } },
      {
        question: 'transfer-timeline',
        lang,
        parameters: {
          fromRegion: region,
          toRegion: '330100',
          participant,
          appliedOn: '2026-09-28',
        },
      },
    ]),
  ]),
);

function ask({ question: id, parameters, lang }: Asked) {
  const question = questionNamed(id);
  if (question === undefined) throw new Error(`no question: ${id}`);
  const entries = Object.entries(parameters);
  const reading = readQuestion(ruleset, question, entries, TODAY, lang);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const envelope = question.ask(ruleset, reading.query, TODAY, lang);
  return { envelope, view: viewOf(id, envelope, lang) };
}

function allLines(lines: readonly ViewLine[]): readonly ViewLine[] {
  return lines.flatMap((line) => [line, ...allLines(line.lines ?? [])]);
}

const linesOf = ({ lines, questions }: View): readonly ViewLine[] =>
  allLines([
    ...lines,
    ...questions.flatMap(({ options }) => options.flatMap((it) => it.lines ?? [])),
  ]);

/** The values that conditions name, each once. */
const valuesIn = (...all: readonly NonNullable<ViewLine['when']>[]): readonly string[] => {
  const named = all.flatMap((when) =>
    Object.entries(when).flatMap(([fact, bound]) =>
      'in' in bound ? bound.in.map((value) => `${fact}=${value}`) : [],
    ),
  );
  return [...new Set(named)].sort();
};

const told = ASKED.map((asked) => ({ asked, ...ask(asked) }));

describe('a view', () => {
  it('has the documented shape and leaves the answer as it is', () => {
    for (const { asked, envelope, view } of told) {
      expect([asked, v.safeParse(v.strictObject(viewSchema.entries), view).issues]).toEqual([
        asked,
        undefined,
      ]);
      expect(view.outcomes).toHaveLength(envelope.cases.length);
      const whole = v.safeParse(envelopeSchema(v.any()), { ...envelope, view });
      expect([asked, whole.issues]).toEqual([asked, undefined]);
      expect(ask(asked).envelope).toEqual(envelope);
    }
  });

  it('needs only keys that a device has, and names only those in its texts', () => {
    const seen = new Set<string>();
    for (const { asked, envelope, view } of told) {
      const own = new Set(['open', 'none']);
      for (const at of envelope.cases.keys()) own.add(`case.${at}`);
      for (const outcome of view.outcomes) own.add(`outcome.${outcome}`);
      for (const { key, terms } of view.amounts) {
        for (const end of ['gross', 'net', 'year']) own.add(`${key}.${end}`);
        terms.forEach(({ base }, at) => {
          own.add(`${base}`);
          for (const end of ['', '.exact', '.floor', '.cap']) own.add(`${key}.${at}${end}`);
        });
      }
      for (const { fact, type, options, max } of view.questions) {
        own.add(fact);
        for (const { id } of options) own.add(`${fact}.${id}`);
        // What was said is a key with its value, numbers as well.
        if (type === 'integer') for (let n = 0; n <= Number(max); n += 1) own.add(`${fact}.${n}`);
      }
      const known = (key: string): boolean => {
        seen.add(key.replace(/\d+/gu, 'N'));
        // Of benefits: the verdict, and how a requirement stands.
        return own.has(key) || /^[a-z-]+\.(?:\d+\.\d+(?:\.\w+)?|[a-z]+)$/u.test(key);
      };
      for (const { needs = [], lacks = [], text = '', figure = '' } of linesOf(view)) {
        const inText = [...`${text}${figure}`.matchAll(/\{([^{}]+)\}/gu)].map(
          ([, key = '']) => key,
        );
        expect([asked, [...needs, ...lacks, ...inText].filter((key) => !known(key))]).toEqual([
          asked,
          [],
        ]);
      }
      for (const { needs = [] } of view.questions)
        expect([asked, needs.filter((key) => !known(key))]).toEqual([asked, []]);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['case.N', 'outcome.N', 'open', 'none']));
  });

  // Such as whose rules they are and since when: of care elsewhere 全国 has eighteen of one day.
  it('says once what is so of several, and only to who is shown one of them', () => {
    let heads = 0;
    for (const { asked, view } of told)
      for (const { kind, lines: groups = [] } of linesOf(view)) {
        const grouped = groups.filter(
          ({ lines = [] }) => lines.at(-1)?.lines?.[0]?.kind === 'item',
        );
        if (kind !== 'list' || grouped.length === 0) continue;
        const said = grouped.map(({ lines = [] }) => JSON.stringify(lines.slice(0, -1)));
        expect([asked, new Set(said).size]).toEqual([asked, said.length]);
        heads += said.length;
        for (const { needs, when, lines = [] } of grouped) {
          const held = lines.at(-1)?.lines ?? [];
          expect([asked, new Set(needs)]).toEqual([
            asked,
            new Set(held.flatMap((one) => one.needs ?? [])),
          ]);
          const all = held.some((one) => Object.keys(one.when ?? {}).length === 0);
          expect([asked, valuesIn(all ? {} : (when ?? {}))]).toEqual([
            asked,
            all ? [] : valuesIn(...held.map((one) => one.when ?? {})),
          ]);
          if (all) expect([asked, when]).toEqual([asked, undefined]);
        }
      }
    expect(heads).toBeGreaterThan(50);
  });

  it('parts English words by English marks', () => {
    const parted = told.flatMap(({ asked, view }) =>
      linesOf(view).flatMap(({ kind, text = '' }) =>
        asked.lang === 'en' && kind !== 'link' && /[a-z0-9][：、；]/u.test(text) ? [text] : [],
      ),
    );
    expect(parted).toEqual([]);
  });

  it('tells of the balance only whom something is credited', () => {
    for (const [participant, tells] of [
      ['retired', true],
      ['resident', false],
    ] as const) {
      const { view } = ask({
        question: 'refund',
        lang: 'zh-CN',
        parameters: { region: '110000', participant },
      });
      const said = allLines(view.lines).some(({ text = '' }) => text.includes('个人账户余额'));
      expect([participant, said]).toEqual([participant, tells]);
    }
  });

  it('counts months in a word that is no month’s name', () => {
    const units = told
      .flatMap(({ asked, view }) => (asked.lang === 'zh-CN' ? view.questions : []))
      .filter(({ fact }) => fact === 'gapMonths')
      .map(({ unit }) => unit);
    expect([...new Set(units)]).toEqual(['个月']);
  });

  it('says of a slip what is wrong: no number, one out of range, a part of a day', () => {
    const question = (asked: Asked, name: string) =>
      ask(asked).view.questions.find(({ fact }) => fact === name);
    const base = { question: 'refund', parameters: { region: '110000', participant: 'employed' } };
    const money = question({ ...base, lang: 'zh-CN' }, 'contributionBase');
    expect(money?.numeral).toBe('请只写数字，例如 3500。');
    expect(money?.wrong).toBe('请填 0 到 1000 万元之间的金额。');
    expect(money?.doubt).toEqual({ below: 100, text: expect.stringContaining('{value} 元') });
    const yuan = question({ ...base, lang: 'en' }, 'contributionBase');
    expect(yuan?.numeral).toBe('Use digits only, for example 3500.');
    expect(yuan?.wrong).toBe('Enter an amount from 0 to 10000000 yuan.');
    const move = {
      question: 'transfer-timeline',
      lang: 'zh-CN',
      parameters: { fromRegion: '370200', toRegion: '330100', participant: 'employed' },
    } as const;
    expect(question(move, 'gapMonths')?.numeral).toBe('请只写数字，例如 5。');
    expect(question(move, 'gapMonths')?.wrong).toBe('请填 0 到 600 之间的整数。');
    const day = question(move, 'appliedOn');
    expect(day?.parts).toHaveLength(3);
    expect(day?.noDay).toBe('$1 年 $2 月没有 $3 日，请再看一下。');
  });

  it('doubts the age of a young retiree, and nobody else’s', () => {
    const ages = ASKED.flatMap((asked) =>
      ask(asked).view.questions.flatMap((one) =>
        one.doubt === undefined || one.type === 'money'
          ? []
          : [[asked.parameters['participant'], one.fact, one.doubt]],
      ),
    );
    expect(ages.length).toBeGreaterThan(3);
    for (const age of ages)
      expect(age).toEqual([
        'retired',
        'age',
        { below: 40, text: expect.stringContaining('{value}') },
      ]);
  });

  it('says below the headline of a transfer why it has no date', () => {
    for (const [lang, why] of [
      ['zh-CN', /放假安排只公布到 2026-12-31/u],
      ['en', /days off is published until 2026-12-31/u],
    ] as const) {
      const parameters = {
        fromRegion: '石家庄',
        toRegion: '太原',
        participant: 'employed',
        gapMonths: '0',
      };
      const below = (acceptedOn: string): string => {
        const { view } = ask({
          question: 'transfer-timeline',
          lang,
          parameters: { ...parameters, acceptedOn },
        });
        const [top] = view.lines;
        return allLines(top?.lines ?? [])
          .map(({ text }) => text)
          .join('\n');
      };
      expect(below('2026-12-31')).toMatch(why);
      expect(below('2026-09-28')).not.toMatch(why);
    }
  });

  it('links only to pages and telephones, and says something in every line', () => {
    const kinds = new Set<string>();
    for (const { view } of told)
      for (const { kind, text, url, lines, options } of linesOf(view)) {
        kinds.add(kind);
        if (url !== undefined) expect(url).toMatch(/^(?:https?:\/\/|tel:\d)/u);
        expect(text !== undefined || lines !== undefined || options !== undefined).toBe(true);
        expect(text).not.toBe('');
        expect(lines).not.toEqual([]);
      }
    // Figures and amounts by the asker's pension stand in other places than these.
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['calendar', 'headline', 'link', 'phone', 'steps', 'timeline']),
    );
  });

  it('says the same in both languages, line by line', () => {
    const half = told.length / 2;
    const shape = (lines: readonly ViewLine[]): unknown =>
      lines.map(({ kind, needs, lacks, lines: held }) => [kind, needs, lacks, shape(held ?? [])]);
    for (const [at, { asked, view }] of told.slice(0, half).entries()) {
      const other = told[at + half];
      expect(other?.asked).toEqual({ ...asked, lang: 'en' });
      const [mine, its] = [view, other?.view].map((it) => it?.questions.map(({ fact }) => fact));
      expect(its).toEqual(mine);
      // Dates and sources in words may differ in number, what depends on the asker may not.
      const top = (it: View | undefined): unknown => shape(it?.lines.slice(0, 1) ?? []);
      expect(top(other?.view)).toEqual(top(view));
    }
  });

  it('keeps text text, and links to nothing that runs', () => {
    const [one] = told;
    if (one === undefined) throw new Error('nothing was asked');
    const notice = '<img src=x onerror=alert(1)>';
    const { lines } = viewOf('guides', { ...one.envelope, notice }, 'zh-CN');
    expect(allLines(lines).filter(({ text }) => text === notice)).toHaveLength(1);
    const hostile = one.envelope.sources.map((source) => ({
      ...source,
      url: 'javascript:alert(1)',
    }));
    const safe = viewOf('guides', { ...one.envelope, sources: hostile }, 'zh-CN');
    expect(allLines(safe.lines).filter(({ kind }) => kind === 'link')).toEqual([]);
  });
});
