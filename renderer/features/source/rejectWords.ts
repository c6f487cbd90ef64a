/*
 * Why something was not taken in, in words: reasons of sources, reasons of lines of files, what is wrong with a file.
 */
import { REJECTION_REASONS } from '../../../shared/domain/rejection.ts';
import { SOURCE_REJECTS } from '../../../shared/domain/sourceHealth.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import { ERROR_CODES } from '../../../shared/lib/errorCode.ts';

const OF_FILE = 'file.';

export function rejectWord(reason: string, t: Translate): string {
  const known = SOURCE_REJECTS.find((one) => one === reason);
  if (known !== undefined) return t(`source.reject_${known}`);
  const ofLine = REJECTION_REASONS.find((one) => one === reason);
  if (ofLine !== undefined) return t(`rejection.${ofLine}`);
  const code = reason.startsWith(OF_FILE) ? reason.slice(OF_FILE.length) : reason;
  const error = ERROR_CODES.find((one) => one === code);
  // What a newer version counted says at least what it called it.
  return error === undefined ? reason : t(`error.${error}`);
}
