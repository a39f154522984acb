/**
 * What a terminal of a decision table answers, as far as answers are compared: what certainly
 * holds, what may hold, or silence. Ids, rows, sources and confidence are no part of it.
 */
import { entryAt, type GroupOutcome, ruleAt, type Table, type Terminal } from '../table/table.ts';

/** Values that compare by how they are written. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain };

export type PlainObject = { readonly [key: string]: Plain };

/** One thing that is said: a credit, a stage, a requirement. */
export interface Item<C> {
  /** Equal keys say the same. */
  readonly key: string;
  /** The key without the figures of parameters: what the row itself says. */
  readonly rowKey: string;
  /** The fields that are compared. */
  readonly fields: PlainObject;
  /** One of the rows that say it, for words. */
  readonly conclusion: C;
}

/**
 * `certain`: `says` holds. `in-doubt`: `says` holds, and of `may` it is not known. `split`: the
 * sources do not agree on which of `may` holds. `silent`: no row speaks.
 */
export interface Answer<C> {
  readonly state: 'certain' | 'in-doubt' | 'split' | 'silent';
  readonly says: readonly Item<C>[];
  readonly may: readonly Item<C>[];
}

/**
 * How the groups of a sheet make an answer. `sum`: all groups together, and where one is silent
 * or in doubt the sum is too. `collect`: every row that holds counts. `each`: every group answers
 * by itself. `set`: rows are told apart by what they say alone, whatever they are called.
 */
export type Togetherness = 'sum' | 'collect' | 'each' | 'set';

/** How the answers of one sheet are compared. */
export interface AnswerForm<C> {
  readonly together: Togetherness;
  /**
   * The fields that make the answer.
   *
   * @param figures what the parameters of the region say to the person, by year; see `figuresOf`
   */
  readonly fieldsOf: (conclusion: C, figures: Figures) => PlainObject;
  /** Whether the answers of the sheet rest on parameters. */
  readonly usesParameters?: boolean;
}

/** A figure by year. */
export type Figures = ReadonlyMap<number, number>;

export const NO_FIGURES: Figures = new Map();

/** All answers that occur, each with a number; 0 is silence. */
export class Answers<C> {
  readonly #numbers = new Map<string, number>();
  readonly #answers: Answer<C>[] = [];

  constructor() {
    this.of({ state: 'silent', says: [], may: [] });
  }

  of(answer: Answer<C>): number {
    const keys = (items: readonly Item<C>[]): string => items.map(({ key }) => key).join('\n');
    const key = `${answer.state}\n\n${keys(answer.says)}\n\n${keys(answer.may)}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#answers.push(answer) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  at(number: number): Answer<C> {
    const answer = this.#answers[number];
    if (answer === undefined) throw new RangeError(`no answer ${number}`);
    return answer;
  }
}

/** An item from a conclusion. */
export function itemOf<C>(form: AnswerForm<C>, conclusion: C, figures: Figures): Item<C> {
  const fields = form.fieldsOf(conclusion, figures);
  const key = JSON.stringify(fields);
  const rowKey =
    form.usesParameters === true ? JSON.stringify(form.fieldsOf(conclusion, NO_FIGURES)) : key;
  return { key, rowKey, fields, conclusion };
}

/** What a terminal answers. */
export function answerOf<C>(
  table: Table<C>,
  form: AnswerForm<C>,
  terminal: Terminal,
  figures: Figures,
): Answer<C> {
  const items = (entries: readonly number[]): Item<C>[] =>
    entries
      .map((entry) => ruleAt(table, entryAt(table, entry).rule))
      .map(({ conclusion }) => itemOf(form, conclusion, figures));
  if (form.together === 'collect') {
    // Two rows that say the same take off twice.
    const says = sorted(terminal.flatMap(({ certain }) => items(certain)));
    const may = distinct(terminal.flatMap(({ possible }) => items(possible)));
    return {
      state: may.length > 0 ? 'in-doubt' : says.length > 0 ? 'certain' : 'silent',
      says,
      may,
    };
  }
  const parts = terminal.map((outcome) => groupAnswer(table, outcome, items));
  if (parts.length === 0 || parts.some(({ state }) => state === 'silent')) return SILENT;
  const says = sorted(parts.flatMap((part) => part.says));
  const may = distinct(parts.flatMap((part) => part.may));
  const state = (['split', 'in-doubt'] as const).find((one) =>
    parts.some((part) => part.state === one),
  );
  return { state: state ?? 'certain', says, may };
}

const SILENT = { state: 'silent', says: [], may: [] } as const;

function groupAnswer<C>(
  table: Table<C>,
  { certain, possible }: GroupOutcome,
  items: (entries: readonly number[]) => Item<C>[],
): Answer<C> {
  const [first, second] = certain;
  if (first === undefined)
    return possible.length === 0
      ? SILENT
      : { state: 'in-doubt', says: [], may: distinct(items(possible)) };
  const split = ruleAt(table, entryAt(table, first).rule).standing === 'split';
  return second !== undefined || split
    ? { state: 'split', says: [], may: distinct(items(certain)) }
    : { state: 'certain', says: items([first]), may: [] };
}

function sorted<C>(items: readonly Item<C>[]): readonly Item<C>[] {
  return [...items].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function distinct<C>(items: readonly Item<C>[]): readonly Item<C>[] {
  return sorted([...new Map(items.map((item) => [item.key, item])).values()]);
}
