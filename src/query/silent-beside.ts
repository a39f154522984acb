/** Claims and background about a benefit, where no adopted rule already says something of it. */
import type { Text } from '../base/text.ts';
import { say } from '../i18n/lang.ts';
import { EVERYTHING } from '../table/box.ts';
import type { Rule } from '../table/model.ts';
import type { Table } from '../table/table.ts';
import { silentTold, type Told, together, toWhom } from './benefit-told.ts';
import { silentRules } from './context.ts';
import { coverageInWords } from './coverage-words.ts';
import type { Inquiry } from './group-outcomes.ts';
import { waitingInWords } from './transfer-benefits.ts';

/** What requirements and terms have in common. */
interface ItemConclusion {
  readonly benefit: string;
  readonly item: Text;
  readonly text: Text;
}

/** @param told what the benefit's adopted rules say, by which claims about the same are left out */
export function silentBeside(inquiry: Inquiry, benefit: string, told: readonly Told[]): Told {
  const { speech } = inquiry;
  const { requirements, terms, coverage, waiting } = speech.ruleset;
  const cited = new Set(told.flatMap((one) => one.cited.map(({ rule }) => rule)));
  const parts = [
    ofItems(inquiry, 'requirements', requirements, benefit, cited),
    ofItems(inquiry, 'terms', terms, benefit, cited),
  ];
  const answers = (sheet: string): boolean =>
    told.some((one) => one.cited.some((citation) => citation.sheet === sheet));
  if (benefit === 'procedure-coverage' && !answers('coverage'))
    parts.push(
      silent(inquiry, 'coverage', coverage, EVERY, (rule) =>
        toWhom(speech, rule, coverageInWords(speech, rule.conclusion)),
      ),
    );
  if (benefit === 'reimbursement' && !answers('waiting'))
    parts.push(
      silent(inquiry, 'waiting', waiting, EVERY, (rule) =>
        toWhom(speech, rule, waitingInWords(speech, rule.conclusion)),
      ),
    );
  return together(parts);
}

const EVERY = (): boolean => true;

function ofItems<C extends ItemConclusion>(
  inquiry: Inquiry,
  sheet: string,
  table: Table<C>,
  benefit: string,
  cited: ReadonlySet<Rule<unknown>>,
): Told {
  const said = new Set(
    table.rules.flatMap((rule) =>
      cited.has(rule) && rule.conclusion.benefit === benefit ? [rule.conclusion.item.zh] : [],
    ),
  );
  return silent(
    inquiry,
    sheet,
    table,
    ({ conclusion }) => conclusion.benefit === benefit && !said.has(conclusion.item.zh),
    ({ conclusion }) => say(conclusion.text, inquiry.speech.lang),
  );
}

function silent<C>(
  { speech, query, region }: Inquiry,
  sheet: string,
  table: Table<C>,
  about: (rule: Rule<C>) => boolean,
  wordsOf: (rule: Rule<C>) => string,
): Told {
  const asker = { region, facts: query.facts, date: query.date };
  const rules = silentRules(table, speech.ruleset.regions.byCode, asker, EVERYTHING).filter(about);
  return { cited: [], terms: [], ...silentTold(speech, sheet, rules, wordsOf) };
}
