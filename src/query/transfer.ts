/**
 * 转移接续: whether insurance can move from one pooling area to another, by which stages and days,
 * what becomes of the account’s balance, and when benefits go on. The place that is left decides
 * who may go, its own stages and the balance; the place moved to decides its stages and waiting.
 */
import { type Day, formatDay } from '../base/day.ts';
import { type Calendar, calendarOf } from '../calendar/calendar.ts';
import { type Lang, listed } from '../i18n/lang.ts';
import { type Box, EVERYTHING, intersectBoxes } from '../table/box.ts';
import { rootFor } from '../table/decide.ts';
import type { Holiday, Region, SheetId } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { Terminal } from '../table/table.ts';
import { type AnswerPart, assemble, mergePieces, type Piece, undecided } from './assemble.ts';
import { regionsBelow } from './context.ts';
import { regionName, type Speech, speechFor } from './describe.ts';
import type { Assumption, Missing } from './envelope.ts';
import type { Query } from './input.ts';
import { missingFact, missingRegion } from './missing.ts';
import { assumption, byParticipant, presume } from './presume.ts';
import type { Situation } from './situation.ts';
import { type Slice, slicesOf } from './slices.ts';
import type { TransferAnswer, TransferEnvelope } from './transfer-envelope.ts';
import {
  type Move,
  type MoveTerminals,
  notTransferablePart,
  nowherePart,
  toldScope,
  transferablePart,
  unknownPart,
} from './transfer-part.ts';
import {
  optionOf,
  type Places,
  placesOf,
  retiredIfResettled,
  sharedArea,
  vagueProvince,
} from './transfer-places.ts';
import { endOf } from './transfer-stages.ts';
import { isTransferTerm } from './transfer-terms.ts';
import { isUnneeded, withinOne } from './transfer-within.ts';
import { casesAhead, type Outlook, plainKey } from './upcoming.ts';

/** How far ahead an application may lie for the rules public today to be used, and that said. */
const PLANNED_DAYS = 366;

/** Whose rules may change what is told of a transfer. */
const TABLES = [
  'transferScope',
  'transferStages',
  'transferBalance',
  'waiting',
  'terms',
] as const satisfies readonly SheetId[];

const calendars = new WeakMap<readonly Holiday[], Calendar>();

/** The official calendar of a ruleset, made once. */
export function calendarIn({ holidays }: Ruleset): Calendar {
  const known = calendars.get(holidays) ?? calendarOf(holidays);
  calendars.set(holidays, known);
  return known;
}

/** Which day's rules count, and the day of acceptance. */
interface Days {
  readonly acceptance: Day | null;
  /** The day on which the rules must be in force. */
  readonly asOf: Day;
  /** The day up to which rules without an announced end are taken to go on. */
  readonly horizon: Day;
  readonly assumptions: readonly Assumption[];
}

/**
 * Answers a question about a transfer. A rule must be in force on the day of acceptance, for that
 * is when the clocks start; `date` overrides it. For a day to come, rules without an announced end
 * are used and that is said: else nobody could plan a transfer.
 *
 * @param today the day on which it is asked
 */
export function askTransfer(
  ruleset: Ruleset,
  said: Query,
  today: Day,
  lang: Lang,
): TransferEnvelope {
  const query = retiredIfResettled(ruleset, said);
  const speech = speechFor(ruleset, query, lang);
  const area = sharedArea(ruleset, query);
  const places = placesOf(ruleset, query);
  if (places === null) return undecided(speech, query, today, whoAndWhere(speech, query));
  const days = daysOf(speech, query, today);
  const dated: Query = { ...query, date: days.asOf };
  const regions = [places.from.code, places.to.code];
  const outlook: Outlook<TransferAnswer> = {
    speech,
    query: dated,
    today,
    regions,
    // The rules of the day on which it begins count, whatever comes later.
    tables:
      days.acceptance === null && days.horizon === today ? TABLES.map((id) => ruleset[id]) : [],
    ask: (about, horizon) => {
      const { pieces, assumptions } = evaluate(speech, about, places, {
        ...days,
        asOf: about.date,
        horizon,
      });
      return { pieces: mergePieces(ruleset, pieces, keyOf), assumptions };
    },
    benefit: 'transfer',
    keyOf: plainKey,
  };
  const now = outlook.ask(dated, days.horizon);
  const moves = !isUnneeded(now.pieces);
  // A province may pool as a whole, and then says so; else the areas within it are what they are.
  if (area !== null && moves) return withinOne(speech, query, today, area);
  const asked = {
    query: dated,
    regions,
    today,
    assumptions: [
      ...days.assumptions,
      ...(moves ? placeAssumptions(speech, query, places) : []),
      ...now.assumptions,
    ],
    askBelow: (below: readonly string[]): Missing =>
      missingRegion(speech, 'fromRegion', speech.texts.regionQuestion, below),
  };
  return assemble(speech, asked, now.pieces, casesAhead(outlook, now));
}

