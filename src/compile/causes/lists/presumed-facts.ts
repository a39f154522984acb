/**
 * What facts.csv presumes of people decides many golden cases (范例) at once: where several fail that
 * have little else in common, another presumption of a fact that their rules look at may be behind
 * all of them.
 */
import { rowKey } from '../../../check/rows.ts';
import type { World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { Fact } from '../../../table/model.ts';
import { rowOf } from '../../findings.ts';
import type { ReadSheets } from '../../read.ts';
import { type CellText, textIn } from '../texts/cell-text.ts';

/** One failing case, or several of one rule, have a likelier cause than what is presumed of all. */
const SEVERAL = 2;
/** Of the texts that may be tried in all some are left for the cells of rules. */
const MOST_TRIED = 6;
const YES_NO: readonly string[] = ['否', '是'];
const PARTICIPANT = 'participant';

/** The texts that the cells of facts about what is presumed may have had, by the cases that fail. */
export function presumedTexts(
  errors: readonly Diagnostic[],
  { factRows }: ReadSheets,
  world: World,
): readonly CellText[] {
  if (errors.length < SEVERAL) return [];
  const noted = new Set(errors.flatMap(({ notes }) => notes.map(rowOf)));
  const expected = new Set(errors.flatMap(({ expects = [] }) => expects));
  const entries = world.decisions.flatMap((sheet) => sheet.rows);
  const asked = Map.groupBy(
    entries
      .filter(({ row, rule }) => noted.has(rowKey(row)) || expected.has(rule.id))
      .flatMap(({ row: { conditions } }) => conditions.map(({ fact }) => fact)),
    (fact) => fact,
  );
  const people = (world.facts.get(PARTICIPANT)?.options ?? []).map(({ name }) => name.zh);
  const [whose] = errors.flatMap(({ missed }) => people[missed?.get(PARTICIPANT) ?? -1] ?? []);
  const timesOf = (id: string): number => asked.get(id)?.length ?? 0;
  const likeliest = factRows.rows.toSorted((a, b) => timesOf(b.values.id) - timesOf(a.values.id));
  const texts = likeliest.flatMap((row): readonly CellText[] => {
    const { id, presumedFor } = row.values;
    const fact = world.facts.get(id);
    if (fact === undefined || fact.presumption === null || !asked.has(id)) return [];
    const now = people.filter((one) => presumedFor.includes(one));
    const more = people.filter((one) => presumedFor.includes(one) || one === whose);
    const others = whose === undefined || now.length === 0 ? [] : [[whose], more];
    return [
      ...others
        .filter((to) => to.join() !== now.join())
        .map((to) => textIn(row, 'presumedFor', to.join('、'))),
      ...otherValues(fact).map((to) => textIn(row, 'presumption', to)),
    ];
  });
  return texts.slice(0, MOST_TRIED);
}

/** What may be presumed instead, of few values. */
function otherValues({ type, presumption, options }: Fact): readonly string[] {
  const words =
    type === 'yes-no' ? YES_NO : type === 'choice' ? options.map(({ name }) => name.zh) : [];
  return words.filter((_, value) => value !== presumption?.value);
}
