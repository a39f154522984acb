/** Golden cases (范例) one by one: which hold, and what the others get instead. */
import type { Text } from '../base/text.ts';
import { casesIn } from '../compile/findings.ts';
import { goldenCases } from '../compile/golden/golden.ts';
import type { ReadSheets } from '../compile/read.ts';
import { type Diagnostic, parseCellName } from '../diagnostic/diagnostic.ts';

export interface CaseResult {
  readonly file: string;
  /** The spreadsheet's row. */
  readonly row: number;
  readonly id: string;
  readonly note: string | null;
  /** What is not as expected; empty when the case holds. */
  readonly wrong: readonly Text[];
}

/**
 * Every case of the folder with what came of it.
 *
 * @param diagnostics of a compilation that ran the cases
 */
export function casesOf(
  sheets: ReadSheets,
  diagnostics: readonly Diagnostic[],
): readonly CaseResult[] {
  const wrong = Map.groupBy(
    diagnostics
      .filter(({ severity }) => severity === 'error')
      .flatMap((item) => [item, ...casesIn(item)]),
    ({ file, cell }) => `${file} ${cell === null ? '' : (parseCellName(cell)?.row ?? '')}`,
  );
  return goldenCases(sheets.cases).map(({ row: { file, row, values } }): CaseResult => {
    const said = (wrong.get(`${file} ${row}`) ?? []).map(({ text }) => text);
    const texts = [...new Map(said.map((text) => [text.zh, text])).values()];
    return { file, row, id: values.id, note: values.note, wrong: texts };
  });
}
