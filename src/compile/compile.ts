/**
 * The pipeline: files of a folder → diagnostics and, when nothing is wrong, a ruleset.
 * Pure and deterministic; works in Node and in a browser. `today` only dates what is said, it
 * does not change what is emitted.
 */
import type { Day } from '../base/day.ts';
import { runChecks } from '../check/checks.ts';
import type { World } from '../check/world.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { MOST_FINDINGS } from '../sheet/limits.ts';
import type { Exchanged } from '../sheet/swapped.ts';
import { indexRuleset, type RulesetParts } from '../table/ruleset.ts';
import { withLikelierCell } from './causes/likelier-cell.ts';
import { oncePerMend, withMendedCells } from './causes/mended-cells.ts';
import { areMistranslated, ofMissingColumns, withMendedSlips } from './causes/mended-slips.ts';
import { withOwnReasons } from './causes/own-reasons.ts';
import { withProvenFigures } from './causes/proven-figures.ts';
import { atTheRoot } from './causes/root-causes.ts';
import { withOddClaims } from './causes/rows/odd-claims.ts';
import { withOddPlaces } from './causes/rows/odd-places.ts';
import { withOddSubjects } from './causes/rows/odd-subjects.ts';
import { withAbsentSheet } from './causes/whole-sheets/absent-sheet.ts';
import { withAlikeCells } from './causes/whole-sheets/alike-cells.ts';
import { withCutOff } from './causes/whole-sheets/cut-off.ts';
import { withoutCharges } from './causes/whole-sheets/emptied-sheet.ts';
import { withoutPastedRows } from './causes/whole-sheets/pasted-rows.ts';
import { swappedColumns } from './causes/whole-sheets/swapped-columns.ts';
import { type Content, writeContent } from './content.ts';
import { isError, isTraced } from './findings.ts';
import { type Answers, answersSince, type Reading } from './golden/answers.ts';
import { checkGoldenCases, IS_USED } from './golden/golden.ts';
import { checkUntouchedCases } from './golden/partly.ts';
import { rulesetHash } from './hash.ts';
import { KeptReadings } from './kept-readings.ts';
import { linkSheets } from './link/link.ts';
import type { OnProgress } from './progress.ts';
import { type ReadSheets, readSheets, SHEET_FILES } from './read.ts';

export interface CompileInput {
  /** File name without folder → bytes, e.g. `refund.csv`. Other than CSV files are ignored. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly today: Day;
  /** How many nodes a decision table may take; more than enough for real sheets unless given. */
  readonly nodeBudget?: number;
  /** Told how far each stage is, often enough for a line that moves. */
  readonly onProgress?: OnProgress;
}

export interface CompileResult {
  /** All findings of the run, in sheet order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Null when there is an error: nothing wrong ships. */
  readonly ruleset: RulesetParts | null;
  /**
   * The same where nothing but golden cases objects: the rules are whole, and what they answer can
   * be asked and compared.
   */
  readonly rules: RulesetParts | null;
  /** The sheets as they were read. */
  readonly sheets: ReadSheets;
  /** The ruleset as far as it has been written, which `emit` completes; null when that is null. */
  readonly content: Content | null;
}

/** So often what is known of some mistakes is used to see what is behind others. */
const MOST_ROUNDS = 3;

/** More warnings than these that miss a column have that cause; fewer may be read one by one. */
const MANY = 3;

/** Compiles a folder of sheets. Never throws for what stands in a sheet. */
export async function compile(input: CompileInput): Promise<CompileResult> {
  const kept = new KeptReadings();
  const { world, comparedRules, answers, ...first } = await compileAsGiven(input, kept);
  const order = compareDiagnostics(SHEET_FILES);
  const told = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
    readable(withAlikeCells(found.toSorted(order))).toSorted(order);
  const { today, nodeBudget } = input;
  let earlier: Reading = { files: input.files, world, answers };
  const again = (files: CompileInput['files']) =>
    compileAsGiven(
      { files, today, ...(nodeBudget === undefined ? {} : { nodeBudget }) },
      kept,
      [],
      earlier,
    );
  const cut = withCutOff(input.files, first.diagnostics);
  if (cut !== first.diagnostics) return { ...first, diagnostics: told(cut) };
  const whole = await withAbsentSheet(input.files, first.diagnostics, again);
  const isTrifling = !first.diagnostics.some(isTraced);
  const asGiven = { ...first, diagnostics: told(withOddRows(whole, world)) };
  const maySlip = !isTrifling || areMistranslated(whole);
  const mayLack = !isTrifling || whole.filter(({ lacks }) => lacks !== undefined).length > MANY;
  if (whole !== first.diagnostics || !(maySlip || mayLack)) return asGiven;
  const compiled = { ...first, world, comparedRules, answers };
  const given = await withoutPastedRows<Compiled>(input.files, compiled, again);
  const slipped = maySlip ? await withMendedSlips<Compiled>(given, again) : given;
  const unshipped = { ...first, ruleset: null, rules: null, content: null };
  const lacking = ofMissingColumns(slipped);
  const isAsBefore = lacking === slipped.compiled.diagnostics || !mayLack;
  if (isTrifling && slipped.told.length === 0 && isAsBefore) return asGiven;
  // What rows say without a column that was deleted is not judged.
  if (lacking !== slipped.compiled.diagnostics)
    return { ...unshipped, diagnostics: told([...slipped.told, ...lacking]) };
  let read = await withMendedCells(slipped, again);
  const searched = async ({ files, compiled }: typeof read): Promise<readonly Diagnostic[]> => {
    earlier = { files, world: compiled.world, answers: compiled.answers };
    return await withOwnReasons(files, await withLikelierCell(files, compiled, again), again);
  };
  let found = await searched(read);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const compiled = { ...read.compiled, diagnostics: found };
    const peeled = await withMendedCells({ ...read, compiled }, again);
    if (peeled.files === read.files) break;
    read = peeled;
    found = await searched(read);
  }
  const all = oncePerMend(read.told, found);
  const diagnostics = told(found.some(isError) ? all : withOddRows(all, read.compiled.world));
  return { ...(read.told.length > 0 ? unshipped : first), diagnostics };
}

