/** Typed rows of the plain lists → regions, facts, sources and parameters of the model. */
import { formatDay } from '../../base/day.ts';
import { onlyNearest } from '../../base/only-nearest.ts';
import { shared } from '../../base/shared.ts';
import { nearest } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type {
  parameterColumns,
  regionColumns,
  sourceColumns,
} from '../../sheet/definitions/lists.ts';
import { finding, fixAt } from '../../sheet/finding.ts';
import { MOST_FINDINGS } from '../../sheet/limits.ts';
import type { Row } from '../../sheet/rows.ts';
import { suggester } from '../../sheet/suggest.ts';
import { mayBeUnread, type Unread } from '../../sheet/unread.ts';
import type { Fact, FactOption, Parameter, Region, Source } from '../../table/model.ts';
import { findOption, optionNames } from './options.ts';
import { misspeltNames, parentsAmong } from './region-names.ts';
import { misplaced, orphansAmong, sharedAliases, withoutParent } from './region-rows.ts';
import { type KnownRegions, resolveRegion } from './resolve-region.ts';

export interface Linked<T> {
  readonly items: readonly T[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Resolves parents; a parent that is not in the list is a dangling reference. Sorted by code, so
 * that the order of rows makes no difference.
 */
export function linkRegions(
  rows: readonly Row<typeof regionColumns>[],
  unread: Unread,
): Linked<Region> {
  const parentOf = parentsAmong(rows);
  const names = rows.map(({ values }) => values.name);
  const suggest = suggester();
  const diagnostics: Diagnostic[] = [];
  const ownAliases = sharedAliases(rows, diagnostics);
  const items = rows.map((row): Region => {
    const { code, name, nameEn, level, parent, aliases, districts } = row.values;
    const parentCode = parent === null ? null : parentOf(row)?.values.code;
    if (parentCode === undefined && !mayBeUnread(unread, parent ?? '')) {
      const near = suggest(parent ?? '', names);
      diagnostics.push(
        finding(
          'YB-REFERENCE',
          row,
          'parent',
          { zh: `没有名为“${parent}”的地区`, en: `there is no region named “${parent}”` },
          {
            help:
              near === undefined
                ? {
                    zh: '请维护的同事在 scripts/regions.extra.csv 里增加上级地区',
                    en: 'have the parent added to scripts/regions.extra.csv',
                  }
                : { zh: `是不是“${near}”？`, en: `did you mean “${near}”?` },
            fix: fixAt(row, 'parent', parent ?? '', onlyRegion(parent ?? '', rows)),
            unknown: { kind: 'region', name: parent ?? '' },
          },
        ),
      );
    }
    return {
      code,
      name,
      nameEn: nameEn ?? name,
      level,
      parent: parentCode ?? null,
      aliases: ownAliases.get(row) ?? aliases,
      districts,
    };
  });
  for (const item of [...misplaced(rows, parentOf), ...misspeltNames(rows)]) diagnostics.push(item);
  for (const row of orphansAmong(rows)) diagnostics.push(withoutParent(row));
  return { items: breakCycles(items, rows, diagnostics).toSorted(byCode), diagnostics };
}

function onlyRegion(text: string, rows: readonly Row<typeof regionColumns>[]): string | null {
  return onlyNearest(
    text,
    rows.map(({ values }) => [values.name, values.code]),
  );
}

const byCode = (a: Region, b: Region): number => (a.code < b.code ? -1 : 1);

/** A region that is its own ancestor would be climbed for ever: it is cut off and reported. */
function breakCycles(
  regions: readonly Region[],
  rows: readonly Row<typeof regionColumns>[],
  diagnostics: Diagnostic[],
): readonly Region[] {
  const parents = new Map(regions.map(({ code, parent }) => [code, parent]));
  return regions.map((region, index) => {
    let at: string | null = region.code;
    // Whoever has not come to the top by then goes in circles.
    for (let steps = 0; at !== null && steps <= parents.size; steps += 1)
      at = parents.get(at) ?? null;
    if (at === null) return region;
    // Where two regions have one code, that has its own finding.
    const row = parents.size === regions.length ? rows[index] : undefined;
    if (row)
      diagnostics.push(
        finding(
          'YB-REFERENCE',
          row,
          'parent',
          {
            zh: `“${region.name}”沿着上级绕回了自己`,
            en: `“${region.name}” is among its own ancestors`,
          },
          {
            help: {
              zh: '上级应是更高一级的地区，例如地级市的上级是省',
              en: 'a parent is of a higher level, as a province is of a prefecture',
            },
          },
        ),
      );
    return { ...region, parent: null };
  });
}

/** Sources need no linking; dates become text as precise as known. Sorted by id. */
export function linkSources(rows: readonly Row<typeof sourceColumns>[]): readonly Source[] {
  const textOf = shared(formatDay);
  return [...rows]
    .sort((a, b) => (a.values.id < b.values.id ? -1 : 1))
    .map(({ values }) => ({
      id: values.id,
      title: values.title,
      publisher: values.publisher,
      documentNumber: values.documentNumber,
      publishedOn: values.publishedOn?.text ?? null,
      checkedOn: textOf(values.checkedOn),
      url: values.url,
      authority: values.authority,
    }));
}

type ParameterRow = Row<typeof parameterColumns>;

export interface LinkedParameters extends Linked<Parameter> {
  /** What each parameter is told apart by, beside its row. */
  readonly identities: readonly { readonly row: ParameterRow; readonly id: string }[];
}

/** Parameters with their region and participant resolved. */
export function linkParameters(
  rows: readonly ParameterRow[],
  regions: KnownRegions,
  facts: readonly Fact[],
): LinkedParameters {
  const diagnostics: Diagnostic[] = [];
  const items: Parameter[] = [];
  const identities: { row: ParameterRow; id: string }[] = [];
  const participants = facts.find(({ id }) => id === 'participant')?.options ?? null;
  for (const row of rows) {
    if (diagnostics.length > MOST_FINDINGS) break;
    const region = resolveRegion(row, row.values.region, regions, diagnostics);
    const participant = resolveParticipant(row, participants, diagnostics);
    if (region === null || participant === undefined) continue;
    const { name, year, value, sources } = row.values;
    items.push({ region, participant, name, year, value, sources });
    identities.push({ row, id: JSON.stringify([region, participant, name, year]) });
  }
  return { items, identities, diagnostics };
}

/** The id of the participant that a row is about; null for everybody, undefined when unknown. */
function resolveParticipant(
  row: ParameterRow,
  options: readonly FactOption[] | null,
  diagnostics: Diagnostic[],
): string | null | undefined {
  const text = row.values.participant;
  if (text === null) return null;
  // The lack of the fact itself has its own finding.
  if (options === null) return undefined;
  const found = findOption(options, text);
  if (found !== undefined) return found.id;
  const [near] = nearest(text, options.flatMap(optionNames));
  const known = options.map(({ name }) => name.zh).join('、');
  diagnostics.push(
    finding(
      'YB-NAME',
      row,
      'participant',
      {
        zh: `没有名为“${text}”的参保身份；应为其中之一：${known}`,
        en: `there is no participant named “${text}”; expected one of: ${known}`,
      },
      near === undefined
        ? {}
        : {
            help: { zh: `是不是“${near}”？`, en: `did you mean “${near}”?` },
            fix: fixAt(row, 'participant', text, onlyOption(text, options)),
          },
    ),
  );
  return undefined;
}

function onlyOption(text: string, options: readonly FactOption[]): string | null {
  const names = options.flatMap((option) =>
    optionNames(option).map((name) => [name, option.id] as const),
  );
  return onlyNearest(text, names);
}
