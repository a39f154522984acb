/** What the sheets say, as JSON: written once, for the hash as well as for the modules. */
import { SHEET_IDS, type SheetId } from '../table/conclusions.ts';
import { packRules } from '../table/pack-table.ts';
import { packRegions, type RulesetParts } from '../table/ruleset.ts';

/** All that a ruleset says; everything else in it follows from that. */
export type Said = Omit<RulesetParts, 'hash'>;

export type ListId = Exclude<keyof Said, SheetId>;

/** Every list of a ruleset; one that lacks here does not compile. */
export const LIST_IDS: readonly ListId[] = Object.values({
  facts: 'facts',
  regions: 'regions',
  sources: 'sources',
  parameters: 'parameters',
  benefits: 'benefits',
  holidays: 'holidays',
  statements: 'statements',
} satisfies { readonly [K in ListId]: K });

/** Lists and rules in the form in which they are emitted. */
export interface Content {
  readonly lists: ReadonlyMap<ListId, string>;
  readonly rules: ReadonlyMap<SheetId, RulesJson>;
}

export interface RulesJson {
  readonly whole: string;
  /** Without the numbers of their rows, which say where a rule stands and nothing of what it says. */
  readonly withoutRows: string;
}

/**
 * Writes the lists and rules. Linking has sorted them and builds the items of a kind in one place,
 * with their keys in one order: sheets that say the same are written the same, rows apart.
 */
export function writeContent(said: Said): Content {
  return {
    lists: new Map(LIST_IDS.map((id) => [id, JSON.stringify(packedList(said, id))])),
    rules: new Map(SHEET_IDS.map((id) => [id, writeRules(said, id)])),
  };
}

const packedList = (said: Said, id: ListId): unknown =>
  id === 'regions' ? packRegions(said.regions) : said[id];

function writeRules(said: Said, sheet: SheetId): RulesJson {
  const { id, row, ...others } = packRules<object>(said[sheet].rules);
  const ids = JSON.stringify({ id }).slice(0, -1);
  const rest = JSON.stringify(others).slice(1);
  return {
    whole: `${ids},"row":${JSON.stringify(row)},${rest}`,
    withoutRows: `${ids},${rest}`,
  };
}
