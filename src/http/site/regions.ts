/** Gathers what the page of all regions tells. */
import { type Day, formatDay } from '../../base/day.ts';
import { foldText } from '../../base/text.ts';
import { type ProvincePlaces, renderRegions } from '../../page/regions.ts';
import type { Tile } from '../../page/regions-map.ts';
import { type Glimpse, overview } from '../../query/overview.ts';
import type { Region } from '../../table/model.ts';
import type { Ruleset } from '../../table/ruleset.ts';
import { keptOf, page, parameter, queryOf, type SiteAnswer, type SiteRequest } from './request.ts';

/** The reader whom the service is built for. */
const AGE = 72;
const MOST_TYPED = 50;

/** The page of all regions, and what was found for what was typed. */
export function regionsPage(request: SiteRequest): SiteAnswer {
  const { ruleset, core, lang, origin, today } = request;
  const typed = parameter(request, 'q', MOST_TYPED);
  const text = renderRegions({
    lang,
    origin,
    today: formatDay(today),
    kept: keptOf(request, ['q']),
    typed,
    found: typed === '' ? [] : core.listRegions(ruleset.regions, foldText(typed), lang),
    tiles: tilesOf(request),
    age: AGE,
    provinces: provincesOf(request),
  });
  return page(request, text);
}

function provincesIn({ regions }: Ruleset): readonly Region[] {
  return [...regions.byCode.values()].filter(({ level }) => level === 'province');
}

const glimpses = new WeakMap<Ruleset, { readonly day: Day; readonly list: readonly Glimpse[] }>();

/** Asks for some two hundred places, so it is worked out once a day. */
function tilesOf(request: SiteRequest): readonly Tile[] {
  const { ruleset, core, lang, today } = request;
  const speech = { ruleset, lang, texts: core.messagesIn(lang), without: 'all' as const };
  let known = glimpses.get(ruleset);
  if (known?.day !== today) {
    const asked = queryOf(request, 'refund', { participant: 'retired', age: String(AGE) });
    const list = overview(speech, asked, provincesIn(ruleset), core.refundPieces, today);
    known = { day: today, list };
    glimpses.set(ruleset, known);
  }
  return known.list.map(({ region, ...glimpse }) => ({
    ...glimpse,
    code: region.code,
    name: core.words.regionName(speech, region.code),
  }));
}

function provincesOf({ ruleset, core, lang }: SiteRequest): readonly ProvincePlaces[] {
  const named = (region: Region) => ({
    code: region.code,
    name: core.placeLabel({ region, district: null }, lang),
  });
  const children = new Map<string | null, Region[]>();
  for (const region of ruleset.regions.byCode.values()) {
    const siblings = children.get(region.parent) ?? [];
    siblings.push(region);
    children.set(region.parent, siblings);
  }
  const below = ({ code }: Region): readonly Region[] =>
    (children.get(code) ?? []).flatMap((region) => [region, ...below(region)]);
  return provincesIn(ruleset).map((region) => ({
    ...named(region),
    places: below(region).map(named),
  }));
}
