import { nearest } from '../base/text.ts';
import { finding } from '../sheet/finding.ts';
import type { Check } from './world.ts';

/** YB-REFERENCE: an id that is referred to and exists nowhere. */
export const reference: Check = {
  code: 'YB-REFERENCE',
  definition: {
    zh: '单元格引用的编号在它应在的表里不存在。',
    en: 'A cell refers to an id that does not exist in the sheet where it should.',
  },
  example: '编号,依据\nBJ-1,no-such-source',
  run: ({ references }) =>
    references.flatMap(({ row, key, ids, target, known }) =>
      ids
        .filter((id) => !known.has(id))
        .map((id) => {
          const [near] = nearest(id, [...known]);
          return finding(
            'YB-REFERENCE',
            row,
            key,
            { zh: `${target} 里没有编号“${id}”`, en: `${target} has no id “${id}”` },
            {
              help:
                near === undefined
                  ? { zh: `先在 ${target} 里加上它`, en: `add it to ${target} first` }
                  : { zh: `是不是“${near}”？`, en: `did you mean “${near}”?` },
            },
          );
        }),
    ),
};
