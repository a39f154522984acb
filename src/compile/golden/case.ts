/** A golden case (范例) of whatever question: a row, what it asks, and how the answer is judged. */
import { type Day, formatDay } from '../../base/day.ts';
import { nearest } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { AnswerRule } from '../../query/envelope.ts';
import type { Query } from '../../query/input.ts';
import type { Columns } from '../../sheet/column.ts';
import type { CaseColumns } from '../../sheet/definitions/cases.ts';
import { finding } from '../../sheet/finding.ts';
import type { Row } from '../../sheet/rows.ts';
import type { Region } from '../../table/model.ts';
import type { Ruleset } from '../../table/ruleset.ts';
import { type KnownRegions, resolveRegion } from '../link/resolve-region.ts';
import { type Difference, factNamed } from './compare.ts';

export type CaseRow = Row<CaseColumns>;

export interface Judged {
  /** The rules that the answer rests on or speaks of. */
  readonly rules: readonly AnswerRule[];
  /** Of an answer in parts, the ids of the rules that answer in one of them; all where not given. */
  readonly answering?: readonly string[];
  /** The facts that the answer asks for; none where not given. */
  readonly asks?: readonly string[];
  /** Empty when the answer is as expected. */
  readonly differences: readonly Difference[];
}

export interface GoldenCase {
  readonly row: CaseRow;
  readonly columns: Columns;
  /** The region that each fact of type region is given, by fact and column; null when blank. */
  readonly regions: Readonly<Record<string, string | null>>;
  readonly judge: (ruleset: Ruleset, query: Query, today: Day) => Judged;
}

/** What a case asks; the findings that keep it from being asked. */
export function questionOf(
  { row, regions: named }: GoldenCase,
  ruleset: Ruleset,
  regions: KnownRegions,
  today: Day,
): { query: Query } | { diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const places = new Map<string, Region>();
  for (const [fact, text] of Object.entries(named)) {
    if (text === null) continue;
    const code = resolveRegion(row, text, regions, diagnostics, fact);
    const region = ruleset.regions.byCode.get(code ?? '');
    if (region !== undefined) places.set(fact, region);
  }
  const facts = new Map<string, number>();
  for (const { fact, holds, raw } of row.conditions) {
    const [only] = holds;
    if (holds.length === 1 && only !== undefined && only[0] === only[1]) facts.set(fact, only[0]);
    else diagnostics.push(notOnePerson(row, fact, raw));
  }
  for (const name of row.values.missing)
    if (factNamed(ruleset, name) === undefined) diagnostics.push(unknownFact(row, name, ruleset));
  if (diagnostics.length > 0) return { diagnostics };
  const { date } = row.values;
  const region = places.get('region') ?? null;
  const canonical = date === null ? {} : { date: formatDay(date) };
  return { query: { region, regions: places, facts, date: date ?? today, canonical } };
}

function notOnePerson(row: CaseRow, fact: string, raw: string): Diagnostic {
  const text = {
    zh: `范例问的是一个人，这里要写一个值，不能写“${raw}”`,
    en: `a case asks about one person: give one value, not “${raw}”`,
  };
  const help = { zh: '例如年龄写 70', en: 'for an age write for example 70' };
  return finding('YB-CELL', row, fact, text, { help });
}

function unknownFact(row: CaseRow, name: string, ruleset: Ruleset): Diagnostic {
  const [near] = nearest(
    name,
    ruleset.facts.map((fact) => fact.name.zh),
  );
  return finding(
    'YB-NAME',
    row,
    'missing',
    {
      zh: `facts.csv 里没有名为“${name}”的事实`,
      en: `facts.csv has no fact named “${name}”`,
    },
    near === undefined ? {} : { help: { zh: `是不是“${near}”？`, en: `did you mean “${near}”?` } },
  );
}
