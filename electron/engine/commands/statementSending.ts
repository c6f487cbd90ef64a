/*
 * A statement sent from here: put into the queue, looked at once more before each try, and what came of the try. Whether
 * it may go out is asked at each of these moments, not once: a text that was changed, an approval that ran out or a
 * level that rose while the network was away stops it.
 */
import { type AccountFace, isSameAccount } from '../../../shared/domain/account.ts';
import type { StatementLanguage } from '../../../shared/domain/statementLimits.ts';
import type { Publication, Statement } from '../../../shared/domain/statementState.ts';
import type { ErrorCode } from '../../../shared/lib/errorCode.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { OutboxRepository, OutboxRow } from '../db/repositories/outboxRepository.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import { requireOpenIncident } from './require.ts';
import { statementAct } from './statement.ts';
import { requireLive, requireSameText, requireStatement } from './statementChecks.ts';
import { isOut, promisesOf, whyNotPublishable } from './statementPublication.ts';

export type QueueWish = {
  readonly statementId: string;
  readonly digest: string;
  readonly accountId: string;
  readonly language: StatementLanguage;
};

/** One try: what goes out, on which account. */
export type Sending = {
  readonly publicationId: string;
  readonly statementId: string;
  readonly account: AccountFace & { readonly id: string; readonly allowedHosts: readonly string[] };
  readonly text: string;
  readonly language: StatementLanguage;
  readonly createdAt: number;
  readonly replyTo: { readonly url: string | null; readonly uri: string | null } | null;
  readonly media: readonly { readonly sha256: string; readonly type: string; readonly altText: string }[];
  readonly isRetry: boolean;
};

/** What came of looking before a try: it goes, it does not wait any more, or it waits for something. */
export type Begun =
  | { readonly kind: 'go'; readonly sending: Sending }
  | { readonly kind: 'gone' }
  | { readonly kind: 'waits'; readonly trouble: ErrorCode };

/** The outcome names its statement: what is out is recorded even where its row is gone. */
export type Ended = {
  readonly publicationId: string;
  readonly statementId: string;
  readonly outcome: Outcome;
};

export type Outcome =
  | {
      readonly kind: 'published';
      /** Where it stands, what mentions call it, and since when (epoch ms UTC, the network's own). */
      readonly published: {
        readonly address: string;
        readonly remoteId: string;
        readonly postedAt: number;
      };
    }
  | {
      readonly kind: 'failed';
      readonly code: ErrorCode;
      readonly isUnknown: boolean;
      /** It is tried again by itself. */
      readonly isPassing: boolean;
    };

export function queueing(
  context: CommandContext,
  outbox: OutboxRepository,
  { statementId, digest, accountId, language }: QueueWish,
): Act<Statement> {
  const statement = requireLive(context.states, statementId);
  if (statement.incidentId !== null) requireOpenIncident(context.states, statement.incidentId);
  requireSameText(statement, digest);
  if (!statement.content.languages.includes(language))
    throw new Refusal('statement.notInLanguage', 'It has no words in this language.', { language });
  const account = accountOf(context, accountId);
  if (account === null)
    throw new Refusal('account.unknown', 'There is no such account in the plan.', { accountId });
  const { network } = account;
  const { replyTo } = statement;
  if (replyTo !== null && replyTo.ref.network !== network)
    throw new Refusal('publication.otherNetwork', 'The post that is answered is on another network.', {
      network: replyTo.ref.network,
    });
  if (isOut(statement, network, language))
    throw new Refusal('publication.done', 'It is out there already.', { network, language });
  const waits = statement.publications.some(
    (one) =>
      one.accountId === accountId &&
      one.language === language &&
      one.digest === digest &&
      (one.state === 'queued' || one.state === 'unknown'),
  );
  if (waits) throw new Refusal('publication.waiting', 'It waits to be sent already.');
  const why = whyNotPublishable(context, statement);
  if (why !== null) throw why;
  const publicationId = context.newId();
  const notAfter = statement.submission?.expiresAt ?? null;
  const payload = { publicationId, network, language, digest, accountId, notAfter };
  return {
    ...statementAct(statementId, statement.incidentId, 'queued', payload),
    also: () => outbox.add({ publicationId, statementId, queuedAt: context.now }),
  };
}

export function cancelling(
  { states }: CommandContext,
  outbox: OutboxRepository,
  wish: { readonly statementId: string; readonly publicationId: string; readonly reason: string },
): Act<Statement> {
  const { statementId, publicationId, reason } = wish;
  const statement = requireStatement(states, statementId);
  const known = statement.publications.find(({ id }) => id === publicationId);
  if (known?.state !== 'queued' && known?.state !== 'unknown')
    throw new Refusal('publication.unknown', 'There is no such publication that waits.', { publicationId });
  // A try that the application did not live to see the end of: the next one asks the network first.
  if (known.state === 'queued' && outbox.get(publicationId)?.mayBeOut === true)
    throw new Refusal('publication.sending', 'It is on its way just now.');
  return {
    ...statementAct(statementId, statement.incidentId, 'cancelled', { publicationId, reason }),
    also: () => outbox.remove(publicationId),
  };
}

/** Why it may not leave after all, asked once more right before the network is told to publish; null where it may. */
export function stillGoes(
  context: CommandContext,
  { statementId, publicationId }: { readonly statementId: string; readonly publicationId: string },
): Act<ErrorCode | null> {
  const statement = context.states.statement.get(statementId);
  const publication = statement?.publications.find(({ id }) => id === publicationId);
  const isWaiting = publication?.state === 'queued' || publication?.state === 'unknown';
  const why =
    statement === null || publication === undefined || !isWaiting
      ? 'publication.unknown'
      : whyNotSend(context, statement, publication);
  return { entries: [], reply: () => why };
}

