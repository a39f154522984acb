import { onlyNearest, onlyNearestId } from '../base/only-nearest.ts';
import { nearest } from '../base/text.ts';
import { DIAGNOSTIC_CODES } from '../diagnostic/code.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { finding, fixAt } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import { mayBeUnread } from '../sheet/unread.ts';
import { answers } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import { placeOf } from './id-names.ts';
import { idleWaiver } from './idle-waiver.ts';
import { idOf, idsByRow, regionsById } from './row-ids.ts';
import { WAIVABLE } from './waived.ts';
import type { Check, Waiver, World } from './world.ts';

/** YB-WAIVER: a waiver that hides nothing would one day hide a mistake. */
export const waiver: Check = {
  code: 'YB-WAIVER',
  definition: {
    zh: 'waivers.csv 里的一行没有理由，代码或编号不存在，那种问题不能豁免，或那里已经没有这种问题。',
    en: 'A row of waivers.csv has no reason, an unknown code or id, a code that cannot be waived, or nothing left to waive.',
  },
  sheet: 'waivers.csv',
  example: '检查,规则,理由\nYB-GAP,BJ-1、BJ-2,北京市没有给不满70岁的人规定',
  good: '检查,规则,理由\nYB-GAP,BJ-1,北京市没有给不满70岁的人规定',
  run: (world, found) => {
    if (world.waivers.length === 0) return [];
    const judged = judgedBy(world, found);
    return world.waivers.flatMap((one) => faultsOf(one, world, found, judged));
  },
};

/** What all waivers are judged by. */
interface Judged {
  readonly idAt: ReadonlyMap<string, string>;
  readonly regionAt: ReadonlyMap<string, string>;
  /** The rules with another mistake: of their rows nobody knows what their findings would be. */
  readonly broken: ReadonlySet<string>;
}

function judgedBy(world: World, found: readonly Diagnostic[]): Judged {
  const idAt = idsByRow(world);
  const regionAt = regionsById(world);
  const isMoved = movedAmong(regionAt);
  const wrong = found
    .filter(({ severity }) => severity === 'error')
    .map((item) => ({ code: item.code, id: idOf(item, idAt) }));
  // A rule that stands in a place of other rules has its hole there.
  const broken = wrong.filter(({ code, id }) => !WAIVABLE.has(code) || isMoved(id));
  return { idAt, regionAt, broken: new Set(broken.map(({ id }) => id)) };
}

function faultsOf(
  one: Waiver,
  world: World,
  found: readonly Diagnostic[],
  { idAt, regionAt, broken }: Judged,
): Diagnostic[] {
  const { row, code, rules, reason } = one;
  const faults: Diagnostic[] = [];
  if (!WAIVABLE.has(code)) faults.push(badCode(one));
  const known = [...idAt.values()];
  const unknown = rules.filter(
    (id) =>
      !known.includes(id) && !world.unread.some((rest) => rest.lost > 0 || mayBeUnread(rest, id)),
  );
  for (const id of unknown) {
    const names = nearest(id, known);
    // Of several that are as near it is the one that needs the waiver.
    const near = names.find((name) => needing(code, found, idAt).has(name)) ?? names[0];
    faults.push(
      finding(
        'YB-WAIVER',
        row,
        'rules',
        { zh: `没有编号为“${id}”的规则或依据`, en: `no rule or source has the id “${id}”` },
        {
          help:
            near === undefined
              ? { zh: '删去这个编号', en: 'remove the id' }
              : { zh: `是不是“${near}”？`, en: `did you mean “${near}”?` },
          fix: fixAt(row, 'rules', rules.join('、'), mended(id, rules, known)),
          unknown: { kind: 'rule', name: id },
        },
      ),
    );
  }
  if (reason === null)
    faults.push(
      finding(
        'YB-WAIVER',
        row,
        'reason',
        {
          zh: '豁免没有写理由',
          en: 'the waiver gives no reason',
        },
        { help: { zh: '写明为什么这样是对的', en: 'say why it is right as it is' } },
      ),
    );
  if (faults.length > 0 || !isJudged(world)) return faults;
  const hit = found.filter((item) => item.code === code).map((item) => idOf(item, idAt));
  // Of a region's findings of one kind the gravest is told, and may stand before the waived one.
  const places = new Set(hit.filter((id) => !rules.includes(id)).map((id) => regionAt.get(id)));
  const mayBeBehind = (id: string): boolean =>
    regionAt.has(id) && places.has(regionAt.get(id)) && !isFreeOf(code, id, world);
  const gone = rules.filter((id) => !hit.includes(id) && !broken.has(id) && !mayBeBehind(id));
  const dated = gone.filter(
    (id) => !restsOnUnread(id, world) && !isWithdrawn(id, world, found, idAt),
  );
  const left = code === 'YB-PARAMETER' ? withoutMoved(dated, world, found) : dated;
  return left.length === 0 ? [] : [idleWaiver(one, left, world)];
}

