/** Changes as the outside sees them: names, words, dates and bounds of one language. */
import { formatDay } from '../base/day.ts';
import type { Text } from '../base/text.ts';
import { messagesIn } from '../i18n/index.ts';
import { type Lang, listed, say } from '../i18n/lang.ts';
import { boundsOf } from '../query/cases.ts';
import { regionName, type Speech } from '../query/describe.ts';
import type { Bound } from '../query/envelope.ts';
import type { SheetId } from '../table/model.ts';
import type { Plain, PlainObject } from './answer.ts';
import { boxInSheetWords } from './box-words.ts';
import type { Change, ToldAnswer, ToldItem } from './change.ts';
import type { Comparison } from './compare.ts';
import { fieldsInWords } from './field-words.ts';
import type { QuestionId } from './forms.ts';
import { TEXTS } from './texts.ts';

/** An answer as JSON has it. */
export interface AnswerJson {
  /** `none`: the sheets say of nobody that this is asked or taken; `unknown`: they do not say. */
  readonly outcome: 'certain' | 'in-doubt' | 'split' | 'unknown' | 'none';
  /** What certainly holds. */
  readonly says: readonly PlainObject[];
  /** What may hold. */
  readonly may: readonly PlainObject[];
  readonly text: string;
}

/** A change as JSON has it (design: “The command line”). */
export interface ChangeJson {
  readonly question: QuestionId;
  /** The file without its ending: `refund`, `transfer-stages`. */
  readonly sheet: string;
  readonly region: string;
  readonly regionName: string;
  /** How many other regions see the same change through this one. */
  readonly inheritedBy: number;
  /** Codes of all regions that see it. */
  readonly regions: readonly string[];
  readonly when: Readonly<Record<string, Bound>>;
  readonly whenText: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly before: AnswerJson;
  readonly after: AnswerJson;
  /** What is different, where the sentences before and after are long or alike. */
  readonly difference: readonly string[];
  /** `refund:BJ-RET-1` */
  readonly rules: readonly string[];
}

/** Sheets in which silence means that there is nothing of the kind. */
const NOTHING: readonly SheetId[] = ['deductions', 'requirements', 'terms', 'guides'];

/** Sheets whose sentences are long: only what differs is told of them. */
const WORDY: readonly SheetId[] = ['requirements', 'terms', 'guides', 'coverage'];

/** Every change in one language, in order. */
export function toldChanges({ changes, common }: Comparison, lang: Lang): readonly ChangeJson[] {
  const speech: Speech = { ruleset: common, lang, texts: messagesIn(lang) };
  return changes.map((change) => toldChange(speech, change));
}

function toldChange(speech: Speech, change: Change): ChangeJson {
  const { sheet, region, regions, box, from, to, before, after, rules } = change;
  const { ruleset } = speech;
  return {
    question: change.question,
    sheet: ruleset[sheet].sheet,
    region,
    regionName: regionName(speech, region),
    inheritedBy: regions.filter((code) => code !== region).length,
    regions,
    when: boundsOf(ruleset, box),
    whenText: boxInSheetWords(speech, box),
    from: from === null ? null : formatDay(from),
    to: to === null ? null : formatDay(to),
    before: answerJson(speech, sheet, before),
    after: answerJson(speech, sheet, after),
    difference: difference(speech, change),
    rules: [...new Set([...rules.after, ...rules.before])],
  };
}

function answerJson({ lang }: Speech, sheet: SheetId, answer: ToldAnswer): AnswerJson {
  const data = (items: readonly ToldItem[]): readonly PlainObject[] =>
    items.map(({ fields }) => inLang(fields, lang));
  const { state } = answer;
  const silent = NOTHING.includes(sheet) ? 'none' : 'unknown';
  return {
    outcome: state === 'silent' ? silent : state,
    says: data(answer.says),
    may: data(answer.may),
    text: answerInWords(sheet, answer, lang),
  };
}

/** An answer in one sentence. */
function answerInWords(sheet: SheetId, { state, says, may }: ToldAnswer, lang: Lang): string {
  const texts = TEXTS[lang];
  const words = (items: readonly ToldItem[]): string =>
    items.map((item) => unpunctuated(say(item.words, lang))).join(texts.and);
  switch (state) {
    case 'silent':
      return NOTHING.includes(sheet) ? texts.nothing : texts.unknown;
    case 'certain':
      return words(says);
    case 'in-doubt':
      return texts.inDoubt(words(says), words(may));
    case 'split':
      return texts.split(words(says), words(may));
  }
}

