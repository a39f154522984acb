/**
 * What a requirement may ask instead of what it says: golden cases (范例) that all fail where it was
 * looked at are right once the options that they state change sides.
 */
import { contains, type Intervals } from '../../../base/interval.ts';
import { rowKey } from '../../../check/rows.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { CaseColumns } from '../../../sheet/definitions/cases.ts';
import type { Row, SheetReading } from '../../../sheet/rows.ts';
import type { Fact } from '../../../table/model.ts';
import { casesIn, rowOf } from '../../findings.ts';
import type { ReadSheets } from '../../read.ts';
import { type CellText, textIn } from './cell-text.ts';

type Entry = DecisionRow<unknown>;

const REQUIRED = 'requiredCondition';
const YES_NO = ['否', '是'] as const;

/** A requirement turned round, and the failing cases that were held against it. */
export interface Turned {
  readonly part: readonly Diagnostic[];
  readonly texts: readonly CellText[];
}

/** For each requirement that failing cases name, the options that they state on the other side. */
export function turnedRequirements(
  errors: readonly Diagnostic[],
  { cases }: ReadSheets,
  { decisions, facts }: World,
): readonly Turned[] {
  const failing = errors.filter(({ code }) => code === 'YB-CASE');
  if (failing.length === 0) return [];
  const readings: readonly Pick<SheetReading<CaseColumns>, 'rows'>[] = Object.values(cases);
  const rows = readings.flatMap((reading) => reading.rows);
  return decisions
    .flatMap((sheet) => sheet.rows)
    .filter(({ row }) => row.letters.has(REQUIRED))
    .flatMap((entry): readonly Turned[] => {
      const here = rowKey(entry.row);
      const part = failing.filter(({ notes }) => notes.some((note) => rowOf(note) === here));
      if (part.length === 0) return [];
      const { requiredFact } = entry.row.values;
      const fact = [...facts.values()].find(({ name }) => name.zh === requiredFact);
      const keys = new Set(part.flatMap(casesIn).map(rowOf));
      const asked = rows.filter((row) => keys.has(rowKey(row)));
      const to = fact === undefined ? null : turned(entry, fact, asked);
      return to === null ? [] : [{ part, texts: [textIn(entry.row, REQUIRED, to, entry.rule.id)] }];
    });
}

/** The condition with the options of some cases on its other side; null where that leaves none out. */
function turned({ rule }: Entry, fact: Fact, asked: readonly Row<CaseColumns>[]): string | null {
  const holds = holdsOf(rule.conclusion);
  if (holds === null || (fact.type !== 'choice' && fact.type !== 'yes-no')) return null;
  const stated = asked.flatMap(({ conditions }) => {
    const bounds = conditions.find((one) => one.fact === fact.id)?.holds;
    return bounds?.[0]?.[0] ?? fact.presumption?.value ?? [];
  });
  const names = fact.type === 'choice' ? fact.options.map(({ name }) => name.zh) : YES_NO;
  const chosen = names.filter((_, option) => contains(holds, option) !== stated.includes(option));
  return chosen.length === 0 || chosen.length === names.length ? null : chosen.join('、');
}

/** The values that a requirement asks for; null for another conclusion. */
function holdsOf(conclusion: unknown): Intervals | null {
  if (typeof conclusion !== 'object' || conclusion === null) return null;
  const holds: unknown = Reflect.get(conclusion, 'holds');
  return Array.isArray(holds) ? holds : null;
}
