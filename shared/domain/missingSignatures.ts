/*
 * Whose signature is still missing of those that the plan asks for: of a statement and of a measure of moderation alike.
 * Each person counts once: for a role, or as one more pair of eyes. Pure.
 */
import type { ApprovalNeeds } from './statementSchemas.ts';
import { isSameSigner, type Signer } from './statementSigner.ts';

export type Missing = {
  readonly missingRoleIds: readonly string[];
  /** Further signatures, of anybody, that are missing. */
  readonly missingExtra: number;
};

type Signed = Signer & { readonly roleIds: readonly string[] };

/** Whether a signature is for one of the roles. */
export function namesRole({ roleIds }: Pick<Signed, 'roleIds'>, wanted: readonly string[]): boolean {
  return roleIds.some((id) => wanted.includes(id));
}

/** Whoever signs twice signs once, for every role that any of the two names. */
export function onePerSigner<S extends Signed>(signatures: readonly S[]): readonly S[] {
  const kept: S[] = [];
  for (const signature of signatures) {
    const at = kept.findIndex((other) => isSameSigner(other, signature));
    const known = kept[at];
    if (known === undefined) kept.push(signature);
    else kept[at] = { ...known, roleIds: [...new Set([...known.roleIds, ...signature.roleIds])] };
  }
  return kept;
}

/**
 * What is missing of what was asked for, where these have signed, one a person. `isFallbackIn`: the fallback has signed
 * and may; `isAnyEnough`: one of the roles is enough although all were asked.
 */
export function missingOf(
  needs: ApprovalNeeds,
  signed: readonly Signed[],
  { isFallbackIn, isAnyEnough }: { readonly isFallbackIn: boolean; readonly isAnyEnough: boolean },
): Missing {
  if (needs.isOwnRole) return { missingRoleIds: [], missingExtra: 0 };
  const hasOne = signed.some((one) => namesRole(one, needs.roleIds));
  const isOneEnough = hasOne && (needs.mode === 'any' || isAnyEnough);
  const isEnough = isOneEnough || isFallbackIn;
  const missingRoleIds = isEnough
    ? []
    : needs.roleIds.filter((id) => !signed.some(({ roleIds }) => roleIds.includes(id)));
  const asked = isEnough ? 1 : needs.roleIds.length;
  const counting = isFallbackIn ? [...needs.roleIds, ...needs.fallbackRoleIds] : needs.roleIds;
  const named = signed.filter((one) => namesRole(one, counting)).length;
  const extra = needs.extra - (signed.length - Math.min(named, asked));
  // Two roles that both must sign are two people, even where one holds both or stands in for both.
  const fourEyes = isOneEnough || needs.roleIds.length < 2 ? 0 : 2 - signed.length;
  return { missingRoleIds, missingExtra: Math.max(0, extra, missingRoleIds.length > 0 ? 0 : fourEyes) };
}
