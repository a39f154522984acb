import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { MOST_FINDINGS } from '../sheet/limits.ts';
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
  good: '编号,地区\nBJ-1,北京市\nSH-1,上海市',
  run: ({ identified }, before) => {
    // A row pasted twice has its code and its name twice, and is one mistake.
    const told = new Set<string>();
    return identified.flatMap(({ key, called, rows }) => {
      const first = new Map<string, (typeof rows)[number]>();
      const found: Diagnostic[] = [];
      for (const entry of rows) {
        const earlier = first.get(entry.id);
        if (earlier === undefined) {
          first.set(entry.id, entry);
          continue;
        }
        if (found.length > MOST_FINDINGS) break;
        const { row } = entry;
        const pair = `${row.file} ${row.row} ${earlier.row.file} ${earlier.row.row}`;
        if (told.has(pair)) continue;
        told.add(pair);
        // The code of a region that lies elsewhere by it is wrong itself.
        const cells = [cellOf(row, key), cellOf(earlier.row, key)];
        if (
          before.some(
            ({ file, cell }) =>
              key === 'code' && file === row.file && cell !== null && cells.includes(cell),
          )
        )
          continue;
        found.push(
          finding(
            'YB-DUPLICATE',
            row,
            key,
            {
              zh: `${called.zh}“${entry.shown}”在第 ${earlier.row.row} 行已经用过`,
              en: `the ${called.en} “${entry.shown}” is already used in row ${earlier.row.row}`,
            },
            {
              notes: [
                {
                  file: row.file,
                  cell: cellOf(earlier.row, key),
                  text: {
                    zh: `${earlier.shown}   ← 第一次用在这里`,
                    en: `${earlier.shown}   ← it is first used here`,
                  },
                },
              ],
              help: {
                zh: `如果是同一条，删去一行；不是同一条，就改正其中一行的${called.zh}`,
                en: `remove one row if they are the same, else correct the ${called.en} of one of them`,
              },
            },
          ),
        );
      }
      return found;
    });
  },
};
