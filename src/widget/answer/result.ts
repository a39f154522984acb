/** The result: one sentence with its figure first, then everything it rests on. */
import type { CaseOf, EnvelopeOf } from '../../query/envelope.ts';
import type { AnswerKit, AnyEnvelope, Asked, Child, Facts } from '../kit.ts';
import type { AnswerWords } from '../words.ts';
import { workOut } from './amount.ts';
import type { Basis } from './basis.ts';
import { basisView, section } from './basis.ts';
import { benefitView } from './eligibility.ts';
import { standing } from './facts.ts';
import { guidesView } from './guides.ts';
import type { Headline } from './headline.ts';
import { refundHeadline, spoken, transferHeadline } from './headline.ts';
import { judge } from './judge.ts';
import { agree } from './next.ts';
import { arithmetic } from './refund.ts';
import { toolsView } from './tools.ts';
import { timeline } from './transfer.ts';
import { benefitsIn, guidesIn, isAbout } from './turn.ts';

/** What differs from topic to topic. */
export interface Told {
  readonly headline_: Headline;
  /** The case that holds; null while several do, or where there are none. */
  readonly chosen_: CaseOf<unknown> | null;
  /** Everything between the headline and what it rests on. */
  readonly body_: (kit: AnswerKit) => readonly Child[];
  readonly basis_: Basis;
}

/** What a topic tells. */
export function toldOf(asked: Asked, w: AnswerWords): Told {
  const { topic_: topic, envelope_: envelope, facts_: facts } = asked;
  if (isAbout('eligibility', topic, envelope)) {
    const benefit = benefitsIn(envelope).find(({ id }) => id === facts.get('benefit'));
    if (benefit) {
      const { verdict } = judge(benefit, facts);
      const { name, requirements, terms, reason } = benefit;
      return {
        headline_: {
          lead_: name,
          figure_: w.verdict_[verdict],
          notes_: verdict === 'undetermined' && reason ? [reason] : [],
        },
        chosen_: null,
        body_: (kit) => benefitView(kit, w, benefit),
        basis_: basis(
          [...requirements, ...terms].map(({ rule }) => rule),
          ({ answer }) => JSON.stringify(answer).includes(`"${benefit.id}"`),
        ),
      };
    }
  }
  if (isAbout('guides', topic, envelope)) {
    const guides = guidesIn(envelope).filter((one) => one.topic === facts.get('guide'));
    const [first] = guides;
    if (first)
      return {
        headline_: { lead_: first.topicName, notes_: [] },
        chosen_: null,
        body_: (kit) => guidesView(kit, w, guides),
        // What a guide says stands above already.
        basis_: {
          ...basis(
            guides.map(({ rule }) => rule),
            () => true,
          ),
          brief_: true,
        },
      };
  }
  if (isAbout('transfer-timeline', topic, envelope)) {
    const applied = `${envelope.query['appliedOn'] || ''}`;
    return casesTold(envelope, facts, w, {
      headline_: (answer) => transferHeadline(answer, applied, w),
      body_: (kit, answer, notes) => [
        answer.transferable
          ? timeline(kit, w, answer)
          : answer.balance && section(kit, w.afterwards_, kit.h_('p', null, answer.balance.text)),
        section(kit, w.how_, notes),
      ],
    });
  }
  if (isAbout('refund', topic, envelope)) {
    const formulas = envelope.cases.map(({ answer }) => (answer?.credited ? answer.formula : null));
    return casesTold(envelope, facts, w, {
      headline_: (answer) => refundHeadline(workOut(answer, facts).answer, w),
      body_: (kit, given, notes) => {
        const { answer, steps } = workOut(given, facts);
        return [
          section(kit, w.how_, answer.credited && arithmetic(kit, w, answer, steps), notes),
          section(kit, w.now_, kit.h_('p', null, w.balance_)),
        ];
      },
      // The arithmetic is shown by itself, and only that of the case that holds.
      hidden_: (text) => formulas.some((formula) => formula && text.includes(formula)),
    });
  }
  const unknown: AnyEnvelope = envelope;
  return casesTold(unknown, facts, w, { headline_: () => nothing, body_: () => [] });
}

const nothing: Headline = { lead_: '', notes_: [] };

function basis(
  ids: readonly (string | null)[],
  upcoming: Basis['upcoming_'],
  silent = false,
): Basis {
  return {
    ids_: new Set(ids.flatMap((id) => id || [])),
    silent_: silent,
    upcoming_: upcoming,
    brief_: false,
  };
}

