/** Asking about benefits and guides as the service is asked, with the envelope validated. */
import * as v from 'valibot';
import { expect } from 'vitest';
import type { Day } from '../../../src/base/day.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import {
  type BenefitAnswer,
  type EligibilityEnvelope,
  eligibilityEnvelopeSchema,
} from '../../../src/query/eligibility-envelope.ts';
import { type GuidesEnvelope, guidesEnvelopeSchema } from '../../../src/query/guides-envelope.ts';
import { questionNamed, readQuestion } from '../../../src/query/questions.ts';
import type { Ruleset } from '../../../src/table/ruleset.ts';
import { TODAY } from './ask.ts';

export interface When {
  readonly today?: Day;
  readonly lang?: Lang;
}

/** `region=C&sex=男`, or pairs. */
export type Words = string | Readonly<Record<string, string>>;

function ask(
  ruleset: Ruleset,
  name: string,
  words: Words,
  { today = TODAY, lang = 'zh-CN' }: When,
) {
  const question = questionNamed(name);
  if (question === undefined) throw new RangeError(name);
  const entries =
    typeof words === 'string' ? [...new URLSearchParams(words)] : Object.entries(words);
  const reading = readQuestion(ruleset, question, entries, today, lang);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return question.ask(ruleset, reading.query, today, lang);
}

export function askBenefits(ruleset: Ruleset, words: Words, when: When = {}): EligibilityEnvelope {
  const envelope = ask(ruleset, 'eligibility', words, when);
  const read = v.parse(eligibilityEnvelopeSchema, envelope);
  expect(read).toStrictEqual(envelope);
  return read;
}

/** The answer about the only benefit asked about. */
export function askBenefit(ruleset: Ruleset, words: Words, when: When = {}): BenefitAnswer {
  const { answer } = askBenefits(ruleset, words, when);
  const [only, second] = answer?.benefits ?? [];
  if (only === undefined || second !== undefined) throw new RangeError('not one benefit');
  return only;
}

export function askGuidance(ruleset: Ruleset, words: Words, when: When = {}): GuidesEnvelope {
  const envelope = ask(ruleset, 'guides', words, when);
  const read = v.parse(guidesEnvelopeSchema, envelope);
  expect(read).toStrictEqual(envelope);
  return read;
}
