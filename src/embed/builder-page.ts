/**
 * The page `/embed/builder`: composes the tag. Rendered by the build with the examples filled in,
 * so that it is of use without script. Pure.
 */
import type { Text } from '../base/text.ts';
import type { Lang } from '../i18n/lang.ts';
import { addressIn, headOf, largeLink, otherLanguageLink } from '../page/frame.ts';
import { homeTexts } from '../page/home-texts.ts';
import { type Html, html } from '../page/html.ts';
import { ORIGIN_MARK } from '../page/origin.ts';
import { TOPICS, titleOf } from './parameters.ts';
import { compose, FORMS, frameAddress, type Pinned } from './tag.ts';
import { builderTexts, formTexts } from './texts.ts';

export interface BuilderOptions {
  readonly lang: Lang;
  readonly pinned: Pinned;
  /** False while the pinned address is kept by this build alone. */
  readonly released: boolean;
}

/** The whole page as HTML. */
export function renderBuilder({ lang, pinned, released }: BuilderOptions): string {
  const t = builderTexts;
  const say = ({ zh, en }: Text): string => (lang === 'en' ? en : zh);
  const option = (value: string, words: Text): Html =>
    html`<option value="${value}">${say(words)}</option>`;
  const select = (name: string, words: Text, options: readonly Html[]): Html =>
    html`<p><label for="${name}">${say(words)}</label><select id="${name}" name="${name}">${options}</select></p>\n`;
  // The first question has one place; a transfer has two, which wait until it is chosen.
  const place = (name: 'region' | 'from' | 'to'): Html =>
    html`<div class="place" data-place="${name}"${name === 'region' ? '' : html` hidden`}><label for="${name}">${say(t[name])}</label>
<span class="hint" id="${name}-hint">${say(t.placeHint)}</span>
<input id="${name}" type="text" autocomplete="off" enterkeyhint="search" aria-describedby="${name}-hint ${name}-found">
<p class="hint" id="${name}-found" role="status"></p><ul></ul></div>\n`;
  const chinese = html`<option value="zh-CN" lang="zh-CN">中文</option>`;
  const english = html`<option value="en" lang="en">English</option>`;
  const said = { topic: 'refund', lang };
  const first = { topic: 'refund', region: '370200', participant: 'retired', lang };
  return html`<!doctype html>
<html lang="${lang}">
${headOf({ title: t.title, what: t.lede, path: '/embed/builder', styles: ['/embed/builder.css'] }, lang)}<script defer src="/embed.js"></script>
<script defer src="/embed/builder.js"></script>
</head>
<body>
<header>
<a class="skip" href="#code">${say(t.skip)}</a>
<p><a href="${addressIn('/', lang)}">${say(homeTexts.site)}</a></p>
<div>${largeLink('/embed/builder', lang)} ${otherLanguageLink('/embed/builder', lang)}</div>
</header>
<main>
<h1>${say(t.title)}</h1>
<p class="lede">${say(t.lede)}</p>
<noscript><p>${say(t.noScript)}</p></noscript>
<form id="builder" hidden data-version="${pinned.version}" data-url="${pinned.url}" data-integrity="${pinned.integrity}">
<h2>${say(t.choose)}</h2>
${select(
  'topic',
  t.topic,
  TOPICS.map(([id, zh, en]) => option(id, { zh, en })),
)}${place('region')}${select('participant', t.participant, [
  option('', t.anybody),
  option('employed', t.employed),
  option('retired', t.retired),
  option('flexible', t.flexible),
  option('resident', t.resident),
])}${place('from')}${place('to')}${select('lang', t.lang, lang === 'en' ? [english, chinese] : [chinese, english])}${select(
  'theme',
  t.theme,
  [option('auto', t.auto), option('light', t.light), option('dark', t.dark)],
)}${select('size', t.size, [option('normal', t.normal), option('large', t.large)])}</form>
<section id="preview" hidden>
<h2>${say(t.preview)}</h2>
<p class="hint">${say(t.previewHint)}</p>
<iframe data-yibao title="${titleOf('refund', lang === 'en')}" data-src="${frameAddress(said, '')}" width="100%" height="480"></iframe>
</section>
<section id="code" tabindex="-1" aria-labelledby="code-title">
<h2 id="code-title">${say(t.code)}</h2>
<p>${say(t.codeHint)}</p>
${FORMS.map((form) => {
  const { name, when } = formTexts[form];
  const text = compose(form, form === 'element' ? first : said, { origin: ORIGIN_MARK, pinned });
  return html`<div class="form" data-form="${form}">
<h3>${say(name)}</h3>
<p>${say(when)}</p>
${form === 'pinned' && !released ? html`<p class="note">${say(t.unreleased)}</p>` : html``}
<pre><code>${text}</code></pre>
<button type="button" hidden>${say(t.copy)}<span class="unseen"> ${say(name)}</span></button>
</div>\n`;
})}
<p id="copied" role="status"></p>
</section>
<section>
<h2>${say(t.policy)}</h2>
<p>${say(t.policyHow)}</p>
<pre><code>script-src ${ORIGIN_MARK}; connect-src ${ORIGIN_MARK}</code></pre>
<p>${say(t.policyFrame)}</p>
<pre><code>frame-src ${ORIGIN_MARK}; script-src ${ORIGIN_MARK}</code></pre>
<p>${say(t.policyStyle)}</p>
<pre><code>yibao-widget, iframe[data-yibao] { display: block; min-height: 100vh }</code></pre>
<p>${say(t.guide)}</p>
</section>
</main>
</body>
</html>
`.text;
}
