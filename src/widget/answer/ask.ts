/** The questions for facts: choices, one typed value, or a day in three fields. */
import type { Missing } from '../../query/envelope.ts';
import type { AnswerKit, FactValue, Question } from '../kit.ts';
import type { AnswerWords } from '../words.ts';
import { choiceForm } from './choice.ts';
import { readDay, readTyped } from './facts.ts';

/** The question for one fact. */
export function factView(kit: AnswerKit, w: AnswerWords, fact: Missing): HTMLElement {
  const { facts_: facts, say_: say, envelope_: envelope } = kit;
  const { fact: id, type, use, question } = fact;
  const applied = type === 'date' && use === 'formula';
  const more = applied
    ? {}
    : {
        note_: w.privately_,
        skip_: {
          label_: w.skip_[use === 'case' ? use : 'formula'],
          act_: () => say(id, null),
        },
      };
  if (type === 'yes-no' || type === 'choice')
    return choiceForm(
      kit,
      w,
      question,
      type === 'choice'
        ? fact.options.map((option) => ({ value_: option.id, name_: option.name }))
        : [
            { value_: true, name_: w.yes_ },
            { value_: false, name_: w.no_ },
          ],
      id,
      more,
    );
  const before = facts.get(id) ?? (applied ? envelope.query[id] : undefined);
  return type === 'date'
    ? dayForm(kit, w, fact, `${before ?? ''}`, more)
    : typedForm(kit, w, fact, before, more);
}

/** A field for a whole number or an amount. */
function typedForm(
  kit: AnswerKit,
  w: AnswerWords,
  fact: Missing,
  before: FactValue | undefined,
  more: Pick<Question, 'note_' | 'skip_'>,
): HTMLElement {
  const { h_: h } = kit;
  const control = h(`input.${fact.type}`, {
    id: 'typed',
    type: 'text',
    inputmode: fact.type === 'money' ? 'decimal' : 'numeric',
    'aria-describedby': 'unit note error',
    value: before === undefined ? null : `${before}`,
  });
  return kit.form_({
    ...more,
    body_: h(
      'div',
      null,
      h('label.question', { for: 'typed' }, fact.question),
      control,
      h('span', { id: 'unit' }, unitOf(fact, w)),
    ),
    control_: control,
    read_: () => {
      const value = readTyped(fact, control.value);
      if (value === null) return w.range_(`${fact.min}`, `${fact.max}`, fact.type === 'money');
      kit.say_(fact.fact, value);
      return null;
    },
  });
}

/** Year, month and day: three plain fields, for nobody can be sure of a calendar to pop up. */
function dayForm(
  kit: AnswerKit,
  w: AnswerWords,
  fact: Missing,
  before: string,
  more: Pick<Question, 'note_' | 'skip_'>,
): HTMLElement {
  const { h_: h } = kit;
  const parts = before.split('-');
  const inputs = w.dateParts_.map((_, i) =>
    h('input', {
      id: `day${i}`,
      type: 'text',
      inputmode: 'numeric',
      maxlength: i ? '2' : '4',
      'aria-describedby': 'hint note error',
      value: parts[i] || null,
    }),
  );
  const [year] = inputs;
  const body = h(
    'fieldset',
    null,
    h('legend.question', null, fact.question),
    h('p.hint', { id: 'hint' }, w.dateHint_),
    h(
      'div.date',
      null,
      inputs.map((input, i) =>
        h('label', { for: input.id }, h('span', null, w.dateParts_[i]), input),
      ),
    ),
  );
  return kit.form_({
    ...more,
    body_: body,
    control_: year || body,
    read_: () => {
      const day = readDay(inputs.map(({ value }) => value));
      if (day === null) return w.dateWrong_;
      kit.say_(fact.fact, day);
      return null;
    },
  });
}

function unitOf({ unit, type }: Missing, w: AnswerWords): string {
  return unit || (type === 'money' ? w.yuan_ : '');
}

/** A day as it is written. */
export function dayText(day: string, w: AnswerWords): string {
  return day.replace(/(\d+)-0?(\d+)-0?(\d+)/, w.day_);
}

/** A fact's value as the person would say it. */
export function valueText(fact: Missing, value: FactValue, w: AnswerWords): string {
  if (typeof value === 'boolean') return value ? w.yes_ : w.no_;
  if (fact.type === 'date') return dayText(`${value}`, w);
  const option = fact.options.find(({ id }) => id === value);
  return option ? option.name : `${value} ${unitOf(fact, w)}`;
}
