/** Waivers that were granted long ago: what could not be found then may be found now. */
import { type Day, formatDay, parseDay } from '../base/day.ts';
import { checkedUntil } from '../check/stale.ts';
import type { DecisionRow, Waiver, World } from '../check/world.ts';
import { cellOf } from '../sheet/rows.ts';
import { type Finder, publisherOf, ruleName, type StaleItem, someOf } from './item.ts';

/**
 * A waiver has no date of its own. It was last thought of when the sources of its rules were last
 * checked, and lasts as long as such a check. One that accepts the age of a source (YB-STALE) puts
 * the check off by as long again.
 */
export const dueWaivers: Finder = ({ world, today, within }) => {
  const entries = new Map(
    world.decisions.flatMap(({ rows }) => rows.map((entry) => [entry.rule.id, entry] as const)),
  );
  return world.waivers.flatMap((waiver): StaleItem[] => {
    const due = dueOf(waiver, entries, world);
    if (due === null || due.day > today + within) return [];
    const { row, code, rules, reason } = waiver;
    const named = someOf(rules);
    const users = rules.flatMap((id) => entries.get(id) ?? []);
    const [first] = users;
    const source = world.sources.get(rules[0] ?? '');
    return [
      {
        kind: 'waiver',
        due: due.day,
        file: row.file,
        cell: cellOf(row, 'rules'),
        id: `${code} ${rules.join('、')}`,
        text: {
          zh: `对 ${named.zh} 的豁免（${code}）上次查证是 ${formatDay(due.checked)}；理由是：${reason ?? '没有写'}`,
          en: `the waiver of ${code} for ${named.en} was last looked into on ${formatDay(due.checked)}; its reason: ${reason ?? 'none'}`,
        },
        help: {
          zh: '再查一次：查到了就补上，并删去豁免；还是没有，就把这些规则的依据的核对日期改为当天',
          en: 'look again: add what can be found now and remove the waiver; if there is nothing, set 核对日期 of the sources of these rules to the day you looked',
        },
        publisher: source?.publisher ?? (first ? publisherOf(first, world).publisher : null),
        url: source?.url ?? (first ? publisherOf(first, world).url : null),
        rules: users.map(ruleName),
      },
    ];
  });
};

function dueOf(
  { code, rules }: Waiver,
  entries: ReadonlyMap<string, DecisionRow<unknown>>,
  { sources }: World,
): { readonly day: Day; readonly checked: Day } | null {
  const checks = rules.flatMap((id) => {
    const ids = code === 'YB-STALE' ? [id] : (entries.get(id)?.rule.sources ?? []);
    const days = ids.flatMap((each) => parseDay(sources.get(each)?.checkedOn ?? '') ?? []);
    // Looking at one of a rule's sources is looking for what the rule lacks.
    return days.length === 0 ? [] : [Math.max(...days)];
  });
  if (checks.length === 0) return null;
  const checked = Math.min(...checks);
  const once = checkedUntil(checked);
  return { day: code === 'YB-STALE' ? checkedUntil(once) : once, checked };
}
