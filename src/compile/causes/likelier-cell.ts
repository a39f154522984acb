/**
 * A cell that would have said what a row beside it says, had it not been changed: where rows that
 * are compared with each other or with golden cases do not fit, the sheets are read once more with
 * such a text in one cell after the other. The one cell that sets right all that belongs together is
 * where the mistake most likely is, whatever else is wrong elsewhere; where several cells would, the
 * findings stay as they are. What is tried, and in which order, is in `attempts.ts`.
 */
import type { World } from '../../check/world.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { cellOf } from '../../sheet/rows.ts';
import { isError, isTraced, rowOf } from '../findings.ts';
import type { ReadSheets } from '../read.ts';
import {
  type Attempt,
  attemptsAtAll,
  attemptsAtOddCells,
  attemptsInCases,
  attemptsInRules,
  type Part,
  searchFor,
} from './attempts.ts';
import { isOverlap, reportAt } from './likelier-report.ts';
import { atLeftOut } from './rows/left-out.ts';
import { mayHaveStray } from './rows/stray-rules.ts';
import { expectedIn, partsOf } from './rows/suspects.ts';
import { areLarge, type Files, isTold, keyOf, type Right, type Trial, trialOn } from './trial.ts';

interface Compiled {
  readonly diagnostics: readonly Diagnostic[];
  readonly sheets: ReadSheets;
  readonly world: World;
  readonly comparedRules: ReadonlySet<string> | null;
}

/** More findings than these have no single cell behind them that could be told by trying. */
const MOST_FINDINGS = 12;

/** The findings, those that one other text in one cell takes away replaced by one at that cell. */
export async function withLikelierCell(
  files: Files,
  compiled: Compiled,
  compileAgain: (files: Files) => Promise<Compiled>,
): Promise<readonly Diagnostic[]> {
  const { diagnostics: found, sheets, world } = compiled;
  const errors = traced(found);
  const parts = partsOf(errors, world).filter((part) => part.length <= MOST_FINDINGS);
  if (!errors.some(mayHaveStray) || areLarge(files)) return found;
  const trial = trialOn(files, compiled, compileAgain);
  const search = searchFor(errors, sheets, world);
  const rights: Right[] = [];
  for (const attempt of attemptsAtAll(search)) {
    const least = attempt.setsRight ?? 1;
    const some = await trial(attempt.part, attempt.texts);
    rights.push(...some.filter((right) => errorsOf(right) >= least && tellsAllThatMeet(right)));
  }
  const leftOut: (readonly [Part, Part])[] = [];
  for (const part of parts) {
    if (rights.some(({ gone }) => part.every((item) => gone.has(item)))) continue;
    const inRules = await firstRight(attemptsInRules(part, search), trial);
    const own =
      inRules.length > 0 ? inRules : await firstRight(attemptsAtOddCells(part, search), trial);
    rights.push(...own.filter(tellsAllThatMeet));
    if (own.length > 0) continue;
    const told = asLeftOut(part, world);
    if (told !== null) {
      leftOut.push([part, told]);
      continue;
    }
    const ofCases = await firstRight(attemptsInCases(part, search), trial);
    const each = (one: Part) => firstRight(attemptsInRules(one, search), trial);
    rights.push(...(ofCases.length > 0 ? ofCases : await ofEach(part, each)));
  }
  const chosen = chosenOf(oncePerText(rights)).filter(
    (right) => !isWhereToldAlone(right) && !isOfVoid(right, world),
  );
  const gone = new Set(chosen.flatMap((right) => [...right.gone]));
  const ofRules = leftOut.filter(([part]) => !part.some((item) => gone.has(item)));
  const replaced = new Set([...gone, ...ofRules.flatMap(([part]) => part)]);
  // One finding may stand for many cases: those that a text explains are gone with it.
  const after = new Map(
    chosen.flatMap(({ left }) =>
      left.flatMap((item) => (item.code === 'YB-CASE' ? [[keyOf(item), item] as const] : [])),
    ),
  );
  return [
    ...chosen.map((right) => reportAt(right, traced([...right.gone]))),
    ...ofRules.flatMap(([, told]) => told),
    ...found.filter((item) => !replaced.has(item)).map((item) => after.get(keyOf(item)) ?? item),
  ];
}

/** So few cases may fail for a reason each although they expect the same rule. */
const FEW = 3;

