/** What all pages share: the head, the service's name and the way to the other language. */
import type { Text } from '../base/text.ts';
import { LANGS, type Lang } from '../i18n/lang.ts';
import { type Html, html } from './html.ts';
import { names } from './names.ts';

export interface HeadOptions {
  readonly title: Text;
  readonly what: Text;
  readonly path: string;
  /** Style sheets besides the shared one. */
  readonly styles?: readonly string[];
  /** Where the page is served; with it the page names its own address and those of both languages. */
  readonly origin?: string;
}

/** The head up to the style sheet, without its closing tag: a page may load more. */
export function headOf({ title, what, path, styles = [], origin }: HeadOptions, lang: Lang): Html {
  const say = ({ zh, en }: Text): string => (lang === 'en' ? en : zh);
  const other = otherLang(lang);
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(title)} · ${say(names.site)}</title>
<meta name="description" content="${say(what)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
${origin === undefined ? html`<link rel="alternate" hreflang="${other}" href="${path}?lang=${other}">\n` : addresses(origin + path, lang)}${[...styles, '/page.css'].map((href) => html`<link rel="stylesheet" href="${href}">\n`)}`;
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

/** The same page in the other language. */
export function otherLanguageLink(path: string, lang: Lang): Html {
  const other = otherLang(lang);
  const { zh, en } = names.otherLanguage;
  return html`<a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${lang === 'en' ? en : zh}</a>`;
}

function otherLang(lang: Lang): Lang {
  return lang === 'en' ? 'zh-CN' : 'en';
}
