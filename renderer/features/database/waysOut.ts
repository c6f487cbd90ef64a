/*
 * Which ways out make sense for which refusal. Pure: a wrong offer here would be a dead end on the
 * worst day.
 */
import type { ErrorCode } from '../../../shared/lib/errorCode.ts';

/** Opening for reading cannot help where there is nothing of ours to read. */
const UNREADABLE: readonly ErrorCode[] = [
  'database.missing',
  'database.empty',
  'database.notADatabase',
  'database.otherApplication',
  'database.fromNewer',
  'database.sqliteTooOld',
];

/** What may pass by itself or by somebody's hand: trying again comes first. */
const PASSING: readonly ErrorCode[] = [
  'engine.busy',
  'database.locked',
  'database.readOnlyPlace',
  'database.missing',
  'disk.full',
  'disk.failed',
];

export function waysOut(code: ErrorCode): { readonly canRead: boolean; readonly isRetryFirst: boolean } {
  return { canRead: !UNREADABLE.includes(code), isRetryFirst: PASSING.includes(code) };
}
