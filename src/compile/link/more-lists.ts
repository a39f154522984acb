/** Typed rows of benefits.csv, holidays.csv and statements.csv → the model, in a fixed order. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type {
  benefitColumns,
  holidayColumns,
  statementColumns,
} from '../../sheet/definitions/more-lists.ts';
import { bilingual } from '../../sheet/definitions/words.ts';
import { finding } from '../../sheet/finding.ts';
import type { Row } from '../../sheet/rows.ts';
import type { Benefit, Holiday, Statement } from '../../table/model.ts';

/** Benefits by id, so that the order of rows makes no difference. */
export function linkBenefits(rows: readonly Row<typeof benefitColumns>[]): readonly Benefit[] {
  return rows
    .map(({ values: { id, name, nameEn, about, aboutEn } }) => ({
      id,
      name: { zh: name, en: nameEn },
      about: { zh: about, en: aboutEn },
    }))
    .sort((a, b) => compare(a.id, b.id));
}

/** Holidays by their first day. */
export function linkHolidays(rows: readonly Row<typeof holidayColumns>[]): readonly Holiday[] {
  return rows
    .map(({ values: { from, to, kind, name, nameEn, sources } }) => ({
      from,
      to: to ?? from,
      kind,
      name: bilingual(name, nameEn),
      sources,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to || compare(a.kind, b.kind));
}

/** Statements in the order of their articles' lines. */
export function linkStatements(
  rows: readonly Row<typeof statementColumns>[],
): readonly Statement[] {
  return rows
    .map(({ values }) => ({
      id: values.id,
      article: values.article,
      lines: values.lines,
      gist: { zh: values.gist, en: values.gistEn },
      verdict: values.verdict,
      rules: values.rules,
      reason: { zh: values.reason, en: values.reasonEn },
    }))
    .sort(
      (a, b) =>
        compare(a.article, b.article) ||
        a.lines[0] - b.lines[0] ||
        a.lines[1] - b.lines[1] ||
        compare(a.id, b.id),
    );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Statements that agree with a rule of ours, as 采纳 says, and name none. */
export function withoutRules(rows: readonly Row<typeof statementColumns>[]): readonly Diagnostic[] {
  return rows.flatMap((row) =>
    row.values.verdict !== 'adopted' || row.values.rules.length > 0
      ? []
      : [
          finding(
            'YB-CELL',
            row,
            'rules',
            {
              zh: '判断是“采纳”，即与我们采用的规则一致，却没有写是哪一条规则',
              en: '判断 is 采纳, which means that a rule of ours says the same, yet no rule is named',
            },
            {
              help: {
                zh: '填上规则的编号；没有这样的规则的，改正判断',
                en: 'give the id of the rule, or correct 判断 if there is none',
              },
            },
          ),
        ],
  );
}
