/**
 * Rows that answer although no other row does whose id ends alike: D in `NAT-GD-TR-D1` stands for
 * rows that dispute others, C in `YN-GD-TR-C1` for claims, in so many sheets that a row without is
 * told.
 */
import { placeOf } from '../../../check/id-names.ts';
import { rowKey } from '../../../check/rows.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { finding } from '../../../sheet/finding.ts';
import { cellOf } from '../../../sheet/rows.ts';
import { answers } from '../../../table/model.ts';
import { rowOf } from '../../findings.ts';
import { type CellText, textIn } from '../texts/cell-text.ts';

type Entry = DecisionRow<unknown>;

/** A row that answers, and the column under which all of its like have something. */
interface OddClaim {
  readonly entry: Entry;
  readonly key: 'disputes' | 'standing';
  readonly ending: string;
}

/** So many others show what letters at the end of an id stand for. */
const MANY = 8;
const CLAIMED = '未采用';
const ZERO = 0x30;
const NINE = 0x39;

/** The letters before the last number of an id; blank for the many that have none. */
function endingOf(id: string): string {
  const at = id.lastIndexOf('-') + 1;
  const code = id.charCodeAt(at);
  if (code >= ZERO && code <= NINE) return '';
  return at <= placeOf(id).length ? '' : (/^([A-Z])\d+$/u.exec(id.slice(at))?.[1] ?? '');
}

/** The rows that alone of those whose ids end alike answer. */
function oddClaims({ decisions }: World): readonly OddClaim[] {
  const byEnding = new Map<string, Entry[]>();
  for (const { rows } of decisions)
    for (const entry of rows) {
      const ending = endingOf(entry.rule.id);
      if (ending === '') continue;
      const list = byEnding.get(ending);
      if (list === undefined) byEnding.set(ending, [entry]);
      else list.push(entry);
    }
  return [...byEnding].flatMap(([ending, all]): readonly OddClaim[] => {
    const [entry, second] = all.filter(({ rule }) => answers(rule));
    if (entry === undefined || second !== undefined || all.length <= MANY) return [];
    const others = all.filter((one) => one !== entry);
    if (others.every(({ rule }) => rule.disputes.length > 0))
      return [{ entry, key: 'disputes', ending }];
    return others.every(({ rule }) => rule.standing === 'claimed')
      ? [{ entry, key: 'standing', ending }]
      : [];
  });
}

/** What such rows may have had that findings name: those they would dispute are of their series. */
export function claimTexts(found: readonly Diagnostic[], world: World): readonly CellText[] {
  const named = new Set(found.flatMap(({ notes }) => notes.map(rowOf)));
  return oddClaims(world).flatMap(({ entry, key }): readonly CellText[] => {
    if (!named.has(rowKey(entry.row))) return [];
    if (key === 'standing') return [textIn(entry.row, key, CLAIMED)];
    return seriesOf(entry, world).map(({ rule }) => textIn(entry.row, key, rule.id));
  });
}

/** The rules that answer in the series of a row, those of its channel first. */
function seriesOf(entry: Entry, { decisions }: World): readonly Entry[] {
  const { row, rule } = entry;
  const stem = rule.id.slice(0, rule.id.lastIndexOf('-') + 1);
  const { channel } = row.values;
  return (decisions.find(({ file }) => file === row.file)?.rows ?? [])
    .filter((one) => one !== entry && answers(one.rule) && one.rule.id.startsWith(stem))
    .toSorted(
      (a, b) =>
        Number(b.row.values['channel'] === channel) - Number(a.row.values['channel'] === channel),
    );
}

/** The findings, and the rows that alone of their like answer. */
export function withOddClaims(found: readonly Diagnostic[], world: World): readonly Diagnostic[] {
  const odd = oddClaims(world);
  if (odd.length === 0) return found;
  const told = new Set(found.map(rowOf));
  return [...found, ...odd.filter(({ entry: { row } }) => !told.has(rowKey(row))).map(report)];
}

function report({ entry: { row, rule }, key, ending }: OddClaim): Diagnostic {
  const header = key === 'disputes' ? '质疑' : '采用';
  const wanted = key === 'disputes' ? '' : `“${CLAIMED}”`;
  return finding(
    'YB-DISPUTE',
    row,
    key,
    {
      zh: `编号以 ${ending} 加数字结尾的别的行都写了${header}${wanted}，${rule.id} 却没有写，就会作答`,
      en: `all other rows whose ids end in ${ending} and a number have something under ${header}; ${rule.id} has not and so would answer`,
    },
    {
      severity: 'warning',
      notes: [{ file: row.file, cell: cellOf(row, 'id'), text: { zh: rule.id, en: rule.id } }],
      help:
        key === 'disputes'
          ? {
              zh: '多半漏填了：写它与哪些规则说法不同；真的要作答的，换一个编号',
              en: 'most likely it was left out: name the rules that it contradicts; if it is to answer, give it another id',
            }
          : {
              zh: `多半漏填了：写“${CLAIMED}”；真的要作答的，换一个编号`,
              en: `most likely it was left out: write ${CLAIMED}; if it is to answer, give it another id`,
            },
    },
  );
}
