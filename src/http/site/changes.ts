/**
 * Gathers what the page of changes tells: when rules are in force, and when we entered them. The
 * build bundles this into a module of its own.
 */
import { formatDay, parseDay } from '../../base/day.ts';
import { renderChanges } from '../../page/changes.ts';
import { renderChangesDay } from '../../page/changes-day.ts';
import { ruleChanges } from '../../query/rule-changes.ts';
import type { RecordEvent, RecordParts } from '../../query/rule-record.ts';
import {
  concerningRegion,
  countOn,
  firstDay,
  recordEvents,
  recordMarks,
} from '../../query/rule-record.ts';
import type { Region } from '../../table/model.ts';
import { tellDays } from './record.ts';
import { keptOf, page, parameter, type SiteAnswer, type SiteRequest } from './request.ts';

const MOST_TYPED = 50;
/** So many years are shown unless one is asked for. */
const YEARS_SHOWN = 2;
/** So many days of the record are told on one page. */
const DAYS_SHOWN = 30;

/** The page of changes: of one place, of one year, or the latest; or what we said on a day. */
export function changesPage(request: SiteRequest, record: RecordParts): SiteAnswer {
  const { ruleset, core, lang, origin, today } = request;
  const typed = parameter(request, 'region', MOST_TYPED);
  const match = typed === '' ? null : core.findPlace(ruleset.regions, typed);
  const region = match?.kind === 'one' ? match.place.region : null;
  const first = firstDay(record);
  const all = recordEvents(record);
  const events = region === null ? all : all.filter(concerningRegion(ruleset, region));
  const place = region === null ? null : core.placeLabel({ region, district: null }, lang);
  const context = {
    lang,
    origin,
    today: formatDay(today),
    kept: keptOf(request, ['region', 'year', 'day']),
  };
  const sent = { regions: region === null ? [] : [region.code] };
  const day = parameter(request, 'day', MOST_TYPED);
  if (day !== '') {
    const named = region === null || place === null ? null : { code: region.code, name: place };
    const asked = { typed: day, first, place: named, ...saidOn(request, events, day, region) };
    return page(request, renderChangesDay({ ...context, ...asked }), sent);
  }
  const speech = { ruleset, lang, texts: core.messagesIn(lang) };
  const year = Number(parameter(request, 'year', 4));
  const list = ruleChanges(speech, core.words, {
    region: region?.code ?? null,
    within: (one, years) =>
      region !== null ||
      (years.includes(year) ? one === year : one >= (years[YEARS_SHOWN - 1] ?? 0)),
  });
  const days = tellDays(request, events, region).slice(0, DAYS_SHOWN);
  const marks = recordMarks(all);
  const code = region?.code ?? '';
  const text = renderChanges({ ...context, list, typed, place, code, first, days, marks });
  return page(request, text, sent);
}

function saidOn(
  request: SiteRequest,
  events: readonly RecordEvent[],
  typed: string,
  about: Region | null,
) {
  const parsed = parseDay(typed);
  const day = parsed === null ? null : formatDay(parsed);
  if (day === null) return { day, count: 0, that: null, since: [] };
  const later = events.filter((event) => event.day === null || event.day > day);
  const [that = null] = tellDays(
    request,
    events.filter((event) => event.day === day),
    about,
  );
  const since = tellDays(request, later, about).slice(0, DAYS_SHOWN);
  return { day, count: countOn(events, day), that, since };
}
