import type { Text } from '../base/text.ts';
import type { SharedCause } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf, type Row } from '../sheet/rows.ts';
import type { Authority, Rule, Source } from '../table/model.ts';
import { claimedFrom, machineWritten } from './source.ts';
import type { Check, DecisionRow, World } from './world.ts';

const AUTHORITIES: Readonly<Record<Authority, string>> = {
  regulation: '法规',
  official: '官方',
  'state-media': '官媒',
  media: '媒体',
  web: '网络',
  machine: '机写',
};

const isClaimedOfficial = ({ rule }: DecisionRow<unknown>): boolean =>
  rule.confidence === 'official';

/** YB-CONFIDENCE: `official` claimed without a source of the authorities. */
export const confidence: Check = {
  code: 'YB-CONFIDENCE',
  definition: {
    zh: '可信度写“官方”，但依据里没有法规或官方来源。',
    en: 'The confidence is official, but no source is a regulation or an official page.',
  },
  example: '编号,可信度,依据\nBJ-1,官方,some-blog',
  good: '编号,可信度,依据\nBJ-1,转述,some-blog',
  run: ({ decisions, sources, sourceRows }) => {
    let reported: ReadonlySet<string> | undefined;
    let claimed: ReadonlySet<string> | undefined;
    return decisions.flatMap(({ rows }) =>
      rows.filter(isClaimedOfficial).flatMap(({ row, rule }) => {
        const named = rule.sources.flatMap((id) => sources.get(id) ?? []);
        // No source is YB-SOURCE, an unknown one YB-REFERENCE: one mistake, one finding.
        const known = named.length > 0 && named.length === rule.sources.length;
        if (!known || named.some(isOfficial)) return [];
        const list = listOf(named);
        const machine = named.find(({ authority }) => authority === 'machine');
        const page = sourceRows.get(machine?.id ?? '');
        const [only, second] = named;
        const causeOf = (): { readonly cause?: SharedCause } => {
          if (page !== undefined) {
            claimed ??= claimedFrom(decisions);
            return { cause: machineWritten(page, rule, claimed, sources) };
          }
          const office = named
            .map(({ id }) => sourceRows.get(id))
            .find((one) => one !== undefined && isOfOffice(one));
          if (office !== undefined) {
            const source = sources.get(`${office.values['id']}`);
            return source === undefined
              ? {}
              : { cause: { ...belittled(office, source, rule), isSure: true } };
          }
          const source = sourceRows.get(only?.id ?? '');
          if (only === undefined || second !== undefined || source === undefined) return {};
          reported ??= reportedBy(decisions);
          return reported.has(only.id) ? {} : { cause: belittled(source, only, rule) };
        };
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
              ...causeOf(),
            },
          ),
        ];
      }),
    );
  },
};

/** The sources by which rules say that they only report them: those are known to be no authority's. */
const reportedBy = (decisions: World['decisions']): ReadonlySet<string> =>
  new Set(
    decisions.flatMap(({ rows }) =>
      rows.flatMap(
        ({
          rule: {
            confidence: of,
            sources: [only, second],
          },
        }) => (of === 'reported' && only !== undefined && second === undefined ? [only] : []),
      ),
    ),
  );

/** All rules that rest on a source alone take it for an authority's: its 权威 is what is wrong. */
const belittled = (
  page: Row<Columns>,
  { authority }: Source,
  { id }: Rule<unknown>,
): SharedCause => ({
  key: `authority ${page.row}`,
  at: {
    file: page.file,
    cell: cellOf(page, 'authority'),
    text: {
      zh: `这个依据写的是“${AUTHORITIES[authority]}”`,
      en: `this source is ${AUTHORITIES[authority]}`,
    },
  },
  brief: { zh: `规则 ${id}`, en: `rule ${id}` },
  words: {
    follows: {
      zh: '只靠它的规则（{count} 条）不能写“官方”',
      en: 'rules that rest on it alone ({count}) cannot be 官方',
    },
    help: {
      zh: '看看“权威”是不是写错了；没有写错的，把那些规则的可信度改为“转述”或“未证实”，或补上官方来源',
      en: 'is 权威 mistyped? If not, use 转述 or 未证实 in those rules, or add an official source',
    },
  },
});

const OFFICE = /局|政府|委员会|办公厅|办公室|国务院|部$/u;
const GOVERNMENT = /^https?:\/\/(?:[^/]*\.)?gov\.cn(?:[/:]|$)/u;

/** Whether an office publishes a page, on a site of the government. */
const isOfOffice = ({ values: { publisher, url } }: Row<Columns>): boolean =>
  OFFICE.test(`${publisher}`) && GOVERNMENT.test(`${url}`);

const isOfficial = ({ authority }: Source): boolean =>
  authority === 'regulation' || authority === 'official';

function listOf(sources: readonly Source[]): Text {
  return {
    zh: sources.map(({ id, authority }) => `${id}（${AUTHORITIES[authority]}）`).join('、'),
    en: sources.map(({ id, authority }) => `${id} (${authority})`).join(', '),
  };
}
