import { describe, expect, it } from 'vitest';
import type { TransferEnvelope } from '../../src/query/transfer-envelope.ts';
import { realRuleset } from '../table/support/sheets.ts';
import { askingTransfers } from './support/transfer.ts';

const ruleset = await realRuleset();
const { ask, problems } = askingTransfers(ruleset);

/** Every sentence that an envelope says in its own words: titles and publishers are names. */
function sentences(envelope: TransferEnvelope): string[] {
  const answers = [envelope.answer, ...envelope.cases.map(({ answer }) => answer)];
  return [
    envelope.notice,
    envelope.validity.text,
    ...envelope.cases.flatMap(({ text, reason }) => [text, reason ?? '']),
    ...envelope.missing.flatMap(({ name, question, unit }) => [name, question, unit ?? '']),
    ...envelope.assumptions.map(({ text }) => text),
    ...envelope.explanation.map(({ text }) => text),
    ...envelope.rules.map(({ period }) => period),
    ...envelope.disputes.map(({ text }) => text),
    ...answers.flatMap((answer) => {
      if (answer === null) return [];
      if (!answer.transferable)
        return [answer.text, answer.reason, answer.remedy ?? '', answer.balance?.text ?? ''];
      return [
        answer.text,
        answer.balance.text,
        answer.benefits.text,
        ...answer.stages.flatMap(({ name, actor, text }) => [name, actor ?? '', text]),
        ...answer.terms.flatMap(({ name, text }) => [name, text]),
      ];
    }),
  ];
}

const questions = [
  'fromRegion=石家庄&toRegion=太原',
  'fromRegion=石家庄&toRegion=太原&appliedOn=2026-12-18&participant=employed',
  'fromRegion=石家庄&toRegion=太原&date=2028-01-01',
  'fromRegion=石家庄&toRegion=太原&date=2020-01-01',
  'fromRegion=杭州&toRegion=宁波&appliedOn=2026-12-01',
  'fromRegion=丰泽区&toRegion=无锡&appliedOn=2026-09-28',
  'fromRegion=泉州&toRegion=武汉&appliedOn=2026-09-28',
  'fromRegion=广东&toRegion=广东&case=not-connected',
  'fromRegion=西安&toRegion=南京&case=resettled-retiree',
  'fromRegion=香港&toRegion=福建',
  'participant=retired',
];

/** What stands in brackets is a name or a term as records show it. */
const bare = (sentence: string): string =>
  sentence.replace(/[（(“][^（(“）)”]*\p{Script=Han}[^（(“）)”]*[）)”]/gu, '');

describe('answers about transfers', () => {
  it('are English in English', () => {
    const left = questions.flatMap((words) =>
      sentences(ask(words, { lang: 'en' })).filter((sentence) =>
        /[\p{Script=Han}，。；：、（）]/u.test(bare(sentence)),
      ),
    );
    expect([...new Set(left)]).toEqual([]);
  });

  it('are Chinese in Chinese', () => {
    const left = questions.flatMap((words) =>
      sentences(ask(words)).filter((sentence) => /[a-z]{3,}/iu.test(sentence)),
    );
    expect([...new Set(left)]).toEqual([]);
  });

  it('explain mistakes in English too', () => {
    for (const words of [
      'fromRegion=泉州&toRegion=丰泽区',
      'fromRegion=全国&toRegion=太原',
      'fromRegion=石家庄&toRegion=太原&route=省内&appliedOn=2026-03-05&acceptedOn=2026-03-04',
      'region=太原',
    ])
      for (const { expected } of problems(words, { lang: 'en' }))
        expect(bare(expected)).not.toMatch(/\p{Script=Han}/u);
  });
});
