/** The page of changes: which rules began or ended when, and when our sheets got them. */
import type { Text } from '../base/text.ts';
import type { ChangeList, RuleChange } from '../query/rule-changes.ts';
import type { RecordMark } from '../query/rule-record.ts';
import { changesAddress } from './changes-address.ts';
import { addressIn } from './frame.ts';
import { type Html, html } from './html.ts';
import { dayForm, recordDays, type ToldDay } from './record.ts';
import { firstSheets, kindWords, recordTexts } from './record-texts.ts';
import { ruleLine } from './sheet-names.ts';
import { type PageContext, pageLink, placeLink, renderShell, speaker } from './shell.ts';
import { trustWords } from './trust.ts';

const texts = {
  title: { zh: '规则什么时候变了', en: 'When the rules changed' },
  lede: {
    zh: '哪条规则从哪天开始、到哪天结束，新的在前；每条后面写着本站哪天录入。已经公布、还没到日子的排在最前面。',
    en: 'Which rule began or ended on which day, the latest first, and when we entered it. What is announced and still to come stands at the top.',
  },
  region: { zh: '只看一个地方', en: 'One place only' },
  regionHow: {
    zh: '写省、市的名字，例如“山东”。空着就看全国。',
    en: 'The name of a province or city, such as “Shandong”. Leave it blank for the whole country.',
  },
  show: { zh: '查看', en: 'Show' },
  noPlace: {
    zh: '没有找到这个地方，下面是全国的变化。',
    en: 'No such place was found; here are the changes of the whole country.',
  },
  ahead: { zh: '已经公布，还没到日子', en: 'Announced, still to come' },
  aheadNone: { zh: '没有查到已经公布、将来要变的规则。', en: 'No announced change was found.' },
  years: { zh: '其他年份', en: 'Other years' },
  starts: { zh: '开始', en: 'begins' },
  ends: { zh: '结束', en: 'ends' },
  month: { zh: '（只知道月份）', en: '(only the month is known)' },
  year: { zh: '（只知道年份）', en: '(only the year is known)' },
  by: { zh: '（最晚这一天）', en: '(on that day at the latest)' },
  after: { zh: '（不早于这一天）', en: '(not before that day)' },
  none: { zh: '没有查到写明日期的变化。', en: 'No dated change was found.' },
} as const satisfies Readonly<Record<string, Text>>;

function onlyOf(place: string): Text {
  return {
    zh: `${place}：本地、下面的统筹区，以及上级管到这里的规则。`,
    en: `${place}: its own rules, those of places within, and those from above that reach it.`,
  };
}

function undatedOf(count: number): Text {
  return {
    zh: `另有 ${count} 条规则没有查到从哪天开始，没有列在这里。`,
    en: `${count} more rules, whose first day is not known, are not listed.`,
  };
}

function alike(rules: number): Text {
  return { zh: `（这样的规则有 ${rules} 条）`, en: `(${rules} rules say so)` };
}

export interface ChangesPageOptions extends PageContext {
  readonly list: ChangeList;
  /** What was typed. */
  readonly typed: string;
  /** The place that it names; null for the whole country. */
  readonly place: string | null;
  /** Its code; nothing for the whole country. */
  readonly code: string;
  /** The day of our first sheets; null while nothing is recorded. */
  readonly first: string | null;
  /** What our own sheets went through, the latest first. */
  readonly days: readonly ToldDay[];
  /** When each rule entered them, by sheet and id. */
  readonly marks: ReadonlyMap<string, RecordMark>;
}

/** The whole page as HTML. */
export function renderChanges(options: ChangesPageOptions): string {
  const { lang, today, list, place } = options;
  const say = speaker(lang);
  const ahead = list.changes.filter(({ day }) => day > today);
  const past = list.changes.filter(({ day }) => day <= today);
  return renderShell(options, {
    title: texts.title,
    what: texts.lede,
    path: '/changes',
    main: html`<h1>${say(texts.title)}</h1>
<p class="lede">${say(texts.lede)}</p>
${form(options)}${hasRecord(options) ? html`<p class="alone"><a href="#record">${say(recordTexts.title)} ↓</a></p>\n` : ''}<section>
<h2>${say(texts.ahead)}</h2>
${ahead.length === 0 ? html`<p>${say(texts.aheadNone)}</p>\n` : months([...ahead].reverse(), options)}</section>
${byYear(past).map(
  ([year, changes]) => html`<section>
<h2 id="y${year}">${year}</h2>
${months(changes, options)}</section>
`,
)}${past.length === 0 ? html`<p>${say(texts.none)}</p>\n` : ''}${otherYears(options)}<p>${list.undated === 0 ? '' : say(undatedOf(list.undated))}</p>
${record(options)}${place === null ? '' : html`<p>${pageLink('/changes', lang, say(texts.title))}</p>\n`}`,
  });
}

