/** What a golden case may have asked: what other cases ask, as far as the rule it expects is for it. */
import { contains, type Intervals } from '../../../base/interval.ts';
import { familyOf } from '../../../check/id-names.ts';
import { rowKey } from '../../../check/rows.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { topicCell } from '../../../sheet/definitions/guides.ts';
import { chainOf } from '../../../table/regions.ts';
import { rowAt, rowOf } from '../../findings.ts';
import type { CaseRow } from '../../golden/case.ts';
import type { ReadSheets } from '../../read.ts';
import { datesMeant } from './case-dates.ts';
import { namedIn, type Placed, placedCases, reaches } from './case-places.ts';
import { type CellText, textIn } from './cell-text.ts';
import { hasTwin } from './twin-conditions.ts';

type Entry = DecisionRow<unknown>;

/** So many texts of other cases are tried for one cell. */
const MOST_TEXTS = 3;
/** Where so many cells of a case do not fit, it is what it asks that was changed. */
const SEVERAL = 3;
/** So many rules do not all fail to answer because one id is wrong. */
const SEVERAL_RULES = 2;

const SEVERAL_PLACES = 2;

const YES_NO: readonly string[] = ['否', '是'];
const [REGION, TOPIC] = ['region', 'topic'] as const;

/** What cases ask beside places and facts. */
const OTHER_INPUTS: readonly string[] = ['benefit', TOPIC, 'date'];

/**
 * The cells of the only case that fails in which something else may have stood.
 *
 * @param expected the rules that it expects and that did not answer
 */
export function caseInputs(
  failed: readonly Diagnostic[],
  expected: readonly Entry[],
  sheets: ReadSheets,
  world: World,
): readonly CellText[] {
  const [first] = failed;
  if (first === undefined || failed.some((item) => rowOf(item) !== rowOf(first))) return [];
  const cases = placedCases(sheets, world).filter(({ golden }) => golden.row.file === first.file);
  const asked = cases.find(({ golden }) => golden.row.row === rowAt(first));
  if (asked === undefined) return [];
  const others = cases.filter((one) => one !== asked);
  const isAsked = failingIn(failed, asked) >= SEVERAL || areAllMissed(expected, asked);
  // A rule that is for the very people of another one was changed itself.
  const likely = expected.filter(
    (entry) => !hasTwin(entry, world) && (isAsked || !isOtherRule(entry, failed, cases, world)),
  );
  const texts = likely.flatMap((entry) => statedTexts(entry, asked, others, world, isAsked));
  const dates = datesMeant(asked, others);
  if (!isAsked) return [...dates, ...texts];
  return withoutRepeats([
    ...dates,
    ...topicsOf(expected, asked),
    ...otherAnswers(failed, asked, world),
    ...texts,
    ...placesWithin(expected, asked, others, world),
  ]);
}

/**
 * Whether it is the id that is wrong: another case expects that rule already, and one of its series
 * answers that no case speaks of.
 */
function isOtherRule(
  { rule: { id } }: Entry,
  failed: readonly Diagnostic[],
  cases: readonly Placed[],
  { decisions }: World,
): boolean {
  const timesOf = (one: string): number =>
    cases.filter(({ golden }) => namedIn(golden, 'rules', 'terms').includes(one)).length;
  const answering = new Set(failed.flatMap(({ notes }) => notes.map(rowOf)));
  return (
    timesOf(id) > 1 &&
    decisions.some(({ rows }) =>
      rows.some(
        ({ row, rule }) =>
          answering.has(rowKey(row)) &&
          familyOf(rule.id) === familyOf(id) &&
          timesOf(rule.id) === 0,
      ),
    )
  );
}

/** How many cells of a case are not as the answer has them. */
function failingIn(failed: readonly Diagnostic[], { golden: { row } }: Placed): number {
  const remark = row.letters.get('note');
  const cells = failed
    .flatMap((item) => [item, ...item.notes])
    .filter((place) => rowOf(place) === rowOf(failed[0] ?? place))
    .map(({ cell }) => cell);
  return new Set(cells.filter((cell) => cell !== `${remark ?? ''}${row.row}`)).size;
}

/** Whether none of several rules that a case expects has answered it. */
function areAllMissed(expected: readonly Entry[], { golden }: Placed): boolean {
  const named = namedIn(golden, 'rules');
  const missed = new Set<unknown>(expected.map(({ rule }) => rule.id));
  return named.length >= SEVERAL_RULES && named.every((id) => missed.has(id));
}

