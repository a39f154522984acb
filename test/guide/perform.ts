/** Performs the steps of a recipe on the cells of sheets, as a colleague with a spreadsheet would. */
import { csvOf, encode, type Folder, gridOf } from '../compile/support/folder.ts';
import type { Cells } from './recipe.ts';

/** The folder after cells of rows, found by their 编号, were overwritten; what stood there must be as told. */
export function change(folder: Folder, file: string, rows: readonly Cells[]): Folder {
  return edited(folder, file, (header, lines) => {
    for (const { 编号: id = '', 列: name = '', 原来: before, 改成: after = '' } of rows) {
      const line = lines.find((cells) => cells[columnAt(header, '编号')] === id);
      const at = columnAt(header, name);
      if (line === undefined) throw new Error(`${file} has no row ${id}`);
      if (line[at] !== before) throw new Error(`${file} ${id} ${name}: “${line[at]}” stands there`);
      line[at] = after;
    }
  });
}

/** The folder after rows were added below. */
export function add(folder: Folder, file: string, rows: readonly Cells[]): Folder {
  return edited(folder, file, (header, lines) => {
    for (const row of rows) {
      const cells = header.map(() => '');
      for (const [name, text] of Object.entries(row)) cells[columnAt(header, name)] = text;
      lines.push(cells);
    }
  });
}

/** The folder after empty columns were put before others. */
export function addColumns(folder: Folder, file: string, rows: readonly Cells[]): Folder {
  return edited(folder, file, (header, lines) => {
    for (const { 新的列: name = '', 放在哪列前面: next = '' } of rows) {
      const at = columnAt(header, next);
      for (const line of lines) line.splice(at, 0, '');
      header.splice(at, 0, name);
    }
  });
}

function edited(
  folder: Folder,
  file: string,
  edit: (header: string[], lines: string[][]) => void,
): Folder {
  const [header = [], ...lines] = gridOf(folder, file).map((row) => [...row]);
  edit(header, lines);
  return new Map([...folder, [file, encode(csvOf([header, ...lines]))]]);
}

function columnAt(header: readonly string[], name: string): number {
  const at = header.indexOf(name);
  if (at < 0) throw new Error(`there is no column ${name}`);
  return at;
}
