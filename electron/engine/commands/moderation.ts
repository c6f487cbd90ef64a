/*
 * Measures against a post: asked for under a clause of the netiquette, cleared as the plan asks, carried out by hand on
 * the network and said so. A criticism is no ground, whatever the measure; what removes a post asks for a picture first.
 */
import type { CitedClause, Moderation } from '../../../shared/domain/moderation.ts';
import {
  isAsker,
  isHeard,
  MEASURES_THAT_REMOVE,
  moderationStanding,
} from '../../../shared/domain/moderationRules.ts';
import type { ModerationMeasure } from '../../../shared/domain/planLimits.ts';
import { approvalNeeds, signableRoles } from '../../../shared/domain/statementNeeds.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { type CitedMention, copyOf, pinDraft, refOf, requireCitable } from './evidence.ts';
import { folded, requireEvidence, requireOpenIncident } from './require.ts';
import { contactOf } from './statementChecks.ts';

type ModerationCommand =
  | 'moderation.ask'
  | 'moderation.sign'
  | 'moderation.refuse'
  | 'moderation.carryOut'
  | 'moderation.lift';

export const moderationCommands: CommandTable<ModerationCommand> = {
  'moderation.ask': (context, { incidentId, mentionId, ground, measure, clauseId, reason, evidenceId }) => {
    const { level } = requireOpenIncident(context.states, incidentId);
    const mention = requireCitable(context, mentionId);
    if (ground === 'criticism')
      throw new Refusal('moderation.negative', 'That a post is negative is no ground for any measure.');
    const clause = requireClause(context, clauseId, measure);
    requireProof(context, measure, incidentId, evidenceId);
    refuseDoubled(context, incidentId, mention.dedupeKey, measure);
    const contactId = contactOf(context);
    const roles = context.states.plan('role').all();
    const needs = approvalNeeds(
      // The clause and its measures are words that the plan has approved already.
      { kind: 'moderation', level, authorContactIds: [contactId], isFromTemplate: true },
      context.states.plan('approvalRule').all(),
      roles,
    );
    if (needs === null)
      throw new Refusal('moderation.notAtLevel', 'The plan takes no such measure at this level.', { level });
    const id = context.newId();
    const post = { ref: refOf(mention), dedupeKey: mention.dedupeKey, copy: copyOf(mention) };
    const asked = { post, clause, measure, reason, evidenceId, forLevel: level, needs, contactId };
    const act = actOf(id, incidentId, 'asked', asked);
    return { ...act, entries: [...proofOf(context, incidentId, mention), ...act.entries] };
  },
  'moderation.sign': (context, { moderationId }) => {
    const moderation = requireWaiting(context, moderationId);
    const signer = { personId: context.person ?? '', contactId: contactOf(context) };
    if (isAsker(moderation, signer))
      throw new Refusal('moderation.ownAct', 'Nobody clears the measure that they asked for.');
    const { needs } = moderation;
    const roleIds =
      needs === null ? [] : signableRoles(signer.contactId, needs, context.states.plan('role').all());
    if (roleIds.length === 0 && (needs === null || needs.extra === 0))
      throw new Refusal('moderation.notSignatory', 'The plan does not ask this person to clear it.');
    const at = context.now;
    if (!isHeard(moderation, { roleIds, at }))
      throw new Refusal('moderation.tooEarly', 'The fallback clears it once the time box has passed.');
    // A fallback that was too early on another laptop may say so again in time.
    if (moderation.signatures.some((one) => one.personId === context.person && isHeard(moderation, one)))
      throw new Refusal('moderation.signed', 'This person has cleared it already.');
    const { contactId } = signer;
    return actOf(moderationId, moderation.incidentId, 'signed', { contactId, roleIds });
  },
  'moderation.refuse': (context, { moderationId, reason }) => {
    const { incidentId } = requireWaiting(context, moderationId);
    return actOf(moderationId, incidentId, 'refused', { reason });
  },
  'moderation.carryOut': (context, { moderationId, reason }) => {
    const moderation = requireWaiting(context, moderationId);
    const { incidentId, measure, evidenceId, level } = moderation;
    // The picture may have been taken off the incident since.
    if (measure !== null) requireProof(context, measure, incidentId, evidenceId);
    const forLevel = context.states.incident.get(incidentId)?.level ?? level;
    const isCleared = forLevel <= level && moderationStanding(moderation).isWhole;
    if (!isCleared && reason === '')
      throw new Refusal('moderation.notCleared', 'Before it is cleared it takes a reason.');
    return actOf(moderationId, incidentId, 'done', { reason, forLevel });
  },
  'moderation.lift': (context, { moderationId, reason }) => {
    const { incidentId, done, lifted } = requireModeration(context, moderationId);
    if (done === null || lifted !== null)
      throw new Refusal('moderation.notDone', 'There is no such measure in force.');
    return actOf(moderationId, incidentId, 'lifted', { reason });
  },
};

