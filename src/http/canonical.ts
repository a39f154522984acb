/** One address for every way of asking the same: canonical names and values in a fixed order. */
import type { Lang } from '../i18n/lang.ts';
import type { Query } from '../query/input.ts';
import type { Fact } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { Format } from './format.ts';

/** The canonical address of a question. */
export function canonicalLocation(
  path: string,
  { canonical, regions, districts }: Query,
  lang: Lang,
  format: Format,
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(canonical)) {
    const district = districts?.get(name);
    // The answer says for which city a district was taken, so it is not the city's own answer.
    if (district === undefined) parameters.set(name, String(value));
    else parameters.set(name, districtName(regions.get(name)?.name ?? '', district));
  }
  if (format !== 'json') parameters.set('format', format);
  if (lang !== 'zh-CN') parameters.set('lang', lang);
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
}

function districtName(region: string, district: string): string {
  return /^\d+$/u.test(district) ? district : `${region}${district}`;
}

/** Income, pension, savings and birth dates: such answers are for one person alone (design §8). */
export function isPersonal({ id, type }: Fact): boolean {
  return type === 'money' || id === 'birthDate';
}

/** Whether what was asked tells something about a person that no cache may keep. */
export function asksPersonal({ factById }: Ruleset, { canonical }: Query): boolean {
  return Object.keys(canonical).some((id) => {
    const fact = factById.get(id);
    return fact !== undefined && isPersonal(fact);
  });
}
