/** Each recipe of the staff guide, performed step by step on the sheets it tells people to practise with. */
import { describe, expect, it } from 'vitest';
import { compareRulesets } from '../../src/compare/compare.ts';
import { renderDiffText } from '../../src/compare/render.ts';
import { renderText } from '../../src/diagnostic/render.ts';
import { questionNamed, readQuestion } from '../../src/query/questions.ts';
import { indexRuleset, type Ruleset } from '../../src/table/ruleset.ts';
import {
  check,
  dayIn,
  type Folder,
  readFolder,
  rulesetOf,
  TODAY,
} from '../compile/support/folder.ts';
import { add, addColumns, change } from './perform.ts';
import { GUIDE, type Recipe, readRecipes, type Step } from './recipe.ts';
import { broughtBack } from './workbook.ts';

const practice = readFolder(new URL('practice/', GUIDE));
const recipes = readRecipes();

/** The practice sheets after the steps that edit them. */
function after(folder: Folder, step: Step): Folder {
  if (step.kind === 'change') return change(folder, step.file, step.rows);
  if (step.kind === 'add') return add(folder, step.file, step.rows);
  return step.kind === 'column' ? addColumns(folder, step.file, step.rows) : folder;
}

/** What `sheets check` says of the folder, without its last line. */
async function findings(folder: Folder): Promise<string> {
  const { diagnostics } = await check(folder);
  return renderText(diagnostics, 'zh', { folder: '' }) || '没有错误\n';
}

/** What `sheets diff` says of the folder against the one that everybody starts with. */
async function changes(folder: Folder): Promise<string> {
  const [base, head] = await Promise.all([practice, folder].map(rulesetOf));
  if (base === undefined || head === undefined) throw new Error('nothing to compare');
  const sides = [base, head].map((parts) => ({ ruleset: indexRuleset(parts) }));
  const [one, other] = sides;
  if (one === undefined || other === undefined) throw new Error('nothing to compare');
  return renderDiffText(compareRulesets(one, other), 'zh-CN');
}

/** The answer to what is written as for `sheets ask`, all its words and figures. */
function answer(ruleset: Ruleset, words: string): string {
  const [name = '', ...facts] = words.split(/ +/u);
  const question = questionNamed(name);
  if (question === undefined) throw new Error(`no question ${name}`);
  const entries = facts.flatMap((word, at): [string, string][] =>
    word.startsWith('--') ? [[word.slice(2), facts[at + 1] ?? '']] : [],
  );
  const told = entries.filter(([fact]) => fact !== 'today');
  const [, given] = entries.find(([fact]) => fact === 'today') ?? [];
  const today = given === undefined ? TODAY : dayIn(given);
  const reading = readQuestion(ruleset, question, told, today, 'zh-CN');
  return JSON.stringify(
    reading.ok ? question.ask(ruleset, reading.query, today, 'zh-CN') : reading.problems,
  );
}

/** Performs a recipe and compares all it tells; gives the sheets as they are in the end. */
async function perform({ steps }: Recipe): Promise<Folder> {
  let folder = practice;
  for (const step of steps) {
    folder = after(folder, step);
    if (step.kind === 'check') expect(await findings(folder)).toBe(step.text);
    if (step.kind === 'diff') expect(await changes(folder)).toBe(step.text);
    if (step.kind !== 'ask') continue;
    const ruleset = indexRuleset(await rulesetOf(folder));
    for (const { 问题: words = '', 答案里应当有: part = '' } of step.rows)
      expect(answer(ruleset, words), words).toContain(part);
  }
  return folder;
}

describe('the staff guide', () => {
  it('starts from sheets without findings', async () => {
    expect(await findings(practice)).toBe('没有错误\n');
  });

  for (const recipe of recipes)
    it(`${recipe.title}: in the files, and the same in a workbook`, async () => {
      const edited = await perform(recipe);
      const fromWorkbook = await broughtBack(practice, edited);
      expect((await rulesetOf(fromWorkbook)).hash).toBe((await rulesetOf(edited)).hash);
    });

  it('has a recipe for each thing that staff have to do', () => {
    expect(recipes.map(({ title }) => title)).toHaveLength(9);
    for (const { steps } of recipes) expect(steps.length).toBeGreaterThan(2);
  });
});
