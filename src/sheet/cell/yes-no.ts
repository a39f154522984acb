/**
 * Yes or no, and conditions on it.
 */

import type { Intervals } from '../../base/interval.ts';
import { foldKey } from '../../base/text.ts';
import type { CellType } from './cell.ts';
import { cellType, notA } from './cell.ts';

const YES: ReadonlySet<string> = new Set([
  '是',
  '是的',
  '对',
  '有',
  'yes',
  'y',
  'true',
  '1',
  '√',
  '✓',
  '✔',
]);
const NO: ReadonlySet<string> = new Set([
  '否',
  '不是',
  '无',
  'no',
  'n',
  'false',
  '0',
  '×',
  '✗',
  '✘',
]);
const ANY: ReadonlySet<string> = new Set(['不限', '任意', '是或否', '是、否', '是/否', 'any', '*']);

const LABEL = { zh: '“是”或“否”', en: '是 (yes) or 否 (no)' };

const OFFERED = { typed: 'yes-no', choices: ['是', '否'] } as const;

function yesOrNo(got: string): boolean | null {
  const key = foldKey(got);
  if (YES.has(key)) return true;
  return NO.has(key) ? false : null;
}

/** 是 or 否. */
export const yesNoCell: CellType<boolean> = cellType(
  { label: { zh: '是否', en: 'yes or no' }, grammar: LABEL, examples: ['是', '否'], ...OFFERED },
  (got) => {
    const value = yesOrNo(got);
    return value === null ? { text: notA(got, LABEL), help: null } : { value };
  },
);

/** A condition on a yes-or-no fact: 1 is yes, 0 is no. */
export const yesNoCondition: CellType<Intervals> = cellType(
  {
    label: { zh: '是否的条件', en: 'a condition on yes or no' },
    grammar: LABEL,
    examples: ['是', '否'],
    ...OFFERED,
  },
  (got): { value: Intervals } | { text: typeof LABEL; help: null } => {
    if (ANY.has(foldKey(got))) return { value: [[0, 1]] };
    const value = yesOrNo(got);
    if (value === null) return { text: notA(got, LABEL), help: null };
    return { value: value ? [[1, 1]] : [[0, 0]] };
  },
);
