/** What is credited: the headline, the arithmetic, and what a device works out by itself. */
import type { ViewWords } from '../../i18n/view.ts';
import type { Missing } from '../envelope.ts';
import type { CreditedAnswer, RefundAnswer, RefundEnvelope, Term } from '../refund-envelope.ts';
import type { ViewAmount, ViewLine } from '../view-envelope.ts';
import { caseLines, type Outcome, outcomesOf } from './cases.ts';
import type { Headline } from './headline.ts';
import { flat, holding, inYuan, type Lines, line, row, section, texts } from './lines.ts';

const NOTHING = '0.00';
const TIMES = { month: 12, quarter: 4, year: 1 } as const;

/** The lines of the answer. */
export function refundLines(envelope: RefundEnvelope, w: ViewWords): Lines {
  const worked = new Set(refundAmounts(envelope).map(({ key }) => key));
  const formulas = envelope.cases.flatMap(({ answer }) =>
    answer?.credited && answer.formula ? [answer.formula] : [],
  );
  return caseLines<RefundAnswer>(envelope, w, {
    // Guidance that sets no figure is told to whom nothing else is.
    background: /^refund:/u,
    headlines: (answer, key) => headlines(answer, worked.has(key) ? key : null, w),
    body: (answers, notes) => [
      section(w.how, [answers.map((one) => arithmetic(one, worked.has(one.key), w)), notes]),
      // Who gets nothing has nothing to look for.
      answers.some(({ answer }) => answer.credited) &&
        section(w.now, texts([w.balance]), {
          needs: answers.flatMap(({ answer, needs }) =>
            answer.credited ? ['open', ...needs] : [],
          ),
        }),
    ],
    // The arithmetic is shown by itself, and only that of the case that holds.
    hidden: (text) => formulas.some((formula) => text.includes(formula)),
  });
}

/** Sums that only the asker's device can work out, under the keys of their outcomes. */
export function refundAmounts({ cases, missing }: RefundEnvelope): ViewAmount[] {
  const numbers = outcomesOf(cases);
  return cases.flatMap(({ answer }, at) => {
    const number = numbers[at] ?? 0;
    if (numbers.indexOf(number) !== at || !answer?.credited) return [];
    const terms = isKnown(answer) ? [] : answer.terms.flatMap((one) => termOf(one, missing) ?? []);
    if (terms.length === 0 || terms.length < answer.terms.length) return [];
    const { monthly, annual } = answer;
    const deduction = { month: fen(monthly.deduction), year: fen(annual.deduction) };
    return [{ key: `${number}`, terms, deduction }];
  });
}

function isKnown({ monthly }: CreditedAnswer): boolean {
  return monthly.gross !== null || monthly.net !== null;
}

/** Answers write amounts as plain decimals (`formatFen`), so that no reader of sheets is needed. */
function fen(text: string | null): number | null {
  return text === null ? null : Math.round(Number(text) * 100);
}

/** Likewise rates: `4.5%`, in millionths. */
function ppm(rate: string | null): number | null {
  return rate === null ? null : Math.round(Number.parseFloat(rate) * 10_000);
}

function termOf(term: Term, missing: readonly Missing[]): ViewAmount['terms'][number] | null {
  const { kind, amount, period, base, floor, cap } = term;
  const times = TIMES[period];
  const bounds = { floor: fen(floor), cap: fen(cap) };
  if (kind === 'fixed') {
    const fixed = fen(amount);
    return fixed === null ? null : { times, fixed, base: null, rate: 0, ...bounds };
  }
  const rate = ppm(term.rate);
  const askable = missing.some(({ fact, type }) => fact === base && type === 'money');
  return kind !== 'rate' || rate === null || !askable
    ? null
    : { times, fixed: null, base, rate, ...bounds };
}

function isAverage({ monthly, terms }: CreditedAnswer, worked: boolean): boolean {
  return worked ? terms.some(({ period }) => period !== 'month') : monthly.average;
}

