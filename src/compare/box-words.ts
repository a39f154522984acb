/** Bounds in the words of the sheets, for those who edit them: 退休、统账结合、不满70岁. */
import { listed, say } from '../i18n/lang.ts';
import type { Speech } from '../query/describe.ts';
import type { Box } from '../table/box.ts';
import { describeBounds } from '../table/wording.ts';

/** Bounds in words, participant first. */
export function boxInSheetWords({ ruleset, lang, texts }: Speech, box: Box): string {
  const facts = ruleset.facts.filter(({ id }) => box.has(id));
  const first = facts.filter(({ id }) => id === 'participant');
  const parts = [...first, ...facts.filter(({ id }) => id !== 'participant')].map((fact) => {
    const said = say(describeBounds(fact, box.get(fact.id) ?? []), lang);
    // 70岁 says what it is; three months may be of anything.
    const bare = fact.type === 'integer' && fact.id !== 'age';
    return bare ? `${say(fact.name, lang)} ${said}` : said;
  });
  return parts.length === 0 ? texts.everybody : listed(parts, lang);
}