function whoAndWhere(speech: Speech, { regions, facts }: Query): (Missing | null)[] {
  return [
    ...['fromRegion', 'toRegion']
      .filter((end) => !regions.has(end))
      .map((end) => missingRegion(speech, end, speech.texts.regionQuestion, [])),
    facts.has('participant') ? null : missingFact(speech, 'participant', 'case'),
  ];
}

function daysOf({ texts }: Speech, { facts, canonical, date }: Query, today: Day): Days {
  const { transfer } = texts;
  const accepted = facts.get('acceptedOn') ?? null;
  const applied = facts.get('appliedOn') ?? null;
  const acceptance = accepted ?? applied;
  const enrolled = facts.get('enrolledOn') ?? today;
  // An enrolment still to come starts clocks too; one that is past leaves the rules alone.
  const begins = enrolled > today ? Math.max(enrolled, acceptance ?? enrolled) : acceptance;
  const said: Assumption[] = [];
  const say = (fact: string, day: Day, text: (shown: string) => string): void => {
    said.push({ fact, value: formatDay(day), text: text(formatDay(day)) });
  };
  if (accepted === null && applied !== null) say('acceptedOn', applied, transfer.acceptedAssumed);
  if (begins === null || 'date' in canonical)
    return { acceptance, asOf: date, horizon: today, assumptions: said };
  const planned = begins > today && begins <= today + PLANNED_DAYS;
  if (begins !== today) say('date', begins, planned ? transfer.asOfComing : transfer.asOfPast);
  return { acceptance, asOf: begins, horizon: planned ? begins : today, assumptions: said };
}

/** What is taken to be so because a place is named broadly. */
function placeAssumptions(speech: Speech, { facts }: Query, places: Places): Assumption[] {
  const { ruleset, texts, lang } = speech;
  const { transferScope, transferStages, transferBalance, waiting } = ruleset;
  const said: Assumption[] = [];
  const vague = vagueProvince(ruleset, places);
  const named = vague === null ? '' : regionName(speech, vague.code);
  if (vague !== null)
    said.push({
      fact: vague === places.from ? 'fromRegion' : 'toRegion',
      value: vague.code,
      text: texts.transfer.elsewhereIn(named),
    });
  const ends = [
    ['fromRegion', places.from, [transferScope, transferStages, transferBalance]],
    ['toRegion', places.to, [transferStages, waiting]],
  ] as const;
  for (const [fact, { code }, tables] of ends) {
    const asker = { region: code, facts, date: 0 };
    const below = tables.flatMap((table) => regionsBelow(table, ruleset.regions.byCode, asker));
    const names = [...new Set(below.map((place) => regionName(speech, place.code)))].slice(0, 3);
    if (names.length === 0) continue;
    const text = texts.transfer.localRules(regionName(speech, code), listed(names, lang));
    said.push({ fact, value: code, text });
  }
  return said;
}

