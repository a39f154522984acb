/** How something is done: each channel with its steps, what to bring, and whom to call. */
import type { ViewWords } from '../../i18n/view.ts';
import type { GuideEntry, GuidesEnvelope } from '../guides-envelope.ts';
import type { ViewLine, ViewOption } from '../view-envelope.ts';
import { basisLines } from './basis.ts';
import { top } from './cases.ts';
import { onTop } from './headline.ts';
import { holding, type Lines, line, noted, section, texts } from './lines.ts';
import { type Since, sinceIn } from './ruled.ts';

/** The matters there are guides on. */
export function guideOptions(guides: readonly GuideEntry[]): readonly ViewOption[] {
  const topics = new Map(guides.map(({ topic, topicName }) => [topic, topicName]));
  return [...topics].map(([id, name]) => ({ id, name }));
}

/** The lines of the answer, a group for each matter. */
export function guideLines(
  envelope: GuidesEnvelope,
  guides: readonly GuideEntry[],
  w: ViewWords,
): Lines {
  const matters = guideOptions(guides).map(({ id, name }) => ({
    name,
    key: `guide.${id}`,
    own: guides.filter(({ topic }) => topic === id),
  }));
  const since = sinceIn(envelope, w);
  return [
    top(
      envelope,
      w,
      matters.map(({ key, name }) => onTop({ lead: name, notes: [], needs: [key] })),
    ),
    matters.map(({ key, own }) =>
      holding(
        'group',
        own.map((one) => guideSection(one, since, w)),
        { needs: [key] },
      ),
    ),
    basisLines(envelope, w, {
      rules: new Map(matters.map(({ key, own }) => [key, new Set(own.map(({ rule }) => rule))])),
      silent: [],
      // What a guide says stands above already, and whose it is.
      above: new Set(guides.map(({ rule }) => rule)),
      upcoming: () => ({}),
    }),
  ];
}

function guideSection(guide: GuideEntry, since: Since, w: ViewWords): ViewLine | false {
  const { name, channelName, rule, when, steps, documents, contact, warnings } = guide;
  const items = (all: readonly string[]): Lines => all.map((one) => line('item', one));
  return section(name, [
    noted(channelName, ...(since.get(rule) ?? []), when),
    holding('steps', items(steps)),
    documents.length > 0 && line('text', w.bring + w.colon + documents.join(w.comma)),
    contact !== null &&
      (/^[\d+ -]+$/u.test(contact)
        ? holding('text', [line('phone', contact, { url: `tel:${contact.replace(/\D/gu, '')}` })])
        : texts([contact])),
    holding('list', items(warnings)),
  ]);
}
