/**
 * Every sentence of the widget, both languages typed alike. What the rules say comes from the
 * service in the language asked for; here is only what the widget itself says.
 */
import type { AnswerSource } from '../query/envelope.ts';
import type { WidgetFailure } from './kit.ts';

export type Lang = 'zh-CN' | 'en';

/** What each topic sends, in the order in which it is asked: never more than this and the day. */
export const topics = {
  refund: ['region', 'participant'],
  'transfer-timeline': ['fromRegion', 'toRegion', 'participant'],
  eligibility: ['region', 'participant'],
  guides: ['region'],
} as const;

export type Topic = keyof typeof topics;

/** In the order of the tabs. */
export const allTopics: readonly Topic[] = ['refund', 'transfer-timeline', 'eligibility', 'guides'];

export type Sent = (typeof topics)[Topic][number];
export type PlaceId = Exclude<Sent, 'participant'>;

/** The four ways of being insured, in the order they are offered. */
export const participants = ['employed', 'retired', 'flexible', 'resident'] as const;
export type Participant = (typeof participants)[number];

/** The medical-insurance line. (12333 is another authority's.) */
export const HOTLINE = '12393';

/** What the first script says. */
export interface Words {
  readonly lang_: Lang;
  /** What stands before the topic. */
  readonly title_: string;
  readonly topics_: Readonly<Record<Topic, string>>;
  readonly large_: string;
  readonly cancel_: string;
  readonly next_: string;
  readonly where_: Readonly<Record<PlaceId, string>>;
  readonly example_: string;
  readonly find_: string;
  readonly list_: string;
  readonly whole_: (place: string) => string;
  readonly found_: (n: number) => string;
  readonly noneFound_: (query: string) => string;
  readonly nowhere_: string;
  readonly loading_: string;
  readonly slow_: string;
  readonly call_: string;
  readonly retry_: string;
  /** Where nothing more can be told, because the script that knows more did not come. */
  readonly broken_: readonly [title: string, detail: string];
}

type Verdict = 'eligible' | 'reduced' | 'ineligible' | 'undetermined';

/** What the second script says. */
export interface AnswerWords {
  readonly said_: string;
  readonly change_: string;
  /** Name of each thing that is sent. */
  readonly sent_: Readonly<Record<Sent, string>>;
  readonly which_: string;
  readonly statuses_: Readonly<Record<Participant, readonly [name: string, hint: string]>>;
  readonly chooseOne_: string;
  readonly retryIn_: (seconds: number) => string;
  readonly otherPlace_: string;
  readonly didYouMean_: string;
  /** To a person, what does not come in time does not come: `network`. */
  readonly failed_: Readonly<
    Record<Exclude<WidgetFailure['kind'], 'timeout' | 'aborted' | 'stale'>, string>
  > & { readonly timeout?: never; readonly aborted?: never; readonly stale?: never };
  readonly again_: string;
  readonly privately_: string;
  readonly skip_: Readonly<Record<'case' | 'formula', string>>;
  readonly notSaid_: string;
  readonly yes_: string;
  readonly no_: string;
  readonly range_: (min: string, max: string, money: boolean) => string;
  readonly dateParts_: readonly [year: string, month: string, day: string];
  readonly dateHint_: string;
  readonly dateWrong_: string;
  readonly applied_: readonly [name: string, question: string];
  /** How a day is written, for `String.replace`. */
  readonly day_: string;
  readonly yuan_: string;
  readonly result_: string;
  readonly average_: string;
  readonly netEach_: string;
  readonly grossEach_: string;
  readonly netUnknown_: string;
  readonly credited_: string;
  readonly notCredited_: string;
  readonly unknown_: string;
  readonly depends_: string;
  readonly split_: (gross: string, deduction: string) => string;
  readonly paid_: Readonly<Record<'quarter' | 'year', string>>;
  readonly inAll_: (annual: string) => string;
  readonly how_: string;
  readonly gross_: string;
  readonly less_: (name: string) => string;
  readonly net_: string;
  readonly notKnown_: string;
  readonly wholeYear_: string;
  readonly kept_: Readonly<Record<'floor' | 'cap', string>>;
  readonly caseHead_: string;
  readonly doneBy_: (applied: string) => string;
  readonly timeline_: string;
  readonly calendar_: string;
  readonly afterwards_: string;
  readonly whichBenefit_: readonly [name: string, question: string];
  readonly whichGuide_: readonly [name: string, question: string];
  readonly verdict_: Readonly<Record<Verdict, string>>;
  readonly holds_: readonly [yes: string, no: string, open: string];
  readonly terms_: string;
  readonly bring_: string;
  readonly now_: string;
  readonly balance_: string;
  readonly rules_: string;
  readonly ruleOf_: (region: string, inherited: boolean) => string;
  readonly assumptions_: string;
  readonly upcoming_: string;
  readonly sources_: string;
  readonly authority_: Readonly<Record<AnswerSource['authority'], string>>;
  readonly published_: (day: string) => string;
  readonly checked_: (day: string) => string;
  readonly disputes_: string;
  readonly says_: string;
  readonly help_: string;
  readonly copy_: string;
  readonly print_: string;
  readonly share_: string;
  readonly copied_: string;
}

/** The language for a tag; anything but English is answered in Chinese. */
export function langOf(tag: string | null): Lang {
  return /^en\b/i.test(tag || '') ? 'en' : 'zh-CN';
}
