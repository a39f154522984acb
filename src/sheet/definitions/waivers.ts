/** waivers.csv (豁免): findings that staff have looked at and accept, each with its reason. */
import { idCell } from '../cell/id.ts';
import { idListCell } from '../cell/id-list.ts';
import { textCell } from '../cell/text.ts';
import { optional, required } from '../column.ts';

export const waiverColumns = {
  code: required('检查', idCell, {
    zh: '不再报告哪一种问题，写它的代码，如 YB-GAP',
    en: 'the code of the findings that are accepted, such as YB-GAP',
  }),
  rules: required('规则', idListCell, {
    zh: '在哪些行上不再报告，写规则的编号（YB-STALE 写依据的编号）',
    en: 'the ids of the rules on which they are accepted (of the sources for YB-STALE)',
  }),
  reason: optional('理由', textCell, {
    zh: '为什么这样是对的；必须填写',
    en: 'why it is right as it is; must be given',
  }),
  note: optional('备注', textCell, { zh: '给同事看的话', en: 'for colleagues' }),
} as const;
