/** What answers are made of besides the tables, in sentences. */

import { messagesIn } from '../i18n/index.ts';
import { type Lang, listed, say } from '../i18n/lang.ts';
import { regionName } from '../query/describe.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { DueSpan, HolidayChange, StageDates } from './holidays.ts';
import type { InputChanges } from './inputs.ts';
import type { PresumptionChange } from './presumptions.ts';
import { TEXTS } from './texts.ts';
import { someOf } from './told.ts';

/** So many of a kind are named. */
const MOST = 10;
/** So many due dates are told one by one; of more only the first is, as an example. */
const MOST_DATES = 3;

/** What differs, a clause a kind; nothing where nothing does. */
export function inputsInShort(inputs: InputChanges, lang: Lang): readonly string[] {
  const texts = TEXTS[lang].inputs;
  return [
    ...(inputs.holidays === null ? [] : [texts.holidaysDiffer]),
    ...(inputs.presumptions.length === 0 ? [] : [texts.presumptionsDiffer]),
    ...(inputs.claims.length === 0 ? [] : [texts.claimsDiffer]),
    ...(inputs.lists.length === 0
      ? []
      : [
          texts.listsDiffer(
            listed(
              inputs.lists.map((list) => TEXTS[lang].list[list]),
              lang,
            ),
          ),
        ]),
  ];
}

/** What differs and what of answers, line by line. */
export function inputsInWords(
  { holidays, presumptions, claims }: InputChanges,
  common: Ruleset,
  lang: Lang,
): readonly string[] {
  return [
    ...(holidays === null ? [] : holidaysInWords(holidays, lang)),
    ...presumptions.map((one) => presumptionInWords(one, common, lang)),
    ...(claims.length === 0
      ? []
      : [TEXTS[lang].inputs.claims(claims.length, someOf(claims, MOST, lang))]),
  ];
}

/** The first of many; how many there are is said beside them. */
function firstOf(names: readonly string[], lang: Lang): string {
  const shown = listed(names.slice(0, MOST), lang);
  return names.length > MOST ? TEXTS[lang].inputs.amongOthers(shown) : shown;
}

function holidaysInWords(
  { known, lost, off, worked, stages }: HolidayChange,
  lang: Lang,
): readonly string[] {
  const texts = TEXTS[lang].inputs;
  const years = (list: readonly number[]): string => listed(list.map(String), lang);
  return [
    ...(known.length === 0 ? [] : [texts.yearsKnown(years(known))]),
    ...(lost.length === 0 ? [] : [texts.yearsLost(years(lost))]),
    ...(off.length === 0 ? [] : [texts.nowOff(off.length, firstOf(off, lang))]),
    ...(worked.length === 0 ? [] : [texts.nowWorked(worked.length, firstOf(worked, lang))]),
    ...stages.flatMap((stage) => stage.spans.map((span) => spanInWords(stage, span, lang))),
  ];
}

function spanInWords({ words, start }: StageDates, { from, to, due }: DueSpan, lang: Lang): string {
  const texts = TEXTS[lang].inputs;
  const what = say(words, lang);
  const when = texts.started(from, to, messagesIn(lang).transfer.start[start]);
  const [first] = due;
  if (first?.before === null) return texts.dueKnown(what, when, first.start, first.after ?? '');
  if (first?.after === null) return texts.dueLost(what, when, first.start, first.before ?? '');
  const pairs = new Map(due.map(({ before, after }) => [`${before} → ${after}`, null]));
  const told = [...pairs.keys()];
  return told.length <= MOST_DATES
    ? texts.dueMoved(what, when, told.join(TEXTS[lang].and))
    : texts.dueMovedMany(what, when, first?.start ?? '', told[0] ?? '');
}

function presumptionInWords(
  { name, before, after, rules, regions }: PresumptionChange,
  common: Ruleset,
  lang: Lang,
): string {
  const { inputs, blank } = TEXTS[lang];
  const speech = { ruleset: common, lang, texts: messagesIn(lang) };
  const names = regions.map((code) => regionName(speech, code));
  return inputs.presumption(
    say(name, lang),
    before === null ? blank : say(before, lang),
    after === null ? blank : say(after, lang),
    rules.length,
    names.length,
    firstOf(names, lang),
  );
}
