/*
 * Whether a statement is approved at a moment, and what is missing: computed from its signatures, the code sheets and
 * the time, never stored. A signature counts only for the text that stands and that was submitted; one by telephone only
 * while its code was used once, or a person decided which use counts.
 */
import type { CodeSheet } from './codeSheet.ts';
import { isUseCounted } from './codeSheetRules.ts';
import { type Missing, missingOf, namesRole, onePerSigner } from './missingSignatures.ts';
import { digestOf } from './statementContent.ts';
import { isAuthor } from './statementSigner.ts';
import type { Publication, Signature, Statement } from './statementState.ts';

/** Of an approved statement that waits: `expired` once its time has passed. */
export type StandingStatus = 'draft' | 'awaiting' | 'approved' | 'expired' | 'withdrawn';

export type CountedSignature = Signature & { readonly isCounted: boolean };

export type Standing = {
  readonly status: StandingStatus;
  /** Roles whose signature is missing. */
  readonly missingRoleIds: readonly string[];
  /** Further signatures, of anybody, that are missing. */
  readonly missingExtra: number;
  readonly signatures: readonly CountedSignature[];
  /** When the signatories' time is up; null without one. */
  readonly boxEndsAt: number | null;
  readonly isBoxPassed: boolean;
  /** The last signature that made it whole; null while it is not. */
  readonly approvedAt: number | null;
};

const MINUTE_MS = 60_000;
const HIGHEST_LEVEL = 4;

type Sheets = (sheetId: string) => Pick<CodeSheet, 'uses' | 'settled' | 'contactId' | 'hasLostUse'> | null;

const NOT_ASKED = {
  missingRoleIds: [],
  missingExtra: 0,
  signatures: [],
  boxEndsAt: null,
  isBoxPassed: false,
  approvedAt: null,
} as const;

/** How it stands at `now` (epoch ms UTC). `sheetOf` finds a code sheet by its id. */
export function standingOf(statement: Statement, sheetOf: Sheets, now: number): Standing {
  if (statement.isWithdrawn) return { status: 'withdrawn', ...NOT_ASKED };
  const { submission, digest } = statement;
  // The digest is taken again of the very words: nothing that a file says of itself is believed.
  if (submission === null || digest === null || digest !== digestOf(statement.content))
    return { status: 'draft', ...NOT_ASKED };
  if (submission.digest !== digest) return { status: 'draft', ...NOT_ASKED };
  const signatures = statement.signatures.map((signature) => ({
    ...signature,
    isCounted: counts(statement, signature, sheetOf),
  }));
  const counted = onePerSigner(signatures.filter((one) => one.isCounted));
  const { missingRoleIds, missingExtra } = missingIn(statement, counted);
  const boxMin = submission.needs.timeBoxMin;
  const boxEndsAt = boxMin === null ? null : submission.at + boxMin * MINUTE_MS;
  const isWhole = missingRoleIds.length === 0 && missingExtra === 0;
  const isExpired = submission.expiresAt !== null && submission.expiresAt <= now;
  return {
    status: isExpired ? 'expired' : isWhole ? 'approved' : 'awaiting',
    missingRoleIds,
    missingExtra,
    signatures,
    boxEndsAt,
    isBoxPassed: !isWhole && boxEndsAt !== null && boxEndsAt <= now,
    approvedAt: isWhole ? Math.max(submission.at, ...counted.map(({ at }) => at)) : null,
  };
}

/**
 * When the signatories' time is up (epoch ms UTC) for a text that still waits for one of them; null where none waits, or
 * there is no such time. A signature by telephone is taken for one that counts: whether it does stands at the desk.
 */
export function waitsUntil(statement: Statement): number | null {
  const { submission, digest, isWithdrawn } = statement;
  const minutes = submission?.needs.timeBoxMin ?? null;
  if (submission === null || minutes === null || isWithdrawn || submission.digest !== digest) return null;
  const signed = onePerSigner(
    statement.signatures.filter((one) => one.digest === digest && !isAuthor(statement, one)),
  );
  const { missingRoleIds, missingExtra } = missingIn(statement, signed);
  return missingRoleIds.length + missingExtra === 0 ? null : submission.at + minutes * MINUTE_MS;
}

export type PublicationDoubt = 'changed' | 'notCounted';

/**
 * Why a publication that its laptop took for approved was not, now that laptops have met: the text had been changed or
 * taken back elsewhere, or a signature that it rested on does not count. Null where nothing speaks against it.
 */
export function publicationDoubt(
  statement: Statement,
  { state, wasApproved, digest, basis }: Publication,
  sheetOf: Sheets,
): PublicationDoubt | null {
  if (state !== 'published' || !wasApproved || basis === undefined) return null;
  if (basis === null) return 'changed';
  const then: Statement = { ...statement, ...basis, digest };
  const counted = onePerSigner(then.signatures.filter((one) => counts(then, one, sheetOf)));
  const { missingRoleIds, missingExtra } = missingIn(then, counted);
  return missingRoleIds.length === 0 && missingExtra === 0 ? null : 'notCounted';
}

function counts(statement: Statement, signature: Signature, sheetOf: Sheets): boolean {
  if (signature.digest !== statement.digest || isAuthor(statement, signature)) return false;
  if (signature.way === 'app') return true;
  const { code, contactId, digest } = signature;
  const sheet = code === null ? null : sheetOf(code.sheetId);
  if (code === null || sheet === null || sheet.contactId !== contactId) return false;
  const use = sheet.uses.find((one) => one.no === code.no && one.signatureId === signature.id);
  if (use?.digest !== digest || use.statementId !== statement.id) return false;
  return isUseCounted(sheet, code.no, signature.id);
}

function missingIn({ submission, substitution }: Statement, signatures: readonly Signature[]): Missing {
  const needs = submission?.needs;
  if (submission === null || needs === undefined) return { missingRoleIds: [], missingExtra: 1 };
  const isSubstituted = substitution !== null;
  return missingOf(needs, signatures, {
    isFallbackIn: isSubstituted && signatures.some((one) => namesRole(one, needs.fallbackRoleIds)),
    // Past the time box, with that decision logged: one of two at the highest level.
    isAnyEnough: isSubstituted && submission.level === HIGHEST_LEVEL,
  });
}
