/** Conditions as people read them: no rule of any sheet may sound like a machine. */
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/i18n/index.ts';
import { LANGS, type Lang } from '../../src/i18n/lang.ts';
import { type Speech, who } from '../../src/query/describe.ts';
import { allRules } from '../../src/query/rule-words.ts';
import { realRuleset } from '../table/support/sheets.ts';

const ruleset = await realRuleset();
const rules = allRules(ruleset);

const speech = (lang: Lang, stated?: Record<string, string>): Speech => ({
  ruleset,
  lang,
  texts: messagesIn(lang),
  ...(stated && {
    stated: new Map(
      Object.entries(stated).map(([id, value]) => [
        id,
        ruleset.factById.get(id)?.options.findIndex((option) => option.id === value) ?? -1,
      ]),
    ),
  }),
});

/** Who a rule is for, by its id. */
function told(id: string, lang: Lang, stated?: Record<string, string>): string {
  const found = rules.find(([, rule]) => rule.id === id);
  if (found === undefined) throw new Error(id);
  return who(speech(lang, stated), found[1].conditions);
}

/** Ids of facts and options are words of programs, unless they are words of the language, too. */
const IDS = ruleset.facts
  .flatMap(({ id, options }) => [id, ...options.map((option) => option.id)])
  .filter((id) => /[a-z][A-Z]|[a-z]-[a-z]/u.test(id));

const MACHINE: Readonly<Record<Lang, RegExp>> = {
  'zh-CN': /[：:≥≤<>=…“”]|null|undefined|NaN|不换(?!医保种类)|[a-zA-Z]|的的|、的|\d{4}-\d|\.00/u,
  en: /[：:≥≤<>=…“”]|null|undefined|NaN|\bno change\b|\p{Script=Han}|\b1 (?:months|years)|\.00|\bX\b/u,
};

describe('the conditions of every rule', () => {
  it.each(LANGS)('are plain words in %s', (lang) => {
    const all = new Map(rules.map(([, rule]) => [rule.id, who(speech(lang), rule.conditions)]));
    const strange = [...all].filter(
      ([, text]) =>
        MACHINE[lang].test(text) ||
        text === '' ||
        IDS.some((id) => text.split(/[ ,]/u).includes(id)),
    );
    expect(strange).toEqual([]);
    expect(all.size).toBeGreaterThan(500);
  });

  it('have words for both answers of every yes-no fact, and for every option as it is said', () => {
    const headed = new Set(
      rules.flatMap(([, { conditions }]) => conditions.map(({ fact }) => fact)),
    );
    const bare = ruleset.facts.filter(
      ({ id, type, saying }) =>
        type !== 'region' &&
        headed.has(id) &&
        (saying === undefined || (type === 'yes-no' && !saying[0])),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  // NAT-WAIT-1: 医保办发〔2021〕43号 on breaks of up to three months, as waiting.csv has it.
  it('read as sentences about people', () => {
    expect(told('NAT-WAIT-1', 'zh-CN')).toBe(
      '不是第一次参保、中断缴费不满4个月、不换医保种类的在职职工和灵活就业人员',
    );
    expect(told('NAT-WAIT-1', 'en')).toBe(
      'employees and self-insured people not enrolling for the first time, with contributions missed for less than 4 months, staying in the same scheme',
    );
    expect(told('BJ-RET-2', 'zh-CN')).toBe('有个人账户、70岁及以上、办好了退休手续的退休人员');
    expect(told('NAT-RES-1', 'en')).toBe('people in the resident scheme');
  });

  it('tell the one who asks of nobody else, and nothing that the answer assumes', () => {
    expect(told('NAT-WAIT-1', 'zh-CN', { participant: 'employed' })).toBe(
      '中断缴费不满4个月的在职职工',
    );
    expect(told('BJ-RET-2', 'en', { participant: 'retired' })).toBe('retirees aged 70 or older');
    // Of retirees alone it is assumed that the procedure is done: of others it is told.
    expect(told('BJ-RET-2', 'zh-CN', {})).toBe('有个人账户、70岁及以上、办好了退休手续的退休人员');
    // What is said otherwise than assumed stays.
    expect(
      told('NAT-SCO-3', 'zh-CN', { participant: 'employed', schemeChange: 'to-employee' }),
    ).toBe('不换医保种类或从居民医保转职工医保的在职职工');
  });
});
