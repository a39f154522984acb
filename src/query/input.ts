/**
 * URL parameters → a query with integer-coded facts. Names and values are accepted by id, in
 * Chinese and by alias; every mistake is collected as one problem a parameter.
 */
import { addMonths, ageOn, type Day, formatDay, MIN_DAY } from '../base/day.ts';
import { foldKey, foldText, nearest } from '../base/text.ts';
import { type Lang, listed } from '../i18n/lang.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Fact, Region } from '../table/model.ts';
import { findPlace, type Place } from '../table/places.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { shortName } from '../table/wording.ts';
import type { InputProblem } from './problem-envelope.ts';
import { readValue } from './read-value.ts';
import { placeLabel } from './regions.ts';
import { plainValue } from './value.ts';

export interface Query {
  readonly region: Region | null;
  /** Every region that was named, by the fact that asks for it: `region`, `fromRegion`, … */
  readonly regions: ReadonlyMap<string, Region>;
  /** By the same fact, the district or its code by which the region was named. */
  readonly districts?: ReadonlyMap<string, string>;
  /** Integer-coded facts that are known, `age` derived from `birthDate` included. */
  readonly facts: ReadonlyMap<string, number>;
  readonly date: Day;
  /** Where it was given; `age` is the age on `date`. */
  readonly birth?: Day;
  /** What nobody will look at, for who shows less than the whole envelope. */
  readonly without?: Without | undefined;
  /** What was asked, with canonical names and values; no date is added that was not given. */
  readonly canonical: Readonly<Record<string, string | number | boolean>>;
}

/** `explanation`: how an answer came about; `all`: what others claim and what comes as well. */
export type Without = 'explanation' | 'all';

export type QueryReading =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** No value that means something is longer. */
export const MAX_LENGTH = 100;

/**
 * Reads the parameters of a question.
 *
 * @param entries parameter names and values in the order given
 * @param today the day that the question is about when it names none
 * @param accepts ids of the facts that the question takes; every fact of the sheet unless given
 * @param own parameters of the question that are no facts about the asker
 */
export function readQuery(
  ruleset: Ruleset,
  entries: Iterable<readonly [string, string]>,
  today: Day,
  lang: Lang,
  texts: Messages,
  accepts: ReadonlySet<string> | null = null,
  own: readonly Fact[] = [],
): QueryReading {
  const facts =
    accepts === null ? ruleset.facts : ruleset.facts.filter(({ id }) => accepts.has(id));
  return new QueryReader(ruleset, [...own, ...facts], today, lang, texts).read(entries);
}

type Value =
  | ({ readonly kind: 'region' } & Place)
  | { readonly kind: 'coded'; readonly value: number };

class QueryReader {
  readonly #ruleset: Ruleset;
  /** The facts that the question takes. */
  readonly #facts: readonly Fact[];
  readonly #today: Day;
  readonly #lang: Lang;
  readonly #texts: Messages['input'];
  /** Fact id → the parameter's name as the asker wrote it. */
  readonly #written = new Map<string, string>();
  readonly #problems = new Map<string, InputProblem>();

  constructor(ruleset: Ruleset, facts: readonly Fact[], today: Day, lang: Lang, texts: Messages) {
    this.#ruleset = ruleset;
    this.#facts = facts;
    this.#today = today;
    this.#lang = lang;
    this.#texts = texts.input;
  }

  read(entries: Iterable<readonly [string, string]>): QueryReading {
    const values = this.#values(entries);
    const regions = new Map<string, Region>();
    const districts = new Map<string, string>();
    const coded = new Map<string, number>();
    for (const [fact, value] of values) {
      if (value.kind === 'region') {
        regions.set(fact, value.region);
        if (value.district !== null) districts.set(fact, value.district);
      } else coded.set(fact, value.value);
    }
    const date = coded.get('date') ?? this.#today;
    const birth = coded.get('birthDate');
    const facts = new Map(coded);
    facts.delete('date');
    facts.delete('birthDate');
    this.#deriveAge(coded, date, facts);
    if (this.#problems.size > 0) return { ok: false, problems: [...this.#problems.values()] };
    return {
      ok: true,
      query: {
        region: regions.get('region') ?? null,
        regions,
        districts,
        facts,
        date,
        ...(birth === undefined ? {} : { birth }),
        canonical: this.#canonical(regions, coded),
      },
    };
  }

  #values(entries: Iterable<readonly [string, string]>): Map<string, Value> {
    const values = new Map<string, Value>();
    for (const [name, raw] of entries) {
      const fact = this.#factNamed(name);
      if (fact === null) continue;
      if (this.#written.has(fact.id)) {
        this.#problem(name, 'repeated-parameter', this.#texts.expectedOnce, raw);
        continue;
      }
      this.#written.set(fact.id, name);
      const value = this.#valueOf(fact, name, raw);
      if (value !== null) values.set(fact.id, value);
    }
    return values;
  }

