/** What is assumed of people who leave a fact out (默认推定), on both sides. */
import type { Text } from '../base/text.ts';
import { SHEET_IDS } from '../table/conclusions.ts';
import { answers, type Fact, type Rule } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';

/** A fact whose presumption differs. */
export interface PresumptionChange {
  readonly fact: string;
  readonly name: Text;
  /** The presumed value in words; null where nothing is presumed. */
  readonly before: Text | null;
  readonly after: Text | null;
  /** `refund:BJ-RET-1`: the answering rows of either side that ask for the fact. */
  readonly rules: readonly string[];
  /** Codes of the regions whose rows these are. */
  readonly regions: readonly string[];
}

/** Facts whose presumption, or the people it is for, differs. */
export function presumptionsCompared(
  before: Ruleset,
  after: Ruleset,
): readonly PresumptionChange[] {
  const ids = new Set([...after.facts, ...before.facts].map(({ id }) => id));
  return [...ids].flatMap((id): PresumptionChange[] => {
    const [one, other] = [before.factById.get(id), after.factById.get(id)];
    const [then, now] = [presumed(before, one), presumed(after, other)];
    const name = (other ?? one)?.name;
    if (name === undefined || JSON.stringify(then) === JSON.stringify(now)) return [];
    const asking = [...rulesOn(before, id), ...rulesOn(after, id)];
    return [
      {
        fact: id,
        name,
        before: then?.words ?? null,
        after: now?.words ?? null,
        rules: [...new Set(asking.map(([rule]) => rule))].sort(),
        regions: [...new Set(asking.map(([, region]) => region))].sort(),
      },
    ];
  });
}

function presumed(
  { factById }: Ruleset,
  fact: Fact | undefined,
): { readonly words: Text; readonly value: string } | null {
  if (fact?.presumption == null) return null;
  const { value, participants } = fact.presumption;
  const options = factById.get('participant')?.options ?? [];
  const whom = options.filter(({ id }) => participants.includes(id)).map(({ name }) => name);
  const said = valueInWords(fact, value);
  const words =
    whom.length === 0
      ? said
      : {
          zh: `${said.zh}（${whom.map(({ zh }) => zh).join('、')}）`,
          en: `${said.en} (${whom.map(({ en }) => en).join(', ')})`,
        };
  // The place of an option among the others tells nobody anything.
  const id = fact.options[value]?.id ?? String(value);
  return { words, value: JSON.stringify([id, [...participants].sort()]) };
}

function valueInWords({ type, options }: Fact, value: number): Text {
  if (type === 'yes-no') return value === 1 ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  return options[value]?.name ?? { zh: String(value), en: String(value) };
}

function rulesOn(ruleset: Ruleset, fact: string): readonly (readonly [string, string])[] {
  return SHEET_IDS.flatMap((sheet) => {
    const { sheet: name, rules } = ruleset[sheet];
    return rules.flatMap((rule: Rule<object>) => {
      const asks =
        rule.conditions.some((condition) => condition.fact === fact) ||
        ('fact' in rule.conclusion && rule.conclusion.fact === fact);
      return asks && answers(rule) ? [[`${name}:${rule.id}`, rule.region] as const] : [];
    });
  });
}
