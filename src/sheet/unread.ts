/** What could not be read: whoever refers to it has made no mistake. */
import { foldKey } from '../base/text.ts';

/** What a sheet may hold besides the rows that were read. */
export interface Unread {
  /** Nothing is known of what is missing: any name may be among it. */
  readonly any: boolean;
  /** Folded ids and names of rows that were left out because a cell could not be read. */
  readonly names: ReadonlySet<string>;
  /** How many rows were left out whose id cannot be told. */
  readonly lost: number;
}

/** Everything was read. */
export const NOTHING_UNREAD: Unread = { any: false, names: new Set(), lost: 0 };

/** Nothing was read. */
export const ALL_UNREAD: Unread = { any: true, names: new Set(), lost: 0 };

/** Whether a name that nobody knows may be that of something that could not be read. */
export function mayBeUnread({ any, names }: Unread, name: string): boolean {
  return any || names.has(foldKey(name));
}
