import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { forgetFindings, showFindings } from '../../scripts/build-dev.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';

const root = mkdtempSync(join(tmpdir(), 'yibao-dev-'));
const script = join(root, 'dist/public/dev.js');
const findings = join(root, 'dist/public/dev-findings.json');
cpSync(join(import.meta.dirname, '../../src/widget/dev.ts'), join(root, 'src/widget/dev.ts'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const finding: Diagnostic = {
  code: 'YB-CELL',
  severity: 'error',
  file: 'refund.csv',
  cell: 'D7',
  text: { zh: '读不懂', en: 'unreadable' },
  notes: [],
  help: null,
};

describe('what only npm start has', () => {
  it('is there after a bad save, in both languages', async () => {
    await showFindings(root, [finding]);
    expect(JSON.parse(readFileSync(findings, 'utf8'))).toEqual({
      zh: 'sheets/refund.csv D7 错误 YB-CELL: 读不懂\n',
      en: 'sheets/refund.csv D7 error YB-CELL: unreadable\n',
    });
    expect(readFileSync(script, 'utf8')).not.toMatch(/innerHTML|eval|interface/u);
  });

  it('loses the findings when the sheets are clean, and the script in any other build', async () => {
    await forgetFindings(root, true);
    expect([existsSync(script), existsSync(findings)]).toEqual([true, false]);
    await showFindings(root, [finding]);
    await forgetFindings(root, false);
    expect([existsSync(script), existsSync(findings)]).toEqual([false, false]);
  });
});