/**
 * What differs, field by field: of single things whose sentences are long, and wherever both
 * sentences read alike, so that nobody is told that something turned into itself.
 */
function difference(speech: Speech, { sheet, before, after }: Change): readonly string[] {
  const { lang } = speech;
  const alike = answerInWords(sheet, before, lang) === answerInWords(sheet, after, lang);
  const single = [before, after].every(({ says, may }) => says.length + may.length === 1);
  const wordy = single && before.state === after.state && WORDY.includes(sheet);
  if (!alike && !wordy) return [];
  return (['says', 'may'] as const).flatMap((list) =>
    pairsOf(before[list], after[list]).flatMap(([one, other]) =>
      fieldsInWords(speech, sheet, one?.fields ?? {}, other?.fields ?? {}),
    ),
  );
}

/** Things that only one side says, each beside one of the other side’s, the like-sounding first. */
function pairsOf(
  before: readonly ToldItem[],
  after: readonly ToldItem[],
): readonly (readonly [ToldItem | undefined, ToldItem | undefined])[] {
  const keyOf = ({ fields }: ToldItem): string => JSON.stringify(fields);
  const without = (list: readonly ToldItem[], others: readonly ToldItem[]): ToldItem[] => {
    const left = others.map(keyOf);
    return list.filter((item) => {
      const place = left.indexOf(keyOf(item));
      if (place >= 0) left.splice(place, 1);
      return place < 0;
    });
  };
  const rest = without(after, before);
  const pairs = without(before, after).map((one): [ToldItem, ToldItem | undefined] => {
    const place = rest.findIndex(({ words }) => words.zh === one.words.zh);
    const [other] = rest.splice(Math.max(place, 0), 1);
    return [one, other];
  });
  return [...pairs, ...rest.map((other): [undefined, ToldItem] => [undefined, other])];
}

/** So few places are named rather than counted. */
const MOST_NAMED = 3;

/** Who sees a change: the region it comes from, with those below it, or by name where they are few. */
export function placesOf(
  { common }: Comparison,
  { region, regionName: name, regions, inheritedBy }: ChangeJson,
  lang: Lang,
): string {
  const texts = TEXTS[lang];
  const itself = regions.includes(region);
  if (itself || inheritedBy > MOST_NAMED) return texts.place(name, inheritedBy, itself);
  const speech: Speech = { ruleset: common, lang, texts: messagesIn(lang) };
  return listed(
    regions.map((code) => regionName(speech, code)),
    lang,
  );
}

/** The subject of a change: a benefit’s item, the name of a guide; null where the words say it. */
export function subjectOf({ common }: Comparison, change: Change, lang: Lang): string | null {
  const item = [change.after, change.before]
    .flatMap(({ says, may }) => [...says, ...may])
    .map(({ fields }) => fields)[0];
  if (item === undefined) return null;
  const text = (value: Plain | undefined): string =>
    isText(value) ? say(value, lang) : typeof value === 'string' ? value : '';
  switch (change.sheet) {
    case 'requirements':
    case 'terms': {
      const benefit = common.benefits.find(({ id }) => id === item['benefit']);
      const name = benefit === undefined ? text(item['benefit']) : say(benefit.name, lang);
      return TEXTS[lang].itemOf(name, text(item['item']));
    }
    case 'guides':
      return text(item['name']);
    default:
      return null;
  }
}

/** `2026-01-01 起`: the days of a change. */
export function daysInWords({ from, to }: Pick<ChangeJson, 'from' | 'to'>, lang: Lang): string {
  return TEXTS[lang].days(from, to);
}

/** Rules in a row, as many as anybody reads. */
export function someOf(ids: readonly string[], most: number, lang: Lang): string {
  const shown = listed(ids.slice(0, most), lang);
  return ids.length > most ? TEXTS[lang].andMore(shown, ids.length - most) : shown;
}

function unpunctuated(sentence: string): string {
  return sentence.replace(/[。.]$/u, '');
}

/** The same fields with every text in one language. */
function inLang(fields: PlainObject, lang: Lang): PlainObject {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, valueIn(value, lang)]),
  );
}

function valueIn(value: Plain, lang: Lang): Plain {
  if (Array.isArray(value)) return value.map((one: Plain) => valueIn(one, lang));
  if (isText(value)) return say(value, lang);
  return value;
}

/** Whether a field is a text in both languages. */
export function isText(value: Plain | undefined): value is Text & PlainObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    'zh' in value &&
    'en' in value &&
    typeof value['zh'] === 'string' &&
    typeof value['en'] === 'string'
  );
}
