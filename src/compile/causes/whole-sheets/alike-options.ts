/**
 * An option that nobody knows and that many cells of a sheet name, as after a replacement gone
 * wrong: it is told once a sheet, at the first of the cells, with a mend for all of them.
 */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { replaced } from '../../findings.ts';
import { naming } from '../lists/missing-row.ts';

/** Fewer can be read one by one. */
const MANY = 3;

/**
 * The findings, those of the cells that name an option told once a sheet.
 *
 * @param list the findings of the cells that name it
 */
export function withAlikeOptions(
  found: readonly Diagnostic[],
  name: string,
  list: readonly Diagnostic[],
): readonly Diagnostic[] {
  const merged = new Map<Diagnostic, Diagnostic | null>();
  for (const those of Map.groupBy(list, ({ file }) => file).values()) {
    const [first, ...others] = those;
    if (first === undefined || those.length < MANY) continue;
    merged.set(first, asOne(first, name, others));
    for (const item of others) merged.set(item, null);
  }
  return replaced(found, merged);
}

function asOne(first: Diagnostic, name: string, others: readonly Diagnostic[]): Diagnostic {
  const count = others.length;
  const all = [first, ...others];
  const fixes = all.flatMap(({ fix = [] }) => fix);
  const isMended = all.every(({ fix }) => fix !== undefined);
  return {
    ...first,
    text: {
      zh: `${first.text.zh}；这张表里另有 ${count} 格也写着“${name}”`,
      en: `${first.text.en}; ${count} more cells of this sheet say “${name}”`,
    },
    notes: [...first.notes, ...naming(name, others)],
    ...(isMended ? { fix: fixes } : {}),
  };
}
