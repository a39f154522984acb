/** Renders the pages that are the same for everybody, in both languages, for the worker to serve. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGS } from '../src/i18n/lang.ts';
import { renderDocs } from '../src/page/docs.ts';
import { renderHome } from '../src/page/home.ts';
import { ORIGIN_MARK } from '../src/page/origin.ts';
import { problemPage, renderProblem } from '../src/page/problem.ts';
import { renderStaff } from '../src/page/staff.ts';
import { renderStatements } from '../src/page/statements.ts';
import { readLedger } from '../src/query/ledger.ts';
import { PROBLEM_TYPES } from '../src/query/problem.ts';
import type { Ruleset } from '../src/table/ruleset.ts';
import { writeIfChanged } from './sheet-files.ts';

export interface PagesOptions {
  readonly ruleset: Ruleset;
  /** The folder of what is served. */
  readonly outdir: string;
  /** True under `npm start`: the home page shows what is wrong with the sheets. */
  readonly development: boolean;
}

/** Writes `pages/<name>.<lang>.html`; a file is touched only when its bytes change. */
export async function buildPages({ ruleset, outdir, development }: PagesOptions): Promise<void> {
  const folder = join(outdir, 'pages');
  await mkdir(folder, { recursive: true });
  const ledger = readLedger(ruleset);
  for (const lang of LANGS) {
    const problems = PROBLEM_TYPES.map((type) => [
      problemPage(type),
      renderProblem({ lang, type }),
    ]);
    const pages: Readonly<Record<string, string>> = {
      home: renderHome({ lang, origin: ORIGIN_MARK, development }),
      statements: renderStatements({ lang, ledger }),
      docs: renderDocs({ lang }),
      staff: renderStaff({ lang }),
      ...Object.fromEntries(problems),
    };
    for (const [name, text] of Object.entries(pages))
      await writeIfChanged(join(folder, `${name}.${lang}.html`), text);
  }
}
