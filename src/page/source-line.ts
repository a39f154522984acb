/** A source in one entry of a list: title, publisher, dates, trust, and the way to the original. */
import type { AnswerSource } from '../query/envelope.ts';
import { type Html, html } from './html.ts';
import { regionTexts as t } from './region-texts.ts';
import { chineseIn, type PageContext, pageLink, speaker } from './shell.ts';
import { authorityWords } from './trust.ts';

/** One list item; titles stay in the language of their page. */
export function sourceItem(source: AnswerSource, { lang }: PageContext): Html {
  const { id, title, publisher, documentNumber, publishedOn, checkedOn, url, authority } = source;
  const say = speaker(lang);
  const said = [publisher, documentNumber ?? ''].filter((part) => part !== '');
  const dates = [
    publishedOn === null ? null : `${publishedOn} ${say(t.published)}`,
    `${checkedOn} ${say(t.checked)}`,
    say(authorityWords[authority]),
  ].filter((part) => part !== null);
  return html`<li><span${chineseIn(lang)}>${pageLink(`/sources/${id}`, lang, title)} ${said.join(' · ')}</span><br><small>${dates.join(' · ')}${url === null ? '' : html` · ${externalLink(url, say(t.original))}`}</small></li>
`;
}

/** A link that leaves the site, which is told nothing of where the reader came from. */
export function externalLink(url: string, name: string): Html {
  return html`<a href="${url}" rel="noreferrer external nofollow">${name} ↗</a>`;
}
