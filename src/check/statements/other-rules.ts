/** Statements that name another rule of a series than the one whose figure they tell. */
import { once } from '../../base/shared.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import { answers } from '../../table/model.ts';
import { familyOf } from '../id-names.ts';
import { afterEach, stands } from '../words/numbers-said.ts';
import { figureReader, monthsOf, type Said, short } from '../words/said-figures.ts';
import type { DecisionRow, World } from '../world.ts';

type Entry = DecisionRow<unknown>;

const ADOPTED = 'adopted';
const DIGIT = /\d/u;

/**
 * The statements that were found right by a rule whose figure they nowhere have, while what they
 * claim is that of another rule of its series, which they do not name. What was corrected, or is too
 * vague, claims figures that no rule need have.
 */
export function otherRules({ lists, decisions }: World): readonly Diagnostic[] {
  const byId = once(
    () => new Map(decisions.flatMap(({ rows }) => rows.map((entry) => [entry.rule.id, entry]))),
  );
  const figureIn = figureReader();
  const figuresOf = ({ row }: Entry, words: string): readonly Said[] => {
    const figure = figureIn(row, words);
    return figure === null ? monthsOf(row) : [figure];
  };
  return lists.flat().flatMap((row): readonly Diagnostic[] => {
    const { gist, reason, rules, verdict } = row.values;
    if (verdict !== ADOPTED || typeof gist !== 'string' || !Array.isArray(rules)) return [];
    if (!DIGIT.test(gist)) return [];
    const words = `${gist}；${String(reason)}`;
    const named = rules.flatMap((id) => byId().get(id) ?? []);
    return named.flatMap((entry): readonly Diagnostic[] => {
      const figures = figuresOf(entry, words);
      if (figures.length === 0 || figures.some((one) => isSaid(one, words))) return [];
      const others = seriesOf(entry, decisions).filter(
        (other) => !named.includes(other) && figuresOf(other, gist).some((one) => isIn(one, gist)),
      );
      const [meant, second] = others;
      if (meant === undefined || second !== undefined) return [];
      return [report(row, entry, meant)];
    });
  });
}

/** The rules of a place and a sheet that answer and whose ids differ in their last number. */
const seriesOf = ({ row, rule }: Entry, decisions: World['decisions']): readonly Entry[] =>
  (decisions.find(({ file }) => file === row.file)?.rows ?? []).filter(
    (other) =>
      other.rule.id !== rule.id &&
      answers(other.rule) &&
      other.rule.region === rule.region &&
      familyOf(other.rule.id) === familyOf(rule.id),
  );

/** Whether words have a figure, or what it comes to in a month or a year. */
const isSaid = ({ digits, times }: Said, words: string): boolean =>
  times.some((each) => stands(short((Number(digits) * each).toFixed(2)), words));

const isIn = ({ digits, unit }: Said, words: string): boolean =>
  afterEach(digits, words).some((rest) => rest.startsWith(unit));

function report(row: Row<Columns>, { rule }: Entry, meant: Entry): Diagnostic {
  const [one, other] = [rule.id, meant.rule.id];
  return finding(
    'YB-MISQUOTED',
    row,
    'rules',
    {
      zh: `内容里的数是 ${other} 的，这里写的却是 ${one}`,
      en: `the figure of 内容 is that of ${other}, yet this names ${one}`,
    },
    {
      severity: 'warning',
      notes: [
        {
          file: row.file,
          cell: cellOf(row, 'gist'),
          text: { zh: String(row.values['gist']), en: String(row.values['gistEn']) },
        },
        { file: meant.row.file, cell: cellOf(meant.row, 'id'), text: { zh: other, en: other } },
      ],
      help: {
        zh: `多半应是 ${other}；规则没有错的，改正内容`,
        en: `most likely ${other} was meant; if the rule is right, correct 内容`,
      },
    },
  );
}
