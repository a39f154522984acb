/** The result: one sentence with its figure first, then everything it rests on. */
import { formatFen } from '../../base/money.ts';
import type { AnswerCase, CreditedAnswer, RefundEnvelope } from '../../query/refund-envelope.ts';
import type { Step } from '../amount.ts';
import type { Result } from '../conversation.ts';
import type { Headline } from '../headline.ts';
import { answerHeadline, headlineOf, spoken } from '../headline.ts';
import type { Texts } from '../texts.ts';
import { assumptionsView, disputesView, rulesView, section, sourcesView } from './basis.ts';
import { h } from './dom.ts';
import { hotline } from './failure.ts';
import { placeList } from './place.ts';
import type { Ui } from './ui.ts';

/** Everything that is told at the end. */
export function resultView(ui: Ui, envelope: RefundEnvelope, result: Result): HTMLElement {
  const { t } = ui;
  const { answer, cases, kind, below } = result;
  const { validity, notice, assumptions } = envelope;
  return h(
    'div',
    null,
    h(
      'div.headline',
      null,
      h('h3', { tabindex: '-1' }, t.result),
      ...sentence(headlineOf(result, t), t),
      validity.stale && h('p.error', null, t.stale),
    ),
    // Rules exist only for the places below: they are one touch away.
    below !== null &&
      section(
        below.question,
        h(
          'ul',
          null,
          ...placeList(
            ui,
            below.options.map(({ id, name }) => ({ code: id, name, within: '' })),
          ),
        ),
      ),
    kind === 'depends' && caseTable(cases, t),
    section(
      answer === null ? t.rules : t.how,
      ...(answer?.credited ? arithmetic(answer, result.steps, t) : []),
      ...result.notes.map((note) => h('p', null, note)),
    ),
    rulesView(ui, result.rules),
    assumptionsView(ui, assumptions),
    disputesView(ui, result.disputes),
    sourcesView(ui, result.sources),
    section(
      t.help,
      hotline(t),
      h('p', null, t.local),
      h('p.hint', null, validity.text),
      h('p.hint', null, notice),
    ),
  );
}

function sentence({ lead, figure, notes }: Headline, t: Texts): readonly HTMLElement[] {
  return [
    figure === null
      ? h('p.verdict', null, lead)
      : h(
          'p',
          null,
          h('b', null, lead, ' '),
          h('span.sum', null, h('strong', { part: 'figure' }, figure), ` ${t.yuan}`),
        ),
    ...notes.map((note) => h('p', null, note)),
  ];
}

function arithmetic(
  { monthly, annual, deductions, formula }: CreditedAnswer,
  steps: readonly Step[],
  t: Texts,
): readonly (HTMLElement | false)[] {
  const row = (name: string, amount: string | null): HTMLElement =>
    h(
      'tr',
      null,
      h('th', { scope: 'row' }, name),
      h('td', null, amount === null ? t.notKnown : `${amount} ${t.yuan}`),
    );
  const year = annual.net || annual.gross;
  return [
    ...steps.map((step) => stepLine(step, t)),
    // Sums and differences of fixed amounts are plain from the table.
    steps.length === 0 && formula !== null && /[×÷]/.test(formula) && h('p', null, formula),
    (monthly.gross || monthly.net) !== null &&
      h(
        'table',
        null,
        h(
          'tbody',
          null,
          monthly.gross !== null && row(t.gross, monthly.gross),
          ...deductions.map(({ name, amount }) => row(t.less(name), amount)),
          row(t.net, monthly.net),
          year !== null && row(t.wholeYear, year),
        ),
      ),
  ];
}

function stepLine({ amount, product }: Step, t: Texts): HTMLElement {
  if (product === null) return h('p', null, `${formatFen(amount)} ${t.yuan}`);
  const { base, rate, exact, kept } = product;
  const limit = kept === null ? '' : t[kept](formatFen(amount));
  return h('p', null, `${formatFen(base)} × ${rate} = ${formatFen(exact)} ${t.yuan}${limit}`);
}

function caseTable(cases: readonly AnswerCase[], t: Texts): HTMLElement {
  const head = (text: string): HTMLElement => h('th', { scope: 'col' }, text);
  return h(
    'table',
    null,
    h('thead', null, h('tr', null, head(t.caseHead), head(t.caseResult))),
    h(
      'tbody',
      null,
      ...cases.map(({ text, answer, reason }) => {
        const headline = answerHeadline(answer, reason, t);
        return h(
          'tr',
          null,
          h('th', { scope: 'row' }, text),
          h(
            'td',
            null,
            h('b', null, spoken(headline, t)),
            headline.figure === null && h('span.hint', null, headline.notes.join(' ')),
          ),
        );
      }),
    ),
  );
}
