/** How the credit changed over the years: a chart of steps, and the same figures as a table. */
import type { Stretch } from '../query/history.ts';
import { changesAddress } from './changes-address.ts';
import { drawSteps } from './chart.ts';
import { type Html, html } from './html.ts';
import { exampleOf, spanOf, regionTexts as t } from './region-texts.ts';
import { type PageContext, type Say, speaker } from './shell.ts';

/** The years of one example person. */
export interface History {
  readonly who: 'retired' | 'employed';
  readonly age: number;
  /** Pension or contribution base in yuan a month. */
  readonly base: string;
  readonly stretches: readonly Stretch[];
}

/** The section with every example, and the way to when our sheets got the rules of the region. */
export function historySection(
  histories: readonly History[],
  region: string,
  context: PageContext,
): Html {
  const say = speaker(context.lang);
  const told = histories.filter(({ stretches }) => stretches.length > 0);
  return html`<section class="more">
<h2>${say(t.history)}</h2>
${told.length === 0 ? html`<p>${say(t.historyNone)}</p>\n` : told.map((one) => example(one, context))}<p class="alone"><a href="${changesAddress(context.lang, { region })}">${say(t.historyRecord)}</a></p>
</section>
`;
}

function example({ who, age, base, stretches }: History, { lang, today }: PageContext): Html {
  const say = speaker(lang);
  const id = `history-${who}`;
  const title = say(exampleOf(who, age, base));
  const summary = stretches
    .map((one) => `${say(spanOf(one.from, one.to))} ${inWords(one, say)}`)
    .join(lang === 'en' ? '; ' : '；');
  const chart = drawSteps(stretches, { today, title: `${title}. ${summary}`, id });
  return html`<h3 id="${id}">${title}</h3>
${chart === null ? '' : html`<figure>\n${chart}<figcaption>${say(t.chartHint)}</figcaption>\n</figure>\n`}<table aria-labelledby="${id}">
<thead><tr><th scope="col">${say(t.when)}</th><th scope="col">${say(t.monthly)}</th></tr></thead>
<tbody>
${stretches.map((one) => html`<tr><th scope="row">${datesIn(say(spanOf(one.from, one.to)))}</th><td>${cell(one, say)}</td></tr>\n`)}</tbody>
</table>
`;
}

/** Days that do not break across lines. */
function datesIn(text: string): readonly Html[] {
  return text
    .split(/(\d{4}-\d{2}-\d{2})/u)
    .map((part, place) =>
      place % 2 === 1 ? html`<time datetime="${part}">${part}</time>` : html`${part}`,
    );
}

/** A stretch in a few words. */
function inWords({ kind, monthly, reasonCode, cases }: Stretch, say: Say): string {
  switch (kind) {
    case 'amount':
      return `${monthly ?? ''} ${say(t.yuan)}`;
    case 'nothing':
      return say(t.nothing);
    case 'open':
      return say(cases.length > 0 ? t.depends : t.formulaOnly);
    case 'doubt':
      return say(reasonCode === 'split' ? t.split : t.doubt);
    case 'silent':
      return say(t.silent);
  }
}

function cell(one: Stretch, say: Say): Html {
  const { kind, formula, text, net, monthly } = one;
  const more = kind === 'open' ? text : formula !== monthly ? formula : null;
  if (one.cases.length > 0)
    return html`${inWords(one, say)}${one.cases.map(({ who, text: what }) => html`<br><small>${who}${say(t.colon)}${what ?? say(t.silent)}</small>`)}`;
  return html`${kind === 'amount' || kind === 'nothing' ? html`<b>${inWords(one, say)}</b>` : inWords(one, say)}${more === null ? '' : html`<br><small>${more}</small>`}${kind === 'amount' && !net ? html`<br><small>${say(t.gross)}</small>` : ''}`;
}
