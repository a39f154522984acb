/** Each page has one address in each language, which the others name; large letters are no other page. */
import { describe, expect, it } from 'vitest';
import { getRaw, ORIGIN } from './support/service.ts';

interface Named {
  readonly canonical: string | null;
  /** `hreflang` → address. */
  readonly alternates: Readonly<Record<string, string>>;
  readonly indexed: boolean;
  readonly html: string;
}

const unescaped = (text: string): string => text.replaceAll('&amp;', '&');

function namedIn(html: string): Named {
  const links = [
    ...html.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]*)")? href="([^"]*)">/gu),
  ];
  const of = (rel: string): (readonly [string, string])[] =>
    links
      .filter((link) => link[1] === rel)
      .map(([, , lang = '', href = '']) => [lang, unescaped(href)]);
  const canonicals = of('canonical');
  expect(canonicals.length).toBeLessThan(2);
  return {
    canonical: canonicals[0]?.[1] ?? null,
    alternates: Object.fromEntries(of('alternate')),
    indexed: !html.includes('<meta name="robots" content="noindex">'),
    html,
  };
}

const known = new Map<string, Promise<Named>>();

/** What a page says of its addresses; each is asked for once. */
function visit(address: string, status = 200): Promise<Named> {
  const there = known.get(address);
  if (there !== undefined) return there;
  const asking = (async () => {
    const { pathname, search } = new URL(address);
    const response = await getRaw(pathname + search, {
      headers: { Accept: 'text/html' },
      redirect: 'manual',
    });
    expect(`${address} ${response.status}`).toBe(`${address} ${status}`);
    return namedIn(await response.text());
  })();
  known.set(address, asking);
  return asking;
}

/** Addresses of pages that a page links to, without fragments. */
function linksOf({ html }: Named): readonly string[] {
  const paths = [...html.matchAll(/<a [^>]*?href="(\/[^"#]*)/gu)].map(([, path = '']) =>
    unescaped(path),
  );
  return [...new Set(paths)]
    .filter((path) => !/^\/(?:v1\/|[^?]*\.)/u.test(path))
    .map((path) => ORIGIN + path);
}

/** The page names itself, and both languages name each other. */
async function expectNamed(address: string): Promise<Named> {
  const page = await visit(address);
  expect([address, page.canonical]).toEqual([address, address]);
  expect(Object.keys(page.alternates).sort()).toEqual(['en', 'x-default', 'zh-CN']);
  expect(page.alternates['x-default']).toBe(page.alternates['zh-CN']);
  expect(Object.values(page.alternates)).toContain(address);
  for (const other of Object.values(page.alternates))
    expect([other, (await visit(other)).alternates]).toEqual([other, page.alternates]);
  return page;
}

const OWN = [
  '/',
  '/statements',
  '/problems/bad-input',
  '/problems/internal',
  '/docs',
  '/embed/builder',
  '/changes',
  '/regions',
];
const KINDS = [...OWN, '/regions/370200', '/regions/540000', '/sources/jining-2023-47'];

describe('every page', () => {
  it.each(KINDS)('%s has an address of its own, and leads to such addresses', async (path) => {
    for (const lang of ['', '?lang=en']) {
      const page = await expectNamed(ORIGIN + path + lang);
      expect(page.indexed).toBe(true);
      // Other pages of a language, a few of each.
      const links = linksOf(page).filter((link) => !/[?&](?:size|year|day|region)=/u.test(link));
      for (const link of links.filter((_, at) => at % 29 === 0)) {
        const { canonical } = await visit(link);
        expect([link, canonical]).toEqual([link, link]);
      }
    }
  });

  it('is listed under that address, and nothing else is', async () => {
    const xml = await (await getRaw('/sitemap.xml')).text();
    const listed = [...xml.matchAll(/<loc>(.*?)<\/loc>/gu)].map(([, loc = '']) => unescaped(loc));
    expect(new Set(listed).size).toBe(listed.length);
    const most = OWN.filter((path) => !path.startsWith('/problems'));
    expect(listed).toEqual(expect.arrayContaining(most.map((path) => ORIGIN + path)));
    for (const address of listed.filter((_, at) => at % 61 === 0 || at < 12))
      await expectNamed(address);
    expect(xml).not.toContain('size=');
  });

  it('that is none, or is a tool, asks not to be listed and names no address', async () => {
    for (const [path, status] of [
      ['/nowhere', 404],
      ['/regions/999999?lang=en', 404],
      ['/staff', 200],
      ['/embed', 200],
    ] as const) {
      const { canonical, alternates, indexed } = await visit(ORIGIN + path, status);
      expect([path, canonical, alternates, indexed]).toEqual([path, null, {}, false]);
    }
  });
});

describe('large letters', () => {
  const PAGES = KINDS.filter((path) => path !== '/docs' && path !== '/embed/builder');

  it.each(PAGES)('%s is the same page, and all its links stay large', async (path) => {
    const plain = await visit(ORIGIN + path);
    const [to] = linksOf(plain).filter((link) => link.endsWith('size=large'));
    expect(to).toBe(`${ORIGIN}${path}?size=large`);
    const large = await visit(`${ORIGIN}${path}?size=large`);
    expect(large.canonical).toBe(plain.canonical);
    expect(large.alternates).toEqual(plain.alternates);
    expect(large.html).toContain('<html class="large" lang="zh-CN">');
    expect(large.html).toContain('href="/large.css"');
    // One way back; every other link goes on in large letters.
    const [back, ...others] = [...linksOf(large)].sort(
      (a, b) => Number(a.includes('size=large')) - Number(b.includes('size=large')),
    );
    expect(back).toBe(ORIGIN + path);
    expect(others.filter((link) => !link.endsWith('size=large'))).toEqual([]);
    expect(others.length).toBe(linksOf(plain).length - 1);
    expect(large.html).toContain('>标准字</a>');
    expect(large.html).not.toContain('>大字</a>');
    // What is said is the same, letter by letter.
    const words = (html: string): string =>
      html
        .slice(html.indexOf('<main'))
        .replace(/<[^>]*>/gu, ' ')
        .replace(/\s+/gu, ' ');
    expect(words(large.html)).toBe(words(plain.html));
  });

  it('go along with what was asked for, and into what is asked next', async () => {
    const { html } = await visit(`${ORIGIN}/changes?region=370000&lang=en&size=large`);
    expect(html).toContain(
      '<a class="size" href="/changes?region=370000&amp;lang=en" rel="nofollow">Normal text</a>',
    );
    expect(html).toContain('href="/changes?region=370000&amp;size=large" lang="zh-CN"');
    expect(html.match(/<form /gu)?.length).toBe(html.match(/name="size" value="large"/gu)?.length);
    const moved = await getRaw('/regions/qingdao?lang=en&size=large', { redirect: 'manual' });
    expect(moved.headers.get('location')).toBe('/regions/370200?lang=en&size=large');
    expect((await visit(`${ORIGIN}/?size=large`)).html).toContain(
      '<yibao-widget size="large" topic="all"',
    );
  });

  it('are what is asked for by that word alone', async () => {
    const { html } = await visit(`${ORIGIN}/regions/370200`);
    for (const size of ['huge', 'LARGE', ''])
      expect((await visit(`${ORIGIN}/regions/370200?size=${size}`)).html).toBe(html);
  });
});
