/** A waiver with nothing left to waive: what has filled the gap, which may itself be a mistake. */
import { contains } from '../base/interval.ts';
import type { Text } from '../base/text.ts';
import type { Diagnostic, Note } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf, type ReadCondition } from '../sheet/rows.ts';
import { answers, type Fact, type Parameter } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import { placeOf } from './id-names.ts';
import { boxOf, meetsBut } from './rows.ts';
import type { DecisionRow, Waiver, World } from './world.ts';

type Entry = DecisionRow<unknown>;

/** States once of a waiver which of its ids have nothing to be waived, and why that may be. */
export function idleWaiver(
  { row, code, rules }: Waiver,
  gone: readonly string[],
  world: World,
): Diagnostic {
  const turned = code === 'YB-PARAMETER' ? [] : entriesOf(gone, world).flatMap(turnedFor(world));
  const [only] = turned;
  if (only !== undefined && turned.length === 1) return turnedRow(only, code);
  const [ids, english] = [gone.join('、'), gone.join(', ')];
  const cell = cellOf(row, 'rules');
  const remove: Text =
    gone.length === rules.length
      ? { zh: `删去 ${row.file} 第 ${row.row} 行`, en: `remove row ${row.row} of ${row.file}` }
      : {
          zh: `从 ${row.file} 的 ${cell} 里删去 ${ids}`,
          en: `remove ${english} from ${cell} of ${row.file}`,
        };
  const filled = code === 'YB-PARAMETER' ? byParameter(gone, world) : byRows(gone, world);
  return finding(
    'YB-WAIVER',
    row,
    'rules',
    {
      zh: `${ids} 已经没有 ${code} 的问题，不用豁免`,
      en: `${english} ${gone.length === 1 ? 'has' : 'have'} no ${code} to be waived`,
    },
    filled === null
      ? {
          notes: entriesOf(gone, world).map(({ row: { file, row: at, letters }, rule }) => ({
            file,
            cell: `${letters.get('id') ?? 'A'}${at}`,
            text: { zh: rule.id, en: rule.id },
          })),
          help: {
            zh: `先看 ${ids} 这一行是不是刚改错了一格；没有改错的，${remove.zh}`,
            en: `look first whether a cell of ${english} was changed by mistake; if not, ${remove.en}`,
          },
        }
      : {
          notes: filled.notes,
          help: {
            zh: `先看${filled.what.zh}是不是写错了地方；没有错的，${remove.zh}`,
            en: `look first whether ${filled.what.en} is in the wrong place; if not, ${remove.en}`,
          },
        },
  );
}

/** A row that now has the people of another one, and what those are called that it was for. */
interface Turned {
  readonly entry: Entry;
  readonly waived: Entry;
  readonly condition: ReadCondition;
  readonly others: readonly string[];
}

/**
 * The rows that fill the gap behind a rule because one condition was turned into that of the rule: of
 * the other values of its fact no row is left.
 */
const turnedFor =
  ({ decisions, facts }: World) =>
  (waived: Entry): readonly Turned[] => {
    const rows = decisions.find(({ file }) => file === waived.row.file)?.rows ?? [];
    const alike = rows.filter(
      ({ rule, group }) =>
        rule.region === waived.rule.region && group === waived.group && answers(rule),
    );
    return alike
      .filter(({ rule: { period } }) => period.possible[1] > waived.rule.period.possible[1])
      .flatMap((entry) =>
        entry.row.conditions.flatMap((condition) => {
          const { fact, holds } = condition;
          const names = namesOf(facts.get(fact));
          const others = names.filter((_, value) => !contains(holds, value));
          const isFor = ({ row: { conditions } }: Entry, name: string): boolean => {
            const own = conditions.find((each) => each.fact === fact)?.holds;
            return own === undefined || contains(own, names.indexOf(name));
          };
          const isSame = others.every((name) => !isFor(waived, name));
          const isLeft = others.some((name) => alike.some((one) => isFor(one, name)));
          return others.length > 0 && isSame && !isLeft
            ? [{ entry, waived, condition, others }]
            : [];
        }),
      );
  };

