/** Small folders: a change laid over the good one of the fixtures, and what the checks say of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseDay } from '../../../src/base/day.ts';
import { compile } from '../../../src/compile/compile.ts';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';

const base = new URL('../../diagnostics/base/', import.meta.url);
const TODAY = parseDay('2026-11-21') ?? 0;

const HEADER =
  '编号,地区,参保身份,年龄,退休手续已办,缴费基数,下级适用,起始,截止,组成,方式,金额,周期,比例,基数,基数年份,性质,采用,质疑,可信度,依据,保底,封顶';

/** One row of refund.csv by header; what is not given stays blank. */
export type Cells = Readonly<Record<string, string>>;

/** Compiles the given rows of refund.csv and further sheets; golden cases are left out. */
export async function findings(
  rows: readonly Cells[],
  others: Readonly<Record<string, string>> = {},
): Promise<readonly Diagnostic[]> {
  const names = readdirSync(base).filter((name) => !name.endsWith('.cases.csv'));
  const files = new Map(
    names.map((name) => [name, new Uint8Array(readFileSync(new URL(name, base)))]),
  );
  const headers = HEADER.split(',');
  const lines = rows.map((cells) =>
    headers.map((header) => ({ 可信度: '转述', 依据: 'sd-report', ...cells })[header] ?? '').join(),
  );
  const sheets = { 'refund.csv': [HEADER, ...lines].join('\n'), ...others };
  for (const [name, text] of Object.entries(sheets))
    files.set(name, new TextEncoder().encode(text));
  const { diagnostics } = await compile({ files, today: TODAY });
  return diagnostics;
}

/** Severity, code and cell of each finding, as `error YB-GAP D2`. */
export async function told(
  rows: readonly Cells[],
  others: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const found = await findings(rows, others);
  return found.map(({ severity, code, cell }) => `${severity} ${code} ${cell}`);
}
