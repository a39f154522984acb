import { describe, expect, it } from 'vitest';
import { onlyNearest, onlyNearestId } from '../../src/base/only-nearest.ts';

const among = (word: string, ...names: string[]) =>
  onlyNearest(
    word,
    names.map((name) => [name, name]),
  );

describe('onlyNearest', () => {
  it('finds a misspelt name', () => {
    expect(among('退体', '在职', '退休')).toBe('退休');
    expect(among('参保身分', '参保身份', '地区')).toBe('参保身份');
    expect(among('ＲETIRD', 'retired', 'employed')).toBe('retired');
  });

  it('does not choose between meanings, but between names of one meaning', () => {
    expect(among('北凉市', '北京市', '北海市')).toBeNull();
    const names = [
      ['退休', 1],
      ['退养', 1],
    ] as const;
    expect(onlyNearest('退修', names)).toBe('退休');
  });

  it('never turns a meaning round', () => {
    expect(among('非官方', '官方', '转述')).toBeNull();
    expect(among('不采用', '采用', '并存未决')).toBeNull();
    expect(among('二档', '一档')).toBeNull();
    expect(among('山西', '山东')).toBeNull();
    expect(among('不能转', '可以转', '不用转', '暂不受理')).toBeNull();
    expect(among('朝阳区', '朝阳市', '贵阳市')).toBeNull();
    expect(among('退役', '退休', '在职')).toBeNull();
    expect(among('泉厦', '泉州', '厦门')).toBeNull();
    expect(among('泉厦市', '泉州市', '厦门市')).toBeNull();
    expect(among('厦们市', '泉州市', '厦门市')).toBe('厦门市');
    expect(among('划转', '随转', '划入银行账户')).toBeNull();
    expect(among('随传', '随转', '划入银行账户')).toBe('随转');
    expect(among('缴费额', '缴费基数', '本人养老金')).toBeNull();
    expect(among('某某', '在职')).toBeNull();
    expect(among('', '在')).toBeNull();
  });
});

describe('onlyNearestId', () => {
  const ids = ['bj-notice', 'sd-report', 'SH-RET-1', 'SH-RET-2'];

  it('finds a misspelt word', () => {
    expect(onlyNearestId('bj-notise', ids)).toBe('bj-notice');
    expect(onlyNearestId('sd-repor', ids)).toBe('sd-report');
    expect(onlyNearestId('sd-reoprt', ids)).toBe('sd-report');
  });

  it('takes no abbreviation or number for a misspelling of another', () => {
    for (const id of ['SZ-RET-1', 'SH-RET-3', 'SH-RET-D1', 'tj-notice', 'bj_notice', 'bj-nitise'])
      expect(onlyNearestId(id, ids)).toBeNull();
    expect(onlyNearestId('abcdex', ['abcdea', 'abcdeb'])).toBeNull();
  });
});
