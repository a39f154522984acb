import { onlyNearestId } from '../base/only-nearest.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { finding, fixAt } from '../sheet/finding.ts';
import { MOST_FINDINGS } from '../sheet/limits.ts';
import { suggester } from '../sheet/suggest.ts';
import { mayBeUnread } from '../sheet/unread.ts';
import type { Check, World } from './world.ts';

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
    const suggest = suggester();
    const nearestId = remembered();
    const found: Diagnostic[] = [];
    const mayBeLost = lostIds(references);
    for (const { row, key, ids, target, known, unread } of references) {
      if (found.length > MOST_FINDINGS) break;
      if (mayBeLost(known)) continue;
      for (const id of ids) {
        if (known.has(id) || unread.some((rest) => mayBeUnread(rest, id))) continue;
        const near = suggest(id, known);
        const only = near === undefined ? null : nearestId(id, known);
        const mended = only === null ? null : ids.map((each) => (each === id ? only : each));
        const add = { zh: `先在 ${target.zh} 里加上它`, en: `add it to ${target.en} first` };
        found.push(
          finding(
            'YB-REFERENCE',
            row,
            key,
            { zh: `${target.zh} 里没有编号“${id}”`, en: `${target.en} has no id “${id}”` },
            {
              help:
                near === undefined
                  ? add
                  : {
                      zh: `是不是“${near}”？如果不是，${add.zh}`,
                      en: `did you mean “${near}”? If not, ${add.en}`,
                    },
              fix: fixAt(row, key, ids.join('、'), mended?.join('、')),
              ...(target.zh === 'sources.csv' ? { unknown: { kind: 'source', name: id } } : {}),
            },
          ),
        );
      }
    }
    return found;
  },
};

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
