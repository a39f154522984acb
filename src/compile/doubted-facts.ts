/** Facts whose type contradicts the rest of their row: what their cells mean nobody can tell. */
import { foldKey } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { factColumns } from '../sheet/definitions/lists.ts';
import { finding } from '../sheet/finding.ts';
import type { Row, SheetReading } from '../sheet/rows.ts';
import { noOptions } from './link/options.ts';

type FactRow = Row<typeof factColumns>;

/**
 * Leaves out facts that have options but another type, or the type but no options, and takes their names for unread: the
 * conditions under their headers are no mistakes.
 */
export function withoutDoubted(reading: SheetReading<typeof factColumns>): {
  readonly reading: SheetReading<typeof factColumns>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const doubted = reading.rows.filter(
    ({ values: { type, options } }) => options.length > 0 !== (type === 'choice'),
  );
  if (doubted.length === 0) return { reading, diagnostics: [] };
  const names = doubted.flatMap(({ values: { id, name, nameEn } }) => [id, name, nameEn]);
  const { rows, leftOut, unread } = reading;
  return {
    reading: {
      ...reading,
      rows: rows.filter((row) => !doubted.includes(row)),
      leftOut: [...leftOut, ...doubted],
      unread: { ...unread, names: new Set([...unread.names, ...names.map(foldKey)]) },
    },
    diagnostics: doubted.map(report),
  };
}

function report(row: FactRow): Diagnostic {
  if (row.values.options.length === 0) return noOptions(row);
  return finding(
    'YB-CELL',
    row,
    'type',
    {
      zh: `“${row.values.name}”写了选项，类型却不是“选项”`,
      en: `${row.values.id} has options, yet its type is not 选项 (a choice)`,
    },
    {
      help: {
        zh: '把类型改为“选项”；如果类型是对的，清空“选项”“英文选项”“选项别名”',
        en: 'set 类型 to 选项, or clear 选项, 英文选项 and 选项别名 if the type is right',
      },
    },
  );
}
