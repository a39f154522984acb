/** The one place where the widget looks at the clock: a transfer applied for today has dates. */

/** Today in China, which is eight hours ahead, whatever the phone’s time zone: `2026-01-31`. */
export function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
