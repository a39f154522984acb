/** Gathers what is told where there is nothing. */
import { formatDay } from '../../base/day.ts';
import { nearest } from '../../base/text.ts';
import { renderNotFound } from '../../page/not-found.ts';
import { page, type SiteAnswer, type SiteRequest } from './request.ts';

/** Addresses that people may have meant. */
const KNOWN = ['/regions', '/changes', '/statements', '/docs', '/embed/builder', '/sitemap.xml'];
const MOST_PLACES = 5;
const MOST_TYPED = 50;

/** The page that says so, with the nearest addresses. */
export function notFoundPage(request: SiteRequest): SiteAnswer {
  const { ruleset, core, lang, origin, today, pathname } = request;
  const path = decoded(pathname);
  const [, first = '', second = ''] = path.split('/');
  const typed = (first === 'regions' ? second : '').slice(0, MOST_TYPED);
  const found = typed === '' ? [] : core.listRegions(ruleset.regions, typed, lang);
  const sources =
    first === 'sources'
      ? nearest(second.slice(0, MOST_TYPED), [...ruleset.sources.keys()], MOST_PLACES)
      : [];
  const text = renderNotFound({
    lang,
    origin,
    today: formatDay(today),
    path: path.slice(0, MOST_TYPED),
    typed,
    places: found.slice(0, MOST_PLACES).map(({ code, label, within }) => ({
      code,
      name: within === '' ? label : `${label} ${within}`,
    })),
    addresses: [
      ...sources.map((id) => `/sources/${id}`),
      ...nearest(path.slice(0, MOST_TYPED), KNOWN, 2),
    ],
  });
  return page(request, text, { status: 404 });
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
