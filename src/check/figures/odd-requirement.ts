/**
 * Requirements that say the reverse of all others of their kind: one that would be met by falling
 * short, or whose failing reduces what all others of the benefit block.
 */
import type { Text } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import { answers } from '../../table/model.ts';
import type { DecisionRow, DecisionSheet } from '../world.ts';

type Entry = DecisionRow<unknown>;

/** So many others show what is usual: of a fact, and of what fails. */
const SEVERAL = 2;
const MANY = 3;

const YES_OR_NO: ReadonlySet<unknown> = new Set(['是', '否']);

const EFFECTS: ReadonlyMap<unknown, string> = new Map([
  ['blocks', '阻断'],
  ['reduces', '降低'],
  ['delays', '推迟'],
]);

/** Words that say what an effect other than the usual one comes to. */
const SAYING: ReadonlyMap<unknown, RegExp> = new Map([
  ['blocks', /不能|不得|不可|不享受/u],
  ['reduces', /低|减|少|折/u],
  ['delays', /才|推迟|以后|不划|再/u],
]);

/** What is odd about a requirement. */
interface Oddity {
  readonly key: 'requiredCondition' | 'effect';
  readonly header: string;
  readonly now: string;
  readonly usual: string;
  readonly others: readonly Entry[];
}

/** The requirements of a sheet that say the reverse of the others. */
export function oddRequirements({ file, rows }: DecisionSheet): readonly Diagnostic[] {
  if (file !== 'requirements.csv') return [];
  const all = rows.filter(({ rule }) => answers(rule));
  return all.flatMap((entry) => {
    const odd = oddCondition(entry, all) ?? oddEffect(entry, all);
    return odd === null ? [] : [report(entry, odd)];
  });
}

function oddCondition(entry: Entry, all: readonly Entry[]): Oddity | null {
  const { requiredFact, requiredCondition: now, text } = entry.row.values;
  if (!YES_OR_NO.has(now) || typeof text !== 'string') return null;
  const others = all.filter(
    (other) => other !== entry && other.row.values['requiredFact'] === requiredFact,
  );
  const usual = now === '是' ? '否' : '是';
  const isReverse = others.every(({ row }) => row.values['requiredCondition'] === usual);
  // A first clause that negates may be about the very reverse; later ones speak of other things.
  const [clause = ''] = text.split(/[；。]/u);
  if (others.length < SEVERAL || !isReverse || (now === '否' && NEGATES.test(clause))) return null;
  return { key: 'requiredCondition', header: '须满足条件', now: String(now), usual, others };
}

const NEGATES = /没有|未|尚|不再|不(?!够|足|是)/u;

function oddEffect(entry: Entry, all: readonly Entry[]): Oddity | null {
  const { benefit, item, effect, text } = entry.row.values;
  const [now, saying] = [EFFECTS.get(effect), SAYING.get(effect)];
  if (now === undefined || typeof text !== 'string' || saying?.test(text) === true) return null;
  const ofBenefit = all.filter(
    (other) => other !== entry && other.row.values['benefit'] === benefit,
  );
  const ofItem = ofBenefit.filter(({ row }) => row.values['item'] === item);
  const others =
    effect === 'reduces' && !ofBenefit.some(({ row }) => row.values['effect'] === effect)
      ? ofBenefit
      : ofItem;
  const [usual, second] = new Set(others.map(({ row }) => row.values['effect']));
  const isOne = second === undefined || others === ofBenefit;
  if (others.length < MANY || !isOne || usual === effect) return null;
  const most = EFFECTS.get(ofItem[0]?.row.values['effect'] ?? usual);
  return most === undefined ? null : { key: 'effect', header: '效果', now, usual: most, others };
}

function report({ row }: Entry, { key, header, now, usual, others }: Oddity): Diagnostic {
  const [first] = others;
  const cell = cellOf(row, key);
  const text: Text = {
    zh: `${header}写的是“${now}”，同类的另外 ${others.length} 行都不是`,
    en: `${header} is ${now}, as in none of the other ${others.length} rows of the kind`,
  };
  return {
    ...finding('YB-OUTLIER', row, key, text, {
      severity: 'warning',
      notes:
        first === undefined
          ? []
          : [
              {
                file: row.file,
                cell: cellOf(first.row, key),
                text: { zh: `${first.rule.id}：${usual}`, en: `${first.rule.id}: ${usual}` },
              },
            ],
      help: {
        zh: `多半应为“${usual}”：对照依据，改正 ${cell}；确实如此的，在说明里写明，或者在 waivers.csv 里写明理由`,
        en: `most likely ${usual}: see the source and correct ${cell}; if it is right, say so in 说明, or give the reason in waivers.csv`,
      },
    }),
    meant: usual,
  };
}
