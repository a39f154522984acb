/** What cases tell: the one that holds, or a table of those that still may. */
import type { ViewWords } from '../../i18n/view.ts';
import type { CaseOf, EnvelopeOf, Validity } from '../envelope.ts';
import type { ViewLine } from '../view-envelope.ts';
import { type Basis, basisLines } from './basis.ts';
import { type Headline, inRow, onTop } from './headline.ts';
import { holding, type Lines, line, row, section } from './lines.ts';
import { nextAges } from './next-age.ts';

/** How answers of one topic are told. */
export interface Telling<A> {
  /** The headlines of which one holds. @param key of the outcome, such as `3` */
  readonly headlines: (answer: A, key: string) => readonly Headline[];
  /** Between the headline and what it rests on. @param notes of the answer itself, of no case */
  readonly body: (answers: readonly Outcome<A>[], notes: Lines) => Lines;
  /** Rules that explain only why there is no answer, where no answer rests on them. */
  readonly background?: RegExp;
  /** Explanations that the body gives in its own way. */
  readonly hidden?: (text: string) => boolean;
  /** What rules say to who has a key, instead of what they say to others. */
  readonly others?: Basis['others'];
  /** Names of rules whose sentences the body gives. */
  readonly above?: Basis['above'];
  /** With which keys an assumption matters. */
  readonly assumed?: Basis['assumed'];
}

/** An answer with the key under which it is the one that holds. */
export interface Outcome<A> {
  readonly key: string;
  readonly needs: string[];
  readonly answer: A;
}

/** For each case the number of what it tells: cases that tell the same have the same. */
export function outcomesOf(cases: readonly CaseOf<unknown>[]): number[] {
  const seen = new Map<string, number>();
  return cases.map(({ answer, reason }) => {
    // Reasons name their case in brackets: what they say is the same without.
    const told = JSON.stringify([answer, reason?.replace(/[（(].*?[）)]/u, '')]);
    const number = seen.get(told) ?? seen.size;
    seen.set(told, number);
    return number;
  });
}

/** The lines of an answer by cases. */
export function caseLines<A>(
  envelope: EnvelopeOf<A>,
  w: ViewWords,
  { headlines, body, hidden = () => false, others, above, assumed, background }: Telling<A>,
): Lines {
  const { cases, missing, explanation } = envelope;
  const numbers = outcomesOf(cases);
  const first = cases.filter((_, at) => numbers.indexOf(numbers[at] ?? 0) === at);
  // Rules exist only for the places below: they are one touch away.
  const below = missing.find(({ type, options }) => type === 'region' && options.length > 0);
  const headlinesOf = ({ answer, reason }: CaseOf<A>, key: string): readonly Headline[] =>
    answer === null
      ? [{ lead: w.unknown, notes: reason === null ? [] : [reason] }]
      : headlines(answer, key);
  const told = first.map((one, number) =>
    holding(
      'group',
      one.answer === null
        ? [
            line('verdict', below ? w.depends : w.unknown),
            cases.map(
              ({ reason }, at) =>
                numbers[at] === number &&
                reason !== null &&
                line('text', reason, { needs: [`case.${at}`] }),
            ),
          ]
        : headlinesOf(one, `${number}`).map(onTop),
      { needs: [`outcome.${number}`] },
    ),
  );
  const elsewhere = new Set(cases.flatMap(({ rules }) => rules));
  const silent = cases.flatMap(({ answer }, at) => (answer === null ? [`case.${at}`] : []));
  const isBackground = (rule: string | null): boolean =>
    rule !== null && background?.test(rule) === true;
  const beside = explanation.filter(
    ({ rule, text }) => (rule === null || !elsewhere.has(rule)) && !hidden(text),
  );
  // What a rule says that answers nobody here is no part of how the answer came about.
  const said = (byRule: boolean): Lines =>
    beside.map(
      ({ rule, text }) =>
        (rule !== null) === byRule &&
        line('text', text, isBackground(rule) ? { needs: silent } : {}),
    );
  const noted = new Set(beside.flatMap(({ rule }) => rule ?? []));
  const answers = first.flatMap(({ answer }, number): Outcome<A>[] =>
    answer === null ? [] : [{ key: `${number}`, needs: [`outcome.${number}`], answer }],
  );
  return [
    top(envelope, w, [
      told,
      line('verdict', w.depends, { needs: ['open'] }),
      line('verdict', below ? w.depends : w.unknown, { needs: ['none'] }),
    ]),
    below !== undefined &&
      section(below.question, [
        {
          kind: 'places',
          fact: below.fact,
          options: below.options.map(({ id, name }) => ({ code: id, label: name, within: '' })),
        },
      ]),
    cases.length > 1 && table(cases, numbers, w, headlinesOf),
    body(answers, said(false)),
    section(w.background, [said(true)]),
    basisLines(envelope, w, {
      // What is noted names its sources wherever it is shown.
      rules: new Map(
        cases.map(({ answer, rules }, at) => [
          `case.${at}`,
          new Set([
            ...rules,
            ...[...noted].filter((rule) => answer === null || !isBackground(rule)),
          ]),
        ]),
      ),
      noted,
      silent,
      ...(others && { others }),
      ...(assumed && { assumed }),
      above,
      upcoming: ({ when }) => ({ when }),
      later: nextAges(cases, numbers, w, headlinesOf),
    }),
  ];
}

function table<A>(
  cases: readonly CaseOf<A>[],
  numbers: readonly number[],
  w: ViewWords,
  headlinesOf: (one: CaseOf<A>, key: string) => readonly Headline[],
): ViewLine | false {
  const columns = [line('column', w.caseHead), line('column', w.result)];
  // Cases that differ only in what stands further below are told in one row.
  interface Row {
    readonly cell: ViewLine | false;
    readonly told: ViewLine[];
    readonly needs: string[];
  }
  const rows = new Map<string, Row>();
  for (const [at, one] of cases.entries()) {
    const cell = holding('cell', headlinesOf(one, `${numbers[at]}`).map(inRow));
    const { told, needs }: Row = rows.get(JSON.stringify(cell)) ?? { cell, told: [], needs: [] };
    const key = `case.${at}`;
    told.push(line('text', one.text, { needs: [key] }));
    rows.set(JSON.stringify(cell), { cell, told, needs: [...needs, key] });
  }
  return holding(
    'table',
    [
      holding('row', columns),
      [...rows.values()].map(({ cell, told, needs }) =>
        told.length > 1
          ? holding('row', [holding('head', told), cell], { needs })
          : row(told[0]?.text ?? '', [cell], { needs }),
      ),
    ],
    { needs: ['open'] },
  );
}

/**
 * The top of a result: its title, what it says, and whether that may be out of date.
 *
 * @param old where parts of the answer are checked at different times, each for itself
 */
export function top(
  { validity }: EnvelopeOf<unknown>,
  w: ViewWords,
  lines: Lines,
  old: Lines = [staleLine(validity)],
): ViewLine | false {
  return holding('headline', [lines, old], { text: w.result });
}

/** That an answer may be out of date, where it may. */
export function staleLine({ stale, text }: Validity, more: Pick<ViewLine, 'needs'> = {}) {
  return stale && line('error', text, more);
}
