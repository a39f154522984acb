/**
 * requirements.csv and terms.csv: what a benefit (待遇) asks of a participant, and its quantified
 * terms.
 */
import { onlyNearest } from '../../base/only-nearest.ts';
import type { Fact, RequirementConclusion, TermConclusion } from '../../table/model.ts';
import { choiceCell } from '../cell/choice.ts';
import { decimalCell } from '../cell/decimal.ts';
import { idCell } from '../cell/id.ts';
import {
  chineseCell,
  chineseLinesCell,
  englishCell,
  englishLinesCell,
  englishNameCell,
} from '../cell/prose.ts';
import { textCell } from '../cell/text.ts';
import { defaulted, optional, required, type Values } from '../column.ts';
import { conditionCell } from '../conditions.ts';
import { unknownIn } from '../read-column.ts';
import { decisionColumns } from './decision.ts';
import { guideTopicListCell } from './guides.ts';
import { endCell, treatmentCell } from './transfer.ts';
import { bilingual, bilingualLines, type RowProblem, type remark, unevenLines } from './words.ts';

const itemColumns = {
  benefit: required('待遇', idCell, {
    zh: 'benefits.csv 里的编号',
    en: 'an id of benefits.csv',
  }),
  item: required(
    '项目',
    chineseCell,
    {
      zh: '同一待遇里区分各行；下级的同名项目代替上级的',
      en: 'tells the rows of a benefit apart; a place’s item replaces the one of that name above',
    },
    '缴费年限',
  ),
  itemEn: optional('英文项目', englishNameCell, { zh: '项目的英文', en: 'the item in English' }),
} as const;

export const requirementColumns = {
  ...decisionColumns,
  ...itemColumns,
  requiredFact: required(
    '须满足事实',
    textCell,
    { zh: '看哪一个事实（facts.csv 的名称）', en: 'which fact it looks at' },
    '退休手续已办',
  ),
  requiredCondition: required(
    '须满足条件',
    textCell,
    { zh: '这个事实要怎样才算满足', en: 'the values for which it holds' },
    '是',
  ),
  effect: required(
    '效果',
    choiceCell([
      { id: 'blocks', names: ['阻断'] },
      { id: 'reduces', names: ['降低'] },
      { id: 'delays', names: ['推迟'] },
    ] as const),
    { zh: '不满足时会怎样', en: 'what happens when it fails' },
  ),
  text: required(
    '说明',
    chineseCell,
    { zh: '这项要求，给参保人看', en: 'the requirement, Chinese' },
    '要办好退休手续。',
  ),
  textEn: optional('英文说明', englishCell, { zh: '说明的英文', en: 'the requirement in English' }),
  remedy: optional('补救', chineseCell, {
    zh: '不满足时可以怎么办',
    en: 'what can be done when it fails, Chinese',
  }),
  remedyEn: optional('英文补救', englishCell, { zh: '补救的英文', en: 'the remedy in English' }),
  documents: defaulted('材料', chineseLinesCell, [], {
    zh: '要带的材料',
    en: 'documents needed, Chinese',
  }),
  documentsEn: defaulted('英文材料', englishLinesCell, [], {
    zh: '材料的英文，逐条对应',
    en: 'the documents in English, one for one',
  }),
  guides: defaulted('办理指南', guideTopicListCell, [], {
    zh: '看哪几类办理指南',
    en: 'topics of the guides that help',
  }),
} as const;

/** The fact of a name; `unread` where it may stand in a row that could not be read. */
export interface FactNamed {
  (name: string): Fact | 'unread' | undefined;
  /** All that are known. */
  readonly all: readonly Fact[];
}

/** The fact and the values that a row requires, or why they cannot be read. */
function requiredOf(
  { requiredFact, requiredCondition, item, text }: Values<typeof requirementColumns>,
  factNamed: FactNamed,
): Pick<RequirementConclusion, 'fact' | 'holds'> | RowProblem {
  const fact = factNamed(requiredFact);
  if (fact === 'unread') return { fact: '', holds: [] };
  if (fact === undefined) {
    const names = factNamed.all.map(({ name }) => name.zh);
    const near = onlyNearest(
      requiredFact,
      names.map((name) => [name, name] as const),
    );
    return {
      key: 'requiredFact',
      text: {
        zh: `facts.csv 里没有名为“${requiredFact}”的事实`,
        en: `facts.csv has no fact named “${requiredFact}”`,
      },
      help: {
        zh: `${near === null ? '' : `是不是“${near}”？`}写 facts.csv 里的名称；没有的先在那里加一行`,
        en: `${near === null ? '' : `did you mean “${near}”? `}write a name of facts.csv; add a row there first where there is none`,
      },
      unknown: { kind: 'header', name: requiredFact },
    };
  }
  const reading = conditionCell(fact).read(requiredCondition);
  if (reading.ok) return { fact: fact.id, holds: reading.value.holds };
  const called = item === requiredFact ? undefined : factNamed(item);
  // A condition on the very fact that the row is called by: the fact is wrong, not the condition.
  if (typeof called === 'object' && conditionCell(called).read(requiredCondition).ok)
    return {
      key: 'requiredFact',
      text: {
        zh: `这一行叫“${item}”，须满足条件“${requiredCondition}”说的也是它，这里写的却是“${requiredFact}”`,
        en: `the row is called “${item}”, and “${requiredCondition}” is a condition on that, yet this says “${requiredFact}”`,
      },
      help: {
        zh: `改为“${item}”；如果没有错，改正须满足条件`,
        en: `write “${item}”, or correct 须满足条件`,
      },
    };
  // Options of one other fact alone tell which was meant.
  const [other, another] = factNamed.all.filter(
    (one) => one.type === 'choice' && conditionCell(one).read(requiredCondition).ok,
  );
  if (other !== undefined && another === undefined && isSaid(requiredCondition, text ?? ''))
    return {
      key: 'requiredFact',
      text: {
        zh: `须满足条件“${requiredCondition}”是“${other.name.zh}”的选项，这里写的却是“${requiredFact}”`,
        en: `“${requiredCondition}” are options of ${other.id}, yet this says “${requiredFact}”`,
      },
      help: {
        zh: `改为“${other.name.zh}”；如果没有错，改正须满足条件`,
        en: `write “${other.name.zh}”, or correct 须满足条件`,
      },
    };
  const { help, expected } = reading.problem;
  return {
    key: 'requiredCondition',
    text: reading.problem.text,
    help: help ?? { zh: `应为${expected.zh}`, en: `expected ${expected.en}` },
    ...unknownIn(reading.problem, fact.id),
  };
}

