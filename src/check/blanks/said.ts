/** Rows whose own words name the option of a condition that the row leaves blank: 一档职工. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import { answers, type Fact } from '../../table/model.ts';
import { withoutWaived } from '../waived.ts';
import type { DecisionRow, DecisionSheet, World } from '../world.ts';
import { isToldOf, MOST_BLANK, PARTICIPANT } from './people.ts';

type Entry = DecisionRow<unknown>;

/** The sheets whose words speak of the people of their own row, and hardly of others. */
const SAID_IN: ReadonlySet<string> = new Set(['refund.csv', 'deductions.csv']);

/** So many rows that name an option in words have it in the cell as well. */
const CUSTOM = 8;

/** The rows of a sheet that say in words alone whom they are for. */
export function saidAlone(
  { file, rows }: DecisionSheet,
  world: World,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const [first] = rows;
  if (!SAID_IN.has(file) || first === undefined) return [];
  return [...world.facts.values()].flatMap((fact) => {
    if (fact.type !== 'choice' || fact.id === PARTICIPANT || !first.row.letters.has(fact.id))
      return [];
    const names = fact.options.map(({ name }) => name.zh);
    const isNamed = ({ row }: Entry): boolean => {
      const { explanation: words } = row.values;
      return typeof words === 'string' && names.some((name) => words.includes(name));
    };
    const states = ({ row }: Entry): boolean => row.conditions.some((one) => one.fact === fact.id);
    const odd = rows.filter(
      (entry) =>
        answers(entry.rule) && !states(entry) && isNamed(entry) && saidOf(entry, names) !== null,
    );
    if (odd.length === 0 || odd.length > MOST_BLANK) return [];
    if (rows.filter((entry) => states(entry) && isNamed(entry)).length < CUSTOM) return [];
    const told = withoutWaived(world, found);
    return odd.flatMap((entry) =>
      isToldOf(entry, file, told) ? [] : [report(entry, fact, saidOf(entry, names) ?? '')],
    );
  });
}

/** The one option that the words name; null where they name several, or one as one case of more. */
function saidOf({ row }: Entry, names: readonly string[]): string | null {
  const words = String(row.values['explanation']);
  const [only, second] = names.filter((name) => words.includes(name));
  if (only === undefined || second !== undefined) return null;
  return /[或不非没]|也一样|都/u.test(words) ? null : only;
}

const report = ({ row }: Entry, { id, name }: Fact, said: string): Diagnostic => {
  const words = String(row.values['explanation']);
  return {
    ...finding(
      'YB-BLANK',
      row,
      id,
      {
        zh: `“${name.zh}”空着，就是对谁都一样；同一行的说明写的却是“${said}”`,
        en: `${name.en} is blank, so that the row holds for all; yet 说明 in the same row says “${said}”`,
      },
      {
        severity: 'warning',
        notes: [
          { file: row.file, cell: cellOf(row, 'explanation'), text: { zh: words, en: words } },
        ],
        help: {
          zh: `看看是不是漏填了：填“${said}”；真的不分的，填“不限”`,
          en: `was it forgotten? Write ${said}; if it makes no difference, write 不限`,
        },
      },
    ),
    meant: said,
  };
};
