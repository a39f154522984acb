/** Gathers what the page of a region tells: the answers that anybody would get from the API. */
import { formatDay } from '../../base/day.ts';
import { type NamedPlace, renderRegion } from '../../page/region.ts';
import type { History } from '../../page/region-history.ts';
import type { Move } from '../../page/region-more.ts';
import { historyOf, turningDays } from '../../query/history.ts';
import type { Query } from '../../query/input.ts';
import type { RefundEnvelope } from '../../query/refund-envelope.ts';
import type { Region } from '../../table/model.ts';
import { chainOf } from '../../table/regions.ts';
import { page, queryOf, type SiteAnswer, type SiteRequest } from './request.ts';

/** Of whom the history tells: impersonal examples, so that formulas come to figures. */
const EXAMPLES = [
  { who: 'retired', age: 72, fact: 'ownPension', base: '3000.00' },
  { who: 'employed', age: 45, fact: 'contributionBase', base: '5000.00' },
] as const;

/** The other ends of the moves of which the page tells. */
const PARTNER = '110000';
const OTHER_PARTNER = '310000';

/** The page of a region. */
export function regionPage(request: SiteRequest, region: Region): SiteAnswer {
  const { ruleset, core, lang, origin, today } = request;
  const { code } = region;
  const speech = { ruleset, lang, texts: core.messagesIn(lang) };
  const { byCode } = ruleset.regions;
  const named = (one: Region): NamedPlace => ({
    code: one.code,
    name: core.placeLabel({ region: one, district: null }, lang),
  });
  const partner = chainOf(byCode, code).some((one) => one.code === PARTNER)
    ? OTHER_PARTNER
    : PARTNER;
  const move = (fromRegion: string, toRegion: string): Move => {
    const query = queryOf(request, 'transfer', { fromRegion, toRegion, participant: 'employed' });
    return {
      from: core.words.regionName(speech, fromRegion),
      to: core.words.regionName(speech, toRegion),
      envelope: core.askTransfer(ruleset, { ...query, without: 'explanation' }, today, lang),
    };
  };
  const about = { region: code };
  const refund = (
    asked: Readonly<Record<string, string>>,
    without?: Query['without'],
  ): RefundEnvelope =>
    core.askRefund(ruleset, { ...queryOf(request, 'refund', asked), without }, today, lang);
  const benefit = { ...about, benefit: 'lifelong-benefit' };
  // A place with several pooling areas has other moves within it than this.
  const inner = move(code, code);
  const { answer } = inner.envelope;
  const text = renderRegion({
    lang,
    origin,
    today: formatDay(today),
    place: named(region),
    short: core.words.regionName(speech, code),
    asked: region.name,
    above: chainOf(byCode, code)
      .slice(1)
      .filter(({ level }) => level !== 'nation')
      .reverse()
      .map(named),
    within: [...byCode.values()].filter(({ parent }) => parent === code).map(named),
    // Its figures alone are shown: the rest is told of everybody.
    retired: refund({ ...about, participant: 'retired' }, 'all'),
    refund: refund(about),
    histories: historiesOf(request, code),
    out: move(code, partner),
    into: move(partner, code),
    inside: answer?.transferable === false && !answer.needed ? inner : null,
    lifelong: core.askEligibility(
      ruleset,
      { ...queryOf(request, 'eligibility', benefit), without: 'explanation' },
      today,
      lang,
    ),
    guides: core.askGuides(
      ruleset,
      { ...queryOf(request, 'guides', about), without: 'explanation' },
      today,
      lang,
    ),
  });
  return page(request, text, { regions: [code] });
}

function historiesOf(request: SiteRequest, region: string): readonly History[] {
  const { ruleset, core, lang, today } = request;
  const speech = { ruleset, lang, texts: core.messagesIn(lang), without: 'all' as const };
  const { mergePieces } = core;
  const { boxInWords } = core.words;
  return EXAMPLES.map(({ who, age, fact, base }) => {
    const query = queryOf(request, 'refund', {
      region,
      participant: who,
      age: String(age),
      [fact]: base,
    });
    const days = turningDays(ruleset, region, query.facts, today);
    const stretches = historyOf(
      days,
      (date) => core.refundPieces(speech, { ...query, date }, region, today).pieces,
      { speech, mergePieces, boxInWords },
    );
    return { who, age, base, stretches };
  });
}
