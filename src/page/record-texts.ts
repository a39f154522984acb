/** The words of what our own sheets went through. */
import type { Text } from '../base/text.ts';
import type { RecordKind } from '../query/rule-record.ts';

export const recordTexts = {
  title: { zh: '本站什么时候录入、修改了规则', en: 'When we entered and changed rules' },
  lede: {
    zh: '上面说的是规则从哪天起算数；这里说的是本站的表哪天有了它、改了它，为什么。点开一天看明细。',
    en: 'Above stands when rules are in force; here stands when our own sheets got or changed them, and why. Open a day for the details.',
  },
  whenInForce: { zh: '规则哪天开始、哪天结束', en: 'When rules are in force' },
  nothingYet: { zh: '还没有记录。', en: 'Nothing is recorded yet.' },
  onDay: { zh: '某一天，本站是怎么说的', en: 'What we said on a day' },
  show: { zh: '看那一天', en: 'Show that day' },
  thisVersion: { zh: '这一版新改的（还没有记日期）', en: 'New in this version (not dated yet)' },
  why: { zh: '改表时写的原因：', en: 'Why, as noted with the change: ' },
  restsOn: { zh: '依据：', en: 'Source: ' },
  cells: { zh: '改了：', en: 'Cells: ' },
  byPlace: { zh: '按地方看：', en: 'By place: ' },
  nowhere: { zh: '不分地方', en: 'no place' },
  notADay: {
    zh: '日期要写成 2026-03-01 这样。',
    en: 'A day is written like 2026-03-01.',
  },
  notYet: { zh: '这一天还没有到。', en: 'That day is still to come.' },
  thatDay: { zh: '那一天改了什么', en: 'What changed on that day' },
  thatDayNone: { zh: '那一天没有改表。', en: 'Nothing was changed on that day.' },
  since: { zh: '从那以后改了什么', en: 'What changed since' },
  sinceNone: {
    zh: '从那以后没有改过，今天还是这样说。',
    en: 'Nothing was changed since: we say the same today.',
  },
  askThen: {
    zh: '问题写上日期，答的是“按现在的表，那一天应当怎样”，不是本站当时的话。要看当时的表怎样回答，维护的人可以用 sheets ask --at 日期。',
    en: 'A question with a date is answered by today’s sheets about that day; it is not what we said then. Maintainers can ask the sheets of then with sheets ask --at DATE.',
  },
  back: { zh: '所有的变化', en: 'All changes' },
  more: { zh: '更早的日子', en: 'Earlier days' },
} as const satisfies Readonly<Record<string, Text>>;

export const kindWords: Readonly<Record<RecordKind, Text>> = {
  entered: { zh: '录入', en: 'entered' },
  renamed: { zh: '改编号', en: 'renamed' },
  changed: { zh: '修改', en: 'changed' },
  ended: { zh: '写上截止', en: 'given an end' },
  removed: { zh: '删除', en: 'removed' },
};

/** 录入 12 条、修改 3 条 */
export function countsOf(counts: ReadonlyMap<RecordKind, number>): Text {
  const each = [...counts];
  return {
    zh: each.map(([kind, count]) => `${kindWords[kind].zh} ${count} 条`).join('、'),
    en: each.map(([kind, count]) => `${count} ${kindWords[kind].en}`).join(', '),
  };
}

export function firstSheets(day: string): Text {
  return {
    zh: `本站最早的表是 ${day} 的。那天以前，本站没有发布过任何规则，也没有回答过任何问题。`,
    en: `Our first sheets are of ${day}. Before that day we published no rule and answered no question.`,
  };
}

export function dayTitle(day: string): Text {
  return { zh: `${day}，本站怎么说`, en: `What we said on ${day}` };
}

export function nothingThen(day: string, first: string): Text {
  return {
    zh: `${day} 那天，本站什么也没有说：最早的表是 ${first} 的，那以前没有发布过任何规则。`,
    en: `On ${day} we said nothing: our first sheets are of ${first}, and no rule was published before.`,
  };
}

/** @param today whether the day is not over yet */
export function stoodThen(day: string, count: number, place: string | null, today: boolean): Text {
  const zh = place === null ? '' : `关于${place}，`;
  const en = place === null ? '' : ` about ${place}`;
  return today
    ? {
        zh: `今天，${zh}表里有 ${count} 条规则。`,
        en: `Today the sheets hold ${count} rule(s)${en}.`,
      }
    : {
        zh: `${day} 结束时，${zh}表里有 ${count} 条规则。`,
        en: `At the end of ${day} the sheets held ${count} rule(s)${en}.`,
      };
}

export function placeCount(name: string, count: number): Text {
  return { zh: `${name} ${count} 条`, en: `${name}: ${count}` };
}

export function moreSources(count: number): Text {
  return { zh: `等 ${count} 份`, en: `and ${count - 1} more` };
}
