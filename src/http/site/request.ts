/** What is known of a request for a page, and what is sent back. */
import type { Day } from '../../base/day.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { Query } from '../../query/input.ts';
import type { RecordParts } from '../../query/rule-record.ts';
import type { Ruleset } from '../../table/ruleset.ts';
import type { Entries } from '../lang.ts';
import type { Core } from '../site-core.ts';

export type { RecordParts };

/** The page of changes lives in a module of its own, beside the record of our own sheets. */
export type LoadChanges = () => Promise<{
  readonly changesPage: (request: SiteRequest, record: RecordParts) => SiteAnswer;
  readonly record: RecordParts;
}>;

export interface SiteAsked {
  readonly ruleset: Ruleset;
  readonly core: Core;
  readonly lang: Lang;
  /** The parameters besides the language. */
  readonly entries: Entries;
  readonly url: string;
  readonly today: Day;
  /** True where nothing is at the address, and the page says so. */
  readonly missing: boolean;
}

/** The same with what its address says. */
export interface SiteRequest extends SiteAsked {
  /** Where the service is reached. */
  readonly origin: string;
  /** Percent-encoded, as it came. */
  readonly pathname: string;
}

export interface SiteAnswer {
  readonly status: 200 | 302 | 404;
  readonly headers: Record<string, string>;
  readonly text: string;
  /** Codes of the regions that it is about. */
  readonly regions: readonly string[];
}

/** What is sent besides a text. */
export interface PageOptions {
  readonly regions?: readonly string[];
  readonly status?: SiteAnswer['status'];
  /** `text/html` unless given. */
  readonly type?: string;
}

/** A page. */
export function page(
  { lang }: SiteRequest,
  text: string,
  { regions = [], status = 200, type = 'text/html' }: PageOptions = {},
): SiteAnswer {
  const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Content-Language': lang };
  return { status, headers, text, regions };
}

/** The value of a parameter, at most so long; empty where it is not there. */
export function parameter({ entries }: SiteRequest, name: string, most: number): string {
  return (entries.find(([one]) => one === name)?.[1] ?? '').trim().slice(0, most);
}

/** The parameters of a page that its other language and size keep. */
export function keptOf({ entries }: SiteRequest, names: readonly string[]): string {
  const kept = entries.filter(([name]) => names.includes(name));
  return new URLSearchParams(Object.fromEntries(kept)).toString();
}

/** A question as the API reads it. Throws where the pages ask what the API would not take. */
export function queryOf(
  { ruleset, core, lang, today }: SiteRequest,
  question: string,
  parameters: Readonly<Record<string, string>>,
): Query {
  const asked = core.questionNamed(question);
  const reading =
    asked && core.readQuestion(ruleset, asked, Object.entries(parameters), today, lang);
  if (reading?.ok !== true) throw new Error(`no question: ${question}`);
  return reading.query;
}
