/** The words for a list that is wrong where many cells name what no row of it has. */
import type { Text } from '../../../base/text.ts';
import type { Diagnostic, UnknownName } from '../../../diagnostic/diagnostic.ts';
import type { Cause } from './cause-row.ts';

/** What is said at the row to blame, how it is mended, and what is said of each cell that names it. */
export interface Words {
  readonly text: Text;
  readonly help: Text;
  readonly note: Text;
}

/** The words for a row of a list to which many cells do not go. */
export function wordsOf(
  unknown: UnknownName,
  { row, key, now }: Cause,
  list: readonly Diagnostic[],
): Words {
  const count = list.length;
  if (unknown.kind === 'range')
    return {
      text:
        unknown.side === 'above'
          ? {
              zh: `范围到 ${now} 为止，却有 ${count} 格超出`,
              en: `the range ends at ${now}, yet ${count} cells are beyond it`,
            }
          : {
              zh: `范围从 ${now} 起，却有 ${count} 格不到`,
              en: `the range begins at ${now}, yet ${count} cells are below it`,
            },
      help: {
        zh: '多半是这里打错了数；如果没有错，把那些格改掉',
        en: 'most likely the number here is wrong; if it is right, correct those cells',
      },
      note: { zh: '超出范围', en: 'is out of range' },
    };
  const wanted = unknown.name;
  if (key === 'aliases')
    return {
      text: {
        zh: `别名里没有“${wanted}”，却有 ${count} 格用它来称呼${String(row.values['name'])}`,
        en: `${wanted} is not among the aliases, yet ${count} cells use it for ${String(row.values['name'])}`,
      },
      help: {
        zh: `多半是误删了：把“${wanted}”补进别名；如果没有错，那些格写全称`,
        en: `most likely it was removed by mistake: put ${wanted} back, or write the full name in those cells`,
      },
      note: { zh: `写的是“${wanted}”`, en: `says ${wanted}` },
    };
  if (unknown.kind === 'unit' && now === wanted)
    return {
      text: {
        zh: `按这个类型，不能以“${wanted}”为单位，却有 ${count} 格写的是“${wanted}”`,
        en: `a fact of this type cannot be in ${wanted}, yet ${count} cells are`,
      },
      help: {
        zh: '多半是类型写错了：以别的单位计的数，类型填“整数”',
        en: 'most likely the type is wrong: a number in other units is an 整数 (integer)',
      },
      note: { zh: `写的是“${wanted}”`, en: `is in ${wanted}` },
    };
  if (unknown.kind === 'unit')
    return {
      text: {
        zh: `${now === '' ? '没有写单位' : `单位是“${now}”`}，却有 ${count} 格写的是“${wanted}”`,
        en: `${now === '' ? 'there is no unit' : `the unit is ${now}`}, yet ${count} cells are in ${wanted}`,
      },
      help: {
        zh: `多半是这里写错了：改为“${wanted}”；如果没有错，把那些格改掉`,
        en: `most likely the mistake is here: write ${wanted}, or correct those cells`,
      },
      note: { zh: `写的是“${wanted}”`, en: `is in ${wanted}` },
    };
  return {
    text: {
      zh: `这里写的是“${now}”，而有 ${count} 格写的是“${wanted}”，没有一格写“${now}”`,
      en: `this says “${now}”, but ${count} cells say “${wanted}” and none says “${now}”`,
    },
    help: {
      zh: `多半是这里写错了：改为“${wanted}”；确实改了名的，把那些格也改过来`,
      en: `most likely the mistake is here: write “${wanted}”, or change those cells if the name is new`,
    },
    note: { zh: `“${wanted}”`, en: `“${wanted}”` },
  };
}
