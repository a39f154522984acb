/**
 * Requirements that stand in no row of requirements.csv because another sheet already says them:
 * what is credited (refund.csv), what is covered (coverage.csv), and, in `waiting-item.ts`, the
 * waiting after a break. One truth, two questions.
 */
import { type Box, EVERYTHING } from '../table/box.ts';
import type { Rule } from '../table/model.ts';
import type { Table } from '../table/table.ts';
import { aboutWhom, lineOf, statementOf, type ToldItem, toWhom } from './benefit-told.ts';
import { aboutOf, boundsOf } from './cases.ts';
import { disputesOf } from './context.ts';
import { coverageInWords } from './coverage-words.ts';
import { boxInWords, type Speech } from './describe.ts';
import type { RequirementEntry, TermEntry } from './eligibility-envelope.ts';
import {
  groupOutcomes,
  type Inquiry,
  type Outcome,
  rulesIn,
  situationOf,
} from './group-outcomes.ts';
import type { Effect, ItemPart, Standing } from './judge.ts';
import { type Cited, ruleId } from './provenance.ts';
import { reasonText } from './reasons.ts';
import { refundPieces } from './refund.ts';

const NOBODY: ReadonlyMap<string, number> = new Map();

/** That something is credited: as the refund question answers it, with the amounts as terms. */
export function creditedItem(inquiry: Inquiry): ToldItem {
  const { speech, query, region, today, people } = inquiry;
  const { pieces, assumptions } = refundPieces(speech, query, region, today);
  people.assume(assumptions);
  const parts = pieces.map(
    ({ box, value: { answer } }): ItemPart => ({
      box,
      known: NOBODY,
      state: answer === null ? 'doubt' : 'asked',
      effect: 'blocks',
      demands: [],
      given: answer?.credited ?? null,
    }),
  );
  const values = pieces.map(({ value }) => value);
  const answering = values.filter(({ answer }) => answer !== null);
  const cited = answering.flatMap((value) => value.cited);
  // Where some have an answer, what is lacking is known of the asker, not of the rules.
  const reason = answering.length > 0 ? null : (values[0]?.reason ?? null);
  const credits = pieces.filter(({ value }) => value.answer?.credited === true);
  const same = new Set(credits.map(({ value }) => value.answer?.text)).size === 1;
  const whole = same && credits.length === pieces.length;
  return {
    parts,
    known: values.some((value) => value.reason?.code !== 'no-rule'),
    reason: reason?.text ?? null,
    entries: derivedEntry(
      speech,
      speech.texts.eligibility.credited,
      'blocks',
      cited,
      reason?.text ?? null,
    ),
    guides: [],
    needs: [],
    cited,
    mentioned: values.flatMap((value) => [
      ...value.mentioned,
      ...(value.answer === null ? value.cited : []),
    ]),
    explanation: values.flatMap((value) => value.explanation),
    disputes: values.flatMap((value) => value.disputes.map((one) => ({ ...one, answer: null }))),
    terms: (whole ? credits.slice(0, 1) : credits).map(({ box, value }) => {
      const when = whole || box.size === 0 ? null : boxInWords(speech, box);
      const [first] = value.cited;
      const about = whole ? {} : boundsOf(speech.ruleset, box);
      return plainTerm(speech, when, about, value.answer?.text ?? '', first ?? null);
    }),
  };
}

/** That a procedure is covered; one that no rule names is not known. */
export function coverageItem(inquiry: Inquiry): ToldItem {
  const { speech } = inquiry;
  const { eligibility } = speech.texts;
  const outcomes = groupOutcomes(inquiry, speech.ruleset.coverage, null, () => true);
  return ruledItem(inquiry, 'coverage', speech.ruleset.coverage, outcomes, {
    effect: 'blocks',
    text: eligibility.covered,
    standingOf: ({ covered }) =>
      covered === 'covered' ? true : covered === 'not-covered' ? false : null,
    wordsOf: (conclusion) => coverageInWords(speech, conclusion),
    remarkOf: ({ covered }) =>
      covered === 'depends'
        ? eligibility.coverageDepends
        : covered === 'unclear'
          ? eligibility.coverageUnclear
          : null,
    settle: (part) => [unlessAnswered(part)],
  });
}

/** What no rule answers is in doubt, not granted. */
export function unlessAnswered(part: ItemPart): ItemPart {
  return part.state === 'none' ? { ...part, state: 'doubt' } : part;
}

/** What is known where a rule answers. */
export interface Place {
  readonly known: ReadonlyMap<string, number>;
  readonly box: Box;
}

/** How the conclusions of a sheet become a requirement. */
export interface Derivation<C> {
  readonly effect: Effect;
  readonly text: string;
  readonly standingOf: (conclusion: C, place: Place) => boolean | null;
  readonly wordsOf: (conclusion: C, place: Place) => string;
  /**
   * The same for who knows more of a break than was said.
   *
   * @param told a sentence as that of the term, to who has said a fact
   */
  readonly byBreakOf?: (
    conclusion: C,
    place: Place,
    told: (text: string, fact: string) => string,
  ) => TermEntry['byBreak'];
  /** Why it is not known although a rule answers. */
  readonly remarkOf?: (conclusion: C) => string | null;
  /** What a part comes to for this benefit, where the sheet alone does not say it. */
  readonly settle: (part: ItemPart, outcome: Outcome<C>) => readonly ItemPart[];
}

