/** What stands beside the rules of a folder and is compared with them. */
import type { SheetId } from '../table/model.ts';
import { DECISIONS } from './decisions.ts';
import type { ReadSheets } from './read.ts';

/** What stands in rows for colleagues: 备注 and 原文, by rule (`refund:BJ-RET-1`). */
export function remarksOf({ decisions }: ReadSheets): ReadonlyMap<string, string> {
  const remarks = new Map<string, string>();
  for (const sheet of Object.keys(DECISIONS) as SheetId[]) {
    const name = DECISIONS[sheet].file.replace(/\.csv$/u, '');
    for (const { values } of decisions[sheet].rows)
      remarks.set(`${name}:${values.id}`, `${values.wording ?? ''}\n${values.note ?? ''}`);
  }
  return remarks;
}
