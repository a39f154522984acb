/** What else a cell of a rule may have said: texts that stand in its column, as far as they may fit. */
import { formatDay } from '../../../base/day.ts';
import {
  complement,
  contains,
  type Interval,
  type Intervals,
  intersect,
} from '../../../base/interval.ts';
import { commonOf, type DatedBox } from '../../../check/diagram/meeting.ts';
import { boxOf } from '../../../check/rows.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Columns } from '../../../sheet/column.ts';
import type { ReadCondition } from '../../../sheet/rows.ts';
import { answers, type Fact } from '../../../table/model.ts';
import { describeBounds } from '../../../table/wording.ts';
import { SHEET_FILES } from '../../read.ts';
import { SHEET_COLUMNS } from '../../sheet-columns.ts';
import { type CellText, textIn } from './cell-text.ts';
import { isBound, slippedDates, turnedDates } from './other-dates.ts';
import { beforeTwins } from './twin-conditions.ts';

type Entry = DecisionRow<unknown>;

/** What is asked of a row with another text in one cell. */
export interface Wanted {
  /** Golden cases expect it: whatever keeps it from answering may be wrong. */
  readonly isExpected: boolean;
  /** Whom it must be for. */
  readonly missed: readonly ReadonlyMap<string, number>[];
}

/** The texts that a cell of a row may have had so that no two rows meet, the plainest first. */
export function otherTexts(entry: Entry, wanted: Wanted, world: World): readonly CellText[] {
  const { isExpected, missed } = wanted;
  if (!answers(entry.rule))
    return isExpected ? [...beforeTwins(entry, missed, world), ...answering(entry)] : [];
  const rows = world.decisions.find(({ file }) => file === entry.row.file)?.rows ?? [];
  const near = rows.filter(
    (other) => other !== entry && other.rule.region === entry.rule.region && answers(other.rule),
  );
  const siblings = near.filter(({ group }) => group === entry.group);
  const isMet = ({ id, presumption }: Fact): boolean =>
    wanted.missed.every((person) =>
      contains(
        conditionOn(entry, id)?.holds ?? [],
        person.get(id) ?? presumption?.value ?? Number.NaN,
      ),
    );
  // What keeps somebody from a row is seldom a condition that they meet.
  const facts = [...entry.row.letters.keys()]
    .flatMap((key) => world.facts.get(key) ?? [])
    .toSorted((a, b) => Number(isExpected && isMet(a)) - Number(isExpected && isMet(b)));
  const ofPlace = world.decisions.flatMap((sheet) =>
    sheet.rows.filter(
      ({ rule, row }) =>
        rule.region === entry.rule.region && answers(rule) && row.file !== entry.row.file,
    ),
  );
  const search = { entry, wanted, siblings, near, ofPlace, rows };
  return [
    ...(isExpected ? [...turnedDates(entry), ...slippedDates(entry, rows)] : []),
    ...(isExpected && !entry.rule.inheritable ? [textAt(entry, 'inheritable', '是')] : []),
    ...(isExpected ? [] : ofGroup(search)),
    ...facts.flatMap((fact) => ofFact(search, fact)),
    ...(['from', 'to'] as const).flatMap((key) => ofDate(search, key)),
  ];
}

interface Search {
  readonly entry: Entry;
  readonly wanted: Wanted;
  /** The rows that it must not meet. */
  readonly siblings: readonly Entry[];
  /** Those of its region. */
  readonly near: readonly Entry[];
  /** Those that other sheets have of its region. */
  readonly ofPlace: readonly Entry[];
  readonly rows: readonly Entry[];
}

/** A row that answers nobody since one cell says so. */
function answering(entry: Entry): readonly CellText[] {
  const { nature, standing, disputes } = entry.rule;
  const filled = [
    ...(nature === 'direct' ? [] : ['nature']),
    ...(standing === 'claimed' ? ['standing'] : []),
    ...(disputes.length === 0 ? [] : ['disputes']),
  ];
  return filled.length > 1 ? [] : filled.map((key) => textAt(entry, key, ''));
}

const textAt = ({ row, rule }: Entry, key: string, to: string): CellText =>
  textIn(row, key, to, rule.id);

/** What a row answers, among the rest that its place says. */
const GROUPING: readonly string[] = ['component'];

/** The other parts of an answer that the sheet knows, as far as people are left without this one. */
function ofGroup({ entry, near }: Search): readonly CellText[] {
  return GROUPING.flatMap((key) => {
    const { row } = entry;
    if (!row.letters.has(key)) return [];
    const own = near.filter((other) => other.row.values[key] !== row.values[key]);
    return [...new Set(own.map((other) => wordFor(key, other)))].flatMap((to) =>
      to === null ? [] : [{ ...textAt(entry, key, to), isRare: true }],
    );
  });
}

