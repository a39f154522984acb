/** The page of all regions: find yours, the country as a map of tiles, and the list of places. */
import type { ListedRegion } from '../query/listed.ts';
import { type Html, html } from './html.ts';
import type { NamedPlace } from './region.ts';
import { type Tile, tileMap, tileTable } from './regions-map.ts';
import { regionsTexts as t } from './regions-texts.ts';
import { type PageContext, pageLink, renderShell, speaker } from './shell.ts';

/** A province with what lies in it. */
export interface ProvincePlaces extends NamedPlace {
  readonly places: readonly NamedPlace[];
}

export interface RegionsPageOptions extends PageContext {
  /** What was typed; empty where nobody has looked for anything. */
  readonly typed: string;
  readonly found: readonly ListedRegion[];
  readonly tiles: readonly Tile[];
  /** Of the example person on the map. */
  readonly age: number;
  readonly provinces: readonly ProvincePlaces[];
}

/** The whole page as HTML. */
export function renderRegions(options: RegionsPageOptions): string {
  const { lang, tiles, age, today, provinces } = options;
  const say = speaker(lang);
  return renderShell(options, {
    title: t.title,
    what: t.lede,
    path: '/regions',
    wide: true,
    main: html`<h1>${say(t.title)}</h1>
<p class="lede">${say(t.lede)}</p>
${finder(options)}${results(options)}<section>
<h2 id="map">${say(t.map(age))}</h2>
<p>${say(t.mapHow)} <time datetime="${today}">${today}</time></p>
${tileMap(tiles, lang)}${tileTable(tiles, lang)}</section>
<section>
<h2 id="all">${say(t.all)}</h2>
${provinces.map((province) => list(province, options))}</section>
`,
  });
}

/** The form works without script: it asks this page again. */
export function finder({ lang, typed }: Pick<RegionsPageOptions, 'lang' | 'typed'>): Html {
  const say = speaker(lang);
  return html`<form class="find" action="/regions" method="get" role="search">
<label for="q">${say(t.find)}</label>
<div><input id="q" name="q" type="search" autocomplete="off" maxlength="50" value="${typed}">${lang === 'en' ? html`<input type="hidden" name="lang" value="en">` : ''}<button>${say(t.go)}</button></div>
<p class="hint">${say(t.findHow)}</p>
</form>
`;
}

function results({ typed, found, lang }: RegionsPageOptions): Html {
  if (typed === '') return html``;
  const say = speaker(lang);
  return html`<section role="status">
<h2>${say(t.found(typed, found.length))}</h2>
${found.length === 0 ? html`<p>${say(t.foundNone)}</p>\n` : html`<ul class="found">\n${found.map(({ code, label, within }) => html`<li>${pageLink(`/regions/${code}`, lang, label)}${within === '' ? '' : html` <small>${within}</small>`}</li>\n`)}</ul>\n`}</section>
`;
}

function list({ code, name, places }: ProvincePlaces, { lang }: PageContext): Html {
  const say = speaker(lang);
  if (places.length === 0)
    return html`<p class="alone">${pageLink(`/regions/${code}`, lang, name)}</p>\n`;
  return html`<details><summary>${name}</summary>
<ul class="places">
<li>${pageLink(`/regions/${code}`, lang, `${name}${say(t.whole)}`)}</li>
${places.map((one) => html`<li>${pageLink(`/regions/${one.code}`, lang, one.name)}</li>\n`)}</ul>
</details>
`;
}
