/** The frame of the pages that are rendered as they are asked for: head, ways on, foot. */
import type { Text } from '../base/text.ts';
import { type Lang, say as sayIn } from '../i18n/lang.ts';
import { NATION } from '../query/regions.ts';
import { addressIn, headOf, largeLink, otherLanguageLink } from './frame.ts';
import { type Html, html } from './html.ts';
import { HOTLINE, names } from './names.ts';

/** Picks the words of a page's language. */
export type Say = (text: Text) => string;

/** What every such page is told. */
export interface PageContext {
  readonly lang: Lang;
  /** Where the service is reached, e.g. `https://example.org`. */
  readonly origin: string;
  /** The day in China, `2026-11-22`. */
  readonly today: string;
  /** Parameters that its other language and size keep, `region=370000`. */
  readonly kept?: string;
}

export interface ShellOptions {
  readonly title: Text;
  readonly what: Text;
  /** Without the language. */
  readonly path: string;
  /** In the head besides: scripts, data about the page. */
  readonly head?: Html;
  readonly wide?: boolean;
  /** False for what is no page of its own, such as an explanation: search engines pass it by. */
  readonly listed?: boolean;
  readonly main: Html;
}

const texts = {
  skip: { zh: '直接看内容', en: 'Skip to the content' },
  ways: { zh: '本站', en: 'This site' },
  ask: { zh: '查询', en: 'Ask' },
  regions: { zh: '按地区看', en: 'By region' },
  changes: { zh: '规则变化', en: 'Changes' },
  statements: { zh: '文章核对', en: 'Articles checked' },
  notice: {
    zh: '这不是政府网站。本站整理公开政策，供您参考；办事之前，请以参保地医保部门的答复为准。',
    en: 'This is not a government site. It gathers public policy for your information; before you act, ask the local medical-insurance authority.',
  },
  hotline: { zh: '医保服务热线', en: 'Medical-insurance line' },
} as const satisfies Readonly<Record<string, Text>>;

/** Picks words in a language. */
export function speaker(lang: Lang): Say {
  return (text) => sayIn(text, lang);
}

/** A whole page. */
export function renderShell({ lang, origin, kept }: PageContext, options: ShellOptions): string {
  const { title, what, path, head, wide = false, listed = true, main } = options;
  const say = speaker(lang);
  const ways = [
    ['/', texts.ask],
    ['/regions', texts.regions],
    ['/changes', texts.changes],
    ['/statements', texts.statements],
  ] as const;
  return html`<!doctype html>
<html lang="${lang}">
${headOf({ title, what, path, styles: ['/site.css'], origin: listed ? origin : null }, lang)}${head ?? []}</head>
<body${wide ? html` class="wide"` : ''}>
<header>
<a class="skip" href="#main">${say(texts.skip)}</a>
<p><a href="${addressIn('/', lang)}">${say(names.site)}</a></p>
<div>${largeLink(path, lang, kept)} ${otherLanguageLink(path, lang, kept)}</div>
</header>
<nav aria-label="${say(texts.ways)}"><ul>
${ways.map(([to, name]) => html`<li><a href="${addressIn(to, lang)}"${listed && to === path ? html` aria-current="page"` : ''}>${say(name)}</a></li>\n`)}</ul></nav>
<main id="main" tabindex="-1">
${main}</main>
<footer>
<p>${say(texts.notice)}</p>
<p>${say(texts.hotline)} ${phoneLink(HOTLINE)}</p>
</footer>
</body>
</html>
`.text;
}

/** A number to call. */
export function phoneLink(number: string): Html {
  return html`<a class="phone" href="tel:${number.replace(/[^+\d]/gu, '')}">${number}</a>`;
}

/** Attributes of words that stay Chinese on a page in English. */
export function chineseIn(lang: Lang): Html {
  return lang === 'en' ? html` lang="zh-CN"` : html``;
}

/** A region by its name, leading to its page; the nation has none: its rules never answer alone. */
export function placeLink(code: string, lang: Lang, name: string): Html {
  return code === NATION ? html`${name}` : pageLink(`/regions/${code}`, lang, name);
}

/** A link to a page of ours. */
export function pageLink(path: string, lang: Lang, name: string): Html {
  return html`<a href="${addressIn(path, lang)}">${name}</a>`;
}
