/** An overlap in words: who meets both rows, at which cells, why, and how to mend it. */
import { formatDay, MIN_DAY } from '../../base/day.ts';
import { complement, type Intervals } from '../../base/interval.ts';
import type { Text } from '../../base/text.ts';
import type { Diagnostic, Note } from '../../diagnostic/diagnostic.ts';
import type { BareBound } from '../../sheet/cell/condition-grammar.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type ReadCondition } from '../../sheet/rows.ts';
import type { Fact } from '../../table/model.ts';
import { describeBounds, describeValue, shortName } from '../../table/wording.ts';
import type { DecisionRow, World } from '../world.ts';
import { miscalledItem } from './miscalled-item.ts';
import { type Explanation, explainDates, lastOfFew, type Overlap } from './overlap-periods.ts';
import { isLoneSplit } from './split-rows.ts';
import { isForElsewhere, isForOthers } from './twin-rows.ts';

type Entry = DecisionRow<unknown>;

/** What the two rows do not have alike: where the mistake most likely is. */
type Cause =
  | { readonly kind: 'split'; readonly split: Entry; readonly other: Entry }
  | { readonly kind: 'fact'; readonly fact: Fact; readonly shared: Intervals }
  | { readonly kind: 'dates' }
  | { readonly kind: 'none' };

/** States an overlap at the later row. */
export function reportOverlap(overlap: Overlap, world: World): Diagnostic {
  const { earlier, later } = overlap;
  const who = whoAndSince(overlap, world);
  const { key, at = later, ...detail } = explanationOf(overlap, world);
  const [one, other] = [earlier.row.row, later.row.row];
  return finding(
    'YB-OVERLAP',
    at.row,
    key,
    {
      zh: `${who.zh}同时符合第 ${one} 行和第 ${other} 行`,
      en: `${who.en} meets both row ${one} and row ${other}${who.since}`,
    },
    detail,
  );
}

/** Somebody who meets both rows, and from which day in words; blank where it was always so. */
export function whoAndSince(overlap: Overlap, world: World): Text & { readonly since: string } {
  const who = witness(overlap, world);
  const [first] = overlap.common.days;
  if (first <= MIN_DAY) return { ...who, since: '' };
  const last = lastOfFew(overlap.common);
  if (last !== null) {
    const [from, to] = [formatDay(first), formatDay(last)];
    return from === to
      ? { zh: `${who.zh} 在 ${from} 这一天`, en: who.en, since: ` on ${from}` }
      : { zh: `${who.zh} 自 ${from} 至 ${to} `, en: who.en, since: ` from ${from} to ${to}` };
  }
  return {
    zh: `${who.zh} 自 ${formatDay(first)} 起`,
    en: who.en,
    since: ` from ${formatDay(first)}`,
  };
}

/** At which cell the rows meet, and how to keep them apart. */
export function explanationOf(overlap: Overlap, world: World): Explanation {
  const { earlier, later } = overlap;
  const rows = world.decisions.find(({ file }) => file === later.row.file)?.rows ?? [];
  return miscalledItem(earlier, later, rows) ?? explain(overlap, causeOf(overlap, world), world);
}

/** A person who meets both rows: of a choice the first option, of numbers the first range. */
function witness({ later, common }: Overlap, world: World): Text {
  const place = shortName(world.regions.get(later.rule.region));
  const [zh, en] = [[place.zh], [place.en]];
  for (const [id, bounds] of common.facts) {
    const fact = world.facts.get(id);
    const [first] = bounds;
    if (fact === undefined || first === undefined) continue;
    // 不限 in both cells says nothing of the person.
    if (first[0] <= fact.min && first[1] >= fact.max) continue;
    const chosen = fact.type === 'choice' || fact.type === 'yes-no';
    const value = chosen ? describeValue(fact, first[0]) : describeBounds(fact, [first]);
    zh.push(value.zh);
    en.push(value.en);
  }
  return { zh: zh.join('、'), en: en.join(', ') };
}

/**
 * The condition on which rows that differ touch most narrowly: a bare 以上 or 以下 first, then the
 * dates of rows that share but few days, a cell left blank last, 参保身份 before others since nearly
 * every row states it. Rows for the same people differ in their dates, or not at all.
 */
