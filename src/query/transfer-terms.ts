/** What else goes with a transfer: rows of terms.csv for the benefit `transfer`. */
import { say } from '../i18n/lang.ts';
import type { TermConclusion } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import type { GroupOutcome } from '../table/table.ts';
import { periodInWords, regionName } from './describe.ts';
import type { ExplanationLine } from './envelope.ts';
import { type Cited, ruleId } from './provenance.ts';
import { type Answering, resolveTerminal } from './resolve.ts';
import type { Situation } from './situation.ts';

/** The benefit under which terms.csv keeps what goes with a transfer. */
const BENEFIT = 'transfer ';

/** Whether a group of terms.csv is about transfers; its name is the benefit and the item. */
export function isTransferTerm(group: string): boolean {
  return group.startsWith(BENEFIT);
}

export interface ToldTerms {
  readonly terms: readonly {
    readonly name: string;
    readonly text: string;
    readonly rule: string;
  }[];
  readonly cited: readonly Cited[];
  readonly explanation: readonly ExplanationLine[];
}

/**
 * The terms of both ends, as far as they are for such a transfer. Of the same item the more local
 * rule counts, and of equals that of the destination, under whose rules the insurance goes on.
 *
 * @param treatment what becomes of the balance; null where that is not known
 */
export function toldTerms(
  { origin, destination }: { readonly origin: Situation; readonly destination: Situation },
  originTerms: readonly GroupOutcome[],
  destinationTerms: readonly GroupOutcome[],
  treatment: string | null,
): ToldTerms {
  const { speech } = origin;
  const chosen = new Map<string, Answering<TermConclusion>>();
  const chain = (code: string) => chainOf(speech.ruleset.regions.byCode, code);
  for (const [end, { asker, today }, other, groups] of [
    ['destination', destination, origin, destinationTerms],
    ['origin', origin, destination, originTerms],
  ] as const)
    for (const outcome of groups) {
      const resolved = resolveTerminal(speech.ruleset.terms, [outcome], asker.date, today);
      const found = resolved.kind === 'answered' ? resolved.rules[0] : undefined;
      if (found === undefined) continue;
      const { region, conclusion } = found.rule;
      const { otherEnd } = conclusion;
      if (
        (conclusion.end ?? end) !== end ||
        (conclusion.treatment ?? treatment) !== treatment ||
        (otherEnd !== null && !chain(other.asker.region).some(({ code }) => code === otherEnd))
      )
        continue;
      const before = chosen.get(conclusion.item.zh);
      if (before === undefined || chain(region).length > chain(before.rule.region).length)
        chosen.set(conclusion.item.zh, found);
    }
  // As staff ordered them.
  const rules = [...chosen.values()].map(({ rule }) => rule).sort((a, b) => a.row - b.row);
  const { sheet } = speech.ruleset.terms;
  return {
    terms: rules.map((rule) => ({
      name: say(rule.conclusion.item, speech.lang),
      text: say(rule.conclusion.text, speech.lang),
      rule: ruleId({ sheet, rule }),
    })),
    cited: rules.map((rule) => ({ sheet, rule })),
    explanation: (speech.without ? [] : rules).map((rule) => ({
      text: speech.texts.ruleLine(
        regionName(speech, rule.region),
        say(rule.conclusion.item, speech.lang),
        say(rule.conclusion.text, speech.lang).replace(/[。.]$/u, ''),
        periodInWords(speech, rule),
      ),
      rule: ruleId({ sheet, rule }),
    })),
  };
}
