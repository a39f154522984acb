/** The result: one sentence with its figure first, then everything it rests on. */

import { formatFen } from '../../base/money.ts';
import type { AnswerCase, CreditedAnswer } from '../../query/envelope.ts';
import type { Step } from '../amount.ts';
import type { Result } from '../conversation.ts';
import type { Headline } from '../headline.ts';
import { answerHeadline, headlineOf } from '../headline.ts';
import type { Texts } from '../texts.ts';
import { assumptionsView, disputesView, rulesView, section, sourcesView } from './basis.ts';
import { foreign, h } from './dom.ts';
import { hotline } from './failure.ts';
import type { Ui } from './ui.ts';

/** Everything that is told at the end. */
export function resultView(ui: Ui, result: Result): HTMLElement {
  const { t, envelope } = ui;
  const { answer } = result;
  const validity = envelope?.validity;
  return h(
    'div',
    { class: 'result', part: 'result' },
    h(
      'div',
      { class: 'headline', part: 'headline' },
      h('h3', { tabindex: '-1' }, t.result),
      sentence(headlineOf(result, t), t),
      validity?.stale === true && h('p', { class: 'error' }, t.stale),
    ),
    result.kind === 'depends' && caseTable(result.cases, t),
    answer?.credited === true && howView(ui, answer, result),
    answer?.credited !== true &&
      result.explanation.length > 0 &&
      section(t.how, ...result.explanation.map((line) => h('p', {}, line))),
    rulesView(ui, result.rules),
    assumptionsView(ui, result.assumptions),
    disputesView(ui, t.disputes, result.disputes),
    disputesView(ui, t.claims, result.claims),
    sourcesView(ui, result.sources),
    section(
      t.help,
      h('p', {}, `${t.call} `, hotline()),
      h('p', {}, t.local),
      h('p', { class: 'hint' }, validity?.text, ' ', envelope?.notice),
    ),
  );
}

function sentence({ lead, figure, notes }: Headline, t: Texts): HTMLElement {
  return h(
    'div',
    {},
    h(
      'p',
      { class: 'sentence' },
      h('span', { class: figure === null ? 'verdict' : '' }, lead),
      figure !== null && ' ',
      figure !== null &&
        h('span', { class: 'money' }, h('strong', { part: 'figure' }, figure), ` ${t.yuan}`),
    ),
    ...notes.map((note) => h('p', {}, foreign(note))),
  );
}

function howView(ui: Ui, answer: CreditedAnswer, result: Result): HTMLElement {
  const { t } = ui;
  const { monthly, annual } = answer;
  const row = (name: string, amount: string | null): HTMLElement =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, name),
      h('td', {}, amount === null ? t.notKnown : `${amount} ${t.yuan}`),
    );
  const year = annual.net ?? annual.gross;
  const known = monthly.gross !== null || monthly.net !== null;
  return section(
    t.how,
    ...result.steps.map((step) => stepLine(step, t)),
    answer.formula !== null && result.steps.length === 0 && h('p', {}, answer.formula),
    ...result.explanation.map((line) => h('p', {}, foreign(line))),
    known &&
      h(
        'table',
        { class: 'ledger', part: 'table' },
        h(
          'tbody',
          {},
          row(t.gross, monthly.gross),
          ...answer.deductions.map(({ name, amount }) => row(t.less(name), amount)),
          row(t.net, monthly.net),
          year !== null && row(t.wholeYear, year),
        ),
      ),
  );
}

function stepLine({ amount, product }: Step, t: Texts): HTMLElement {
  if (product === null) return h('p', {}, `${formatFen(amount)} ${t.yuan}`);
  const { base, rate, exact, kept } = product;
  const note = kept === null ? '' : (kept === 'floor' ? t.floored : t.capped)(formatFen(amount));
  return h('p', {}, `${formatFen(base)} × ${rate} = ${formatFen(exact)} ${t.yuan}${note}`);
}

function caseTable(cases: readonly AnswerCase[], t: Texts): HTMLElement {
  const cell = ({ answer, reason }: AnswerCase): string => {
    if (answer === null) return `${t.unknown}${reason === null ? '' : ` (${reason})`}`;
    const { lead, figure, notes } = answerHeadline(answer, t);
    return figure === null ? `${lead}: ${notes[0] ?? ''}` : `${lead} ${figure} ${t.yuan}`;
  };
  return h(
    'table',
    { class: 'cases', part: 'table' },
    h(
      'thead',
      {},
      h('tr', {}, h('th', { scope: 'col' }, t.caseHead), h('th', { scope: 'col' }, t.caseResult)),
    ),
    h(
      'tbody',
      {},
      ...cases.map((one) =>
        h('tr', {}, h('th', { scope: 'row' }, foreign(one.text)), h('td', {}, cell(one))),
      ),
    ),
  );
}
