/** The staff guide's recipes as steps a test can perform: the tables of the guide itself. */
import { readFileSync } from 'node:fs';

/** A row of a table by its header. */
export type Cells = Readonly<Record<string, string>>;

/** Where two recipes need the same words, the guide says them twice: each is read by itself. */
export type Step =
  | { readonly kind: 'change' | 'add' | 'column'; readonly file: string; readonly rows: Rows }
  | { readonly kind: 'check' | 'diff'; readonly text: string }
  | { readonly kind: 'ask'; readonly rows: Rows };

type Rows = readonly Cells[];

export interface Recipe {
  readonly title: string;
  readonly steps: readonly Step[];
}

export const GUIDE = new URL('../../docs/staff-guide/README.zh-CN.md', import.meta.url);

const KINDS = {
  改: 'change',
  加: 'add',
  加列: 'column',
  检查: 'check',
  变化: 'diff',
  问: 'ask',
} as const;
const MARK =
  /<!-- (改|加|加列|检查|变化|问)(?:：(\S+))? -->\n\n((?:\|.*\n)+|```text\n[\s\S]*?```\n)/gu;

/** The numbered sections of the guide, in order. Throws where a mark has no table or text below. */
export function readRecipes(guide = readFileSync(GUIDE, 'utf8')): readonly Recipe[] {
  return guide
    .split(/^## (?=\d+\. )/mu)
    .slice(1)
    .map((section) => {
      const steps = [...section.matchAll(MARK)].map(([, mark, file, body]) =>
        stepOf(mark, file, body ?? ''),
      );
      const marks = section.match(/<!--/gu)?.length ?? 0;
      const title = section.slice(0, section.indexOf('\n'));
      if (marks !== steps.length) throw new Error(`${title}: a mark without its table or text`);
      return { title, steps };
    });
}

function stepOf(mark: string | undefined, file: string | undefined, body: string): Step {
  const kind = KINDS[mark as keyof typeof KINDS];
  if (kind === 'check' || kind === 'diff')
    return { kind, text: body.replace(/^```text\n|```\n$/gu, '') };
  const table = tableOf(body);
  if (kind === 'ask') return { kind, rows: rowsOf(table) };
  if (file === undefined) throw new Error(`${mark}: names no file`);
  return { kind, file, rows: kind === 'add' ? columnsOf(table) : rowsOf(table) };
}

/** The cells of a Markdown table without its line of dashes. */
function tableOf(body: string): readonly (readonly string[])[] {
  return body
    .trim()
    .split('\n')
    .filter((_, index) => index !== 1)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

function rowsOf([header = [], ...lines]: readonly (readonly string[])[]): Rows {
  return lines.map((line) => Object.fromEntries(header.map((name, at) => [name, line[at] ?? ''])));
}

/** A table whose first column names the columns of a sheet; each further column is a row of it. */
function columnsOf([header = [], ...lines]: readonly (readonly string[])[]): Rows {
  return header
    .slice(1)
    .map((_, at) => Object.fromEntries(lines.map((line) => [line[0] ?? '', line[at + 1] ?? ''])));
}
