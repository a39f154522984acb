/**
 * The questions that the service answers: one entry each, so that HTTP, the command line and the
 * documentation know the same ones.
 */
import type { Day } from '../base/day.ts';
import type { Text } from '../base/text.ts';
import type { Lang } from '../i18n/lang.ts';
import type { SheetId } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { EnvelopeOf } from './envelope.ts';
import type { Query } from './input.ts';
import { askRefund } from './refund.ts';

export interface Question {
  /** The name under which it is asked: `GET /v1/<id>`, `sheets ask <id>`. */
  readonly id: string;
  /** Shorter names that the command line understands too. */
  readonly aliases: readonly string[];
  readonly about: Text;
  /**
   * Ids of the facts that are its parameters by contract, whatever the sheets say today. Facts
   * that head conditions of `tables` are parameters besides.
   */
  readonly facts: readonly string[];
  /** The decision sheets that answer it. */
  readonly tables: readonly SheetId[];
  /** Parameters of samples, as one writes them on the command line. */
  readonly examples: readonly string[];
  /** @param today the day on which it is asked; `query.date` is the day it is about */
  readonly ask: (ruleset: Ruleset, query: Query, today: Day, lang: Lang) => EnvelopeOf<unknown>;
}

export const QUESTIONS: readonly Question[] = [
  {
    id: 'refund',
    aliases: [],
    about: {
      zh: '个人账户每月划入多少',
      en: 'how much is credited to the personal account each month',
    },
    facts: [
      'region',
      'date',
      'participant',
      'age',
      'birthDate',
      'retirementRegistered',
      'accountMode',
      'planTier',
      'stillPaying',
      'contributionBase',
      'ownPension',
    ],
    tables: ['refund', 'deductions'],
    examples: [
      '--region 上海 --participant retired --age 75',
      '--region 青岛 --participant 退休 --age 72 --date 2023-06-01',
    ],
    ask: askRefund,
  },
];

/** The question of a name; undefined when there is none. */
export function questionNamed(name: string): Question | undefined {
  return QUESTIONS.find(({ id, aliases }) => id === name || aliases.includes(name));
}

const accepted = new WeakMap<Ruleset, Map<string, ReadonlySet<string>>>();

/** Ids of the facts that a question takes as parameters; worked out once a ruleset. */
export function acceptedFacts(ruleset: Ruleset, question: Question): ReadonlySet<string> {
  const known = accepted.get(ruleset) ?? new Map<string, ReadonlySet<string>>();
  accepted.set(ruleset, known);
  const before = known.get(question.id);
  if (before !== undefined) return before;
  const conditions = question.tables.flatMap((table) =>
    ruleset[table].variables.map(({ fact }) => fact),
  );
  const facts = new Set([...question.facts, ...conditions]);
  known.set(question.id, facts);
  return facts;
}
