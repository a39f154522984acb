/** What all pages share: the head, the service's name and the way to the other language and size. */
import type { Text } from '../base/text.ts';
import { LANGS, type Lang, say as sayIn } from '../i18n/lang.ts';
import { type Html, html } from './html.ts';
import { names } from './names.ts';
import { ORIGIN_MARK } from './origin.ts';

export interface HeadOptions {
  readonly title: Text;
  readonly what: Text;
  readonly path: string;
  /** Style sheets besides the shared one. */
  readonly styles?: readonly string[];
  /**
   * Where the page is served; the service puts its own address in where that is left out. Null for
   * what is no page of its own, such as an explanation: search engines pass it by.
   */
  readonly origin?: string | null;
}

/** The head up to the style sheet, without its closing tag: a page may load more. */
export function headOf(
  { title, what, path, styles = [], origin = ORIGIN_MARK }: HeadOptions,
  lang: Lang,
): Html {
  const say = (text: Text): string => sayIn(text, lang);
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(title)} · ${say(names.site)}</title>
<meta name="description" content="${say(what)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
${origin === null ? html`<meta name="robots" content="noindex">\n` : addresses(origin + path, lang)}${[...styles, '/page.css'].map((href) => html`<link rel="stylesheet" href="${href}">\n`)}`;
}

/** The address of a page in a language: Chinese needs no word for it. */
export function addressIn(path: string, lang: Lang): string {
  return lang === 'en' ? `${path}?lang=en` : path;
}

function addresses(address: string, lang: Lang): readonly Html[] {
  const alternates = [...LANGS, 'x-default'] as const;
  return [
    html`<link rel="canonical" href="${addressIn(address, lang)}">\n`,
    ...alternates.map(
      (one) =>
        html`<link rel="alternate" hreflang="${one}" href="${addressIn(address, one === 'en' ? 'en' : 'zh-CN')}">\n`,
    ),
  ];
}

/**
 * The same page in the other language.
 *
 * @param kept parameters that it keeps, `region=370000`
 */
export function otherLanguageLink(path: string, lang: Lang, kept = ''): Html {
  const other = lang === 'en' ? 'zh-CN' : 'en';
  return html`<a href="${withParameters(path, other, kept)}" lang="${other}" hreflang="${other}">${sayIn(names.otherLanguage, lang)}</a>`;
}

/**
 * The same page in large letters (大字). Nothing is stored: who serves the page writes it large, and
 * keeps the parameter in its links (`src/http/large.ts`), so it works without script.
 */
export function largeLink(path: string, lang: Lang, kept = ''): Html {
  // The size stands last, where it is easily taken off again.
  const address = withParameters(path, lang, kept, 'size=large');
  return html`<a class="size" href="${address}" rel="nofollow" data-back="${sayIn(names.normal, lang)}">${sayIn(names.large, lang)}</a>`;
}

function withParameters(path: string, lang: Lang, kept: string, size = ''): string {
  const all = [kept, lang === 'en' ? 'lang=en' : '', size].filter((one) => one !== '');
  return all.length === 0 ? path : `${path}?${all.join('&')}`;
}
