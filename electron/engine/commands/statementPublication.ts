/*
 * A statement out of the door by hand: which language, where, when. With the first publication its promises enter the
 * ledger. What is not approved is marked only with a reason, and stays marked as such: the record is of what happened.
 */
import type { Statement } from '../../../shared/domain/statementState.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { EntryDraft } from '../journal/append.ts';
import type { CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { requireEvidence, requireIncident } from './require.ts';
import { happened } from './roomMoment.ts';
import { statementAct } from './statement.ts';
import { levelOf, requireSameText, requireStatement, standingNow } from './statementChecks.ts';

export const statementPublicationCommands: CommandTable<'statement.mark' | 'statement.unmark'> = {
  'statement.mark': (context, input) => {
    const { statementId, address, evidenceId, note } = input;
    const statement = requireStatement(context.states, statementId);
    const found = statement.publications.find(({ id }) => id === input.publicationId);
    if (input.publicationId !== undefined && found?.state !== 'unknown')
      throw new Refusal('publication.unknown', 'Of this publication nothing is open.', {
        publicationId: input.publicationId,
      });
    // What somebody found there is what was sent, whatever the text says by now.
    const { digest, network, language } = found ?? input;
    if (found === undefined) {
      requireSameText(statement, digest);
      if (!statement.content.languages.includes(language))
        throw new Refusal('statement.notInLanguage', 'It has no words in this language.', { language });
      if (isOut(statement, network, language))
        throw new Refusal('publication.done', 'It is out there already.', { network, language });
    }
    if (evidenceId !== null) requireEvidence(context.states, evidenceId);
    // What was sent from here was approved when it left, whatever has run out since.
    const why = found === undefined ? whyNotPublishable(context, statement, input.occurredAt) : null;
    if (why !== null && note === '') throw why;
    const incident =
      statement.incidentId === null ? undefined : requireIncident(context.states, statement.incidentId);
    const when = happened(context, input.occurredAt, incident);
    const act = statementAct(
      statementId,
      statement.incidentId,
      'published',
      {
        publicationId: found?.id ?? context.newId(),
        network,
        language,
        digest,
        address,
        remoteId: null,
        way: 'hand',
        wasApproved: why === null,
        evidenceId,
        note,
      },
      when,
    );
    return { ...act, entries: [...act.entries, ...promisesOf(context, statement, when)] };
  },
  'statement.unmark': (context, { statementId, publicationId, reason }) => {
    const statement = requireStatement(context.states, statementId);
    const known = statement.publications.find(({ id }) => id === publicationId);
    if (known?.state !== 'published')
      throw new Refusal('publication.unknown', 'There is no such publication.', { publicationId });
    return statementAct(statementId, statement.incidentId, 'unmarked', { publicationId, reason });
  },
};

/** Null where it may go out as it stands; else the refusal that says why not. */
export function whyNotPublishable(
  context: Pick<CommandContext, 'states' | 'now' | 'seenUntil'>,
  statement: Statement,
  /** When it went out (epoch ms UTC); left out: now. */
  outAt?: number,
): Refusal | null {
  // What went out earlier is judged by then; what is to go out, by the latest moment that anything here has seen.
  const now = outAt ?? Math.max(context.now, context.seenUntil());
  const { status, approvedAt } = standingNow({ ...context, now }, statement);
  if (status === 'expired') return new Refusal('statement.expired', 'The time of this approval has passed.');
  if (status !== 'approved' || (approvedAt ?? 0) > (outAt ?? context.now))
    return new Refusal('statement.notApproved', 'This text is not approved.');
  const level = levelOf(context, statement.incidentId);
  const asked = statement.submission?.level ?? 0;
  if (level > asked)
    return new Refusal('statement.levelRose', 'The level has risen since: the plan asks for more.', {
      level,
      asked,
    });
  return null;
}

/** Whether this language stands on this network already. */
export function isOut(statement: Statement, network: string, language: 'fr' | 'en'): boolean {
  return statement.publications.some(
    (one) =>
      one.network === network &&
      one.language === language &&
      one.digest === statement.digest &&
      one.state === 'published',
  );
}

/** What its promises add to the ledger: each once, however many languages and networks it goes out on. */
export function promisesOf(
  { states }: Pick<CommandContext, 'states'>,
  { id, incidentId, promises }: Statement,
  when: { readonly occurredAt?: number },
): readonly EntryDraft[] {
  if (incidentId === null) return [];
  return promises
    .filter((promise) => states.commitment.get(promise.id) === null)
    .map(({ id: entityId, text, dueAt, ownerId }) => ({
      noun: 'commitment',
      entityId,
      incidentId,
      kind: 'commitment.given',
      payload: { statementId: id, text, dueAt, ownerId },
      ...when,
    }));
}
