/** Guides whose words are of another channel than the row’s. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import type { GuideChannel } from '../../table/conclusions.ts';
import type { DecisionRow, DecisionSheet } from '../world.ts';

interface Channel {
  readonly zh: string;
  /** What words of it have. */
  readonly words: RegExp;
  /** What no name of another channel has; null where such names are many. */
  readonly own: RegExp | null;
}

const CHANNELS: Readonly<Record<GuideChannel, Channel>> = {
  app: { zh: '手机应用', words: /app|应用|平台|手机|掌上|小程序|登录|下载/iu, own: null },
  wechat: { zh: '微信', words: /微信|小程序|公众号/u, own: /微信|公众号/u },
  alipay: { zh: '支付宝', words: /支付宝/u, own: /支付宝/u },
  web: { zh: '网站', words: /网|平台|在线|登录|www|http/iu, own: null },
  phone: { zh: '电话', words: /拨|打|电话|热线|\d{5}/u, own: /电话|热线/u },
  counter: {
    zh: '窗口',
    words: /窗口|大厅|经办|机构|单位|现场|中心|站|当场/u,
    own: /窗口|经办大厅/u,
  },
  terminal: { zh: '自助终端', words: /自助|终端|一体机|机器/u, own: /自助|一体机/u },
  hospital: { zh: '定点医院药店', words: /医院|药店|药房|诊所|机构/u, own: null },
  bank: { zh: '银行', words: /银行|网点|柜/u, own: /银行/u },
};

/** The guides named after one other channel, of whose own channel no word is to be found. */
export function otherChannels({ file, rows }: DecisionSheet): readonly Diagnostic[] {
  return file === 'guides.csv' ? rows.flatMap(otherChannel) : [];
}

function otherChannel({ row }: DecisionRow<unknown>): readonly Diagnostic[] {
  const { channel, name, steps, contact } = row.values;
  const [id, now] = Object.entries(CHANNELS).find(([key]) => key === channel) ?? [];
  if (now === undefined || typeof name !== 'string') return [];
  const words = [name, steps, contact].flat().join('；');
  if (now.words.test(words)) return [];
  const [other, second] = Object.entries(CHANNELS).filter(
    ([key, { own }]) => key !== id && own?.test(name) === true,
  );
  if (other === undefined || second !== undefined) return [];
  return [
    finding(
      'YB-MISQUOTED',
      row,
      'channel',
      {
        zh: `渠道写的是“${now.zh}”，名称却是“${name}”，步骤、联系里也没有${now.zh}`,
        en: `the channel is ${id}, yet the guide is called “${name}”, and neither steps nor contact speak of that channel`,
      },
      {
        severity: 'warning',
        notes: [{ file: row.file, cell: cellOf(row, 'name'), text: { zh: name, en: name } }],
        help: {
          zh: `看看渠道是不是应为“${other[1].zh}”；渠道没有错的，改正名称和步骤`,
          en: `should the channel be ${other[0]}? If it is right, correct the name and the steps`,
        },
      },
    ),
  ];
}