/** Where no one text sets several cases right: a text for each of them, or none at all. */
async function ofEach(
  part: Part,
  rightsOf: (one: Part) => Promise<readonly Right[]>,
): Promise<readonly Right[]> {
  const cases = [...Map.groupBy(part, rowOf).values()];
  const isApart = cases.length > 1 && cases.length <= FEW;
  if (!isApart || part.some(({ code }) => code !== 'YB-CASE')) return [];
  const all: Right[] = [];
  for (const one of cases) {
    const rights = await rightsOf(one);
    if (rights.length === 0) return [];
    all.push(...rights);
  }
  return all;
}

/** What the first texts set right that set something right, if any do. */
async function firstRight(
  attempts: Iterable<readonly Attempt[]>,
  trial: Trial,
): Promise<readonly Right[]> {
  for (const together of attempts) {
    const rights: Right[] = [];
    for (const { part, texts } of together) rights.push(...(await trial(part, texts)));
    if (rights.length > 0) return rights;
  }
  return [];
}

/** A person whom a rule leaves out, where one case alone misses them; null where none does. */
function asLeftOut(part: Part, world: World): Part | null {
  const isOneCase = new Set(part.map(rowOf)).size === 1;
  if (!isOneCase || part.some(({ code }) => code !== 'YB-CASE')) return null;
  return atLeftOut(part, expectedIn(part, world), world);
}

/** Two searches may come to one text. */
const oncePerText = (rights: readonly Right[]): readonly Right[] => [
  ...new Map(rights.map((right) => [`${right.file} ${right.cell} ${right.to}`, right])).values(),
];

/** The cells that alone set something right, those that set most right first. */
function chosenOf(rights: readonly Right[]): readonly Right[] {
  const chosen: Right[] = [];
  let open = rights;
  while (open.length > 0) {
    const most = Math.max(...open.map(weightOf));
    const [first] = open.filter((right) => weightOf(right) === most);
    if (first === undefined) break;
    const same = open.filter((right) => weightOf(right) === most && !areApart(right, first));
    // Of several cells the likeliest are those at which something is told, or whose like say the text.
    const likely = [isToldThere, ({ isInSeries }: Right) => isInSeries === true, isToldInRow];
    const [here = same] = likely.map((is) => same.filter(is)).filter(({ length }) => length > 0);
    const [only, second] = here;
    if (only !== undefined && second === undefined) chosen.push(only);
    open = open.filter((right) => same.every((one) => areApart(right, one)));
  }
  return chosen;
}

/** The errors among findings; where there are none, what only informs. */
function traced(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = found.filter(isError);
  return errors.length > 0 ? errors : found.filter(isTraced);
}

const errorsOf = ({ gone }: Right): number => traced([...gone]).length;

/** A text that sets an error right counts for more than one that fills a hole of the past. */
const weightOf = ({ gone }: Right): number => {
  const all = [...gone].filter(isTraced);
  return all.filter(isError).length * MOST_NOTED + all.length;
};

const MOST_NOTED = 1000;

const areApart = (a: Right, b: Right): boolean => ![...a.gone].some((item) => b.gone.has(item));

const isToldThere = (right: Right): boolean => isTold(right, traced([...right.gone]));

/** Of rows that would do alike the one is told at which the rest is found. */
const isToldInRow = (right: Right): boolean =>
  errorsOf(right) > 1 && traced([...right.gone]).some((item) => rowOf(item) === rowOf(right));

/** Whether all that a text sets right is told at a cell that lists every option: that one says nothing. */
const isOfVoid = ({ gone }: Right, { decisions, facts }: World): boolean =>
  traced([...gone]).every(({ file, cell }) =>
    decisions.some((sheet) =>
      sheet.rows.some(({ row }) =>
        row.conditions.some(
          ({ fact, holds, raw }) =>
            row.file === file &&
            cellOf(row, fact) === cell &&
            raw.includes('、') &&
            JSON.stringify(holds) ===
              JSON.stringify([[facts.get(fact)?.min, facts.get(fact)?.max]]),
        ),
      ),
    ),
  );

/** Whether one finding at the cell of a guess can say which rows meet. */
function tellsAllThatMeet({ isGuess, gone, file, cell }: Right): boolean {
  const meeting = [...gone].filter(isOverlap);
  if (isGuess !== true || meeting.length === 0) return true;
  const here = traced([...gone]).find((item) => item.file === file && item.cell === cell);
  return meeting.length === 1 && (here === undefined || isOverlap(here));
}

const isWhereToldAlone = (right: Right): boolean => isToldThere(right) && errorsOf(right) === 1;
