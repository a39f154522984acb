/** Which charges are taken off twice, and what is offered for it. */
import { describe, expect, it } from 'vitest';
import { fixesOf } from '../../src/diagnostic/fixes.ts';
import { patchSheet } from '../../src/sheet/patch.ts';
import { encode, findingsOf, smallFolder, withSheets } from '../compile/support/folder.ts';

const FILE = 'deductions.csv';
const HEADER = '编号,地区,参保身份,年龄,起始,截止,项目,方式,金额,采用,可信度,依据';
const OLD = 'OLD,北京市,退休,,2022-09-01,,大额互助,定额,3,,官方,bj-notice';
const NEW = 'NEW,北京市,退休,,2027-01-01,,大额互助,定额,9,,官方,bj-notice';

const sheet = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

const findings = (rows: readonly string[], waivers = '检查,规则,理由\n') =>
  findingsOf(withSheets(smallFolder, { [FILE]: sheet(...rows), 'waivers.csv': waivers }));

const told = async (...args: Parameters<typeof findings>): Promise<readonly string[]> =>
  (await findings(...args)).map(({ severity, code, cell }) => `${severity} ${code} ${cell}`);

describe('a charge and the one that follows it', () => {
  it('are both taken off while the old row has no end, whatever their order', async () => {
    expect(await told([OLD, NEW])).toEqual(['error YB-TWICE E3']);
    expect(await told([NEW, OLD])).toEqual(['error YB-TWICE F3']);
  });

  it('are told apart by the end of the old row, which the mend puts there', async () => {
    const fixes = fixesOf(await findings([OLD, NEW]));
    expect(fixes).toEqual([{ file: FILE, cell: 'F2', from: '', to: '2026-12-31' }]);
    const patched = patchSheet(encode(sheet(OLD, NEW)), fixes);
    const mended = 'bytes' in patched ? new TextDecoder().decode(patched.bytes) : '';
    expect(mended).toBe(sheet(OLD.replace('2022-09-01,,', '2022-09-01,2026-12-31,'), NEW));
    expect(await told(mended.trim().split('\n').slice(1))).toEqual([]);
  });

  it.each([
    ['only some of the same people', NEW.replace('退休,,', '退休,70岁及以上,')],
    ['a start that is not known to the day', NEW.replace('2027-01-01', '2027')],
    ['the same start', NEW.replace('2027-01-01', '2022-09-01')],
    ['an end of its own', NEW.replace('2027-01-01,,', '2027-01-01,2027-06-30,')],
  ])('have no mend that a program could make with %s', async (_, row) => {
    const found = await findings([OLD, row]);
    expect(found.map(({ code }) => code)).toEqual(['YB-TWICE']);
    expect(fixesOf(found)).toEqual([]);
  });

  it.each([
    ['of another name', NEW.replace('大额互助', '长期护理保险')],
    ['of another place', NEW.replace('北京市', '山东省')],
    ['for others', NEW.replace('退休', '在职')],
    ['that is not adopted', NEW.replace('9,,官方', '9,未采用,官方')],
  ])('may add up where the second is one %s', async (_, row) => {
    expect(await told([OLD, row])).toEqual([]);
  });

  it('may add up where somebody says why', async () => {
    expect(await told([OLD, NEW], '检查,规则,理由\nYB-TWICE,NEW,两笔分别代扣\n')).toEqual([]);
  });
});
