/**
 * The parts of the staff guide that follow from code: what each column holds, how cells are read,
 * what findings there are. Every reading shown comes from the reader that the compiler uses.
 */
import { formatDay } from '../src/base/day.ts';
import type { Text } from '../src/base/text.ts';
import { CHECKS } from '../src/check/checks.ts';
import { CASES } from '../src/compile/case-files.ts';
import { compile } from '../src/compile/compile.ts';
import { DECISIONS } from '../src/compile/decisions.ts';
import { DIAGNOSTIC_CODES } from '../src/diagnostic/code.ts';
import { renderText } from '../src/diagnostic/render.ts';
import { describeProblem, type Reading } from '../src/sheet/cell/cell.ts';
import { dateSpanCell } from '../src/sheet/cell/date-span.ts';
import { moneyCell } from '../src/sheet/cell/money.ts';
import { rateCell } from '../src/sheet/cell/rate.ts';
import { blankWord, type Columns } from '../src/sheet/column.ts';
import { conditionCell } from '../src/sheet/conditions.ts';
import { decisionColumns } from '../src/sheet/definitions/decision.ts';
import {
  factColumns,
  parameterColumns,
  regionColumns,
  sourceColumns,
} from '../src/sheet/definitions/lists.ts';
import {
  benefitColumns,
  holidayColumns,
  statementColumns,
} from '../src/sheet/definitions/more-lists.ts';
import { waiverColumns } from '../src/sheet/definitions/waivers.ts';
import type { Fact } from '../src/table/model.ts';
import { describeBounds } from '../src/table/wording.ts';

type Block = () => string | Promise<string>;

/** Block name, as it stands in the guide's markers → Markdown. */
export const BLOCKS: ReadonlyMap<string, Block> = new Map<string, Block>([
  ['列 regions.csv', () => columnTable(regionColumns)],
  ['列 sources.csv', () => columnTable(sourceColumns)],
  ['列 facts.csv', () => columnTable(factColumns)],
  ['列 parameters.csv', () => columnTable(parameterColumns)],
  ['列 规则表', () => columnTable(decisionColumns)],
  ...Object.values(DECISIONS).map(({ file, columns }): [string, Block] => [
    `列 ${file}`,
    () => columnTable(ownColumns(columns)),
  ]),
  ['列 benefits.csv', () => columnTable(benefitColumns)],
  ['列 holidays.csv', () => columnTable(holidayColumns)],
  ['列 statements.csv', () => columnTable(statementColumns)],
  ...Object.values(CASES).map(({ file, columns }): [string, Block] => [
    `列 ${file}`,
    () => columnTable(columns),
  ]),
  ['列 waivers.csv', () => columnTable(waiverColumns)],
  ['数的条件', ageTable],
  ['其他条件', otherConditionTable],
  ['日期', dateTable],
  ['读不懂的写法', refusedTable],
  ['错误示例', exampleFinding],
  ['错误代码', codeTable],
]);

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/gu, '\\|').replace(/\n/gu, ' ')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string): string => `\`${text}\``;

/** The columns of a decision sheet that are not common to all of them. */
function ownColumns(columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([key]) => !(key in decisionColumns)));
}

function columnTable(columns: Columns): string {
  return table(
    ['表头', '填什么', '怎样写', '不填表示'],
    Object.values(columns).map((column) => [
      column.header,
      column.about.zh,
      column.cell.grammar.zh,
      column.blank.kind === 'error' ? '**必须填**' : (blankWord(column) ?? '—'),
    ]),
  );
}

const both = (zh: string): Text => ({ zh, en: zh });

function fact(id: string, name: string, type: Fact['type'], min: number, max: number): Fact {
  const unit = type === 'integer' ? both('岁') : null;
  const plain = { options: [], question: both(''), presumption: null };
  return { id, name: both(name), type, unit, min, max, ...plain };
}

const AGE = fact('age', '年龄', 'integer', 0, 130);
const REGISTERED = fact('retirementRegistered', '退休手续已办', 'yes-no', 0, 1);
const BASE = fact('contributionBase', '缴费基数', 'money', 0, 1_000_000_000);
const PARTICIPANT: Fact = {
  ...fact('participant', '参保身份', 'choice', 0, 3),
  options: ['在职', '退休', '灵活就业', '城乡居民'].map((name) => ({
    id: name,
    name: both(name),
    aliases: [],
  })),
};

/** The age whose belonging the notices leave in doubt most often. */
const PIVOT = 70;

const AGES = [
  '70岁以下',
  '70岁及以下',
  '70周岁以下(含)',
  '70岁(不含)以下',
  '不满70周岁',
  '70岁以上',
  '70岁及以上',
  '超过70岁',
  '>=70',
  '70至74岁',
  '满60岁不满70岁',
  '60岁以下或70岁及以上',
  '70',
  '[60,70)',
];

