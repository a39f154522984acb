/**
 * A cell that would have said what a row beside it says, had it not been changed: where rows that
 * are compared with each other or with golden cases do not fit, the sheets are read once more with
 * such a text in one cell after the other. The one cell that sets right all that belongs together is
 * where the mistake most likely is, whatever else is wrong elsewhere; where several cells would, the
 * findings stay as they are.
 */
import type { World } from '../../check/world.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { cellOf } from '../../sheet/rows.ts';
import { isError, isTraced, rowOf } from '../findings.ts';
import { rulesInCases } from '../golden/golden.ts';
import type { ReadSheets } from '../read.ts';
import { isOverlap, reportAt } from './likelier-report.ts';
import { presumedTexts } from './lists/presumed-facts.ts';
import { exchangedIds } from './rows/exchanged-ids.ts';
import { atLeftOut } from './rows/left-out.ts';
import { oddCells } from './rows/odd-cells.ts';
import { oddComponents } from './rows/odd-components.ts';
import { oddInSeries } from './rows/odd-in-series.ts';
import { homesOfStrays, mayHaveStray } from './rows/stray-rules.ts';
import { expectedIn, partsOf, sharedBy, suspectsOf } from './rows/suspects.ts';
import { caseInputs } from './texts/case-inputs.ts';
import { concludedTexts } from './texts/concluded-texts.ts';
import { expectedConclusions, otherConclusions } from './texts/other-conclusions.ts';
import { otherTexts } from './texts/other-texts.ts';
import { silentRules } from './texts/silent-rules.ts';
import { areLarge, type Files, isTold, keyOf, type Right, type Trial, trialOn } from './trial.ts';

interface Compiled {
  readonly diagnostics: readonly Diagnostic[];
  readonly sheets: ReadSheets;
  readonly world: World;
  readonly comparedRules: ReadonlySet<string> | null;
}

type Part = readonly Diagnostic[];

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
  const inCases = rulesInCases(sheets);
  const ofCases = errors.filter(({ code }) => code === 'YB-CASE');
  const presumed = await trial(ofCases, presumedTexts(ofCases, sheets, world));
  const cells = oddCells(errors, world).filter(({ rule }) => rule === null || inCases.has(rule));
  const odd = [
    ...presumed,
    ...(await trial([], exchangedIds(errors, world))),
    ...(await trial([], oddComponents(errors, world))).filter((right) => errorsOf(right) > 1),
    ...(await trial([], [...homesOfStrays(errors, sheets, world), ...oddInSeries(world)])),
    ...(await trial(
      [],
      cells.filter(({ isRare }) => !isRare),
    )),
  ];
  const rights = odd.filter((right) => errorsOf(right) > 0 && tellsAllThatMeet(right));
  const leftOut: (readonly [Part, Part])[] = [];
  for (const part of parts) {
    if (rights.some(({ gone }) => part.every((item) => gone.has(item)))) continue;
    const own = await inRules(part, errors, world, inCases, trial);
    rights.push(...own);
    if (own.length > 0) continue;
    const rare = await trial(
      part,
      cells.filter(({ isRare }) => isRare),
    );
    rights.push(...rare.filter(tellsAllThatMeet));
    if (rare.length > 0) continue;
    const ofCase = await inCase(part, compiled, trial);
    if ('told' in ofCase) leftOut.push([part, ofCase.told]);
    else if (ofCase.rights.length > 0) rights.push(...ofCase.rights);
    else rights.push(...(await ofEach(part, (one) => inRules(one, errors, world, inCases, trial))));
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

/** What else cells of rules may say: first what stands in other rows, then what stands nowhere. */
async function inRules(
  part: Part,
  errors: Part,
  world: World,
  inCases: ReadonlySet<string>,
  trial: Trial,
): Promise<readonly Right[]> {
  const lists = silentRules(part, world);
  for (const rare of [false, true]) {
    const kind = lists.filter(({ isRare = false }) => isRare === rare);
    const right = await trial(part, kind);
    if (right.length > 0) return right;
  }
  // Of a rule that no case knows another text proves nothing: too many would do. One that defers to
  // the region above is named by none, for it is that region’s rule that answers.
  const texts = suspectsOf(part, world)
    .filter(([{ rule, defers }, { isExpected }]) => isExpected || defers || inCases.has(rule.id))
    .flatMap(([entry, wanted]) => otherTexts(entry, wanted, world))
    // The cells at which something is told already come first: most often they are the ones.
    .toSorted((a, b) => Number(isTold(b, part)) - Number(isTold(a, part)));
  // Another conclusion of a rule would answer some of the cases in any event.
  const isBeside = ({ code, file }: Diagnostic): boolean =>
    code === 'YB-CASE' && part.some((item) => item.file === file);
  const shared = sharedBy(part, world);
  // What several cases expect in place of what one cell says needs no guess.
  const ofSeveral = part.filter((item) => item.shares !== undefined);
  const wanted = await trial(
    ofSeveral,
    ofSeveral.flatMap(({ differs }) =>
      differs === undefined
        ? []
        : shared.flatMap(({ entry }) => expectedConclusions(entry, differs)),
    ),
  );
  if (wanted.length > 0) return wanted;
  for (const concluded of concludedTexts(part, world)) {
    const right = await trial(part, concluded);
    if (right.length > 0) return right;
  }
  const rights = [
    ...(await trial(
      part,
      texts.filter(({ isRare }) => !isRare),
    )),
    ...(await trial(
      errors.filter(isBeside),
      shared.flatMap(({ entry, byMany }) => otherConclusions(entry, byMany)),
    )),
  ];
  if (rights.length > 0) return rights;
  return await trial(
    part,
    texts.filter(({ isRare }) => isRare),
  );
}

/** Where a wrong rule may fit what a case could have asked: the case is to blame where no rule is. */
async function inCase(
  part: Part,
  { sheets, world }: Compiled,
  trial: Trial,
): Promise<{ readonly told: Part } | { readonly rights: readonly Right[] }> {
  if (part.some(({ code }) => code !== 'YB-CASE')) return { rights: [] };
  const expected = expectedIn(part, world);
  const isOneCase = new Set(part.map(rowOf)).size === 1;
  const leftOut = isOneCase ? atLeftOut(part, expected, world) : null;
  if (leftOut !== null) return { told: leftOut };
  return { rights: await trial(part, caseInputs(part, expected, sheets, world)) };
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
