/**
 * URL parameters → a query with integer-coded facts. Names and values are accepted by id, in
 * Chinese and by alias; every mistake is collected as one problem a parameter.
 */
import { ageOn, type Day, formatDay, MAX_DAY, MIN_DAY, parseDay } from '../base/day.ts';
import { formatFen, parseMoney } from '../base/money.ts';
import { foldKey, foldText, nearest } from '../base/text.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Fact, Region } from '../table/model.ts';
import { findRegion } from '../table/regions.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { InputProblem } from './envelope.ts';
import { plainValue } from './value.ts';

export interface Query {
  readonly region: Region | null;
  /** Integer-coded facts that are known, `age` derived from `birthDate` included. */
  readonly facts: ReadonlyMap<string, number>;
  readonly date: Day;
  /** What was asked, with canonical names and values; no date is added that was not given. */
  readonly canonical: Readonly<Record<string, string | number | boolean>>;
}

export type QueryReading =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** No value that means something is longer. */
const MAX_LENGTH = 100;

/**
 * Reads the parameters of a question.
 *
 * @param entries parameter names and values in the order given
 * @param today the day that the question is about when it names none
 */
export function readQuery(
  ruleset: Ruleset,
  entries: Iterable<readonly [string, string]>,
  today: Day,
  lang: Lang,
  texts: Messages,
): QueryReading {
  return new QueryReader(ruleset, today, lang, texts).read(entries);
}

type Value =
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'coded'; readonly value: number };

class QueryReader {
  readonly #ruleset: Ruleset;
  readonly #today: Day;
  readonly #lang: Lang;
  readonly #texts: Messages['input'];
  readonly #problems: InputProblem[] = [];

  constructor(ruleset: Ruleset, today: Day, lang: Lang, texts: Messages) {
    this.#ruleset = ruleset;
    this.#today = today;
    this.#lang = lang;
    this.#texts = texts.input;
  }

  read(entries: Iterable<readonly [string, string]>): QueryReading {
    const values = this.#values(entries);
    let region: Region | null = null;
    const coded = new Map<string, number>();
    for (const [fact, value] of values) {
      if (value.kind === 'region') region = value.region;
      else coded.set(fact, value.value);
    }
    const date = coded.get('date') ?? this.#today;
    const facts = new Map(coded);
    facts.delete('date');
    facts.delete('birthDate');
    this.#deriveAge(coded, date, facts);
    if (this.#problems.length > 0) return { ok: false, problems: this.#problems };
    return {
      ok: true,
      query: { region, facts, date, canonical: this.#canonical(region, coded) },
    };
  }

  #values(entries: Iterable<readonly [string, string]>): Map<string, Value> {
    const values = new Map<string, Value>();
    const given = new Map<string, string>();
    for (const [name, raw] of entries) {
      const fact = this.#factNamed(name);
      if (fact === null) continue;
      const earlier = given.get(fact.id);
      if (earlier !== undefined) {
        this.#problem(name, 'repeated-parameter', this.#texts.expectedOnce, raw);
        continue;
      }
      given.set(fact.id, raw);
      const value = this.#valueOf(fact, name, raw);
      if (value !== null) values.set(fact.id, value);
    }
    return values;
  }

  #factNamed(name: string): Fact | null {
    const key = foldKey(name);
    const { facts } = this.#ruleset;
    const found = facts.find((fact) => foldKey(fact.id) === key || foldKey(fact.name.zh) === key);
    if (found) return found;
    const names = facts.flatMap((fact) => [fact.id, fact.name.zh]);
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
    const value = this.#coded(fact, parameter, text);
    return value === null ? null : { kind: 'coded', value };
  }

