/*
 * Acts on incidents.
 */
import type { LevelMeasured } from '../../../shared/domain/incident.ts';
import { type AskedGround, groundOf } from '../../../shared/domain/levelGround.ts';
import type { StepDown } from '../../../shared/domain/levelRules.ts';
import { levelClocksOf } from '../../../shared/domain/planClocks.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { pinDraft, requireCitable } from './evidence.ts';
import { requireGate } from './gate.ts';
import { folded, requireIncident, requireOpenIncident, requirePerson } from './require.ts';

/** What the engine adds to a change of level before the writer has it. */
export type SuggestedChange = {
  readonly measured?: LevelMeasured | null;
  readonly fall?: StepDown | null;
};

type IncidentCommand =
  | 'incident.declare'
  | 'incident.retitle'
  | 'incident.changeLevel'
  | 'incident.scope'
  | 'incident.staff'
  | 'incident.assess'
  | 'incident.close'
  | 'incident.reopen';

const occurred = (at: number | undefined) => (at === undefined ? {} : { occurredAt: at });

export const incidentCommands: CommandTable<IncidentCommand> = {
  'incident.declare': (context, input) => {
    const id = context.newId();
    const mentions = [...new Set(input.mentionIds)].map((mentionId) => requireCitable(context, mentionId));
    return {
      entries: [
        {
          noun: 'incident',
          entityId: id,
          incidentId: id,
          kind: 'incident.declared',
          payload: {
            title: input.title,
            level: input.level,
            timeZone: input.timeZone,
            clocks: levelClocksOf(context.states.plan('severity').all(), input.level),
          },
          ...occurred(input.occurredAt),
        },
        ...mentions.map((mention) => ({
          ...pinDraft(context, context.newId(), id, mention, null),
          ...occurred(input.occurredAt),
        })),
      ],
      reply: (states) => folded(states.incident.get(id)),
    };
  },
  'incident.retitle': (context, input) => {
    requireIncident(context.states, input.incidentId);
    return act(input.incidentId, 'incident.retitled', { title: input.title });
  },
  'incident.changeLevel': (context, input) => {
    const incident = requireOpenIncident(context.states, input.incidentId);
    requireGate(context, 'level');
    if (incident.level === input.level) throw new Refusal('incident.sameLevel', 'The level is already that.');
    const measured = (input as SuggestedChange).measured ?? null;
    const fall = (input as SuggestedChange).fall ?? null;
    if (input.level < incident.level && fall !== null && !fall.isAllowed)
      throw new Refusal('incident.tooEarly', 'What speaks for more has held too lately.', {
        ...(fall.allowedAt === null ? {} : { allowedAt: fall.allowedAt }),
      });
    const grounds = input.grounds.map((asked) => requireGround(context, asked));
    return act(
      input.incidentId,
      'incident.levelChanged',
      {
        level: input.level,
        reason: input.reason,
        measured,
        grounds,
        clocks: levelClocksOf(context.states.plan('severity').all(), input.level),
      },
      input.occurredAt,
    );
  },
  'incident.scope': (context, input) => {
    requireOpenIncident(context.states, input.incidentId);
    for (const id of input.watchIds)
      if (context.states.plan('watch').get(id) === null)
        throw new Refusal('record.unknown', 'There is no such watch query.', { watchId: id });
    return act(input.incidentId, 'incident.scoped', { watchIds: input.watchIds });
  },
  'incident.staff': (context, { incidentId, duty, person }) => {
    const incident = requireOpenIncident(context.states, incidentId);
    requirePerson(context.states, person);
    if (incident[duty] === person) throw new Refusal('incident.sameDuty', 'That person has it already.');
    return act(incidentId, 'incident.staffed', { duty, person });
  },
  'incident.assess': (context, { incidentId, ...assessment }) => {
    requireIncident(context.states, incidentId);
    return act(incidentId, 'incident.assessed', assessment);
  },
  'incident.close': (context, input) => {
    requireOpenIncident(context.states, input.incidentId);
    requireGate(context, 'close');
    return act(input.incidentId, 'incident.closed', { reason: input.reason });
  },
  'incident.reopen': (context, input) => {
    const incident = requireIncident(context.states, input.incidentId);
    if (incident.status !== 'closed') throw new Refusal('incident.notClosed', 'The incident is not closed.');
    return act(input.incidentId, 'incident.reopened', { reason: input.reason });
  },
};

function requireGround({ states }: CommandContext, asked: AskedGround) {
  const ground = groundOf(
    states
      .plan('severity')
      .all()
      .filter(({ retiredAt, isErased }) => retiredAt === null && !isErased)
      .map(({ fields }) => fields),
    asked,
  );
  if (ground === null)
    throw new Refusal('record.unknown', 'The plan has no such rule.', { level: asked.level });
  return ground;
}

function act(
  incidentId: string,
  kind: string,
  payload: Readonly<Record<string, unknown>>,
  occurredAt?: number,
) {
  return {
    entries: [{ noun: 'incident', entityId: incidentId, incidentId, kind, payload, ...occurred(occurredAt) }],
    reply: (states: Parameters<typeof requireIncident>[0]) => folded(states.incident.get(incidentId)),
  };
}
