/** What there is at the address of a page. The build bundles this into a module of its own. */
import { renderRobots, renderSitemap } from '../../page/sitemap.ts';
import { notFoundPage } from './not-found.ts';
import { regionPage } from './region.ts';
import { regionsPage } from './regions.ts';
import { page, type SiteAnswer, type SiteRequest } from './request.ts';
import { changesPage, sourcePage } from './rules.ts';

/** Gives the page; null where there is none. */
export function answerSite(request: SiteRequest): SiteAnswer | null {
  if (request.missing) return notFoundPage(request);
  const [first = '', second = ''] = partsOf(request.pathname);
  switch (first) {
    case 'regions':
      return second === '' ? regionsPage(request) : atRegion(request, second);
    case 'sources':
      return sourcePage(request, second);
    case 'changes':
      return changesPage(request);
    case 'sitemap.xml':
      return { ...page(renderSitemap(request.origin, pathsOf(request))), type: XML };
    case 'robots.txt':
      return { ...page(renderRobots(request.origin)), type: PLAIN };
    default:
      return null;
  }
}

const XML = 'application/xml; charset=utf-8';
const PLAIN = 'text/plain; charset=utf-8';

/** Every page, the general ones first. */
function pathsOf({ ruleset }: SiteRequest): readonly string[] {
  const { regions, sources } = ruleset;
  const places = [...regions.byCode.values()].filter(({ level }) => level !== 'nation');
  return [
    '/',
    '/regions',
    '/changes',
    '/statements',
    '/docs',
    '/embed/builder',
    ...places.map(({ code }) => `/regions/${code}`),
    ...[...sources.keys()].map((id) => `/sources/${encodeURIComponent(id)}`),
  ];
}

/** A code has a page; a name or an old code leads there, the nation to the list. */
function atRegion(request: SiteRequest, asked: string): SiteAnswer | null {
  const { ruleset, core, lang } = request;
  const { byCode } = ruleset.regions;
  const region = byCode.get(asked);
  if (region !== undefined && region.level !== 'nation') return regionPage(request, region);
  const match = core.findPlace(ruleset.regions, asked);
  if (match.kind !== 'one') return null;
  const { code, level } = match.place.region;
  const suffix = lang === 'en' ? '?lang=en' : '';
  return { location: `/regions${level === 'nation' ? '' : `/${code}`}${suffix}` };
}

/** The decoded parts of a path; nothing where it cannot be read. */
function partsOf(pathname: string): readonly string[] {
  try {
    return decodeURIComponent(pathname).split('/').slice(1);
  } catch {
    return [];
  }
}
