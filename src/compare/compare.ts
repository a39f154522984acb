/**
 * Two rulesets by their answers: whose answer changes, from what to what, from which day. Exact over
 * decision tables and parameters; a rule without a known end is taken to hold on, as `decide` takes it.
 */
import { MIN_DAY } from '../base/day.ts';
import { messagesIn } from '../i18n/index.ts';
import type { Speech } from '../query/describe.ts';
import { stageInWords } from '../query/transfer-stages.ts';
import type { Conclusions, Region, SheetId } from '../table/model.ts';
import { indexRegions } from '../table/regions.ts';
import type { Ruleset, Tables } from '../table/ruleset.ts';
import { ruleAt } from '../table/table.ts';
import type { Answer } from './answer.ts';
import type { Change, ToldAnswer, ToldItem, Version } from './change.ts';
import { compareTables } from './compare-table.ts';
import { type AlignedFacts, alignFacts, choicesIn, isChoice } from './facts.ts';
import { formsOf, type HoldsOf, QUESTION_OF } from './forms.ts';
import { type InputChanges, inputsCompared } from './inputs.ts';
import { paired } from './paired.ts';
import { changedRules, type RowNotes, rowNotes } from './rows.ts';
import type { Side } from './side.ts';
import type { Both, SideName } from './table-input.ts';
import { type Words, wordsOf } from './words.ts';

export interface Comparison {
  /** Hashes of the rulesets. */
  readonly hashes: Both<string>;
  readonly changes: readonly Change[];
  readonly notes: RowNotes;
  /** What else answers are made of, where it differs. */
  readonly inputs: InputChanges;
  /** The later ruleset with the facts and regions of both: for words. */
  readonly common: Ruleset;
}

/** Told how many sheets are done, with fractions, and how many there are. */
export type OnCompared = (done: number, total: number) => void;

const SHEETS = Object.keys(QUESTION_OF) as SheetId[];

/** Compares two rulesets. */
export function compareRulesets(
  before: Version,
  after: Version,
  onProgress: OnCompared = () => undefined,
): Comparison {
  const facts = alignFacts(before.ruleset.facts, after.ruleset.facts);
  const common = inCommon(before.ruleset, after.ruleset, facts);
  const speech = { 'zh-CN': speechIn(common, 'zh-CN'), en: speechIn(common, 'en') };
  const words = wordsOf(speech);
  const ground: Ground = {
    tables: { before: before.ruleset, after: after.ruleset },
    sides: {
      before: sideOf(before.ruleset, facts, 'before'),
      after: sideOf(after.ruleset, facts, 'after'),
    },
    facts,
    regions: common.regions.byCode,
    words,
  };
  const changes = SHEETS.flatMap((sheet, index) =>
    changesOf(sheet, ground, (done, total) => onProgress(index + done / total, SHEETS.length)),
  );
  const cited = new Set(changes.flatMap(({ rules }) => [...rules.before, ...rules.after]));
  const notes = rowNotes({ before, after }, facts, cited);
  return {
    hashes: { before: before.ruleset.hash, after: after.ruleset.hash },
    changes,
    notes,
    inputs: inputsCompared(
      { before: before.ruleset, after: after.ruleset },
      notes.beside,
      (stage) => ({
        zh: stageInWords(speech['zh-CN'], stage),
        en: stageInWords(speech.en, stage),
      }),
    ),
    common,
  };
}

function speechIn(ruleset: Ruleset, lang: Speech['lang']): Speech {
  return { ruleset, lang, texts: messagesIn(lang) };
}

function inCommon(before: Ruleset, after: Ruleset, facts: AlignedFacts): Ruleset {
  const gone = [...before.regions.byCode.values()].filter(
    ({ code }) => !after.regions.byCode.has(code),
  );
  const regions =
    gone.length === 0 ? after.regions : indexRegions([...after.regions.byCode.values(), ...gone]);
  return { ...after, regions, facts: facts.facts, factById: facts.byId };
}

function sideOf({ regions, parameters }: Ruleset, facts: AlignedFacts, side: SideName): Side {
  return {
    coding: facts[side],
    regions: regions.byCode,
    parameters: Map.groupBy(parameters, ({ region }) => region),
  };
}

/** What comparing needs of every sheet alike. */
interface Ground {
  readonly tables: Both<Tables>;
  readonly sides: Both<Side>;
  readonly facts: AlignedFacts;
  readonly regions: ReadonlyMap<string, Region>;
  readonly words: Words;
}

function changesOf<K extends SheetId>(
  sheet: K,
  { tables: all, sides, facts, regions, words }: Ground,
  onProgress: OnCompared,
): readonly Change[] {
  const tables = { before: all.before[sheet], after: all.after[sheet] };
  const forms = {
    before: formsOf(holdsIn(facts, 'before'))[sheet],
    after: formsOf(holdsIn(facts, 'after'))[sheet],
  };
  const changed = changedRules(tables, facts);
  const found = compareTables({ tables, forms, sides, facts, regions, changed, onProgress });
  const tell = ({ state, says, may }: Answer<Conclusions[K]>): ToldAnswer => {
    const items = (list: typeof says): readonly ToldItem[] =>
      list.map(({ fields, conclusion }) => ({ fields, words: words[sheet](conclusion, fields) }));
    return { state, says: items(says), may: items(may) };
  };
  const ids = (side: SideName, rules: ReadonlySet<number>): readonly string[] => {
    const table = tables[side];
    return [...rules].map((rule) => `${table.sheet}:${ruleAt(table, rule).id}`).sort();
  };
  const changes = found.map(
    ({ before, after, rules, ...change }): Change => ({
      ...change,
      sheet,
      question: QUESTION_OF[sheet],
      before: tell(before),
      after: tell(after),
      rules: { before: ids('before', rules.before), after: ids('after', rules.after) },
    }),
  );
  return sortedChanges(forms.after.together === 'set' ? paired(changes) : changes);
}

/** Values of a fact as both sides write them: choices by id, ranges as they are. */
function holdsIn(facts: AlignedFacts, side: SideName): HoldsOf {
  return (id, holds) => {
    const fact = facts.byId.get(facts[side].nameOf(id));
    const common = facts[side].commonOf(id, holds);
    return fact === undefined || !isChoice(fact) ? common : choicesIn(fact, common);
  };
}

function sortedChanges(changes: readonly Change[]): readonly Change[] {
  const keyOf = ({ region, box, rules }: Change): string =>
    JSON.stringify([region, rules.after[0] ?? rules.before[0] ?? '', [...box].sort()]);
  return changes
    .map((change) => ({ change, key: keyOf(change), from: change.from ?? MIN_DAY }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.from - b.from))
    .map(({ change }) => change);
}
