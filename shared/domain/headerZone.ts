/*
 * The zone that a header names for its whole column: `Timestamp (ET)`, `Date (UTC)`,
 * `Published Date (GMT-05:00) New York`.
 */

/** As spoken all year round; EST and EDT name half of it and stand beside single dates, not over columns. */
const SPOKEN: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
  utc: 'UTC',
  gmt: 'UTC',
};

/** An IANA zone, or null where the header names none. Offsets of whole hours only: IANA has no others. */
export function zoneOfHeader(header: string): string | null {
  const offset = /\b(?:utc|gmt) ?([+\u2212-])(\d{1,2})(?::?(\d{2}))?(?!\d)/i.exec(header);
  if (offset !== null) {
    const hours = Number(offset[2]);
    if (Number(offset[3] ?? 0) !== 0 || hours > 14) return null;
    // The sign of these names is turned around: Etc/GMT+5 lies west of Greenwich.
    return hours === 0 ? 'UTC' : `Etc/GMT${offset[1] === '+' ? '-' : '+'}${hours}`;
  }
  const word = /\((et|ct|mt|pt)\)/i.exec(header)?.[1] ?? /(?<![a-z])(utc|gmt)(?![a-z])/i.exec(header)?.[1];
  return word === undefined ? null : (SPOKEN[word.toLowerCase()] ?? null);
}
