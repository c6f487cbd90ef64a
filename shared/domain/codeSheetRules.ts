/*
 * Which uses of one-time codes count. One that was used twice, on laptops that had not met, counts for neither until a
 * person decides; both are listed.
 */
import type { CodeSheet, CodeUse } from './codeSheet.ts';

type Uses = Pick<CodeSheet, 'uses' | 'settled' | 'hasLostUse'>;

/** Whether a signature's code counts. */
export function isUseCounted(sheet: Uses, no: number, signatureId: string): boolean {
  if (sheet.hasLostUse) return false;
  const uses = sheet.uses.filter((use) => use.no === no);
  const use = uses.find((one) => one.signatureId === signatureId);
  if (use === undefined || use.isLate === true) return false;
  if (uses.length === 1) return true;
  return decisionOf(sheet, no)?.signatureId === signatureId;
}

export type CodeConflict = { readonly no: number; readonly uses: readonly CodeUse[] };

/** Codes that were used more than once and of which nobody has decided yet. */
export function codeConflicts(sheet: Pick<CodeSheet, 'uses' | 'settled'>): readonly CodeConflict[] {
  const numbers = [...new Set(sheet.uses.map(({ no }) => no))];
  return numbers.flatMap((no) => {
    const uses = sheet.uses.filter((use) => use.no === no);
    return uses.length > 1 && decisionOf(sheet, no) === null ? [{ no, uses }] : [];
  });
}

/** What a person decided about a code, while nothing has come to light that they did not know of. */
function decisionOf({ uses, settled }: Pick<CodeSheet, 'uses' | 'settled'>, no: number) {
  const decided = settled.find((one) => one.no === no);
  if (decided === undefined) return null;
  const { among } = decided;
  const isWhole = uses.every(
    (use) => use.no !== no || among === undefined || among.includes(use.signatureId),
  );
  return isWhole ? decided : null;
}

/** Codes that nobody has used yet. */
export function codesLeft(
  sheet: Pick<CodeSheet, 'codes' | 'uses' | 'burnt' | 'hasLostUse' | 'revokedAt'>,
): number {
  if (sheet.revokedAt !== null || sheet.hasLostUse) return 0;
  const used = new Set([...sheet.uses.map(({ no }) => no), ...sheet.burnt]);
  return sheet.codes.filter(({ no }) => !used.has(no)).length;
}