function requireModeration({ states }: CommandContext, moderationId: string): Moderation {
  const moderation = states.moderation.get(moderationId);
  if (moderation === null)
    throw new Refusal('moderation.unknown', 'There is no such measure.', { moderationId });
  return moderation;
}

/** One that has neither been carried out nor refused. */
function requireWaiting(context: CommandContext, moderationId: string): Moderation {
  const moderation = requireModeration(context, moderationId);
  if (moderation.isErased) throw new Refusal('moderation.erased', 'What it was about was erased.');
  if (moderation.done !== null || moderation.refused !== null)
    throw new Refusal('moderation.ended', 'It was carried out or refused already.');
  return moderation;
}

function requireClause(
  { states }: CommandContext,
  clauseId: string | null,
  measure: ModerationMeasure,
): CitedClause {
  if (clauseId === null)
    throw new Refusal('moderation.clauseNeeded', 'A measure cites a clause of the netiquette.');
  const clause = states.plan('clause').get(clauseId);
  if (clause === null || clause.retiredAt !== null || clause.isErased)
    throw new Refusal('moderation.clauseUnknown', 'The plan has no such clause.', { clauseId });
  const { number, title, measures } = clause.fields;
  if (!measures.includes(measure))
    throw new Refusal('moderation.notAllowed', 'This clause does not allow this measure.', { number });
  return { id: clauseId, number, title };
}

function requireProof(
  { states }: CommandContext,
  measure: ModerationMeasure,
  incidentId: string,
  evidenceId: string | null,
): void {
  if (evidenceId === null) {
    if (MEASURES_THAT_REMOVE.includes(measure))
      throw new Refusal('moderation.proofNeeded', 'Before a post is removed, a picture of it is kept.');
    return;
  }
  const evidence = requireEvidence(states, evidenceId);
  const { file } = evidence;
  const isPicture = file?.mediaType.startsWith('image/') === true && evidence.unpinnedAt === null;
  if (evidence.incidentId !== incidentId || !isPicture)
    throw new Refusal('moderation.proofNeeded', 'This is no picture of this incident.', { evidenceId });
}

function refuseDoubled(
  { states }: CommandContext,
  incidentId: string,
  dedupeKey: string,
  measure: ModerationMeasure,
): void {
  const isThere = states.moderation
    .byLinkKey(dedupeKey)
    .some(
      (one) =>
        one.incidentId === incidentId &&
        one.measure === measure &&
        ['asked', 'cleared', 'done'].includes(moderationStanding(one).status),
    );
  if (isThere) throw new Refusal('moderation.doubled', 'This measure against this post is there already.');
}

/** The post stays as it was read, as evidence of the incident, whatever the network does with it. */
function proofOf(context: CommandContext, incidentId: string, mention: CitedMention) {
  const isPinned = context.states.evidence
    .byLinkKey(mention.dedupeKey)
    .some((one) => one.incidentId === incidentId && one.unpinnedAt === null);
  return isPinned ? [] : [pinDraft(context, context.newId(), incidentId, mention, null)];
}

function actOf(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
): Act<Moderation> {
  return {
    entries: [{ noun: 'moderation', entityId: id, incidentId, kind: `moderation.${verb}`, payload }],
    reply: (states) => folded(states.moderation.get(id)),
  };
}
