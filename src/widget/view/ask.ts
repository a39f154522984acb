/** The questions after the place: participant status, then whatever fact is missing. */
import type { Missing } from '../../query/envelope.ts';
import type { FactValue } from '../facts.ts';
import { readTyped } from '../facts.ts';
import type { Participant, Texts } from '../texts.ts';
import { participants } from '../texts.ts';
import { h } from './dom.ts';
import type { Question } from './form.ts';
import { questionForm } from './form.ts';
import type { Ui } from './ui.ts';

interface Option<T> {
  readonly value: T;
  readonly name: string;
  readonly hint?: string;
}

/** The question for the participant status. */
export function statusView(ui: Ui): HTMLElement {
  const { t, said, act } = ui;
  const options = participants.map((value): Option<Participant> => {
    const [name, hint] = t.statuses[value];
    return { value, name, hint };
  });
  return choiceForm(ui, t.which, options, said.status, act.sayStatus, {});
}

/** The question for one fact. */
export function factView(ui: Ui, fact: Missing): HTMLElement {
  const { t, act, said } = ui;
  const before = said.facts.get(fact.fact) ?? null;
  const say = (value: FactValue | null): void => act.sayFact(fact.fact, value);
  const more = {
    note: t.privately,
    skip: { label: fact.use === 'case' ? t.skipCase : t.skipFormula, act: () => say(null) },
  };
  const options: readonly Option<FactValue>[] =
    fact.type === 'yes-no'
      ? [
          { value: true, name: t.yes },
          { value: false, name: t.no },
        ]
      : fact.options.map(({ id, name }) => ({ value: id, name }));
  return options.length > 0
    ? choiceForm(ui, fact.question, options, before, say, more)
    : typedForm(ui, fact, before, say, more);
}

/** Large radio buttons under their question. */
function choiceForm<T extends FactValue>(
  ui: Ui,
  question: string,
  options: readonly Option<T>[],
  before: T | null,
  say: (value: T) => void,
  more: Partial<Question>,
): HTMLElement {
  const inputs = options.map(({ value }) =>
    h('input', {
      type: 'radio',
      name: 'option',
      value: String(value),
      checked: value === before,
      'aria-describedby': 'error',
    }),
  );
  const body = h(
    'fieldset',
    null,
    h('legend.question', null, question),
    ...options.map(({ name, hint }, i) =>
      h(
        'label.option',
        null,
        inputs[i],
        h('span', null, h('b', null, name), hint !== undefined && h('span.hint', null, hint)),
      ),
    ),
  );
  return questionForm(ui, {
    ...more,
    body,
    control: inputs[0] || body,
    read: () => {
      const chosen = options[inputs.findIndex(({ checked }) => checked)];
      if (chosen === undefined) return ui.t.chooseOne;
      say(chosen.value);
      return null;
    },
  });
}

/** A field for a whole number or an amount. */
function typedForm(
  ui: Ui,
  fact: Missing,
  before: FactValue | null,
  say: (value: FactValue) => void,
  more: Partial<Question>,
): HTMLElement {
  const { t } = ui;
  const money = fact.type === 'money';
  const control = h(`input.${fact.type}`, {
    id: 'typed',
    type: 'text',
    inputmode: money ? 'decimal' : 'numeric',
    'aria-describedby': 'unit note error',
    value: before === null ? null : String(before),
  });
  return questionForm(ui, {
    ...more,
    body: h(
      'div',
      null,
      h('label.question', { for: 'typed' }, fact.question),
      control,
      h('span', { id: 'unit' }, unitOf(fact, t)),
    ),
    control,
    read: () => {
      const value = readTyped(fact, control.value);
      if (value === null) return (money ? t.money : t.integer)(`${fact.min}`, `${fact.max}`);
      say(value);
      return null;
    },
  });
}

function unitOf({ unit, type }: Missing, t: Texts): string {
  return unit ?? (type === 'money' ? t.yuan : '');
}

/** A fact's value as the person would say it. */
export function valueText(fact: Missing, value: FactValue, t: Texts): string {
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  const option = fact.options.find(({ id }) => id === value);
  return option === undefined ? `${value} ${unitOf(fact, t)}` : option.name;
}
