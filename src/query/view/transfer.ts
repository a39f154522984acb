/** A transfer as a timeline: marks to scale, and the same stages as a list, which says everything. */
import { type Day, parseDay } from '../../base/day.ts';
import type { ViewWords } from '../../i18n/view.ts';
import type { TransferAnswer, TransferableAnswer, TransferEnvelope } from '../transfer-envelope.ts';
import type { ViewLine, ViewMark } from '../view-envelope.ts';
import { caseLines } from './cases.ts';
import type { Headline } from './headline.ts';
import { dayText, holding, type Lines, line, section, texts } from './lines.ts';
import { ruledList, type Since, sinceIn } from './ruled.ts';
import { UNBROKEN, type Variant, variantsOf } from './variants.ts';

/** What only concerns who applies: of a transfer that comes by itself, or cannot be, nothing is assumed. */
const OF_APPLICATION: ReadonlySet<string> = new Set(['acceptedOn', 'originSuspended']);

/** The lines of the answer. */
export function transferLines(envelope: TransferEnvelope, w: ViewWords, today: Day): Lines {
  const applied = `${envelope.query['appliedOn'] ?? ''}`;
  // Such a case is told to all who missed few months or none; who missed none hears of none.
  const others = new Map(
    envelope.cases.flatMap(({ answer, rules }) => {
      const text = answer?.transferable && answer.benefits.byBreak?.unbroken;
      const rule = rules.find((id) => id.startsWith('waiting:'));
      return text && rule ? [[rule, { key: UNBROKEN, text }] as const] : [];
    }),
  );
  // What goes along with a transfer is said in full under what comes after it.
  const above = new Set(
    envelope.cases.flatMap(({ answer }) =>
      answer?.transferable ? answer.terms.map(({ rule }) => rule) : [],
    ),
  );
  const since = sinceIn(envelope, w);
  return caseLines<TransferAnswer>(envelope, w, {
    others,
    above,
    assumed: (fact) => (OF_APPLICATION.has(fact) ? applying(envelope) : undefined),
    headlines: (answer) => {
      const usual = headline(answer, applied, w);
      if (!answer.transferable) return [usual];
      const others = variantsOf(answer.benefits.byBreak);
      return others.length === 0 ? [usual] : variants(usual, answer.benefits.text, others);
    },
    body: (answers, notes) => [
      answers.map(({ answer, needs }) =>
        answer.transferable
          ? holding('group', [toDo(answer, today, w), stages(answer, since, today, w)], { needs })
          : answer.balance && section(w.account, texts([answer.balance.text]), { needs }),
      ),
      section(w.how, notes),
    ],
  });
}

/** With which keys somebody applies. */
export function applying({ cases }: TransferEnvelope): string[] {
  return cases.flatMap(({ answer }, at) =>
    answer?.transferable && isAppliedFor(answer) ? [`case.${at}`] : [],
  );
}

const isAppliedFor = ({ stages: all }: TransferableAnswer): boolean =>
  all.some(({ mode }) => mode === 'on-application');

/** A headline, and what it is to who has the keys. */
function variants(usual: Headline, said: string, others: readonly Variant[]): Headline[] {
  return [
    { ...usual, lacks: others.map(([key]) => key) },
    ...others.map(([key, text]) => ({
      ...usual,
      notes: usual.notes.map((note) => (note === said ? text : note)),
      needs: [key],
    })),
  ];
}

function headline(answer: TransferAnswer, applied: string, w: ViewWords): Headline {
  if (!answer.transferable) {
    const { text: lead, reason, remedy } = answer;
    // Mostly the answer is that it cannot be, with the reason.
    const why = lead.includes(reason) ? [] : [reason];
    return { lead, notes: remedy === null ? why : [...why, remedy] };
  }
  const { completesBy, text, benefits, calendar } = answer;
  // Why there is no date belongs where a date would stand.
  const why = calendar.complete ? [] : [w.noDates(calendar.publishedThrough)];
  return completesBy === null
    ? { lead: text, notes: [...why, benefits.text] }
    : {
        lead: isAppliedFor(answer) ? w.doneBy(dayText(applied, w)) : w.doneByItself,
        ...(isAppliedFor(answer) && { brief: w.movedBy }),
        figure: dayText(completesBy, w),
        notes: [benefits.text],
      };
}

const isPast = (day: string | null, today: Day): boolean =>
  day !== null && (parseDay(day) ?? today) < today;

/** How to apply, or that it should have been done by now. */
function toDo({ completesBy, remedy }: TransferableAnswer, today: Day, w: ViewWords): Lines {
  if (isPast(completesBy, today)) return [section(w.now, texts([w.overdue]))];
  return [remedy !== null && section(w.now, texts([remedy]))];
}

function stages(answer: TransferableAnswer, since: Since, today: Day, w: ViewWords): Lines {
  const { balance, terms } = answer;
  const isToCome = answer.stages.some(({ dueOn }) => dueOn !== null && !isPast(dueOn, today));
  const dated = answer.stages.some(({ dueOn }) => dueOn !== null);
  return [
    section(w.timeline, [
      dated && timeline(answer, w),
      holding(
        'steps',
        answer.stages.map(({ name, actor, dueOn, text }) =>
          holding('item', [
            line('strong', dueOn === null ? name : `${name} `),
            dueOn !== null && line('date', dayText(dueOn, w), { day: dueOn }),
            // The name stands above.
            line('text', text.slice(name.length + 1).trim()),
            actor !== null && line('note', actor),
          ]),
        ),
      ),
      isToCome && line('calendar', w.calendar),
    ]),
    section(w.account, texts([balance.text])),
    ruledList(
      w.also,
      terms.map(({ text, rule }) => ({ rule, said: texts([text]) })),
      since,
    ),
  ];
}

/** How far apart marks are at least, in shares of the line: as wide as one is in large text on a phone. */
const APART = 20;

/**
 * Where along the line each day is, from 5 to 95 %, in the order of the days; the first mark is where it
 * begins. Days that are close, or the same, stand side by side: none hides another.
 */
function timeline({ stages: all }: TransferableAnswer, w: ViewWords): ViewLine {
  const due = all
    .flatMap(({ name, dueOn }, at) =>
      dueOn === null ? [] : [{ name, dueOn, label: `${at + 1}`, day: parseDay(dueOn) ?? 0 }],
    )
    .sort((a, b) => a.day - b.day);
  const starts = all.flatMap(({ startsOn }) =>
    startsOn === null ? [] : [parseDay(startsOn) ?? 0],
  );
  const first = Math.min(...starts, ...due.map(({ day }) => day));
  const length = Math.max(...due.map(({ day }) => day)) - first || 1;
  const apart = Math.min(APART, 90 / due.length);
  const marks: ViewMark[] = [];
  for (const [place, { day, label }] of due.entries()) {
    const before = marks[place - 1]?.at ?? -Infinity;
    // Those that follow want their room too.
    const last = 95 - apart * (due.length - 1 - place);
    const at = Math.min(last, 5 + (90 * (day - first)) / length);
    marks.push({ at: Math.max(at, before + apart), label });
  }
  const spoken = due.map(({ name, dueOn }) => `${name} ${dayText(dueOn, w)}`).join(w.semicolon);
  return line('timeline', spoken, { marks: [{ at: 5, label: '' }, ...marks] });
}
