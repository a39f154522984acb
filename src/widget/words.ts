/**
 * Every sentence that the widget says of itself, both languages typed alike: until there is an
 * answer, and where there is none. What answers say comes with them, in the language asked for.
 */
import type { WidgetFailure } from './widget-failure.ts';

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
export const allTopics = Object.keys(topics) as readonly Topic[];

export type Sent = (typeof topics)[Topic][number];
export type PlaceId = Exclude<Sent, 'participant'>;

/** The four ways of being insured. */
export type Participant = 'employed' | 'retired' | 'flexible' | 'resident';

/** The medical-insurance line. (12333 is another authority's.) */
export const HOTLINE = '12393';

/** What the first script says. */
export interface Words {
  readonly lang_: Lang;
  /** What stands before the topic. */
  readonly title_: string;
  /** Names of the topics, in the order of the tabs. */
  readonly topics_: readonly [string, string, string, string];
  readonly large_: string;
  readonly cancel_: string;
  readonly next_: string;
  readonly where_: Readonly<Record<PlaceId, string>>;
  readonly example_: string;
  readonly find_: string;
  readonly list_: string;
  readonly loading_: string;
  readonly slow_: string;
  readonly call_: string;
  readonly retry_: string;
  /** Where nothing more can be told, because the script that knows more did not come. */
  readonly broken_: readonly [title: string, detail: string];
}

/** What the second script says. */
export interface AnswerWords {
  readonly whole_: (place: string) => string;
  readonly found_: (n: number) => string;
  readonly noneFound_: string;
  /** Said of a place that was not, before the example. */
  readonly missing_: (name: string) => string;
  readonly said_: string;
  readonly change_: string;
  /** Name of each thing that is sent. */
  readonly sent_: Readonly<Record<Sent, string>>;
  readonly which_: string;
  /** In the order in which they are offered. */
  readonly statuses_: Readonly<Record<Participant, readonly [name: string, hint: string]>>;
  readonly chooseOne_: string;
  /** Of a place or a status that the page gives and that there is not, or more than once. */
  readonly unclear_: (name: string) => string;
  readonly retryIn_: (seconds: number) => string;
  readonly perhaps_: string;
  /** To a person, what does not come in time does not come: `network`. */
  readonly failed_: Readonly<
    Record<Exclude<WidgetFailure['kind'], 'timeout' | 'aborted' | 'stale'>, string>
  > & { readonly timeout?: never; readonly aborted?: never; readonly stale?: never };
}

/** The language for a tag; anything but English is answered in Chinese. */
export function langOf(tag: string | null): Lang {
  return /^en\b/i.test(tag || '') ? 'en' : 'zh-CN';
}
