/** The page `/embed`, to be shown in a frame: the widget and nothing else. Pure. */
import type { Text } from '../base/text.ts';
import type { Lang } from '../i18n/lang.ts';
import { html } from '../page/html.ts';
import { HOTLINE } from './parameters.ts';
import { frameTexts } from './texts.ts';

/** The whole page as HTML; its script reads the rest of the address. */
export function renderFrame({ lang }: { readonly lang: Lang }): string {
  const say = ({ zh, en }: Text): string => (lang === 'en' ? en : zh);
  // In this order: the widget finds its attributes when it starts, and asks once.
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${say(frameTexts.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/embed/frame.css">
<script defer src="/embed/frame.js"></script>
<script type="module" src="/widget.js"></script>
</head>
<body>
<main>
<h1>${say(frameTexts.title)}</h1>
<yibao-widget topic="refund" lang="${lang}">
<p>${say(frameTexts.fallback)} <a href="tel:${HOTLINE}">${HOTLINE}</a></p>
<noscript><p>${say(frameTexts.noScript)}</p></noscript>
</yibao-widget>
</main>
</body>
</html>
`.text;
}
