/** What a person sees where there is no page: what may have been meant, and whom to call. */
import type { Text } from '../base/text.ts';
import { html } from './html.ts';
import type { NamedPlace } from './region.ts';
import { finder } from './regions.ts';
import { type PageContext, pageLink, renderShell, speaker } from './shell.ts';

const texts = {
  title: { zh: '没有这个页面', en: 'There is no such page' },
  lede: {
    zh: '这个地址下面没有内容，可能写错了，也可能已经搬走。',
    en: 'Nothing is at this address. It may be mistyped, or the page may have moved.',
  },
  asked: { zh: '您要的地址：', en: 'The address asked for: ' },
  places: { zh: '您是不是要看：', en: 'Did you mean:' },
  near: { zh: '相近的地址：', en: 'Addresses like it:' },
  api: {
    zh: '写程序的，请看接口说明。',
    en: 'For programs, see the API.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export interface NotFoundOptions extends PageContext {
  /** What was asked for, decoded and cut short. */
  readonly path: string;
  /** What stood where a region belongs. */
  readonly typed: string;
  readonly places: readonly NamedPlace[];
  /** Addresses of ours that are like it. */
  readonly addresses: readonly string[];
}

/** The whole page as HTML. */
export function renderNotFound(options: NotFoundOptions): string {
  const { lang, path, typed, places, addresses } = options;
  const say = speaker(lang);
  return renderShell(options, {
    title: texts.title,
    what: texts.lede,
    path: '/regions',
    listed: false,
    main: html`<h1>${say(texts.title)}</h1>
<p class="lede">${say(texts.lede)}</p>
<p>${say(texts.asked)}<code>${path}</code></p>
${places.length === 0 ? '' : html`<p>${say(texts.places)}</p>\n<ul class="found">\n${places.map(({ code, name }) => html`<li>${pageLink(`/regions/${code}`, lang, name)}</li>\n`)}</ul>\n`}${addresses.length === 0 ? '' : html`<p>${say(texts.near)}</p>\n<ul class="found">\n${addresses.map((one) => html`<li>${pageLink(one, lang, one)}</li>\n`)}</ul>\n`}${finder({ lang, typed })}<p>${pageLink('/docs', lang, say(texts.api))}</p>
`,
  });
}
