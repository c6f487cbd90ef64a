/*
 * The rules about paper copies that screens need too, apart from the schemas: which wording stands, and how a copy
 * stands on a day.
 */
import type { PaperCopy, PaperCopyVersion } from './paperCopy.ts';
import { isBlankSheet, type PaperCopyState } from './sheets.ts';

/** The wording that stands. */
export function standingVersion(copy: Pick<PaperCopy, 'versions'>): PaperCopyVersion {
  const last = copy.versions.at(-1);
  if (last === undefined) throw new Error('A paper copy has at least one wording.');
  return last;
}

/**
 * How a copy stands on a day (YYYY-MM-DD), given the digest that its sheet would have now. A blank form says
 * nothing that could expire.
 */
export function paperCopyState(copy: PaperCopy, digestNow: string | null, today: string): PaperCopyState {
  if (copy.withdrawal !== null) return 'withdrawn';
  if (copy.wish === null || copy.print === null) return 'erased';
  if (digestNow !== copy.print.digest) return 'outOfDate';
  const { validUntil } = copy.print;
  return validUntil !== null && validUntil < today && !isBlankSheet(copy.wish.sheet) ? 'expired' : 'current';
}
