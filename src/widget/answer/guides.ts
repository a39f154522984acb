/** How something is done: each channel with its steps, what to bring, and whom to call. */
import type { GuideEntry } from '../../query/guides-envelope.ts';
import type { AnswerKit, Child } from '../kit.ts';
import type { AnswerWords } from '../words.ts';
import { section } from './basis.ts';

/** The guides on one matter. */
export function guidesView(
  kit: AnswerKit,
  w: AnswerWords,
  guides: readonly GuideEntry[],
): readonly Child[] {
  const { h_: h } = kit;
  return guides.map(
    ({ name, channelName, regionName, when, steps, documents, contact, warnings }) =>
      section(
        kit,
        name,
        h('p.hint', null, [channelName, regionName, when].filter(Boolean).join('\u00a0· ')),
        steps.length > 0 &&
          h(
            'ol',
            null,
            steps.map((step) => h('li', null, step)),
          ),
        documents.length > 0 && h('p', null, `${w.bring_}：${documents.join('、')}`),
        contact &&
          h(
            'p',
            null,
            /^[\d+ -]+$/.test(contact)
              ? h('a.phone', { href: `tel:${contact.replace(/\D/g, '')}` }, contact)
              : contact,
          ),
        warnings.length > 0 &&
          h(
            'ul',
            null,
            warnings.map((warning) => h('li', null, warning)),
          ),
      ),
  );
}
