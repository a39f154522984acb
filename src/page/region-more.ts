/** What else a region's page tells: transfer, lifelong benefits, guides, what comes, other claims. */

import type { Lang } from '../i18n/lang.ts';
import type { EligibilityEnvelope } from '../query/eligibility-envelope.ts';
import type { AnswerSource } from '../query/envelope.ts';
import type { GuideEntry, GuidesEnvelope } from '../query/guides-envelope.ts';
import type { TransferEnvelope } from '../query/transfer-envelope.ts';
import { type Html, html } from './html.ts';
import { insideOf, moveOf, regionTexts as t } from './region-texts.ts';
import { type PageContext, pageLink, phoneLink, type Say, speaker } from './shell.ts';

/** A move of which the page tells, with the names of its ends. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly envelope: TransferEnvelope;
}

/** How long it takes to leave and to arrive, and what becomes of balance and benefits. */
export function transferSection(
  { out, into, inside }: { readonly out: Move; readonly into: Move; readonly inside: Move | null },
  { lang }: PageContext,
): Html {
  const say = speaker(lang);
  return html`<section class="more">
<h2 id="transfer">${say(t.transfer)}</h2>
${inside === null ? '' : withinOne(inside, say)}${move(out, say, false)}${move(into, say, true)}</section>
`;
}

/** That nothing is transferred within one pooling area. */
function withinOne({ from, envelope }: Move, say: Say): Html {
  const { answer } = envelope;
  if (answer?.transferable !== false) return html``;
  return html`<h3>${say(insideOf(from))}</h3>
<p>${answer.reason}</p>
${answer.remedy === null ? '' : html`<p>${answer.remedy}</p>\n`}`;
}

/** Each sentence once, in the order of the cases. */
function move({ from, to, envelope }: Move, say: Say, arriving: boolean): Html {
  const { cases } = envelope;
  const answers = cases.flatMap(({ answer }) => (answer?.transferable === true ? [answer] : []));
  const stages = new Set(answers.flatMap((answer) => answer.stages.map(({ text }) => text)));
  const balances = new Set(answers.map(({ balance }) => balance.text));
  const waiting = cases.flatMap(({ answer, text }) =>
    answer?.transferable === true ? [`${text}${say(t.colon)}${answer.benefits.text}`] : [],
  );
  const none = [...new Set(cases.map(({ reason }) => reason).filter((one) => one !== null))];
  return html`<h3>${say(moveOf(from, to))}</h3>
${stages.size === 0 ? (none.length === 0 ? [html`<p>${say(t.noTransfer)}</p>\n`] : none.map((one) => html`<p>${one}</p>\n`)) : html`<ul>\n${items([...stages])}</ul>\n`}${
  balances.size === 0 || arriving
    ? ''
    : html`<p>${say(t.balance)}${say(t.colon)}${[...balances].join(say(t.list))}</p>\n`
}${waiting.length === 0 || !arriving ? '' : html`<p>${say(t.waiting)}${say(t.colon)}</p>\n<ul>\n${items([...new Set(waiting)])}</ul>\n`}`;
}

function items(texts: readonly string[]): readonly Html[] {
  return texts.map((text) => html`<li>${text}</li>\n`);
}

/** What must have been paid for how long, and what can be done about it. */
export function lifelongSection({ answer }: EligibilityEnvelope, { lang }: PageContext): Html {
  const say = speaker(lang);
  const benefits = answer?.benefits ?? [];
  const requirements = benefits.flatMap((one) => one.requirements);
  const terms = benefits.flatMap((one) => one.terms);
  const remedies = new Set(requirements.map(({ remedy }) => remedy).filter((one) => one !== null));
  const texts = new Set([...requirements, ...terms].map(({ text }) => text));
  return html`<section>
<h2 id="lifelong">${say(t.lifelong)}</h2>
${texts.size === 0 ? html`<p>${say(t.lifelongNone)}</p>\n` : html`<ul>\n${items([...texts])}</ul>\n`}${
  remedies.size === 0
    ? ''
    : html`<details><summary>${say(t.remedy)}</summary>\n<ul>\n${items([...remedies])}</ul>\n</details>\n`
}</section>
`;
}

