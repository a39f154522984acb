/** Provinces of which nothing is known, or nothing by anybody who should know. */
import type { Text } from '../base/text.ts';
import { coverageByProvince, type ProvinceCoverage } from '../compile/province-coverage.ts';
import type { Authority, Confidence } from '../table/model.ts';
import { answers } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import {
  bureauOf,
  type Finder,
  placeName,
  placeOf,
  publisherOf,
  ruleName,
  type StaleItem,
} from './item.ts';

const WEAK: ReadonlySet<Authority> = new Set(['web', 'machine']);

const AUTHORITY: Readonly<Record<Authority, Text>> = {
  regulation: { zh: '法规', en: 'a regulation' },
  official: { zh: '官方', en: 'official' },
  'state-media': { zh: '官媒', en: 'state media' },
  media: { zh: '媒体', en: 'the media' },
  web: { zh: '网络', en: 'the web' },
  machine: { zh: '机写', en: 'machine-written' },
};

const CONFIDENCE: Readonly<Record<Confidence, Text>> = {
  official: { zh: '官方', en: 'official' },
  reported: { zh: '转述', en: 'reported' },
  unverified: { zh: '未证实', en: 'unverified' },
};

export const weakProvinces: Finder = (input) =>
  coverageByProvince(input.ruleset, input.today).flatMap((coverage): readonly StaleItem[] => {
    if (coverage.region.level !== 'province') return [];
    if (coverage.adopted === 0) return [withoutRule(coverage, input)];
    const { authority, confidence } = coverage;
    const weak = authority === null || WEAK.has(authority) || confidence === 'unverified';
    return weak ? weaklyKnown(coverage, input) : [];
  });

type Input = Parameters<Finder>[0];

function withoutRule({ region, others }: ProvinceCoverage, { world }: Input): StaleItem {
  const name = placeName(world, region.code);
  return {
    kind: 'no-rule',
    due: null,
    file: 'refund.csv',
    cell: null,
    id: region.code,
    text: {
      zh: `${name.zh}没有一条采用的规则${others === 0 ? '' : `（旁边记着 ${others} 条说法或指导）`}，问什么都答“未知”`,
      en: `${name.en} has no adopted rule${others === 0 ? '' : ` (${others} claims or guidance beside)`}: every answer is unknown`,
    },
    help: {
      zh: '找当地医保局的文件或官方答复，先把依据加进 sources.csv，再加规则和范例',
      en: 'look for a notice or an official reply; add it to sources.csv, then the rules and their cases',
    },
    publisher: bureauOf(world, region.code),
    url: null,
    rules: [],
  };
}

function weaklyKnown(
  { region, authority, confidence }: ProvinceCoverage,
  { world }: Input,
): readonly StaleItem[] {
  const entries = world.decisions.flatMap(({ rows }) =>
    rows.filter(
      ({ rule }) =>
        answers(rule) &&
        chainOf(world.regions, rule.region).some(({ code }) => code === region.code),
    ),
  );
  const [first] = entries;
  if (first === undefined) return [];
  const name = placeName(world, region.code);
  const best = authority === null ? { zh: '没有来源', en: 'no source' } : AUTHORITY[authority];
  const trust = confidence === null ? best : CONFIDENCE[confidence];
  return [
    {
      kind: 'weak-evidence',
      due: null,
      ...placeOf(first, 'sources'),
      id: region.code,
      text: {
        zh: `${name.zh}采用的 ${entries.length} 条规则依据薄弱：最好的来源是“${best.zh}”，最高可信度是“${trust.zh}”`,
        en: `the ${entries.length} adopted rule(s) of ${name.en} rest on weak evidence: the best source is ${best.en}, the best confidence ${trust.en}`,
      },
      help: {
        zh: '找当地医保局的原文或官方媒体的报道，加进 sources.csv，补到规则的依据里，再改可信度',
        en: 'look for the original notice or a report of the official media, add it to sources.csv and to the rules, and raise their confidence',
      },
      publisher: bureauOf(world, region.code) ?? publisherOf(first, world).publisher,
      url: null,
      rules: entries.map(ruleName),
    },
  ];
}
