/** docs/coverage*.md: what the sheets hold for each province, written from the compiled sheets. */
import { formatDay, parseDay } from '../src/base/day.ts';
import type { Text } from '../src/base/text.ts';
import {
  ASKED,
  type Asked,
  coverageByProvince,
  newestCheck,
  type ProvinceCoverage,
} from '../src/compile/province-coverage.ts';
import type { Confidence, Region, Source } from '../src/table/model.ts';
import type { Ruleset } from '../src/table/ruleset.ts';
import { shortName } from '../src/table/wording.ts';

type Language = keyof Text;

const TITLE: Text = { zh: '各省查到了什么', en: 'What is known, by province' };

const WORDS = {
  region: { zh: '地区', en: 'Region' },
  rules: { zh: '采用的规则', en: 'Rules that answer' },
  others: { zh: '指导、说法和质疑', en: 'Guidance, claims, disputes' },
  own: { zh: '有自己规则的地方', en: 'Places with own rules' },
  authority: { zh: '最好的来源', en: 'Best source' },
  confidence: { zh: '最高可信度', en: 'Best confidence' },
  checked: { zh: '最近核对', en: 'Last checked' },
  unknown: { zh: '没有查到', en: 'Unknown' },
} as const satisfies Record<string, Text>;

const AUTHORITY: Readonly<Record<Source['authority'], Text>> = {
  regulation: { zh: '法规', en: 'regulation' },
  official: { zh: '官方', en: 'official' },
  'state-media': { zh: '官媒', en: 'state media' },
  media: { zh: '媒体', en: 'media' },
  web: { zh: '网络', en: 'web' },
  machine: { zh: '机写', en: 'machine-written' },
};

const CONFIDENCE: Readonly<Record<Confidence, Text>> = {
  official: { zh: '官方', en: 'official' },
  reported: { zh: '转述', en: 'reported' },
  unverified: { zh: '未证实', en: 'unverified' },
};

const QUESTION: Readonly<Record<Asked, Text>> = {
  retired: { zh: '退休返款', en: 'retirees’ credit' },
  employed: { zh: '在职返款', en: 'employees’ credit' },
  flexible: {
    zh: '灵活就业返款（有个人账户的）',
    en: 'credit of the self-insured with an account',
  },
  years: { zh: '终身待遇要缴几年', en: 'years for the lifelong benefit' },
};

/** More names than these are counted. */
const MOST_NAMES = 4;

/** The pages by path from the project's root. */
export function coveragePages(ruleset: Ruleset): ReadonlyMap<string, string> {
  const day = parseDay(newestCheck(ruleset) ?? '');
  if (day === null) throw new Error('no source says when it was checked');
  const rows = coverageByProvince(ruleset, day);
  return new Map([
    ['docs/coverage.zh-CN.md', page(rows, formatDay(day), 'zh')],
    ['docs/coverage.md', page(rows, formatDay(day), 'en')],
  ]);
}

function page(rows: readonly ProvinceCoverage[], day: string, lang: Language): string {
  const other = lang === 'zh' ? '[English](coverage.md)' : '[中文](coverage.zh-CN.md)';
  const intro: Text = {
    zh: `截至 ${day}（来源的最近核对日期）。“没有查到”数的是统筹区：那一天没有确定有效的规则，或者规则没有说怎样算。规则写了比例、只是当地的平均养老金没有查到的，算查到了。灵活就业里没有个人账户的不划入，全国都一样，不在此列。全国一行只数全国的规则，“没有查到”是各省合计。不含港澳台。

本页由 \`npm run guide\` 根据 \`sheets/\` 生成，不要手改。`,
    en: `As of ${day}, the day on which sources were last checked. “Unknown” counts pooling areas for which no rule holds for certain on that day, or none that says how much is credited. A rate of a local average pension that is not on record counts as known. The self-insured without an account are credited nothing anywhere and are left out. The row of the nation counts national rules only; its “unknown” is the sum of the provinces. Hong Kong, Macao and Taiwan are not included.

Generated from \`sheets/\` by \`npm run guide\`; do not edit.`,
  };
  const head = Object.values(WORDS).map((text) => text[lang]);
  return `# ${TITLE[lang]}

${other}

${intro[lang]}

${rowOf(head)}
${rowOf(head.map(() => '---'))}
${rows.map((row) => rowOf(cells(row, lang))).join('\n')}
`;
}

function cells(row: ProvinceCoverage, lang: Language): readonly string[] {
  const { region, adopted, others, withOwn, authority, confidence, checkedOn } = row;
  return [
    nameOf(region, lang),
    `${adopted}`,
    `${others}`,
    region.level === 'nation' ? '—' : placesText(withOwn, lang),
    authority === null ? '—' : AUTHORITY[authority][lang],
    confidence === null ? '—' : CONFIDENCE[confidence][lang],
    checkedOn ?? '—',
    unknownText(row, lang),
  ];
}

function unknownText({ places, unknown }: ProvinceCoverage, lang: Language): string {
  const parts = ASKED.filter((asked) => unknown[asked].length > 0).map((asked) => {
    const missing = unknown[asked];
    const question = QUESTION[asked][lang];
    if (missing.length === places.length)
      return places.length === 1
        ? question
        : `${question}${lang === 'en' ? ': everywhere' : '：全部'}`;
    const which =
      missing.length <= MOST_NAMES
        ? placesText(missing, lang)
        : {
            zh: `${places.length} 处中的 ${missing.length} 处`,
            en: `${missing.length} of ${places.length} places`,
          }[lang];
    return `${question}${lang === 'en' ? ': ' : '：'}${which}`;
  });
  return parts.length === 0 ? '—' : parts.join(lang === 'en' ? '; ' : '；');
}

function placesText(regions: readonly Region[], lang: Language): string {
  if (regions.length === 0) return '—';
  if (regions.length > MOST_NAMES)
    return { zh: `${regions.length} 处`, en: `${regions.length} places` }[lang];
  return regions.map((region) => nameOf(region, lang)).join(lang === 'en' ? ', ' : '、');
}

const nameOf = (region: Region, lang: Language): string => shortName(region)[lang];

const rowOf = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