/** How things are done, topic by topic; whom to call stands open. */
export function guidesSection(
  { answer, explanation }: GuidesEnvelope,
  { lang }: PageContext,
): Html {
  const say = speaker(lang);
  const topics = new Map<string, GuideEntry[]>();
  for (const guide of answer?.guides ?? [])
    topics.set(guide.topicName, [...(topics.get(guide.topicName) ?? []), guide]);
  return html`<section class="more">
<h2 id="guides">${say(t.guides)}</h2>
${topics.size === 0 ? explanation.slice(0, 1).map(({ text }) => html`<p>${text}</p>\n`) : ''}${[
  ...topics,
].map(
  ([
    name,
    guides,
  ]) => html`<details${guides.some(({ topic }) => topic === 'hotline') ? html` open` : ''}><summary>${name}</summary>
<ul>
${guides.map((guide) => guideItem(guide, say))}</ul>
</details>
`,
)}</section>
`;
}

function guideItem(guide: GuideEntry, say: Say): Html {
  const { name, regionName, contact, steps, documents, warnings, when } = guide;
  const phone = contact !== null && /^[\d -]{5,}$/u.test(contact);
  return html`<li><b>${name}</b> <small>${regionName}${when === null ? '' : html` · ${when}`}</small>${contact === null ? '' : html` ${phone ? phoneLink(contact) : contact}`}
${steps.length === 0 ? '' : html`<ol>\n${items(steps)}</ol>\n`}${documents.length === 0 ? '' : html`<p>${say(t.documents)}${documents.join(say(t.list))}</p>\n`}${warnings.map((one) => html`<p><small>${one}</small></p>\n`)}</li>
`;
}

/** Announced changes of everything that the page answers. */
export function upcomingSection(
  texts: readonly string[],
  until: string | null,
  { lang }: PageContext,
): Html {
  const say = speaker(lang);
  return html`<section>
<h2 id="upcoming">${say(t.upcoming)}</h2>
${texts.length === 0 ? html`<p>${say(t.upcomingNone)}</p>\n` : html`<ul>\n${items(texts)}</ul>\n`}${until === null ? '' : html`<p>${say(t.until)}<time datetime="${until}">${until}</time></p>\n`}</section>
`;
}

/** A statement that does not answer, whatever the question. */
export interface Claim {
  readonly kind: string;
  readonly rule: string;
  readonly text: string;
  readonly sources: readonly string[];
}

/**
 * What is said otherwise, and by whom.
 *
 * @param claims about figures
 * @param others about the rest, which is read less often
 */
export function disputesSection(
  claims: readonly Claim[],
  others: readonly Claim[],
  sources: ReadonlyMap<string, AnswerSource>,
  { lang }: PageContext,
): Html {
  const say = speaker(lang);
  if (claims.length + others.length === 0) return html``;
  const list = (some: readonly Claim[]): Html =>
    some.length === 0
      ? html``
      : html`<ul>\n${some.map((claim) => claimItem(claim, sources, lang))}</ul>\n`;
  return html`<section class="more">
<h2 id="disputes">${say(t.disputes)}</h2>
<p>${say(t.disputesHow)}</p>
${list(claims)}${others.length === 0 ? '' : html`<details><summary>${say(t.moreDisputes)}</summary>\n${list(others)}</details>\n`}</section>
`;
}

function claimItem(
  { text, sources: ids }: Claim,
  sources: ReadonlyMap<string, AnswerSource>,
  lang: Lang,
): Html {
  const links = ids
    .flatMap((id) => sources.get(id) ?? [])
    .map(({ id, publisher }) => html` ${pageLink(`/sources/${id}`, lang, publisher)}`);
  const said = links.length === 0 ? '' : html` <small>${speaker(lang)(t.said)}${links}</small>`;
  return html`<li>${text}${said}</li>\n`;
}
