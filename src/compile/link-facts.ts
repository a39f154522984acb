/** Typed rows of facts.csv → integer-coded facts. */
import { MAX_DAY, MIN_DAY } from '../base/day.ts';
import { foldKey } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import { decisionColumns } from '../sheet/definitions/decision.ts';
import { deductionColumns } from '../sheet/definitions/deductions.ts';
import type { factColumns } from '../sheet/definitions/lists.ts';
import { refundColumns } from '../sheet/definitions/refund.ts';
import { finding } from '../sheet/finding.ts';
import type { Row } from '../sheet/rows.ts';
import type { Fact, FactOption, Presumption } from '../table/model.ts';
import type { Linked } from './link-lists.ts';

/** Money facts range up to ten million yuan a month unless the sheet says less. */
const DEFAULT_MAX_YUAN = 10_000_000;
const DEFAULT_MAX_INTEGER = 1000;

/** Headers that decision sheets use themselves: a fact of that name could not be a condition. */
const RESERVED = new Map(
  [decisionColumns, refundColumns, deductionColumns].flatMap((columns: Columns) =>
    Object.entries(columns).flatMap(([key, { header }]): [string, string][] => [
      [foldKey(header), header],
      [foldKey(key), header],
    ]),
  ),
);

/** Turns options, ranges and presumptions into integer-coded facts. */
export function linkFacts(rows: readonly Row<typeof factColumns>[]): Linked<Fact> {
  const diagnostics: Diagnostic[] = [];
  const participants = rows.find(({ values }) => values.id === 'participant')?.values.options ?? [];
  const items = rows.map((row): Fact => {
    const { values } = row;
    const reserved = RESERVED.get(foldKey(values.name)) ?? RESERVED.get(foldKey(values.id));
    if (reserved !== undefined && values.type !== 'region' && values.type !== 'date')
      diagnostics.push(
        finding(
          'YB-DUPLICATE',
          row,
          'name',
          {
            zh: `“${values.name}”是规则表自己的表头（${reserved}），事实不能用`,
            en: `“${values.name}” is a header of the decision sheets (${reserved}); no fact may take it`,
          },
          { help: { zh: '给这个事实换一个名称', en: 'give the fact another name' } },
        ),
      );
    const options = optionsOf(values);
    if (values.type === 'choice' && options.length === 0)
      diagnostics.push(
        finding(
          'YB-CELL',
          row,
          'options',
          {
            zh: '类型是“选项”，但没有列出选项',
            en: 'the type is 选项 but no options are listed',
          },
          {
            help: {
              zh: '填写选项，例如 yes=是、no=否',
              en: 'list the options, such as yes=是、no=否',
            },
          },
        ),
      );
    const [min, max] = domainOf(values, options);
    return {
      id: values.id,
      name: { zh: values.name, en: values.nameEn },
      type: values.type,
      unit: values.unit === null ? null : { zh: values.unit, en: values.unitEn ?? values.unit },
      min,
      max,
      options,
      question: { zh: values.question, en: values.questionEn },
      presumption: presumptionOf(row, options, participants, diagnostics),
    };
  });
  return { items, diagnostics };
}

type FactValues = Row<typeof factColumns>['values'];

function optionsOf(values: FactValues): FactOption[] {
  return values.options.map(({ id, names }) => ({
    id,
    name: {
      zh: names[0] ?? id,
      en: values.optionsEn.find((option) => option.id === id)?.names[0] ?? id,
    },
    aliases: [
      ...names.slice(1),
      ...(values.optionAliases.find((option) => option.id === id)?.names ?? []),
    ],
  }));
}

function domainOf(values: FactValues, options: readonly FactOption[]): [number, number] {
  switch (values.type) {
    case 'choice':
      return [0, Math.max(0, options.length - 1)];
    case 'yes-no':
      return [0, 1];
    case 'integer':
      return [values.min ?? 0, values.max ?? DEFAULT_MAX_INTEGER];
    case 'money':
      return [(values.min ?? 0) * 100, (values.max ?? DEFAULT_MAX_YUAN) * 100];
    case 'date':
      return [MIN_DAY, MAX_DAY];
    case 'region':
      return [0, 0];
  }
}

const YES_NO = new Map([
  ['是', 1],
  ['yes', 1],
  ['否', 0],
  ['no', 0],
]);

function presumptionOf(
  row: Row<typeof factColumns>,
  options: readonly FactOption[],
  participants: readonly { readonly id: string; readonly names: readonly string[] }[],
  diagnostics: Diagnostic[],
): Presumption | null {
  const { presumption, presumedFor, presumptionText, presumptionTextEn, type } = row.values;
  if (presumption === null) return null;
  const key = foldKey(presumption);
  const optionIndex = options.findIndex(({ id, name, aliases }) =>
    [id, name.zh, name.en, ...aliases].some((candidate) => foldKey(candidate) === key),
  );
  const coded =
    type === 'yes-no'
      ? YES_NO.get(key)
      : type === 'choice' && optionIndex >= 0
        ? optionIndex
        : undefined;
  if (coded === undefined) {
    diagnostics.push(
      finding(
        'YB-NAME',
        row,
        'presumption',
        {
          zh: `默认推定“${presumption}”不是这个事实的选项`,
          en: `the presumption “${presumption}” is no option of this fact`,
        },
        {
          help: {
            zh: `可填：${type === 'yes-no' ? '是、否' : options.map(({ name }) => name.zh).join('、')}`,
            en: `use one of: ${type === 'yes-no' ? '是, 否' : options.map(({ id }) => id).join(', ')}`,
          },
        },
      ),
    );
    return null;
  }
  const ids: string[] = [];
  for (const name of presumedFor) {
    const found = participants.find((option) =>
      [option.id, ...option.names].some((candidate) => foldKey(candidate) === foldKey(name)),
    );
    if (found) ids.push(found.id);
    else
      diagnostics.push(
        finding('YB-NAME', row, 'presumedFor', {
          zh: `没有名为“${name}”的参保身份`,
          en: `there is no participant named “${name}”`,
        }),
      );
  }
  if (presumptionText === null)
    diagnostics.push(
      finding(
        'YB-CELL',
        row,
        'presumptionText',
        {
          zh: '有默认推定就要说明为什么',
          en: 'a presumption must say why',
        },
        { help: { zh: '填写推定说明', en: 'fill in 推定说明' } },
      ),
    );
  const zh = presumptionText ?? '';
  return { value: coded, participants: ids, text: { zh, en: presumptionTextEn ?? zh } };
}
