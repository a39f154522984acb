import { describe, expect, it } from 'vitest';
import type { RefundEnvelope } from '../../src/query/refund-envelope.ts';
import { realRuleset } from '../table/support/sheets.ts';
import { asking } from './support/ask.ts';
import { askBenefits } from './support/ask-benefits.ts';

const ruleset = await realRuleset();
const { ask } = asking(ruleset);

/** Terms that stay Chinese in an English sentence because records show them; places do not. */
const terms = ruleset.facts
  .flatMap(({ options }) => options.map(({ name }) => name.zh))
  .sort((a, b) => b.length - a.length);

/** What is left of a sentence without terms and without what it puts in brackets or quotes. */
function untranslated(sentence: string): string {
  let rest = sentence.replace(/[（(“][^（(“）)”]*\p{Script=Han}[^（(“）)”]*[）)”]/gu, '');
  for (const term of terms) rest = rest.replaceAll(term, '');
  return (rest.match(/[\p{Script=Han}，。；：、（）]+/gu) ?? []).join(' ');
}

/** Every sentence that an envelope says in its own words: titles and publishers are names. */
function sentences(envelope: RefundEnvelope): string[] {
  const answers = [
    envelope.answer,
    ...[...envelope.cases, ...envelope.disputes].map((one) => one.answer),
  ];
  return [
    envelope.notice,
    envelope.validity.text,
    ...envelope.cases.flatMap(({ text, reason }) => [text, reason ?? '']),
    ...envelope.missing.flatMap(({ name, question, unit, options }) => [
      name,
      question,
      unit ?? '',
      ...options.map((option) => option.name),
    ]),
    ...envelope.assumptions.map(({ text }) => text),
    ...envelope.explanation.map(({ text }) => text),
    ...envelope.rules.flatMap(({ period, regionName }) => [period, regionName]),
    ...envelope.disputes.map(({ text }) => text),
    ...answers.flatMap((answer) => {
      if (answer === null) return [];
      return answer.credited
        ? [answer.text, answer.formula ?? '', ...answer.deductions.map(({ name }) => name)]
        : [answer.text, answer.reason];
    }),
  ];
}

const questions = [...(ruleset.factById.get('participant')?.options ?? [])].flatMap(({ id }) =>
  ['', '&date=2022-06-01', '&date=2028-01-01'].map((more) => `participant=${id}${more}`),
);
const places = [...new Set(ruleset.refund.rules.map(({ region }) => region)), '540000'];
const everywhere = [...ruleset.regions.byCode.keys()];

describe('English', () => {
  it('says every sentence in English', () => {
    const left = new Set<string>();
    for (const place of places)
      for (const question of questions)
        for (const sentence of sentences(ask(`region=${place}&${question}`, { lang: 'en' })))
          if (untranslated(sentence) !== '') left.add(sentence);
    expect([...left]).toEqual([]);
  });

  it('names every region in English', () => {
    const left = new Set<string>();
    for (const place of everywhere)
      for (const sentence of sentences(ask(`region=${place}&participant=retired`, { lang: 'en' })))
        if (untranslated(sentence) !== '') left.add(sentence);
    expect([...left]).toEqual([]);
  });

  it('names the places below, and why a verdict is open', () => {
    for (const region of ['100000', '370000', '540000'])
      for (const { reason } of askBenefits(ruleset, { region }, { lang: 'en' }).answer?.benefits ??
        [])
        expect(untranslated(reason ?? '')).toBe('');
  });

  it('asks for a region in English', () => {
    for (const sentence of sentences(ask('', { lang: 'en' })))
      expect(untranslated(sentence)).toBe('');
  });
});

describe('Chinese', () => {
  it('says every sentence in Chinese', () => {
    const left = new Set<string>();
    for (const place of places)
      for (const question of questions)
        for (const sentence of sentences(ask(`region=${place}&${question}`)))
          if (/[a-z]{3,}/iu.test(sentence)) left.add(sentence);
    expect([...left]).toEqual([]);
  });
});