/** The outcomes of a sheet as one requirement. */
export function ruledItem<C>(
  inquiry: Inquiry,
  sheet: string,
  table: Table<C>,
  outcomes: readonly Outcome<C>[],
  { effect, text, standingOf, wordsOf, byBreakOf, remarkOf, settle }: Derivation<C>,
): ToldItem {
  const { speech, people } = inquiry;
  const settled = outcomes.map((outcome) => {
    const { box, person, kind, rules } = outcome;
    const given = rules.map(({ rule }) =>
      standingOf(rule.conclusion, { known: person.known, box }),
    );
    const [first = null] = given;
    const asked = kind === 'answered' || kind === 'split';
    const part: ItemPart = {
      box,
      known: person.known,
      state: asked ? 'asked' : kind === 'doubt' ? 'doubt' : 'none',
      effect,
      demands: [],
      given: asked && given.every((one) => one === first) ? first : null,
    };
    return settle(part, outcome);
  });
  const answered = outcomes.filter(({ kind }) => kind === 'answered');
  const rules = rulesIn(answered);
  const possible = rulesIn(outcomes).filter((rule) => !rules.includes(rule));
  const cite = (rule: Rule<C>): Cited => ({ sheet, rule });
  const cited = rules.map(cite);
  const placeOf = (rule: Rule<C>): Place => {
    const told = answered.find(({ rules: said }) => said.some((one) => one.rule === rule));
    return { known: told?.person.known ?? NOBODY, box: told?.box ?? EVERYTHING };
  };
  const wordsFor = (rule: Rule<C>): string => wordsOf(rule.conclusion, placeOf(rule));
  const contrary = outcomes.flatMap(({ person, box, rules: said }) =>
    disputesOf(
      table,
      said.map(({ rule }) => rule.id),
      situationOf(inquiry, person).asker,
      box,
    ),
  );
  const doubt = outcomes.find(
    ({ kind }, index) =>
      kind === 'split' || settled[index]?.some(({ state }) => state === 'doubt') === true,
  );
  const remark = rules.map(({ conclusion }) => remarkOf?.(conclusion)).find((one) => one);
  const reason =
    doubt?.lack == null
      ? (remark ?? null)
      : reasonText(situationOf(inquiry, doubt.person), doubt.lack);
  return {
    parts: settled.flat(),
    known: outcomes.some(({ kind }) => kind !== 'nobody'),
    reason,
    entries: derivedEntry(speech, text, effect, cited, reason),
    guides: [],
    needs: [],
    cited,
    mentioned: possible.map(cite),
    explanation: (speech.without ? [] : rules).map((rule) =>
      lineOf(speech, cite(rule), wordsFor(rule)),
    ),
    disputes: [
      ...possible.map((rule) =>
        statementOf(speech, cite(rule), 'alternative', toWhom(speech, rule, wordsFor(rule))),
      ),
      ...contrary.map((rule) =>
        statementOf(speech, cite(rule), 'dispute', toWhom(speech, rule, wordsFor(rule))),
      ),
    ],
    terms: rules.map((rule) => {
      const everybody = outcomes.every(
        ({ kind, rules: said }) => kind === 'answered' && said.some((one) => one.rule === rule),
      );
      const when = everybody ? null : people.whom(rule);
      const about = aboutOf(speech.ruleset, rule);
      const to = (text: string, said: string): string => {
        const conditions = rule.conditions.filter(({ fact }) => fact !== said);
        return aboutWhom(speech, everybody ? null : people.whom({ ...rule, conditions }), text);
      };
      return {
        ...plainTerm(speech, when, about, wordsFor(rule), cite(rule)),
        byBreak: byBreakOf?.(rule.conclusion, placeOf(rule), to) ?? null,
      };
    }),
  };
}

function derivedEntry(
  { texts }: Speech,
  text: string,
  effect: Effect,
  [first]: readonly Cited[],
  reason: string | null,
): (standing: Standing) => readonly RequirementEntry[] {
  return ({ holds, asked }) =>
    asked === 'none'
      ? []
      : [
          {
            text,
            fact: null,
            holds,
            effect,
            remedy: holds === false ? texts.eligibility.askAgency : null,
            rule: first === undefined ? null : ruleId(first),
            when: null,
            documents: [],
            reason: holds === null ? reason : null,
          },
        ];
}

function plainTerm(
  speech: Speech,
  when: string | null,
  about: TermEntry['about'],
  text: string,
  citation: Cited | null,
): TermEntry {
  return {
    text: aboutWhom(speech, when, text),
    item: null,
    bound: null,
    value: null,
    unit: null,
    when,
    about,
    rule: citation === null ? null : ruleId(citation),
    byBreak: null,
  };
}