/** Columns in which more different texts stand are not read through. */
const MOST_TEXTS = 60;

function ofFact(search: Search, fact: Fact): readonly CellText[] {
  const { entry, wanted, near, rows } = search;
  const whole: Intervals = [[fact.min, fact.max]];
  const old = conditionOn(entry, fact.id)?.holds ?? whole;
  const texts = new Set([JSON.stringify(old)]);
  const said = [...near, ...rows].flatMap((other): readonly Said[] => {
    const condition = conditionOn(other, fact.id);
    // Nearly every row states whom it is for: a blank there is no likelier text.
    if (condition === undefined)
      return fact.id === 'participant' ? [] : [{ raw: '', holds: whole }];
    return [condition];
  });
  const inSeries = new Set(
    near
      .filter((other) => other.group !== entry.group && numberOf(other) === numberOf(entry))
      .map((other) => JSON.stringify(conditionOn(other, fact.id)?.holds ?? whole)),
  );
  const found: CellText[] = [];
  const add = ({ raw, holds }: Said, isRare: boolean): void => {
    const key = JSON.stringify(holds);
    if (texts.has(key) || texts.size > MOST_TEXTS) return;
    texts.add(key);
    if (!mayFit(search, fact, old, holds)) return;
    found.push({
      ...textAt(entry, fact.id, raw),
      ...(isRare ? { isRare } : {}),
      ...(inSeries.has(key) ? { isInSeries: true } : {}),
    });
  };
  for (const each of said) add(each, false);
  for (const each of withMissed(fact, old, wanted)) add(each, true);
  // A case may be wrong where a word that no row has would answer it, unless it is the only other.
  const isTurned = fact.type === 'yes-no' && conditionOn(entry, fact.id) !== undefined;
  if (!wanted.isExpected || isTurned) for (const each of chosen(fact)) add(each, !isTurned);
  if (!wanted.isExpected) for (const each of leftOver(search, fact)) add(each, true);
  return found;
}

/** Several options, or the one range of numbers, that the rows beside it leave over. */
function leftOver({ entry, siblings }: Search, fact: Fact): readonly Said[] {
  const { possible } = entry.rule.period;
  if (fact.type === 'integer') {
    const taken = siblings
      .filter((other) => meetsAny(boxWith(entry, fact, [[fact.min, fact.max]], possible), [other]))
      .flatMap((other) => conditionOn(other, fact.id)?.holds ?? []);
    const holds = taken.reduce(
      (left: Intervals, [low, high]) =>
        intersect(left, complement([[low, high]], fact.min, fact.max)),
      [[fact.min, fact.max]],
    );
    return holds.length === 1 ? [{ raw: describeBounds(fact, holds).zh, holds }] : [];
  }
  if (fact.type !== 'choice') return [];
  const values = [...fact.options.keys()].filter(
    (value) => !meetsAny(boxWith(entry, fact, [[value, value]], possible), siblings),
  );
  if (values.length < 2 || values.length === fact.options.length) return [];
  const raw = values.map((value) => fact.options[value]?.name.zh ?? '').join('、');
  return [{ raw, holds: values.map((value) => [value, value]) }];
}

/** Its own options and the one that a case asks about, which may have been dropped from among them. */
function withMissed(fact: Fact, old: Intervals, wanted: Wanted): readonly Said[] {
  const [missed] = wanted.missed.flatMap((person) => person.get(fact.id) ?? []);
  if (!wanted.isExpected || fact.type !== 'choice' || missed === undefined) return [];
  const values = [...fact.options.keys()].filter(
    (value) => value === missed || contains(old, value),
  );
  const raw = values.map((value) => fact.options[value]?.name.zh ?? '').join('、');
  return [{ raw, holds: values.map((value) => [value, value]) }];
}

const numberOf = ({ rule: { id } }: Entry): string => id.slice(id.lastIndexOf('-'));

type Said = Pick<ReadCondition, 'raw' | 'holds'>;

/** The words that a cell about a fact with choices may hold. */
function chosen({ type, options }: Fact): readonly Said[] {
  const words = type === 'yes-no' ? NO_YES : options.map(({ name }) => name.zh);
  return words.map((raw, value) => ({ raw, holds: [[value, value]] }));
}

const NO_YES: readonly string[] = ['否', '是'];

