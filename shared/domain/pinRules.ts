/*
 * How a PIN is typed and how often it may be guessed. Pure: the engine waits by these rules, and screens say by them how
 * long.
 */
export const PIN_LEAST = 4;
export const PIN_MOST = 12;
export const PIN_PATTERN = new RegExp(`^\\d{${PIN_LEAST},${PIN_MOST}}$`);

/** Wrong ones in a row that cost nothing but the typing. */
export const PIN_FREE_TRIES = 4;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** How long nobody may try after so many wrong ones in a row, ms. */
export function pinWaitMs(wrong: number): number {
  if (wrong <= PIN_FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(20, wrong - PIN_FREE_TRIES - 1));
}

/** What is left of the wait at `now`; a clock that was set back makes nobody wait longer than the wait itself. */
export function pinWaitLeftMs(wrong: number, lastWrongAt: number, now: number): number {
  const wait = pinWaitMs(wrong);
  return Math.max(0, Math.min(wait, lastWrongAt + wait - now));
}
