/**
 * What changes within a year of the day asked about: announced rules and the asker's birthday. The
 * same question is asked again for the few days on which some rule starts or stops, or on which an
 * age is reached that some rule looks at; where there is no such day, nothing is asked again.
 */
import { addMonths, ageOn, birthdayOf, type Day, formatDay } from '../base/day.ts';
import { type Box, EVERYTHING, intersectBoxes } from '../table/box.ts';
import { chainOf } from '../table/regions.ts';
import { ruleAt, type Table } from '../table/table.ts';
import { type AnswerPart, mergePieces, type Piece, type Upcoming } from './assemble.ts';
import { boundsOf } from './cases.ts';
import { mayConcern } from './context.ts';
import { boxInWords, type Speech } from './describe.ts';
import type { Assumption, UpcomingOf } from './envelope.ts';
import type { Query } from './input.ts';
import { ruleId } from './provenance.ts';
import { reachesPast } from './resolve.ts';

type Pieces<A> = readonly Piece<A>[];

/** What is told about one day, in merged parts. */
export interface Forecast<A> {
  readonly pieces: Pieces<A>;
  readonly assumptions: readonly Assumption[];
}

/** A question that can be asked again for another day. */
export interface Outlook<A> {
  readonly speech: Speech;
  readonly query: Query;
  readonly today: Day;
  /** Codes of the regions asked about, and the tables that answer. */
  readonly regions: readonly string[];
  readonly tables: readonly Table<unknown>[];
  /** Rules that are about another benefit do not count. */
  readonly benefit: string;
  /** @param today rules without an announced end are not taken to go on after it */
  readonly ask: (query: Query, today: Day) => Forecast<A>;
  /** Equal keys are answers between which nothing changes. */
  readonly keyOf: (part: AnswerPart<A>) => string;
}

/** One day on which something changes, with what holds from then on where it does. */
export interface Coming<A> extends Forecast<A> {
  readonly from: Day;
  readonly reason: 'rule' | 'birthday';
}

const AHEAD_MONTHS = 12;

/** When an owner's rules may change an answer: days with the rule behind each, and ages. */
interface Marks {
  readonly days: [day: Day, rule: number][];
  readonly ages: Set<number>;
  /** Some requirement demands an age: then every birthday counts. */
  everyAge: boolean;
}

const marks = new WeakMap<object, ReadonlyMap<string, Marks>>();

/** By owner; built on first use and kept with the table: request time never scans all rules. */
function marksOf(table: Table<unknown>): ReadonlyMap<string, Marks> {
  const known = marks.get(table);
  if (known) return known;
  const built = new Map<string, Marks>();
  table.rules.forEach(({ region, disputes, period, conditions, conclusion }, index) => {
    // A contradiction stands beside answers and changes none.
    if (disputes.length > 0) return;
    const own = built.get(region) ?? { days: [], ages: new Set<number>(), everyAge: false };
    built.set(region, own);
    for (const [first, last] of [period.possible, period.certain ?? period.possible])
      own.days.push([first, index], [last + 1, index]);
    for (const { fact, holds } of conditions)
      if (fact === 'age') for (const [low, high] of holds) own.ages.add(low).add(high + 1);
    own.everyAge ||= demandsAge(conclusion);
  });
  marks.set(table, built);
  return built;
}

function demandsAge(conclusion: unknown): boolean {
  return conclusion instanceof Object && 'fact' in conclusion && conclusion.fact === 'age';
}

function isElsewhere(conclusion: unknown, benefit: string): boolean {
  return conclusion instanceof Object && 'benefit' in conclusion && conclusion.benefit !== benefit;
}

/** The days of a year on which an answer may change; `birthday` is null when no age matters. */
function daysOf<A>({ speech, query, regions, tables, benefit }: Outlook<A>): {
  readonly days: ReadonlySet<Day>;
  readonly birthday: Day | null;
} {
  const { date, birth } = query;
  const end = addMonths(date, AHEAD_MONTHS);
  const facts = new Map(query.facts);
  // Whoever has a birthday in the year comes under rules for another age.
  if (birth !== undefined) facts.delete('age');
  const age = birth === undefined ? null : ageOn(birth, date) + 1;
  const reached = birth === undefined || age === null ? null : birthdayOf(birth, age);
  const days = new Set<Day>();
  let birthday: Day | null = null;
  for (const table of tables)
    for (const region of regions)
      for (const { code } of chainOf(speech.ruleset.regions.byCode, region)) {
        const own = marksOf(table).get(code);
        if (own === undefined) continue;
        if (age !== null && (own.everyAge || own.ages.has(age))) birthday = reached;
        for (const [day, index] of own.days) {
          if (day <= date || day > end) continue;
          const rule = ruleAt(table, index);
          if (code !== region && !rule.inheritable) continue;
          if (isElsewhere(rule.conclusion, benefit)) continue;
          if (mayConcern(rule, facts, EVERYTHING)) days.add(day);
        }
      }
  if (birthday !== null && birthday <= end) days.add(birthday);
  return { days, birthday };
}

/**
 * The changes in order. A day is compared with the one before, as if rules without an announced end
 * went on: so only what is announced, or the age, makes a difference. What a rule changes is told
 * as a question about that day is answered; what a birthday changes, by the rules then in force,
 * else by today's, and that is said.
 *
 * @param now what is told about the day asked about
 */
