/** The addresses at which the widget asks, and the link to it: nothing personal in either. */
import type { Facts } from '../kit.ts';
import type { Lang, Topic } from '../words.ts';
import { allTopics, topics } from '../words.ts';

/** The day of application: a transfer has dates only with it, so today stands in for it. */
const APPLIED = 'appliedOn';

/** Path and query of a topic's question; its parameters stand in their canonical order. */
export function addressOf(topic: Topic, facts: Facts, lang: Lang, day: string): string {
  const query = new URLSearchParams(topics[topic].map((id) => [id, `${facts.get(id)}`]));
  if (topic === 'transfer-timeline') query.set(APPLIED, `${facts.get(APPLIED) || day}`);
  query.set('format', 'view');
  // The service's own language goes without saying.
  if (lang !== 'zh-CN') query.set('lang', lang);
  return `/v1/${topic}?${query}`;
}

/**
 * Attribute → the fact it says; none of them is personal. A link may say the same facts and no
 * others: `#yibao?topic=refund&region=370200`.
 */
export const attributes: Readonly<Record<string, string>> = {
  region: 'region',
  participant: 'participant',
  from: 'fromRegion',
  to: 'toRegion',
  benefit: 'benefit',
  guide: 'guide',
};

/**
 * What the link says by which the page was opened; null where it is not meant for this widget.
 *
 * @param wanted the topic of the widget; undefined where it has several
 */
export function readFragment(
  hash: string,
  wanted: Topic | undefined,
): { readonly topic_: Topic; readonly facts_: readonly (readonly [string, string])[] } | null {
  const [mark, query] = hash.split('?');
  const said = new URLSearchParams(query);
  const topic = topicOf(said.get('topic'));
  if (mark !== '#yibao' || !topic || (wanted && wanted !== topic)) return null;
  const facts = Object.values(attributes).map((id) => [id, said.get(id) || ''] as const);
  return { topic_: topic, facts_: facts.filter(([, value]) => value) };
}

/** The topic of a name; undefined where there is none such. */
export function topicOf(name: string | null): Topic | undefined {
  return allTopics.find((topic) => topic === name);
}

/**
 * Whether who asked about one code was answered about another that does not hold it: 370202 (a
 * district) is answered as 370200. Names are the service's to understand.
 */
export function isElsewhere(asked: string, answered: string): boolean {
  return /^\d/.test(asked) && !asked.startsWith(answered.replace(/(00)*(-.*)?$/, ''));
}
