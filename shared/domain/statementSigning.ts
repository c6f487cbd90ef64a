/*
 * Signatures of a statement: submitted with what the plan asks for, signed, sent back, or left to the fallback once the
 * time box has passed. A signature of another text, of an author, or of somebody who signed already is void.
 */
import type { z } from '../lib/zod.ts';
import { accept, type FoldEntry, type FoldStep, refuse } from './fold.ts';
import type { declinedSchema, signedSchema, submittedSchema, substitutedSchema } from './statementSchemas.ts';
import { isAuthor, isSameSigner } from './statementSigner.ts';
import type { Signature, Statement } from './statementState.ts';

type Payload<S extends z.ZodType> = FoldEntry<z.infer<S>>;

const MINUTE_MS = 60_000;

export function foldSubmitted(state: Statement, entry: Payload<typeof submittedSchema>): FoldStep<Statement> {
  const { payload } = entry;
  // Asked anew for what nobody can read any more: what was asked before does not come back.
  if (payload === null)
    return accept({ ...state, submission: null, signatures: [], substitution: null, isErased: true });
  if (payload.digest !== state.digest) return refuse(state, 'changed');
  const { fr, en } = state.content;
  const version = { digest: payload.digest, fr, en, at: entry.occurredAt, by: entry.person };
  const isNew = state.versions.at(-1)?.digest !== payload.digest;
  const { digest, forLevel: level, needs, expiresAt } = payload;
  return accept({
    ...state,
    submission: { id: entry.id, digest, level, needs, expiresAt, at: entry.occurredAt, by: entry.person },
    // Asked for anew: what was signed before was signed under other terms.
    signatures: [],
    substitution: null,
    declined: null,
    versions: isNew ? [...state.versions, version] : state.versions,
  });
}

export function foldSigned(state: Statement, entry: Payload<typeof signedSchema>): FoldStep<Statement> {
  const { payload } = entry;
  if (payload === null) return refuse(state, 'unreadable');
  const { submission } = state;
  if (submission === null) return refuse(state, 'notStarted');
  if (payload.submissionId !== submission.id || payload.digest !== state.digest)
    return refuse(state, 'changed');
  const { signatureId, digest, contactId, roleIds, way, code } = payload;
  const signature: Signature = {
    id: signatureId,
    digest,
    personId: way === 'phone' ? null : entry.person,
    contactId,
    roleIds,
    way,
    code,
    by: entry.person,
    at: entry.occurredAt,
  };
  if (isAuthor(state, signature)) return refuse(state, 'ownText');
  if ((way === 'phone') !== (code !== null)) return refuse(state, 'unreadable');
  // Signing again in Vigie says nothing new; another code may stand where the first one is contested.
  if (
    state.signatures.some((other) => way === 'app' && other.way === 'app' && isSameSigner(other, signature))
  )
    return refuse(state, 'alreadyDone');
  return accept({ ...state, signatures: [...state.signatures, signature], declined: null });
}

export function foldDeclined(state: Statement, entry: Payload<typeof declinedSchema>): FoldStep<Statement> {
  if (state.submission === null) return refuse(state, 'notStarted');
  if (entry.payload !== null && entry.payload.submissionId !== state.submission.id)
    return refuse(state, 'changed');
  return accept({
    ...state,
    submission: null,
    signatures: [],
    substitution: null,
    declined: { reason: entry.payload?.reason ?? '', by: entry.person, at: entry.occurredAt },
  });
}

export function foldSubstituted(
  state: Statement,
  entry: Payload<typeof substitutedSchema>,
): FoldStep<Statement> {
  const { submission } = state;
  if (submission === null) return refuse(state, 'notStarted');
  if (entry.payload === null) return refuse(state, 'unreadable');
  if (entry.payload.submissionId !== submission.id) return refuse(state, 'changed');
  if (state.substitution !== null) return refuse(state, 'alreadyDone');
  const { timeBoxMin } = submission.needs;
  // Without a time box nobody is ever late.
  if (timeBoxMin === null || entry.occurredAt < submission.at + timeBoxMin * MINUTE_MS)
    return refuse(state, 'tooEarly');
  return accept({
    ...state,
    substitution: { reason: entry.payload.reason, by: entry.person, at: entry.occurredAt },
  });
}
