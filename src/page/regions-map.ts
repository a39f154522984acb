/**
 * The country as a map of tiles, one a province, each with its figure: the colour says the same
 * again. Where the screen is narrow the tiles stand in rows; the table says it all without either.
 * Places of tiles are classes, for the pages' policy allows no inline style.
 */
import type { Lang } from '../i18n/lang.ts';
import type { Glimpse } from '../query/overview.ts';
import { addressIn } from './frame.ts';
import { type Html, html } from './html.ts';
import { regionsTexts as t } from './regions-texts.ts';
import { pageLink, type Say, speaker } from './shell.ts';
import { trustWords } from './trust.ts';

/** A province on the map. */
export interface Tile
  extends Pick<Glimpse, 'kind' | 'low' | 'high' | 'net' | 'places' | 'confidence'> {
  readonly code: string;
  readonly name: string;
}

/** Yuan a month at which another shade begins. */
const SHADES = [70, 90, 110, 130];

/** The map and what its colours mean. */
export function tileMap(tiles: readonly Tile[], lang: Lang): Html {
  const say = speaker(lang);
  return html`<ol class="map" aria-labelledby="map">
${tiles.map((tile) => html`<li class="p${tile.code.slice(0, 2)}"><a class="tile ${shadeOf(tile)}" href="${addressIn(`/regions/${tile.code}`, lang)}"><span>${tile.name}</span> <b>${inTile(tile, say)}</b></a></li>\n`)}</ol>
<p class="legend" id="legend">${say(t.legend)}</p>
<ul class="legend" aria-labelledby="legend">
${legend(say)}</ul>
`;
}

function legend(say: Say): readonly Html[] {
  const steps = [...SHADES, Number.POSITIVE_INFINITY].map((end, place): [string, string] => {
    const start = SHADES[place - 1];
    const words =
      start === undefined
        ? say(t.below(end))
        : Number.isFinite(end)
          ? `${start}–${end - 1}`
          : say(t.atLeast(start));
    return [`s${place}`, words];
  });
  const others: readonly [string, string][] = [
    ['range', say(t.range)],
    ['formula', say(t.formula)],
    ['unknown', say(t.unknown)],
  ];
  return [
    ...[...steps, ...others].map(
      ([shade, words]) => html`<li><span class="tile ${shade}"></span> ${words}</li>\n`,
    ),
    html`<li>${say(t.gross)}</li>\n`,
  ];
}

/** The shade of a range is that of its middle; what is no figure of the whole is framed apart. */
function shadeOf({ kind, low, high, places }: Tile): string {
  if (low === null || high === null) return kind === 'nothing' ? 's0' : kind;
  const middle = (Number(low) + Number(high)) / 2;
  const shade = SHADES.filter((start) => Math.round(middle) >= start).length;
  return kind === 'range' || places > 0 ? `s${shade} range` : `s${shade}`;
}

function inTile({ kind, low, high, net }: Tile, say: Say): string {
  const star = net ? '' : '*';
  const round = (figure: string | null): string => String(Math.round(Number(figure)));
  switch (kind) {
    case 'amount':
      return round(low) + star;
    case 'range':
      return `${round(low)}–${round(high)}${star}`;
    case 'formula':
      return say(t.formulaTile);
    case 'nothing':
      return '0';
    case 'unknown':
      return say(t.unknownTile);
  }
}

/** The same figures to the fen. */
export function tileTable(tiles: readonly Tile[], lang: Lang): Html {
  const say = speaker(lang);
  return html`<details><summary id="figures">${say(t.table)}</summary>
<table aria-labelledby="figures">
<thead><tr><th scope="col">${say(t.province)}</th><th scope="col">${say(t.monthly)}</th><th scope="col">${say(t.trust)}</th></tr></thead>
<tbody>
${tiles.map((tile) => html`<tr><th scope="row">${pageLink(`/regions/${tile.code}`, lang, tile.name)}</th><td>${exact(tile, say)}${tile.places === 0 ? '' : html`<br><small>${say(t.places(tile.places))}</small>`}</td><td>${tile.confidence === null ? '' : say(trustWords[tile.confidence])}</td></tr>\n`)}</tbody>
</table>
</details>
`;
}

function exact({ kind, low, high, net }: Tile, say: Say): string {
  const star = net ? '' : ' *';
  if (kind === 'amount') return `${low}${say(t.yuan)}${star}`;
  if (kind === 'range') return `${low}–${high}${say(t.yuan)}${star}`;
  return say(kind === 'formula' ? t.formula : kind === 'nothing' ? t.nothing : t.unknown);
}
