/*
 * Signatures. What the plan asks for is copied when a text is submitted; each signature names the digest of what was
 * read. Nobody signs what they wrote.
 */
import { signableRoles } from '../../../shared/domain/statementNeeds.ts';
import { isSameSigner } from '../../../shared/domain/statementSigner.ts';
import type { Statement, Submission } from '../../../shared/domain/statementState.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { requireOpenIncident } from './require.ts';
import { decided, statementAct } from './statement.ts';
import {
  contactOf,
  isAuthorNow,
  levelOf,
  needsNow,
  refuseUnready,
  requireLive,
  requireSameText,
  standingNow,
} from './statementChecks.ts';

type ApprovalCommand =
  | 'statement.submit'
  | 'statement.recall'
  | 'statement.sign'
  | 'statement.decline'
  | 'statement.substitute';

export const statementApprovalCommands: CommandTable<ApprovalCommand> = {
  'statement.submit': (context, { statementId, digest, expiresAt }) => {
    const statement = requireLive(context.states, statementId);
    const { incidentId } = statement;
    if (incidentId !== null) requireOpenIncident(context.states, incidentId);
    requireSameText(statement, digest);
    refuseUnready(context, statement);
    if (expiresAt !== null && expiresAt <= context.now)
      throw new Refusal('statement.expiresPassed', 'The time by which it is to be out has passed.');
    const level = levelOf(context, incidentId);
    const needs = needsNow(context, statement, level);
    if (needs === null)
      throw new Refusal('statement.notPublished', 'The plan does not publish this at this level.', { level });
    return statementAct(statementId, incidentId, 'submitted', { digest, forLevel: level, needs, expiresAt });
  },
  'statement.recall': (context, { statementId, reason }) => {
    const statement = requireLive(context.states, statementId);
    requireSubmission(statement);
    return statementAct(statementId, statement.incidentId, 'recalled', { reason });
  },
  'statement.sign': (context, { statementId, digest, submissionId }) => {
    const statement = requireLive(context.states, statementId);
    requireSameText(statement, digest);
    requireAsking(statement, submissionId);
    const signer = { personId: context.person, contactId: contactOf(context) };
    const roleIds = requireSignable(context, statement, signer);
    const isSigned = statement.signatures.some((other) => other.way === 'app' && isSameSigner(other, signer));
    if (isSigned) throw new Refusal('statement.signed', 'This person has signed already.');
    const { contactId } = signer;
    const payload = {
      signatureId: context.newId(),
      submissionId,
      digest,
      contactId,
      roleIds,
      way: 'app',
      code: null,
    };
    return statementAct(statementId, statement.incidentId, 'signed', payload);
  },
  'statement.decline': (context, { statementId, digest, submissionId, reason }) => {
    const statement = requireLive(context.states, statementId);
    requireSameText(statement, digest);
    requireAsking(statement, submissionId);
    return statementAct(statementId, statement.incidentId, 'declined', { submissionId, digest, reason });
  },
  'statement.substitute': (context, { statementId, digest, submissionId, reason }) => {
    const statement = requireLive(context.states, statementId);
    requireSameText(statement, digest);
    const { needs } = requireAsking(statement, submissionId);
    if (statement.substitution !== null)
      throw new Refusal('statement.substituted', 'The fallback may sign already.');
    const standing = standingNow(context, statement);
    if (standing.status !== 'awaiting')
      throw new Refusal('statement.notSubmitted', 'It does not wait for signatures.');
    if (!standing.isBoxPassed)
      throw new Refusal('statement.boxRunning', 'The time box of the signatories has not passed.', {
        at: standing.boxEndsAt,
      });
    if (needs.fallbackRoleIds.length === 0)
      throw new Refusal('statement.noFallback', 'The plan names no fallback for this content.');
    const { decisionId, entries } = decided(context, statement, 'statement.substituted', reason);
    const act = statementAct(statementId, statement.incidentId, 'substituted', {
      submissionId,
      digest,
      reason,
      decisionId,
    });
    return { ...act, entries: [...entries, ...act.entries] };
  },
};

/** The asking that was read must be the one that stands. */
export function requireAsking(statement: Statement, submissionId: string): Submission {
  const submission = requireSubmission(statement);
  if (submission.id !== submissionId)
    throw new Refusal('statement.changed', 'It was submitted anew meanwhile.');
  return submission;
}

function requireSubmission(statement: Statement): Submission {
  if (statement.submission === null)
    throw new Refusal('statement.notSubmitted', 'It does not wait for signatures.');
  return statement.submission;
}

/** The roles for which somebody signs; refused where they may not at all. */
export function requireSignable(
  context: Pick<CommandContext, 'states' | 'now'>,
  statement: Statement,
  signer: { readonly personId: string | null; readonly contactId: string | null },
): readonly string[] {
  const { needs } = requireSubmission(statement);
  const { status } = standingNow(context, statement);
  if (status === 'expired') throw new Refusal('statement.expired', 'The time of this approval has passed.');
  if (isAuthorNow(context.states, statement, signer))
    throw new Refusal('statement.ownText', 'Nobody signs what they wrote.');
  const roleIds = signableRoles(signer.contactId, needs, context.states.plan('role').all());
  if (roleIds.length === 0 && needs.extra === 0)
    throw new Refusal('statement.notSignatory', 'The plan does not ask this person to sign it.');
  return roleIds;
}
