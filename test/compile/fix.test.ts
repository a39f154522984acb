import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Diagnostic, Fix } from '../../src/diagnostic/diagnostic.ts';
import { patchSheet } from '../../src/sheet/patch.ts';
import { FIXTURES } from '../diagnostics/fixtures.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const folder = join(import.meta.dirname, '../diagnostics');
const base: Files = new Map(
  readdirSync(join(folder, 'base')).map((name) => [
    name,
    new Uint8Array(readFileSync(join(folder, 'base', name))),
  ]),
);

async function check(files: Files): Promise<readonly Diagnostic[]> {
  return (await compile({ files, today: 20_522 })).diagnostics;
}

function mended(files: Files, fixes: readonly Fix[]): Files {
  const after = new Map(files);
  for (const [file, edits] of Map.groupBy(fixes, (fix) => fix.file)) {
    const result = patchSheet(files.get(file) ?? new Uint8Array(), edits);
    if ('refused' in result) throw new Error(result.refused.en);
    after.set(file, result.bytes);
  }
  return after;
}

const changed = (file: string, change: (text: string) => string): Files => {
  const text = new TextDecoder().decode(base.get(file));
  return new Map([...base, [file, new TextEncoder().encode(change(text))]]);
};

const MISTAKES: readonly (readonly [name: string, files: Files, fix: Fix])[] = [
  [
    'a bare word',
    changed('refund.csv', (text) => text.replace('不满70岁', '70岁以下')),
    { file: 'refund.csv', cell: 'D2', from: '70岁以下', to: '不满70岁' },
  ],
  [
    'a header',
    changed('refund.csv', (text) => text.replace('年龄', '年令')),
    { file: 'refund.csv', cell: 'D1', from: '年令', to: '年龄' },
  ],
  [
    'a header with the unit of its column',
    changed('refund.csv', (text) => text.replace('金额', '金额（元）')),
    { file: 'refund.csv', cell: 'J1', from: '金额(元)', to: '金额' },
  ],
  [
    'the id of a fact that the program needs',
    changed('facts.csv', (text) => text.replace('\nage,', '\naeg,')),
    { file: 'facts.csv', cell: 'A4', from: 'aeg', to: 'age' },
  ],
  [
    'an option',
    changed('refund.csv', (text) => text.replace('北京市,在职', '北京市,在值')),
    { file: 'refund.csv', cell: 'C5', from: '在值', to: '在职' },
  ],
  [
    'one of several options',
    changed('refund.csv', (text) => text.replace('山东省,退休', '山东省,退体、在职')),
    { file: 'refund.csv', cell: 'C6', from: '退体、在职', to: '退休、在职' },
  ],
  [
    'a source among several',
    changed('refund.csv', (text) => text.replace('转述,sd-report', '转述,"bj-notice,sd-repotr"')),
    { file: 'refund.csv', cell: 'P6', from: 'bj-notice、sd-repotr', to: 'bj-notice、sd-report' },
  ],
  [
    'a region',
    changed('refund.csv', (text) => text.replace('北京市,在职', '北亰市,在职')),
    { file: 'refund.csv', cell: 'B5', from: '北亰市', to: '北京市' },
  ],
  [
    'a parent',
    changed('regions.csv', (text) => text.replace('省级,全国,北京', '省级,全囯,北京')),
    { file: 'regions.csv', cell: 'D3', from: '全囯', to: '全国' },
  ],
  [
    'a participant',
    changed('parameters.csv', (text) => text.replace('退休', '退修')),
    { file: 'parameters.csv', cell: 'B2', from: '退修', to: '退休' },
  ],
];

/** Clearing or deleting may throw away what was meant, and 万元 is no other word for 元. */
const UNMENDED: readonly (readonly [name: string, files: Files, code: string])[] = [
  [
    'a waiver that nothing needs',
    changed('waivers.csv', (text) => `${text.trimEnd()}\nYB-GAP,BJ-RET-1,从前有空缺,\n`),
    'YB-WAIVER',
  ],
  [
    'a figure that its method does not use',
    changed('refund.csv', (text) => text.replace('定额,100,,', '定额,100,2%,')),
    'YB-UNUSED-CELL',
  ],
  [
    'a header with another unit',
    changed('refund.csv', (text) => text.replace('金额', '金额（万元）')),
    'YB-HEADER',
  ],
];

describe('a mend that a finding carries', () => {
  it.each(UNMENDED)('is not offered for %s', async (_, files, code) => {
    const found = await check(files);
    expect(found.map((item) => item.code)).toEqual([code]);
    expect(found.flatMap((item) => item.fix ?? [])).toEqual([]);
  });

  it('puts a waiver’s misspelt id and code right', async () => {
    const gap = (text: string) => text.replace('70岁及以上,,2022', '71岁及以上,,2022');
    const waiver = '检查,规则,理由\nYB-GPA,BJ-RET-1,没有规定\n';
    const files: Files = new Map([
      ...changed('refund.csv', gap),
      ['waivers.csv', new TextEncoder().encode(waiver)],
    ]);
    const fixes = (await check(files)).flatMap((item) => item.fix ?? []);
    expect(fixes).toEqual([{ file: 'waivers.csv', cell: 'A2', from: 'YB-GPA', to: 'YB-GAP' }]);
  });

  it.each(MISTAKES)('corrects %s, and then nothing is found', async (_, files, fix) => {
    const fixes = (await check(files)).flatMap((item) => item.fix ?? []);
    expect(fixes).toEqual([fix]);
    expect(await check(mended(files, fixes))).toEqual([]);
  });

  it.each(Object.values(FIXTURES).flat())(
    'in $name leaves no finding at its cell',
    async ({ name, replaces }) => {
      const bytes = new Uint8Array(readFileSync(join(folder, `${name}.csv`)));
      const files: Files = new Map([...base, [replaces, bytes]]);
      const before = await check(files);
      const fixes = before.flatMap((item) => item.fix ?? []);
      const after = await check(mended(files, fixes));
      for (const { file, cell } of fixes)
        expect(after.filter((item) => item.file === file && item.cell === cell)).toEqual([]);
    },
  );
});
