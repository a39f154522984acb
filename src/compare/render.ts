/** A comparison for people and for programs: text, Markdown, JSON. */
import { LONGEST_MARKDOWN, markdownCell } from '../base/markdown.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Change } from './change.ts';
import type { Comparison } from './compare.ts';
import type { QuestionId } from './forms.ts';
import { type InputChanges, sameInputs } from './inputs.ts';
import { inputsInShort, inputsInWords } from './inputs-told.ts';
import type { ListId, RowNotes } from './rows.ts';
import { type DiffTexts, TEXTS } from './texts.ts';
import { type ChangeJson, daysInWords, placesOf, someOf, subjectOf, toldChanges } from './told.ts';

/** The machine-readable form (design: “The command line”). */
export interface ComparisonJson {
  readonly changes: readonly ChangeJson[];
  /** No answer of the tables differs, and nothing else that answers are made of. */
  readonly unchanged: boolean;
  /** Hashes of the rulesets. */
  readonly base: string;
  readonly head: string;
  /** What changed besides answers. */
  readonly notes: RowNotes;
  /** What else answers are made of, where it differs. */
  readonly inputs: InputChanges;
}

/** As JSON; texts in one language. */
export function renderDiffJson(comparison: Comparison, lang: Lang): ComparisonJson {
  return {
    changes: toldChanges(comparison, lang),
    unchanged: comparison.changes.length === 0 && sameInputs(comparison.inputs),
    base: comparison.hashes.before,
    head: comparison.hashes.after,
    notes: comparison.notes,
    inputs: comparison.inputs,
  };
}

/** How many rules are named in a row. */
const MOST_RULES = 10;

/** A change in words of one language. */
export interface Told {
  readonly question: QuestionId;
  readonly place: string;
  readonly subject: string | null;
  readonly who: string;
  readonly days: string;
  readonly before: string;
  readonly after: string;
  /** What differs, where that says more than both sentences. */
  readonly difference: readonly string[];
  readonly rules: string;
}

/** Every change in words, in order. */
export function tell(comparison: Comparison, lang: Lang): readonly Told[] {
  return toldChanges(comparison, lang).map((json, index): Told => {
    const change: Change | undefined = comparison.changes[index];
    return {
      question: json.question,
      place: placesOf(comparison, json, lang),
      subject: change === undefined ? null : subjectOf(comparison, change, lang),
      who: json.whenText,
      days: daysInWords(json, lang),
      before: json.before.text,
      after: json.after.text,
      difference: json.difference,
      rules: someOf(json.rules, MOST_RULES, lang),
    };
  });
}

/** For a terminal: a line a change, with its rules below. */
export function renderDiffText(comparison: Comparison, lang: Lang): string {
  const texts = TEXTS[lang];
  const told = tell(comparison, lang);
  const lines = [countInWords(comparison, lang)];
  for (const [question, list] of Map.groupBy(told, (one) => one.question)) {
    lines.push('', `${texts.question[question]}`);
    for (const one of list)
      lines.push(
        `  ${texts.line(one.place, one.subject, one.who, one.days)}`,
        ...(one.difference.length > 0 ? one.difference : [texts.turned(one.before, one.after)]).map(
          (line) => `    ${line.replaceAll('\n', ' ')}`,
        ),
        `    ${texts.rules(one.rules)}`,
      );
  }
  const notes = notesInWords(comparison, lang);
  const all = [...lines, ...(notes.length > 0 ? ['', ...notes] : [])];
  // What a service answers may hold more than words: nothing in it steers the terminal.
  return `${all.map((line) => line.replace(/\p{Cc}+/gu, ' ')).join('\n')}\n`;
}

/** For a change request: a table a question. */
export function renderDiffMarkdown(comparison: Comparison, lang: Lang): string {
  const texts = TEXTS[lang];
  const told = tell(comparison, lang);
  const notes = notesInWords(comparison, lang).map((note) => `- ${markdownCell(note)}`);
  const end = notes.length > 0 ? ['', ...notes] : [];
  const lines = [`## ${texts.title}`, '', countInWords(comparison, lang)];
  let room = LONGEST_MARKDOWN - [...lines, ...end].join('\n').length;
  let left = told.length;
  for (const [question, list] of Map.groupBy(told, (one) => one.question)) {
    const head = [
      '',
      `### ${texts.question[question]}`,
      '',
      `| ${texts.columns.join(' | ')} |`,
      `| ${texts.columns.map(() => '---').join(' | ')} |`,
    ];
    const rows = list.map(markdownRow(texts));
    room -= head.join('\n').length;
    const fitting: string[] = [];
    for (const row of rows) {
      room -= row.length + 1;
      if (room < 0) break;
      fitting.push(row);
    }
    left -= fitting.length;
    if (fitting.length > 0) lines.push(...head, ...fitting);
    if (room < 0) break;
  }
  if (left > 0) lines.push('', texts.notListed(left));
  return `${[...lines, ...end].join('\n')}\n`;
}

const markdownRow = (texts: DiffTexts) => (told: Told) => {
  const { place, subject, who, days, before, after, difference, rules } = told;
  const whom = subject === null ? who : `${subject}${texts.and}${who}`;
  const cells = [
    place,
    whom,
    days,
    before,
    difference[0] === undefined ? after : difference.join(texts.and),
    rules,
  ];
  return `| ${cells.map(markdownCell).join(' | ')} |`;
};

/** How many changes there are, in a sentence; that there is none only where that is certain. */
export function countInWords(
  { changes, inputs }: Pick<Comparison, 'changes' | 'inputs'>,
  lang: Lang,
): string {
  const texts = TEXTS[lang];
  const regions = new Set(changes.flatMap((change) => change.regions));
  const counted = texts.counted(changes.length, regions.size);
  const others = inputsInShort(inputs, lang);
  if (others.length === 0) return changes.length === 0 ? texts.none : counted;
  const said = others.join(texts.and);
  return changes.length === 0
    ? texts.inputs.noneOfRules(said)
    : `${counted}${texts.inputs.besides(said)}`;
}

const LISTS: readonly ListId[] = [
  'facts',
  'regions',
  'parameters',
  'benefits',
  'holidays',
  'sources',
];

/** What changed besides answers; nothing when nothing did. */
export function notesInWords(
  { notes, inputs, common }: Pick<Comparison, 'notes' | 'inputs' | 'common'>,
  lang: Lang,
): readonly string[] {
  const texts = TEXTS[lang];
  const named = (
    ids: readonly string[],
    words: (count: number, ids: string) => string,
  ): readonly string[] =>
    ids.length === 0 ? [] : [words(ids.length, someOf(ids, MOST_RULES, lang))];
  const lists = LISTS.filter((list) => notes.lists[list] > 0);
  return [
    ...inputsInWords(inputs, common, lang),
    ...named(notes.rows, texts.rows),
    ...named(notes.confidence, texts.confidence),
    ...named(notes.sources, texts.sources),
    ...named(notes.beside, texts.beside),
    ...(lists.length === 0
      ? []
      : [
          texts.lists(
            lists
              .map((list) => texts.listCount(texts.list[list], notes.lists[list]))
              .join(lang === 'en' ? ', ' : '、'),
          ),
        ]),
  ];
}
