/**
 * Which texts are tried in which cells, and in which order: what is surer comes first, and what
 * needs a golden case to prove it never stands alone.
 *
 * | tried | what it rests on |
 * | --- | --- |
 * | presumed facts, exchanged ids, shared starts, homes of strays, series of ids, odd cells, requirements turned round | what all else in the sheets is like |
 * | silent rules, what several cases expect, conclusions that words say | the row’s own words, or several cases at once |
 * | other texts of its column, other conclusions, rare texts | one case, or two rows that meet |
 * | rare odd cells | what rows are like, seldom |
 * | inputs of a case | no rule is to blame |
 */
import type { World } from '../../check/world.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { rulesInCases } from '../golden/golden.ts';
import type { ReadSheets } from '../read.ts';
import { presumedTexts } from './lists/presumed-facts.ts';
import { begunEarly } from './rows/begun-early.ts';
import { exchangedIds } from './rows/exchanged-ids.ts';
import { oddCells } from './rows/odd-cells.ts';
import { oddComponents } from './rows/odd-components.ts';
import { oddInSeries } from './rows/odd-in-series.ts';
import { homesOfStrays } from './rows/stray-rules.ts';
import { expectedIn, sharedBy, suspectsOf } from './rows/suspects.ts';
import { caseInputs } from './texts/case-inputs.ts';
import type { CellText } from './texts/cell-text.ts';
import { concludedTexts } from './texts/concluded-texts.ts';
import { expectedConclusions, otherConclusions } from './texts/other-conclusions.ts';
import { otherTexts } from './texts/other-texts.ts';
import { turnedRequirements } from './texts/required-texts.ts';
import { silentRules } from './texts/silent-rules.ts';
import { isTold } from './trial.ts';

/** Findings that belong together. */
export type Part = readonly Diagnostic[];

/** What the search for a cell looks at. */
export interface Search {
  readonly errors: Part;
  readonly sheets: ReadSheets;
  readonly world: World;
  /** The rules named by golden cases: of another one another text proves nothing. */
  readonly inCases: ReadonlySet<string>;
  /** What cells would say that are unlike those of all rows like theirs, as far as a case proves it. */
  readonly odd: readonly CellText[];
}

/** What is looked at for some findings. */
export function searchFor(errors: Part, sheets: ReadSheets, world: World): Search {
  const inCases = rulesInCases(sheets);
  const odd = oddCells(errors, world).filter(({ rule }) => rule === null || inCases.has(rule));
  return { errors, sheets, world, inCases, odd };
}

/** Texts, each in its cell, that are to set all findings of a part right. */
export interface Attempt {
  readonly part: Part;
  readonly texts: readonly CellText[];
  /** So many errors it has to set right at least; one where it does not say. */
  readonly setsRight?: number;
}

/** What may set right whatever it sets right: nothing is asked of it but that nothing new comes up. */
export function attemptsAtAll({ errors, sheets, world, odd }: Search): readonly Attempt[] {
  const ofCases = errors.filter(({ code }) => code === 'YB-CASE');
  return [
    { part: ofCases, texts: presumedTexts(ofCases, sheets, world) },
    { part: [], texts: exchangedIds(errors, world) },
    { part: [], texts: begunEarly(errors, world) },
    { part: [], texts: oddComponents(errors, world), setsRight: 2 },
    { part: [], texts: [...homesOfStrays(errors, sheets, world), ...oddInSeries(world)] },
    { part: [], texts: odd.filter(({ isRare }) => !isRare) },
    ...turnedRequirements(errors, sheets, world),
  ];
}

/** What else cells of rules may say: first what stands in other rows, then what stands nowhere. */
export function* attemptsInRules(
  part: Part,
  { errors, world, inCases }: Search,
): Generator<readonly Attempt[]> {
  const silent = silentRules(part, world);
  for (const rare of [false, true])
    yield [{ part, texts: silent.filter(({ isRare = false }) => isRare === rare) }];
  const shared = sharedBy(part, world);
  // What several cases expect in place of what one cell says needs no guess.
  const ofSeveral = part.filter((item) => item.shares !== undefined);
  const wanted = ofSeveral.flatMap(({ differs }) =>
    differs === undefined ? [] : shared.flatMap(({ entry }) => expectedConclusions(entry, differs)),
  );
  yield [{ part: ofSeveral, texts: wanted }];
  for (const texts of concludedTexts(part, world)) yield [{ part, texts }];
  // Of a rule that no case knows another text proves nothing: too many would do. One that defers to
  // the region above is named by none, for it is that region’s rule that answers.
  const texts = suspectsOf(part, world)
    .filter(([{ rule, defers }, { isExpected }]) => isExpected || defers || inCases.has(rule.id))
    .flatMap(([entry, expected]) => otherTexts(entry, expected, world))
    // The cells at which something is told already come first: most often they are the ones.
    .toSorted((a, b) => Number(isTold(b, part)) - Number(isTold(a, part)));
  // Another conclusion of a rule would answer some of the cases in any event.
  const beside = errors.filter(
    ({ code, file }) => code === 'YB-CASE' && part.some((item) => item.file === file),
  );
  yield [
    { part, texts: texts.filter(({ isRare }) => !isRare) },
    {
      part: beside,
      texts: shared.flatMap(({ entry, byMany }) => otherConclusions(entry, byMany)),
    },
  ];
  yield [{ part, texts: texts.filter(({ isRare }) => isRare) }];
}

/** Cells that are unlike others, where that says little. */
export function* attemptsAtOddCells(part: Part, { odd }: Search): Generator<readonly Attempt[]> {
  yield [{ part, texts: odd.filter(({ isRare }) => isRare) }];
}

/** Where a wrong rule may fit what a case could have asked: the case is to blame where no rule is. */
export function* attemptsInCases(
  part: Part,
  { sheets, world }: Search,
): Generator<readonly Attempt[]> {
  if (part.some(({ code }) => code !== 'YB-CASE')) return;
  yield [{ part, texts: caseInputs(part, expectedIn(part, world), sheets, world) }];
}
