/** The page about the API: a frame in both languages around the reader of `/openapi.json`. */
import type { Text } from '../base/text.ts';
import { addressIn, headOf, otherLanguageLink } from './frame.ts';
import { homeTexts } from './home-texts.ts';
import { html } from './html.ts';

const docsTexts = {
  title: { zh: '接口说明', en: 'The API' },
  lede: {
    zh: '每个地址、每个参数、每种回答都列在下面，可以直接在这里试。参数名和选项可以写中文；回答默认用中文，加 lang=en 用英文。',
    en: 'Every address, parameter and answer, to be tried right here. Names and options may be Chinese; sentences are Chinese unless you add lang=en.',
  },
  document: { zh: 'OpenAPI 3.1 文件', en: 'The OpenAPI 3.1 document' },
  client: { zh: 'JavaScript 客户端', en: 'A JavaScript client' },
  problems: { zh: '出错时怎么办', en: 'When something is wrong' },
  all: { zh: '全部地址（英文）', en: 'Every address' },
  skip: { zh: '直接看接口', en: 'Go to the API' },
  noScript: {
    zh: '下面的说明要用到网页脚本。没有脚本，请直接看 OpenAPI 文件。',
    en: 'What follows needs scripts. Without them, read the OpenAPI document.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export interface DocsOptions {
  readonly lang: 'zh-CN' | 'en';
}

/** The whole page as HTML. */
export function renderDocs({ lang }: DocsOptions): string {
  const say = ({ zh, en }: Text): string => (lang === 'en' ? en : zh);
  const t = docsTexts;
  return html`<!doctype html>
<html lang="${lang}">
${headOf({ title: t.title, what: t.lede, path: '/docs', styles: ['/docs/swagger-ui.css', '/docs/docs.css'] }, lang)}<script defer src="/docs/swagger-ui-bundle.js"></script>
<script defer src="/docs/start.js"></script>
</head>
<body class="wide">
<header>
<a class="skip" href="#api">${say(t.skip)}</a>
<p><a href="${addressIn('/', lang)}">${say(homeTexts.site)}</a></p>
${otherLanguageLink('/docs', lang)}
</header>
<main>
<h1>${say(t.title)}</h1>
<p class="lede">${say(t.lede)}</p>
<ul class="links">
<li><a href="/openapi.json">${say(t.document)}</a></li>
<li><a href="/client.js">${say(t.client)}</a></li>
<li><a href="${addressIn('/problems/bad-input', lang)}">${say(t.problems)}</a></li>
</ul>
<noscript><p>${say(t.noScript)}</p></noscript>
<h2>${say(t.all)}</h2>
<div id="api" lang="en" tabindex="-1"></div>
</main>
</body>
</html>
`.text;
}
