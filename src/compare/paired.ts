/** Of rows told apart by what they say, a row with new words is one that goes and one that comes. */
import type { Change } from './change.ts';

/**
 * Tells what goes and what comes as one change where both are of one row, reach the same regions
 * and people and hold on the same days.
 */
export function paired(changes: readonly Change[]): readonly Change[] {
  const result: Change[] = [];
  const going = new Map<string, Change>();
  for (const change of changes)
    if (change.after.state === 'silent') going.set(placeOf(change, change.rules.before), change);
  const told = new Set<Change>();
  for (const change of changes) {
    const gone =
      change.before.state === 'silent' ? going.get(placeOf(change, change.rules.after)) : undefined;
    if (gone === undefined || told.has(gone)) continue;
    told.add(gone);
    told.add(change);
    result.push({
      ...change,
      before: gone.before,
      rules: { before: gone.rules.before, after: change.rules.after },
    });
  }
  return [...result, ...changes.filter((change) => !told.has(change))];
}

function placeOf({ region, regions, box, from, to }: Change, rules: readonly string[]): string {
  return JSON.stringify([region, regions, [...box].sort(), from, to, rules]);
}
