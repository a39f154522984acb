/** Puts the record of our own sheets into words: days, in them sheets, in them rules. */
import type { ToldDay, ToldEvent, ToldSheet } from '../../page/record.ts';
import type { RecordEvent, RecordKind } from '../../query/rule-record.ts';
import { allRules, listedRule, type RuleIn } from '../../query/rule-words.ts';
import type { Region } from '../../table/model.ts';
import { chainOf } from '../../table/regions.ts';
import type { SiteRequest } from './request.ts';

/** More rules of one sheet on one day are counted by place, on a page about the whole country. */
const MOST_LINES = 40;
/** More lines are on no page about the whole country. */
const MOST_IN_ALL = 160;

/**
 * The days of some events, the latest first.
 *
 * @param about the region of the page; null for the whole country, which is told by numbers where
 *   there is too much to be told
 */
export function tellDays(
  request: SiteRequest,
  events: readonly RecordEvent[],
  about: Region | null,
): readonly ToldDay[] {
  const rules = new Map(
    allRules(request.ruleset).map((one) => [`${one[0]}:${one[1].id}`, one] as const),
  );
  // What a row was called before says nothing beside what it is called now.
  const shown = events.filter(({ kind, what }) => kind !== 'removed' || what === '');
  const days = [...Map.groupBy(shown, ({ day }) => day)].toReversed();
  let left = MOST_IN_ALL;
  return days.map(([day, ofDay]): ToldDay => {
    const sheets = [...Map.groupBy(ofDay, ({ sheet }) => sheet)].map(([sheet, list]): ToldSheet => {
      const told = { sheet, counts: countsOf(list), reasons: reasonsOf(list) };
      const lines = about !== null || (list.length <= MOST_LINES && list.length <= left);
      if (!lines) return { ...told, events: null, places: placesOf(request, list) };
      left -= list.length;
      const each = list.map((event) => tellEvent(request, event, rules));
      return { ...told, events: each, places: [] };
    });
    return { day, counts: countsOf(ofDay), sheets };
  });
}

function countsOf(events: readonly RecordEvent[]): ReadonlyMap<RecordKind, number> {
  const counts = new Map<RecordKind, number>();
  for (const { kind } of events) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

const reasonsOf = (events: readonly RecordEvent[]): readonly string[] => [
  ...new Set(events.flatMap(({ reasons }) => reasons)),
];

function placesOf(request: SiteRequest, events: readonly RecordEvent[]): ToldSheet['places'] {
  const { byCode } = request.ruleset.regions;
  const provinceOf = (region: string): string =>
    byCode.has(region)
      ? (chainOf(byCode, region).find(({ level }) => level === 'province')?.code ?? region)
      : '';
  const groups = [...Map.groupBy(events, ({ region }) => provinceOf(region))];
  return groups
    .map(([code, list]) => ({ code, name: nameOf(request, code) ?? '', count: list.length }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function nameOf({ ruleset, lang, core }: SiteRequest, code: string): string | null {
  if (!ruleset.regions.byCode.has(code)) return null;
  return core.words.regionName({ ruleset, lang, texts: core.messagesIn(lang) }, code);
}

function tellEvent(
  request: SiteRequest,
  { kind, id, sheet, region, what, reasons }: RecordEvent,
  rules: ReadonlyMap<string, RuleIn>,
): ToldEvent {
  const { ruleset, lang, core } = request;
  const one = rules.get(`${sheet}:${id}`);
  const speech = { ruleset, lang, texts: core.messagesIn(lang) };
  const rule = one === undefined ? null : listedRule(speech, core.words, one);
  const name = nameOf(request, region);
  const source = ruleset.sources.get(rule?.sources[0] ?? '');
  return {
    kind,
    id,
    sheet,
    place: name === null ? null : { code: region, name },
    rule,
    what,
    reasons,
    source: source === undefined ? null : { id: source.id, title: source.title },
  };
}
