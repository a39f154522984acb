/** How long a stage may take (时限): a number of its unit, 自动, 即时 or 未规定. */
import { type CellType, cellType, notA } from './cell.ts';
import { withoutZeros } from './integer.ts';

/**
 * `automatic`: nobody applies and nothing is waited for; `instant`: done on the spot once applied
 * for; `unstated`: the rule names no limit; `inherit`: as the rule above says (从上级).
 */
export type TimeLimit = number | 'automatic' | 'instant' | 'unstated' | 'inherit';

const LABEL = { zh: '时限', en: 'a time limit' };

const WORDS: ReadonlyMap<string, TimeLimit> = new Map<string, TimeLimit>([
  ['自动', 'automatic'],
  ['automatic', 'automatic'],
  ['即时', 'instant'],
  ['instant', 'instant'],
  ['未规定', 'unstated'],
  ['unstated', 'unstated'],
  ['从上级', 'inherit'],
  ['inherit', 'inherit'],
]);

const MOST = 1000;

const WITH_UNIT = /^(\d{1,3}) ?个?(工作日|自然日|天|日|月)(?:以?内)?$/u;

const STRAY_END = /\s*[。．.，,、；;]+$/u;

/** A time limit; the unit stands in a column of its own. */
export const timeLimitCell: CellType<TimeLimit> = cellType(
  {
    label: LABEL,
    grammar: {
      zh: '数字（单位另填一列），或“自动”“即时”“未规定”“从上级”',
      en: 'a number (its unit has a column of its own), or 自动, 即时, 未规定, 从上级',
    },
    examples: ['10', '自动', '即时', '未规定', '从上级'],
  },
  (got) => {
    const word = WORDS.get(got.toLowerCase());
    if (word !== undefined) return { value: word };
    const days = withoutZeros(got);
    if (/^\d{1,3}$/u.test(days) && Number(days) > 0 && Number(days) < MOST)
      return { value: Number(days) };
    const [, number, unit] = WITH_UNIT.exec(got) ?? [];
    if (number !== undefined)
      return {
        text: notA(got, LABEL),
        help: {
          zh: `这一格只写 ${number}，“${unit}”写在单位那一列`,
          en: `write ${number} alone; ${unit} belongs into the column of the unit`,
        },
      };
    const bare = got.replace(STRAY_END, '');
    return {
      text: notA(got, LABEL),
      help:
        bare !== got && (WORDS.has(bare.toLowerCase()) || /^\d{1,3}$/u.test(bare))
          ? {
              zh: `去掉后面的标点，写成“${bare}”`,
              en: `write “${bare}”, without the mark behind it`,
            }
          : null,
    };
  },
);
