/** What search engines may read: every page, in both languages. */
import { LANGS } from '../i18n/lang.ts';
import { addressIn } from './frame.ts';
import { escapeHtml } from './html.ts';

/** The sitemap as XML (sitemaps.org); each page names its other language. */
export function renderSitemap(origin: string, paths: readonly string[]): string {
  const urls = paths.flatMap((path) => {
    const addresses = LANGS.map((lang) => escapeHtml(origin + addressIn(path, lang)));
    const alternates = LANGS.map(
      (lang, place) =>
        `<xhtml:link rel="alternate" hreflang="${lang}" href="${addresses[place] ?? ''}"/>`,
    ).join('');
    return addresses.map((address) => `<url><loc>${address}</loc>${alternates}</url>\n`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`;
}

/** Everything may be read, the answers as data too: assistants may pass them on. */
export function renderRobots(origin: string): string {
  return `User-agent: *
Allow: /

Sitemap: ${origin}/sitemap.xml
`;
}
