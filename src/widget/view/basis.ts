/** What an answer rests on: rules, assumptions, sources, and who says otherwise. */
import type { AnswerRule, AnswerSource, Assumption, Dispute } from '../../query/envelope.ts';
import { foreign, h, isWebLink } from './dom.ts';
import type { Ui } from './ui.ts';

/** A titled part of the result. */
export function section(
  title: string,
  ...children: readonly (Node | string | null | false)[]
): HTMLElement {
  return h('section', { part: 'section' }, h('h4', {}, title), ...children);
}

function listed(title: string, items: readonly HTMLElement[]): HTMLElement | null {
  return items.length === 0 ? null : section(title, h('ul', {}, ...items));
}

/** Which rules, whose, since when, how well attested. */
export function rulesView(ui: Ui, rules: readonly AnswerRule[]): HTMLElement | null {
  const { t } = ui;
  // A credit and its deduction are two rules that often read alike.
  const seen = new Set<string>();
  const items: HTMLElement[] = [];
  for (const rule of rules) {
    const parts = [
      t.ruleOf(rule.regionName, rule.inherited),
      rule.period,
      t.confidence[rule.confidence],
    ];
    const line = parts.join('|');
    if (seen.has(line)) continue;
    seen.add(line);
    items.push(
      h(
        'li',
        {},
        h('b', {}, foreign(parts[0] ?? '')),
        h('span', { class: 'hint' }, parts.slice(1).join(ui.lang === 'en' ? ', ' : '，')),
      ),
    );
  }
  return listed(t.rules, items);
}

/** What was taken for granted about the person. */
export function assumptionsView(ui: Ui, assumptions: readonly Assumption[]): HTMLElement | null {
  return listed(
    ui.t.assumptions,
    assumptions.map(({ text }) => h('li', {}, foreign(text))),
  );
}

/** Where it is written. */
export function sourcesView(ui: Ui, sources: readonly AnswerSource[]): HTMLElement | null {
  return listed(
    ui.t.sources,
    sources.map((source) => sourceItem(ui, source)),
  );
}

function sourceItem({ t, lang }: Ui, source: AnswerSource): HTMLElement {
  const { title, url } = source;
  const about = [
    source.publisher,
    source.documentNumber,
    source.publishedOn === null ? null : t.published(source.publishedOn),
    t.checked(source.checkedOn),
    t.authority[source.authority],
  ].filter((one): one is string => one !== null);
  return h(
    'li',
    {},
    isWebLink(url)
      ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, foreign(title))
      : h('b', {}, foreign(title)),
    h('span', { class: 'hint' }, ...joined(about, lang === 'en' ? ', ' : '，')),
  );
}

function joined(texts: readonly string[], between: string): readonly (Node | string)[] {
  const nodes: (Node | string)[] = [];
  for (const text of texts) {
    if (nodes.length > 0) nodes.push(between);
    nodes.push(foreign(text));
  }
  return nodes;
}

/** What others say, with where they say it. */
export function disputesView(
  ui: Ui,
  title: string,
  disputes: readonly Dispute[],
): HTMLElement | null {
  const titles = new Map(ui.envelope?.sources.map((source) => [source.id, source.title]));
  return listed(
    title,
    disputes.map(({ text, sources }) => {
      const named = sources.map((id) => titles.get(id) ?? id).join('；');
      return h(
        'li',
        {},
        foreign(text),
        named !== '' && h('span', { class: 'hint' }, foreign(ui.t.says(named))),
      );
    }),
  );
}