/** What the conditions and the place of a rule ask for. */
function statedTexts(
  { row: { conditions }, rule: { id, region } }: Entry,
  asked: Placed,
  others: readonly Placed[],
  world: World,
  isAsked: boolean,
): readonly CellText[] {
  const { row } = asked.golden;
  return [
    ...conditions.flatMap(({ fact, holds }) => {
      const now = statedIn(row, fact);
      if (now === undefined || contains(holds, now)) return [];
      const texts = others.flatMap(({ golden }) => {
        const value = statedIn(golden.row, fact);
        const raw = golden.row.conditions.find((condition) => condition.fact === fact)?.raw;
        if (value === undefined || raw === undefined || !contains(holds, value)) return [];
        // A case that would ask what another one asks was not meant to.
        return others.some((other) => isCopy(asked, fact, value, other)) ? [] : [raw];
      });
      const words = isAsked ? wordsOf(fact, holds, world) : [];
      return [...new Set([...texts, ...words])]
        .slice(0, MOST_TEXTS)
        .map((to) => textIn(row, fact, to, id));
    }),
    // A rule that is for the place already is kept from answering by something else.
    ...(row.letters.has(REGION) && !reaches(region, asked, world)
      ? [textIn(row, REGION, world.regions.get(region)?.name ?? '', id)]
      : []),
  ];
}

/** What a condition allows, of facts that have few values. */
function wordsOf(fact: string, holds: Intervals, { facts }: World): readonly string[] {
  const { type, options = [] } = facts.get(fact) ?? {};
  const words =
    type === 'yes-no' ? YES_NO : type === 'choice' ? options.map(({ name }) => name.zh) : [];
  return words.filter((_, value) => contains(holds, value));
}

/** Places in the region of an expected rule, for those of a case that lie elsewhere. */
function placesWithin(
  expected: readonly Entry[],
  { golden }: Placed,
  others: readonly Placed[],
  world: World,
): readonly CellText[] {
  const stated = Object.entries(golden.regions).flatMap(([key, text]) =>
    text === null ? [] : [[key, text] as const],
  );
  // Where a case asks about one place the rule’s own has been looked for.
  if (stated.length < SEVERAL_PLACES) return [];
  const isWithin = (text: string, region: string): boolean =>
    placesNamed(text, others).some((code) =>
      chainOf(world.regions, code).some((above) => above.code === region),
    );
  return expected.flatMap(({ rule: { id, region } }) =>
    stated
      .filter(([, text]) => !isWithin(text, region))
      .flatMap(([key]) => {
        const named = others
          .flatMap((other) => Object.values(other.golden.regions))
          .filter((text) => text !== null && isWithin(text, region));
        const free = named.filter((text) => stated.every(([, own]) => own !== text));
        return [...new Set(free)]
          .slice(0, MOST_TEXTS)
          .map((text) => textIn(golden.row, key, text ?? '', id));
      }),
  );
}

/** The codes of the places that cases call by a name. */
const placesNamed = (text: string, cases: readonly Placed[]): readonly string[] =>
  cases.flatMap(({ golden, places }) => {
    const named = Object.values(golden.regions).filter((one) => one !== null);
    return named.length === places.length ? (places[named.indexOf(text)]?.code ?? []) : [];
  });

/** The other value of what the rules ask that answered a case, of facts that have two. */
function otherAnswers(
  failed: readonly Diagnostic[],
  { golden: { row } }: Placed,
  { decisions, facts }: World,
): readonly CellText[] {
  const answering = new Set(failed.flatMap(({ notes }) => notes.map(rowOf)));
  const asked = decisions.flatMap(({ rows }) =>
    rows.flatMap((entry) =>
      answering.has(rowKey(entry.row)) ? entry.row.conditions.map(({ fact }) => fact) : [],
    ),
  );
  return [...new Set(asked)].flatMap((fact) => {
    const now = statedIn(row, fact);
    const other = facts.get(fact)?.type === 'yes-no' && now !== undefined ? YES_NO[1 - now] : null;
    return typeof other === 'string' ? [textIn(row, fact, other)] : [];
  });
}

/** The one topic of which all expected guides are. */
function topicsOf(expected: readonly Entry[], { golden: { row } }: Placed): readonly CellText[] {
  const [topic, second] = new Set(expected.map((entry) => entry.row.values[TOPIC]));
  const word = (topicCell.choices ?? []).find((name) => {
    const reading = topicCell.read(name);
    return reading.ok && reading.value === topic;
  });
  if (word === undefined || second !== undefined || !row.letters.has(TOPIC)) return [];
  return [textIn(row, TOPIC, word)];
}

function withoutRepeats(texts: readonly CellText[]): readonly CellText[] {
  return [...new Map(texts.map((text) => [`${text.cell} ${text.to}`, text])).values()];
}

/** Whether a case with another value of a fact asks word for word what another case asks. */
function isCopy(asked: Placed, fact: string, value: number, other: Placed): boolean {
  const stated = ({ golden: { row } }: Placed): string =>
    JSON.stringify(row.conditions.map((each) => [each.fact, each.holds]).toSorted());
  const [own, its] = [asked.golden, other.golden];
  const changed = own.row.conditions.map((each) =>
    each.fact === fact ? [fact, [[value, value]]] : [each.fact, each.holds],
  );
  return (
    JSON.stringify(own.regions) === JSON.stringify(its.regions) &&
    JSON.stringify(changed.toSorted()) === stated(other) &&
    OTHER_INPUTS.every((key) => `${namedIn(own, key).join()}` === `${namedIn(its, key).join()}`)
  );
}

function statedIn({ conditions }: CaseRow, fact: string): number | undefined {
  return conditions.find((condition) => condition.fact === fact)?.holds[0]?.[0];
}
