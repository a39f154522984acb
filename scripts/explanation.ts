/** Explanations of codes as people read them: on a terminal and as Markdown. */
import type { Text } from '../src/base/text.ts';
import type { Explanation } from '../src/check/explanations.ts';
import { compile } from '../src/compile/compile.ts';
import { EXAMPLE_DAY, exampleFolder } from '../src/compile/example.ts';
import { columnName } from '../src/diagnostic/diagnostic.ts';
import { renderText } from '../src/diagnostic/render.ts';

export const WORDS = {
  bad: { zh: '有这个问题的表', en: 'A table that has it' },
  found: { zh: '检查时显示', en: 'What the check says' },
  good: { zh: '改好的表', en: 'The table mended' },
  rest: {
    zh: '例子只列出有关的列，其余各列照常填写。',
    en: 'The examples show only the columns that matter; the others are filled in as usual.',
  },
} as const satisfies Record<string, Text>;

/** A table as rows of cells, below the letters a spreadsheet shows, with the numbers of the rows. */
export function gridOf(table: string): readonly (readonly string[])[] {
  const lines = table.split('\n').map((line) => line.split(','));
  const width = Math.max(...lines.map(({ length }) => length));
  const letters = Array.from({ length: width }, (_, index) => columnName(index));
  return [['', ...letters], ...lines.map((cells, index) => [`${index + 1}`, ...cells])];
}

/** Characters of East Asia take two places on a terminal. */
function placesOf(text: string): number {
  return Array.from(text).reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/u.test(character)
        ? 2
        : 1),
    0,
  );
}

/** A table in columns of even width. */
export function gridText(table: string): string {
  const rows = gridOf(table);
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => placesOf(cells[column] ?? ''))),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - placesOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `  ${line}\n`)
    .join('');
}

/** A table as Markdown. */
export function gridMarkdown(table: string): string {
  const [letters = [], ...rows] = gridOf(table);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(letters), line(letters.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What the check says of the bad table, word for word. */
export async function findingOf(
  { example, sheet, nodeBudget }: Explanation,
  lang: keyof Text,
): Promise<string> {
  const budget = nodeBudget === undefined ? {} : { nodeBudget };
  const files = exampleFolder(example, sheet);
  const { diagnostics } = await compile({ files, today: EXAMPLE_DAY, ...budget });
  return renderText(diagnostics, lang);
}
