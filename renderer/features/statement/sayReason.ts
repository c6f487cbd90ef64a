/*
 * A reason as it is kept: a code of the engine in the words of the screen, or what somebody wrote.
 */

import type { Translate } from '../../../shared/i18n/createWords.ts';
import { isErrorCode } from '../../../shared/lib/errorCode.ts';

export function sayReason(reason: string, t: Translate): string {
  return isErrorCode(reason) ? t(`error.${reason}`) : reason;
}
