/** The home page: the question first; useful without script. Pure: options in, a page out. */
import type { Text } from '../base/text.ts';
import { addressIn, headOf, largeLink, otherLanguageLink } from './frame.ts';
import { homeTexts } from './home-texts.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { HOTLINE } from './names.ts';

export interface HomeOptions {
  readonly lang: 'zh-CN' | 'en';
  /** Where this service is reached, e.g. `https://example.org`. */
  readonly origin: string;
  /** True under `npm start`: the page shows what is wrong with the sheets. */
  readonly development?: boolean;
}

/** Where else to go. */
const MORE = [
  ['/regions', 'regions'],
  ['/changes', 'changes'],
  ['/statements', 'statements'],
] as const;

/** The whole page as HTML. */
export function renderHome({ lang, origin, development = false }: HomeOptions): string {
  const say = ({ zh, en }: Text): string => (lang === 'en' ? en : zh);
  const t = homeTexts;
  const example = '/v1/refund?region=北京&participant=退休&age=70';
  const query = `--data-urlencode 'region=北京' \\
  --data-urlencode 'participant=退休' \\
  --data-urlencode 'age=70'`;
  return html`<!doctype html>
<html lang="${lang}">
${headOf({ title: t.title, what: t.lede, path: '/' }, lang)}<script type="module" src="/widget.js"></script>
${development ? [html`<script type="module" src="/dev.js"></script>\n`] : []}</head>
<body>
<header>
<a class="skip" href="#ask">${say(t.skip)}</a>
<p>${say(t.site)}</p>
<div>${largeLink('/', lang)} ${otherLanguageLink('/', lang)}</div>
</header>
<main>
<h1 id="title">${say(t.title)}</h1>
<p class="lede">${say(t.lede)}</p>
<div id="ask" tabindex="-1" role="group" aria-labelledby="title">
<yibao-widget topic="all" lang="${lang}">
<p>${say(t.fallback)}</p>
<p>${phone()}</p>
<p>${say(t.fallbackElse)}</p>
<noscript><p>${say(t.noScript)}</p><p><a href="${addressIn('/regions', lang)}">${say(t.noScriptElse)}</a></p></noscript>
</yibao-widget>
</div>
<section>
<h2>${say(t.trust)}</h2>
<ul>
${t.promises.map((promise) => html`<li>${say(promise)}</li>`)}
</ul>
<ul class="links">
${MORE.map(([to, words]) => html`<li><a href="${addressIn(to, lang)}">${say(t[words])}</a></li>\n`)}</ul>
</section>
<section>
<h2>${say(t.help)}</h2>
<p>${say(t.hotline)} ${phone()}</p>
</section>
<section>
<h2>${say(t.embed)}</h2>
<p>${say(t.embedHow)}</p>
${code(`<script type="module" src="${origin}/widget.js"></script>
<yibao-widget topic="refund" lang="${lang}" style="display:block;min-height:100vh"></yibao-widget>`)}
<p>${say(t.embedMore)}</p>
${code(`<yibao-widget topic="refund" region="370200" participant="retired" lang="${lang}" style="display:block;min-height:100vh"></yibao-widget>`)}
<p class="links"><a href="${addressIn('/embed/builder', lang)}">${say(t.embedBuilder)}</a></p>
</section>
<section>
<h2>${say(t.developers)}</h2>
<p>${say(t.developersHow)}</p>
${code(`curl -G ${origin}/v1/refund \\
  ${query}`)}
<ul class="links">
<li><a href="${addressIn('/docs', lang)}">${say(t.seeDocs)}</a></li>
<li><a href="${encodeURI(example)}">${say(t.seeAnswer)}</a></li>
<li><a href="${encodeURI('/v1/regions?q=青岛')}">${say(t.seeRegions)}</a></li>
</ul>
</section>
</main>
</body>
</html>
`.text;
}

function phone(): Html {
  return html`<a class="phone" href="tel:${HOTLINE}">${HOTLINE}</a>`;
}

/** Code to copy. Its lines wrap, so there is nothing to scroll and no reason to stop there. */
function code(text: string): Html {
  return html`<pre><code>${text}</code></pre>`;
}
