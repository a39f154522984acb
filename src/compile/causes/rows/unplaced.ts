/**
 * A rule whose 地区 is blank or names no place most likely has the place of all other rules of its
 * sheet whose ids begin alike: the finding says so.
 */
import { familyOf } from '../../../check/id-names.ts';
import { type Diagnostic, parseCellName } from '../../../diagnostic/diagnostic.ts';
import type { SheetReading } from '../../../sheet/rows.ts';
import { DECISIONS, type DecisionColumns } from '../../decisions.ts';
import type { ReadSheets } from '../../read.ts';

type Reading = Pick<SheetReading<DecisionColumns>, 'rows' | 'leftOut'>;

/** What is found at a place that could not be read. */
const UNPLACED: readonly string[] = ['YB-CELL', 'YB-NAME'];

/** The findings, those at the place of a rule with the place that its row most likely had. */
export function withOwnPlaces(
  found: readonly Diagnostic[],
  { decisions }: ReadSheets,
): readonly Diagnostic[] {
  const readings: Readonly<Record<string, Reading>> = decisions;
  const byFile = new Map<string, Reading | undefined>(
    Object.entries(DECISIONS).map(([id, { file }]) => [file, readings[id]]),
  );
  return found.map((item) => {
    const reading = byFile.get(item.file);
    const isOpen = UNPLACED.includes(item.code) && item.meant === undefined;
    const place = isOpen && reading !== undefined ? placeIn(item, reading) : null;
    return place === null ? item : withPlace(item, place);
  });
}

/** The ids of a family and the only place that its other rows name. */
interface Place {
  readonly family: string;
  readonly name: string;
}

function placeIn({ cell }: Diagnostic, { rows, leftOut }: Reading): Place | null {
  const at = cell === null ? null : parseCellName(cell);
  const letters = rows[0]?.letters.get('region');
  if (at === null || letters === undefined || cell !== `${letters}${at.row}`) return null;
  const own = [...rows, ...leftOut].find(({ row }) => row === at.row);
  const values: Readonly<Record<string, unknown>> = own?.values ?? {};
  const family = familyOf(`${values['id'] ?? ''}`);
  if (family === '') return null;
  const others = rows.filter(
    ({ row, values: { id } }) => row !== at.row && familyOf(id) === family,
  );
  const [name, second] = new Set(others.map(({ values: { region } }) => region));
  return name === undefined || second !== undefined ? null : { family, name };
}

function withPlace(item: Diagnostic, { family, name }: Place): Diagnostic {
  // A name that nobody knows may as well be that of a new place.
  if (item.code === 'YB-NAME') return { ...item, meant: name };
  return {
    ...item,
    meant: name,
    help: {
      zh: `多半是“${name}”：编号以“${family}”开头的其他行都属于这里；如果不是，填写规则所属的统筹区`,
      en: `most likely “${name}”: all other rows whose ids begin with “${family}” are of this place; if not, name the place of the rule`,
    },
  };
}
