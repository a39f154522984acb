/** What all pages share: the head, the service's name and the way to the other language. */
import type { Text } from '../base/text.ts';
import type { Lang } from '../i18n/lang.ts';
import { homeTexts } from './home-texts.ts';
import { type Html, html } from './html.ts';

/** The head up to the style sheet, without its closing tag: a page may load more. */
export function headOf(
  { title, what, path, styles = [] }: { title: Text; what: Text; path: string; styles?: string[] },
  lang: Lang,
): Html {
  const say = ({ zh, en }: Text): string => (lang === 'en' ? en : zh);
  const other = otherLang(lang);
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(title)} · ${say(homeTexts.site)}</title>
<meta name="description" content="${say(what)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="alternate" hreflang="${other}" href="${path}?lang=${other}">
${[...styles, '/page.css'].map((href) => html`<link rel="stylesheet" href="${href}">\n`)}`;
}

/** The same page in the other language. */
export function otherLanguageLink(path: string, lang: Lang): Html {
  const other = otherLang(lang);
  const { zh, en } = homeTexts.otherLanguage;
  return html`<a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${lang === 'en' ? en : zh}</a>`;
}

function otherLang(lang: Lang): Lang {
  return lang === 'en' ? 'zh-CN' : 'en';
}
