/** Golden cases (范例): asks what staff asked and compares with what staff expect. */
import type { Day } from '../../base/day.ts';
import type { Diagnostic, Note } from '../../diagnostic/diagnostic.ts';
import type { Query } from '../../query/input.ts';
import type { Columns } from '../../sheet/column.ts';
import type { CaseColumns } from '../../sheet/definitions/cases.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row, type SheetReading } from '../../sheet/rows.ts';
import { NOTHING_UNREAD } from '../../sheet/unread.ts';
import { chainOf } from '../../table/regions.ts';
import type { Ruleset } from '../../table/ruleset.ts';
import type { DecisionColumns } from '../decisions.ts';
import { type KnownRegions, knownRegions } from '../link/resolve-region.ts';
import type { ReadCases, ReadSheets } from '../read.ts';
import type { Answers } from './answers.ts';
import { type CaseRow, type GoldenCase, questionOf } from './case.ts';
import { RESTS_ON, together } from './causes.ts';
import { type Difference, withoutSheet } from './compare.ts';
import { eligibilityCases } from './eligibility.ts';
import { guideCases } from './guides.ts';
import { type JudgedCase, withoutLostColumns } from './lost-column.ts';
import { refundCases } from './refund.ts';
import { transferCases } from './transfer.ts';
import { type ComparedIn, WHOLE } from './untouched.ts';

/** The cases of all sheets. */
export function goldenCases(cases: ReadCases): readonly GoldenCase[] {
  return [
    ...refundCases(cases.refund),
    ...transferCases(cases.transfer),
    ...eligibilityCases(cases.eligibility),
    ...guideCases(cases.guides),
  ];
}

/**
 * Runs every golden case; a case without a date is asked as of today.
 *
 * @param answers those that are known already
 * @param comparedIn what of a case is compared; of the others only what they ask is looked at
 */
export function checkGoldenCases(
  sheets: ReadSheets,
  ruleset: Ruleset,
  today: Day,
  answers: Answers,
  comparedIn: ComparedIn = () => WHOLE,
): readonly Diagnostic[] {
  const cases = goldenCases(sheets.cases);
  if (cases.length === 0) return [];
  const regions = knownRegions(ruleset.regions, NOTHING_UNREAD);
  const rowsByRule = new Map<string, Row<Columns>>();
  for (const reading of Object.values(sheets.decisions)) addRows(rowsByRule, reading);
  const diagnostics: Diagnostic[] = [];
  const judged: JudgedCase[] = [];
  for (const golden of cases) {
    const asked = questionOf(golden, ruleset, regions, today);
    if ('diagnostics' in asked) {
      diagnostics.push(...asked.diagnostics);
      continue;
    }
    const { row } = golden;
    const compared = comparedIn(row, asked.query);
    if (compared === null) continue;
    const {
      rules,
      answering,
      asks = [],
      differences: all,
    } = answers.to(golden, asked.query, () => golden.judge(ruleset, asked.query, today));
    // Where even the outcome is another one, nothing else is what it would be either.
    if (compared !== WHOLE && all.some(({ key }) => key === 'outcome')) continue;
    const differences = all.filter(({ key }) => compared.has(key));
    const ids = rules.map(withoutSheet);
    const answered = new Set(answering ?? ids);
    const used = ids.flatMap((id) => noteOfRule(id, rowsByRule.get(id)));
    const hints = (key: string): Pick<Diagnostic, 'expects' | 'lists' | 'missed'> => ({
      expects: [
        ...expectedOf(row, 'rules'),
        ...(CHARGED.has(key) ? chargesIn(asked.query, sheets, regions, ruleset) : []),
      ].filter((id) => !answered.has(id)),
      lists: expectedOf(row, 'terms', 'disputes').filter((id) => !ids.includes(id)),
      missed: new Map([...asked.query.facts, ['date', asked.query.date] as const]),
    });
    judged.push({
      file: row.file,
      row,
      columns: golden.columns,
      asks,
      rules: new Set([...ids, ...rulesNamedIn(row)]),
      failures: differences.map((difference) => ({
        ...difference,
        finding: {
          ...report(golden, difference, used),
          ...hints(difference.key),
          differs: {
            expected: difference.expected,
            got: difference.got,
            // Whether somebody has a benefit may also follow from how long they wait.
            of: difference.key === 'verdict' ? null : (RESTS_ON[difference.key] ?? null),
          },
        },
      })),
    });
  }
  const { facts } = ruleset;
  const lost = withoutLostColumns(judged, { sheets, facts, rowsByRule, today });
  return [...diagnostics, ...lost.told, ...together(lost.judged, rowsByRule)];
}

/** The columns of a case that charges are taken off. */
const CHARGED: ReadonlySet<string> = new Set(['deduction', 'net']);

/** The charges of the place that is asked about, which cases do not name. */
function chargesIn(
  { region }: Query,
  { decisions }: ReadSheets,
  known: KnownRegions,
  { regions }: Ruleset,
): readonly string[] {
  if (region === null) return [];
  const chain = new Set(chainOf(regions.byCode, region.code).map(({ code }) => code));
  return decisions.deductions.rows.flatMap(({ values }) => {
    const match = known.find(values.region);
    return match.kind === 'one' && chain.has(match.region.code) ? [values.id] : [];
  });
}

/** The rules that a case wants or does not want in its answer. */
function expectedOf({ values }: CaseRow, ...keys: readonly string[]): readonly string[] {
  const named: Readonly<Record<string, unknown>> = values;
  return keys.flatMap((key) => named[key]).filter((id) => typeof id === 'string');
}

/** All rules that a case speaks of. */
export const rulesNamedIn = (row: CaseRow): readonly string[] =>
  expectedOf(row, 'rules', 'terms', 'disputes', 'absent');

/** The rules that golden cases speak of. */
export function rulesInCases({ cases }: ReadSheets): ReadonlySet<string> {
  const readings: readonly SheetReading<CaseColumns>[] = Object.values(cases);
  return new Set(readings.flatMap(({ rows }) => rows.flatMap(rulesNamedIn)));
}

/** Ids of rules are told apart across all sheets. */
function addRows(
  rowsByRule: Map<string, Row<Columns>>,
  { rows }: Pick<SheetReading<DecisionColumns>, 'rows'>,
): void {
  for (const row of rows) rowsByRule.set(row.values.id, row);
}

/** What stands behind the id of a rule that the answer to a case uses. */
export const IS_USED = '答案用了这条规则';

function noteOfRule(id: string, row: Row<Columns> | undefined): Note[] {
  if (row === undefined) return [];
  const text = { zh: `${id}   ← ${IS_USED}`, en: `${id}   ← the answer uses this rule` };
  return [{ file: row.file, cell: cellOf(row, 'id'), text }];
}

function report(
  { row, columns }: GoldenCase,
  { key, text }: Difference,
  used: readonly Note[],
): Diagnostic {
  const { id, note } = row.values;
  const header = columns[key]?.header ?? key;
  const remark: Note[] =
    note === null
      ? []
      : [{ file: row.file, cell: cellOf(row, 'note'), text: { zh: note, en: note } }];
  return finding(
    'YB-CASE',
    row,
    key,
    {
      zh: `范例 ${id} 的“${header}”：${text.zh}`,
      en: `case ${id}, “${header}” (${key}): ${text.en}`,
    },
    {
      notes: [...used, ...remark],
      help: {
        zh: '如果规则改对了，就更新范例；如果范例是对的，就检查刚改动的规则',
        en: 'if the rule change is right, update the case; if the case is right, check the rules just changed',
      },
    },
  );
}
