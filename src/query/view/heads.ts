/** What is so of several items of a list stands above them once. */
import type { ViewLine } from '../view-envelope.ts';
import { flat, holding, type Lines, listed } from './lines.ts';

type Shown = Pick<ViewLine, 'needs' | 'when'>;

/** An item, with what may be so of others too; without any it stands alone. */
export interface Headed extends Shown {
  readonly head: Lines;
  /** @param apart it stands under no head */
  readonly lines: (apart: boolean) => Lines;
}

/** A titled list: items of one head stand under it; where no two have the same, each by itself. */
export function underHeads(
  title: string,
  all: readonly Headed[],
  more?: Pick<ViewLine, 'part'>,
): ViewLine | false {
  const groups = new Map<string, Headed[]>();
  for (const one of all) {
    const key = JSON.stringify(one.head);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const several = groups.size < all.length;
  return listed(
    title,
    [...groups.values()].map((group) => {
      const head = flat(group[0]?.head ?? []);
      const shown = several && head.length > 0 && someOf(group);
      const items = group.map(({ head: _, lines, ...when }) =>
        holding('item', lines(!shown), when),
      );
      return shown ? holding('item', [head, holding('list', items)], shown) : items;
    }),
    more,
  );
}

/** When some of them are shown; false where one condition cannot say that. */
function someOf(all: readonly Shown[]): Shown | false {
  if (all.every(({ needs }) => needs))
    return { needs: [...new Set(all.flatMap(({ needs = [] }) => needs))] };
  const bounds = all.map(({ when = {} }) => Object.entries(when));
  if (bounds.some(({ length }) => length === 0)) return {};
  const [fact = '', another] = new Set(bounds.flatMap((each) => each.map(([id]) => id)));
  const values = bounds.flatMap((each) => each.map(([, one]) => ('in' in one ? one.in : null)));
  const known = values.flatMap((one) => one ?? []);
  return (
    another === undefined &&
    !values.includes(null) && { when: { [fact]: { in: [...new Set(known)] } } }
  );
}
