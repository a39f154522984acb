/** What there is at the address of a page. The build bundles this into a module of its own. */
import { loadChanges } from '../../lazy/load-changes.ts';
import { renderRobots, renderSitemap } from '../../page/sitemap.ts';
import { notFoundPage } from './not-found.ts';
import { regionPage } from './region.ts';
import { regionsPage } from './regions.ts';
import {
  type LoadChanges,
  page,
  type SiteAnswer,
  type SiteAsked,
  type SiteRequest,
} from './request.ts';
import { sourcePage } from './source.ts';

/** Gives the page; null where there is none. */
export async function answerSite(
  asked: SiteAsked,
  load: LoadChanges = loadChanges,
): Promise<SiteAnswer | null> {
  const { origin, pathname } = new URL(asked.url);
  const request: SiteRequest = { ...asked, origin, pathname };
  if (request.missing) return notFoundPage(request);
  const [first = '', second = ''] = partsOf(request.pathname);
  switch (first) {
    case 'regions':
      return second === '' ? regionsPage(request) : atRegion(request, second);
    case 'sources':
      return sourcePage(request, second);
    case 'changes':
      return await changes(request, load);
    case 'sitemap.xml':
      return page(request, renderSitemap(request.origin, pathsOf(request)), {
        type: 'application/xml',
      });
    case 'robots.txt':
      return page(request, renderRobots(request.origin), { type: 'text/plain' });
    default:
      return null;
  }
}

async function changes(request: SiteRequest, load: LoadChanges): Promise<SiteAnswer> {
  const { changesPage, record } = await load();
  return changesPage(request, record);
}

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
  const location = `/regions${level === 'nation' ? '' : `/${code}`}${suffix}`;
  return { status: 302, headers: { Location: location }, text: '', regions: [] };
}

/** The decoded parts of a path; nothing where it cannot be read. */
function partsOf(pathname: string): readonly string[] {
  try {
    return decodeURIComponent(pathname).split('/').slice(1);
  } catch {
    return [];
  }
}