/** The findings, and the rows that are unlike all whose ids are like theirs. */
const withOddRows = (found: readonly Diagnostic[], world: World): readonly Diagnostic[] =>
  withOddClaims(withOddSubjects(withOddPlaces(found, world), world), world);

/** A result with what is asked of it by whoever looks for the cells to blame. */
interface Compiled extends CompileResult {
  readonly world: World;
  /** The rules named by golden cases that could be compared; null where all cases were. */
  readonly comparedRules: ReadonlySet<string> | null;
  readonly answers: Answers;
}

/**
 * All findings, in no order.
 *
 * @param kept what was read before in the same run
 * @param exchanged headers taken for each other, which is an error in any case
 * @param earlier another reading of nearly the same sheets, whose answers need not be asked again
 */
async function compileAsGiven(
  input: CompileInput,
  kept: KeptReadings,
  exchanged: readonly Exchanged[] = [],
  earlier: Reading | null = null,
): Promise<Compiled> {
  const { files, today, nodeBudget, onProgress } = input;
  const read = readSheets(files, onProgress, exchanged, kept);
  const linked = linkSheets(read.sheets, today, { nodeBudget, onProgress });
  const { world, parts } = linked;
  const before = [...read.diagnostics, ...linked.diagnostics];
  const wrong = before.some(isError);
  // The digest is reckoned beside the checks: where they find nothing wrong it is ready by then.
  const content = parts === null || wrong ? null : writeContent(parts);
  const hash = content === null ? null : rulesetHash(content);
  const found = runChecks(world, (done, total) => onProgress?.('check', done, total), before);
  const diagnostics: Diagnostic[] = [...before, ...found];
  const answers = answersSince(earlier, files, world, linked.regions);
  let rules: RulesetParts | null = null;
  let ruleset: RulesetParts | null = null;
  if (parts !== null && hash !== null && !diagnostics.some(isError)) {
    onProgress?.('hash', 0, 1);
    const complete = { ...parts, hash: await hash };
    rules = complete;
    onProgress?.('hash', 1, 1);
    const index = indexRuleset(complete, linked.regions);
    for (const item of checkGoldenCases(read.sheets, index, today, answers)) diagnostics.push(item);
    ruleset = diagnostics.some(isError) ? null : complete;
  }
  const swapped = exchanged.length > 0 ? [] : swappedColumns(diagnostics, read.sheets, world);
  if (swapped.length > 0) return await compileAsGiven(input, kept, swapped);
  const atRoot = atTheRoot(diagnostics, read.sheets, world);
  // Whatever is taken for the cause, what keeps the sheets from being published is told.
  const told = atRoot.some(isError) || !diagnostics.some(isError) ? atRoot : diagnostics;
  let comparedRules: ReadonlySet<string> | null = rules === null ? new Set() : null;
  if (parts !== null && rules === null) {
    // A mistake may be where it shows, or where it comes from.
    const errors = [...diagnostics, ...told].filter(isError);
    const index = indexRuleset({ ...parts, hash: '' }, linked.regions);
    const partly = checkUntouchedCases(errors, read.sheets, index, world, today, answers);
    told.push(...partly.found);
    comparedRules = partly.comparedRules;
  }
  return {
    diagnostics: withProvenFigures([...withoutCharges(told, read.sheets)], read.sheets, world),
    ruleset,
    rules,
    sheets: read.sheets,
    world,
    comparedRules,
    answers,
    content: ruleset === null ? null : content,
  };
}

/** Of a sheet that is wrong throughout the first findings, and a word that there are more. */
function readable(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  const shown: Diagnostic[] = [];
  const counts = new Map<string, number>();
  for (const item of sorted) {
    const count = (counts.get(item.file) ?? 0) + 1;
    counts.set(item.file, count);
    if (count <= MOST_FINDINGS) shown.push(withFewRules(item));
    else if (count === MOST_FINDINGS + 1) shown.push(andMore(item.file));
  }
  return shown;
}

/** So many rules of an answer are listed before what is to be done. */
const MOST_RULES = 5;

/** A finding with the first of the rules that an answer uses, and how many there are. */
function withFewRules(item: Diagnostic): Diagnostic {
  if (item.code !== 'YB-CASE' || item.notes.length <= MOST_RULES) return item;
  const used = item.notes.filter(({ text }) => text.zh.endsWith(IS_USED));
  const next = used[MOST_RULES];
  if (next === undefined) return item;
  const left = new Set(used.slice(MOST_RULES));
  const more = {
    ...next,
    text: {
      zh: `等 ${used.length} 条规则，答案都用了`,
      en: `and more: the answer uses ${used.length} rules`,
    },
  };
  return {
    ...item,
    notes: item.notes.flatMap((note) => (note === next ? [more] : left.has(note) ? [] : [note])),
  };
}

function andMore(file: string): Diagnostic {
  return {
    code: 'YB-FILE',
    severity: 'info',
    file,
    cell: null,
    text: {
      zh: `这张表的问题很多，只列出前 ${MOST_FINDINGS} 处`,
      en: `this sheet has many findings; only the first ${MOST_FINDINGS} are listed`,
    },
    notes: [],
    help: {
      zh: '先看前几处：多半是选错了文件，或者有一列错位了',
      en: 'look at the first ones: most likely it is the wrong file, or a column has slipped',
    },
  };
}
