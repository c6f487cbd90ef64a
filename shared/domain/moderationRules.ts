/*
 * How a measure of moderation stands, and which clauses speak for one. Pure.
 */
import type { Moderation, ModerationSignature } from './moderation.ts';
import type { Moderation as Measure } from './planLimits.ts';

/** Ways to answer what a post is: only a breach of the netiquette is a ground; a criticism is answered. */
export const MODERATION_GROUNDS = ['breach', 'criticism'] as const;
export type ModerationGround = (typeof MODERATION_GROUNDS)[number];

/** What cannot be looked at any more afterwards: a picture of it is kept first. */
export const MEASURES_THAT_REMOVE: readonly Measure[] = ['delete'];

export type ModerationStatus = 'asked' | 'cleared' | 'refused' | 'done' | 'lifted';

export type ModerationStanding = {
  readonly status: ModerationStatus;
  /** Whether everybody whom the plan asks has agreed, whatever became of it. */
  readonly isWhole: boolean;
  readonly missingRoleIds: readonly string[];
  /** Further signatures, of anybody, that are missing. */
  readonly missingExtra: number;
};

type Signed = Pick<ModerationSignature, 'roleIds' | 'at'>;

const MINUTE_MS = 60_000;

/** How it stands: computed from its signatures each time, never stored. */
export function moderationStanding(moderation: Moderation): ModerationStanding {
  const missing = missingOf(moderation);
  const isWhole = missing.missingRoleIds.length === 0 && missing.missingExtra === 0;
  const { lifted, done, refused } = moderation;
  const ended = lifted !== null ? 'lifted' : done !== null ? 'done' : refused !== null ? 'refused' : null;
  return { status: ended ?? (isWhole ? 'cleared' : 'asked'), isWhole, ...missing };
}

/** When the fallback may clear it (epoch ms UTC); never without a time box: then nobody is late. */
export function boxEndsAt({ needs, askedAt }: Pick<Moderation, 'needs' | 'askedAt'>): number {
  const minutes = needs?.timeBoxMin ?? null;
  return minutes === null ? Number.POSITIVE_INFINITY : askedAt + minutes * MINUTE_MS;
}

/** Whether a signature says anything: for a role that is asked for, for the fallback once it may, or as one more. */
export function isHeard(moderation: Pick<Moderation, 'needs' | 'askedAt'>, signature: Signed): boolean {
  const { needs } = moderation;
  if (needs === null || needs.extra > 0 || names(signature, needs.roleIds)) return true;
  return signature.at >= boxEndsAt(moderation) && names(signature, needs.fallbackRoleIds);
}

function missingOf(moderation: Moderation): Pick<ModerationStanding, 'missingRoleIds' | 'missingExtra'> {
  const { needs } = moderation;
  if (needs === null) return { missingRoleIds: [], missingExtra: 1 };
  if (needs.isOwnRole) return { missingRoleIds: [], missingExtra: 0 };
  const heard = moderation.signatures.filter((one) => !isAsker(moderation, one) && isHeard(moderation, one));
  const counted = onePerSigner(heard);
  const isFallbackIn = heard.some(
    (one) => one.at >= boxEndsAt(moderation) && names(one, needs.fallbackRoleIds),
  );
  const isAnyIn = needs.mode === 'any' && counted.some((one) => names(one, needs.roleIds));
  const isOneEnough = isFallbackIn || isAnyIn;
  const missingRoleIds = isOneEnough
    ? []
    : needs.roleIds.filter((id) => !counted.some(({ roleIds }) => roleIds.includes(id)));
  const named = counted.filter((one) => names(one, [...needs.roleIds, ...needs.fallbackRoleIds])).length;
  const asked = isOneEnough ? 1 : needs.roleIds.length;
  // Two roles that both must agree are two people, even where one holds both.
  const fourEyes = isOneEnough || needs.roleIds.length < 2 ? 0 : 2 - counted.length;
  const extra = needs.extra - (counted.length - Math.min(named, asked));
  return {
    missingRoleIds,
    missingExtra: Math.max(0, extra, missingRoleIds.length > 0 ? 0 : fourEyes),
  };
}

function names({ roleIds }: Pick<Signed, 'roleIds'>, ids: readonly string[]): boolean {
  return roleIds.some((id) => ids.includes(id));
}

/** Nobody clears the measure that they asked for. */
export function isAsker(
  { askedBy, askedByContactId }: Pick<Moderation, 'askedBy' | 'askedByContactId'>,
  { personId, contactId }: Pick<ModerationSignature, 'personId' | 'contactId'>,
): boolean {
  return personId === askedBy || (contactId !== null && contactId === askedByContactId);
}

/** Whoever signs twice signs once, for every role that any of the two names. */
function onePerSigner(signatures: readonly ModerationSignature[]): readonly ModerationSignature[] {
  const kept: ModerationSignature[] = [];
  for (const one of signatures) {
    const at = kept.findIndex(
      (other) =>
        other.personId === one.personId || (one.contactId !== null && other.contactId === one.contactId),
    );
    const known = kept[at];
    if (known === undefined) kept.push(one);
    else kept[at] = { ...known, roleIds: [...new Set([...known.roleIds, ...one.roleIds])] };
  }
  return kept;
}

/** Clauses that allow a measure, by their number. */
export function clausesFor<C extends { readonly number: number; readonly measures: readonly Measure[] }>(
  clauses: readonly C[],
  measure: Measure,
): readonly C[] {
  return clauses.filter(({ measures }) => measures.includes(measure)).sort((a, b) => a.number - b.number);
}
