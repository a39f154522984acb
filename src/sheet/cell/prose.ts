/** Texts in one language: under the other’s header they would be told to the wrong reader. */
import { BEFORE_SIGN, languageOf } from '../language.ts';
import { bad, type CellType } from './cell.ts';
import { saysDitto } from './damage.ts';
import { linesCell } from './lines.ts';
import { optionsCell } from './options.ts';
import { beginsInHan, textCell } from './text.ts';

const HAN = /\p{Script=Han}/u;
/** From the radicals on: engines are slow to tell what is of a script. */
const MAY_BE_HAN = /[\u2e80-\uffff]/;
/** Of either width. */
const LATIN = /\p{Script=Latin}/u;
/** An address says nothing in any language. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
/** A name such as WeChat is no English sentence yet. */
const SENTENCE = /[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]+[^A-Za-z]+[A-Za-z]+/u;
/** Nor is WeChat Pay English words, as “insurance app” is. */
const WORDS = /(?<![A-Za-z])(?:[A-Za-z]{2,} +[a-z]{3,}|[a-z]{3,} +[A-Za-z]{2,})(?![A-Za-z])/u;
/** The letters or numbers with which a text begins. */
const BEGINS_IN_HAN = /^[^\p{L}\p{N}]*\p{Script=Han}/u;

const CHINESE = { zh: '中文', en: 'Chinese' };
const ENGLISH = { zh: '英文', en: 'English' };

/** No word for ditto is longer. */
const DITTO_LENGTH = 6;

const ditto = (got: string) =>
  bad({
    text: { zh: `“${got}”没有说明是什么`, en: `“${got}” does not say what` },
    expected: CHINESE,
    got,
    help: {
      zh: '每一行单独读，排序以后上一行也会变：照样写出来',
      en: 'rows are read one by one, and sorting changes which is above: write it out',
    },
  });

/** The same cells, of which those in English only are refused, but for names. */
function inChinese<T>(cell: CellType<T>): CellType<T> {
  return {
    ...cell,
    read(raw) {
      if (raw.length > DITTO_LENGTH && beginsInHan(raw)) return cell.read(raw);
      if (raw.length <= DITTO_LENGTH && saysDitto(raw.trim())) return ditto(raw.trim());
      // What begins like a formula is told as one.
      if (HAN.test(raw) || raw.startsWith('=')) return cell.read(raw);
      const said = raw.replace(BEFORE_SIGN, '').replace(ADDRESS, '');
      if (!SENTENCE.test(said) && !WORDS.test(said)) return cell.read(raw);
      return bad({
        text: { zh: '这里写的是英文', en: 'this is English' },
        expected: CHINESE,
        got: raw,
        help: {
          zh: '写中文；英文写到“英文…”那一列，两格对调了的换回来',
          en: 'write Chinese; the English belongs under the header that begins with 英文: swap the two if they changed places',
        },
      });
    },
  };
}

/** The same cells, of which those in Chinese are refused; Chinese names may stand in English. */
function inEnglish<T>(cell: CellType<T>): CellType<T> {
  return {
    ...cell,
    read(raw) {
      const reading = cell.read(raw);
      if (!reading.ok || !MAY_BE_HAN.test(raw) || !HAN.test(raw)) return reading;
      // An option’s id is in Latin in any case, and 是 and 否 are Chinese.
      const said = raw.replace(BEFORE_SIGN, '');
      const isChinese =
        HAN.test(said) &&
        (!LATIN.test(said) || (BEGINS_IN_HAN.test(said) && languageOf(said) === 'zh'));
      if (!isChinese) return reading;
      return bad({
        text: { zh: '这里写的是中文', en: 'this is Chinese' },
        expected: ENGLISH,
        got: raw,
        help: {
          zh: '写英文；中文写到没有“英文”二字的那一列，两格对调了的换回来',
          en: 'write English; the Chinese belongs under the header without 英文: swap the two if they changed places',
        },
      });
    },
  };
}

/** Chinese prose: English only is under the wrong header. */
export const chineseCell: CellType<string> = inChinese(textCell);

/** English prose, in which Chinese names may stand. */
export const englishCell: CellType<string> = {
  ...inEnglish(textCell),
  examples: ['The employee’s own part is credited in full.'],
};

/** A name in English. */
export const englishNameCell: CellType<string> = inEnglish(textCell);

/** Steps, documents, warnings in each language. */
export const chineseLinesCell = inChinese(linesCell);
export const englishLinesCell = inEnglish(linesCell);

/** The options of a choice, or what is said of them, in each language. */
export const chineseOptionsCell = inChinese(optionsCell);
export const englishOptionsCell = inEnglish(optionsCell);
