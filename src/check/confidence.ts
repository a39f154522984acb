import { NOTHING } from '../base/nothing.ts';
import type { Text } from '../base/text.ts';
import { finding } from '../sheet/finding.ts';
import type { Authority, Source } from '../table/model.ts';
import { machineWritten } from './source.ts';
import type { Check } from './world.ts';

const AUTHORITIES: Readonly<Record<Authority, string>> = {
  regulation: '法规',
  official: '官方',
  'state-media': '官媒',
  media: '媒体',
  web: '网络',
  machine: '机写',
};

/** YB-CONFIDENCE: `official` claimed without a source of the authorities. */
export const confidence: Check = {
  code: 'YB-CONFIDENCE',
  definition: {
    zh: '可信度写“官方”，但依据里没有法规或官方来源。',
    en: 'The confidence is official, but no source is a regulation or an official page.',
  },
  example: '编号,可信度,依据\nBJ-1,官方,some-blog',
  good: '编号,可信度,依据\nBJ-1,转述,some-blog',
  run: ({ decisions, sources, sourceRows }) =>
    decisions.flatMap(({ rows }) =>
      rows.flatMap(({ row, rule }) => {
        if (rule.confidence !== 'official') return NOTHING;
        const named = rule.sources.flatMap((id) => sources.get(id) ?? []);
        // No source is YB-SOURCE, an unknown one YB-REFERENCE: one mistake, one finding.
        const known = named.length > 0 && named.length === rule.sources.length;
        if (!known || named.some(isOfficial)) return [];
        const list = listOf(named);
        const machine = named.find(({ authority }) => authority === 'machine');
        const page = sourceRows.get(machine?.id ?? '');
        return [
          finding(
            'YB-CONFIDENCE',
            row,
            'confidence',
            {
              zh: `规则 ${rule.id} 写“官方”，依据却没有一个是法规或官方来源：${list.zh}`,
              en: `rule ${rule.id} says 官方, but no source is a regulation or official: ${list.en}`,
            },
            {
              help: {
                zh: '改为“转述”或“未证实”，或补上官方来源',
                en: 'use 转述 or 未证实, or add an official source',
              },
              ...(page === undefined ? {} : { cause: machineWritten(page, rule) }),
            },
          ),
        ];
      }),
    ),
};

const isOfficial = ({ authority }: Source): boolean =>
  authority === 'regulation' || authority === 'official';

function listOf(sources: readonly Source[]): Text {
  return {
    zh: sources.map(({ id, authority }) => `${id}（${AUTHORITIES[authority]}）`).join('、'),
    en: sources.map(({ id, authority }) => `${id} (${authority})`).join(', '),
  };
}
