/** Rules and the lack of them as sentences, whatever the sheet. */
import { formatDay } from '../base/day.ts';
import type { Text } from '../base/text.ts';
import { listed, say } from '../i18n/lang.ts';
import { factsInWords, participantOf, periodInWords, regionName, ruleInWords } from './describe.ts';
import type { ExplanationLine, ReasonCode } from './envelope.ts';
import { ruleId } from './provenance.ts';
import type { Answering } from './resolve.ts';
import type { Situation } from './situation.ts';

/**
 * Why a part has no answer.
 *
 * @param below names of regions below that have rules where the region has none
 */
export function reasonText(
  { speech, asker, stated }: Situation,
  code: ReasonCode,
  below: readonly string[],
): string {
  const { texts } = speech;
  const region = regionName(speech, asker.region);
  const day = formatDay(asker.date);
  switch (code) {
    case 'no-rule':
      return below.length > 0
        ? texts.reasonBelow(region, listed(below.slice(0, 3), speech.lang))
        : texts.reasonNoRule(region, factsInWords(speech, participantOf(asker.facts)));
    case 'not-covered':
      return texts.reasonNotCovered(
        region,
        factsInWords(speech, new Map([...participantOf(asker.facts), ...stated])),
      );
    case 'date-not-covered':
      return texts.reasonDateNotCovered(region, day);
    case 'date-in-doubt':
      return texts.reasonDateInDoubt(region, day);
    case 'split':
      return texts.reasonSplit(region);
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
  const asked = regionName(speech, asker.region);
  const owner = regionName(speech, rule.region);
  const since = periodInWords(speech, rule);
  const lines: ExplanationLine[] = [{ text: ruleInWords(speech, rule, what), rule: id }];
  if (via !== null)
    lines.push({
      text: speech.texts.deferred(asked, owner, since),
      rule: ruleId({ sheet, rule: via }),
    });
  else if (rule.region !== asker.region)
    lines.push({ text: speech.texts.inherited(asked, owner, since), rule: id });
  if (rule.conclusion.explanation !== null)
    lines.push({ text: say(rule.conclusion.explanation, speech.lang), rule: id });
  return lines;
}
