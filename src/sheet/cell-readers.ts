/** How the cells of a column are read: as a condition on a fact, or as the definition says. */
import { foldText, isBlank } from '../base/text.ts';
import type { Fact } from '../table/model.ts';
import type { Column } from './column.ts';
import { conditionCell } from './conditions.ts';
import type { CellReader } from './read-column.ts';
import type { ReadCondition } from './read-condition.ts';

/** Reads conditions on a fact; a blank cell states none. */
export function conditionReader(fact: Fact): CellReader<ReadCondition | null> {
  const cell = conditionCell(fact);
  return (given) => {
    const raw = foldText(given);
    if (raw === '') return { ok: true, value: null };
    const reading = cell.read(raw);
    if (!reading.ok) return reading;
    return { ok: true, value: { fact: fact.id, raw, ...reading.value } };
  };
}

/** Reads the cells of a column of the definition, blank ones too. */
export function columnReader(column: Column<unknown>): CellReader<unknown> {
  const { cell, blank, about } = column;
  const example = column.example ?? cell.examples[0] ?? '';
  return (raw) => {
    if (!isBlank(raw)) return cell.read(raw);
    if (blank.kind === 'value') return { ok: true, value: blank.value };
    return {
      ok: false,
      problem: {
        code: 'YB-CELL',
        text: { zh: '必须填写，现在是空白', en: 'must not be blank' },
        // “Expected text” would tell nobody anything.
        expected: column.example === undefined ? cell.grammar : { zh: '', en: '' },
        got: '',
        help: {
          zh: `填写“${about.zh}”，例如 ${example}`,
          en: `fill in ${about.en}, for example “${example}”`,
        },
        suggestions: [],
      },
    };
  };
}
