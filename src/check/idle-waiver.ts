/** A waiver with nothing left to waive: what has filled the gap, which may itself be a mistake. */
import type { Text } from '../base/text.ts';
import type { Diagnostic, Note } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import { answers, type Parameter } from '../table/model.ts';
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
