/**
 * The questions that the service answers: one entry each, so that HTTP, the command line and the
 * documentation know the same ones.
 */
import type { Day } from '../base/day.ts';
import type { Text } from '../base/text.ts';
import { messagesIn } from '../i18n/index.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Fact, SheetId } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { askEligibility } from './eligibility.ts';
import type { EnvelopeOf } from './envelope.ts';
import { askGuides } from './guides.ts';
import { type Query, type QueryReading, readQuery } from './input.ts';
import { benefitParameter, topicParameter } from './parameters.ts';
import type { InputProblem } from './problem-envelope.ts';
import { askRefund } from './refund.ts';
import { askTransfer } from './transfer.ts';
import type { TransferEnvelope } from './transfer-envelope.ts';
import { transferProblems } from './transfer-places.ts';

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
  /** Facts that the sheets look at elsewhere than at the head of a condition. */
  readonly factsIn?: (ruleset: Ruleset) => Iterable<string>;
  /** Parameters that are no facts about the asker. */
  readonly own?: (ruleset: Ruleset) => readonly Fact[];
  /** Parameters of samples, as one writes them on the command line. */
  readonly examples: readonly string[];
  /** @param today the day on which it is asked; `query.date` is the day it is about */
  readonly ask: (ruleset: Ruleset, query: Query, today: Day, lang: Lang) => EnvelopeOf<unknown>;
  /** What is wrong with parameters together, each of them being well written. */
  readonly problems?: (ruleset: Ruleset, query: Query, lang: Lang) => readonly InputProblem[];
  /** The same answer where it has dates for a calendar (`format=ics`, `transfer-calendar.ts`). */
  readonly calendar?: (ruleset: Ruleset, query: Query, today: Day, lang: Lang) => TransferEnvelope;
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
  {
    id: 'transfer-timeline',
    aliases: ['transfer'],
    about: {
      zh: '医保关系转移接续：能不能转、什么时候办完、余额和待遇怎样',
      en: 'moving to another pooling area: whether, by when, and what becomes of balance and benefits',
    },
    facts: [
      'fromRegion',
      'toRegion',
      'date',
      'participant',
      'route',
      'case',
      'schemeChange',
      'appliedOn',
      'acceptedOn',
      'enrolledOn',
      'accountBalance',
      'originSuspended',
      'gapMonths',
      'priorContinuousYears',
      'firstEnrolment',
      'gapYears',
      'repairedYears',
      'enrolledInWindow',
      'exemptGroup',
    ],
    tables: ['transferScope', 'transferStages', 'transferBalance', 'waiting'],
    examples: [
      '--from-region 青岛 --to-region 北京 --participant 在职 --applied-on 2026-09-28 --gap-months 0',
      '--from-region 广东 --to-region 江苏 --participant employed --lang en',
    ],
    ask: askTransfer,
    problems: transferProblems,
    calendar: askTransfer,
  },
  {
    id: 'eligibility',
    aliases: [],
    about: {
      zh: '能享受哪些待遇，还差什么条件',
      en: 'which benefits one is entitled to, and what is still lacking',
    },
    facts: [
      'region',
      'date',
      'participant',
      'age',
      'birthDate',
      'sex',
      'retirementRegistered',
      'accountMode',
      'retirementDate',
      'contributionYears',
      'localActualYears',
      'gapMonths',
      'transferring',
      'procedure',
    ],
    tables: ['requirements', 'terms', 'coverage', 'waiting', 'refund', 'deductions'],
    factsIn: ({ requirements }) => requirements.rules.map(({ conclusion }) => conclusion.fact),
    own: (ruleset) => [benefitParameter(ruleset)],
    examples: [
      '--region 青岛 --benefit lifelong-benefit --sex 男 --retirementDate 2026-05-01',
      '--region 上海 --participant 退休 --benefit 家庭共济',
      '--region 阿拉善盟 --benefit procedure-coverage',
    ],
    ask: askEligibility,
  },
  {
    id: 'guides',
    aliases: ['guide'],
    about: { zh: '怎么办：查余额、绑定共济、备案、打电话', en: 'how to do it, step by step' },
    facts: ['region', 'date', 'participant'],
    tables: ['guides'],
    own: () => [topicParameter()],
    examples: ['--region 天津 --topic 选定医院', '--region 上海 --topic balance'],
    ask: askGuides,
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
  const looked = question.factsIn?.(ruleset) ?? [];
  const facts = new Set([...question.facts, ...conditions, ...looked]);
  known.set(question.id, facts);
  return facts;
}

/** Reads the parameters of a question: each alone, and then together. */
export function readQuestion(
  ruleset: Ruleset,
  question: Question,
  entries: Iterable<readonly [string, string]>,
  today: Day,
  lang: Lang,
): QueryReading {
  const accepts = acceptedFacts(ruleset, question);
  const own = question.own?.(ruleset) ?? [];
  const reading = readQuery(ruleset, entries, today, lang, messagesIn(lang), accepts, own);
  if (!reading.ok) return reading;
  const problems = question.problems?.(ruleset, reading.query, lang) ?? [];
  return problems.length === 0 ? reading : { ok: false, problems };
}
