/** What the sheets hold for each province, and for how many of its places something is unknown. */
import type { Day } from '../base/day.ts';
import { contains } from '../base/interval.ts';
import { answers, type Confidence, type Region, type Rule, type Source } from '../table/model.ts';
import { type Ownership, type RegionOwnership, resolveOwnership } from '../table/ownership.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { DECISIONS } from './decisions.ts';

/** What a place is asked about; each has an answer there or is counted as unknown. */
export const ASKED = ['retired', 'employed', 'flexible', 'years'] as const;
export type Asked = (typeof ASKED)[number];

export interface ProvinceCoverage {
  readonly region: Region;
  /** Rules that answer, in all sheets, of the region and of what lies below it. */
  readonly adopted: number;
  /** Rows kept beside them: guidance, claims, disputes. */
  readonly others: number;
  /** Pooling areas of the region: its direct divisions, or the region itself. */
  readonly places: readonly Region[];
  /** Regions below it that have a rule of their own that answers. */
  readonly withOwn: readonly Region[];
  /** Of the rules that answer. */
  readonly authority: Source['authority'] | null;
  readonly confidence: Confidence | null;
  /** The newest day on which one of their sources was checked. */
  readonly checkedOn: string | null;
  /** The places for which no rule that holds for certain on the day tells. */
  readonly unknown: Readonly<Record<Asked, readonly Region[]>>;
}

const AUTHORITIES: readonly Source['authority'][] = [
  'regulation',
  'official',
  'state-media',
  'media',
  'web',
  'machine',
];
const CONFIDENCES: readonly Confidence[] = ['official', 'reported', 'unverified'];

/** The newest day on which any source was checked: as much as the sheets know of the present. */
export function newestCheck({ sources }: Ruleset): string | null {
  return newest([...sources.values()]);
}

/** The nation first, then its provinces in the order of their codes. */
export function coverageByProvince(ruleset: Ruleset, asOf: Day): readonly ProvinceCoverage[] {
  const regions = [...ruleset.regions.byCode.values()];
  const knows = knowledgeOf(ruleset, asOf);
  const provinces = regions
    .filter(({ level, parent }) => level === 'province' && parent !== null)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const nation = regions.filter(({ level }) => level === 'nation');
  const placesOf = (province: Region): readonly Region[] => {
    const below = regions.filter(({ parent }) => parent === province.code);
    return below.some(({ level }) => level === 'prefecture') ? below : [province];
  };
  const rules = allRules(ruleset);
  const cover = (region: Region, own: readonly Rule<unknown>[], places: readonly Region[]) => {
    const adopted = own.filter(answers);
    const codes = new Set(adopted.map((rule) => rule.region));
    const sources = adopted.flatMap((rule) =>
      rule.sources.flatMap((id) => ruleset.sources.get(id) ?? []),
    );
    const unknown = (asked: Asked) => places.filter(({ code }) => !knows(code, asked));
    return {
      region,
      adopted: adopted.length,
      others: own.length - adopted.length,
      places,
      withOwn: regions.filter(({ code }) => code !== region.code && codes.has(code)),
      authority:
        AUTHORITIES.find((one) => sources.some(({ authority }) => authority === one)) ?? null,
      confidence:
        CONFIDENCES.find((one) => adopted.some((rule) => rule.confidence === one)) ?? null,
      checkedOn: newest(sources),
      unknown: {
        retired: unknown('retired'),
        employed: unknown('employed'),
        flexible: unknown('flexible'),
        years: unknown('years'),
      },
    };
  };
  const within = (province: Region) =>
    rules.filter(({ region }) => chain(ruleset, region).includes(province.code));
  return [
    ...nation.map((region) =>
      cover(
        region,
        rules.filter((rule) => rule.region === region.code),
        provinces.flatMap(placesOf),
      ),
    ),
    ...provinces.map((province) => cover(province, within(province), placesOf(province))),
  ];
}

function allRules(ruleset: Ruleset): readonly Rule<unknown>[] {
  return [
    ...ruleset.refund.rules,
    ...ruleset.deductions.rules,
    ...ruleset.transferStages.rules,
    ...ruleset.transferBalance.rules,
    ...ruleset.transferScope.rules,
    ...ruleset.waiting.rules,
    ...ruleset.requirements.rules,
    ...ruleset.terms.rules,
    ...ruleset.coverage.rules,
    ...ruleset.guides.rules,
  ];
}

/** Whether some rule tells, for certain, a person of such a place on that day. */
function knowledgeOf(ruleset: Ruleset, asOf: Day): (code: string, asked: Asked) => boolean {
  const participants = ruleset.factById.get('participant')?.options.map(({ id }) => id) ?? [];
  const modes = ruleset.factById.get('accountMode')?.options.map(({ id }) => id) ?? [];
  const withAccount = modes.indexOf('pooled-with-account');
  const owned = resolveOwnership(
    ruleset.refund.rules,
    ruleset.regions.byCode,
    participants.length,
    DECISIONS.refund,
  );
  const years = new Set(
    ruleset.requirements.rules
      .filter((rule) => answers(rule) && rule.conclusion.fact === 'contributionYears')
      .map(({ region }) => region),
  );
  return (code, asked) => {
    if (asked === 'years') return chain(ruleset, code).some((each) => years.has(each));
    const ownership = ownershipAt(ruleset, owned, code, participants.indexOf(asked));
    return [...ownership.values()].some(({ reaches }) =>
      reaches.some(({ rule, certain, conditions }) => {
        const mode = conditions.get('accountMode');
        const method = ruleset.refund.rules[rule]?.conclusion.method;
        return (
          certain !== null &&
          certain[0] <= asOf &&
          asOf <= certain[1] &&
          // Without an account nothing is credited anywhere: that is not what is asked.
          (mode === undefined || contains(mode, withAccount)) &&
          // What a tier without an account gets, does not tell one with it either.
          !(asked === 'flexible' && method === 'none') &&
          method !== 'not-computable'
        );
      }),
    );
  };
}

function ownershipAt(
  ruleset: Ruleset,
  owned: ReadonlyMap<string, RegionOwnership>,
  code: string,
  participant: number,
): Ownership {
  const [self, ...above] = chain(ruleset, code);
  const own = self === undefined ? undefined : owned.get(self);
  if (own !== undefined) return own.self[participant] ?? new Map();
  const passing = above.map((each) => owned.get(each)).find((each) => each !== undefined);
  return passing?.passed[participant] ?? new Map();
}

/** The codes of a region and of what lies above it, from itself up. */
function chain({ regions }: Ruleset, code: string): readonly string[] {
  const codes: string[] = [];
  for (let at: string | null = code; at !== null; at = regions.byCode.get(at)?.parent ?? null)
    codes.push(at);
  return codes;
}

function newest(sources: readonly Source[]): string | null {
  const days = sources.map(({ checkedOn }) => checkedOn).sort();
  return days[days.length - 1] ?? null;
}
