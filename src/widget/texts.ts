/**
 * Every sentence of the widget, both languages typed alike. What the rules say comes from the
 * service in the language asked for; here is only what the widget itself says.
 */
import type { AnswerRule, AnswerSource } from '../query/envelope.ts';

export type Lang = 'zh-CN' | 'en';

/** The four ways of being insured, in the order they are offered. */
export const participants = ['employed', 'retired', 'flexible', 'resident'] as const;
export type Participant = (typeof participants)[number];

/** The medical-insurance line. (12333 is another authority's.) */
export const HOTLINE = '12393';

type Confidence = AnswerRule['confidence'];
type Authority = AnswerSource['authority'];
type Every = 'quarter' | 'year';

export interface Texts {
  readonly title: string;
  readonly large: string;
  readonly said: string;
  readonly change: string;
  readonly cancel: string;
  readonly next: string;
  readonly place: string;
  readonly where: string;
  readonly example: string;
  readonly find: string;
  readonly found: (n: number) => string;
  readonly noneFound: (query: string) => string;
  readonly nowhere: string;
  readonly status: string;
  readonly which: string;
  readonly statuses: Readonly<Record<Participant, readonly [name: string, hint: string]>>;
  readonly privately: string;
  readonly skipCase: string;
  readonly skipFormula: string;
  readonly notSaid: string;
  readonly yes: string;
  readonly no: string;
  readonly chooseOne: string;
  readonly integer: (min: string, max: string) => string;
  readonly money: (min: string, max: string) => string;
  readonly yuan: string;
  readonly loading: string;
  readonly result: string;
  readonly average: string;
  readonly netEach: string;
  readonly grossEach: string;
  readonly netUnknown: string;
  readonly credited: string;
  readonly notCredited: string;
  readonly unknown: string;
  readonly depends: string;
  readonly split: (gross: string, deduction: string) => string;
  readonly paid: Readonly<Record<Every, string>>;
  readonly inAll: (annual: string) => string;
  readonly how: string;
  readonly gross: string;
  readonly less: (name: string) => string;
  readonly net: string;
  readonly notKnown: string;
  readonly wholeYear: string;
  readonly floor: (amount: string) => string;
  readonly cap: (amount: string) => string;
  readonly caseHead: string;
  readonly caseResult: string;
  readonly rules: string;
  readonly ruleOf: (region: string, inherited: boolean) => string;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly assumptions: string;
  readonly sources: string;
  readonly authority: Readonly<Record<Authority, string>>;
  readonly published: (day: string) => string;
  readonly checked: (day: string) => string;
  readonly disputes: string;
  readonly says: (sources: string) => string;
  readonly stale: string;
  readonly help: string;
  readonly call: string;
  readonly local: string;
  readonly noTopic: string;
  readonly retry: string;
  readonly otherPlace: string;
  readonly didYouMean: string;
  /** To a person, what does not come in time does not come: `network`. */
  readonly failed: Readonly<
    Record<'network' | 'busy' | 'server' | 'garbage' | 'problem', readonly [string, string]>
  > & { readonly timeout?: never; readonly aborted?: never };
}

/** The language for a tag; anything but English is answered in Chinese. */
export function langOf(tag: string | null): Lang {
  return tag !== null && /^en\b/i.test(tag) ? 'en' : 'zh-CN';
}
