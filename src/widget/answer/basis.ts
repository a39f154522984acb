/** What an answer rests on: rules, assumptions, sources, changes to come, and who says otherwise. */
import type { AnswerSource, UpcomingOf } from '../../query/envelope.ts';
import type { AnswerKit, AnyEnvelope, Child } from '../kit.ts';
import type { AnswerWords } from '../words.ts';

/** A titled part of the result; false when it would be empty. */
export function section(
  { h_: h }: AnswerKit,
  title: string,
  ...children: readonly Child[]
): HTMLElement | false {
  const full = children.some((child) => (Array.isArray(child) ? child.some(Boolean) : child));
  return full && h('section', null, h('h4', null, title), children);
}

/** A titled list; false when it would be empty. */
export function listed<T>(
  kit: AnswerKit,
  title: string,
  items: readonly T[],
  partsOf: (one: T) => Child,
): HTMLElement | false {
  const { h_: h } = kit;
  return (
    items.length > 0 &&
    section(
      kit,
      title,
      h(
        'ul',
        null,
        items.map((one) => h('li', null, partsOf(one))),
      ),
    )
  );
}

/** What a result rests on: the ids of its rules, and which of the contrary statements go with it. */
export interface Basis {
  readonly ids_: ReadonlySet<string>;
  /** Whether nothing answers: claims are worth showing only then. */
  readonly silent_: boolean;
  /** What the rules say stands above already. */
  readonly brief_: boolean;
  readonly upcoming_: (change: UpcomingOf<unknown>) => boolean;
}

/** Everything below the answer itself. */
export function basisView(
  kit: AnswerKit,
  w: AnswerWords,
  { ids_: ids, silent_: silent, brief_: brief, upcoming_: coming }: Basis,
): readonly Child[] {
  const { h_: h } = kit;
  const envelope: AnyEnvelope = kit.envelope_;
  const { explanation, assumptions, validity } = envelope;
  const rules = envelope.rules.filter(({ id }) => ids.has(id));
  const disputes = envelope.disputes.filter(({ kind, contradicts }) =>
    kind === 'dispute' ? contradicts.some((id) => ids.has(id)) : silent,
  );
  const cited = new Set([...rules, ...disputes].flatMap(({ sources }) => sources));
  const titleOf = (id: string): string => {
    const source = envelope.sources.find((one) => one.id === id);
    return source ? source.title : id;
  };
  const details = (...parts: readonly (string | null)[]): HTMLElement =>
    h('span.hint', null, parts.filter(Boolean).join('\u00a0· '));
  const sourceParts = ({ url, title, ...source }: AnswerSource): Child => [
    // Only links that lead to a page; anything else a sheet might hold stays text.
    url && /^https?:/i.test(url)
      ? h('a', { href: url, target: '_blank', rel: 'noreferrer' }, title)
      : h('b', null, title),
    details(source.publisher, source.documentNumber),
    details(
      source.publishedOn && w.published_(source.publishedOn),
      w.checked_(source.checkedOn),
      w.authority_[source.authority],
    ),
  ];
  // Many rules of one place hold since the same day: they are told together.
  const groups = new Map<string, string[]>();
  for (const { id, regionName, inherited, period } of rules) {
    const name = `${w.ruleOf_(regionName, inherited)}\n${period}`;
    groups.set(name, [...(groups.get(name) || []), id]);
  }
  return [
    listed(kit, w.upcoming_, envelope.upcoming.filter(coming), ({ text }) => text),
    listed(kit, w.rules_, [...groups], ([name, of]) => [
      name.split('\n').map((line, i) => h(i ? 'span.hint' : 'b', null, line)),
      explanation
        .filter(({ rule }) => !brief && rule && of.includes(rule))
        .map(({ text }) => h('p', null, text)),
    ]),
    listed(kit, w.assumptions_, assumptions, ({ text }) => text),
    listed(kit, w.disputes_, disputes, ({ text, sources }) => [
      text,
      details(w.says_ + sources.map(titleOf).join('；')),
    ]),
    listed(
      kit,
      w.sources_,
      envelope.sources.filter(({ id }) => cited.has(id)),
      sourceParts,
    ),
    section(
      kit,
      w.help_,
      kit.hotline_(),
      h('p', null, validity.text),
      h('p.hint', null, envelope.notice),
    ),
  ];
}
