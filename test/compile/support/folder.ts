/** Folders of sheets for tests: the real one, the small one, and changes laid over them. */
import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { parseDay } from '../../../src/base/day.ts';
import { type CompileResult, compile } from '../../../src/compile/compile.ts';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import type { RulesetParts } from '../../../src/table/ruleset.ts';

export type Folder = ReadonlyMap<string, Uint8Array>;

/** Cells by row; the first row is the header. */
export type Grid = readonly (readonly string[])[];

/** A day on which all golden cases were written. */
export const TODAY = dayIn('2026-11-22');

export function dayIn(text: string): number {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}

export function readFolder(url: URL): Folder {
  const names = readdirSync(url).filter((name) => name.endsWith('.csv'));
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(new URL(name, url)))]));
}

/** What staff own. */
export const realFolder = readFolder(new URL('../../../sheets/', import.meta.url));

/** The least folder that has everything. */
export const smallFolder = readFolder(new URL('../../diagnostics/base/', import.meta.url));

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A sheet's cells; every row as wide as the header. */
export function gridOf(folder: Folder, file: string): Grid {
  const text = new TextDecoder().decode(folder.get(file));
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${file}: ${JSON.stringify(errors)}`);
  const width = data[0]?.length ?? 0;
  return data.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

export function csvOf(grid: Grid, newline = '\n'): string {
  return `${Papa.unparse(
    grid.map((row) => [...row]),
    { newline },
  )}${newline}`;
}

/** A folder with some sheets replaced by text or cells; null takes a sheet away. */
export function withSheets(
  folder: Folder,
  sheets: Readonly<Record<string, string | Grid | Uint8Array | null>>,
): Folder {
  const result = new Map(folder);
  for (const [file, content] of Object.entries(sheets)) {
    if (content === null) result.delete(file);
    else if (content instanceof Uint8Array) result.set(file, content);
    else result.set(file, encode(typeof content === 'string' ? content : csvOf(content)));
  }
  return result;
}

export async function check(folder: Folder): Promise<CompileResult> {
  return await compile({ files: folder, today: TODAY });
}

/** The findings of a folder. */
export async function findingsOf(folder: Folder): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await check(folder);
  return diagnostics;
}

/** The ruleset of a folder that has no error. */
export async function rulesetOf(folder: Folder): Promise<RulesetParts> {
  const { diagnostics, ruleset } = await check(folder);
  if (ruleset === null)
    throw new Error(diagnostics.map(({ file, cell, text }) => `${file} ${cell} ${text.zh}`).join());
  return ruleset;
}
