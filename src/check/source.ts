import { NOTHING } from '../base/nothing.ts';
import { shared } from '../base/shared.ts';
import type { SharedCause } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf, type Row } from '../sheet/rows.ts';
import type { Rule } from '../table/model.ts';
import type { Check, World } from './world.ts';

/** The words of a row that passes on what somebody says. */
const HEARSAY =
  /(?:网页|文章|汇总表|报道|帖子|问答)[^，。；]{0,8}(?:说|写)|没有(?:可靠|别的)?依据/u;

/** The word under 采用 of what is claimed. */
const CLAIMED = '未采用';

/** YB-SOURCE: a rule that names no source, or an adopted one resting on machine-written pages alone. */
export const source: Check = {
  code: 'YB-SOURCE',
  definition: {
    zh: '规则没有写依据；或者采用的规则只有机器写的网页作依据。',
    en: 'A rule names no source, or an adopted rule has only machine-written pages as its source.',
  },
  example: '编号,地区,依据\nBJ-1,北京市,',
  good: '编号,地区,依据\nBJ-1,北京市,S1',
  run: ({ decisions, sources, sourceRows }) => {
    // Rows with the same cell share their list of sources.
    const isWeak = shared((ids: readonly string[]): boolean =>
      ids.every((id) => sources.get(id)?.authority === 'machine'),
    );
    let claimed: ReadonlySet<string> | undefined;
    return decisions.flatMap(({ rows }) =>
      rows.flatMap(({ row, rule }) => {
        if (rule.sources.length === 0)
          return [
            finding(
              'YB-SOURCE',
              row,
              'sources',
              { zh: `规则 ${rule.id} 没有依据`, en: `rule ${rule.id} names no source` },
              {
                help: {
                  zh: '填写 sources.csv 里的编号；还没有依据的说法不能写成规则',
                  en: 'give ids from sources.csv; what has no source cannot be a rule',
                },
              },
            ),
          ];
        if (rule.standing !== 'adopted' || rule.disputes.length > 0) return NOTHING;
        if (!isWeak(rule.sources)) return NOTHING;
        const [only, second] = rule.sources;
        const isClaim = rule.confidence === 'unverified';
        const isHearsay = isClaim && HEARSAY.test(`${row.values['explanation']}`);
        // Without a column 采用 whatever is claimed counts as adopted.
        const hasStanding = row.letters.has('standing');
        const isKnown = (hasStanding || !isClaim) && second === undefined;
        const page = isKnown ? sourceRows.get(only ?? '') : undefined;
        claimed ??= claimedFrom(decisions);
        const told = finding(
          'YB-SOURCE',
          row,
          // What a page says by the words of its own row was to be adopted by nobody.
          isHearsay && hasStanding && !isOfDispute(rule, decisions) ? 'standing' : 'sources',
          {
            zh: `规则 ${rule.id} 只有机器写的网页作依据，不能采用`,
            en: `rule ${rule.id} rests on machine-written pages alone and cannot be adopted`,
          },
          {
            needs: isClaim ? 'standing' : undefined,
            help: {
              zh: '补上可靠的依据，或把“采用”改为“未采用”',
              en: 'add a reliable source, or set 采用 to 未采用',
            },
            ...(page === undefined ? {} : { cause: machineWritten(page, rule, claimed, sources) }),
          },
        );
        // Read as a claim it meets no other rule, which follows from its being adopted.
        return [told.cell === cellOf(row, 'standing') ? { ...told, proven: CLAIMED } : told];
      }),
    );
  },
};

/** Whether what a rule rests on is what somebody rests on who contradicts it: it was filled in there. */
const isOfDispute = ({ id, sources }: Rule<unknown>, decisions: World['decisions']): boolean =>
  decisions.some(({ rows }) =>
    rows.some(({ rule }) => rule.disputes.includes(id) && rule.sources.join() === sources.join()),
  );

/** The sources that rules not adopted rest on, as what is 未证实: those are what they are called. */
export const claimedFrom = (decisions: World['decisions']): ReadonlySet<string> =>
  new Set(
    decisions.flatMap(({ rows }) =>
      rows.flatMap(({ rule: { confidence: of, standing, sources: named } }) => {
        return of === 'unverified' && standing !== 'adopted' ? named : [];
      }),
    ),
  );

/**
 * A rule that is more than 未证实 was not taken from a machine’s page: the page is none, unless what
 * is claimed elsewhere was. Nor does a machine write one page alone of a publisher, or any of the
 * government.
 */
export const machineWritten = (
  page: Row<Columns>,
  { id, confidence }: Rule<unknown>,
  claimed: ReadonlySet<string>,
  sources: World['sources'],
): SharedCause => ({
  key: `machine ${page.row}`,
  at: {
    file: page.file,
    cell: cellOf(page, 'authority'),
    text: { zh: '这个依据写的是“机写”', en: 'this source is 机写 (machine)' },
  },
  brief: { zh: `规则 ${id}`, en: `rule ${id}` },
  words: {
    follows: {
      zh: '靠它的规则（{count} 条）依据不够，不能采用，或不能写“官方”',
      en: 'rules that rest on it ({count}) cannot be adopted, or not as 官方',
    },
    help: {
      zh: '看看“权威”是不是写错了；真是机器写的，给那些规则补上可靠的依据，或把“采用”改为“未采用”',
      en: 'is 权威 mistyped? If a machine did write it, add a reliable source to those rules, or set 采用 to 未采用',
    },
  },
  isSure:
    !claimed.has(`${page.values['id']}`) &&
    (confidence !== 'unverified' || isOddOfPublisher(page, sources)),
});

/** Whether a page is the government’s, or all others of its publisher are no machine’s. */
function isOddOfPublisher({ values }: Row<Columns>, sources: World['sources']): boolean {
  const own = sources.get(String(values['id']));
  if (own === undefined) return false;
  if (own.url !== null && GOVERNMENT.test(own.url)) return true;
  const others = [...sources.values()].filter(
    (one) => one !== own && one.publisher === own.publisher,
  );
  return others.length > 0 && others.every(({ authority }) => authority !== 'machine');
}

const GOVERNMENT = /^https?:\/\/[^/]*\.gov\.cn(?:[:/]|$)/u;
