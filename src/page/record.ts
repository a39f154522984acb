/** What our own sheets went through, as parts of pages: days, in them sheets, in them rules. */
import type { RecordKind } from '../query/rule-record.ts';
import type { ListedRule } from '../query/rule-words.ts';
import { changesAddress } from './changes-address.ts';
import { type Html, html } from './html.ts';
import { countsOf, kindWords, moreSources, placeCount, recordTexts as t } from './record-texts.ts';
import { ruleWords, sheetNames } from './sheet-names.ts';
import { chineseIn, type PageContext, pageLink, placeLink, speaker } from './shell.ts';

/** What became of one rule. */
export interface ToldEvent {
  readonly kind: RecordKind;
  readonly id: string;
  readonly sheet: ListedRule['sheet'];
  /** Code and name of its region; null where it has none. */
  readonly place: { readonly code: string; readonly name: string } | null;
  /** The rule as it stands today; null where it does not. */
  readonly rule: ListedRule | null;
  /** Which cells differ. */
  readonly what: string;
  readonly reasons: readonly string[];
  /** The first of its sources; null where none is known. */
  readonly source: { readonly id: string; readonly title: string } | null;
}

/** What happened in one sheet on one day. */
export interface ToldSheet {
  readonly sheet: ListedRule['sheet'];
  readonly counts: ReadonlyMap<RecordKind, number>;
  readonly reasons: readonly string[];
  /** The rules; or how many of them each place has, where they are too many for a page. */
  readonly events: readonly ToldEvent[] | null;
  /** Provinces, with the places in them. */
  readonly places: readonly {
    readonly code: string;
    readonly name: string;
    readonly count: number;
  }[];
}

export interface ToldDay {
  /** Null for what is new in this version. */
  readonly day: string | null;
  readonly counts: ReadonlyMap<RecordKind, number>;
  readonly sheets: readonly ToldSheet[];
}

/** More reasons than this stand with the rules of each place only. */
const MOST_REASONS = 4;

/** The days, each folded away. @param asked the code of the region that the page is about */
export function recordDays(
  days: readonly ToldDay[],
  context: PageContext,
  asked: string | null,
): readonly Html[] {
  const say = speaker(context.lang);
  const colon = say({ zh: '：', en: ': ' });
  return days.map(
    (one) => html`<details>
<summary>${one.day ?? say(t.thisVersion)}${colon}${say(countsOf(one.counts))}</summary>
${recordSheets(one, context, asked)}</details>
`,
  );
}

/** The sheets of a day. */
export function recordSheets(
  { day, sheets }: ToldDay,
  context: PageContext,
  asked: string | null,
): readonly Html[] {
  const say = speaker(context.lang);
  const colon = say({ zh: '：', en: ': ' });
  return sheets.map(
    (one) => html`<h3>${say(sheetNames[one.sheet])}${colon}${say(countsOf(one.counts))}</h3>
${one.events === null ? placesOf(one, day, context) : eventsByReason(one.events, context, asked)}`,
  );
}

/** Too many for a page: how many each place has, and the way there. */
function placesOf({ places, reasons }: ToldSheet, day: string | null, { lang }: PageContext): Html {
  const say = speaker(lang);
  return html`${why(reasons.length > MOST_REASONS ? [] : reasons, lang)}<p>${say(t.byPlace)}</p>
<ul class="places">
${places.map(({ code, name, count }) => {
  const words = say(placeCount(name === '' ? say(t.nowhere) : name, count));
  return html`<li>${code === '' ? words : html`<a href="${changesAddress(lang, { region: code, day })}">${words}</a>`}</li>\n`;
})}</ul>
`;
}

function eventsByReason(
  events: readonly ToldEvent[],
  context: PageContext,
  asked: string | null,
): readonly Html[] {
  const groups = Map.groupBy(events, ({ reasons }) => reasons.join('\n'));
  return [...groups.values()].map(
    (group) => html`${why(group[0]?.reasons ?? [], context.lang)}<ul>
${group.map((event) => line(event, context, asked))}</ul>
`,
  );
}

/** Reasons stay in the language in which they were written. */
function why(reasons: readonly string[], lang: PageContext['lang']): Html {
  if (reasons.length === 0) return html``;
  const say = speaker(lang);
  const quoted = reasons.map((reason) => html`<q lang="${languageOf(reason)}">${reason}</q> `);
  return html`<p class="hint">${say(t.why)}${quoted}</p>
`;
}

const languageOf = (text: string): string => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');

function line(event: ToldEvent, { lang }: PageContext, asked: string | null): Html {
  const { kind, id, place, rule, what, source } = event;
  const say = speaker(lang);
  const at =
    place === null || place.code === asked ? '' : html`${placeLink(place.code, lang, place.name)} `;
  const words = rule === null ? id : ruleWords(rule, say);
  const count = rule?.sources.length ?? 0;
  return html`<li><b>${say(kindWords[kind])}</b> ${at}${words}${what === '' ? '' : html` <small>${say(t.cells)}<span${chineseIn(lang)}>${what}</span></small>`}${source === null ? '' : html` <small>${say(t.restsOn)}<span${chineseIn(lang)}>${pageLink(`/sources/${source.id}`, lang, source.title)}</span>${count > 1 ? ` ${say(moreSources(count))}` : ''}</small>`}</li>
`;
}

/** A form that asks what we said on a day. */
export function dayForm(
  { lang, today }: PageContext,
  { day, region, first }: { readonly day: string; readonly region: string; readonly first: string },
): Html {
  const say = speaker(lang);
  return html`<form class="find" action="/changes" method="get">
<label for="day">${say(t.onDay)}</label>
<div><input id="day" name="day" type="date" max="${today}" value="${day}" required aria-describedby="first-day">${region === '' ? '' : html`<input type="hidden" name="region" value="${region}">`}${lang === 'en' ? html`<input type="hidden" name="lang" value="en">` : ''}<button>${say(t.show)}</button></div>
<p class="hint" id="first-day">${first}</p>
</form>
`;
}
