/** How far the words of a row speak of a name. */
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';

/** The share of the characters of a name that the words of its row have too. */
export function likenessOf({ values }: Row<Columns>, name: string): number {
  const words = `${values['explanation'] ?? values['text'] ?? ''}`;
  const characters = Array.from(name);
  const had = characters.filter((character) => words.includes(character));
  return had.length / characters.length;
}
