/** Two rulesets that differ in one figure, for deploys. */
import { join } from 'node:path';
import { readSheetFolder } from '../../../scripts/sheet-files.ts';
import { compile } from '../../../src/compile/compile.ts';
import { indexRuleset, type Ruleset } from '../../../src/table/ruleset.ts';
import { TODAY } from '../../table/support/sheets.ts';

const SHEET = 'refund.csv';
const FROM = ',定额,100,';

/** The real sheets, but for what Beijing credits to the retired under 70: so many yuan. */
export async function rulesetCrediting(yuan: number): Promise<Ruleset> {
  const files = await readSheetFolder(join(import.meta.dirname, '../../../sheets'));
  const text = new TextDecoder().decode(files.get(SHEET));
  if (!text.includes(FROM)) throw new Error(`${SHEET} has no ${FROM}`);
  files.set(SHEET, new TextEncoder().encode(text.replace(FROM, `,定额,${yuan},`)));
  // Its golden cases expect 100.
  files.delete('refund.cases.csv');
  const { ruleset, diagnostics } = await compile({ files, today: TODAY });
  if (ruleset === null) throw new Error(diagnostics.map(({ text: { zh } }) => zh).join('\n'));
  return indexRuleset(ruleset);
}

/** A question whose answer is that figure. */
export const CREDITED = '/v1/refund?region=110000&participant=retired&age=65';
