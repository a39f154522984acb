/** Asking about transfers as the service is asked: a query string in, an envelope or problems out. */
import * as v from 'valibot';
import { expect } from 'vitest';
import type { Day } from '../../../src/base/day.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import type { Query } from '../../../src/query/input.ts';
import type { InputProblem } from '../../../src/query/problem-envelope.ts';
import { questionNamed, readQuestion } from '../../../src/query/questions.ts';
import { askTransfer } from '../../../src/query/transfer.ts';
import {
  type TransferableAnswer,
  type TransferEnvelope,
  transferEnvelopeSchema,
} from '../../../src/query/transfer-envelope.ts';
import type { Ruleset } from '../../../src/table/ruleset.ts';
import { TODAY } from './ask.ts';

export interface Circumstances {
  readonly today?: Day;
  readonly lang?: Lang;
}

type Words = string | Readonly<Record<string, string>>;

function entriesOf(words: Words): [string, string][] {
  if (typeof words !== 'string') return Object.entries(words);
  return words.split('&').map((pair): [string, string] => {
    const cut = pair.indexOf('=');
    return [pair.slice(0, cut), pair.slice(cut + 1)];
  });
}

export function askingTransfers(ruleset: Ruleset) {
  const question = questionNamed('transfer-timeline');
  if (question === undefined) throw new Error('the question is not registered');
  const read = (words: Words, { today = TODAY, lang = 'zh-CN' }: Circumstances = {}) =>
    readQuestion(ruleset, question, entriesOf(words), today, lang);
  const query = (words: Words, more?: Circumstances): Query => {
    const reading = read(words, more);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    return reading.query;
  };
  return {
    query,
    problems: (words: Words, more?: Circumstances): readonly InputProblem[] => {
      const reading = read(words, more);
      return reading.ok ? [] : reading.problems;
    },
    /** The answer, which must be a whole and valid envelope: nothing may be outside the schema. */
    ask: (words: Words, more: Circumstances = {}): TransferEnvelope => {
      const { today = TODAY, lang = 'zh-CN' } = more;
      const envelope = askTransfer(ruleset, query(words, more), today, lang);
      expect(v.parse(transferEnvelopeSchema, envelope)).toStrictEqual(envelope);
      return envelope;
    },
  };
}

/** The answer, which must be that a transfer is possible. */
export function moves({ answer }: TransferEnvelope): TransferableAnswer {
  if (answer?.transferable !== true) throw new Error(JSON.stringify(answer));
  return answer;
}

/** Stage → its last day. */
export function dueDays(envelope: TransferEnvelope): Record<string, string | null> {
  return Object.fromEntries(moves(envelope).stages.map(({ id, dueOn }) => [id, dueOn]));
}
