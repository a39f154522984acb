/** Folders for asking what is due, and what came of it in short. */
import { type StaleItem, stalenessOfFiles } from '../../../src/freshness/staleness.ts';
import {
  dayIn,
  type Folder,
  gridOf,
  smallFolder,
  withSheets,
} from '../../compile/support/folder.ts';

const HOLIDAYS = `起,止,安排,名称,英文名,依据
2026-01-01,2026-01-03,放假,元旦,New Year,sd-report
2026-05-01,2026-05-05,放假,劳动节,Labour Day,sd-report
2026-10-01,2026-10-07,放假,国庆节,National Day,sd-report
`;

/** A folder in which nothing is due on 2026-06-01: every source was checked on 2026-03-10. */
export const whole = withSheets(smallFolder, { 'holidays.csv': HOLIDAYS });

export const TODAY = '2026-06-01';

export function due(folder: Folder, today = TODAY, within = 90): readonly StaleItem[] {
  const { items, diagnostics } = stalenessOfFiles(folder, { today: dayIn(today), within });
  if (items === null) throw new Error(JSON.stringify(diagnostics));
  return items;
}

/** Kind, day, place and subject of what is due. */
export const brief = (items: readonly StaleItem[]) =>
  items.map(({ kind, due: day, file, cell, id }) => [
    kind,
    day === null ? null : day - dayIn(TODAY),
    `${file} ${cell}`,
    id,
  ]);

/** A sheet with cells of some rows, named by their ids, set under their headers. */
export function edited(
  folder: Folder,
  file: string,
  edits: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Folder {
  const [header = [], ...rows] = gridOf(folder, file);
  const headers = [...new Set([...header, ...Object.values(edits).flatMap(Object.keys)])];
  const old = rows.map((row) => ({
    id: row[0] ?? '',
    cells: new Map(headers.map((name, at) => [name, row[at] ?? ''])),
  }));
  for (const [id, cells] of Object.entries(edits)) {
    const row = old.find((one) => one.id === id) ?? { id, cells: new Map([['编号', id]]) };
    if (!old.includes(row)) old.push(row);
    for (const [name, text] of Object.entries(cells)) row.cells.set(name, text);
  }
  const grid = old.map(({ cells }) => headers.map((name) => cells.get(name) ?? ''));
  return withSheets(folder, { [file]: [headers, ...grid] });
}

export const NEW_RULE = {
  地区: '北京市',
  参保身份: '退休',
  方式: '定额',
  金额: '120',
  可信度: '官方',
  依据: 'bj-notice',
};
export const waivers = (row: string) => ({ 'waivers.csv': `检查,规则,理由,备注\n${row}\n` });