function form({ lang, typed, place }: ChangesPageOptions): Html {
  const say = speaker(lang);
  return html`<form class="find" action="/changes" method="get">
<label for="region">${say(texts.region)}</label>
<div><input id="region" name="region" type="search" autocomplete="off" maxlength="50" value="${typed}">${lang === 'en' ? html`<input type="hidden" name="lang" value="en">` : ''}<button>${say(texts.show)}</button></div>
<p class="hint">${say(texts.regionHow)}</p>
</form>
${typed === '' ? '' : html`<p role="status">${say(place === null ? texts.noPlace : onlyOf(place))}</p>\n`}`;
}

const hasRecord = ({ first, days }: ChangesPageOptions): boolean =>
  first !== null || days.length > 0;

/** What our own sheets went through. */
function record(options: ChangesPageOptions): Html {
  const { lang, first, code, days } = options;
  const say = speaker(lang);
  if (!hasRecord(options)) return html``;
  const hint = say(first === null ? recordTexts.nothingYet : firstSheets(first));
  return html`<section id="record">
<h2>${say(recordTexts.title)}</h2>
<p>${say(recordTexts.lede)}</p>
${dayForm(options, { day: '', region: code, first: hint })}${recordDays(days, options, code === '' ? null : code)}</section>
`;
}

/** Years that have a page of their own. */
function otherYears({ lang, list, place }: ChangesPageOptions): Html {
  const say = speaker(lang);
  const shown = new Set(list.changes.map(({ day }) => Number(day.slice(0, 4))));
  const others = list.years.filter((year) => !shown.has(year));
  if (place !== null || others.length === 0) return html``;
  const to = (year: number): string =>
    `${addressIn('/changes', lang)}${lang === 'en' ? '&' : '?'}year=${year}`;
  return html`<nav aria-label="${say(texts.years)}"><h2>${say(texts.years)}</h2>
<ul>
${others.map((year) => html`<li><a href="${to(year)}">${year}</a></li>\n`)}</ul></nav>
`;
}

function byYear(changes: readonly RuleChange[]): readonly (readonly [string, RuleChange[]])[] {
  return grouped(changes, ({ day }) => day.slice(0, 4));
}

function grouped<T>(
  list: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [string, T[]])[] {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...groups];
}

/** A heading a month, under it the places. */
function months(changes: readonly RuleChange[], options: ChangesPageOptions): readonly Html[] {
  const { lang } = options;
  return grouped(changes, ({ day, known }) => day.slice(0, known === 'year' ? 4 : 7)).map(
    ([month, ofMonth]) => html`<h3>${month}</h3>
<dl class="changes">
${grouped(ofMonth, ({ rule }) => rule.region).map(([code, ofPlace]) => {
  const name = ofPlace[0]?.rule.regionName ?? code;
  const named = placeLink(code, lang, name);
  return html`<dt>${named}</dt>
<dd><ul>
${entries(ofPlace, options)}</ul></dd>
`;
})}</dl>
`,
  );
}

/** What is said alike of several rules, as of each stage of a transfer, is said once, with how many. */
function entries(changes: readonly RuleChange[], options: ChangesPageOptions): readonly Html[] {
  const said = grouped(
    changes.map((change) => entry(change, options)),
    ({ text }) => text,
  );
  return said.map(
    ([, [one = html``, ...more]]) => html`<li>${one}${
      more.length > 0 ? html` <small>${speaker(options.lang)(alike(more.length + 1))}</small>` : ''
    }</li>
`,
  );
}

function entry({ day, known, kind, rule }: RuleChange, options: ChangesPageOptions): Html {
  const say = speaker(options.lang);
  // Of a month or a year the heading tells all that is known.
  const when =
    known === 'month' || known === 'year' ? '' : html`<time datetime="${day}">${day}</time> `;
  const doubt = known === 'day' ? '' : html` <small>${say(texts[known])}</small>`;
  return html`<b>${when}${say(texts[kind])}</b>${doubt} ${ruleLine(rule, say)} <small>${say(trustWords[rule.confidence])}${recorded(rule, options)}</small>`;
}

/** When our sheets got the rule and changed it, with the way to why. */
function recorded({ sheet, id, region }: RuleChange['rule'], options: ChangesPageOptions): Html {
  const { lang, code, marks } = options;
  const say = speaker(lang);
  const mark = marks.get(`${sheet}:${id}`);
  const at = (day: string): Html =>
    html`<a href="${changesAddress(lang, { region: code === '' ? region : code, day })}">${day}</a>`;
  const told = [
    ...(mark?.entered == null ? [] : [html`${say(kindWords.entered)} ${at(mark.entered)}`]),
    ...(mark?.changed == null ? [] : [html`${say(kindWords.changed)} ${at(mark.changed)}`]),
  ];
  return html`${told.map((part) => html` · ${part}`)}`;
}