  #factNamed(name: string): Fact | null {
    // Most who ask write the name as it is; folding those of all facts takes its time.
    const plain = this.#facts.find(({ id }) => id === name);
    if (plain) return plain;
    const key = foldKey(name);
    const isNamed = (fact: Fact): boolean =>
      foldKey(fact.id) === key || foldKey(fact.name.zh) === key;
    const found = this.#facts.find(isNamed);
    if (found) return found;
    const names = this.#facts.flatMap((fact) => [fact.id, fact.name.zh]);
    // A fact of another question is no mistyped name: what helps is the list of those that count.
    const elsewhere = this.#ruleset.facts.find(isNamed);
    if (elsewhere !== undefined) {
      const near = this.#facts.filter(({ type }) => type === elsewhere.type).map(({ id }) => id);
      const expected = this.#texts.expectedRelevant(listed(near, this.#lang));
      this.#problem(name, 'irrelevant-parameter', expected, name, near);
      return null;
    }
    this.#problem(
      name,
      'unknown-parameter',
      this.#texts.expectedParameter,
      name,
      nearest(name, names),
    );
    return null;
  }

  #valueOf(fact: Fact, parameter: string, raw: string): Value | null {
    const text = foldText(raw);
    if (text === '') {
      this.#problem(parameter, 'empty', this.#texts.expectedValue, raw);
      return null;
    }
    if (text.length > MAX_LENGTH) {
      const shown = `${text.slice(0, 20)}…`;
      this.#problem(parameter, 'too-long', this.#texts.expectedLength(MAX_LENGTH), shown);
      return null;
    }
    if (fact.type === 'region') return this.#region(parameter, text);
    const reading = readValue(fact, text, this.#lang, this.#texts);
    if (typeof reading === 'number') return { kind: 'coded', value: reading };
    const { code, expected, suggestions } = reading;
    this.#problem(parameter, code, expected, text, suggestions);
    return null;
  }

  #region(parameter: string, text: string): Value | null {
    const { regions } = this.#ruleset;
    const match = findPlace(regions, text);
    switch (match.kind) {
      case 'one':
        return { kind: 'region', ...match.place };
      case 'many': {
        const names = match.places.map((place) => placeLabel(place, this.#lang));
        this.#problem(
          parameter,
          'ambiguous-region',
          this.#texts.expectedOneOf(listed(names, this.#lang)),
          text,
          names,
        );
        return null;
      }
      case 'none': {
        const names = match.suggestions.map((place) =>
          place.district === null && this.#lang === 'zh-CN'
            ? shortName(place.region).zh
            : placeLabel(place, this.#lang),
        );
        this.#problem(parameter, 'unknown-region', this.#texts.expectedRegion, text, names);
        return null;
      }
    }
  }

  /** Completed years, reached on the birthday; a birth date beside an age would be two truths. */
  #deriveAge(coded: ReadonlyMap<string, number>, date: Day, facts: Map<string, number>): void {
    const birth = coded.get('birthDate');
    if (birth === undefined) return;
    const parameter = this.#written.get('birthDate') ?? 'birthDate';
    if (coded.has('age')) {
      const other = this.#written.get('age') ?? 'age';
      this.#problem(parameter, 'conflict', this.#texts.expectedNotBoth(other), formatDay(birth));
      return;
    }
    const oldest = this.#earliestBirth(date);
    if (birth >= oldest && birth <= date) {
      facts.set('age', ageOn(birth, date));
      return;
    }
    const expected = this.#texts.expectedDateBetween(formatDay(oldest), formatDay(date));
    this.#problem(parameter, 'out-of-range', expected, formatDay(birth));
  }

  /** The birth date of the oldest person that the facts sheet allows for on a day. */
  #earliestBirth(date: Day): Day {
    const age = this.#ruleset.factById.get('age');
    if (age === undefined) return MIN_DAY;
    const after = addMonths(date, -12 * (age.max + 1)) + 1;
    // Born on 29 February one has a birthday on the 28th too.
    return Math.max(MIN_DAY, ageOn(after, date) > age.max ? after + 1 : after);
  }

  #canonical(
    regions: ReadonlyMap<string, Region>,
    coded: ReadonlyMap<string, number>,
  ): Record<string, string | number | boolean> {
    const canonical: Record<string, string | number | boolean> = {};
    for (const id of [...regions.keys()].sort()) canonical[id] = regions.get(id)?.code ?? '';
    const ids = [...coded.keys()].sort(
      (a, b) => Number(b === 'participant') - Number(a === 'participant') || (a < b ? -1 : 1),
    );
    for (const id of ids) {
      const fact = this.#facts.find((one) => one.id === id);
      const value = coded.get(id);
      if (fact !== undefined && value !== undefined) canonical[id] = plainValue(fact, value);
    }
    return canonical;
  }

  #problem(
    parameter: string,
    code: InputProblem['code'],
    expected: string,
    got: string,
    suggestions: readonly string[] = [],
  ): void {
    if (this.#problems.has(parameter)) return;
    const shown = got.slice(0, MAX_LENGTH);
    this.#problems.set(parameter, { parameter, code, expected, got: shown, suggestions });
  }
}