/** @param key of the sum that is worked out elsewhere; null where the figures stand here */
function headlines(answer: RefundAnswer, key: string | null, w: ViewWords): readonly Headline[] {
  if (!answer.credited) return [{ lead: w.notCredited, notes: [answer.reason] }];
  const { monthly, annual, paidEvery } = answer;
  const { deduction } = monthly;
  const average = isAverage(answer, key !== null) ? w.average : '';
  const paid = (year: string | null): string[] =>
    paidEvery === 'month' || year === null ? [] : [w.paid[paidEvery] + w.inAll(year)];
  const withNet = (figure: string, gross: string | null, year: string | null): Headline => ({
    lead: average + w.netEach,
    figure,
    unit: w.yuan,
    notes: [
      ...(gross === null || deduction === null || deduction === NOTHING
        ? []
        : [w.split(gross, deduction)]),
      ...paid(year),
    ],
  });
  const grossOnly = (figure: string, year: string | null): Headline => ({
    lead: average + w.grossEach,
    figure,
    unit: w.yuan,
    notes: [w.netUnknown, ...paid(year)],
  });
  const open: Headline = { lead: w.credited, notes: [answer.text] };
  if (key !== null) {
    const [gross, net, year] = [`{${key}.gross}`, `{${key}.net}`, `{${key}.year}`];
    return [
      { ...withNet(net, gross, year), needs: [`${key}.net`] },
      { ...grossOnly(gross, year), needs: [`${key}.gross`], lacks: [`${key}.net`] },
      { ...open, lacks: [`${key}.gross`] },
    ];
  }
  const year = annual.net ?? annual.gross;
  if (monthly.net !== null) return [withNet(monthly.net, monthly.gross, year)];
  return [monthly.gross === null ? open : grossOnly(monthly.gross, year)];
}

/** Steps, and gross, deductions and net as a table. */
function arithmetic(
  { key, needs, answer }: Outcome<RefundAnswer>,
  worked: boolean,
  w: ViewWords,
): ViewLine | false {
  if (!answer.credited) return false;
  const { monthly, annual, deductions, formula } = answer;
  const amount = (text: string | null): Lines => [
    line('cell', text === null ? w.notKnown : inYuan(text, w)),
  ];
  const taken = deductions.map((one) => row(w.less(one.name), amount(one.amount)));
  // Sums and differences of fixed amounts are plain from the table.
  const reckoned = formula !== null && /[×÷]/u.test(formula) && line('text', formula);
  if (worked) {
    const [gross, net] = [`${key}.gross`, `${key}.net`];
    return holding(
      'group',
      [
        holding('group', [answer.terms.map((term, at) => steps(term, `${key}.${at}`, w))], {
          needs: [gross],
        }),
        reckoned && { ...reckoned, lacks: [gross] },
        holding(
          'table',
          [
            row(w.gross, amount(`{${gross}}`)),
            taken,
            row(w.net, [
              line('cell', inYuan(`{${net}}`, w), { needs: [net] }),
              line('cell', w.notKnown, { lacks: [net] }),
            ]),
            row(w.wholeYear, amount(`{${key}.year}`)),
          ],
          { needs: [gross] },
        ),
      ],
      { needs },
    );
  }
  const year = annual.net ?? annual.gross;
  const rows = [
    monthly.gross !== null && row(w.gross, amount(monthly.gross)),
    taken,
    row(w.net, amount(monthly.net)),
    year !== null && row(w.wholeYear, amount(year)),
  ];
  return holding('group', [reckoned, isKnown(answer) && holding('table', flat(rows))], { needs });
}

/** One summand, worked out. */
function steps({ kind, amount, base, rate }: Term, key: string, w: ViewWords): Lines {
  if (kind === 'fixed') return texts([inYuan(amount ?? '', w)]);
  const reckoned = inYuan(`{${base}} × ${rate} = {${key}.exact}`, w);
  const kept = (['floor', 'cap'] as const).map((limit) =>
    line('text', `${reckoned}${w.kept[limit]} ${inYuan(`{${key}}`, w)}`, {
      needs: [`${key}.${limit}`],
    }),
  );
  return [line('text', reckoned, { lacks: [`${key}.floor`, `${key}.cap`] }), kept];
}
