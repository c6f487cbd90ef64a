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
  readonly missingRoleIds: readonly string[];
  /** Further signatures, of anybody, that are missing. */
  readonly missingExtra: number;
};

const MINUTE_MS = 60_000;

/** How it stands: computed from its signatures each time, never stored. */
export function moderationStanding(moderation: Moderation): ModerationStanding {
  const missing = missingOf(moderation);
  const isWhole = missing.missingRoleIds.length === 0 && missing.missingExtra === 0;
  const { lifted, done, refused } = moderation;
  const status: ModerationStatus =
    lifted !== null
      ? 'lifted'
      : done !== null
        ? 'done'
        : refused !== null
          ? 'refused'
          : isWhole
            ? 'cleared'
            : 'asked';
  return { status, ...missing };
}

function missingOf(moderation: Moderation): Pick<ModerationStanding, 'missingRoleIds' | 'missingExtra'> {
  const { needs, askedAt } = moderation;
  if (needs === null) return { missingRoleIds: [], missingExtra: 1 };
  if (needs.isOwnRole) return { missingRoleIds: [], missingExtra: 0 };
  const counted = onePerSigner(moderation.signatures.filter((one) => !isAsker(moderation, one)));
  const names = (signature: ModerationSignature, ids: readonly string[]): boolean =>
    signature.roleIds.some((id) => ids.includes(id));
  // Past the time box the fallback may sign for whoever is missing.
  const boxEndsAt = needs.timeBoxMin === null ? askedAt : askedAt + needs.timeBoxMin * MINUTE_MS;
  const isFallbackIn = counted.some((one) => one.at >= boxEndsAt && names(one, needs.fallbackRoleIds));
  const isAnyIn = needs.mode === 'any' && counted.some((one) => names(one, needs.roleIds));
  const missingRoleIds =
    isFallbackIn || isAnyIn
      ? []
      : needs.roleIds.filter((id) => !counted.some(({ roleIds }) => roleIds.includes(id)));
  const named = counted.filter((one) => names(one, [...needs.roleIds, ...needs.fallbackRoleIds])).length;
  const asked = isFallbackIn || isAnyIn ? 1 : needs.roleIds.length;
  return {
    missingRoleIds,
    missingExtra: Math.max(0, needs.extra - (counted.length - Math.min(named, asked))),
  };
}

/** Nobody clears the measure that they asked for. */
export function isAsker(
  { askedBy, askedByContactId }: Pick<Moderation, 'askedBy' | 'askedByContactId'>,
  { personId, contactId }: Pick<ModerationSignature, 'personId' | 'contactId'>,
): boolean {
  return personId === askedBy || (contactId !== null && contactId === askedByContactId);
}

function onePerSigner(signatures: readonly ModerationSignature[]): readonly ModerationSignature[] {
  return signatures.filter(
    (one, at) =>
      signatures.findIndex(
        (other) =>
          other.personId === one.personId || (one.contactId !== null && other.contactId === one.contactId),
      ) === at,
  );
}

/** Clauses that allow a measure, by their number. */
export function clausesFor<C extends { readonly number: number; readonly measures: readonly Measure[] }>(
  clauses: readonly C[],
  measure: Measure,
): readonly C[] {
  return clauses.filter(({ measures }) => measures.includes(measure)).sort((a, b) => a.number - b.number);
}
