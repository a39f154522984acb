/** Random questions of every kind, asked in every way that people and programs use. */

import type { Day } from '../../../src/base/day.ts';
import { formatDay } from '../../../src/base/day.ts';
import type { Ruleset } from '../../../src/table/ruleset.ts';
import type { Random } from './random.ts';

const PARTICIPANTS = ['retired', 'employed', 'flexible', 'resident', '退休', '在职', '居民'];
const TOPICS = ['balance', 'transfer', '查询余额', 'hotline', 'nonsense'];
const BENEFITS = ['lifelong-benefit', 'family-sharing', '家庭共济', 'chronic-subsidy'];

/** Facts that belong to one person: such answers must not be kept. */
const PERSONAL = [
  'birthDate=1950-03-01',
  'birthDate=1966-11-23',
  'ownPension=4321',
  'contributionBase=8000',
  '出生日期=1971-02-28',
];

export interface Asked {
  readonly path: string;
  readonly personal: boolean;
}

/** @param near a day around which dates are asked about */
export function randomQuestion(random: Random, ruleset: Ruleset, near: Day): Asked {
  const regions = [...ruleset.regions.byCode.values()];
  const place = (): string => {
    const { code, name, nameEn } = random.of(regions);
    return random.of([code, code, name, nameEn, '上海', '北京', '青岛', '山冻']);
  };
  const date = (): string => formatDay(near + random.of([-400, -31, -1, 0, 0, 1, 30, 366]));
  const maybe = (probability: number, give: () => string): string[] =>
    random.chance(probability) ? [give()] : [];
  const lang = maybe(0.3, () => `lang=${random.of(['en', 'zh-CN', 'en-GB', 'xx'])}`);
  const common = (): string[] => [
    ...maybe(0.8, () => `participant=${random.of(PARTICIPANTS)}`),
    ...maybe(0.4, () => `age=${random.of([45, 59, 60, 69, 70, 75, 80, 300])}`),
    ...maybe(0.3, () => `date=${date()}`),
    ...lang,
  ];
  const address = (path: string, parameters: readonly string[]): string =>
    encodeURI(`${path}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}`);

  const own = random.chance(0.15);
  const secret = own ? [random.of(PERSONAL)] : [];
  const kind = random.below(own ? 4 : 8);
  if (kind < 3)
    return {
      path: address('/v1/refund', [`region=${place()}`, ...common(), ...secret]),
      personal: own,
    };
  if (kind === 3) {
    const benefit = maybe(0.7, () => `benefit=${random.of(BENEFITS)}`);
    return {
      path: address('/v1/eligibility', [`region=${place()}`, ...benefit, ...common(), ...secret]),
      personal: own,
    };
  }
  const begun = maybe(0.5, () => `appliedOn=${date()}`);
  const paths = [
    address('/v1/transfer-timeline', [
      `fromRegion=${place()}`,
      `toRegion=${place()}`,
      ...begun,
      ...lang,
    ]),
    address('/v1/guides', [`region=${place()}`, `topic=${random.of(TOPICS)}`, ...lang]),
    address(random.of(['/v1/regions', '/v1/facts', '/', '/statements', '/healthz']), lang),
    address(`/v1/sources/${random.of([...ruleset.sources.keys(), 'none'])}`, []),
  ];
  return { path: paths[kind - 4] ?? '/', personal: false };
}
