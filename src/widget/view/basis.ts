/** What an answer rests on: rules, assumptions, sources, and who says otherwise. */
import type { AnswerSource, Assumption } from '../../query/envelope.ts';
import type { Dispute } from '../../query/refund-envelope.ts';
import type { CitedRule } from '../conversation.ts';
import { h, isWebLink } from './dom.ts';
import type { Ui } from './ui.ts';

/** A titled part of the result; nothing when it would be empty. */
export function section(
  title: string,
  ...children: readonly (Node | null | false)[]
): HTMLElement | null {
  return children.some((child) => child)
    ? h('section', null, h('h4', null, title), ...children)
    : null;
}

function listed<T>(
  title: string,
  items: readonly T[],
  partsOf: (one: T) => readonly (Node | string)[],
): HTMLElement | null {
  return items.length > 0
    ? section(title, h('ul', null, ...items.map((one) => h('li', null, ...partsOf(one)))))
    : null;
}

function details(...parts: readonly (string | null)[]): HTMLElement {
  return h(
    'span.hint',
    null,
    parts.filter((part) => part !== null && part !== '').join('\u00a0· '),
  );
}

/** Which rules, whose, since when, how well attested, and what they say. */
export function rulesView({ t }: Ui, rules: readonly CitedRule[]) {
  return listed(t.rules, rules, ({ rule, words }) => [
    h('b', null, t.ruleOf(rule.regionName, rule.inherited)),
    details(rule.period, t.confidence[rule.confidence]),
    ...words.map((line) => h('p', null, line)),
  ]);
}

/** What was taken for granted about the person. */
export function assumptionsView({ t }: Ui, assumptions: readonly Assumption[]) {
  return listed(t.assumptions, assumptions, ({ text }) => [text]);
}

/** Where it is written. */
export function sourcesView({ t }: Ui, sources: readonly AnswerSource[]) {
  return listed(t.sources, sources, ({ url, title, ...source }) => [
    isWebLink(url)
      ? h('a', { href: url, target: '_blank', rel: 'noreferrer' }, title)
      : h('b', null, title),
    details(source.publisher, source.documentNumber),
    details(
      source.publishedOn && t.published(source.publishedOn),
      t.checked(source.checkedOn),
      t.authority[source.authority],
    ),
  ]);
}

/** What others say, with where they say it. */
export function disputesView({ t, envelope }: Ui, disputes: readonly Dispute[]) {
  const titleOf = (id: string): string => {
    const source = envelope?.sources.find((one) => one.id === id);
    return source === undefined ? id : source.title;
  };
  return listed(t.disputes, disputes, ({ text, sources }) => [
    text,
    details(t.says(sources.map(titleOf).join('；'))),
  ]);
}
