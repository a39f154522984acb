/**
 * A rule that begins later than all others that rest on the same sources, while until then nobody
 * answers the people whom it is for: its own start is wrong, or nobody wrote what was before.
 */
import { type Day, formatDay, partsOf } from '../../base/day.ts';
import { shared } from '../../base/shared.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import { answers } from '../../table/model.ts';
import { boxOf, grouped, meetsBut } from '../rows.ts';
import type { DecisionRow, DecisionSheet } from '../world.ts';

type Entry = DecisionRow<unknown>;

/** So many others show from when on their sources count. */
const SEVERAL = 3;
/** What begins later than this is another rule of the same sources. */
const MOST_DAYS = 800;

/** The rules of a sheet that begin on a known day, those of a place and of the same sources together. */
export function bySources({ rows }: DecisionSheet): readonly (readonly Entry[])[] {
  // Rows with the same cell of sources share their list of them.
  const alike = shared((_region: string) => shared((_sources: readonly string[]): Entry[] => []));
  const lists = new Set<Entry[]>();
  for (const entry of rows) {
    const { rule } = entry;
    if (startOf(rule) === null) continue;
    const list = alike(rule.region)(rule.sources);
    list.push(entry);
    lists.add(list);
  }
  return [...lists];
}

/** The adopted rules of sheets that begin on a known day, those of a place and of the same first source together. */
export const byNotice = (sheets: readonly DecisionSheet[]): readonly (readonly Entry[])[] => [
  ...grouped(
    sheets.flatMap(({ rows }) =>
      rows.filter(({ rule }) => rule.standing === 'adopted' && startOf(rule) !== null),
    ),
    ({ rule }) => `${rule.region} ${rule.sources[0]}`,
  ).values(),
];

/** The rules of a sheet that begin late. */
export function lateStarts(
  { rows, policy }: DecisionSheet,
  lists: readonly (readonly Entry[])[],
): readonly Diagnostic[] {
  if (policy !== 'unique') return [];
  return lists.flatMap((all) => {
    if (all.length <= SEVERAL || beginTogether(all)) return [];
    const list = all.filter(({ rule }) => answers(rule));
    if (list.length <= SEVERAL) return [];
    const counts = new Map<Day, number>();
    for (const { rule } of list) {
      const day = rule.period.possible[0];
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    if (counts.size !== 2) return [];
    const [usual, odd] = [...counts].toSorted(([, a], [, b]) => b - a);
    if (usual === undefined || odd === undefined) return [];
    const [[since, times], [late, once]] = [usual, odd];
    if (times < SEVERAL || once > 1 || late < since || late - since > MOST_DAYS) return [];
    const entry = list.find(({ rule }) => rule.period.possible[0] === late);
    if (entry === undefined || isDaySaid(entry, late) || isAnsweredBefore(entry, since, rows))
      return [];
    return [report(entry, since, times)];
  });
}

/** Whether all rules begin on one day, as they nearly always do. */
function beginTogether([first, ...others]: readonly Entry[]): boolean {
  const day = first?.rule.period.possible[0];
  return others.every(({ rule }) => rule.period.possible[0] === day);
}

/** The first day of a rule, if it is known to the day. */
const startOf = ({ period: { possible, certain } }: Entry['rule']): Day | null =>
  certain !== null && certain[0] === possible[0] ? possible[0] : null;

/** Whether a row says itself in which year, or in which month, it begins. */
export function isDaySaid({ row: { values } }: Entry, day: Day): boolean {
  const { year, month } = partsOf(day);
  const words = ['text', 'explanation', 'quote', 'note'].map((key) => values[key] ?? '').join(' ');
  return words.includes(`${year}`) || words.includes(`${month}月`);
}

/** Whether another row of the place may answer the same people before. */
function isAnsweredBefore(entry: Entry, since: Day, rows: readonly Entry[]): boolean {
  const late = entry.rule.period.possible[0];
  return rows.some(
    (other) =>
      other !== entry &&
      other.group === entry.group &&
      other.rule.region === entry.rule.region &&
      other.rule.period.possible[0] < late &&
      since <= other.rule.period.possible[1] &&
      meetsBut(boxOf(other), boxOf(entry), ''),
  );
}

function report({ row, rule }: Entry, since: Day, times: number): Diagnostic {
  const [usual, own] = [formatDay(since), formatDay(rule.period.possible[0])];
  return finding(
    'YB-START',
    row,
    'from',
    {
      zh: `规则 ${rule.id} 从 ${own} 起，依据相同的另外 ${times} 行却都从 ${usual} 起，这中间没有规则可用`,
      en: `rule ${rule.id} begins on ${own}, the other ${times} rows that rest on the same sources on ${usual}, and nothing answers in between`,
    },
    {
      severity: 'warning',
      notes: [
        {
          file: row.file,
          cell: cellOf(row, 'sources'),
          text: { zh: rule.sources.join('、'), en: rule.sources.join(', ') },
        },
      ],
      help: {
        zh: `看看是不是打错了：改为 ${usual}；真的晚些才起的，在说明里写明`,
        en: `is it mistyped? Write ${usual}; if it begins later indeed, say so in 说明`,
      },
    },
  );
}