/** The values of a fact that is true of people or not; with more of them some may have no rule. */
const namesOf = (fact: Fact | undefined): readonly string[] =>
  fact?.type === 'yes-no' ? ['否', '是'] : [];

/** States at the row that was turned that it fills what is waived, and whom it has left. */
function turnedRow({ entry, waived, condition, others }: Turned, code: string): Diagnostic {
  const { id } = waived.rule;
  const { fact, raw } = condition;
  const left = others.join('、');
  return finding(
    'YB-WAIVER',
    entry.row,
    fact,
    {
      zh: `这一格写的是“${raw}”，于是 ${id} 豁免的 ${code} 没有了，“${left}”的人却没有一行管到`,
      en: `this cell says “${raw}”, so that ${id} has no ${code} to be waived, and those of “${left}” have no row`,
    },
    {
      notes: [
        {
          file: waived.row.file,
          cell: cellOf(waived.row, fact),
          text: { zh: `${raw}   ← ${id}`, en: `${raw}   ← ${id}` },
        },
      ],
      help: {
        zh: `多半是这一格写错了：是不是“${left}”？如果没有错，在 waivers.csv 里删去 ${id}`,
        en: `most likely this cell is wrong: did you mean “${left}”? If it is right, remove ${id} from waivers.csv`,
      },
    },
  );
}

interface Filled {
  readonly what: Text;
  readonly notes: readonly Note[];
}

/** The figure that all of the rules are now reckoned from. */
function byParameter(gone: readonly string[], world: World): Filled | null {
  const entries = entriesOf(gone, world);
  const serves = ({ rule, parameter }: Entry, one: Parameter): boolean =>
    one.name === parameter?.name &&
    one.year === parameter.year &&
    chainOf(world.regions, rule.region).some(({ code }) => code === one.region);
  const [only] = world.parameters.filter((one) => entries.every((entry) => serves(entry, one)));
  if (only === undefined || entries.length === 0) return null;
  const { zh = '', en = '' } = entries[0]?.parameter?.called ?? {};
  const place = world.regions.get(only.region);
  const what = {
    zh: ` parameters.csv 里${place?.name ?? ''} ${only.year} 年的${zh}`,
    en: `the ${en} of ${place?.nameEn ?? ''} for ${only.year} in parameters.csv`,
  };
  const text = { zh: `${what.zh.trim()}   ← 现在有了`, en: `${what.en}   ← is there now` };
  return { what, notes: [{ file: 'parameters.csv', cell: null, text }] };
}

/** The rows of the region, with ids of another place, that answer the same people. */
function byRows(gone: readonly string[], world: World): Filled | null {
  const strangers = entriesOf(gone, world).flatMap((entry) => {
    const rows = world.decisions.find(({ file }) => file === entry.row.file)?.rows ?? [];
    return rows.filter(
      (other) =>
        other.rule.region === entry.rule.region &&
        other.group === entry.group &&
        answers(other.rule) &&
        placeOf(other.rule.id) !== placeOf(entry.rule.id) &&
        meetsBut(boxOf(entry), boxOf(other), ''),
    );
  });
  const [first] = strangers;
  if (first === undefined) return null;
  const ids = [...new Set(strangers.map(({ rule }) => rule.id))];
  return {
    what: { zh: ` ${ids.join('、')} 的地区`, en: `the region of ${ids.join(', ')}` },
    notes: strangers.map(({ row, rule }) => ({
      file: row.file,
      cell: cellOf(row, 'region'),
      text: {
        zh: `${rule.id}：${world.regions.get(rule.region)?.name ?? ''}   ← 现在由它作答`,
        en: `${rule.id}: ${world.regions.get(rule.region)?.nameEn ?? ''}   ← answers now`,
      },
    })),
  };
}

const entriesOf = (ids: readonly string[], { decisions }: World): readonly Entry[] =>
  decisions.flatMap(({ rows }) => rows.filter(({ rule }) => ids.includes(rule.id)));
