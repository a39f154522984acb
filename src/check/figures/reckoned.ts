/** What a row gives in yuan, as far as that can be known without knowing the person. */
import { applyRate, type Fen, formatFen } from '../../base/money.ts';
import type { Text } from '../../base/text.ts';
import { chainOf } from '../../table/regions.ts';
import type { Figure, World } from '../world.ts';

/** One end of what a row gives: fen a year, the column that says so, and how it reads. */
export interface End {
  readonly aYear: Fen;
  readonly key: 'amount' | 'rate' | 'floor' | 'cap';
  readonly text: Text;
}

/** Between which amounts a row gives something; null where only the person's own figures tell. */
export interface Reckoned {
  readonly least: End | null;
  readonly most: End | null;
}

const MONTHS = 12;

/**
 * Reckons a figure for one region and one kind of participant. A rate is reckoned where it is paid
 * monthly: from the parameter of its year, or else to between its floor and its cap.
 */
export function reckoned(
  { text, terms }: Figure,
  region: string,
  participant: string | null,
  world: World,
): Reckoned {
  if (terms.method === 'fixed') {
    const end: End = { aYear: terms.amount * terms.aYear, key: 'amount', text };
    return { least: end, most: end };
  }
  const { rate, floor, cap, year, aYear } = terms;
  if (aYear !== MONTHS) return { least: null, most: null };
  const bound = (fen: Fen | null, key: 'floor' | 'cap', zh: string, en: string): End | null =>
    fen === null
      ? null
      : {
          aYear: fen * MONTHS,
          key,
          text: {
            zh: `${zh}每月${formatFen(fen)}元`,
            en: `${en} of ${formatFen(fen)} yuan a month`,
          },
        };
  const lowest = bound(floor, 'floor', '保底', 'a floor');
  const highest = bound(cap, 'cap', '封顶', 'a cap');
  const base = year === null ? null : parameterOf(year, region, participant, world);
  if (base === null) return { least: lowest, most: highest };
  const raw = applyRate(base, rate);
  if (cap !== null && raw > cap) return { least: highest, most: highest };
  if (floor !== null && raw < floor) return { least: lowest, most: lowest };
  const yuan = formatFen(raw);
  const end: End = {
    aYear: raw * MONTHS,
    key: 'rate',
    text: { zh: `${text.zh}（每月${yuan}元）`, en: `${text.en} (${yuan} yuan a month)` },
  };
  return { least: end, most: end };
}

/** The average pension of a year that counts in a region: its own, or the nearest above. */
function parameterOf(
  year: number,
  region: string,
  participant: string | null,
  { parameters, regions }: World,
): Fen | null {
  for (const { code } of chainOf(regions, region)) {
    const found = parameters.find(
      (one) =>
        one.region === code &&
        one.year === year &&
        one.name === 'localAveragePension' &&
        (one.participant === null || one.participant === participant),
    );
    if (found !== undefined) return found.value;
  }
  return null;
}
