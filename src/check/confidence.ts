import { finding } from '../sheet/finding.ts';
import type { Check } from './world.ts';

/** YB-CONFIDENCE: `official` claimed without a source of the authorities. */
export const confidence: Check = {
  code: 'YB-CONFIDENCE',
  definition: {
    zh: '可信度写“官方”，但依据里没有法规或官方来源。',
    en: 'The confidence is official, but no source is a regulation or an official page.',
  },
  example: '编号,可信度,依据\nBJ-1,官方,some-blog',
  good: '编号,可信度,依据\nBJ-1,转述,some-blog',
  run: ({ decisions, sources }) =>
    decisions.flatMap(({ rows }) =>
      rows
        .filter(
          ({ rule }) =>
            rule.confidence === 'official' &&
            // No source is YB-SOURCE, an unknown one YB-REFERENCE: one mistake, one finding.
            rule.sources.length > 0 &&
            rule.sources.every((id) => sources.has(id)) &&
            !rule.sources.some((id) => {
              const authority = sources.get(id)?.authority;
              return authority === 'regulation' || authority === 'official';
            }),
        )
        .map(({ row, rule }) =>
          finding(
            'YB-CONFIDENCE',
            row,
            'confidence',
            {
              zh: `规则 ${rule.id} 写“官方”，但依据里没有法规或官方来源`,
              en: `rule ${rule.id} says 官方 without a regulation or official source`,
            },
            {
              help: {
                zh: '改为“转述”或“未证实”，或补上官方来源',
                en: 'use 转述 or 未证实, or add an official source',
              },
            },
          ),
        ),
    ),
};
