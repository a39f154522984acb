/**
 * The compiled world: facts, regions, sources, rules. Plain data, no knowledge of sheets or HTTP.
 * The build fills it, `decide` reads it, the emitted rule modules carry it.
 */
import type { Day } from '../base/day.ts';
import type { Interval, Intervals } from '../base/interval.ts';
import type { Fen } from '../base/money.ts';
import type { Text } from '../base/text.ts';

export type FactType = 'choice' | 'yes-no' | 'integer' | 'money' | 'date' | 'region';

export interface FactOption {
  readonly id: string;
  readonly name: Text;
  readonly aliases: readonly string[];
}

/** What is assumed when the person did not say, for whom, and why (默认推定). */
export interface Presumption {
  readonly value: number;
  /** Participant ids; empty = everybody. */
  readonly participants: readonly string[];
  readonly text: Text;
}

/**
 * One thing known about the person asking. Values are integers everywhere below the query
 * parser: a choice is its option's index, 是/否 is 1/0, money is fen, a date is a Day.
 */
export interface Fact {
  readonly id: string;
  readonly name: Text;
  readonly type: FactType;
  readonly unit: Text | null;
  readonly min: number;
  readonly max: number;
  readonly options: readonly FactOption[];
  readonly question: Text;
  readonly presumption: Presumption | null;
  /**
   * What a condition on it says of a person (条件说法), by integer-coded value: 不是第一次参保. Under `X`
   * the words around what holds, X standing for it: 中断缴费X.
   */
  readonly saying?: Readonly<Record<string, Text>>;
}

export type RegionLevel = 'nation' | 'province' | 'prefecture' | 'county' | 'pool';

export interface Region {
  /** GB/T 2260 code, or a code of our own for a pooling unit that is no division. */
  readonly code: string;
  readonly name: string;
  /** Unlike any other region's; the Chinese name where the sheet has no English one. */
  readonly nameEn: string;
  readonly level: RegionLevel;
  readonly parent: string | null;
  readonly aliases: readonly string[];
  /**
   * `市南区 shinan、市北区 shibei`: counties and districts that are pooled here, each with its further
   * names. Thousands there are, and nearly always nobody asks for any: so they stay one text.
   */
  readonly districts: string;
}

export type Authority = 'regulation' | 'official' | 'state-media' | 'media' | 'web' | 'machine';

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly documentNumber: string | null;
  /** As precise as known: `2023`, `2023-06` or `2023-06-19`. */
  readonly publishedOn: string | null;
  readonly checkedOn: string;
  readonly url: string | null;
  readonly authority: Authority;
}

/** A dated figure that rules refer to, such as a region's average pension of one year. */
export interface Parameter {
  readonly region: string;
  readonly participant: string | null;
  readonly name: ParameterName;
  readonly year: number;
  readonly value: Fen;
  readonly sources: readonly string[];
}

/** Something a participant may be entitled to (待遇). */
export interface Benefit {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
}

/** Days of the official calendar that differ from the week (节假日安排). */
export interface Holiday {
  readonly from: Day;
  readonly to: Day;
  /** `work`: a weekend day on which people make up for a bridge day. */
  readonly kind: 'off' | 'work';
  readonly name: Text;
  readonly sources: readonly string[];
}

/** What one statement of a collected article is worth. */
export interface Statement {
  readonly id: string;
  /** The source that is the article. */
  readonly article: string;
  /** Lines of the article that say it, first and last. */
  readonly lines: Interval;
  readonly gist: Text;
  readonly verdict: 'adopted' | 'disputed' | 'corrected' | 'too-vague' | 'truncated' | 'no-claim';
  /** Ids of rules across all sheets. */
  readonly rules: readonly string[];
  readonly reason: Text;
}

export type ParameterName = 'localAveragePension';
export type Nature = 'direct' | 'ceiling' | 'floor' | 'guidance' | 'draft';
export type Standing = 'adopted' | 'claimed' | 'split';
export type Confidence = 'official' | 'reported' | 'unverified';

/**
 * When a rule holds. Between `possible` and `certain` lies the doubt of an inexact date: there
 * the rule may hold. `certain` is null when the rule is certain on no day.
 */
export interface Period {
  /** As written, canonical: `2024-01`, `不晚于2022-12-14`; null when the cell is blank. */
  readonly from: string | null;
  readonly to: string | null;
  readonly possible: Interval;
  readonly certain: Interval | null;
}

export interface Condition {
  readonly fact: string;
  readonly holds: Intervals;
}

/** One row of a decision sheet, with its provenance. */
export interface Rule<C> {
  readonly id: string;
  readonly row: number;
  readonly region: string;
  readonly inheritable: boolean;
  readonly period: Period;
  readonly nature: Nature;
  readonly standing: Standing;
  /** Ids of the rules this row contradicts; such a row never answers. */
  readonly disputes: readonly string[];
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly conditions: readonly Condition[];
  readonly conclusion: C;
}

/** A row answers only when it is in force by itself, not withheld and contradicts nothing. */
export function answers(rule: Pick<Rule<unknown>, 'nature' | 'standing' | 'disputes'>): boolean {
  return rule.nature === 'direct' && rule.standing !== 'claimed' && rule.disputes.length === 0;
}

export type * from './conclusions.ts';
export type { Day };
