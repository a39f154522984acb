/** Gathers what the pages of sources and of changes tell: rules in lists. */
import { formatDay } from '../../base/day.ts';
import { renderChanges } from '../../page/changes.ts';
import { renderSource } from '../../page/source.ts';
import { ruleChanges } from '../../query/rule-changes.ts';
import { allRules, listedRule } from '../../query/rule-words.ts';
import { page, parameter, type SiteAnswer, type SiteRequest } from './request.ts';

const MOST_TYPED = 50;
/** So many years are shown unless one is asked for. */
const YEARS_SHOWN = 2;

/** The page of a source; null where there is none of that id. */
export function sourcePage(request: SiteRequest, id: string): SiteAnswer | null {
  const { ruleset, core, lang, origin, today } = request;
  const source = ruleset.sources.get(id);
  if (source === undefined) return null;
  const speech = { ruleset, lang, texts: core.messagesIn(lang) };
  const rests = ({ sources }: { readonly sources: readonly string[] }): boolean =>
    sources.includes(id);
  const text = renderSource({
    lang,
    origin,
    today: formatDay(today),
    source,
    rules: allRules(ruleset)
      .filter(([, rule]) => rests(rule))
      .map((one) => listedRule(speech, core.words, one))
      .sort((a, b) => (a.region < b.region ? -1 : a.region > b.region ? 1 : 0)),
    article: ruleset.statements.some(({ article }) => article === id),
    figures: [...ruleset.parameters, ...ruleset.holidays].some(rests),
  });
  return page(request, text);
}

/** The page of changes: of one place, of one year, or the latest. */
export function changesPage(request: SiteRequest): SiteAnswer {
  const { ruleset, core, lang, origin, today } = request;
  const speech = { ruleset, lang, texts: core.messagesIn(lang) };
  const typed = parameter(request, 'region', MOST_TYPED);
  const match = typed === '' ? null : core.findPlace(ruleset.regions, typed);
  const region = match?.kind === 'one' ? match.place.region : null;
  const asked = Number(parameter(request, 'year', 4));
  const list = ruleChanges(speech, core.words, {
    region: region?.code ?? null,
    within: (year, years) =>
      region !== null ||
      (years.includes(asked) ? year === asked : year >= (years[YEARS_SHOWN - 1] ?? 0)),
  });
  const place = region === null ? null : core.placeLabel({ region, district: null }, lang);
  const text = renderChanges({ lang, origin, today: formatDay(today), list, typed, place });
  return page(request, text, { regions: region === null ? [] : [region.code] });
}
