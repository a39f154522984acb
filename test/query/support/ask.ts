/** Asking as the service is asked: a query string in, an envelope or problems out. */

import * as v from 'valibot';
import { expect } from 'vitest';
import { type Day, parseDay } from '../../../src/base/day.ts';
import { messagesIn } from '../../../src/i18n/index.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import { type Query, readQuery } from '../../../src/query/input.ts';
import type { InputProblem } from '../../../src/query/problem-envelope.ts';
import { askRefund } from '../../../src/query/refund.ts';
import { type RefundEnvelope, refundEnvelopeSchema } from '../../../src/query/refund-envelope.ts';
import type { Ruleset } from '../../../src/table/ruleset.ts';

/** The day on which the tests ask, unless they say otherwise. */
export const TODAY: Day = dayOn('2026-11-21');

export function dayOn(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`no such day: ${text}`);
  return day;
}

export interface Circumstances {
  readonly today?: Day;
  readonly lang?: Lang;
}

/** The words of a question: `region=上海&age=74`, nothing encoded. */
type Words = string | Readonly<Record<string, string>>;

function entriesOf(words: Words): [string, string][] {
  if (typeof words !== 'string') return Object.entries(words);
  return words
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const cut = pair.indexOf('=');
      return [pair.slice(0, cut), pair.slice(cut + 1)];
    });
}

export interface Asking {
  /** The answer, which must be a whole and valid envelope. */
  readonly ask: (words: Words, more?: Circumstances) => RefundEnvelope;
  readonly query: (words: Words, more?: Circumstances) => Query;
  readonly problems: (words: Words, more?: Circumstances) => readonly InputProblem[];
}

export function asking(ruleset: Ruleset): Asking {
  const read = (words: Words, { today = TODAY, lang = 'zh-CN' }: Circumstances = {}) =>
    readQuery(ruleset, entriesOf(words), today, lang, messagesIn(lang));
  const query: Asking['query'] = (words, more) => {
    const reading = read(words, more);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    return reading.query;
  };
  return {
    query,
    ask(words, more = {}) {
      const { today = TODAY, lang = 'zh-CN' } = more;
      return validated(askRefund(ruleset, query(words, more), today, lang));
    },
    problems(words, more) {
      const reading = read(words, more);
      return reading.ok ? [] : reading.problems;
    },
  };
}

/** An envelope as the contract has it: parsing drops what is not in the schema, so nothing may drop. */
export function validated(envelope: RefundEnvelope): RefundEnvelope {
  const read = v.safeParse(refundEnvelopeSchema, envelope);
  expect(read.issues).toBeUndefined();
  expect(read.output).toStrictEqual(envelope);
  return envelope;
}

/** The monthly figures that an answer gives: gross, deduction, net. */
export function figures(
  answer: RefundEnvelope['answer'],
): { gross: string | null; deduction: string | null; net: string | null } | string {
  if (answer === null) return 'no answer';
  if (!answer.credited) return 'nothing credited';
  const { gross, deduction, net } = answer.monthly;
  return { gross, deduction, net };
}

/** Every figure of money that an answer names, the terms included. */
export function moneyIn(answer: RefundEnvelope['answer']): string[] {
  return JSON.stringify(answer).match(/\d+\.\d{2}/gu) ?? [];
}
