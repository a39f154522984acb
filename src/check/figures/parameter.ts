import { NOTHING } from '../../base/nothing.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { answers } from '../../table/model.ts';
import { chainOf, pathName } from '../../table/regions.ts';
import { baseYearsIn } from '../words/other-base.ts';
import type { Check, DecisionRow, ParameterUse, World } from '../world.ts';
import { strangeBaseYear } from './base-year.ts';
import { idleParameters } from './idle-parameter.ts';
import { participantsOf } from './participants.ts';
import { saidParameters } from './said-parameter.ts';

/** YB-PARAMETER: a rule reckoned from a dated figure that it does not name, or that is not on record. */
export const parameter: Check = {
  code: 'YB-PARAMETER',
  definition: {
    zh: '采用的规则以“当地平均养老金”为基数，却没有写“基数年份”，或 parameters.csv 里没有本地（或上级）那一年的数，所以算不出金额。本地的规则缺数，parameters.csv 里却有一行没有规则用到的，也会提醒；说明里写着那一年的平均养老金是多少元，parameters.csv 里却没有，或是别的数的，也会提醒。',
    en: 'An adopted rule is reckoned from 当地平均养老金 but has no 基数年份, or parameters.csv has no figure of that year for its region or one above, so that no amount can be given. A row of parameters.csv that no rule uses is told as well where a rule of its region lacks a figure, and so is a rule whose words name a figure that parameters.csv lacks or gives otherwise.',
  },
  example: '编号,地区,参保身份,方式,比例,基数,基数年份\nQD-1,青岛市,退休,比例,2%,当地平均养老金,',
  good: '编号,地区,参保身份,方式,比例,基数,基数年份\nQD-1,青岛市,退休,比例,2%,当地平均养老金,2021',
  run: (world) => [
    ...world.decisions.flatMap(({ rows }) =>
      rows.flatMap((entry) =>
        entry.parameter === null || !answers(entry.rule)
          ? NOTHING
          : lacking(entry, entry.parameter, world),
      ),
    ),
    ...idleParameters(world),
    ...saidParameters(world),
  ],
};

function lacking(
  entry: DecisionRow<unknown>,
  { name, called, year }: ParameterUse,
  world: World,
): Diagnostic[] {
  const { rule, row } = entry;
  if (year === null) {
    const told = lackingYear(entry, called);
    const { explanation } = row.values;
    // What is accepted of a row is that nobody knows its figure, not that it lost the year.
    const isSaid = typeof explanation === 'string' && baseYearsIn(explanation).length > 0;
    return [isSaid ? { ...told, unwaived: true } : told];
  }
  if (!world.parametersWhole) return [];
  const places = chainOf(world.regions, rule.region).map(({ code }) => code);
  const concerned = participantsOf(entry, world);
  const without = concerned.filter(
    (participant) =>
      !world.parameters.some(
        (one) =>
          one.name === name &&
          one.year === year &&
          places.includes(one.region) &&
          (one.participant === null || one.participant === participant.id),
      ),
  );
  if (without.length === 0) return [];
  const isStrange = strangeBaseYear(entry) !== null;
  const region = pathName(world.regions, rule.region);
  const who = without.map(({ zh }) => zh).join('、');
  return [
    finding(
      'YB-PARAMETER',
      row,
      isStrange ? 'baseYear' : 'base',
      {
        zh: `parameters.csv 里没有${region} ${year} 年的${called.zh}（${who}）`,
        en: `parameters.csv lacks ${called.en} of ${year} for ${region} (${without.map(({ en }) => en).join(', ')})`,
      },
      {
        help: isStrange
          ? {
              zh: '对照依据，看看年份是不是打错了；起始写错了的，改起始',
              en: 'see the source: is the year mistyped? Correct 起始 if that is wrong',
            }
          : {
              zh: `在 parameters.csv 里加一行：${region}、${who}、${year}、${called.zh}和数值；查不到的，在 waivers.csv 里写明理由`,
              en: 'add the figure to parameters.csv; where it cannot be found, give the reason in waivers.csv',
            },
      },
    ),
  ];
}

const lackingYear = (
  { rule, row }: DecisionRow<unknown>,
  called: ParameterUse['called'],
): Diagnostic =>
  finding(
    'YB-PARAMETER',
    row,
    'baseYear',
    {
      zh: `规则 ${rule.id} 以${called.zh}为基数，却没有写是哪一年的`,
      en: `rule ${rule.id} is reckoned from ${called.en} without saying of which year`,
    },
    {
      help: {
        zh: '填写“基数年份”，例如 2023；文件没有写年份的，在 waivers.csv 里写明理由',
        en: 'fill in 基数年份, for example 2023; where the notice names no year, give the reason in waivers.csv',
      },
    },
  );