function causeOf({ earlier, later, common }: Overlap, world: World): Cause {
  const rows = world.decisions.find(({ file }) => file === later.row.file)?.rows ?? [];
  // Split evidence that lost its other side: whoever meets it alone most likely is that side.
  if (isLoneSplit(earlier, rows)) return { kind: 'split', split: earlier, other: later };
  if (isLoneSplit(later, rows)) return { kind: 'split', split: later, other: earlier };
  let best: Cause = { kind: 'none' };
  let least = Number.POSITIVE_INFINITY;
  for (const [id, shared] of common.facts) {
    const fact = world.facts.get(id);
    if (fact === undefined) continue;
    const [one, other] = [conditionOn(earlier, id), conditionOn(later, id)];
    if (isSame(one?.holds ?? whole(fact), other?.holds ?? whole(fact))) continue;
    const width = shared.reduce((sum, [low, high]) => sum + high - low + 1, 0);
    const bare = [one, other].some((condition) => bareBoundAt(condition, shared) !== undefined);
    const blank = one === undefined || other === undefined;
    const last = id === 'participant' ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER;
    const rank = bare ? 0 : blank ? last : width;
    if (rank < least) [best, least] = [{ kind: 'fact', fact, shared }, rank];
  }
  // Rows of the same dates are parted by none.
  const [a, b] = [earlier.rule.period, later.rule.period];
  const areDated = a.from !== b.from || a.to !== b.to;
  if (least > 0 && areDated && lastOfFew(common) !== null) return { kind: 'dates' };
  if (best.kind !== 'none') return best;
  return isSame([a.possible], [b.possible]) ? best : { kind: 'dates' };
}

function explain(overlap: Overlap, cause: Cause, world: World): Explanation {
  switch (cause.kind) {
    case 'split':
      return explainSplit(cause.split, cause.other);
    case 'fact':
      return explainFact(overlap, cause.fact, cause.shared);
    case 'dates':
      return explainDates(
        overlap,
        world.today,
        world.decisions.find(({ file }) => file === overlap.later.row.file)?.rows ?? [],
      );
    case 'none':
      return (
        isForElsewhere(overlap, world) ??
        isForOthers(overlap, world) ?? {
          key: 'id',
          notes: [noteAt(overlap.later, 'id'), noteAt(overlap.earlier, 'id')],
          help: {
            zh: '两行的条件和起止日期都一样：删去一行，或改正其中一行；证据不一时两行都填“并存未决”',
            en: 'both rows have the same conditions and dates: remove or correct one; where the evidence is split, mark both 并存未决',
          },
        }
      );
  }
}

function explainSplit(split: Entry, other: Entry): Explanation {
  const [cell, own] = [cellOf(other.row, 'standing'), cellOf(split.row, 'standing')];
  return {
    key: 'standing',
    at: other,
    notes: [
      {
        file: split.row.file,
        cell: own,
        text: { zh: `${split.rule.id} 是“并存未决”`, en: `${split.rule.id} is 并存未决 (split)` },
      },
    ],
    help: {
      zh: `说法不一的每一行都要填“并存未决”：把 ${cell} 也填为“并存未决”；已经有定论的，清空 ${own}，再删去或截止另一行`,
      en: `every row of split evidence is 并存未决: write it in ${cell} too; if the matter is settled, clear ${own} and remove or end the other row`,
    },
  };
}

function noteAt({ row, rule }: Entry, key: string): Note {
  return { file: row.file, cell: cellOf(row, key), text: { zh: rule.id, en: rule.id } };
}

function explainFact({ earlier, later }: Overlap, fact: Fact, shared: Intervals): Explanation {
  return {
    key: fact.id,
    notes: [conditionNote(later, fact, shared), conditionNote(earlier, fact, shared)],
    ...(bareMend(earlier, later, fact, shared) ?? {
      help: blankMend(later, earlier, fact) ??
        blankMend(earlier, later, fact) ?? {
          zh: `两格都包括${describeBounds(fact, shared).zh}：改动其中一格，使同一个人只符合一行；证据不一时两行都填“并存未决”`,
          en: `both cells include ${describeBounds(fact, shared).en}: change one so that one person meets one row; where the evidence is split, mark both rows 并存未决`,
        },
    }),
  };
}

