/**
 * The page of one region: what is credited there today, and all else that is known of the place.
 * Everything on it comes from the answers that it is given.
 */
import type { EligibilityEnvelope } from '../query/eligibility-envelope.ts';
import type { AnswerSource } from '../query/envelope.ts';
import type { GuidesEnvelope } from '../query/guides-envelope.ts';
import type { RefundEnvelope } from '../query/refund-envelope.ts';
import { Html, html } from './html.ts';
import { HOTLINE } from './names.ts';
import { type History, historySection } from './region-history.ts';
import {
  type Claim,
  disputesSection,
  guidesSection,
  lifelongSection,
  type Move,
  transferSection,
  upcomingSection,
} from './region-more.ts';
import { answerFirst, figureOf, refundTable, whoseRules } from './region-refund.ts';
import { aboutOf, regionTexts as t, titleOf } from './region-texts.ts';
import { type PageContext, pageLink, phoneLink, renderShell, speaker } from './shell.ts';
import { sourceItem } from './source-line.ts';

/** A place as it is named on the page. */
export interface NamedPlace {
  readonly code: string;
  /** In the language of the page. */
  readonly name: string;
}

/** Everything that the page tells. */
export interface RegionPageOptions extends PageContext {
  readonly place: NamedPlace;
  /** As sentences name it: 青岛. */
  readonly short: string;
  /** As the widget is told the place: a name that no other has, for a reader can make nothing of a code. */
  readonly asked: string;
  /** From the province down to the place above this one. */
  readonly above: readonly NamedPlace[];
  readonly within: readonly NamedPlace[];
  /** The answer for a retiree of any age, and that for everybody. */
  readonly retired: RefundEnvelope;
  readonly refund: RefundEnvelope;
  readonly histories: readonly History[];
  readonly out: Move;
  readonly into: Move;
  /** Within the place, where it is one pooling area. */
  readonly inside: Move | null;
  readonly lifelong: EligibilityEnvelope;
  readonly guides: GuidesEnvelope;
}

/** The whole page as HTML. */
export function renderRegion(options: RegionPageOptions): string {
  const { lang, place, short, asked, retired, refund, lifelong, guides, out, into, inside } =
    options;
  const say = speaker(lang);
  const path = `/regions/${place.code}`;
  const moves = [out, into, ...(inside === null ? [] : [inside])].map(({ envelope }) => envelope);
  const envelopes = [refund, ...moves, lifelong, guides];
  const sources = new Map(
    envelopes.flatMap((one) => one.sources).map((source) => [source.id, source]),
  );
  // Those of the figures first; the others are asked for less often.
  const central = new Set([refund, lifelong].flatMap((one) => one.sources.map(({ id }) => id)));
  const claims = distinctClaims([refund, lifelong]);
  const others = distinctClaims([out.envelope, into.envelope, guides]);
  const upcoming = new Set(
    [refund, lifelong].flatMap((one) => one.upcoming.map(({ text }) => text)),
  );
  const title = titleOf(place.name);
  const figures = retired.cases.map((one) => `${one.text} ${figureOf(one, say)}`);
  const what = aboutOf(short, figures.join(say(t.list)));
  const { checkedOn } = refund.validity;
  return renderShell(options, {
    title,
    what,
    path,
    head: html`<script type="module" src="/widget.js"></script>
${linkedData(options, say(title), say(what), path)}`,
    main: html`${trail(options)}<h1>${say(title)}</h1>
${answerFirst(retired, options)}${refundTable(refund, options)}${whoseRules(short, refund, options)}${historySection(options.histories, place.code, options)}<section class="ask">
<h2>${say(t.own)}</h2>
<yibao-widget topic="all" region="${asked}" lang="${lang}">
<p>${say(t.fallback)} ${phoneLink(HOTLINE)}</p>
</yibao-widget>
</section>
${lifelongSection(lifelong, options)}${transferSection({ out, into, inside }, options)}${guidesSection(guides, options)}${upcomingSection([...upcoming], refund.validity.until, options)}${disputesSection(claims, others, sources, options)}${within(options)}<section>
<h2 id="sources">${say(t.sources)}</h2>
${checkedOn === null ? '' : html`<p>${say(t.lastChecked)}<time datetime="${checkedOn}">${checkedOn}</time></p>\n`}${sourceList(
  [...sources.values()].filter(({ id }) => central.has(id)),
  options,
)}<details><summary>${say(t.moreSources)}</summary>
${sourceList(
  [...sources.values()].filter(({ id }) => !central.has(id)),
  options,
)}</details>
</section>
<p class="paper">${say(t.paper)}${options.origin}${path}</p>
`,
  });
}

function distinctClaims(
  envelopes: readonly { readonly disputes: readonly Claim[] }[],
): readonly Claim[] {
  const claims = envelopes.flatMap(({ disputes }) => disputes);
  return [...new Map(claims.map((one) => [`${one.kind} ${one.rule}`, one])).values()];
}

function sourceList(sources: readonly AnswerSource[], context: PageContext): Html {
  return html`<ul class="sources">
${sources.map((source) => sourceItem(source, context))}</ul>
`;
}

/** The way here: 各地 › 山东省 › 青岛市. */
function trail({ lang, place, above }: RegionPageOptions): Html {
  const say = speaker(lang);
  const links = above.map(
    ({ code, name }) => html`<li>${pageLink(`/regions/${code}`, lang, name)}</li>\n`,
  );
  return html`<nav class="trail" aria-label="${say(t.path)}"><ol>
<li>${pageLink('/regions', lang, say(t.regions))}</li>
${links}<li aria-current="page">${place.name}</li>
</ol></nav>
`;
}

function within({ lang, within: places }: RegionPageOptions): Html {
  if (places.length === 0) return html``;
  const say = speaker(lang);
  return html`<section class="more">
<h2>${say(t.within)}</h2>
<ul class="places">
${places.map(({ code, name }) => html`<li>${pageLink(`/regions/${code}`, lang, name)}</li>\n`)}</ul>
</section>
`;
}

/** What the page is, for machines that read schema.org. */
function linkedData(
  { lang, origin, place, above, refund }: RegionPageOptions,
  name: string,
  description: string,
  path: string,
): Html {
  const say = speaker(lang);
  const suffix = lang === 'en' ? '?lang=en' : '';
  const at = (to: string): string => `${origin}${to}${suffix}`;
  const trailItems = [
    { name: say(t.regions), item: at('/regions') },
    ...[...above, place].map((one) => ({ name: one.name, item: at(`/regions/${one.code}`) })),
  ];
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: at(path),
    name,
    description,
    inLanguage: lang,
    isAccessibleForFree: true,
    ...(refund.validity.checkedOn === null ? {} : { lastReviewed: refund.validity.checkedOn }),
    about: { '@type': 'AdministrativeArea', name: place.name, identifier: place.code },
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: trailItems.map((one, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        ...one,
      })),
    },
  };
  // Inside a script element nothing is unescaped, so that no text may end it.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html`<script type="application/ld+json">${new Html(json)}</script>\n`;
}
