/**
 * The pipeline: files of a folder → diagnostics and, when nothing is wrong, a ruleset.
 * Pure and deterministic; works in Node and in a browser. `today` only dates what is said, it
 * does not change what is emitted.
 */
import type { Day } from '../base/day.ts';
import { runChecks } from '../check/checks.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { indexRuleset, type RulesetParts } from '../table/ruleset.ts';
import { checkGoldenCases } from './golden.ts';
import { rulesetHash } from './hash.ts';
import { linkSheets } from './link.ts';
import { readSheets, SHEET_FILES } from './read.ts';

export interface CompileInput {
  /** File name without folder → bytes, e.g. `refund.csv`. Other than CSV files are ignored. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly today: Day;
}

export interface CompileResult {
  /** All findings of the run, in sheet order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Null when there is an error: nothing wrong ships. */
  readonly ruleset: RulesetParts | null;
}

/** Compiles a folder of sheets. Never throws for what stands in a sheet. */
export async function compile({ files, today }: CompileInput): Promise<CompileResult> {
  const read = readSheets(files);
  const { world, parts, diagnostics: linking } = linkSheets(read.sheets, today);
  const diagnostics: Diagnostic[] = [...read.diagnostics, ...linking, ...runChecks(world)];
  let ruleset: RulesetParts | null = null;
  if (parts !== null && !diagnostics.some(isError)) {
    const complete = { ...parts, hash: await rulesetHash(parts) };
    diagnostics.push(...checkGoldenCases(read.sheets, indexRuleset(complete), today));
    ruleset = diagnostics.some(isError) ? null : complete;
  }
  diagnostics.sort(compareDiagnostics(SHEET_FILES));
  return { diagnostics, ruleset };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
