import { onlyNearestId } from '../base/only-nearest.ts';
import type { Text } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { finding, fixAt } from '../sheet/finding.ts';
import { MOST_FINDINGS } from '../sheet/limits.ts';
import { suggester } from '../sheet/suggest.ts';
import { mayBeUnread } from '../sheet/unread.ts';
import { type Home, homesOf, nearIds, slips } from './id-names.ts';
import type { Check, Reference, World } from './world.ts';

/** YB-REFERENCE: an id that is referred to and exists nowhere. */
export const reference: Check = {
  code: 'YB-REFERENCE',
  definition: {
    zh: '单元格引用的编号在它应在的表里不存在。',
    en: 'A cell refers to an id that does not exist in the sheet where it should.',
  },
  example: '编号,依据\nBJ-1,no-such-source',
  good: '编号,依据\nBJ-1,S1',
  run: ({ references }) => {
    const words = wordsFor();
    const nearestId = remembered();
    const found: Diagnostic[] = [];
    const mayBeLost = lostIds(references);
    for (const one of references) {
      if (found.length > MOST_FINDINGS) break;
      const { row, key, ids, files, known, unread } = one;
      if (mayBeLost(known)) continue;
      const missing = ids.filter(
        (id) => !known.has(id) && !unread.some((rest) => mayBeUnread(rest, id)),
      );
      const toSources = files.some(({ file }) => file === 'sources.csv');
      // One cell, one finding; a source that many cells miss is looked for by its name.
      const told = toSources ? missing.map((id) => [id]) : missing.length > 0 ? [missing] : [];
      for (const wrong of told) {
        const { text, help } = words(wrong, one);
        const mended = ids.map((id) =>
          wrong.includes(id) ? (glued(id, known)?.join('、') ?? nearestId(id, known)) : id,
        );
        const to = mended.includes(null) ? null : mended.join('、');
        const [name] = wrong;
        found.push(
          finding('YB-REFERENCE', row, key, text, {
            help,
            fix: fixAt(row, key, ids.join('、'), to),
            ...(name !== undefined && wrong.length === 1
              ? { unknown: { kind: kindOf(files), name } }
              : { unknownRules: wrong }),
          }),
        );
      }
    }
    return found;
  },
};

/** The two known ids of which one is made up that has nothing between them; null where it is not. */
function glued(id: string, known: ReadonlySet<string>): readonly [string, string] | null {
  for (let at = 1; at < id.length; at++) {
    const [one, other] = [id.slice(0, at), id.slice(at)];
    if (known.has(one) && known.has(other)) return [one, other];
  }
  return null;
}

/** What the ids are those of. */
function kindOf(files: readonly Home[]): 'source' | 'benefit' | 'rule' {
  const holds = (sheet: string): boolean => files.some(({ file }) => file === sheet);
  return holds('sources.csv') ? 'source' : holds('benefits.csv') ? 'benefit' : 'rule';
}

/** What is said of ids that do not exist: most often their row was removed, else they are misspelt. */
function wordsFor(): (
  missing: readonly string[],
  reference: Reference,
) => { readonly text: Text; readonly help: Text } {
  const suggest = suggester();
  const isSlip = slips();
  const homes = homesOf();
  const nearOf = nearIds();
  return (missing, { row, files, known, ids }) => {
    const named = [...new Set(missing.flatMap((id) => homes(id, files)))];
    const shown = missing.map((id) => `“${id}”`);
    const [id = '', ...more] = missing;
    const near = more.length === 0 ? suggest(id, known) : undefined;
    const parts = more.length > 0 ? null : glued(id, known);
    const meant = near !== undefined && isSlip(id, near, known) ? near : null;
    const others = new Set([...ids, `${row.values['id'] ?? ''}`]);
    const alike = more.length > 0 ? [] : nearOf(id, known, others);
    const ask: Text =
      alike.length === 0
        ? { zh: '', en: '' }
        : {
            zh: `先看看是不是打错了，相近的编号有${alike.map((one) => `“${one}”`).join('、')}；`,
            en: `is it mistyped? Much like it is ${alike.map((one) => `“${one}”`).join(', ')}; `,
          };
    const add: Text =
      named.length === 0
        ? { zh: '还没有写的，先写上那一条', en: 'if it is still to come, write its row first' }
        : {
            zh: `还没有写的，先在 ${named.join(' 或 ')} 里加上它`,
            en: `if it is still to come, add it to ${named.join(' or ')} first`,
          };
    return {
      text:
        named.length === 0
          ? {
              zh: `没有编号是${shown.join('、')}的规则`,
              en: `no rule has the id ${shown.join(', ')}`,
            }
          : {
              zh: `${named.join('、')} 里没有编号${shown.join('、')}`,
              en: `${named.join(', ')} has no id ${shown.join(', ')}`,
            },
      help:
        parts !== null
          ? {
              zh: `这是两个编号，中间漏了“、”：写成“${parts.join('、')}”`,
              en: `these are two ids with no 、 between them: write “${parts.join('、')}”`,
            }
          : meant === null
            ? {
                zh: `${ask.zh}如果那一行已经删去，这一格也要改：去掉这个编号，或换成取代它的编号；${add.zh}`,
                en: `${ask.en}if its row was removed, mend this cell as well: take the id out, or put the one that replaces it; ${add.en}`,
              }
            : {
                zh: `是不是“${meant}”？如果那一行已经删去，这一格也要改；${add.zh}`,
                en: `did you mean “${meant}”? If its row was removed, mend this cell as well; ${add.en}`,
              },
    };
  };
}

/**
 * Whether every unknown id may be that of a row whose own cannot be told: it is blank or damaged,
 * or was given to two rows. That mistake has its finding, and whoever refers to the row made none.
 */
function lostIds(references: World['references']): (known: ReadonlySet<string>) => boolean {
  const unknown = new Map<ReadonlySet<string>, { readonly ids: Set<string>; lost: number }>();
  for (const { ids, known, unread, repeated } of references) {
    const lost = unread.reduce((sum, rest) => sum + rest.lost, repeated);
    const entry = unknown.get(known) ?? { ids: new Set(), lost };
    unknown.set(known, entry);
    for (const id of ids)
      if (!known.has(id) && !unread.some((rest) => mayBeUnread(rest, id))) entry.ids.add(id);
  }
  return (known) => {
    const { ids, lost } = unknown.get(known) ?? { ids: new Set(), lost: 0 };
    return ids.size <= lost;
  };
}

/** One wrong id may stand in every row: the one it was meant to be is looked for once. */
function remembered(): (id: string, known: ReadonlySet<string>) => string | null {
  const found = new Map<ReadonlySet<string>, Map<string, string | null>>();
  return (id, known) => {
    const list = found.get(known) ?? new Map<string, string | null>();
    found.set(known, list);
    const before = list.get(id);
    if (before !== undefined) return before;
    const only = onlyNearestId(id, known);
    list.set(id, only);
    return only;
  };
}