function ageTable(): string {
  return table(
    ['写法', '读作', `${PIVOT} 岁算不算`],
    AGES.map((cell) => {
      const holds = intervalsOf(AGE, cell);
      const inside = holds.some(([low, high]) => low <= PIVOT && PIVOT <= high);
      return [code(cell), describeBounds(AGE, holds).zh, inside ? '算' : '不算'];
    }),
  );
}

const OTHERS: readonly (readonly [Fact, string])[] = [
  [PARTICIPANT, '退休'],
  [PARTICIPANT, '在职、灵活就业'],
  [PARTICIPANT, '非城乡居民'],
  [REGISTERED, '是'],
  [BASE, '5000元及以下'],
  [BASE, '3000至5000元'],
  [BASE, '1.2万元以上'],
];

function otherConditionTable(): string {
  return table(
    ['列', '写法', '读作'],
    OTHERS.map(([asked, cell]) => [
      asked.name.zh,
      code(cell),
      describeBounds(asked, intervalsOf(asked, cell)).zh,
    ]),
  );
}

function intervalsOf(asked: Fact, cell: string) {
  return must(conditionCell(asked).read(cell), cell).holds;
}

const DATES = [
  '2024-01-05',
  '2024/1/5',
  '2024年1月5日',
  '2024年1月',
  '2024',
  '不晚于2022-12-14',
  '不早于2023-12-31',
  '不详',
];

function dateTable(): string {
  return table(
    ['写法', '统一写成', '最早可能', '最晚可能'],
    DATES.map((cell) => {
      const { text, earliest, latest } = must(dateSpanCell.read(cell), cell);
      const day = (value: number | null): string => (value === null ? '不知道' : formatDay(value));
      return [code(cell), text, day(earliest), day(latest)];
    }),
  );
}

const REFUSED: readonly (readonly [string, { read(cell: string): Reading<unknown> }, string])[] = [
  ['年龄', conditionCell(AGE), '2026-04-06'],
  ['年龄', conditionCell(AGE), '70岁左右'],
  ['年龄', conditionCell(AGE), '满35岁、不满45岁'],
  ['参保身份', conditionCell(PARTICIPANT), '退修'],
  ['起始', dateSpanCell, '2022年12月14日前'],
  ['起始', dateSpanCell, 'Dec-22'],
  ['比例', rateCell, '2'],
  ['金额', moneyCell, '3千元'],
  ['金额', moneyCell, '100元/月'],
  ['金额', moneyCell, '###'],
];

function refusedTable(): string {
  return table(
    ['列', '写法', '为什么读不懂', '怎样改'],
    REFUSED.map(([column, cell, written]) => {
      const reading = cell.read(written);
      if (reading.ok) throw new Error(`“${written}” is read, so it is no example of a mistake`);
      const { help } = describeProblem(reading.problem);
      return [column, code(written), reading.problem.text.zh, help?.zh ?? '—'];
    }),
  );
}

/** A reading that the guide shows as good must be good. */
function must<T>(reading: Reading<T>, cell: string): T {
  if (reading.ok) return reading.value;
  throw new Error(`“${cell}” is not read: ${reading.problem.text.en}`);
}

/** Small sheets with one mistake, to show a finding exactly as the check prints it. */
const MISTAKEN: Readonly<Record<string, string>> = {
  'regions.csv': '代码,名称,级别,上级,别名\n100000,全国,全国,,\n110000,北京市,省级,全国,北京\n',
  'sources.csv':
    '编号,标题,发布者,发布日期,核对日期,权威\nS1,通知,医保局,2022-08,2026-01-05,官方\n',
  'facts.csv':
    '编号,名称,英文名,类型,单位,最小,最大,选项,问题,英文问题\n' +
    'region,地区,region,地区,,,,,哪里？,Where?\n' +
    'participant,参保身份,participant,选项,,,,employed=在职、retired=退休,哪种？,Which?\n' +
    'age,年龄,age,整数,岁,0,130,,多大？,How old?\n',
  'refund.csv':
    '编号,地区,参保身份,年龄,起始,方式,金额,可信度,依据\n' +
    'BJ-RET-1,北京,退休,70岁以下,2022-09-01,定额,100,官方,S1\n' +
    'BJ-RET-2,北京,退休,70岁及以上,2022-09-01,定额,110,官方,S1\n',
};

async function exampleFinding(): Promise<string> {
  const files = new Map(
    Object.entries(MISTAKEN).map(([name, text]) => [name, new TextEncoder().encode(text)]),
  );
  const { diagnostics } = await compile({ files, today: 0 });
  return `\`\`\`text\n${renderText(diagnostics, 'zh')}\`\`\``;
}

function codeTable(): string {
  const definitions = new Map<string, Text>(
    CHECKS.map(({ code: id, definition }) => [id, definition]),
  );
  return table(
    ['代码', '什么时候报'],
    Object.entries(DIAGNOSTIC_CODES).map(([id, text]) => [
      code(id),
      (definitions.get(id) ?? text).zh.replace(/。$/u, ''),
    ]),
  );
}
