/**
 * What the rules on which failing golden cases (范例) rest may have said instead, the likeliest first:
 * nothing of a fact of which no row beside them speaks, what their own words say, what rows like them
 * conclude, another start.
 */
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { casesIn, rowOf } from '../../findings.ts';
import { answeringIn } from '../rows/suspects.ts';
import { type CellText, textIn } from './cell-text.ts';
import { likeConclusions } from './like-conclusions.ts';
import { oddConditions } from './odd-conditions.ts';
import { saidChoices } from './said-choices.ts';
import { saidConclusions, saidMethods } from './said-conclusions.ts';
import { slippedStarts } from './slipped-starts.ts';

/** What a case expects where nobody is answered. */
const UNKNOWN = '未知';
/** So many cases are not all wrong. */
const SEVERAL = 2;

/** The texts of each kind: those of the next count only where none of these is right. */
export function concludedTexts(
  part: readonly Diagnostic[],
  world: World,
): readonly (readonly CellText[])[] {
  const differing = part.flatMap(({ differs }) => differs ?? []);
  const sheets = new Set(differing.map(({ of }) => of));
  const concerned = answeringIn(part, world);
  // Where a rule does not answer at all, what it would conclude is right in any event.
  const silent = new Set(part.flatMap(({ expects = [], lists = [] }) => [...expects, ...lists]));
  const answering = concerned.filter(
    ({ entry: { row, rule } }) =>
      (sheets.has(null) || sheets.has(row.file)) && !silent.has(rule.id),
  );
  const missed = part.flatMap((item) => item.missed ?? []);
  const said = answering.flatMap(({ entry, rows }) => saidConclusions(entry, rows, differing));
  const cases = new Set(part.flatMap(casesIn).map(rowOf));
  // Where others wait for an answer, its digits tell nothing of when it begins.
  const isEarly = differing.some(({ expected }) => expected === UNKNOWN);
  return [
    concerned
      .filter(({ entry: { rule } }) => silent.has(rule.id) || answering.some(isOf(rule.id)))
      .flatMap(({ entry }) => oddConditions(entry, missed, world)),
    answering.flatMap(({ entry }) => hearsay(entry, silent, world)),
    answering.flatMap(({ entry }) => saidChoices(entry)),
    [
      ...answering.flatMap(({ entry }) => saidMethods(entry)),
      ...said.filter(({ isRare }) => !isRare),
    ],
    // A column that no row like it fills in is hardly the one that was cleared.
    said.filter(({ isRare }) => isRare),
    silent.size === 0
      ? answering.flatMap(({ entry, rows }) => likeConclusions(entry, rows, world))
      : [],
    concerned.flatMap(({ entry }) =>
      slippedStarts(entry, isEarly && cases.size >= SEVERAL, world.today),
    ),
  ];
}

const isOf =
  (id: string) =>
  ({ entry: { rule } }: { readonly entry: DecisionRow<unknown> }): boolean =>
    rule.id === id;

/** 一个网页说…: words of what others say. */
const SAID_BY_OTHERS = /(?:网页|文章|帖子|汇总表|报道)[^，；。]{0,6}[说写]/u;

/** A claim, going by its words, that answers in place of the rules of its sheet that cases expect. */
function hearsay(
  { row, rule }: DecisionRow<unknown>,
  expected: ReadonlySet<string>,
  { decisions }: World,
): readonly CellText[] {
  const words = `${row.values['explanation'] ?? row.values['text'] ?? ''}`;
  if (rule.confidence !== 'unverified' || rule.standing !== 'adopted') return [];
  if (!row.letters.has('standing') || !SAID_BY_OTHERS.test(words)) return [];
  const rows = decisions.find(({ file }) => file === row.file)?.rows ?? [];
  return rows.some((other) => expected.has(other.rule.id))
    ? [textIn(row, 'standing', '未采用', rule.id)]
    : [];
}