/** `secretOf`: which account this laptop keeps a secret for; null for none. */
export function beginning(
  context: CommandContext,
  outbox: OutboxRepository,
  { row, device, secretOf }: { row: OutboxRow; device: string; secretOf: AccountFace | null },
): Act<Begun> {
  const { publicationId, statementId, mayBeOut } = row;
  const statement = context.states.statement.get(statementId);
  const publication = statement?.publications.find(({ id }) => id === publicationId) ?? null;
  const also = (): void => outbox.remove(publicationId);
  const gone = (): Begun => ({ kind: 'gone' });
  // A queue that came with a copy of the file is another laptop's: that one sends.
  const isOurs =
    publication?.device === device && (publication.state === 'queued' || publication.state === 'unknown');
  if (statement === null || publication === null || !isOurs) return { entries: [], reply: gone, also };
  const account = accountOf(context, publication.accountId);
  const why = whyNotSend(context, statement, publication) ?? (account === null ? 'account.unknown' : null);
  if (why !== null || account === null) {
    // What may be out already is not called off: a person looks.
    const isKnownAsUnknown = publication.state === 'unknown';
    const { entries } = mayBeOut
      ? statementAct(statementId, statement.incidentId, 'failed', {
          publicationId,
          code: why ?? '',
          isUnknown: true,
        })
      : statementAct(statementId, statement.incidentId, 'cancelled', { publicationId, reason: why ?? '' });
    return { entries: mayBeOut && isKnownAsUnknown ? [] : entries, reply: gone, also };
  }
  if (!isSameAccount(secretOf, account))
    return { entries: [], reply: () => ({ kind: 'waits', trouble: 'account.secretMissing' }) };
  const { language } = publication;
  const { content, replyTo } = statement;
  const sending: Sending = {
    publicationId,
    statementId,
    account,
    text: content[language],
    language,
    createdAt: row.queuedAt,
    replyTo: replyTo === null ? null : { url: replyTo.copy.url, uri: replyTo.uri },
    media: content.media.map(({ file, altText }) => ({
      sha256: file.sha256,
      type: file.mediaType,
      altText: altText[language],
    })),
    isRetry: mayBeOut,
  };
  return {
    entries: [],
    reply: () => ({ kind: 'go', sending }),
    also: () => outbox.begin(publicationId),
  };
}

export function ending(
  context: CommandContext,
  outbox: OutboxRepository,
  { publicationId, statementId, outcome }: Ended,
): Act<null> {
  const statement = context.states.statement.get(statementId);
  const publication = statement?.publications.find(({ id }) => id === publicationId) ?? null;
  const reply = (): null => null;
  const remove = (): void => outbox.remove(publicationId);
  if (statement === null || publication === null) return { entries: [], reply, also: remove };
  const act = (verb: string, payload: object, when: { readonly occurredAt?: number } = {}) =>
    statementAct(statement.id, statement.incidentId, verb, { publicationId, ...payload }, when).entries;
  if (outcome.kind === 'published') {
    const { network, language, digest, at } = publication;
    const { address, remoteId, postedAt } = outcome.published;
    // By the server's clock, within what this laptop knows: not before it was queued, not after now.
    const when = { occurredAt: Math.min(Math.max(postedAt, at), context.now) };
    const payload = {
      network,
      language,
      digest,
      address,
      remoteId,
      way: 'sent',
      wasApproved: true,
      evidenceId: null,
      note: '',
    };
    const promises = promisesOf(context, statement, when);
    return { entries: [...act('published', payload, when), ...promises], reply, also: remove };
  }
  const { code, isUnknown, isPassing } = outcome;
  const isOver = publication.state === 'cancelled' || publication.state === 'published';
  if (isOver) return { entries: [], reply, also: remove };
  if (isUnknown)
    return { entries: publication.state === 'unknown' ? [] : act('failed', { code, isUnknown }), reply };
  if (isPassing) return { entries: [], reply, also: () => outbox.certainlyNotOut(publicationId) };
  return { entries: act('failed', { code, isUnknown }), reply, also: remove };
}

function whyNotSend(
  context: CommandContext,
  statement: Statement,
  publication: Publication,
): ErrorCode | null {
  const { incidentId } = statement;
  if (incidentId !== null && context.states.incident.get(incidentId)?.status === 'closed')
    return 'incident.closed';
  if (statement.isWithdrawn) return 'statement.withdrawn';
  // Posted by hand meanwhile, or from another laptop: once is enough.
  const isThere = statement.publications.some(
    (other) =>
      other.id !== publication.id &&
      other.state === 'published' &&
      other.network === publication.network &&
      other.language === publication.language &&
      other.digest === publication.digest,
  );
  if (isThere) return 'publication.done';
  if (statement.digest !== publication.digest) return 'statement.changed';
  if (publication.notAfter !== null && publication.notAfter <= Math.max(context.now, context.seenUntil()))
    return 'statement.expired';
  return whyNotPublishable(context, statement)?.failure.code ?? null;
}

function accountOf({ states }: CommandContext, accountId: string | null): Sending['account'] | null {
  const record = accountId === null ? null : states.plan('account').get(accountId);
  if (record === null || record.retiredAt !== null || record.isErased) return null;
  const { network, server, handle, allowedHosts } = record.fields;
  return { id: record.id, network, server, handle, allowedHosts };
}
