/** 条件说法: how conditions on a fact are told to people, in both languages. */
import type { Text } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { factColumns } from '../../sheet/definitions/lists.ts';
import { finding } from '../../sheet/finding.ts';
import type { Row } from '../../sheet/rows.ts';
import type { Fact, FactOption } from '../../table/model.ts';

type FactRow = Row<typeof factColumns>;
type Column = 'saying' | 'sayingEn';

const COLUMNS = ['saying', 'sayingEn'] as const;
const HEADERS = { saying: '条件说法', sayingEn: '英文条件说法' } as const;
/** Stands for what holds: 中断缴费X. */
const BLANK = /(?<![A-Za-z])X(?![A-Za-z])/gu;

/** The words of a fact, by integer-coded value; nothing where it has none. */
export function sayingOf(
  row: FactRow,
  options: readonly FactOption[],
  diagnostics: Diagnostic[],
): Pick<Fact, 'saying'> {
  const { saying, sayingEn } = row.values;
  if (saying.length + sayingEn.length === 0) return {};
  const report = (column: Column, text: Text, help: Text): void => {
    diagnostics.push(finding('YB-CELL', row, column, text, { help }));
  };
  const told = new Map<string, Text>();
  // A left side that is no value was meant to be the one that lacks.
  const misnamed = new Set<Column>();
  for (const column of COLUMNS) {
    const unknown = row.values[column].filter(({ id }) => codeOf(row, id, options) === null);
    if (unknown.length > 0) {
      misnamed.add(column);
      report(
        column,
        ...strange(
          row,
          unknown.map(({ id }) => id),
          options,
        ),
      );
    }
    for (const { id, names } of row.values[column]) {
      if (unknown.some((one) => one.id === id)) continue;
      if (names.length > 1) report(column, ...divided(id, names));
      else if (id === 'X' && names[0]?.match(BLANK)?.length !== 1) report(column, ...unfilled);
    }
  }
  for (const [column, mine, others] of [
    ['saying', saying, sayingEn],
    ['sayingEn', sayingEn, saying],
  ] as const) {
    const lacks = misnamed.has(column) ? [] : others.map(({ id }) => id);
    const ids = lacks.filter(
      (id) => codeOf(row, id, options) !== null && !mine.some((one) => one.id === id),
    );
    if (ids.length > 0) report(column, ...lacking(column, ids));
  }
  for (const { id, names } of saying) {
    const code = codeOf(row, id, options);
    const en = sayingEn.find((one) => one.id === id);
    if (code !== null && en) told.set(code, { zh: names[0] ?? '', en: en.names[0] ?? '' });
  }
  const other = saying[0]?.id === '是' ? '否' : '是';
  // Where the English has it, that it lacks is told above.
  const isToldAbove = sayingEn.some(({ id }) => id === other);
  if (
    row.values.type === 'yes-no' &&
    saying.length === 1 &&
    !misnamed.has('saying') &&
    !isToldAbove
  )
    report('saying', ...lacking('saying', [other]));
  return { saying: Object.fromEntries(told) };
}

/** Under which key a saying is kept; null where the left side is none of the fact's values. */
function codeOf({ values }: FactRow, id: string, options: readonly FactOption[]): string | null {
  switch (values.type) {
    case 'yes-no':
      return id === '是' ? '1' : id === '否' ? '0' : null;
    case 'choice': {
      const place = options.findIndex((option) => option.id === id);
      return place >= 0 ? `${place}` : id === 'X' ? id : null;
    }
    case 'integer':
      return id === 'X' || /^\d{1,4}$/u.test(id) ? id : null;
    case 'money':
    case 'date':
      return id === 'X' ? id : null;
    case 'region':
      return null;
  }
}

function strange(
  { values }: FactRow,
  ids: readonly string[],
  options: readonly FactOption[],
): readonly [Text, Text] {
  const [zh, en] = [ids.map((id) => `“${id}”`).join('、'), ids.map((id) => `“${id}”`).join(', ')];
  const known =
    values.type === 'yes-no'
      ? ['是', '否']
      : [...options.map((option) => option.id), ...(values.type === 'region' ? [] : ['X'])];
  return [
    {
      zh: `${zh}不是这个事实的值`,
      en: ids.length === 1 ? `${en} is no value of this fact` : `${en} are no values of this fact`,
    },
    {
      zh: known.length === 0 ? '地区没有条件说法，删去这一格' : `“=”左边应为：${known.join('、')}`,
      en:
        known.length === 0
          ? 'regions take no words: clear the cell'
          : `expected before “=”: ${known.join(', ')}`,
    },
  ];
}

function divided(id: string, names: readonly string[]): readonly [Text, Text] {
  return [
    { zh: `“${id}”有 ${names.length} 种说法`, en: `“${id}” has ${names.length} sayings` },
    {
      zh: '只写一种，里面不用逗号和顿号',
      en: 'write one, without commas',
    },
  ];
}

const unfilled: readonly [Text, Text] = [
  {
    zh: '“X=”后面要有一个 X，代表数或者日期',
    en: '“X=” must hold one X, which stands for the value',
  },
  { zh: '例如 X=中断缴费X', en: 'for example X=with contributions missed for X' },
];

function lacking(column: Column, ids: readonly string[]): readonly [Text, Text] {
  const parts = ids.map((id) => `“${id}=”`);
  return [
    {
      zh: `${HEADERS[column]}里没有${parts.join('、')}`,
      en: `${HEADERS[column]} lacks ${parts.join(', ')}`,
    },
    {
      zh: '两种说法、两种语言都要写全',
      en: 'write both values, in both languages',
    },
  ];
}
