import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  editDistance,
  foldKey,
  foldText,
  isBlank,
  nearest,
  tidyText,
} from '../../src/base/text.ts';

describe('foldText', () => {
  it.each([
    ['full-width letters and digits', '７０岁Ａ', '70岁A'],
    ['ideographic and no-break spaces', '\u3000山东\u00A0省\u202F', '山东 省'],
    ['a byte order mark', '\uFEFF编号', '编号'],
    ['zero-width characters and soft hyphens', '山\u200B东\u200D\u00AD省\u2060', '山东省'],
    ['direction marks', '\u200E70\u200F', '70'],
    ['variation selectors', '✔\uFE0F葛\u{E0100}', '✔葛'],
    ['several spaces, tabs and line breaks', ' a \t b\r\n c ', 'a b c'],
    ['full-width punctuation', '（含）：２％', '(含):2%'],
    ['compatibility ideographs', '\uF9B5', '\u4F8B'],
  ])('folds %s', (_, raw, folded) => {
    expect(foldText(raw)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (s) => {
        const once = foldText(s);
        expect(foldText(once)).toBe(once);
      }),
    );
  });
});

describe('foldKey', () => {
  it('ignores case, spaces and width', () => {
    expect(foldKey(' Base Year ')).toBe(foldKey('ｂａｓｅyear'));
    expect(foldKey('苏州 工业园区')).toBe('苏州工业园区');
  });
});

describe('tidyText', () => {
  it('keeps Chinese punctuation and line breaks', () => {
    expect(tidyText(' \uFEFF第一，（含）：２％。\r\n  第二\u200B；\r第三 ')).toBe(
      '第一，（含）：２％。\n第二；\n第三',
    );
  });
});

describe('texts that need no folding', () => {
  const pieces = [
    'a',
    'Z',
    '7',
    ' ',
    '  ',
    '\t',
    '\n',
    '，',
    '。',
    '、',
    '北',
    '“',
    '…',
    '—',
    '〔',
    '\u3000',
  ];
  const odd = ['\u200b', '\u0301', 'é', '１', 'ﬁ', 'İ', '~', '！', '～', '\uFEFF'];
  const text = fc.array(fc.constantFrom(...pieces, ...odd), { maxLength: 7 });
  const invisible = /\p{Default_Ignorable_Code_Point}/gu;

  it('are told by the definition', () => {
    fc.assert(
      fc.property(text, (list) => {
        const s = list.join('');
        const seen = s.replace(invisible, '');
        const folded = seen.normalize('NFKC').replace(/\s+/gu, ' ').trim();
        expect(foldText(s)).toBe(folded);
        expect(foldKey(s)).toBe(folded.toLowerCase().replace(/ /gu, ''));
        expect(isBlank(s)).toBe(folded === '');
        const lines = seen.normalize('NFC').split('\n');
        expect(tidyText(s)).toBe(
          lines
            .map((line) => line.replace(/\s+/gu, ' ').trim())
            .join('\n')
            .trim(),
        );
      }),
      { numRuns: 5000 },
    );
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', '山东', 2],
    ['山东', '山东', 0],
    ['山冻', '山东', 1],
    ['东山', '山东', 1],
    ['kitten', 'sitting', 3],
    // Optimal string alignment edits no part twice; unrestricted it would be 2.
    ['ca', 'abc', 3],
    ['𠮷林', '吉林', 1],
  ])('%j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is symmetric, and zero only for equal words', () => {
    const word = fc.string({ unit: fc.constantFrom('山', '东', '西', 'a'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('nearest', () => {
  it('never offers the opposite', () => {
    expect(nearest('可以', ['不可以'])).toEqual([]);
    expect(nearest('有余额', ['没有余额'])).toEqual([]);
    expect(nearest('已证实', ['未证实'])).toEqual([]);
    expect(nearest('吴锡市', ['无锡市'])).toEqual(['无锡市']);
  });

  const provinces = ['北京', '天津', '河北', '山西', '内蒙古', '上海', '山东', '广东', '广西'];

  it('puts the name that sounds alike first', () => {
    expect(nearest('山冻', provinces)).toEqual(['山东', '山西']);
    expect(nearest('广溪', provinces)[0]).toBe('广西');
    expect(nearest('上嗨', provinces)[0]).toBe('上海');
  });

  it('puts fewer edits first, then a longer shared beginning, then the order given', () => {
    expect(nearest('退休人员', ['退休职工', '退休人'])).toEqual(['退休人', '退休职工']);
    expect(nearest('abcd', ['xbcd', 'abcx'])).toEqual(['abcx', 'xbcd']);
    expect(nearest('ab12', ['ab34', 'ab56'])).toEqual(['ab34', 'ab56']);
  });

  it('offers a name of which only the beginning is typed', () => {
    expect(nearest('内', provinces)).toEqual(['内蒙古']);
    expect(nearest('灵活', ['在职', '灵活就业'])).toEqual(['灵活就业']);
  });

  it('offers nothing implausible, at most three names, each once', () => {
    expect(nearest('火星', provinces)).toEqual([]);
    expect(nearest('', provinces)).toEqual([]);
    expect(nearest('x', ['y', 'z'])).toEqual([]);
    expect(nearest('a1', ['a2', 'a2', 'a3', 'a4', 'a5'])).toEqual(['a2', 'a3', 'a4']);
    expect(nearest('a1', ['a2', 'a3'], 1)).toEqual(['a2']);
  });

  it('looks past width, case and spaces, and gives names as they were given', () => {
    expect(nearest('ＲＥＴＩＲＥ', ['Retired'])).toEqual(['Retired']);
  });
});
