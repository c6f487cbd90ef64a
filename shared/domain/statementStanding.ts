/*
 * Whether a statement is approved at a moment, and what is missing: computed from its signatures, the code sheets and
 * the time, never stored. A signature counts only for the text that stands and that was submitted; one by telephone only
 * while its code was used once, or a person decided which use counts.
 */
import type { CodeSheet } from './codeSheet.ts';
import { isUseCounted } from './codeSheetRules.ts';
import { digestOf } from './statementContent.ts';
import { isAuthor, isSameSigner } from './statementSigner.ts';
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
  const { missingRoleIds, missingExtra } = missingOf(statement, counted);
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
  const { missingRoleIds, missingExtra } = missingOf(statement, signed);
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
  const { missingRoleIds, missingExtra } = missingOf(then, counted);
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

/** Whoever signs twice signs once, for every role that any of the two names. */
function onePerSigner(signatures: readonly Signature[]): readonly Signature[] {
  const kept: Signature[] = [];
  for (const signature of signatures) {
    const at = kept.findIndex((other) => isSameSigner(other, signature));
    const known = kept[at];
    if (known === undefined) kept.push(signature);
    else kept[at] = { ...known, roleIds: [...new Set([...known.roleIds, ...signature.roleIds])] };
  }
  return kept;
}

function missingOf(
  { submission, substitution }: Statement,
  signatures: readonly Signature[],
): Pick<Standing, 'missingRoleIds' | 'missingExtra'> {
  const needs = submission?.needs;
  if (submission === null || needs === undefined) return { missingRoleIds: [], missingExtra: 1 };
  if (needs.isOwnRole) return { missingRoleIds: [], missingExtra: 0 };
  const signed = new Set(signatures.flatMap(({ roleIds }) => roleIds));
  const hasOne = needs.roleIds.some((id) => signed.has(id));
  const isFallbackIn = substitution !== null && needs.fallbackRoleIds.some((id) => signed.has(id));
  // Past the time box, with that decision logged: one of two at the highest level, else the fallback for whoever is missing.
  const isOneEnough =
    hasOne && (needs.mode === 'any' || (substitution !== null && submission.level === HIGHEST_LEVEL));
  const isEnough = isOneEnough || isFallbackIn;
  const missingRoleIds = isEnough ? [] : needs.roleIds.filter((id) => !signed.has(id));
  // Each person is counted once: for a role, or as one more pair of eyes.
  const asked = isEnough ? 1 : needs.roleIds.length;
  const counting = isFallbackIn ? [...needs.roleIds, ...needs.fallbackRoleIds] : needs.roleIds;
  const named = signatures.filter(({ roleIds }) => roleIds.some((id) => counting.includes(id))).length;
  const missingExtra = needs.extra - (signatures.length - Math.min(named, asked));
  // Two roles that both must sign are two people, even where one holds both or stands in for both.
  const fourEyes = isOneEnough || needs.roleIds.length < 2 ? 0 : 2 - signatures.length;
  return {
    missingRoleIds,
    missingExtra: Math.max(0, missingExtra, missingRoleIds.length > 0 ? 0 : fourEyes),
  };
}
