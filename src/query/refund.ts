/**
 * 返款: how much is credited to the personal account. Walks the refund and deduction tables for
 * what is known, answers every part, and assembles the envelope.
 */
import type { Day } from '../base/day.ts';
import { type Lang, say } from '../i18n/lang.ts';
import { intersectBoxes } from '../table/box.ts';
import { decide } from '../table/decide.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { describeValue } from '../table/wording.ts';
import { assemble, mergePieces, type Piece, undecided } from './assemble.ts';
import { regionName, type Speech, speechFor } from './describe.ts';
import type { Assumption, Missing } from './envelope.ts';
import type { Query } from './input.ts';
import { missingFact, missingRegion } from './missing.ts';
import { assumption, byParticipant, presume } from './presume.ts';
import type { RefundAnswer, RefundEnvelope } from './refund-envelope.ts';
import { type PartAnswer, refundPart } from './refund-part.ts';
import { withAllReasons } from './refund-reasons.ts';
import { casesAhead, type Outlook } from './upcoming.ts';

/**
 * Answers a refund question.
 *
 * @param today the day on which it is asked; `query.date` is the day it is about
 */
export function askRefund(ruleset: Ruleset, query: Query, today: Day, lang: Lang): RefundEnvelope {
  const speech = speechFor(ruleset, query, lang);
  if (query.region === null) return undecided(speech, query, today, whoAndWhere(speech, query));
  const { code } = query.region;
  const outlook: Outlook<RefundAnswer> = {
    speech,
    query,
    today,
    regions: [code],
    tables: [ruleset.refund, ruleset.deductions],
    benefit: 'refund',
    ask: (about, horizon) => {
      const { pieces, assumptions } = refundPieces(speech, about, code, horizon);
      const merged = mergePieces(ruleset, pieces, keyOf);
      return { pieces: withAllReasons(merged, pieces, lang), assumptions };
    },
    keyOf: (part) => keyOf({ ...part, answer: withoutNames(part.answer) }),
  };
  const now = outlook.ask(query, today);
  const askBelow = (below: readonly string[]) =>
    missingRegion(
      speech,
      'region',
      speech.texts.subRegionQuestion(regionName(speech, code)),
      below,
    );
  return assemble(
    speech,
    { query, regions: [code], today, assumptions: now.assumptions, askBelow },
    now.pieces,
    query.without === 'all' ? { entries: [], parts: [] } : casesAhead(outlook, now),
  );
}

function whoAndWhere(speech: Speech, query: Query): (Missing | null)[] {
  return [
    missingRegion(speech, 'region', speech.texts.regionQuestion, []),
    query.facts.has('participant') ? null : missingFact(speech, 'participant', 'case'),
  ];
}

/** What is credited in each part of what is unknown, before equal answers are joined. */
export function refundPieces(
  speech: Speech,
  query: Query,
  region: string,
  today: Day,
): { pieces: Piece<RefundAnswer>[]; assumptions: Assumption[] } {
  const { ruleset } = speech;
  const pieces: Piece<RefundAnswer>[] = [];
  const assumed = new Map<string, Assumption>();
  for (const [facts, fixed] of byParticipant(ruleset, query)) {
    const known = presume(ruleset, facts);
    const asker = { region, facts: known, date: query.date };
    const situation = { speech, asker, stated: query.facts, today };
    const { byCode } = ruleset.regions;
    const deductionParts = decide(ruleset.deductions, byCode, region, known, query.date);
    for (const part of decide(ruleset.refund, byCode, region, known, query.date)) {
      for (const deduction of deductionParts) {
        const open = intersectBoxes(part.box, deduction.box);
        if (open === null) continue;
        const value = refundPart(situation, open, part.terminal, deduction.terminal);
        // Where nothing is credited, deductions make no difference.
        const credits = value.answer?.credited === true;
        const tested = credits ? [...part.tested, ...deduction.tested] : part.tested;
        for (const fact of tested)
          if (!facts.has(fact)) assumed.set(fact, assumption(speech, fact, known.get(fact) ?? 0));
        for (const said of value.assumptions) assumed.set(`${said.fact} ${said.text}`, said);
        pieces.push({ box: new Map([...fixed, ...(credits ? open : part.box)]), value });
      }
      const tier = tierAssumption(speech, pieces.at(-1)?.value, known);
      if (tier !== null) assumed.set('age', tier);
    }
  }
  return { pieces, assumptions: [...assumed.values()] };
}

/** Someone who has just reached the age of a tier: the day of the move is an assumption. */
function tierAssumption(
  { ruleset, texts, lang }: Speech,
  part: PartAnswer | undefined,
  facts: ReadonlyMap<string, number>,
): Assumption | null {
  const age = facts.get('age');
  const fact = ruleset.factById.get('age');
  if (age === undefined || fact === undefined || part?.answer == null) return null;
  const reached = part.cited.some(({ rule }) =>
    rule.conditions.some(
      ({ fact: id, holds }) => id === 'age' && holds.some(([low]) => low === age && low > fact.min),
    ),
  );
  if (!reached) return null;
  const years = say(describeValue(fact, age), lang);
  return { fact: 'age', value: age, text: texts.tierDay(years) };
}

/**
 * What there is to announce of an answer. A deduction that gets a name while its amount stays as it
 * was is no change, nor is nothing for another reason than before.
 */
function withoutNames(answer: RefundAnswer | null): RefundAnswer | null {
  return answer?.credited ? { ...answer, deductions: [] } : answer && { ...answer, reason: '' };
}

/**
 * Equal keys are equal answers, or equal reasons for having none. That nothing is credited is one
 * answer, in whatever words rules for the same participants say why.
 */
function keyOf({ answer, reason, needs, cited }: PartAnswer): string {
  if (answer?.credited === false) {
    const who = cited[0]?.rule.conditions.find(({ fact }) => fact === 'participant');
    return JSON.stringify(who?.holds ?? []);
  }
  // Once the figures are known, a floor or cap that had no effect does not tell answers apart.
  const complete = answer?.credited === true && answer.monthly.net !== null && needs.length === 0;
  return JSON.stringify([complete ? { ...answer, terms: [] } : answer, reason]);
}
