/**
 * What a person reads: the lines of a view as text, by the rules that the API's document states,
 * written apart from what draws them.
 */
import type { Lang } from '../../src/i18n/lang.ts';
import type { RefundEnvelope } from '../../src/query/refund-envelope.ts';
import type { ViewLine } from '../../src/query/view-envelope.ts';
import { knownOf } from '../../src/widget/answer/known.ts';
import type { Asked, Envelope, FactValue } from '../../src/widget/kit.ts';
import { viewOf } from '../query/support/view-of.ts';

export interface Saying {
  readonly facts?: Readonly<Record<string, FactValue>>;
  readonly skipped?: readonly string[];
  readonly editing?: string;
}

/** A refund answer with its lines, as the service sends it. */
export function withView(given: RefundEnvelope, lang: Lang = 'zh-CN'): Envelope {
  return { ...given, view: viewOf('refund', given, lang) };
}

/** A refund question that was answered, and what was said besides. */
export function asked(
  given: RefundEnvelope,
  { facts = {}, skipped = [], editing }: Saying = {},
  lang: Lang = 'zh-CN',
): Asked {
  return {
    topic_: 'refund',
    envelope_: withView(given, lang),
    facts_: new Map(Object.entries({ region: '110000', participant: 'retired', ...facts })),
    skipped_: new Set(skipped),
    editing_: editing ?? null,
  };
}

/** A line that is shown, with figures in the places of keys. */
export type Read = Omit<ViewLine, 'lines' | 'needs' | 'lacks' | 'when'> & {
  readonly lines: readonly Read[];
};

/** The lines that are shown. */
export function readLines(one: Asked): readonly Read[] {
  const known = knownOf(one);
  const put = (text: string | undefined): string | undefined => {
    let filled = text;
    for (const [key, value] of known)
      if (value !== '') filled = filled?.replaceAll(`{${key}}`, value);
    return filled;
  };
  const read = (line: ViewLine): readonly Read[] => {
    const { needs, lacks = [], when, lines, ...rest } = line;
    if (needs !== undefined && !needs.some((key) => known.has(key))) return [];
    if (lacks.some((key) => known.has(key))) return [];
    for (const [fact, bound] of Object.entries(when ?? {})) {
      const value = one.facts_.get(fact);
      if (value === undefined) continue;
      if ('in' in bound) {
        if (!bound.in.some((each) => each === value)) return [];
      } else if (typeof value === 'number')
        if (value < Number(bound.min ?? 0) || value > Number(bound.max ?? 999)) return [];
    }
    const held = (lines ?? []).flatMap(read);
    if (lines !== undefined && held.length === 0) return [];
    if (line.kind === 'group') return held;
    return [{ ...rest, text: put(line.text), figure: put(line.figure), lines: held }];
  };
  return one.envelope_.view.lines.flatMap(read);
}

/** All texts of lines, in a row. */
export function textOf(lines: readonly Read[]): string {
  return lines
    .flatMap(({ text, figure, unit, lines: held }) => [text, figure, unit, textOf(held)])
    .filter(Boolean)
    .join(' ');
}

/** The headline in pieces: what is said, the figure, and the sentences below. */
export function headlineOf(one: Asked): {
  readonly lead: string | undefined;
  readonly figure: string | undefined;
  readonly notes: readonly (string | undefined)[];
} {
  const [top] = readLines(one);
  if (top?.kind !== 'headline') throw new Error('no headline');
  const [first, ...notes] = top.lines;
  if (first?.kind !== 'figure' && first?.kind !== 'verdict') throw new Error('nothing is said');
  return { lead: first.text, figure: first.figure, notes: notes.map(({ text }) => text) };
}

/** The part of a title; its text, empty where it is not shown. */
export function sectionOf(one: Asked, title: string): string {
  const found = readLines(one).find(({ kind, text }) => kind === 'section' && text === title);
  return found === undefined ? '' : textOf(found.lines);
}
