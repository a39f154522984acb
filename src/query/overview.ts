/** What one kind of person is credited, region by region, in brief: for a map of the country. */
import type { Day } from '../base/day.ts';
import { type Fen, formatFen, parseMoney } from '../base/money.ts';
import type { Confidence, Region } from '../table/model.ts';
import type { Speech } from './describe.ts';
import { monthlyOf } from './history.ts';
import type { Query } from './input.ts';
import type { refundPieces } from './refund.ts';

/** The answer of a region, as small as a tile. */
export interface Glimpse {
  readonly region: Region;
  /**
   * `amount`: one figure. `range`: figures that differ with the place or with more than was said.
   * `formula`: something, but no figure. `nothing`: nothing is credited. `unknown`: no rule.
   */
  readonly kind: 'amount' | 'range' | 'formula' | 'nothing' | 'unknown';
  /** Yuan a month; null where there is no figure. */
  readonly low: string | null;
  readonly high: string | null;
  /** False where some deduction is not known. */
  readonly net: boolean;
  /** Regions below that the figures are of; 0 where the region has its own answer. */
  readonly places: number;
  /** The least trusted rule behind it. */
  readonly confidence: Confidence | null;
}

interface Seen {
  readonly figures: readonly Fen[];
  /** Answers without a figure: formulas, and nothing at all. */
  readonly formulas: number;
  readonly nothings: number;
  readonly net: boolean;
  readonly below: readonly string[];
  readonly confidence: readonly Confidence[];
}

const TRUST: readonly Confidence[] = ['unverified', 'reported', 'official'];

/**
 * The answers of regions. One that leaves the matter to places below is told by those that have
 * an answer.
 *
 * @param asked the question about any region: participant, age, date
 * @param pieces `refundPieces`, handed in
 */
export function overview(
  speech: Speech,
  asked: Query,
  regions: readonly Region[],
  pieces: typeof refundPieces,
  today: Day,
): readonly Glimpse[] {
  const see = (region: Region): Seen => seenIn(speech, asked, region, pieces, today);
  return regions.map((region) => {
    const own = see(region);
    if (answered(own)) return glimpse(region, [own], 0);
    const below = own.below
      .flatMap((code) => speech.ruleset.regions.byCode.get(code) ?? [])
      .map(see)
      .filter(answered);
    return glimpse(region, below, below.length);
  });
}

function answered({ figures, formulas, nothings }: Seen): boolean {
  return figures.length + formulas + nothings > 0;
}

function seenIn(
  speech: Speech,
  asked: Query,
  region: Region,
  pieces: typeof refundPieces,
  today: Day,
): Seen {
  const query = { ...asked, region, regions: new Map([['region', region]]) };
  const values = pieces(speech, query, region.code, today).pieces.map(({ value }) => value);
  const answers = values.flatMap(({ answer }) => answer ?? []);
  const credited = answers.filter((answer) => answer.credited);
  const figures = credited.flatMap((answer) => parseMoney(monthlyOf(answer) ?? '') ?? []);
  return {
    figures,
    formulas: credited.length - figures.length,
    nothings: answers.length - credited.length,
    net: credited.every(({ monthly }) => monthly.net !== null),
    below: [...new Set(values.flatMap((value) => value.below))],
    confidence: values.flatMap(({ answer, cited }) =>
      answer === null ? [] : cited.map(({ rule }) => rule.confidence),
    ),
  };
}

function glimpse(region: Region, seen: readonly Seen[], places: number): Glimpse {
  const figures = seen.flatMap((one) => one.figures);
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const levels = seen.flatMap((one) => one.confidence);
  const kind =
    figures.length > 0
      ? low === high
        ? 'amount'
        : 'range'
      : seen.some(({ formulas }) => formulas > 0)
        ? 'formula'
        : seen.length > 0
          ? 'nothing'
          : 'unknown';
  return {
    region,
    kind,
    low: figures.length === 0 ? null : formatFen(low),
    high: figures.length === 0 ? null : formatFen(high),
    net: seen.every((one) => one.net),
    places,
    confidence: TRUST.find((level) => levels.includes(level)) ?? null,
  };
}
