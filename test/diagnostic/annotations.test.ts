import { describe, expect, it } from 'vitest';
import { renderAnnotations } from '../../src/diagnostic/annotations.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';

const finding: Diagnostic = {
  code: 'YB-CELL',
  severity: 'error',
  file: 'refund.csv',
  cell: 'L7',
  text: { zh: '比例：100%\n不对', en: 'rate: 100%' },
  notes: [{ file: 'facts.csv', cell: 'A2', text: { zh: '见这里', en: 'see here' } }],
  help: { zh: '写 2%', en: 'write 2%' },
};

describe('renderAnnotations', () => {
  it('escapes what GitHub would take for its own', () => {
    expect(renderAnnotations([finding], 'zh', { folder: 'a,b:c' })).toBe(
      '::error file=a%2Cb%3Ac/refund.csv,line=7,col=12,endColumn=13,title=YB-CELL L7::比例：100%25%0A不对%0Afacts.csv A2  见这里%0A建议: 写 2%25\n',
    );
  });

  it('speaks English, takes the place from the file, and whole files at their first line', () => {
    const locate = () => ({ startLine: 9, startColumn: 4, endLine: 10, endColumn: 1 });
    expect(renderAnnotations([finding], 'en', { locate })).toBe(
      '::error file=sheets/refund.csv,line=9,title=YB-CELL L7::rate: 100%25%0Afacts.csv A2  see here%0Ahelp: write 2%25\n',
    );
    const whole: Diagnostic = { ...finding, severity: 'info', cell: null, notes: [], help: null };
    expect(renderAnnotations([whole], 'en', { folder: '', locate })).toBe(
      '::notice file=refund.csv,line=1,title=YB-CELL::rate: 100%25\n',
    );
    expect(renderAnnotations([{ ...whole, severity: 'warning' }], 'en')).toMatch(/^::warning /u);
    expect(renderAnnotations([], 'zh')).toBe('');
  });
});