function conditionNote(entry: Entry, fact: Fact, shared: Intervals): Note {
  const { row } = entry;
  const cell = cellOf(row, fact.id);
  const condition = conditionOn(entry, fact.id);
  if (condition === undefined)
    return {
      file: row.file,
      cell,
      text: { zh: '（空白）   ← 空白表示不限', en: '(blank)   ← a blank stands for any' },
    };
  const { raw } = condition;
  const bound = bareBoundAt(condition, shared);
  if (bound === undefined) return { file: row.file, cell, text: { zh: raw, en: raw } };
  // Civil Code art. 1259, applied by analogy: 以上、以下、以内 include the number.
  const value = describeValue(fact, bound.value);
  return {
    file: row.file,
    cell,
    text: {
      zh: `${raw}   ← “${bound.word}”含本数（参照民法典第1259条），${value.zh.replace(/(?<=\d)(?=\D+$)/u, ' ')}也在其中`,
      en: `${raw}   ← “${bound.word}” includes its number (Civil Code art. 1259 by analogy): ${value.en} is in it`,
    },
  };
}

/**
 * The mend for a bare word: say the exclusive word, keep the notice's own wording in 原文. Of two
 * bare words it is 以下 that is usually meant exclusively.
 */
function bareMend(
  earlier: Entry,
  later: Entry,
  fact: Fact,
  shared: Intervals,
): Pick<Explanation, 'help' | 'fix'> | null {
  const { file } = later.row;
  const bare = [later, earlier].flatMap((entry) => {
    const condition = conditionOn(entry, fact.id);
    const bound = bareBoundAt(condition, shared);
    if (condition === undefined || bound === undefined) return [];
    return [{ bound, raw: condition.raw, cell: cellOf(entry.row, fact.id) }];
  });
  const meant = bare.find(({ bound }) => bound.side === 'upper') ?? bare[0];
  if (meant === undefined) return null;
  const { cell, raw, bound } = meant;
  return {
    help: { zh: `把 ${cell} 改为 “${bound.mend}”`, en: `change ${cell} to “${bound.mend}”` },
    fix: [{ file, cell, from: raw, to: bound.mend }],
  };
}

/** The mend for a blank beside a filled cell: what the filled cell leaves over. */
function blankMend(blank: Entry, filled: Entry, fact: Fact): Text | null {
  const holds = conditionOn(filled, fact.id)?.holds;
  if (holds === undefined || conditionOn(blank, fact.id) !== undefined) return null;
  const rest = complement(holds, fact.min, fact.max);
  if (rest.length === 0) return null;
  const cell = cellOf(blank.row, fact.id);
  // A cell says 是 or 否 where a sentence would name the fact.
  const no = rest[0]?.[1] === 0;
  const words = fact.type === 'yes-no' ? (no ? '否' : '是') : describeBounds(fact, rest).zh;
  return {
    zh: `如果第 ${blank.row.row} 行只管其余的人，把 ${cell} 填为 “${words}”；证据不一时两行都填“并存未决”`,
    en: `if row ${blank.row.row} is for everybody else, put “${words}” into ${cell}; where the evidence is split, mark both rows 并存未决`,
  };
}

const whole = ({ min, max }: Fact): Intervals => [[min, max]];

const isSame = (a: Intervals, b: Intervals): boolean => JSON.stringify(a) === JSON.stringify(b);

function conditionOn({ row }: Entry, fact: string): ReadCondition | undefined {
  return row.conditions.find((condition) => condition.fact === fact);
}

/** The bound by whose bare 以上 or 以下 the rows meet at just one number, if that is why. */
function bareBoundAt(
  condition: ReadCondition | undefined,
  shared: Intervals,
): BareBound | undefined {
  const [only] = shared;
  if (shared.length !== 1 || only === undefined || only[0] !== only[1]) return undefined;
  return condition?.bare.find(({ value }) => value === only[0]);
}
