/** The questions after the place: participant status, then whatever fact is missing. */
import type { Missing } from '../../query/envelope.ts';
import { readTyped } from '../facts.ts';
import type { Texts } from '../texts.ts';
import { participants } from '../texts.ts';
import { h } from './dom.ts';
import { questionForm, radios } from './form.ts';
import type { Ui } from './ui.ts';

/** The question for the participant status. */
export function statusView(ui: Ui): HTMLElement {
  const { t } = ui;
  const { body, first, chosen } = radios(
    t.statusQuestion,
    participants.map((id) => ({ id, name: t.statuses[id][0], hint: t.statuses[id][1] })),
    ui.said.status,
  );
  return questionForm(ui, {
    body,
    control: first,
    read: () => {
      const status = participants.find((id) => id === chosen());
      if (status === undefined) return t.chooseOne;
      ui.act.sayStatus(status);
      return null;
    },
  });
}

/** The question for one fact. */
export function factView(ui: Ui, fact: Missing): HTMLElement {
  const { t, act } = ui;
  const skip = {
    label: fact.use === 'formula' ? t.skipFormula : t.skipCase,
    act: () => act.sayFact(fact.fact, null),
  };
  return fact.type === 'choice' || fact.type === 'yes-no'
    ? choiceView(ui, fact, skip)
    : typedView(ui, fact, skip);
}

type Skip = { readonly label: string; readonly act: () => void };

function choiceView(ui: Ui, fact: Missing, skip: Skip): HTMLElement {
  const { t } = ui;
  const before = ui.said.facts.get(fact.fact);
  const options = fact.type === 'choice' ? fact.options : yesNo(t);
  const selected = before === undefined ? null : String(before);
  const { body, first, chosen } = radios(fact.question, options, selected);
  return questionForm(ui, {
    body,
    control: first,
    note: t.privately,
    skip,
    read: () => {
      const id = chosen();
      if (id === null) return t.chooseOne;
      ui.act.sayFact(fact.fact, fact.type === 'choice' ? id : id === 'true');
      return null;
    },
  });
}

function yesNo(t: Texts): readonly { readonly id: string; readonly name: string }[] {
  return [
    { id: 'true', name: t.yes },
    { id: 'false', name: t.no },
  ];
}

function typedView(ui: Ui, fact: Missing, skip: Skip): HTMLElement {
  const { t } = ui;
  const money = fact.type === 'money';
  const input = h('input', {
    id: 'typed',
    type: 'text',
    class: money ? 'amount' : 'number',
    inputmode: money ? 'decimal' : 'numeric',
    autocomplete: 'off',
    'aria-describedby': 'unit note error',
    part: 'input',
  });
  const before = ui.said.facts.get(fact.fact);
  input.value = before === undefined ? '' : String(before);
  const text = (bound: Missing['min']): string | null => (bound === null ? null : String(bound));
  return questionForm(ui, {
    body: h(
      'div',
      {},
      h('label', { class: 'question', for: 'typed' }, fact.question),
      h(
        'div',
        { class: 'typed' },
        input,
        h('span', { id: 'unit' }, fact.unit ?? (money ? t.yuan : '')),
      ),
    ),
    control: input,
    note: t.privately,
    skip,
    read: () => {
      const value = readTyped(fact, input.value);
      if (value === null) {
        return money ? t.money(text(fact.max)) : t.wholeNumber(text(fact.min), text(fact.max));
      }
      ui.act.sayFact(fact.fact, value);
      return null;
    },
  });
}

/** A fact's value as the person would say it. */
export function valueText(fact: Missing, value: unknown, t: Texts): string {
  if (value === true) return t.yes;
  if (value === false) return t.no;
  const option = fact.options.find(({ id }) => id === value);
  const unit = fact.unit ?? (fact.type === 'money' ? t.yuan : '');
  return option?.name ?? `${String(value)} ${unit}`.trim();
}
