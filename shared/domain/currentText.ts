/*
 * The words of a log line that stand now.
 */
import type { LogLine } from './logLine.ts';

/** The words that stand today; null when they were erased. */
export function currentText(line: LogLine): string | null {
  return line.versions.at(-1)?.text ?? null;
}
