/** What an answer rests on: rules, assumptions, sources, changes to come, and who says otherwise. */
import type { ViewWords } from '../../i18n/view.ts';
import type { AnswerSource, EnvelopeOf, UpcomingOf } from '../envelope.ts';
import type { ViewLine } from '../view-envelope.ts';
import { type Headed, underHeads } from './heads.ts';
import { holding, type Lines, line, listed, noted, section, texts } from './lines.ts';

/** The medical-insurance line. (12333 is another authority's.) */
const HOTLINE = '12393';
const ASIDE = { part: 'aside' };

/** With which keys what is shown. */
export interface Basis {
  /** Key → ids of the rules that the answer rests on where that key is. */
  readonly rules: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys with which nothing answers: claims are worth showing only then. */
  readonly silent: readonly string[];
  /** By rule: whom it is for. */
  readonly about?: ReadonlyMap<string, ViewLine['when']>;
  /** Rules that stand above, with whose they are and since when. */
  readonly above?: ReadonlySet<string> | undefined;
  /** By rule: what it says to who has a key, instead of what it says to others. */
  readonly others?: ReadonlyMap<string, { readonly key: string; readonly text: string }>;
  /** With which keys an assumption matters, by its fact; not said: whatever is shown. */
  readonly assumed?: (fact: string) => string[] | undefined;
  /** The same of a dispute, by its rule; not said: where what it contradicts is shown. */
  readonly disputed?: (rule: string) => string[];
  /** Rules whose sentences stand above as notes. */
  readonly noted?: ReadonlySet<string>;
  /** How far what is shown can be trusted, in words; not said: as far as the whole answer. */
  readonly trust?: Lines;
  /** Null for a change that concerns nothing here. */
  readonly upcoming: (change: UpcomingOf<unknown>) => Pick<ViewLine, 'needs' | 'when'> | null;
  /** What changes with the years of the asker. */
  readonly later?: Lines;
}

/** Rules that are told together. */
interface Group {
  readonly head: readonly ViewLine[];
  readonly keys: Set<string>;
  readonly said: ViewLine[];
  /** Whom a sentence is for, and with which keys → the sentence. */
  readonly of: Map<string, ViewLine>;
  readonly when: ViewLine['when'];
}

/** Everything below the answer itself. */
export function basisLines(envelope: EnvelopeOf<unknown>, w: ViewWords, basis: Basis): Lines {
  const { rules: answering, silent, upcoming, others, above, about, assumed } = basis;
  const { explanation, assumptions, validity } = envelope;
  const keysOf = (ids: readonly string[]): string[] =>
    [...answering].flatMap(([key, of]) => (ids.some((id) => of.has(id)) ? [key] : []));
  const titles = new Map(envelope.sources.map(({ id, title }) => [id, title]));
  const cited = new Map<string, Set<string>>();
  const cite = (sources: readonly string[], keys: readonly string[]): void => {
    for (const id of sources) cited.set(id, new Set([...(cited.get(id) ?? []), ...keys]));
  };

  // Many rules of one place hold since the same day for the same people: they are told together.
  const groups = new Map<string, Group>();
  for (const { id, regionName, inherited, period, sources } of envelope.rules) {
    const keys = keysOf([id]);
    if (keys.length === 0) continue;
    cite(sources, keys);
    if (above?.has(id) || basis.noted?.has(id)) continue;
    const name = w.ruleOf(regionName, inherited);
    const when = about?.get(id);
    const other = others?.get(id);
    const lacks = other && { lacks: [other.key] };
    const group: Group = groups.get(name + period + JSON.stringify(when)) ?? {
      head: [line('strong', name), line('note', period)],
      keys: new Set(),
      said: [],
      of: new Map(),
      when,
    };
    groups.set(name + period + JSON.stringify(when), group);
    for (const key of keys) group.keys.add(key);
    for (const { rule, text } of explanation) {
      if (rule !== id) continue;
      const said = without(text, regionName, period);
      const told = line('text', said, { needs: keys, ...lacks });
      // What rules say to the same people stands in one sentence: whom it is for is said once.
      const [, who = '', , what = ''] =
        said === text || lacks ? [] : (/^(.*?)(：|: )(.*)$/su.exec(said) ?? []);
      const whose = who + keys.join();
      const before = what && group.of.get(whose);
      if (before) before.text += w.semicolon + what;
      else group.said.push(told);
      if (what && !before) group.of.set(whose, told);
    }
    if (other) {
      const told = holding('group', texts([other.text]), { needs: [other.key] });
      const forThem = holding('group', [told], { needs: keys });
      if (forThem) group.said.push(forThem);
    }
  }
  const disputes = envelope.disputes.map(({ rule, kind, contradicts, text, sources }) => {
    const needs =
      basis.disputed?.(rule) ?? (kind === 'dispute' ? keysOf(contradicts) : [...silent]);
    if (needs.length === 0) return false;
    cite(sources, needs);
    const by = w.says + sources.map((id) => titles.get(id) ?? id).join(w.semicolon);
    return { kind: 'item' as const, needs, lines: [...texts([text]), line('note', by)] };
  });
  return [
    listed(w.upcoming, [
      envelope.upcoming.map((change) => {
        const shown = upcoming(change);
        return shown && line('item', change.text, shown);
      }),
      basis.later ?? null,
    ]),
    listed(
      w.rules,
      [...groups.values()].map(({ head, keys, said, when }) =>
        holding('item', [...head, ...said], { needs: [...keys], when }),
      ),
      above ? ASIDE : {},
    ),
    listed(
      w.assumptions,
      assumptions.map(({ fact, text }) => line('item', text, { needs: assumed?.(fact) })),
    ),
    listed(w.disputes, disputes, ASIDE),
    underHeads(
      w.sources,
      envelope.sources.flatMap((source) => {
        const needs = [...(cited.get(source.id) ?? [])];
        return needs.length > 0 ? [{ ...sourceLines(source, w), needs }] : [];
      }),
      ASIDE,
    ),
    section(w.help, [
      holding('text', [line('phone', HOTLINE, { url: `tel:${HOTLINE}` })], { text: `${w.call} ` }),
      basis.trust ?? line('text', validity.text),
      line('note', envelope.notice),
    ]),
  ];
}

/** What a rule says, without the place and the time that stand above it. */
function without(text: string, place: string, period: string): string {
  const rest = [`${place}，`, `${place}, `].reduce(
    (said, head) => (said.startsWith(head) ? said.slice(head.length) : said),
    text,
  );
  return rest.replace(`（${period}）`, '').replace(` (${period})`, '');
}

/** A source; many are of one kind and were checked on one day. */
function sourceLines({ url, title, ...source }: AnswerSource, w: ViewWords): Omit<Headed, 'needs'> {
  const published = source.publishedOn && w.published(source.publishedOn);
  const trust = [w.checked(source.checkedOn), w.authority[source.authority]] as const;
  return {
    head: [noted(...trust)],
    lines: (apart) => [
      // Only links that lead to a page; anything else a sheet might hold stays text.
      url !== null && /^https?:/iu.test(url) ? line('link', title, { url }) : line('strong', title),
      noted(source.publisher, source.documentNumber, !apart && published),
      apart && noted(published, ...trust),
    ],
  };
}
