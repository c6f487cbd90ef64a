/*
 * How a measure of moderation stands, and which clauses speak for one. Pure.
 */
import { type Missing, missingOf, namesRole, onePerSigner } from './missingSignatures.ts';
import type { Moderation, ModerationSignature } from './moderation.ts';
import type { ModerationMeasure } from './planLimits.ts';
import { isSameSigner, type Signer } from './statementSigner.ts';

/** Ways to answer what a post is: only a breach of the netiquette is a ground; a criticism is answered. */
export const MODERATION_GROUNDS = ['breach', 'criticism'] as const;
export type ModerationGround = (typeof MODERATION_GROUNDS)[number];

/** What cannot be looked at any more afterwards: a picture of it is kept first. */
export const MEASURES_THAT_REMOVE: readonly ModerationMeasure[] = ['delete'];

export type ModerationStatus = 'asked' | 'cleared' | 'refused' | 'done' | 'lifted';

export type ModerationStanding = Missing & {
  readonly status: ModerationStatus;
  /** Whether everybody whom the plan asks has agreed, whatever became of it. */
  readonly isWhole: boolean;
};

type Signed = Pick<ModerationSignature, 'roleIds' | 'at'>;
type Asker = Pick<Moderation, 'askedBy' | 'askedByContactId'>;

const MINUTE_MS = 60_000;

/** How it stands: computed from its signatures each time, never stored. */
export function moderationStanding(moderation: Moderation): ModerationStanding {
  const missing = missingIn(moderation);
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
  if (needs === null || needs.extra > 0 || namesRole(signature, needs.roleIds)) return true;
  return signature.at >= boxEndsAt(moderation) && namesRole(signature, needs.fallbackRoleIds);
}

function missingIn(moderation: Moderation): Missing {
  const { needs } = moderation;
  if (needs === null) return { missingRoleIds: [], missingExtra: 1 };
  const heard = moderation.signatures.filter((one) => !isAsker(moderation, one) && isHeard(moderation, one));
  const isFallbackIn = heard.some(
    (one) => one.at >= boxEndsAt(moderation) && namesRole(one, needs.fallbackRoleIds),
  );
  return missingOf(needs, onePerSigner(heard), { isFallbackIn, isAnyEnough: false });
}

/** Nobody clears the measure that they asked for. */
export function isAsker({ askedBy, askedByContactId }: Asker, signer: Signer): boolean {
  return isSameSigner({ personId: askedBy, contactId: askedByContactId }, signer);
}

/** Clauses that allow a measure, by their number. */
export function clausesFor<
  C extends { readonly number: number; readonly measures: readonly ModerationMeasure[] },
>(clauses: readonly C[], measure: ModerationMeasure): readonly C[] {
  return clauses.filter(({ measures }) => measures.includes(measure)).sort((a, b) => a.number - b.number);
}
