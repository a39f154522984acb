/** Typed rows of facts.csv → integer-coded facts. */
import { MAX_DAY, MIN_DAY } from '../../base/day.ts';
import { editDistance, foldKey } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { unitSpellings } from '../../sheet/cell/condition-words.ts';
import type { Columns } from '../../sheet/column.ts';
import type { factColumns } from '../../sheet/definitions/lists.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row, type SheetReading } from '../../sheet/rows.ts';
import { mayBeUnread } from '../../sheet/unread.ts';
import type { Fact, FactOption, FactType } from '../../table/model.ts';
import { CASES } from '../case-files.ts';
import { DECISIONS } from '../decisions.ts';
import type { Linked } from './lists.ts';
import { linkOptions } from './options.ts';
import { presumptionOf } from './presumption.ts';
import { sayingOf } from './saying.ts';

/** Money facts range up to ten million yuan a month unless the sheet says less. */
const DEFAULT_MAX_YUAN = 10_000_000;
const DEFAULT_MAX_INTEGER = 1000;

/** Headers that sheets use themselves: a fact of that name could not be a condition. */
const RESERVED = new Map(
  [...Object.values(CASES), ...Object.values(DECISIONS)].flatMap(
    ({ columns }: { readonly columns: Columns }) =>
      Object.entries(columns).flatMap(([key, { header }]): [string, string][] => [
        [foldKey(header), header],
        [foldKey(key), header],
      ]),
  ),
);

/** Dates that are read from the columns 起始 and 截止, or through the age. */
const DAYS: readonly string[] = ['date', 'birthDate'];

type FactRow = Row<typeof factColumns>;

/** Beyond every age on record (122 years, Jeanne Calment). */
const OLDEST = 150;
const AGES = unitSpellings('岁');

/** Turns options, ranges and presumptions into integer-coded facts. */
export function linkFacts(rows: readonly FactRow[]): Linked<Fact> {
  const diagnostics: Diagnostic[] = [];
  const optionsOf = new Map(rows.map((row) => [row, linkOptions(row, diagnostics)]));
  const participant = rows.find(({ values }) => values.id === 'participant');
  const participants = participant === undefined ? null : (optionsOf.get(participant) ?? null);
  const items = rows.map((row): Fact => {
    const { values } = row;
    diagnostics.push(...reservedNames(row));
    const options = optionsOf.get(row) ?? [];
    const [low, high] = domainOf(values, options);
    if (low > high) diagnostics.push(reversedRange(row));
    const oldest =
      values.type === 'integer' && AGES.includes(values.unit ?? '') ? values.max : null;
    if (oldest !== null && oldest > OLDEST) diagnostics.push(tooOld(row, oldest));
    const [min, max] = [Math.min(low, high), Math.max(low, high)];
    return {
      id: values.id,
      name: { zh: values.name, en: values.nameEn },
      type: values.type,
      unit: values.unit === null ? null : { zh: values.unit, en: values.unitEn ?? values.unit },
      min,
      max,
      options,
      question: { zh: values.question, en: values.questionEn },
      // Between reversed bounds nothing lies, which has its own finding.
      presumption: presumptionOf(
        row,
        low > high && Number.isInteger(Number(values.presumption)) ? ANY : [min, max],
        options,
        participants,
        diagnostics,
      ),
      ...sayingOf(row, options, diagnostics),
    };
  });
  return { items, diagnostics };
}

/** Facts that head no conditions, regions and dates, may be called as the column they are read from. */
function reservedNames(row: FactRow): Diagnostic[] {
  const { id, name, type } = row.values;
  const [byName, byId] = [RESERVED.get(foldKey(name)), RESERVED.get(foldKey(id))];
  const isRead = type === 'region' || DAYS.includes(id);
  const reserved = isRead && byName === byId ? undefined : (byName ?? (isRead ? undefined : byId));
  if (reserved === undefined) return [];
  const taken = foldKey(name) === foldKey(reserved) ? name : id;
  return [
    finding(
      'YB-DUPLICATE',
      row,
      taken === name ? 'name' : 'id',
      {
        zh: `“${taken}”是规则表或范例表自己的表头，事实不能用`,
        en: `“${taken}” is a header of the sheets themselves; no fact may take it`,
      },
      {
        help: {
          zh: `给这个事实另起${taken === name ? '名称' : '编号'}`,
          en: `give the fact another ${taken === name ? 'name' : 'id'}`,
        },
      },
    ),
  ];
}

const ANY = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] as const;

