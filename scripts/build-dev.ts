/**
 * What only `npm start` has: a script of the home page that shows the findings of the last save,
 * and the findings. Any other build takes both away, so that they are never deployed.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import type { Diagnostic } from '../src/diagnostic/diagnostic.ts';
import { renderText } from '../src/diagnostic/render.ts';
import { writeIfChanged } from './sheet-files.ts';

const scriptOf = (root: string): string => join(root, 'dist/public/dev.js');
const findingsOf = (root: string): string => join(root, 'dist/public/dev-findings.json');

/** Puts the findings where the home page looks for them. */
export async function showFindings(
  root: string,
  diagnostics: readonly Diagnostic[],
): Promise<void> {
  const shown = { zh: renderText(diagnostics, 'zh'), en: renderText(diagnostics, 'en') };
  await writeScript(root);
  await writeIfChanged(findingsOf(root), `${JSON.stringify(shown)}\n`);
}

/** The sheets are clean: nothing is shown any more. */
export async function forgetFindings(root: string, development: boolean): Promise<void> {
  await rm(findingsOf(root), { force: true });
  if (development) await writeScript(root);
  else await rm(scriptOf(root), { force: true });
}

async function writeScript(root: string): Promise<void> {
  const source = await readFile(join(root, 'src/widget/dev.ts'), 'utf8');
  const { code } = await transform(source, { loader: 'ts', charset: 'utf8' });
  await writeIfChanged(scriptOf(root), code);
}
