/*
 * Spans of the exercise's clock as counters write them, alike in both languages: hours, minutes and seconds.
 */

/** `0:42:10`; what is past counts as nothing. */
export function counterText(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