const MOST = 0.6;

/** Whether the words of a row have most characters of a condition: then it was not filled down. */
function isSaid(condition: string, words: string): boolean {
  const characters = Array.from(condition.replaceAll('、', ''));
  return characters.filter((one) => words.includes(one)).length >= characters.length * MOST;
}

/** One requirement; an unreadable condition holds for nobody and is reported besides. */
export function requirementConclusion(
  values: Values<typeof requirementColumns>,
  remarkOf: typeof remark,
  factNamed: FactNamed,
): RequirementConclusion {
  const required = requiredOf(values, factNamed);
  const { fact, holds } = 'key' in required ? { fact: '', holds: [] } : required;
  return {
    benefit: values.benefit,
    item: bilingual(values.item, values.itemEn),
    fact,
    holds,
    effect: values.effect,
    text: bilingual(values.text, values.textEn),
    remedy: remarkOf(values.remedy, values.remedyEn),
    documents: bilingualLines(values.documents, values.documentsEn),
    guides: values.guides,
  };
}

/** What of a row cannot be read together. */
export function requirementProblems(
  values: Values<typeof requirementColumns>,
  factNamed: FactNamed,
): readonly RowProblem[] {
  const required = requiredOf(values, factNamed);
  return [
    ...('key' in required ? [required] : []),
    ...unevenLines(values.documents, values.documentsEn, 'documentsEn'),
  ];
}

export const termColumns = {
  ...decisionColumns,
  ...itemColumns,
  end: optional('适用端', endCell, {
    zh: '只用于转移：约束转出地还是转入地；空白表示两边都是',
    en: 'for transfers alone: the end at which the term counts; blank for both',
  }),
  otherEnd: optional('另一端', textCell, {
    zh: '只用于转移：另一端要在哪个地区以内才算；空白表示哪里都算',
    en: 'for transfers alone: the region within which the other end must lie; blank for anywhere',
  }),
  treatment: optional('余额处理', treatmentCell, {
    zh: '只用于转移：余额怎样处理时才算；空白表示怎样都算',
    en: 'for transfers alone: what must become of the balance; blank whatever does',
  }),
  bound: optional(
    '界限',
    choiceCell([
      { id: 'at-least', names: ['至少', '不少于', '不低于'] },
      { id: 'at-most', names: ['至多', '不超过', '不多于'] },
      { id: 'exactly', names: ['等于'] },
    ] as const),
    { zh: '数值是下限、上限还是定数', en: 'whether the value is a bound' },
  ),
  value: optional('数值', decimalCell, { zh: '数值，只写数', en: 'the value, a bare number' }),
  unit: optional('单位', chineseCell, { zh: '数值的单位', en: 'its unit' }),
  unitEn: optional('英文单位', englishNameCell, { zh: '单位的英文', en: 'its unit in English' }),
  text: required(
    '说明',
    chineseCell,
    { zh: '这条规定，给参保人看', en: 'the term in words, Chinese' },
    '备案长期有效。',
  ),
  textEn: optional('英文说明', englishCell, { zh: '说明的英文', en: 'the term in English' }),
} as const;

/** The code of the region that a cell names; null where it names none, which is reported. */
export type RegionNamed = (text: string, key: string) => string | null;

/** One quantified term. */
export function termConclusion(
  values: Values<typeof termColumns>,
  remarkOf: typeof remark,
  _factNamed: FactNamed,
  regionNamed: RegionNamed,
): TermConclusion {
  const { end, otherEnd, treatment } = values;
  return {
    benefit: values.benefit,
    item: bilingual(values.item, values.itemEn),
    bound: values.bound,
    value: values.value,
    unit: remarkOf(values.unit, values.unitEn),
    text: bilingual(values.text, values.textEn),
    end,
    otherEnd: otherEnd === null ? null : regionNamed(otherEnd, 'otherEnd'),
    treatment,
  };
}

/**
 * What the nearest owner answers as a whole. A term that is not for every transfer has a group of
 * its own, so that it never hides the one from above where it does not count itself.
 */
export function termGroup({ benefit, item, end, otherEnd, treatment }: TermConclusion): string {
  return [benefit, item.zh, ...[end, otherEnd, treatment].filter((one) => one !== null)].join(' ');
}
