/*
 * The word inside. What is still in nobody's hands is copied when a sheet goes out: the clock that waits for the last one
 * is kept by that act alone.
 */
import type { InternalBrief } from '../../../shared/domain/internalBrief.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { Act } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requireOpenIncident } from './require.ts';
import { happened } from './roomMoment.ts';

const GIVEN_READ = 2_000;

export const internalBriefCommands: CommandTable<'internalBrief.give' | 'internalBrief.withdraw'> = {
  'internalBrief.give': (context, { incidentId, briefId, way, occurredAt }) => {
    const { states } = context;
    const incident = requireOpenIncident(states, incidentId);
    const brief = states.plan('brief').get(briefId);
    if (brief === null || brief.isErased || brief.retiredAt !== null)
      throw new Refusal('record.unknown', 'There is no such brief in the plan.', { id: briefId });
    const out = new Set(
      states.internalBrief
        .ofIncident(incidentId, GIVEN_READ)
        .flatMap((given) => (given.withdrawnAt === null ? given.briefId : [])),
    );
    out.add(briefId);
    const missing = states
      .plan('brief')
      .all()
      .filter(({ id, retiredAt, isErased }) => retiredAt === null && !isErased && !out.has(id)).length;
    const { audienceId, title } = brief.fields;
    const audience = audienceId === null ? null : states.plan('audience').get(audienceId);
    return act(
      context.newId(),
      incidentId,
      'given',
      {
        briefId,
        title,
        audience: audience === null || audience.isErased ? null : audience.fields.name,
        revision: brief.revision,
        way,
        missing,
      },
      happened(context, occurredAt, incident),
    );
  },
  'internalBrief.withdraw': ({ states }, { internalBriefId, reason }) => {
    const given = states.internalBrief.get(internalBriefId);
    if (given === null)
      throw new Refusal('internalBrief.unknown', 'There is no such sheet in this incident.');
    if (given.withdrawnAt !== null)
      throw new Refusal('internalBrief.withdrawn', 'This was taken back already.');
    return act(internalBriefId, given.incidentId, 'withdrawn', { reason });
  },
};

function act(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
  moment: { readonly occurredAt?: number } = {},
): Act<InternalBrief> {
  return {
    entries: [
      { noun: 'internalBrief', entityId: id, incidentId, kind: `internalBrief.${verb}`, payload, ...moment },
    ],
    reply: (states) => folded(states.internalBrief.get(id)),
  };
}