export function comingOf<A>(outlook: Outlook<A>, now: Forecast<A>): Coming<A>[] {
  const { speech, query, today, ask, keyOf } = outlook;
  const { birth } = query;
  const { days, birthday } = daysOf(outlook);
  const oldest = speech.ruleset.factById.get('age')?.max ?? 0;
  const at = (day: Day, horizon: Day, younger = 0): Forecast<A> => {
    const facts = new Map(query.facts);
    if (birth !== undefined) facts.set('age', Math.min(oldest, ageOn(birth, day) - younger));
    return ask({ ...query, facts, date: day }, horizon);
  };
  const apart = (a: AnswerPart<A>, b: AnswerPart<A>): boolean => keyOf(a) !== keyOf(b);
  const answers = ({ answer }: AnswerPart<A>): boolean => answer !== null;
  const coming: Coming<A>[] = [];
  let told = now.pieces;
  let before = told;
  for (const from of [...days].sort((a, b) => a - b)) {
    const horizon = Math.max(today, from);
    const after = at(from, horizon);
    const changed = crossed(after.pieces, before, apart);
    if (changed.length === 0) continue;
    const ages =
      from === birthday && crossed(after.pieces, at(from, horizon, 1).pieces, apart).length > 0;
    const shown = ages || horizon === today ? after : at(from, today);
    // Where that day has no answer, what was told before is what a later day is compared with.
    const since = (fresh: Pieces<A>, kept: Pieces<A>): Pieces<A> => [
      ...crossed(fresh, shown.pieces, (_, then) => answers(then)),
      ...crossed(kept, shown.pieces, (_, then) => !answers(then)),
    ];
    before = since(after.pieces, before);
    const fresh = crossed(crossed(shown.pieces, changed, answers), told, apart);
    const pieces = mergePieces(speech.ruleset, fresh, keyOf);
    if (pieces.length === 0) continue;
    const reason = ages ? 'birthday' : 'rule';
    coming.push({ from, reason, pieces, assumptions: shown.assumptions });
    told = since(shown.pieces, told);
  }
  return coming;
}

/** The parts of one list within those parts of the other with which they stand in a relation. */
function crossed<A>(
  pieces: Pieces<A>,
  others: Pieces<A>,
  relate: (a: AnswerPart<A>, b: AnswerPart<A>) => boolean,
): Piece<A>[] {
  return pieces.flatMap(({ box, value }) =>
    others.flatMap((other): Piece<A>[] => {
      const both: Box | null = relate(value, other.value) ? intersectBoxes(box, other.box) : null;
      return both === null ? [] : [{ box: both, value }];
    }),
  );
}

/**
 * The changes as entries, with the parts that they rest on.
 *
 * @param tell an answer as the entry has it, and in words
 */
export function upcomingOf<A, B>(
  { speech, query, today }: Pick<Outlook<A>, 'speech' | 'query' | 'today'>,
  coming: readonly Coming<A>[],
  tell: (answer: A) => { readonly answer: B; readonly what: string },
): Upcoming<B> {
  const { ruleset, texts } = speech;
  const entries = coming.flatMap(({ from, reason, pieces, assumptions }) =>
    pieces.flatMap(({ box, value }): UpcomingOf<B>[] => {
      if (value.answer === null) return [];
      const { answer, what } = tell(value.answer);
      const rules = value.cited.map(({ rule }) => rule);
      const carried = rules.some((rule) => reachesPast(rule, from, today));
      // A start that is known to the month or year only: the rule may have begun before.
      const latest = rules.some(
        ({ period }) => period.certain?.[0] === from && period.possible[0] < from,
      );
      const why =
        reason === 'rule' || query.birth === undefined
          ? texts.upcoming.rule
          : texts.upcoming.birthday(ageOn(query.birth, from), carried);
      const who = box.size === 0 ? '' : boxInWords(speech, box);
      return [
        {
          from: formatDay(from),
          reason,
          when: boundsOf(ruleset, box),
          text: texts.upcoming.line(formatDay(from), latest, why, who, what),
          answer,
          rules: [...new Set(value.cited.map(ruleId))],
          assumptions: [...assumptions],
        },
      ];
    }),
  );
  return { entries, parts: coming.flatMap(({ pieces }) => pieces.map(({ value }) => value)) };
}

/** The changes of an answer that is told case by case. */
export function casesAhead<A extends { readonly text: string }>(
  outlook: Outlook<A>,
  now: Forecast<A>,
): Upcoming<A> {
  const coming = comingOf(outlook, now);
  return upcomingOf(outlook, coming, (answer) => ({ answer, what: answer.text }));
}

/** What an answer rests on, and who says otherwise. */
const BESIDE: ReadonlySet<string> = new Set(['rule', 'disputes', 'validity']);

/**
 * Answers as text without what changes from day to day although no rule does: ids of rules, how far they can be trusted, and
 * days named in sentences, which stand in fields of their own where they count.
 */
export function plainKey({ answer }: AnswerPart<unknown>): string {
  return JSON.stringify(answer, (name, value: unknown) =>
    BESIDE.has(name)
      ? null
      : typeof value === 'string' && (name === 'text' || name === 'reason')
        ? value.replace(/\d{4}-\d\d-\d\d/gu, '')
        : value,
  );
}
