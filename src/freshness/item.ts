/** What is due about the sheets, and what a finder of such things looks at. */
import type { Day } from '../base/day.ts';
import type { Text } from '../base/text.ts';
import type { DecisionRow, World } from '../check/world.ts';
import type { holidayColumns } from '../sheet/definitions/more-lists.ts';
import type { Row } from '../sheet/rows.ts';
import { cellOf } from '../sheet/rows.ts';
import { chainOf } from '../table/regions.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { shortName } from '../table/wording.ts';

/** In the order in which things without a date are listed. */
export const STALE_KINDS = [
  'holidays',
  'ending',
  'starting',
  'source',
  'parameter',
  'no-rule',
  'weak-evidence',
  'waiver',
] as const;
export type StaleKind = (typeof STALE_KINDS)[number];

/** One thing to do. */
export interface StaleItem {
  readonly kind: StaleKind;
  /** The last day on which all is well; null for what is lacking whatever the day. */
  readonly due: Day | null;
  readonly file: string;
  /** As a spreadsheet shows it; null for the sheet as a whole. */
  readonly cell: string | null;
  /** What it is about: the id of a rule or source, the code of a region, a year. */
  readonly id: string;
  /** What is the matter. */
  readonly text: Text;
  /** What to do. */
  readonly help: Text;
  /** Who publishes what is needed; null where the sheets do not say. */
  readonly publisher: string | null;
  /** Where it was published last. */
  readonly url: string | null;
  /** The rules behind it, `refund:BJ-RET-1`. */
  readonly rules: readonly string[];
}

/** What is looked at: sheets that were read and linked, a day, and how far to look ahead. */
export interface FreshnessInput {
  readonly world: World;
  readonly ruleset: Ruleset;
  /** The rows of holidays.csv. */
  readonly holidays: readonly Row<typeof holidayColumns>[];
  readonly today: Day;
  /** Days to look ahead; what is due later is not listed. */
  readonly within: number;
}

/** Looks for one kind of thing. */
export type Finder = (input: FreshnessInput) => readonly StaleItem[];

/** `refund:BJ-RET-1` */
export function ruleName({ row, rule }: DecisionRow<unknown>): string {
  return `${row.file.replace(/\.csv$/u, '')}:${rule.id}`;
}

/** A place as people call it. */
export function placeName({ regions }: World, code: string): Text {
  return shortName(regions.get(code));
}

/** Who publishes what a rule rests on, and where: its first source. */
export function publisherOf(
  { rule }: DecisionRow<unknown>,
  { sources }: World,
): Pick<StaleItem, 'publisher' | 'url'> {
  const [first] = rule.sources.flatMap((id) => sources.get(id) ?? []);
  return { publisher: first?.publisher ?? null, url: first?.url ?? null };
}

/** The authority that would publish a place's rules, by its name. */
export function bureauOf({ regions }: World, code: string): string | null {
  const place = chainOf(regions, code).find(({ level }) => level !== 'pool');
  if (place === undefined) return null;
  return place.level === 'nation' ? '国家医疗保障局' : `${place.name}医疗保障局`;
}

/** Where a row's cell stands. */
export function placeOf(
  { row }: DecisionRow<unknown>,
  key: string,
): Pick<StaleItem, 'file' | 'cell'> {
  return { file: row.file, cell: cellOf(row, key) };
}

/** A few names of many, and how many there are. */
export function someOf(names: readonly string[], most = 5): Text {
  const rest = names.length - most;
  if (rest <= 0) return { zh: names.join('、'), en: names.join(', ') };
  const some = names.slice(0, most);
  return {
    zh: `${some.join('、')} 等 ${names.length} 条`,
    en: `${some.join(', ')} and ${rest} more`,
  };
}