/** How answers of one topic are told. */
interface Telling<A> {
  readonly headline_: (answer: A) => Headline;
  readonly body_: (kit: AnswerKit, answer: A, notes: readonly Child[]) => readonly Child[];
  /** Explanations that the body gives in its own way. */
  readonly hidden_?: (text: string) => boolean | null | '';
}

/** What cases tell: the one that holds, or a table of those that still may. */
function casesTold<A>(
  { cases, missing, explanation }: EnvelopeOf<A>,
  facts: Facts,
  w: AnswerWords,
  { headline_: headline, body_: body, hidden_: hidden }: Telling<A>,
): Told {
  const left = standing(cases, facts);
  const [first] = left;
  const chosen = (agree(left) && first) || null;
  // Rules exist only for the places below: they are one touch away.
  const below = missing.find(({ type, options }) => type === 'region' && options.length > 0);
  const elsewhere = new Set(cases.flatMap(({ rules }) => rules));
  const headlineOf = ({ answer, reason }: CaseOf<A>): Headline =>
    answer === null ? { lead_: w.unknown_, notes_: reason ? [reason] : [] } : headline(answer);
  const depends = !agree(left) || below;
  return {
    headline_:
      chosen && (chosen.answer !== null || !below)
        ? headlineOf(chosen)
        : {
            lead_: depends ? w.depends_ : w.unknown_,
            notes_: chosen?.reason ? [chosen.reason] : [],
          },
    chosen_: chosen,
    body_: (kit) => {
      const { h_: h } = kit;
      const notes = explanation
        .filter(({ rule, text }) => (!rule || !elsewhere.has(rule)) && !hidden?.(text))
        .map(({ text }) => h('p', null, text));
      const answer = chosen ? chosen.answer : null;
      return [
        below &&
          section(
            kit,
            below.question,
            kit.places_(
              below.options.map(({ id, name }) => ({ code: id, label: name, within: '' })),
              below.fact,
            ),
          ),
        left.length > 1 && !chosen && caseTable(kit, w, left, headlineOf),
        answer === null ? section(kit, w.how_, notes) : body(kit, answer, notes),
      ];
    },
    basis_: basis(
      left.flatMap(({ rules }) => rules),
      (change) => standing([change], facts).length > 0,
      left.some(({ answer }) => answer === null),
    ),
  };
}

function caseTable<A>(
  { h_: h }: AnswerKit,
  w: AnswerWords,
  cases: readonly CaseOf<A>[],
  headlineOf: (one: CaseOf<A>) => Headline,
): HTMLElement {
  const head = (text: string): HTMLElement => h('th', { scope: 'col' }, text);
  return h(
    'table',
    null,
    h('thead', null, h('tr', null, head(w.caseHead_), head(w.result_))),
    h(
      'tbody',
      null,
      cases.map((one) => {
        const headline = headlineOf(one);
        return h(
          'tr',
          null,
          h('th', { scope: 'row' }, one.text),
          h(
            'td',
            null,
            h('b', null, spoken(headline)),
            !(headline.unit_ && headline.figure_) &&
              h('span.hint', null, headline.notes_.join(' ')),
          ),
        );
      }),
    ),
  );
}

/** Everything that is told at the end. */
export function resultView(kit: AnswerKit, w: AnswerWords): HTMLElement {
  const { h_: h, envelope_: envelope } = kit;
  const { headline_: headline, chosen_: chosen, body_: body, basis_: rests } = toldOf(kit, w);
  const { lead_: lead, figure_: figure, unit_: unit, notes_: notes } = headline;
  const view = h(
    'div',
    { part: 'result' },
    h(
      'div.headline',
      { part: 'headline' },
      h('h3', { tabindex: '-1' }, w.result_),
      figure
        ? h(
            'p',
            null,
            h('b', null, lead, ' '),
            h('span.sum', null, h('strong', { part: 'figure' }, figure), unit && ` ${unit}`),
          )
        : h('p.verdict', null, lead),
      notes.map((note) => h('p', null, note)),
      envelope.validity.stale && h('p.error', null, envelope.validity.text),
    ),
    body(kit),
    basisView(kit, w, rests),
  );
  kit.announce_(spoken(headline));
  kit.tell_('yibao:answer', { envelope, case: chosen, topic: kit.topic_ });
  return h('div', null, view, toolsView(kit, w, view));
}
