/** Sources that are due for checking: what YB-STALE warns of, told before it does. */
import { formatDay, parseDay } from '../base/day.ts';
import { checkedUntil, usersOf } from '../check/stale.ts';
import type { World } from '../check/world.ts';
import { cellOf } from '../sheet/rows.ts';
import { type Finder, ruleName } from './item.ts';

export const dueSources: Finder = ({ world, today, within }) => {
  const waived = waivedSources(world);
  return [...world.sources.values()].flatMap(({ id, checkedOn, publisher, url, title }) => {
    const row = world.sourceRows.get(id);
    const checked = parseDay(checkedOn);
    if (row === undefined || checked === null || waived.has(id)) return [];
    const due = checkedUntil(checked);
    if (due > today + within) return [];
    const rules = usersOf(id, world).map(ruleName);
    if (rules.length === 0) return [];
    return [
      {
        kind: 'source',
        due,
        file: row.file,
        cell: cellOf(row, 'checkedOn'),
        id,
        text: {
          zh: `依据 ${id}《${title}》上次核对是 ${checkedOn}，${rules.length} 条采用的规则在用`,
          en: `source ${id} (${title}) was last checked on ${checkedOn}; ${rules.length} adopted rule(s) rest on it`,
        },
        help: {
          zh: `${url === null ? '找到原文' : '打开链接'}，看看内容有没有变、有没有新文件；没有变就把核对日期改为当天（今天是 ${formatDay(today)}）`,
          en: `${url === null ? 'find the document' : 'open the link'}; has it changed or been replaced? If not, set 核对日期 to the day you looked (today is ${formatDay(today)})`,
        },
        publisher,
        url,
        rules,
      },
    ];
  });
};

/** Sources whose age has been accepted: the waiver itself comes up again. */
function waivedSources({ waivers }: World): ReadonlySet<string> {
  return new Set(
    waivers
      .filter(({ code, reason }) => code === 'YB-STALE' && reason !== null)
      .flatMap(({ rules }) => rules),
  );
}
