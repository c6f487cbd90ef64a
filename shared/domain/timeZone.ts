/*
 * Time zones by their IANA names. Apart from the nouns: what only checks a name needs no schemas.
 */

/** Whether this runtime knows the IANA zone. */
export function isKnownTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
