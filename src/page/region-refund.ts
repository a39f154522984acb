/** The credit on a region's page: the retiree's figure first, then every case, and whose rules. */
import type { AnswerRule } from '../query/envelope.ts';
import { monthlyOf } from '../query/history.ts';
import type { AnswerCase, RefundEnvelope } from '../query/refund-envelope.ts';
import { type Html, html } from './html.ts';
import { regionTexts as t, whoseOf } from './region-texts.ts';
import { type PageContext, pageLink, placeLink, type Say, speaker } from './shell.ts';
import { trustWords } from './trust.ts';

/** More figures than these are a table, not an answer. */
const MOST_FIGURES = 4;

/** What a case comes to, as short as it can be said: `107.00 元`, a formula, `没有查到`. */
export function figureOf({ answer }: AnswerCase, say: Say): string {
  if (answer === null) return say(t.unknown);
  if (!answer.credited) return say(t.nothing);
  const monthly = monthlyOf(answer);
  return monthly === null ? (answer.formula ?? answer.text) : `${monthly} ${say(t.yuan)}`;
}

/** The figures of the retired, large: the answer is that for a retiree of any age. */
export function answerFirst(
  { cases, validity }: RefundEnvelope,
  { lang, today }: PageContext,
): Html {
  const say = speaker(lang);
  const shown = cases.length > MOST_FIGURES ? [] : cases;
  const reasons = [...new Set(cases.map(({ reason }) => reason).filter((one) => one !== null))];
  return html`<section class="first">
<h2>${say(t.answer)} <small>${say(t.today)} <time datetime="${today}">${today}</time></small></h2>
<dl class="figures">
${shown.map((one) => html`<div><dt>${one.text}</dt><dd>${figureOf(one, say)}${remark(one, say)}</dd></div>\n`)}${shown.length === 0 ? [html`<div><dt>${say(t.table)}</dt><dd>${say(t.depends)}</dd></div>\n`] : []}</dl>
${reasons.map((reason) => html`<p>${reason}</p>\n`)}<p>${validity.text}</p>
</section>
`;
}

/** Deductions that nobody knows make a figure another one. */
function remark({ answer }: AnswerCase, say: Say): Html {
  return answer?.credited === true && answer.monthly.net === null && answer.monthly.gross !== null
    ? html` <small>${say(t.gross)}</small>`
    : html``;
}

/** Every case as a row, with how it is worked out and how far it can be trusted. */
export function refundTable(envelope: RefundEnvelope, context: PageContext): Html {
  const say = speaker(context.lang);
  const rules = new Map(envelope.rules.map((rule) => [rule.id, rule]));
  // Guidance sets no figure: where one was found, it is told apart from how it was found.
  const { cases, explanation } = envelope;
  const answering = new Set(cases.flatMap((one) => one.rules));
  const aside = (rule: string | null): boolean =>
    rule?.startsWith('refund:') === true && !answering.has(rule);
  const used = explanation.filter(({ rule }) => !aside(rule));
  const unused = explanation.filter(({ rule }) => aside(rule));
  return html`<section>
<h2 id="refund">${say(t.table)}</h2>
<table aria-labelledby="refund">
<thead><tr><th scope="col">${say(t.who)}</th><th scope="col">${say(t.monthly)}</th></tr></thead>
<tbody>
${envelope.cases.map((one) => html`<tr><th scope="row">${one.text}</th><td><b>${figureOf(one, say)}</b>${remark(one, say)}${details(one, rules, context)}</td></tr>\n`)}</tbody>
</table>
${lines(say(t.why), used)}${lines(say(t.assumed), envelope.assumptions)}${lines(say(t.background), unused)}</section>
`;
}

function details(
  { text, answer, reason, rules: ids }: AnswerCase,
  rules: ReadonlyMap<string, AnswerRule>,
  { lang }: PageContext,
): Html {
  const say = speaker(lang);
  const cited = ids.flatMap((id) => rules.get(id) ?? []);
  const worst = (['unverified', 'reported', 'official'] as const).find((level) =>
    cited.some(({ confidence }) => confidence === level),
  );
  const formula = answer?.credited === true ? answer.formula : null;
  const said = reason ?? (answer?.credited === false ? answer.reason : null);
  // The row says already who gets nothing.
  const because = said === `${text}${say(t.nothing)}。` ? null : said;
  // What stands there already is not told again.
  const plain = answer?.credited === true && (monthlyOf(answer) ?? formula) === formula;
  const words = [
    plain || formula === null ? null : formula,
    because,
    worst === undefined ? null : say(t.basis) + say(t.colon) + say(trustWords[worst]),
  ].filter((one) => one !== null);
  return html`${words.map((one) => html`<br><small>${one}</small>`)}`;
}

function lines(title: string, list: readonly { readonly text: string }[]): Html {
  if (list.length === 0) return html``;
  const texts = [...new Set(list.map(({ text }) => text))];
  return html`<details><summary>${title}</summary>
<ul>
${texts.map((text) => html`<li>${text}</li>\n`)}</ul>
</details>
`;
}

/** Whose rules answer, and the places below that have their own. */
export function whoseRules(
  place: string,
  { cases, rules, missing }: RefundEnvelope,
  { lang }: PageContext,
): Html {
  const say = speaker(lang);
  const ids = new Set(cases.flatMap((one) => (one.answer === null ? [] : one.rules)));
  const cited = rules.filter(({ id }) => ids.has(id));
  const owners = new Map(cited.map(({ region, regionName }) => [region, regionName]));
  // One that may not hold any more answers nothing, but it is there.
  const ruling = new Set(cases.flatMap((one) => one.rules));
  const own = rules.some(({ id, inherited }) => !inherited && ruling.has(id));
  const below = missing.find(({ type }) => type === 'region')?.options ?? [];
  const links = [...owners].map(([code, name]) => html`<li>${placeLink(code, lang, name)}</li>\n`);
  return html`<section>
<h2>${say(t.whose)}</h2>
<p>${say(whoseOf(place, owners.size, own))}</p>
${links.length === 0 ? '' : html`<ul class="places">\n${links}</ul>\n`}${
  below.length === 0
    ? ''
    : html`<p>${say(t.below)}</p>
<ul class="places">
${below.map(({ id, name }) => html`<li>${pageLink(`/regions/${id}`, lang, name)}</li>\n`)}</ul>
`
}</section>
`;
}
