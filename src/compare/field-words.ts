/** Fields of two answers that differ, in words: for sentences that are long or alike. */
import type { Text } from '../base/text.ts';
import { type Lang, listed, say } from '../i18n/lang.ts';
import { regionName, type Speech } from '../query/describe.ts';
import { plainValue } from '../query/value.ts';
import type { SheetId } from '../table/model.ts';
import { describeBounds } from '../table/wording.ts';
import type { Plain, PlainObject } from './answer.ts';
import { choiceOf } from './choice-words.ts';
import { TEXTS } from './texts.ts';

/** The headers under which staff know the fields. */
const NAMES: Readonly<Record<string, Text>> = {
  component: { zh: '组成', en: 'component' },
  method: { zh: '方式', en: 'method' },
  amount: { zh: '金额', en: 'amount' },
  period: { zh: '周期', en: 'period' },
  figure: { zh: '口径', en: 'gross or net' },
  rate: { zh: '比例', en: 'rate' },
  base: { zh: '基数', en: 'base' },
  baseYear: { zh: '基数年份', en: 'year of the base' },
  baseValue: { zh: '基数的数值', en: 'figure of the base' },
  floor: { zh: '保底', en: 'floor' },
  cap: { zh: '封顶', en: 'cap' },
  name: { zh: '名称', en: 'name' },
  transferable: { zh: '可否转移', en: 'transferable' },
  reason: { zh: '说明', en: 'reason' },
  explanation: { zh: '说明', en: 'explanation' },
  remedy: { zh: '补救', en: 'remedy' },
  stage: { zh: '环节', en: 'stage' },
  end: { zh: '适用端', en: 'end' },
  actor: { zh: '经办方', en: 'actor' },
  mode: { zh: '办理方式', en: 'mode' },
  limit: { zh: '时限', en: 'limit' },
  unit: { zh: '单位', en: 'unit' },
  start: { zh: '起算', en: 'start' },
  treatment: { zh: '处理', en: 'treatment' },
  backPayment: { zh: '可补缴', en: 'back payment' },
  retroactive: { zh: '待遇追溯', en: 'retroactive' },
  minMonths: { zh: '等待最少', en: 'least waiting (months)' },
  maxMonths: { zh: '等待最多', en: 'longest waiting (months)' },
  perGapYear: { zh: '每断一年加', en: 'added for each year of the break (months)' },
  perRepairedYear: { zh: '每修复一年减', en: 'taken off for each year repaired (months)' },
  floorMonths: { zh: '合计不少于', en: 'never less than (months)' },
  benefit: { zh: '待遇', en: 'benefit' },
  item: { zh: '项目', en: 'item' },
  fact: { zh: '须满足事实', en: 'fact' },
  holds: { zh: '须满足条件', en: 'condition' },
  effect: { zh: '效果', en: 'effect' },
  text: { zh: '说明', en: 'text' },
  documents: { zh: '材料', en: 'documents' },
  guides: { zh: '办理指南', en: 'guides' },
  bound: { zh: '界限', en: 'bound' },
  otherEnd: { zh: '另一端', en: 'other end' },
  value: { zh: '数值', en: 'value' },
  covered: { zh: '报销', en: 'covered' },
  minRate: { zh: '最低比例', en: 'lowest share' },
  maxRate: { zh: '最高比例', en: 'highest share' },
  annualCap: { zh: '年度限额', en: 'yearly cap' },
  topic: { zh: '主题', en: 'topic' },
  channel: { zh: '渠道', en: 'channel' },
  steps: { zh: '步骤', en: 'steps' },
  contact: { zh: '联系', en: 'contact' },
  warnings: { zh: '提醒', en: 'warnings' },
};

/**
 * The differing fields, one entry each. A text that reads alike in the language spoken differs in
 * the other one, and is told in that: before and after never read alike.
 */
export function fieldsInWords(
  speech: Speech,
  sheet: SheetId,
  before: PlainObject,
  after: PlainObject,
): readonly string[] {
  const texts = TEXTS[speech.lang];
  const other: Speech = { ...speech, lang: speech.lang === 'en' ? 'zh-CN' : 'en' };
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const [one, two] = [before[key] ?? null, after[key] ?? null];
    if (JSON.stringify(one) === JSON.stringify(two)) return [];
    const inLang = (spoken: Speech): readonly string[] =>
      [before, after].map((fields) => inWords(spoken, key, fields, sheet));
    const raw = [one, two].map((value) => JSON.stringify(value));
    // A text that reads alike in this language differs in the other, an id only as it is written.
    const differing = [inLang(speech), inLang(other), raw].find(([a, b]) => a !== b);
    const [from = '', to = ''] = differing ?? [];
    const name = NAMES[key];
    return [texts.differing(name === undefined ? key : say(name, speech.lang), from, to)];
  });
}

function inWords(speech: Speech, key: string, fields: PlainObject, sheet: SheetId): string {
  const { lang, ruleset } = speech;
  const value = fields[key] ?? null;
  if (value === null) return TEXTS[lang].blank;
  if (key === 'holds') return holdsInWords(speech, value, fields['fact'] ?? null);
  const fact = key === 'fact' ? ruleset.factById.get(String(value)) : undefined;
  if (fact !== undefined) return say(fact.name, lang);
  if (key === 'otherEnd') return regionName(speech, String(value));
  const benefit = key === 'benefit' ? ruleset.benefits.find(({ id }) => id === value) : undefined;
  if (benefit !== undefined) return say(benefit.name, lang);
  if (Array.isArray(value) && key === 'guides')
    return value.length === 0
      ? TEXTS[lang].blank
      : listed(
          value.map((one: Plain) => choiceInWords(speech, sheet, 'topic', one)),
          lang,
        );
  return typeof value === 'string'
    ? choiceInWords(speech, sheet, key, value)
    : plainInWords(value, lang);
}

function choiceInWords({ lang }: Speech, sheet: SheetId, key: string, value: Plain): string {
  const choice = choiceOf(sheet, key, String(value));
  return choice === undefined ? String(value) : say(choice, lang);
}

function plainInWords(value: Plain, lang: Lang): string {
  if (value === null) return TEXTS[lang].blank;
  if (typeof value === 'boolean')
    return lang === 'en' ? (value ? 'yes' : 'no') : value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const list = value.map((one: Plain) => plainInWords(one, lang));
    return list.length === 0 ? TEXTS[lang].blank : list.join(TEXTS[lang].and);
  }
  const { zh, en } = value as { zh?: Plain; en?: Plain };
  return String(lang === 'en' ? en : zh);
}

function holdsInWords({ ruleset, lang }: Speech, value: Plain, id: Plain): string {
  const fact = ruleset.factById.get(String(id));
  if (fact === undefined || !Array.isArray(value)) return JSON.stringify(value);
  const bounds = value.map((one: Plain): readonly [number, number] => {
    const [low, high] = Array.isArray(one) ? one.map(Number) : [];
    const choice = Array.from({ length: fact.max + 1 }, (_, place) => place).find(
      (place) => plainValue(fact, place) === one,
    );
    return [low ?? choice ?? 0, high ?? choice ?? 0];
  });
  return say(describeBounds(fact, bounds), lang);
}
