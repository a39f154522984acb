/** Typed rows of the plain lists → regions, facts, sources and parameters of the model. */
import { formatDay } from '../base/day.ts';
import { foldKey, nearest } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Columns } from '../sheet/column.ts';
import type { parameterColumns, regionColumns, sourceColumns } from '../sheet/definitions/lists.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf, type Row } from '../sheet/rows.ts';
import type { Parameter, Region, Source } from '../table/model.ts';
import { findRegion, type RegionIndex } from '../table/regions.ts';

export interface Linked<T> {
  readonly items: readonly T[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves parents; a parent that is not in the list is a dangling reference. */
export function linkRegions(rows: readonly Row<typeof regionColumns>[]): Linked<Region> {
  const codeByName = new Map(rows.map(({ values }) => [foldKey(values.name), values.code]));
  const diagnostics: Diagnostic[] = [];
  const items = rows.map((row): Region => {
    const { code, name, level, parent, aliases } = row.values;
    const parentCode = parent === null ? null : codeByName.get(foldKey(parent));
    if (parentCode === undefined) {
      const [near] = nearest(
        parent ?? '',
        rows.map(({ values }) => values.name),
      );
      diagnostics.push(
        finding(
          'YB-REFERENCE',
          row,
          'parent',
          { zh: `没有名为“${parent}”的地区`, en: `there is no region named “${parent}”` },
          near === undefined
            ? {}
            : { help: { zh: `是不是“${near}”？`, en: `did you mean “${near}”?` } },
        ),
      );
    }
    return { code, name, level, parent: parentCode ?? null, aliases };
  });
  return { items: breakCycles(items, rows, diagnostics), diagnostics };
}

/** A region that is its own ancestor would be climbed for ever: it is cut off and reported. */
function breakCycles(
  regions: readonly Region[],
  rows: readonly Row<typeof regionColumns>[],
  diagnostics: Diagnostic[],
): readonly Region[] {
  const parents = new Map(regions.map(({ code, parent }) => [code, parent]));
  return regions.map((region, index) => {
    const seen = new Set<string>();
    let at: string | null = region.code;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at) ?? null;
    }
    if (at === null) return region;
    const row = rows[index];
    if (row)
      diagnostics.push(
        finding('YB-REFERENCE', row, 'parent', {
          zh: `“${region.name}”沿着上级绕回了自己`,
          en: `“${region.name}” is among its own ancestors`,
        }),
      );
    return { ...region, parent: null };
  });
}

/** Sources need no linking; dates become text as precise as known. */
export function linkSources(rows: readonly Row<typeof sourceColumns>[]): readonly Source[] {
  return rows.map(({ values }) => ({
    id: values.id,
    title: values.title,
    publisher: values.publisher,
    documentNumber: values.documentNumber,
    publishedOn: values.publishedOn?.text ?? null,
    checkedOn: formatDay(values.checkedOn),
    url: values.url,
    authority: values.authority,
  }));
}

/** Parameters with their region resolved. */
export function linkParameters(
  rows: readonly Row<typeof parameterColumns>[],
  regions: RegionIndex,
): Linked<Parameter> {
  const diagnostics: Diagnostic[] = [];
  const items: Parameter[] = [];
  for (const row of rows) {
    const region = resolveRegion(row, row.values.region, regions, diagnostics);
    if (region === null) continue;
    const { participant, name, year, value, sources } = row.values;
    items.push({ region, participant, name, year, value, sources });
  }
  return { items, diagnostics };
}

/** The code of the region that a cell names; a finding with the nearest names when there is none. */
export function resolveRegion(
  row: Row<Columns>,
  text: string,
  regions: RegionIndex,
  diagnostics: Diagnostic[],
): string | null {
  const match = findRegion(regions, text);
  if (match.kind === 'one') return match.region.code;
  const names = (match.kind === 'many' ? match.regions : match.suggestions).map(({ name }) => name);
  const [near] = names;
  diagnostics.push(
    match.kind === 'many'
      ? finding(
          'YB-NAME',
          row,
          'region',
          {
            zh: `“${text}”可能是${names.join('或')}`,
            en: `“${text}” may mean ${names.join(' or ')}`,
          },
          { help: { zh: '写全称', en: 'write the full name' } },
        )
      : finding(
          'YB-NAME',
          row,
          'region',
          { zh: `regions.csv 里没有“${text}”`, en: `regions.csv has no “${text}”` },
          near === undefined
            ? {
                help: {
                  zh: '先在 regions.csv 里增加这个地区',
                  en: 'add the region to regions.csv first',
                },
              }
            : {
                help: { zh: `是不是“${near}”？`, en: `did you mean “${near}”?` },
                notes: [
                  { file: row.file, cell: cellOf(row, 'region'), text: { zh: text, en: text } },
                ],
              },
        ),
  );
  return null;
}