/** Whether the row would meet no other one, answer who is missed, and leave nobody to no row. */
function mayFit(
  { entry, wanted, siblings }: Search,
  fact: Fact,
  old: Intervals,
  holds: Intervals,
): boolean {
  const gained = intersect(holds, complement(old, fact.min, fact.max));
  const { certain, possible } = entry.rule.period;
  const box = boxWith(entry, fact, holds, certain ?? possible);
  if (meetsAny(box, siblings)) return false;
  // A row for everybody may leave out people for whom it is not at all.
  const isForAll = fact.id === 'participant' && conditionOn(entry, fact.id) === undefined;
  if (isForAll && !wanted.isExpected) return true;
  if (wanted.missed.length > 0 && gained.length === 0) return false;
  if (!answersMissed({ ...box, days: possible }, wanted)) return false;
  const lost = intersect(old, complement(holds, fact.min, fact.max));
  const isChosen = fact.type === 'choice' || fact.type === 'yes-no';
  return isChosen || lost.length === 0 || meetsAny(boxWith(entry, fact, lost, possible), siblings);
}

function answersMissed({ facts, days }: DatedBox, wanted: Wanted): boolean {
  const isFor = (person: ReadonlyMap<string, number>): boolean =>
    [...person].every(([fact, value]) => {
      const holds = fact === 'date' ? [days] : facts.get(fact);
      return holds === undefined || contains(holds, value);
    });
  // A row in the wrong group leaves out people in both, of whom only some are its own.
  const { isExpected, missed } = wanted;
  return isExpected || missed.length === 0 ? missed.every(isFor) : missed.some(isFor);
}

function boxWith(entry: Entry, fact: Fact, holds: Intervals, days: Interval): DatedBox {
  return { days, facts: new Map(boxOf(entry).facts).set(fact.id, holds) };
}

const meetsAny = (box: DatedBox, siblings: readonly Entry[]): boolean =>
  siblings.some(
    (other) =>
      other.rule.period.certain !== null &&
      commonOf(box, boxOf(other, other.rule.period.certain)) !== null,
  );

/** The dates of the rows of the region, none, and those that go on from a sibling without a gap. */
function ofDate(
  { entry, wanted, siblings, near, ofPlace, rows }: Search,
  key: 'from' | 'to',
): readonly CellText[] {
  const { period } = entry.rule;
  // Another date keeps no rule from somebody on a day on which it is in force for sure.
  if (wanted.isExpected && isInForce(period, wanted)) return [];
  const texts = new Set([period[key] ?? '']);
  const dates = [
    ...near.map((other) => [other.rule.period[key] ?? '', other.rule.period.possible] as const),
    ...siblings.flatMap((other) => besideIt(other, key)),
    ...rows
      .filter(({ rule }) => rule.period[key] === null)
      .slice(0, 1)
      .map(({ rule }) => ['', rule.period.possible] as const),
    ...ofPlace.map(({ rule }) => [rule.period[key] ?? '', rule.period.possible] as const),
  ];
  return dates.flatMap(([text, [from, to]]) => {
    if (texts.has(text) || (text === '' && isBound(period[key] ?? ''))) return [];
    texts.add(text);
    const days: Interval = key === 'from' ? [from, period.possible[1]] : [period.possible[0], to];
    const box = boxOf(entry, days);
    if (days[0] > days[1] || !answersMissed(box, wanted) || meetsAny(box, siblings)) return [];
    return [textAt(entry, key, text)];
  });
}

/** Whether a rule is in force for certain on all the days that are asked about. */
const isInForce = ({ certain }: Entry['rule']['period'], { missed }: Wanted): boolean =>
  certain !== null &&
  missed.length > 0 &&
  missed.every((person) => contains([certain], person.get('date') ?? Number.NaN));

/** The day behind the end of a row, or before its start. */
function besideIt({ rule: { period } }: Entry, key: 'from' | 'to'): readonly [string, Interval][] {
  const isKnown = (key === 'from' ? period.to : period.from) !== null;
  const day = key === 'from' ? period.possible[1] + 1 : period.possible[0] - 1;
  return isKnown ? [[formatDay(day), [day, day]]] : [];
}

/** The word of a list that a cell of a row says. */
export function wordFor(key: string, { row }: Entry): string | null {
  const file = SHEET_FILES.find((each) => each === row.file);
  const columns: Columns = file === undefined ? {} : SHEET_COLUMNS[file][0];
  const cell = columns[key]?.cell;
  const words = cell?.choices ?? [];
  return (
    words.find((word) => {
      const reading = cell?.read(word);
      return reading?.ok === true && reading.value === row.values[key];
    }) ?? null
  );
}

function conditionOn({ row }: Entry, fact: string): ReadCondition | undefined {
  return row.conditions.find((condition) => condition.fact === fact);
}
