/** What a row of each sheet says, in a sentence of both languages. */
import type { Text } from '../base/text.ts';
import { type Lang, say } from '../i18n/lang.ts';
import { coverageInWords } from '../query/coverage-words.ts';
import { deductionInWords, refundInFull, type Speech } from '../query/describe.ts';
import { guideInWords } from '../query/guides.ts';
import { waitingInWords } from '../query/transfer-benefits.ts';
import { stageInWords } from '../query/transfer-stages.ts';
import type { Conclusions, SheetId } from '../table/model.ts';
import type { PlainObject } from './answer.ts';

/** Conclusion and compared fields → words. */
export type Words = {
  readonly [K in SheetId]: (conclusion: Conclusions[K], fields: PlainObject) => Text;
};

/** @param speech how each language is spoken */
export function wordsOf(speech: Readonly<Record<Lang, Speech>>): Words {
  const both =
    <C>(words: (speech: Speech, conclusion: C, fields: PlainObject) => string) =>
    (conclusion: C, fields: PlainObject): Text => ({
      zh: words(speech['zh-CN'], conclusion, fields),
      en: words(speech.en, conclusion, fields),
    });
  return {
    refund: both((one, row, fields) => refundInFull(one, row) + figureInWords(one, fields)),
    deductions: both(deductionInWords),
    transferScope: both(({ texts, lang }, { transferable, explanation, remedy }) => {
      if (transferable === 'inherit') return texts.inheritRule;
      const reason = transferable === 'yes' ? null : explanation;
      const clauses = [reason, remedy].filter((text) => text !== null);
      return [texts.transfer.scope[transferable], ...clauses.map((text) => say(text, lang))].join(
        texts.join,
      );
    }),
    transferStages: both(stageInWords),
    transferBalance: both(({ texts }, { treatment }) =>
      treatment === 'inherit' ? texts.inheritRule : texts.transfer.balance[treatment],
    ),
    waiting: both((one, row) => waitingInWords(one, row)),
    requirements: both(({ lang }, { text }) => say(text, lang)),
    terms: both(({ lang }, { text }) => say(text, lang)),
    coverage: both(coverageInWords),
    guides: both(guideInWords),
  };
}

/** The figure of the region that a rate is applied to, where the sheets have one. */
function figureInWords({ texts }: Speech, { baseYear, baseValue }: PlainObject): string {
  if (typeof baseYear !== 'number' || typeof baseValue !== 'string') return '';
  const said = texts.parameterUsed(texts.base.localAveragePension, baseYear, baseValue);
  return texts.join + said.replace(/[。.]$/u, '');
}
