/** Explanations, each in its language: under the other’s header they would be told to the wrong reader. */
import { bad, type CellType } from './cell.ts';
import { textCell } from './text.ts';

const HAN = /\p{Script=Han}/u;
/** Of either width. */
const LATIN = /\p{Script=Latin}/u;
/** An address says nothing in any language. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
/** A name such as WeChat is no English sentence yet. */
const SENTENCE = /[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]+[^A-Za-z]+[A-Za-z]+/u;

const CHINESE = { zh: '中文', en: 'Chinese' };
const ENGLISH = { zh: '英文', en: 'English' };

/** Chinese prose: a whole sentence of English only is under the wrong header. */
export const chineseCell: CellType<string> = {
  ...textCell,
  read(cell) {
    if (HAN.test(cell) || !SENTENCE.test(cell.replace(ADDRESS, ''))) return textCell.read(cell);
    return bad({
      text: { zh: '这里写的是英文', en: 'this is English' },
      expected: CHINESE,
      got: cell,
      help: {
        zh: '写中文；英文写到“英文…”那一列，两格对调了的换回来',
        en: 'write Chinese; the English belongs under the header that begins with 英文: swap the two if they changed places',
      },
    });
  },
};

/** English prose, in which Chinese names may stand; Chinese only is under the wrong header. */
export const englishCell: CellType<string> = {
  ...textCell,
  examples: ['The employee’s own part is credited in full.'],
  read(cell) {
    const reading = textCell.read(cell);
    if (!reading.ok || LATIN.test(reading.value) || !HAN.test(reading.value)) return reading;
    return bad({
      text: { zh: '这里写的是中文', en: 'this is Chinese' },
      expected: ENGLISH,
      got: reading.value,
      help: {
        zh: '写英文；中文写到没有“英文”二字的那一列，两格对调了的换回来',
        en: 'write English; the Chinese belongs under the header without 英文: swap the two if they changed places',
      },
    });
  },
};
