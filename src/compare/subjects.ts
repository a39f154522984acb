/** What is asked of a sheet separately: all of it, each group, or each thing that rows say. */
import { entryAt, ruleAt, type Table, type Terminal } from '../table/table.ts';
import { type AnswerForm, itemOf, NO_FIGURES } from './answer.ts';
import type { Both, SideName } from './table-input.ts';

export interface Subject {
  /** Tells subjects of a sheet apart. */
  readonly id: string;
  /** The groups it is about; null where it is about all of them together. */
  readonly groups: Both<readonly (string | null)[]>;
  /** What of a terminal speaks of it. */
  readonly keeps: (side: SideName, group: string | null, terminal: Terminal) => Terminal;
}

/** The subjects of two tables, in a fixed order. */
export function subjectsOf<C>(
  tables: Both<Table<C>>,
  forms: Both<AnswerForm<C>>,
): readonly Subject[] {
  switch (forms.after.together) {
    case 'sum':
    case 'collect':
      return [
        {
          id: '',
          groups: { before: [null], after: [null] },
          keeps: (_, __, terminal) => terminal,
        },
      ];
    case 'each': {
      const names = new Set([...groupsIn(tables.before), ...groupsIn(tables.after)]);
      return [...names].sort().map((name) => ({
        id: name,
        groups: { before: [name], after: [name] },
        keeps: (_, __, terminal) => terminal.filter(({ group }) => group === name),
      }));
    }
    case 'set':
      return sayings(tables, forms);
  }
}

function groupsIn(table: Table<unknown>): readonly string[] {
  return table.groups ?? [...new Set(table.terminals.flat().map(({ group }) => group))];
}

/** Rows are told apart by what they say: one that is merely called otherwise is the same. */
function sayings<C>(tables: Both<Table<C>>, forms: Both<AnswerForm<C>>): readonly Subject[] {
  const groups = new Map<string, { before: Set<string>; after: Set<string> }>();
  const keys = {
    before: keysOf(tables.before, forms.before),
    after: keysOf(tables.after, forms.after),
  };
  for (const side of ['before', 'after'] as const)
    for (const { group, certain, possible } of tables[side].terminals.flat())
      for (const entry of [...certain, ...possible]) {
        const key = keys[side](entry);
        const known = groups.get(key) ?? { before: new Set(), after: new Set() };
        known[side].add(group);
        groups.set(key, known);
      }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { before, after }]) => ({
      id,
      groups: { before: [...before].sort(), after: [...after].sort() },
      keeps: (side, asked, terminal) =>
        terminal.flatMap((outcome) => {
          if (outcome.group !== asked) return [];
          const mine = (entry: number): boolean => keys[side](entry) === id;
          const certain = outcome.certain.filter(mine);
          return [{ ...outcome, certain, possible: outcome.possible.filter(mine) }];
        }),
    }));
}

function keysOf<C>(table: Table<C>, form: AnswerForm<C>): (entry: number) => string {
  const known = new Map<number, string>();
  return (entry) => {
    const { rule } = entryAt(table, entry);
    const before = known.get(rule);
    if (before !== undefined) return before;
    const { key } = itemOf(form, ruleAt(table, rule).conclusion, NO_FIGURES);
    known.set(rule, key);
    return key;
  };
}