function reversedRange(row: FactRow): Diagnostic {
  const { min, max, presumption } = row.values;
  // Where what is presumed would do without it, it is the least value that is wrong.
  const presumed = Number(presumption);
  const isLeast = (presumption ?? '') !== '' && presumed < (min ?? 0) && presumed <= (max ?? 0);
  return finding(
    'YB-CELL',
    row,
    isLeast ? 'min' : 'max',
    {
      zh: `最大 ${max ?? '（空白）'} 小于最小 ${min ?? '（空白，即 0）'}`,
      en: `the greatest value ${max ?? '(blank)'} is less than the least ${min ?? '(blank: 0)'}`,
    },
    { help: { zh: '看看最小和最大是不是写反了', en: 'are 最小 and 最大 reversed?' } },
  );
}

function tooOld(row: FactRow, age: number): Diagnostic {
  return finding(
    'YB-CELL',
    row,
    'max',
    { zh: `没有人活到 ${age} 岁`, en: `nobody lives to be ${age}` },
    { help: { zh: `写 ${OLDEST} 以内的数，例如 130`, en: `write at most ${OLDEST}, such as 130` } },
  );
}

function domainOf(
  values: FactRow['values'],
  options: readonly FactOption[],
): readonly [number, number] {
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

/** Facts that the program itself names, and the type it takes them to be. */
const NEEDED: readonly { readonly id: string; readonly type: FactType; readonly must: boolean }[] =
  [
    { id: 'region', type: 'region', must: true },
    { id: 'participant', type: 'choice', must: true },
    { id: 'age', type: 'integer', must: true },
    { id: 'date', type: 'date', must: false },
    { id: 'birthDate', type: 'date', must: false },
    { id: 'contributionBase', type: 'money', must: false },
    { id: 'ownPension', type: 'money', must: false },
  ];

const TYPE_NAMES: Readonly<Record<FactType, string>> = {
  choice: '选项',
  'yes-no': '是否',
  integer: '整数',
  money: '金额',
  date: '日期',
  region: '地区',
};

/** Facts the program cannot do without, or that have become something else. */
export function neededFacts({
  rows,
  unread,
}: Pick<SheetReading<typeof factColumns>, 'rows' | 'unread'>): Diagnostic[] {
  // A fact whose id is blank or damaged has a finding of its own, and may be any of them.
  let nameless = unread.lost;
  return NEEDED.flatMap(({ id, type, must }) => {
    const row = rows.find(({ values }) => values.id === id);
    if (row === undefined) {
      if (!must || mayBeUnread(unread, id)) return [];
      nameless -= 1;
      return nameless >= 0 ? [] : [missingFact(id, rows)];
    }
    if (row.values.type === type) return [];
    const name = TYPE_NAMES[type];
    return [
      finding(
        'YB-CELL',
        row,
        'type',
        {
          zh: `“${row.values.name}”的类型要是“${name}”：程序是这样用它的`,
          en: `the type of ${id} must be ${name}: that is how the program uses it`,
        },
        { help: { zh: `把类型改回“${name}”`, en: `set 类型 back to ${name}` } },
      ),
    ];
  });
}

/** @param rows the facts there are: one of them may be it, misspelt */
function missingFact(id: string, rows: readonly FactRow[]): Diagnostic {
  const near = rows.find(
    ({ values }) => !NEEDED.some((one) => one.id === values.id) && isMisspelt(values.id, id),
  );
  if (near !== undefined)
    return finding(
      'YB-REFERENCE',
      near,
      'id',
      {
        zh: `程序要用编号为“${id}”的事实，这里写的是“${near.values.id}”`,
        en: `the program needs the fact “${id}”; here it says “${near.values.id}”`,
      },
      {
        help: { zh: `改为“${id}”`, en: `write “${id}”` },
        fix: [{ file: near.file, cell: cellOf(near, 'id'), from: near.values.id, to: id }],
      },
    );
  return {
    code: 'YB-REFERENCE',
    severity: 'error',
    file: 'facts.csv',
    cell: null,
    text: { zh: `缺少编号为“${id}”的事实`, en: `the fact “${id}” is missing` },
    notes: [],
    help: { zh: `在 facts.csv 里加上 ${id}`, en: `add ${id} to facts.csv` },
  };
}

/** The same letters in another order, or one letter more, less or other. */
function isMisspelt(word: string, id: string): boolean {
  const sorted = (text: string): string => Array.from(text.toLowerCase()).sort().join('');
  return sorted(word) === sorted(id) || editDistance(word.toLowerCase(), id.toLowerCase()) === 1;
}
