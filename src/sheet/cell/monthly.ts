/** The unit of a figure that is reckoned with by the month. */
import { type CellType, cellType, notA } from './cell.ts';

const UNIT = '元/月';

/** 元/月 and what else says yuan a month, a head or not. */
const MONTHLY = /^(?:每月元|元每月|元\/月(?:[/·.]?人)?|元\/\(?人[/·.]?月\)?)$/u;

/**
 * Yuan a month, the only unit there is. A yearly figure is never mended by changing its unit alone,
 * so there is no fix.
 */
export const monthlyCell: CellType<string> = cellType(
  {
    label: { zh: '单位', en: 'a unit' },
    grammar: { zh: `“${UNIT}”`, en: `“${UNIT}” (yuan a month)` },
    examples: [UNIT],
  },
  (got) =>
    MONTHLY.test(got.replace(/ /gu, ''))
      ? { value: UNIT }
      : {
          text: notA(got, { zh: '按月的单位', en: 'a unit by the month' }),
          help: {
            zh: `数值按月填写，单位写“${UNIT}”；按年公布的数先除以 12`,
            en: `state the value by the month in ${UNIT}; divide a yearly figure by 12`,
          },
        },
);