/** The rules and sources of which a kind of thing is found. */
const needing = (
  code: string,
  found: readonly Diagnostic[],
  idAt: Judged['idAt'],
): ReadonlySet<string> =>
  new Set(found.filter((item) => item.code === code).map((item) => idOf(item, idAt)));

/** Whether a rule can have no finding of a kind: one that is reckoned from no parameter lacks none. */
export const isFreeOf = (code: string, id: string, { decisions }: World): boolean =>
  code === 'YB-PARAMETER' &&
  decisions.some(({ rows }) =>
    rows.some(({ rule, parameter }) => rule.id === id && parameter === null),
  );

/** Whether a rule answers no longer and an error tells so: what was waived comes back with it. */
function isWithdrawn(
  id: string,
  { decisions }: World,
  found: readonly Diagnostic[],
  idAt: Judged['idAt'],
): boolean {
  const rules = decisions.flatMap(({ rows }) => rows.map(({ rule }) => rule));
  const rule = rules.find((one) => one.id === id);
  return (
    rule !== undefined &&
    !answers(rule) &&
    found.some((item) => item.severity === 'error' && idOf(item, idAt) === id)
  );
}

/** Whether a rule rests on a source that could not be read: its day may be what is lacking. */
function restsOnUnread(id: string, { decisions, sources }: World): boolean {
  const entries = decisions.flatMap(({ rows }) => rows);
  const rule = entries.find((entry) => entry.rule.id === id)?.rule;
  return rule?.sources.some((source) => !sources.has(source)) === true;
}

/** The rules but those that have a figure only since it went to their place, where that is told. */
function withoutMoved(
  ids: readonly string[],
  { parameterRows, parameters, regions, decisions }: World,
  found: readonly Diagnostic[],
): readonly string[] {
  const moved = new Set(
    parameters.flatMap(({ region }, index) => {
      const row = parameterRows[index];
      const isTold = found.some(
        ({ file, cell }) =>
          row !== undefined && file === row.file && cell === cellOf(row, 'region'),
      );
      return isTold ? [region] : [];
    }),
  );
  if (moved.size === 0) return ids;
  const entries = decisions.flatMap(({ rows }) => rows);
  return ids.filter((id) => {
    const rule = entries.find((entry) => entry.rule.id === id)?.rule;
    return !chainOf(regions, rule?.region ?? '').some(({ code }) => moved.has(code));
  });
}

/** The cell with a misspelt id put right, where it can only have been one. */
function mended(id: string, rules: readonly string[], known: readonly string[]): string | null {
  const only = onlyNearestId(id, known);
  return only === null ? null : rules.map((each) => (each === id ? only : each)).join('、');
}

function badCode({ row, code }: Waiver): Diagnostic {
  const list = [...WAIVABLE].join('、');
  const known = Object.keys(DIAGNOSTIC_CODES).includes(code);
  const [near] = known ? [] : nearest(code, [...WAIVABLE]);
  const names = [...WAIVABLE].map((name) => [name, name] as const);
  const onlyCode = known ? null : onlyNearest(code, names);
  return finding(
    'YB-WAIVER',
    row,
    'code',
    known
      ? { zh: `${code} 不能豁免，必须改正`, en: `${code} cannot be waived, it must be mended` }
      : { zh: `没有“${code}”这种检查`, en: `there is no check “${code}”` },
    {
      help:
        near === undefined
          ? { zh: `可以豁免的有：${list}`, en: `these can be waived: ${list}` }
          : { zh: `是不是“${near}”？`, en: `did you mean “${near}”?` },
      fix: fixAt(row, 'code', code, onlyCode),
    },
  );
}

/** Whether all checks could look at all rows: else nobody knows what there is to waive. */
function isJudged({ decisions, parametersWhole, doubted }: World): boolean {
  return (
    parametersWhole &&
    doubted.repeated.size === 0 &&
    doubted.uprooted.size === 0 &&
    decisions.every(
      ({ rows, table, wholeRows, partly }) =>
        table !== null &&
        wholeRows &&
        !partly.everywhere &&
        partly.whole &&
        !rows.some(({ rule: { period } }) => period.possible[0] > period.possible[1]),
    )
  );
}

/** Tells whether all other rules whose ids name the place of a rule are in other regions. */
function movedAmong(regionAt: ReadonlyMap<string, string>): (id: string) => boolean {
  const byPlace = Map.groupBy(regionAt.keys(), placeOf);
  return (id) => {
    const others = (byPlace.get(placeOf(id)) ?? []).filter((one) => one !== id);
    return others.length > 0 && others.every((one) => regionAt.get(one) !== regionAt.get(id));
  };
}
