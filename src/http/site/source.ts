/** Gathers what the page of a source tells. */
import { formatDay } from '../../base/day.ts';
import { renderSource } from '../../page/source.ts';
import { allRules, listedRule } from '../../query/rule-words.ts';
import { page, type SiteAnswer, type SiteRequest } from './request.ts';

/** The page of a source; null where there is none of that id. */
export function sourcePage(request: SiteRequest, id: string): SiteAnswer | null {
  const { ruleset, core, lang, origin, today } = request;
  const source = ruleset.sources.get(id);
  if (source === undefined) return null;
  const speech = { ruleset, lang, texts: core.messagesIn(lang) };
  const rests = ({ sources }: { readonly sources: readonly string[] }): boolean =>
    sources.includes(id);
  const text = renderSource({
    lang,
    origin,
    today: formatDay(today),
    source,
    rules: allRules(ruleset)
      .filter(([, rule]) => rests(rule))
      .map((one) => listedRule(speech, core.words, one))
      .sort((a, b) => (a.region < b.region ? -1 : a.region > b.region ? 1 : 0)),
    article: ruleset.statements.some(({ article }) => article === id),
    figures: [...ruleset.parameters, ...ruleset.holidays].some(rests),
  });
  return page(request, text);
}
