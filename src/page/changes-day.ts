/** The page that says what we said on a day: which rules stood in our sheets, and what changed since. */
import { html } from './html.ts';
import { dayForm, recordDays, recordSheets, type ToldDay } from './record.ts';
import { dayTitle, firstSheets, nothingThen, stoodThen, recordTexts as t } from './record-texts.ts';
import { type PageContext, pageLink, renderShell, speaker } from './shell.ts';

export interface ChangesDayOptions extends PageContext {
  /** What was typed. */
  readonly typed: string;
  /** The same as a day; null where it is none. */
  readonly day: string | null;
  /** Of our first sheets; null while nothing is recorded. */
  readonly first: string | null;
  /** The place that was asked for; null for the whole country. */
  readonly place: { readonly code: string; readonly name: string } | null;
  /** How many rules stood in the sheets at the end of the day. */
  readonly count: number;
  /** What happened on the day itself; null where nothing did. */
  readonly that: ToldDay | null;
  /** What happened later, the latest first. */
  readonly since: readonly ToldDay[];
}

/** The whole page as HTML. */
export function renderChangesDay(options: ChangesDayOptions): string {
  const { lang, day, typed, first, place } = options;
  const say = speaker(lang);
  const title = day === null ? t.onDay : dayTitle(day);
  const firstWords = say(first === null ? t.nothingYet : firstSheets(first));
  const form = dayForm(options, { day: day ?? '', region: place?.code ?? '', first: firstWords });
  return renderShell(options, {
    title,
    what: title,
    path: '/changes',
    listed: false,
    main: html`<h1>${say(title)}</h1>
${told(options)}${day === null && typed !== '' ? html`<p role="status">${say(t.notADay)}</p>\n` : ''}${form}<p class="alone">${pageLink('/changes', lang, say(t.back))}</p>
`,
  });
}

function told(options: ChangesDayOptions) {
  const { lang, today, day, first, place, count, that, since } = options;
  const say = speaker(lang);
  if (day === null) return html``;
  if (day > today) return html`<p class="lede">${say(t.notYet)}</p>\n`;
  if (first === null || day < first)
    return html`<p class="lede"><strong>${say(first === null ? t.nothingYet : nothingThen(day, first))}</strong></p>
<p>${say(t.askThen)}</p>
`;
  const asked = place?.code ?? null;
  return html`<p class="lede">${say(stoodThen(day, count, place?.name ?? null, day === today))}</p>
${
  day === today
    ? ''
    : html`<section>
<h2>${say(t.since)}</h2>
${since.length === 0 ? html`<p>${say(t.sinceNone)}</p>\n` : recordDays(since, options, asked)}</section>
`
}<section>
<h2>${say(t.thatDay)}</h2>
${that === null ? html`<p>${say(t.thatDayNone)}</p>\n` : recordSheets(that, options, asked)}</section>
<p>${say(t.askThen)}</p>
`;
}