function evaluate(
  speech: Speech,
  query: Query,
  places: Places,
  { acceptance, asOf, horizon }: Days,
): { pieces: Piece<TransferAnswer>[]; assumptions: Assumption[] } {
  const { ruleset } = speech;
  const route = optionOf(ruleset, 'route', places.route);
  const stated = new Map(query.facts);
  if (route >= 0) stated.set('route', route);
  const pieces: Piece<TransferAnswer>[] = [];
  const assumed = new Map<string, Assumption>();
  for (const [facts, fixed] of byParticipant(ruleset, { ...query, facts: stated })) {
    const known = presume(ruleset, facts);
    const end = (region: Region): Situation => ({
      speech,
      asker: { region: region.code, facts: known, date: asOf },
      stated: query.facts,
      today: horizon,
    });
    const move: Move = {
      origin: end(places.from),
      destination: end(places.to),
      route: places.route,
      events: { acceptance, enrolment: facts.get('enrolledOn') ?? null },
      calendar: calendarIn(ruleset),
    };
    for (const { box, value, tested } of partsOf(move)) {
      for (const fact of tested)
        if (!facts.has(fact)) assumed.set(fact, assumption(speech, fact, known.get(fact) ?? 0));
      for (const said of value.assumptions) assumed.set(`${said.fact} ${said.text}`, said);
      pieces.push({ box: new Map([...fixed, ...box]), value });
    }
  }
  return { pieces, assumptions: [...assumed.values()] };
}

/** The parts of one participant: who may not go needs no stages, and is asked about none. */
function partsOf(move: Move): Slice<AnswerPart<TransferAnswer>>[] {
  const { ruleset } = move.origin.speech;
  const from = move.origin.asker;
  const { region } = move.destination.asker;
  if (rootFor(ruleset.transferStages, ruleset.regions.byCode, region) === null)
    return [{ box: EVERYTHING, value: nowherePart(move), tested: new Set() }];
  const balances = slicesOf(ruleset, ruleset.transferBalance, from);
  let moving: readonly MovingSlice[] | null = null;
  return slicesOf(ruleset, ruleset.transferScope, from).flatMap((scope) => {
    const told = toldScope(move, scope.value, scope.box);
    const conclusion = told.found?.rule.conclusion;
    if (conclusion === undefined) return [{ ...scope, value: unknownPart(told) }];
    if (conclusion.transferable === 'unneeded') {
      // What a transfer asks for is assumed of nobody who needs none.
      const own = told.found?.rule.conditions.map(({ fact }) => fact);
      const tested = new Set(own?.filter((fact) => scope.tested.has(fact)));
      const value = notTransferablePart(move, told, conclusion, [], scope.box);
      return [{ ...scope, tested, value }];
    }
    if (conclusion.transferable !== 'yes')
      return crossed([scope], balances, (_, balance, box) =>
        notTransferablePart(move, told, conclusion, balance, box),
      );
    moving ??= movingSlices(move, balances);
    return crossed([scope], moving, (_, terminals, box) =>
      transferablePart(move, told, conclusion, terminals, box),
    );
  });
}

function movingSlices(
  { origin, destination }: Move,
  balances: readonly Slice<Terminal>[],
): readonly MovingSlice[] {
  const { ruleset } = origin.speech;
  const { transferStages, terms, waiting } = ruleset;
  const from = origin.asker;
  const to = destination.asker;
  const stages = crossed(
    slicesOf(ruleset, transferStages, from, (group) => endOf(group) === 'origin'),
    slicesOf(ruleset, transferStages, to, (group) => endOf(group) === 'destination'),
    (leaving, arriving) => [...leaving, ...arriving],
  );
  const allTerms = crossed(
    slicesOf(ruleset, terms, from, isTransferTerm),
    slicesOf(ruleset, terms, to, isTransferTerm),
    (originTerms, destinationTerms) => ({ originTerms, destinationTerms }),
  );
  const benefits = crossed(slicesOf(ruleset, waiting, to), allTerms, (found, both) => ({
    waiting: found,
    ...both,
  }));
  const money = crossed(stages, balances, (groups, balance) => ({ stages: groups, balance }));
  return crossed(money, benefits, (a, b) => ({ ...a, ...b }));
}

type MovingSlice = Slice<MoveTerminals>;

/** Every part of one list within every part of another. */
function crossed<A, B, C>(
  left: readonly Slice<A>[],
  right: readonly Slice<B>[],
  both: (a: A, b: B, box: Box) => C,
): Slice<C>[] {
  return left.flatMap((a) =>
    right.flatMap((b): Slice<C>[] => {
      const box = intersectBoxes(a.box, b.box);
      if (box === null) return [];
      const tested = new Set([...a.tested, ...b.tested]);
      return [{ box, value: both(a.value, b.value, box), tested }];
    }),
  );
}

function keyOf({ answer, reason }: AnswerPart<TransferAnswer>): string {
  return JSON.stringify([answer, reason]);
}
