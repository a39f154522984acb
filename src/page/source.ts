/** The page of one source: what it is, how far it can be trusted, and which rules rest on it. */
import type { Text } from '../base/text.ts';
import type { AnswerSource } from '../query/envelope.ts';
import type { ListedRule } from '../query/rule-words.ts';
import { addressIn } from './frame.ts';
import { type Html, html } from './html.ts';
import { ruleLine } from './sheet-names.ts';
import { chineseIn, type PageContext, placeLink, renderShell, speaker } from './shell.ts';
import { externalLink } from './source-line.ts';
import { authorityMeanings, authorityWords, trustWords } from './trust.ts';

const texts = {
  lede: { zh: '这是本站规则的一条依据。', en: 'A source that rules of this site rest on.' },
  kind: { zh: '种类', en: 'Kind' },
  publisher: { zh: '发布者', en: 'Publisher' },
  number: { zh: '文号', en: 'Document number' },
  published: { zh: '发布日期', en: 'Published' },
  checked: { zh: '核对日期', en: 'Last checked' },
  original: { zh: '原文', en: 'Original' },
  external: { zh: '打开原文（外部网站）', en: 'Open the original (another site)' },
  noLink: {
    zh: '没有链接：没有读到原文，或者找不到可靠的网址。',
    en: 'No link: the original was not read, or has no reliable address.',
  },
  unknown: { zh: '不详', en: 'not known' },
  rules: { zh: '依据它的规则', en: 'Rules that rest on it' },
  none: {
    zh: '现在没有规则依据它。',
    en: 'No rule rests on it at present.',
  },
  aside: { zh: '只作为不同说法列出，不作答', en: 'listed as a claim, answers nothing' },
  split: { zh: '几种说法并列', en: 'one of several readings' },
  statements: {
    zh: '看这篇文章的说法怎样逐条核对',
    en: 'See how its statements were checked one by one',
  },
  figures: {
    zh: '另有参数或者节假日安排依据它。',
    en: 'Figures or holidays rest on it as well.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export interface SourcePageOptions extends PageContext {
  readonly source: AnswerSource;
  /** In the order of places. */
  readonly rules: readonly ListedRule[];
  /** True when it is one of the articles whose statements were checked. */
  readonly article: boolean;
  /** True when figures or holidays rest on it. */
  readonly figures: boolean;
}

/** The whole page as HTML. */
export function renderSource(options: SourcePageOptions): string {
  const { lang, source, rules, article, figures } = options;
  const { id, title, publisher, documentNumber, publishedOn, checkedOn, url, authority } = source;
  const say = speaker(lang);
  const chinese = chineseIn(lang);
  const places = new Map<string, ListedRule[]>();
  for (const rule of rules) places.set(rule.region, [...(places.get(rule.region) ?? []), rule]);
  return renderShell(options, {
    title: { zh: title, en: title },
    what: texts.lede,
    path: `/sources/${id}`,
    main: html`<h1${chinese}>${title}</h1>
<p class="lede">${say(texts.lede)}</p>
<dl class="facts">
<dt>${say(texts.kind)}</dt><dd>${say(authorityWords[authority])}<br><small>${say(authorityMeanings[authority])}</small></dd>
<dt>${say(texts.publisher)}</dt><dd${chinese}>${publisher}</dd>
${documentNumber === null ? '' : html`<dt>${say(texts.number)}</dt><dd${chinese}>${documentNumber}</dd>\n`}<dt>${say(texts.published)}</dt><dd>${publishedOn ?? say(texts.unknown)}</dd>
<dt>${say(texts.checked)}</dt><dd><time datetime="${checkedOn}">${checkedOn}</time></dd>
<dt>${say(texts.original)}</dt><dd>${url === null ? say(texts.noLink) : externalLink(url, say(texts.external))}</dd>
</dl>
${article ? html`<p class="links"><a href="${addressIn('/statements', lang)}#${id}">${say(texts.statements)}</a></p>\n` : ''}<section>
<h2>${say(texts.rules)}</h2>
${rules.length === 0 ? html`<p>${say(texts.none)}</p>\n` : ''}${[...places.values()].map((list) => place(list, options))}${figures ? html`<p>${say(texts.figures)}</p>\n` : ''}</section>
`,
  });
}

function place(rules: readonly ListedRule[], { lang }: PageContext): Html {
  const say = speaker(lang);
  const [first] = rules;
  if (first === undefined) return html``;
  const { region, regionName } = first;
  return html`<h3>${placeLink(region, lang, regionName)}</h3>
<ul>
${rules.map((rule) => {
  const standing = rule.standing === 'answers' ? null : say(texts[rule.standing]);
  const notes = [rule.period, say(trustWords[rule.confidence]), standing];
  return html`<li>${ruleLine(rule, say)} <small>${notes.filter((one) => one !== null).join(' · ')} · <code>${rule.id}</code></small></li>\n`;
})}</ul>
`;
}
