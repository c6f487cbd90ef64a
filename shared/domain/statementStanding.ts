/*
 * Whether a statement is approved at a moment, and what is missing: computed from its signatures, the code sheets and
 * the time, never stored. A signature counts only for the text that stands and that was submitted; one by telephone only
 * while its code was used once, or a person decided which use counts.
 */
import type { CodeSheet } from './codeSheet.ts';
import { isUseCounted } from './codeSheetRules.ts';
import { digestOf } from './statementContent.ts';
import { isAuthor, isSameSigner } from './statementSigner.ts';
import type { Signature, Statement } from './statementState.ts';

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

type Sheets = (sheetId: string) => Pick<CodeSheet, 'uses' | 'settled'> | null;

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
    isBoxPassed: !isWhole && (boxEndsAt ?? submission.at) <= now,
    approvedAt: isWhole ? Math.max(submission.at, ...counted.map(({ at }) => at)) : null,
  };
}

function counts(statement: Statement, signature: Signature, sheetOf: Sheets): boolean {
  if (signature.digest !== statement.digest || isAuthor(statement, signature)) return false;
  if (signature.way === 'app') return true;
  const sheet = signature.code === null ? null : sheetOf(signature.code.sheetId);
  return sheet !== null && signature.code !== null && isUseCounted(sheet, signature.code.no, signature.id);
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
  const isEnough =
    (needs.mode === 'any' && hasOne) ||
    isFallbackIn ||
    (substitution !== null && submission.level === HIGHEST_LEVEL && hasOne);
  const missingRoleIds = isEnough ? [] : needs.roleIds.filter((id) => !signed.has(id));
  const named = signatures.filter(({ roleIds }) => roleIds.some((id) => needs.roleIds.includes(id)));
  const spare = signatures.length - Math.min(named.length, Math.max(1, needs.roleIds.length));
  const extra = needs.roleIds.length === 0 ? signatures.length : spare;
  return { missingRoleIds, missingExtra: Math.max(0, needs.extra - extra) };
}
