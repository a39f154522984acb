/**
 * A waiver that names another check than the one its rules need, or the rules of another waiver:
 * what it accepted is told again, rule by rule. It is told once, at the waiver.
 */
import { idOf, idsByRow } from '../../../check/row-ids.ts';
import { WAIVABLE } from '../../../check/waived.ts';
import type { Waiver, World } from '../../../check/world.ts';
import { isDoubt } from '../../../diagnostic/code.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { finding } from '../../../sheet/finding.ts';
import { cellOf } from '../../../sheet/rows.ts';
import { noteOf } from '../../findings.ts';

/** So many rules are not waived for the wrong reason one by one. */
const SEVERAL = 2;

/** The findings, those that a wrong waiver no longer accepts told at the waiver. */
export function withWrongWaivers(
  found: readonly Diagnostic[],
  world: World,
): readonly Diagnostic[] {
  const atWaivers = found.filter(({ file }) => file === 'waivers.csv');
  if (atWaivers.length === 0) return found;
  const ids = idsByRow(world);
  let left = found;
  for (const waiver of world.waivers) {
    const own = atWaivers.filter(({ cell }) => cell === cellOf(waiver.row, 'rules'));
    const [told] = own;
    if (told === undefined) continue;
    const accepted = left.filter(({ code }) => WAIVABLE.has(code));
    if (told.code === 'YB-WAIVER' && told.unknown === undefined) {
      const those = accepted.filter((item) => waiver.rules.includes(idOf(item, ids)));
      const [code, second] = new Set(those.map((item) => item.code));
      if (code === waiver.code || second !== undefined) continue;
      // A single rule may well need both: its own mend, and no such waiver.
      if (
        code !== undefined &&
        those.length < SEVERAL &&
        (isDoubt(code) || !speaksFor(code, waiver, world.waivers))
      )
        continue;
      if (code !== undefined) {
        const gone = new Set([...own, ...those]);
        left = [...left.filter((item) => !gone.has(item)), ofOtherCheck(waiver, code, those)];
        continue;
      }
    }
    const isOfOthers = world.waivers.some(
      (one) => one !== waiver && one.rules.join() === waiver.rules.join(),
    );
    if (isOfOthers) {
      // The rules that the row named before are accepted by no row now.
      const known = new Set(
        world.waivers.flatMap(({ code, rules }) => (code === waiver.code ? rules : [])),
      );
      const those = accepted.filter(
        (item) => item.code === waiver.code && !known.has(idOf(item, ids)),
      );
      const gone = new Set(those);
      left = left
        .filter((item) => !gone.has(item))
        .map((item) =>
          item === told ? { ...item, notes: [...item.notes, ...those.map(noteOf)] } : item,
        );
    }
  }
  return left;
}

/** Whether a waiver gives its reason as those of another check do, more than as those of its own. */
function speaksFor(code: string, waiver: Waiver, waivers: readonly Waiver[]): boolean {
  const own = wordsOf(waiver);
  const likeness = (wanted: string): number =>
    Math.max(
      0,
      ...waivers
        .filter((one) => one !== waiver && one.code === wanted)
        .map((one) => longestShared(own, wordsOf(one))),
    );
  return likeness(code) > likeness(waiver.code);
}

const wordsOf = ({ row: { values }, reason }: Waiver): string =>
  `${reason ?? ''}\n${typeof values['note'] === 'string' ? values['note'] : ''}`;

/** How long the longest run of characters is that two texts share. */
function longestShared(a: string, b: string): number {
  let longest = 0;
  for (let from = 0; from + longest < a.length; from += 1)
    while (from + longest < a.length && b.includes(a.slice(from, from + longest + 1))) longest += 1;
  return longest;
}

const ofOtherCheck = (
  { row, code, rules }: Waiver,
  needed: string,
  those: readonly Diagnostic[],
): Diagnostic =>
  finding(
    'YB-WAIVER',
    row,
    'code',
    {
      zh: `这一行豁免的是 ${code}，而 ${rules.join('、')} 的问题是 ${needed}`,
      en: `this row waives ${code}, yet what is found of ${rules.join(', ')} is ${needed}`,
    },
    {
      notes: those.map(noteOf),
      help: {
        zh: `多半是这一格写错了：改为“${needed}”；不该豁免的，改正那些规则，删去这一行`,
        en: `most likely this cell is wrong: write ${needed}; if nothing is to be waived, mend those rules and remove the row`,
      },
    },
  );
