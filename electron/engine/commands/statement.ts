/*
 * Drafts of statements. Facts are named and their words copied as they stand; the post that is answered is copied too.
 */
import { factText, statusOf } from '../../../shared/domain/factRules.ts';
import type { StatementFact, StatementReply } from '../../../shared/domain/statementSchemas.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { EntryDraft } from '../journal/append.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { copyOf, refOf, requireCitable } from './evidence.ts';
import { requireFact } from './fact.ts';
import { folded, requireOpenIncident } from './require.ts';
import { contactOf, refuseLong, requireLive, requireSameText, requireStatement } from './statementChecks.ts';

type StatementCommand =
  | 'statement.draft'
  | 'statement.amend'
  | 'statement.match'
  | 'statement.waive'
  | 'statement.withdraw'
  | 'statement.restore';

/** Fields that say something else when they change. */
const VOIDING = ['fr', 'en', 'languages', 'media', 'kind', 'promises'] as const;

export const statementCommands: CommandTable<StatementCommand> = {
  'statement.draft': (context, { incidentId, mentionId, factIds, ...fields }) => {
    if (incidentId !== null) requireOpenIncident(context.states, incidentId);
    refuseLong(fields.fr, 'fr');
    refuseLong(fields.en, 'en');
    const replyTo = mentionId === undefined ? null : replyOf(context, mentionId);
    const facts = factsOf(context, incidentId, factIds);
    const payload = { ...fields, facts, replyTo, contactId: contactOf(context) };
    return statementAct(context.newId(), incidentId, 'drafted', payload);
  },
  'statement.amend': (context, { statementId, factIds, ...fields }) => {
    const { incidentId, submission } = requireLive(context.states, statementId);
    if (incidentId !== null) requireOpenIncident(context.states, incidentId);
    // Late typing takes nobody's signature away: that is an act of its own, seen in the log.
    if (submission !== null && VOIDING.some((field) => fields[field] !== undefined))
      throw new Refusal('statement.submitted', 'It waits for signatures: take it back first.');
    refuseLong(fields.fr, 'fr');
    refuseLong(fields.en, 'en');
    const facts = factIds === undefined ? {} : { facts: factsOf(context, incidentId, factIds) };
    const payload = { ...fields, ...facts, contactId: contactOf(context) };
    return statementAct(statementId, incidentId, 'amended', payload);
  },
  'statement.match': (context, { statementId, digest }) => {
    const statement = requireLive(context.states, statementId);
    requireSameText(statement, digest);
    if (statement.staleSide === null) throw new Refusal('statement.inStep', 'Both were read already.');
    return statementAct(statementId, statement.incidentId, 'matched', { digest });
  },
  'statement.waive': (context, { statementId, digest, reason }) => {
    const statement = requireLive(context.states, statementId);
    requireSameText(statement, digest);
    const { decisionId, entries } = decided(context, statement, 'statement.waived', reason);
    const act = statementAct(statementId, statement.incidentId, 'waived', { digest, reason, decisionId });
    return { ...act, entries: [...entries, ...act.entries] };
  },
  'statement.withdraw': (context, { statementId, reason }) => {
    const { incidentId } = requireLive(context.states, statementId);
    return statementAct(statementId, incidentId, 'withdrawn', { reason });
  },
  'statement.restore': (context, { statementId }) => {
    const { incidentId, isWithdrawn } = requireStatement(context.states, statementId);
    if (!isWithdrawn) throw new Refusal('statement.notWithdrawn', 'It was not put away.');
    return statementAct(statementId, incidentId, 'restored', { reason: '' });
  },
};

/** One act on a statement, answered with how it stands then. */
export function statementAct(
  id: string,
  incidentId: string | null,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
  when: { readonly occurredAt?: number } = {},
): Act<Statement> {
  const draft: EntryDraft = {
    noun: 'statement',
    entityId: id,
    incidentId,
    kind: `statement.${verb}`,
    payload,
  };
  return {
    entries: [{ ...draft, ...when }],
    reply: (states) => folded(states.statement.get(id)),
  };
}

/**
 * The decision of the room that goes with an exception. Its words are in the language of whoever decides, for they
 * stand in the log as if they had been typed. Outside of an incident there is no room: the act itself says it.
 */
export function decided(
  context: CommandContext,
  { incidentId, title }: Pick<Statement, 'incidentId' | 'title'>,
  act: 'statement.waived' | 'statement.substituted',
  why: string,
): { readonly decisionId: string; readonly entries: readonly EntryDraft[] } {
  const decisionId = context.newId();
  if (incidentId === null) return { decisionId, entries: [] };
  const language =
    context.person === null ? 'fr' : (context.states.person.get(context.person)?.language ?? 'fr');
  const choice = CHOICE[act][language] + (title === '' ? '' : ` (${title})`);
  const payload = { question: '', options: [], choice, why, grounds: [], reviewAt: null, reverses: null };
  return {
    decisionId,
    entries: [{ noun: 'decision', entityId: decisionId, incidentId, kind: 'decision.taken', payload }],
  };
}

const CHOICE = {
  'statement.waived': {
    fr: 'Publier malgré un écart entre le français et l’anglais',
    en: 'Publish although French and English differ',
  },
  'statement.substituted': {
    fr: 'Faire signer le suppléant, le délai étant passé',
    en: 'Let the fallback sign, the time box having passed',
  },
} as const;

function replyOf(context: CommandContext, mentionId: number): StatementReply {
  const mention = requireCitable(context, mentionId);
  const ref = refOf(mention);
  return {
    ref,
    copy: copyOf(mention),
    language: mention.language,
    threadKey: context.mentions.threadKey(mentionId) ?? mention.dedupeKey,
    uri: mention.network === 'bluesky' ? mention.externalId : null,
  };
}

function factsOf(
  context: CommandContext,
  incidentId: string | null,
  factIds: readonly string[],
): readonly StatementFact[] {
  return [...new Set(factIds)].map((factId) => {
    const fact = requireFact(context, factId);
    if (fact.incidentId !== incidentId)
      throw new Refusal('fact.unknown', 'There is no such fact in this incident.', { factId });
    return { factId, text: factText(fact) ?? '', status: statusOf(fact) };
  });
}
