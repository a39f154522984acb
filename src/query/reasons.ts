/** Rules and the lack of them as sentences, whatever the sheet. */
import { formatDay } from '../base/day.ts';
import type { Text } from '../base/text.ts';
import { listed, say } from '../i18n/lang.ts';
import { type Box, EVERYTHING } from '../table/box.ts';
import type { Reason } from './assemble.ts';
import {
  boxInWords,
  participantOf,
  periodInWords,
  regionName,
  ruleInWords,
  unpunctuated,
} from './describe.ts';
import type { ExplanationLine, ReasonCode } from './envelope.ts';
import { ruleId } from './provenance.ts';
import type { Answering } from './resolve.ts';
import type { Situation } from './situation.ts';

/** The lack of an answer: its kind, and whose rules give none; null where nobody has any. */
export interface Lack {
  readonly code: ReasonCode;
  readonly owner: string | null;
}

/**
 * Why a part has no answer, and why not in a case of it: beside cases that have one, the words must
 * name what sets it apart.
 */
export function reasonOf(situation: Situation, lack: Lack, below: readonly string[] = []): Reason {
  const { code } = lack;
  const about = (box: Box): string => reasonText(situation, lack, below, box);
  return { code, text: about(EVERYTHING), about };
}

/**
 * Why a part has no answer. Rules are named by whose they are: what the nation's rules leave open
 * is no gap in those of the place that is asked about.
 *
 * @param below names of regions below that have rules where the region has none
 * @param box the case, where it is one of several
 */
export function reasonText(
  { speech, asker, stated }: Situation,
  { code, owner }: Lack,
  below: readonly string[] = [],
  box: Box = EVERYTHING,
): string {
  const { texts } = speech;
  const people = (facts: ReadonlyMap<string, number>): string =>
    boxInWords(
      speech,
      new Map([...[...facts].map(([id, value]) => [id, [[value, value]]] as const), ...box]),
    );
  const region = regionName(speech, asker.region);
  const ruling = regionName(speech, owner ?? asker.region);
  const own = ruling === region ? '' : texts.noneOfItsOwn(region);
  const day = formatDay(asker.date);
  switch (code) {
    case 'no-rule':
      return below.length > 0
        ? texts.reasonBelow(region, listed(below.slice(0, 3), speech.lang))
        : texts.reasonNoRule(region, people(participantOf(asker.facts)));
    case 'not-covered':
      return (
        own +
        texts.reasonNotCovered(ruling, people(new Map([...participantOf(asker.facts), ...stated])))
      );
    case 'date-not-covered':
      return own + texts.reasonDateNotCovered(ruling, day);
    case 'date-in-doubt':
      return own + texts.reasonDateInDoubt(ruling, day);
    case 'split':
      return own + texts.reasonSplit(ruling);
    case 'future':
      return texts.reasonFuture(day);
  }
}

/** Conclusions that carry a remark for the asker. */
interface Remarked {
  readonly explanation: Text | null;
}

/**
 * The lines that tell a rule: what it says, whose it is, and its remark.
 *
 * @param what its conclusion in words
 */
export function ruleLines<C extends Remarked>(
  { speech, asker }: Situation,
  sheet: string,
  { rule, via }: Answering<C>,
  what: string,
): ExplanationLine[] {
  if (speech.without) return [];
  const id = ruleId({ sheet, rule });
  const owner = regionName(speech, rule.region);
  const told = ruleInWords(speech, rule, what);
  const lines: ExplanationLine[] = [{ text: told, rule: id }];
  // The row that gives way to the region above may be passed down itself.
  if ((via ?? rule).region !== asker.region)
    lines.push({ text: speech.texts.inherited(regionName(speech, asker.region)), rule: id });
  if (via !== null)
    lines.push({
      text: speech.texts.deferred(
        regionName(speech, via.region),
        owner,
        via.period.from === null ? null : periodInWords(speech, rule),
      ),
      rule: ruleId({ sheet, rule: via }),
    });
  const { explanation } = rule.conclusion;
  const remark = explanation === null ? '' : say(explanation, speech.lang);
  // Some only say in one sentence what the line says in two parts.
  if (!told.replace(speech.texts.tool.colon, '').includes(unpunctuated(remark)))
    lines.push({ text: remark, rule: id });
  return lines;
}
