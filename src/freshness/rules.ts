/** Rules that end without a successor, and rules that are about to begin. */
import { type Day, formatDay } from '../base/day.ts';
import { intersect } from '../base/interval.ts';
import type { DecisionRow, DecisionSheet, World } from '../check/world.ts';
import { answers } from '../table/model.ts';
import {
  type Finder,
  placeName,
  placeOf,
  publisherOf,
  ruleName,
  type StaleItem,
  someOf,
} from './item.ts';

/** Who ended longer ago without anybody minding, is history. */
const LOOK_BACK = 365;

/** Days of inexact dates may lie a month beside each other. */
const SLACK = 31;

/** Adopted rules whose last certain day is near or just over, where no other rule takes over. */
export const endingRules: Finder = ({ world, today, within }) =>
  world.decisions.flatMap((sheet) => {
    const rows = answering(sheet);
    const besides = bySubject(rows);
    return rows.flatMap((entry): StaleItem[] => {
      const end = lastDay(entry);
      if (end === null || end < today - LOOK_BACK || end > today + within) return [];
      if (besides(entry).some((other) => takesOver(other, entry, sheet))) return [];
      // That nobody knows what came after it has been looked at and accepted.
      if (end < today && accepted(world, entry.rule.id)) return [];
      const { rule } = entry;
      const place = placeName(world, rule.region);
      const [day, next] = [formatDay(end), formatDay(end + 1)];
      const doubtful = rule.period.possible[1] > end;
      return [
        {
          kind: 'ending',
          due: end,
          ...placeOf(entry, 'to'),
          id: rule.id,
          text: doubtful
            ? {
                zh: `${place.zh}的规则 ${rule.id} 只到 ${day} 是确定的，之后还在不在执行不知道`,
                en: `rule ${rule.id} of ${place.en} is certain until ${day} only; whether it holds after that is not known`,
              }
            : {
                zh: `${place.zh}的规则 ${rule.id} 到 ${day} 截止，没有接替的规则，${next} 起答“未知”`,
                en: `rule ${rule.id} of ${place.en} ends on ${day} and no rule follows: from ${next} on the answer is unknown`,
              },
          help: {
            zh: '找找接下来执行的文件：有新标准就加一行（起始写新的日期）；照旧执行就改截止；不再有这项就写明',
            en: 'look for the notice that follows: add a row for the new figure, move 截止 if the old one goes on, or record that there is nothing more',
          },
          ...publisherOf(entry, world),
          rules: [ruleName(entry)],
        },
      ];
    });
  });

/** Adopted rules that begin within the days ahead. */
export const startingRules: Finder = ({ world, today, within }) =>
  world.decisions.flatMap((sheet) => {
    const rows = answering(sheet);
    const besides = bySubject(rows);
    return rows.flatMap((entry): StaleItem[] => {
      const { rule } = entry;
      const start = rule.period.certain?.[0] ?? rule.period.possible[0];
      if (rule.period.from === null || start <= today || start > today + within) return [];
      const before = besides(entry).filter((other) => precedes(other, entry, start));
      const place = placeName(world, rule.region);
      const day = formatDay(start);
      const replaced = someOf(before.map((other) => other.rule.id));
      return [
        {
          kind: 'starting',
          due: start - 1,
          ...placeOf(entry, 'from'),
          id: rule.id,
          text:
            before.length === 0
              ? {
                  zh: `${place.zh}的规则 ${rule.id} 从 ${day} 起施行`,
                  en: `rule ${rule.id} of ${place.en} begins on ${day}`,
                }
              : {
                  zh: `${place.zh}的规则 ${rule.id} 从 ${day} 起接替 ${replaced.zh}`,
                  en: `rule ${rule.id} of ${place.en} takes over from ${replaced.en} on ${day}`,
                },
          help: {
            zh: `${day} 之前再看一遍文件：有没有改期、改数；用 --date ${day} 问一问，看新的答案对不对`,
            en: `read the notice once more before ${day}: was it put off or changed? Ask with --date ${day} to see the new answer`,
          },
          ...publisherOf(entry, world),
          rules: [ruleName(entry), ...before.map(ruleName)],
        },
      ];
    });
  });

type Entry = DecisionRow<unknown>;

const answering = ({ rows }: DecisionSheet): readonly Entry[] =>
  rows.filter(({ rule }) => answers(rule));

/** The rules of the same place and group as a rule, itself among them: a sheet may have thousands. */
function bySubject(rows: readonly Entry[]): (entry: Entry) => readonly Entry[] {
  const key = ({ rule, group }: Entry): string => `${rule.region} ${group}`;
  const lists = Map.groupBy(rows, key);
  return (entry) => lists.get(key(entry)) ?? [];
}

/** The last day on which a rule holds for certain; null when it has no end. */
function lastDay({ rule: { period } }: Entry): Day | null {
  if (period.to === null) return null;
  return period.certain?.[1] ?? period.possible[1];
}

/** Whether a rule answers the day after another one ends, for some of the same people. */
function takesOver(other: Entry, ended: Entry, { policy }: DecisionSheet): boolean {
  const end = ended.rule.period.possible[1];
  const day = (lastDay(ended) ?? end) + 1;
  const [from, to] = other.rule.period.possible;
  // Where every rule counts, one that went on beside it all the time follows nobody.
  const begins = policy === 'unique' || (other.rule.period.certain?.[0] ?? from) >= day - SLACK;
  return other !== ended && samePeople(other, ended) && from <= day && day <= to && begins;
}

function precedes(other: Entry, successor: Entry, start: Day): boolean {
  const [from] = other.rule.period.possible;
  const end = lastDay(other);
  return (
    other !== successor &&
    samePeople(other, successor) &&
    from < start &&
    end !== null &&
    end < start &&
    end >= start - SLACK
  );
}

/** Whether two rules of a place and group are about some of the same people. */
function samePeople(a: Entry, b: Entry): boolean {
  return a.row.conditions.every(({ fact, holds }) => {
    const other = b.row.conditions.find((condition) => condition.fact === fact);
    return other === undefined || intersect(holds, other.holds).length > 0;
  });
}

const accepted = ({ waivers }: World, id: string): boolean =>
  waivers.some(
    ({ code, rules, reason }) =>
      (code === 'YB-GAP' || code === 'YB-HOLE') && reason !== null && rules.includes(id),
  );
