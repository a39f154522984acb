import type { Text } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import type { Region } from '../table/model.ts';
import { entryAt, type GroupOutcome, ruleAt, speaks, wholeAndParts } from '../table/table.ts';
import { shortName } from '../table/wording.ts';
import type { Check, DecisionRow, DecisionSheet, World } from './world.ts';

type Entry = DecisionRow<unknown>;

/** The wholes and the parts of two owners that reach the same people on the same days. */
interface Mixture {
  readonly wholes: Set<Entry>;
  readonly parts: Set<Entry>;
}

/** YB-COMPONENT: 全部 beside 本人缴费 or 单位缴费 for one person, which would count a part twice. */
export const component: Check = {
  code: 'YB-COMPONENT',
  definition: {
    zh: '有一个人在某一天既符合“全部”的规则，又符合“本人缴费”“单位缴费”的规则（含从上级继承的），相加会重复。以前写“全部”、从某天起分开写的，日子不重叠，不算。',
    en: 'Somebody is met on one day by a rule for 全部 and by rules for its parts (inherited ones included), which would be counted twice. A total until some day and its parts after it do not meet.',
  },
  example:
    '编号,地区,参保身份,组成,方式,比例\nX-1,某市,在职,全部,比例,2%\nX-2,某市,在职,单位缴费,比例,1%',
  good: '编号,地区,参保身份,组成,方式,比例\nX-1,某市,在职,本人缴费,比例,2%\nX-2,某市,在职,单位缴费,比例,1%',
  run: (world) =>
    world.decisions
      .filter(({ policy, wholeRows }) => policy === 'unique' && wholeRows)
      .flatMap((sheet) => mixturesIn(sheet, world)),
};

/** One finding for each two owners whose whole and part reach the same people, once a cell. */
function mixturesIn({ rows, table }: DecisionSheet, world: World): Diagnostic[] {
  if (table === null) return [];
  const mixtures = new Map<string, Mixture>();
  let byId: ReadonlyMap<string, Entry> | undefined;
  for (const terminal of table.terminals) {
    const both = wholeAndParts(terminal);
    if (both === null || !speaks(both.whole)) continue;
    byId ??= new Map(rows.map((entry) => [entry.rule.id, entry]));
    const known = byId;
    const entriesOf = ({ certain, possible }: GroupOutcome): readonly Entry[] =>
      [...certain, ...possible].flatMap(
        (index) => known.get(ruleAt(table, entryAt(table, index).rule).id) ?? [],
      );
    for (const part of both.parts.filter(speaks)) {
      const key = JSON.stringify([both.whole.owner, part.owner]);
      const mixture = mixtures.get(key) ?? { wholes: new Set(), parts: new Set() };
      mixtures.set(key, mixture);
      for (const entry of entriesOf(both.whole)) mixture.wholes.add(entry);
      for (const entry of entriesOf(part)) mixture.parts.add(entry);
    }
  }
  const found = new Map<string, Diagnostic>();
  for (const mixture of mixtures.values()) {
    const one = report(mixture, world);
    if (one !== null && !found.has(`${one.cell}`)) found.set(`${one.cell}`, one);
  }
  return [...found.values()];
}

const isForAll = ({ row }: Entry): boolean =>
  row.conditions.every(({ fact }) => fact !== 'participant');

const firstOf = (entries: ReadonlySet<Entry>): Entry | undefined =>
  [...entries].toSorted((a, b) => a.row.row - b.row.row)[0];

/** The row that is the odd one among those it meets, with the first of these. */
function report({ wholes, parts }: Mixture, world: World): Diagnostic | null {
  const [whole, part] = [firstOf(wholes), firstOf(parts)];
  if (whole === undefined || part === undefined) return null;
  // A blank 参保身份 beside a filled one: that it is for everybody is most likely the mistake.
  const forAll = [...wholes, ...parts].filter(isForAll);
  const blank = forAll.length === 1 ? forAll[0] : undefined;
  const isPart =
    blank === undefined ? isPartOdd(whole, part, wholes, parts, world) : parts.has(blank);
  const [odd, other] = isPart ? [blank ?? part, whole] : [blank ?? whole, part];
  const place = shortName(world.regions.get(other.rule.region));
  const [is, are] = isPart ? [PART, WHOLE] : [WHOLE, PART];
  return finding(
    'YB-COMPONENT',
    odd.row,
    blank === undefined ? 'component' : 'participant',
    {
      zh: `这一行${is.zh}，第 ${other.row.row} 行（${place.zh} ${other.rule.id}）${isPart ? '' : '又'}${are.zh}，会同时算给同一个人`,
      en: `this row is ${is.en}, row ${other.row.row} (${place.en} ${other.rule.id}) ${are.en}, and both would be counted for one person`,
    },
    {
      notes: [
        {
          file: other.row.file,
          cell: cellOf(other.row, 'component'),
          text: { zh: `这一行${are.zh}`, en: `this row is ${are.en}` },
        },
      ],
      help: {
        zh: '同一地区、同一参保身份、同一段日子的规则要么都写“全部”，要么都分成“本人缴费”和“单位缴费”',
        en: 'for one region, participant and time write either 全部 everywhere or 本人缴费 and 单位缴费 everywhere',
      },
    },
  );
}

const WHOLE: Text = { zh: '是“全部”', en: '全部' };
const PART: Text = { zh: '是其中一部分', en: 'a part of it' };

/** Of two regions the lower one is odd, which was to replace what comes from above; else the fewer. */
function isPartOdd(
  whole: Entry,
  part: Entry,
  wholes: ReadonlySet<Entry>,
  parts: ReadonlySet<Entry>,
  { regions }: World,
): boolean {
  const [ofWhole, ofPart] = [whole.rule.region, part.rule.region];
  if (ofWhole !== ofPart) return isBelow(ofPart, ofWhole, regions);
  return parts.size < wholes.size;
}

function isBelow(code: string, above: string, regions: ReadonlyMap<string, Region>): boolean {
  for (
    let at = regions.get(code)?.parent ?? null;
    at !== null;
    at = regions.get(at)?.parent ?? null
  )
    if (at === above) return true;
  return false;
}
