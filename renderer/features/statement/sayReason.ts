/*
 * A reason as it is kept: a code of the engine in the words of the screen, or what somebody wrote.
 */

import type { Translate } from '../../../shared/i18n/createWords.ts';
import { ERROR_CODES, type ErrorCode } from '../../../shared/lib/errorCode.ts';

export function sayReason(reason: string, t: Translate): string {
  return (ERROR_CODES as readonly string[]).includes(reason) ? t(`error.${reason as ErrorCode}`) : reason;
}
