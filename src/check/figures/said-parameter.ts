/**
 * A rule whose words name the dated figure that it is reckoned from, beside a parameters.csv that
 * has another one, has it elsewhere, or does not have it at all.
 */
import { type Fen, formatFen, parseMoney } from '../../base/money.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import { answers, type Parameter } from '../../table/model.ts';
import { chainOf, pathName } from '../../table/regions.ts';
import { stands } from '../words/numbers-said.ts';
import type { DecisionRow, ParameterUse, World } from '../world.ts';
import { participantsOf } from './participants.ts';

/** 平均养老金3675元; an average of which a share is told is followed by 的, not by a number. */
const SAID = /平均养老金(?:为|是)?([\d,]+(?:\.\d+)?)元/u;

/** A rule and the figure that its words give for the year that it is reckoned from. */
interface Saying {
  readonly entry: DecisionRow<unknown>;
  readonly use: ParameterUse & { readonly year: number };
  readonly said: Fen;
}

/** The rules whose words name a figure that parameters.csv does not give them. */
export function saidParameters(world: World): readonly Diagnostic[] {
  const { decisions, parameters, parametersWhole } = world;
  if (!parametersWhole) return [];
  return decisions.flatMap(({ rows }) =>
    rows.filter(isReckoned).flatMap((entry) => {
      const saying = sayingOf(entry);
      if (saying === null) return [];
      const places = chainOf(world.regions, entry.rule.region).map(({ code }) => code);
      const own = parameters.filter(
        ({ name, region }) => name === saying.use.name && places.includes(region),
      );
      const whose = new Set(participantsOf(entry, world).map(({ id }) => id));
      const [nearest] = own
        .filter(
          ({ year, participant }) =>
            year === saying.use.year && (participant === null || whose.has(participant)),
        )
        .toSorted((a, b) => places.indexOf(a.region) - places.indexOf(b.region));
      if (nearest !== undefined)
        return nearest.value === saying.said ? [] : [another(nearest, saying, world)];
      // A figure of another year or of other people is told where it stands.
      return own.length > 0 || answers(entry.rule) ? [] : absent(saying, world);
    }),
  );
}

const isReckoned = ({ parameter }: DecisionRow<unknown>): boolean => parameter !== null;

/** What a claim says, or what contradicts a rule, need not be so. */
function sayingOf(entry: DecisionRow<unknown>): Saying | null {
  const { row, rule, parameter } = entry;
  if (parameter?.year == null || rule.standing === 'claimed' || rule.disputes.length > 0)
    return null;
  const words: Readonly<Record<string, unknown>> = row.values;
  const { explanation, explanationEn } = words;
  const found = typeof explanation === 'string' ? SAID.exec(explanation)?.[1] : undefined;
  const digits = found?.replaceAll(',', '') ?? '';
  // Where the English has another figure, that is told, and which of them is right is not known.
  const isTranslated =
    typeof explanationEn !== 'string' || stands(digits, explanationEn.replaceAll(',', ''));
  const said = digits === '' || !isTranslated ? null : parseMoney(digits);
  return said === null ? null : { entry, use: { ...parameter, year: parameter.year }, said };
}

const noteOf = ({ entry: { row, rule } }: Saying) => ({
  file: row.file,
  cell: cellOf(row, 'explanation'),
  text: { zh: `${rule.id} 的说明`, en: `what ${rule.id} says` },
});

function another(one: Parameter, saying: Saying, world: World): Diagnostic {
  const row = world.parameterRows[world.parameters.indexOf(one)];
  if (row === undefined) throw new RangeError('a parameter without a row');
  const [here, said] = [formatFen(one.value), formatFen(saying.said)];
  const { id } = saying.entry.rule;
  return finding(
    'YB-PARAMETER',
    row,
    'value',
    {
      zh: `这里的数是 ${here}，用到它的 ${id} 说明里写的却是 ${said}`,
      en: `this figure is ${here}, but ${id}, which is reckoned from it, says ${said}`,
    },
    {
      severity: 'warning',
      notes: [noteOf(saying)],
      help: {
        zh: '对照依据，看看哪一个打错了；说明写错了的，改说明',
        en: 'see the source: which of the two is mistyped? Correct the words if they are wrong',
      },
    },
  );
}

/** Told at the figure that has gone to another place, or else at the rule that lacks it. */
function absent(saying: Saying, world: World): readonly Diagnostic[] {
  const { entry, use, said } = saying;
  const index = world.parameters.findIndex(
    ({ name, year, value }) => name === use.name && year === use.year && value === said,
  );
  const [moved, row] = [world.parameters[index], world.parameterRows[index]];
  const region = pathName(world.regions, entry.rule.region);
  const amount = formatFen(said);
  const lacks = {
    zh: `${entry.rule.id} 的说明写着${region} ${use.year} 年的${use.called.zh}是 ${amount} 元`,
    en: `${entry.rule.id} says that ${use.called.en} of ${use.year} for ${region} is ${amount} yuan`,
  };
  if (moved === undefined || row === undefined)
    return [
      finding(
        'YB-PARAMETER',
        entry.row,
        'base',
        {
          zh: `${lacks.zh}，parameters.csv 里却没有`,
          en: `${lacks.en}; parameters.csv has no such figure`,
        },
        {
          severity: 'warning',
          notes: [noteOf(saying)],
          help: {
            zh: '看看 parameters.csv 里是不是删掉了一行；没有写过的，补上',
            en: 'was a row of parameters.csv removed? If there never was one, add it',
          },
        },
      ),
    ];
  const users = world.decisions.flatMap(({ rows }) =>
    rows.filter(
      ({ rule, parameter }) =>
        answers(rule) &&
        parameter?.year === moved.year &&
        chainOf(world.regions, rule.region).some(({ code }) => code === moved.region),
    ),
  );
  // A rule of the other place that answers with it has a finding of its own.
  if (!users.every(({ rule }) => isWaived(rule.id, world))) return [];
  const isOfRule = isAmongOthers(entry, moved.region, world);
  const right = pathName(world.regions, isOfRule ? moved.region : entry.rule.region);
  return [
    finding(
      'YB-PARAMETER',
      isOfRule ? entry.row : row,
      'region',
      {
        zh: `${lacks.zh}，parameters.csv 里的却是别的地方的`,
        en: `${lacks.en}, but parameters.csv has it for another place`,
      },
      {
        // A rule that is known to lack its figure answers with this one now.
        severity: users.length === 0 ? 'warning' : 'error',
        notes: [noteOf(saying)],
        help: {
          zh: `多半是这一格写错了：改为“${right}”`,
          en: `most likely this cell is wrong: write “${right}”`,
        },
      },
    ),
  ];
}

/** Whether a rule may lack the figure that it is reckoned from. */
const isWaived = (id: string, { waivers }: World): boolean =>
  waivers.some(({ code, rules }) => code === 'YB-PARAMETER' && rules.includes(id));

/** Whether the other rules whose ids begin alike are for another region than this one. */
function isAmongOthers(
  { row, rule }: DecisionRow<unknown>,
  region: string,
  { decisions }: World,
): boolean {
  const beginning = (id: string): string => id.slice(0, id.indexOf('-') + 1);
  const alike = decisions
    .flatMap(({ rows }) => rows)
    .filter((one) => one.row.file === row.file && one.rule !== rule)
    .filter((one) => beginning(one.rule.id) === beginning(rule.id));
  return alike.length > 0 && alike.every((one) => one.rule.region === region);
}
