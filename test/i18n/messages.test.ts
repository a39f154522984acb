import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { LANGS, listed, say } from '../../src/i18n/lang.ts';
import { zhCN } from '../../src/i18n/zh-CN.ts';

const HAN = /\p{Script=Han}/u;

/** Every message by its path, with what it says when its blanks are filled in. */
function sayings(messages: object, path = ''): Map<string, string> {
  const said = new Map<string, string>();
  for (const [key, value] of Object.entries<unknown>({ ...messages })) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') said.set(at, value);
    else if (typeof value === 'function')
      said.set(at, String(Reflect.apply(value, null, blanks(at, value.length))));
    else if (typeof value === 'object' && value !== null)
      for (const [inner, text] of sayings(value, at)) said.set(inner, text);
  }
  return said;
}

/** Arguments that can be found again in a sentence. */
function blanks(path: string, count: number): unknown[] {
  if (path === 'guidance') return ['draft', '‹1›'];
  if (path.endsWith('parameterUsed')) return ['‹0›', 2023, '‹2›'];
  return Array.from({ length: count }, (_, index) => `‹${index}›`);
}

const chinese = sayings(zhCN);
const english = sayings(en);

describe('messages', () => {
  it('exist in both languages alike', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [path, text] of [...chinese, ...english])
      if (!path.startsWith('join')) expect([path, text.trim()]).not.toEqual([path, '']);
  });

  it('say the same things: every blank is in both or in neither', () => {
    const named = (text: string | undefined) =>
      [...new Set(text?.match(/‹\d›|2023/gu) ?? [])].sort();
    for (const [path, text] of chinese)
      expect([path, named(english.get(path))]).toEqual([path, named(text)]);
  });

  it('are Chinese in Chinese', () => {
    for (const [path, text] of chinese)
      expect([path, HAN.test(text) || /[，。；：、（）]/u.test(text)]).toEqual([path, true]);
  });

  it('are English in English, but for the two words that may be typed', () => {
    for (const [path, text] of english) {
      const rest = path === 'input.expectedYesNo' ? text.replace('(是 or 否)', '') : text;
      expect([path, HAN.test(rest) || /[，。；：、]/u.test(rest)]).toEqual([path, false]);
    }
  });

  it('name the insurance’s own hotline wherever they name one', () => {
    for (const text of [...chinese.values(), ...english.values()])
      expect(text).not.toContain('12333');
    for (const { notice } of [zhCN, en]) expect(notice).toContain('12393');
  });
});

describe('languages', () => {
  it('are two', () => {
    expect(LANGS).toEqual(['zh-CN', 'en']);
    expect(messagesIn('en')).toBe(en);
    expect(messagesIn('zh-CN')).toBe(zhCN);
  });

  it('pick their text and their comma', () => {
    expect(say({ zh: '是', en: 'yes' }, 'en')).toBe('yes');
    expect(say({ zh: '是', en: 'yes' }, 'zh-CN')).toBe('是');
    expect(listed(['a', 'b'], 'en')).toBe('a, b');
    expect(listed(['甲', '乙'], 'zh-CN')).toBe('甲、乙');
    expect(listed([], 'en')).toBe('');
  });
});
