/** Whether what seems to be missing may stand in a row that could not be read. */
import { commonOf, type DatedBox } from './diagram/meeting.ts';
import type { PartlyRead } from './world.ts';

/**
 * Whether a row of one of the regions that was left out may be for some of these people and days.
 *
 * @param box those people and days
 */
export function mayBeUnread(
  box: DatedBox,
  regions: readonly string[],
  { everywhere, rows }: PartlyRead,
): boolean {
  return (
    everywhere ||
    rows.some(
      (row) =>
        (row.regions === null || regions.some((code) => row.regions?.has(code) === true)) &&
        commonOf(box, row) !== null,
    )
  );
}
