import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import type { Check } from './world.ts';

/** YB-DUPLICATE: an id given to two rows of a sheet. */
export const duplicate: Check = {
  code: 'YB-DUPLICATE',
  definition: {
    zh: '同一张表里，两行的编号（或代码、名称）相同。',
    en: 'Two rows of one sheet have the same id (or code, or name).',
  },
  example: '编号,地区\nBJ-1,北京市\nBJ-1,上海市',
  run: ({ identified }) =>
    identified.flatMap(({ key, rows }) => {
      const first = new Map<string, (typeof rows)[number]>();
      const found: Diagnostic[] = [];
      for (const entry of rows) {
        const earlier = first.get(entry.id);
        if (earlier === undefined) {
          first.set(entry.id, entry);
          continue;
        }
        const { row } = entry;
        found.push(
          finding(
            'YB-DUPLICATE',
            row,
            key,
            {
              zh: `“${entry.id}”在第 ${earlier.row.row} 行已经用过`,
              en: `“${entry.id}” is already used in row ${earlier.row.row}`,
            },
            {
              notes: [
                {
                  file: row.file,
                  cell: cellOf(earlier.row, key),
                  text: { zh: '第一次用在这里', en: 'it is first used here' },
                },
              ],
              help: { zh: '给其中一行换一个编号', en: 'give one of the rows another id' },
            },
          ),
        );
      }
      return found;
    }),
};