  #region(parameter: string, text: string): Value | null {
    const { regions } = this.#ruleset;
    const match = findRegion(regions, text);
    switch (match.kind) {
      case 'one':
        return { kind: 'region', region: match.region };
      case 'many': {
        const names = match.regions.map(({ name }) => name);
        this.#problem(
          parameter,
          'ambiguous-region',
          this.#texts.expectedOneOf(names.join('、')),
          text,
          names,
        );
        return null;
      }
      case 'none': {
        const names = match.suggestions.map(
          (region) =>
            region.aliases.find((alias) => alias.length > 1 && !/\d/u.test(alias)) ?? region.name,
        );
        this.#problem(parameter, 'unknown-region', this.#texts.expectedRegion, text, names);
        return null;
      }
    }
  }

  #coded(fact: Fact, parameter: string, text: string): number | null {
    switch (fact.type) {
      case 'choice':
        return this.#choice(fact, parameter, text);
      case 'yes-no':
        return this.#yesNo(parameter, text);
      case 'integer':
        return this.#integer(fact, parameter, text);
      case 'money':
        return this.#money(fact, parameter, text);
      case 'date':
        return this.#date(parameter, text);
      case 'region':
        return null;
    }
  }

  #choice(fact: Fact, parameter: string, text: string): number | null {
    const key = foldKey(text);
    const index = fact.options.findIndex(({ id, name, aliases }) =>
      [id, name.zh, name.en, ...aliases].some((candidate) => foldKey(candidate) === key),
    );
    if (index >= 0) return index;
    const names = fact.options.map(({ id, name }) =>
      this.#lang === 'en' ? id : `${name.zh}（${id}）`,
    );
    const candidates = fact.options.flatMap(({ id, name, aliases }) => [name.zh, id, ...aliases]);
    this.#problem(
      parameter,
      'unknown-option',
      this.#texts.expectedOption(names.join('、')),
      text,
      nearest(text, candidates),
    );
    return null;
  }

  #yesNo(parameter: string, text: string): number | null {
    const key = foldKey(text);
    if (['true', '是', 'yes', '1', '有'].includes(key)) return 1;
    if (['false', '否', 'no', '0', '没有', '无'].includes(key)) return 0;
    this.#problem(parameter, 'not-yes-or-no', this.#texts.expectedYesNo, text, ['true', 'false']);
    return null;
  }

  #integer(fact: Fact, parameter: string, text: string): number | null {
    const expected = this.#texts.expectedInteger(String(fact.min), String(fact.max));
    const unit = fact.unit === null ? '' : `(?:周?${fact.unit.zh}|${fact.unit.en})?`;
    const digits = new RegExp(`^([+-]?\\d{1,15})\\s*${unit}$`, 'iu').exec(text)?.[1];
    if (digits === undefined) {
      this.#problem(parameter, 'not-a-number', expected, text);
      return null;
    }
    const value = Number(digits);
    return this.#inRange(fact, value, parameter, expected, text);
  }

  #money(fact: Fact, parameter: string, text: string): number | null {
    const expected = this.#texts.expectedMoney(formatFen(fact.min), formatFen(fact.max));
    const value = parseMoney(text);
    if (value === null) {
      const negative = /^-\s*[\d,.]+/u.test(text);
      this.#problem(parameter, negative ? 'out-of-range' : 'not-a-number', expected, text);
      return null;
    }
    return this.#inRange(fact, value, parameter, expected, text);
  }

  #inRange(
    fact: Fact,
    value: number,
    parameter: string,
    expected: string,
    text: string,
  ): number | null {
    if (value >= fact.min && value <= fact.max) return value;
    this.#problem(parameter, 'out-of-range', expected, text);
    return null;
  }

  #date(parameter: string, text: string): number | null {
    const parts = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/u.exec(text);
    const iso =
      parts === null
        ? text
        : `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
    const day = parseDay(iso);
    if (day === null) {
      this.#problem(parameter, 'not-a-date', this.#texts.expectedDate, text);
      return null;
    }
    if (day >= MIN_DAY && day <= MAX_DAY) return day;
    const expected = this.#texts.expectedDateBetween(formatDay(MIN_DAY), formatDay(MAX_DAY));
    this.#problem(parameter, 'out-of-range', expected, text);
    return null;
  }

  /** Completed years, reached on the birthday; a birth date beside an age would be two truths. */
  #deriveAge(coded: ReadonlyMap<string, number>, date: Day, facts: Map<string, number>): void {
    const birth = coded.get('birthDate');
    if (birth === undefined) return;
    if (coded.has('age')) {
      this.#problem('birthDate', 'conflict', this.#texts.expectedNotBoth('age'), formatDay(birth));
      return;
    }
    const age = this.#ruleset.factById.get('age');
    const years = ageOn(birth, date);
    if (birth > date || (age !== undefined && years > age.max)) {
      const expected = this.#texts.expectedDateBetween(
        formatDay(Math.max(MIN_DAY, date - Math.ceil(((age?.max ?? 0) + 1) * 365.25))),
        formatDay(date),
      );
      this.#problem('birthDate', 'out-of-range', expected, formatDay(birth));
      return;
    }
    facts.set('age', years);
  }

  #canonical(
    region: Region | null,
    coded: ReadonlyMap<string, number>,
  ): Record<string, string | number | boolean> {
    const canonical: Record<string, string | number | boolean> = {};
    if (region !== null) canonical['region'] = region.code;
    const ids = [...coded.keys()].sort(
      (a, b) => Number(b === 'participant') - Number(a === 'participant') || (a < b ? -1 : 1),
    );
    for (const id of ids) {
      const fact = this.#ruleset.factById.get(id);
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
    this.#problems.push({ parameter, code, expected, got: got.slice(0, MAX_LENGTH), suggestions });
  }
}
