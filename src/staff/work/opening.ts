/** Files that staff open → the sheets that say something else with them. */

import type { SheetFile } from '../../compile/read.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { csvSheet } from '../../workbook/csv.ts';
import { planImport } from '../../workbook/plan.ts';
import { isPractice, practiceRefused, withoutMark } from '../../workbook/practice.ts';
import { type Incoming, readWorkbook } from '../../workbook/read.ts';
import { tableOf } from '../../workbook/source-tables.ts';
import { summarise } from '../../workbook/summary.ts';
import type { BaseName } from '../base.ts';
import type { SheetState } from '../book.ts';
import { sheetOf } from '../sheet-file.ts';
import type { Base, Files, Job, NamedFile, Opened } from './messages.ts';

const isCsv = (name: string): boolean => /\.(?:csv|tsv|txt)$/iu.test(name);

/**
 * @param files the sheets as they stand on the page
 * @param onStep told how many of how many steps are done: a file each, then comparing, then taking over
 */
export async function opened(
  { id, files: given }: Job & { kind: 'open' },
  files: Files,
  { lang, name: base }: Pick<Base, 'lang' | 'name'>,
  onStep: (done: number, total: number) => void,
): Promise<{ sheets: ReadonlyMap<SheetFile, SheetState>; opened: Opened }> {
  const total = given.length + 2;
  const { sheets: incoming, diagnostics } = await readAll(given, files, base, (done) =>
    onStep(done, total),
  );
  const wrong = diagnostics.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) return { sheets: new Map(), opened: said(id, new Map(), diagnostics, '') };
  const plan = planImport(incoming, files);
  onStep(total - 1, total);
  const sheets = new Map<SheetFile, SheetState>();
  const found: Diagnostic[] = [...diagnostics];
  for (const file of plan.unreadable) {
    const came = incoming.find((it) => it.file === file);
    if (came !== undefined) found.push(...reasons(came));
  }
  for (const [file, bytes] of plan.writes) {
    const sheet = sheetOf(file, bytes);
    if ('diagnostics' in sheet) found.push(...sheet.diagnostics);
    else sheets.set(file, sheet);
  }
  onStep(total, total);
  const told = summarise(plan.changes, lang === 'en' ? 'en' : 'zh');
  return { sheets, opened: said(id, sheets, found, told) };
}

function said(
  id: number,
  sheets: ReadonlyMap<SheetFile, SheetState>,
  diagnostics: readonly Diagnostic[],
  told: string,
): Opened {
  const headers = new Map([...sheets].map(([file, { header }]) => [file, header]));
  return { kind: 'opened', id, headers, diagnostics, told };
}

async function readAll(
  given: readonly NamedFile[],
  files: Files,
  base: BaseName,
  onRead: (count: number) => void,
): Promise<{ sheets: readonly Incoming[]; diagnostics: readonly Diagnostic[] }> {
  const sheets = new Map<SheetFile, Incoming>();
  const diagnostics: Diagnostic[] = [];
  for (const [at, { name, bytes }] of given.entries()) {
    onRead(at);
    if (base === 'live' && isPractice(name)) {
      diagnostics.push(practiceRefused(name));
      continue;
    }
    if (isCsv(name)) {
      const sheet = csvSheet(withoutMark(name), name, bytes);
      if ('diagnostic' in sheet) diagnostics.push(sheet.diagnostic);
      else sheets.set(sheet.file, sheet);
      continue;
    }
    const book = await readWorkbook(name, bytes, files);
    diagnostics.push(...book.diagnostics);
    for (const sheet of book.sheets) sheets.set(sheet.file, sheet);
  }
  onRead(given.length);
  return { sheets: [...sheets.values()], diagnostics };
}

/** Why a sheet cannot be taken over whole. */
function reasons({ file, place, bytes }: Incoming): readonly Diagnostic[] {
  const read = tableOf(file, bytes);
  if ('diagnostics' in read && read.diagnostics.length > 0)
    return read.diagnostics.map((item) => ({ ...item, file: place }));
  return [
    {
      code: 'YB-FILE',
      severity: 'error',
      file: place,
      cell: null,
      text: {
        zh: 'facts.csv 里有读不懂的行，分不清这张表的哪些列是条件',
        en: 'facts.csv has rows that cannot be read, so the conditions of this sheet are not known',
      },
      notes: [],
      help: { zh: '先改好 facts.csv，再打开这张表', en: 'mend facts.csv first' },
    },
  ];
}
