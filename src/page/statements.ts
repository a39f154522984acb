/** The page of statements: the ledger of the collected articles as plain tables, without script. */
import type { Text } from '../base/text.ts';
import {
  type Ledger,
  type LedgerArticle,
  type LedgerSource,
  type LedgerStatement,
  VERDICTS,
} from '../query/ledger.ts';
import { addressIn, headOf, largeLink, otherLanguageLink } from './frame.ts';
import { homeTexts } from './home-texts.ts';
import { type Html, html } from './html.ts';
import {
  articlesInEnglish,
  countsText,
  linesText,
  statementTexts,
  verdictMeanings,
  verdictNames,
} from './statements-texts.ts';

export interface StatementsOptions {
  readonly lang: 'zh-CN' | 'en';
  readonly ledger: Ledger;
}

type Say = (text: Text) => string;

/** The whole page as HTML. */
export function renderStatements({ lang, ledger }: StatementsOptions): string {
  const say: Say = ({ zh, en }) => (lang === 'en' ? en : zh);
  const t = statementTexts;
  const numbers = new Map(ledger.sources.map(({ id }, index) => [id, index + 1]));
  return html`<!doctype html>
<html lang="${lang}">
${headOf({ title: t.title, what: t.lede, path: '/statements' }, lang)}</head>
<body>
<header>
<a class="skip" href="#articles">${say(t.skip)}</a>
<p>${say(homeTexts.site)}</p>
<div>${largeLink('/statements', lang)} ${otherLanguageLink('/statements', lang)}</div>
</header>
<main>
<h1>${say(t.title)}</h1>
<p class="lede">${say(t.lede)}</p>
<h2>${say(t.meanings)}</h2>
<dl>
${VERDICTS.map((verdict) => html`<dt>${say(verdictNames[verdict])}</dt><dd>${say(verdictMeanings[verdict])}</dd>\n`)}</dl>
<h2 id="articles">${say(t.articles)}</h2>
<ol class="links">
${ledger.articles.map(({ source }) => html`<li><a href="#${source.id}"${titled(source, lang)}</a></li>\n`)}</ol>
${ledger.articles.map((article) => articleTable(article, numbers, say, lang))}<h2 id="sources">${say(t.sources)}</h2>
<p>${say(t.sourcesHow)}</p>
<ol class="sources" lang="zh-CN">
${ledger.sources.map((source, index) => html`<li id="s${index + 1}">${sourceLine(source)}</li>\n`)}</ol>
<p><a href="${addressIn('/', lang)}">${say(t.home)}</a></p>
</main>
</body>
</html>
`.text;
}

type Numbers = ReadonlyMap<string, number>;

/** Marks words that stay Chinese on a page in English. */
const zh = html` lang="zh-CN"`;

const nameOf = ({ id }: LedgerSource, lang: StatementsOptions['lang']) =>
  lang === 'en' ? articlesInEnglish[id] : undefined;

/** The end of a tag, and the title: in English where it has one there. */
function titled(source: LedgerSource, lang: StatementsOptions['lang']): Html {
  const english = nameOf(source, lang);
  return english === undefined ? html`${zh}>${source.title}` : html`>${english.title}`;
}

function articleTable(
  { source, statements, counts }: LedgerArticle,
  numbers: Numbers,
  say: Say,
  lang: StatementsOptions['lang'],
): Html {
  const t = statementTexts;
  const english = nameOf(source, lang);
  const original = english === undefined ? '' : html`<p${zh}>${source.title}</p>\n`;
  return html`<article>
<h2 id="${source.id}"${titled(source, lang)}</h2>
${original}<p${english === undefined ? zh : ''}>${[english?.publisher ?? source.publisher, source.publishedOn ?? ''].filter((part) => part !== '').join(' · ')}</p>
<p>${say(countsText(counts))}</p>
<table aria-labelledby="${source.id}">
<thead><tr><th scope="col">${say(t.gist)}</th><th scope="col">${say(t.verdict)}</th><th scope="col">${say(t.reason)}</th></tr></thead>
<tbody>
${statements.map((statement) => row(statement, numbers, say))}</tbody>
</table>
</article>
`;
}

function row(statement: LedgerStatement, numbers: Numbers, say: Say): Html {
  const { id, lines, gist, verdict, reason, sources } = statement;
  const links = sources.map((source) => {
    const number = numbers.get(source) ?? 0;
    return html` <a href="#s${number}">[${number}]</a>`;
  });
  return html`<tr id="${id}" class="${verdict}"><th scope="row">${say(gist)} <small>${say(linesText(lines))}</small></th><td>${say(verdictNames[verdict])}</td><td>${say(reason)}${links}</td></tr>
`;
}

/** A title as it stands in its language, linked where its page can be trusted. */
function sourceLine({ title, publisher, documentNumber, publishedOn, url }: LedgerSource): Html {
  const named = url === null ? html`${title}` : html`<a href="${url}">${title}</a>`;
  const rest = [publisher, documentNumber, publishedOn].filter((part) => part !== null);
  return html`${named}${rest.map((part) => html` · ${part}`)}`;
}
