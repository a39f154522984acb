/** Figures of a year that rules refer to and that are not on record, or soon will be out of date. */
import { dayOf, formatDay } from '../base/day.ts';
import { parameter } from '../check/figures/parameter.ts';
import type { World } from '../check/world.ts';
import { cellOf } from '../sheet/rows.ts';
import { answers, type Parameter } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import { bureauOf, type Finder, placeName, ruleName, type StaleItem } from './item.ts';

/** Rules in force that are reckoned from a figure nobody has found: YB-PARAMETER, waived or not. */
export const missingFigures: Finder = ({ world, today }) => {
  const entries = new Map(
    world.decisions.flatMap(({ rows }) =>
      rows
        .filter(({ rule }) => answers(rule) && rule.period.possible[1] >= today)
        .map((entry) => [rowKey(entry.row.file, cellOf(entry.row, 'base')), entry] as const),
    ),
  );
  return parameter.run(world, []).flatMap(({ file, cell, text, help }): StaleItem[] => {
    const entry = entries.get(rowKey(file, cell));
    if (entry === undefined) return [];
    return [
      {
        kind: 'parameter',
        due: null,
        file,
        cell,
        id: entry.rule.id,
        text: {
          zh: `${entry.rule.id}：${text.zh}，所以只答比例，不答金额`,
          en: `${entry.rule.id}: ${text.en}, so that only the rate is told`,
        },
        help: help ?? { zh: '补上数值', en: 'add the figure' },
        publisher: publishersOf(world, entry.rule.region),
        url: null,
        rules: [ruleName(entry)],
      },
    ];
  });
};

/** A row, by any of its cells. */
function rowKey(file: string, cell: string | null): string {
  return `${file} ${(cell ?? '').replace(/^[A-Z]+/u, '')}`;
}

/** A notice on the accounts names the average; the agency that pays the pensions reckons it. */
function publishersOf(world: World, region: string): string | null {
  const bureau = bureauOf(world, region);
  return bureau === null ? null : `${bureau}或人力资源和社会保障局`;
}

/** A region's average of a year is published in the year after, usually by its end. */
const PUBLISHED_AFTER = 2;

/**
 * The next figure of each series that is continued from year to year and that a rule in force is
 * reckoned from. A series of one year is none: many notices name one year for good.
 */
export const nextFigures: Finder = ({ world, today, within }) => {
  const series = Map.groupBy(world.parameters, ({ region, participant, name }) =>
    [region, participant, name].join(' '),
  );
  return [...series.values()].flatMap((figures): StaleItem[] => {
    const newest = figures.reduce((a, b) => (b.year > a.year ? b : a));
    if (!figures.some(({ year }) => year === newest.year - 1)) return [];
    const next = newest.year + 1;
    // The figure of 2024, published in 2025, is lacking from 2026 on.
    const due = (dayOf(next + PUBLISHED_AFTER, 1, 1) ?? Number.NaN) - 1;
    if (!(due <= today + within)) return [];
    const users = world.decisions.flatMap(({ rows }) =>
      rows.filter(
        (entry) =>
          answers(entry.rule) &&
          entry.rule.period.possible[1] >= today &&
          entry.parameter?.name === newest.name &&
          chainOf(world.regions, entry.rule.region).some(({ code }) => code === newest.region),
      ),
    );
    if (users.length === 0) return [];
    const place = placeName(world, newest.region);
    return [
      {
        kind: 'parameter',
        due,
        file: 'parameters.csv',
        cell: null,
        id: `${newest.region} ${next}`,
        text: {
          zh: `parameters.csv 里${place.zh}的当地平均养老金到 ${newest.year} 年为止，还没有 ${next} 年的`,
          en: `the average pension of ${place.en} in parameters.csv ends with ${newest.year}; that of ${next} is lacking`,
        },
        help: {
          zh: `一般到 ${formatDay(due)} 已经公布：查到后加一行；规则写明用哪一年的，也看看要不要加新一年的规则`,
          en: `it is usually published by ${formatDay(due)}: add a row, and see whether the rules need one for the new year`,
        },
        ...publishedBy(newest, world.sources),
        rules: users.map(ruleName),
      },
    ];
  });
};

function publishedBy(
  { sources }: Parameter,
  known: ReadonlyMap<string, { readonly publisher: string; readonly url: string | null }>,
): Pick<StaleItem, 'publisher' | 'url'> {
  const [first] = sources.flatMap((id) => known.get(id) ?? []);
  return { publisher: first?.publisher ?? null, url: first?.url ?? null };
}
