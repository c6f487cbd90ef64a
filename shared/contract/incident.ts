/*
 * The incident: declare, level, close, and its timeline.
 */
import type { CallInLog } from '../domain/callInLog.ts';
import { idSchema, momentSchema } from '../domain/entry.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { VoidReason } from '../domain/fold.ts';
import {
  type Incident,
  incidentReasonSchema,
  incidentTitleSchema,
  type LevelMeasured,
  timeZoneSchema,
} from '../domain/incident.ts';
import { assessmentSchema } from '../domain/incidentAssessment.ts';
import { levelSchema } from '../domain/level.ts';
import { askedGroundSchema, GROUNDS_LIMIT, type LevelGround } from '../domain/levelGround.ts';
import { INCIDENT_WATCHES_LIMIT, type Level } from '../domain/limits.ts';
import type { LogLine } from '../domain/logLine.ts';
import { ROOM_ACT_KINDS, type RoomActFacts } from '../domain/roomActWords.ts';
import { INCIDENT_DUTIES } from '../domain/roomLimits.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';
import type { IncidentSuggestion } from './suggestion.ts';

export const ACT_KINDS = [
  'incident.declared',
  'incident.retitled',
  'incident.levelChanged',
  'incident.scoped',
  ...ROOM_ACT_KINDS,
  'incident.closed',
  'incident.reopened',
  'evidence.unpinned',
  'report.exported',
  'callRound.recorded',
  'callRound.amended',
  'callRound.retracted',
] as const;
export type ActKind = (typeof ACT_KINDS)[number] | 'unknown';

type ItemBase = {
  readonly entryId: string;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly person: string;
  readonly voidReason: VoidReason | null;
  /** The entry's clock ran more than five minutes ahead of this laptop. */
  readonly isClockAhead: boolean;
};

/** One row of the timeline. `unknown` acts come from a newer version and are shown as such. */
export type TimelineItem =
  | (ItemBase & { readonly type: 'logLine'; readonly line: LogLine })
  | (ItemBase & { readonly type: 'evidence'; readonly evidence: Evidence })
  /** Somebody reached by telephone, from a call sheet typed back; `entryId` names the sheet's entry and the line. */
  | (ItemBase & { readonly type: 'call'; readonly call: CallInLog })
  | (ItemBase & {
      readonly type: 'act';
      readonly kind: ActKind;
      readonly isErased: boolean;
      readonly title: string | null;
      readonly level: Level | null;
      readonly previousLevel: Level | null;
      readonly reason: string | null;
      readonly detail: string | null;
      /** What was measured when a level was set. */
      readonly measured?: LevelMeasured | null;
      /** What the person went by. */
      readonly grounds?: readonly LevelGround[];
      readonly room?: RoomActFacts;
    });

const otherShape = { incidentId: idSchema, reason: incidentReasonSchema.default('') };

export const incidentCalls = {
  'incident.suggestion': engineQuery<IncidentSuggestion>()({
    summary: 'What the measures suggest about the level, what is near, and when it may fall.',
    input: z.strictObject({ incidentId: idSchema }),
  }),
  'incident.list': engineQuery<readonly Incident[]>()({
    summary: 'Every incident, open ones first, then the newest.',
    input: z.strictObject({}),
  }),
  'incident.get': engineQuery<Incident>()({
    summary: 'One incident.',
    input: z.strictObject({ incidentId: idSchema }),
  }),
  'incident.timeline': engineQuery<{
    readonly items: readonly TimelineItem[];
    readonly isCut: boolean;
    /** Lines of the whole log, shown or not. */
    readonly lines: number;
  }>()({
    summary: 'The acts of an incident in the order in which they happened, newest last.',
    input: z.strictObject({ incidentId: idSchema, limit: z.number().int().min(1).max(5_000).default(2_000) }),
  }),
  'incident.declare': engineCommand<Incident>()({
    summary: 'Declares an incident, with the mentions it starts from pinned as evidence.',
    input: z.strictObject({
      title: incidentTitleSchema,
      level: levelSchema,
      timeZone: timeZoneSchema,
      mentionIds: z.array(z.number().int().min(1)).max(500).default([]),
      occurredAt: momentSchema.optional(),
    }),
  }),
  'incident.retitle': engineCommand<Incident>()({
    summary: 'Gives an incident another title; the old one stays in the journal.',
    input: z.strictObject({ incidentId: idSchema, title: incidentTitleSchema }),
  }),
  'incident.changeLevel': engineCommand<Incident>()({
    summary: 'Raises or lowers the level of an incident, with a reason and the rules that one goes by.',
    input: z.strictObject({
      incidentId: idSchema,
      level: levelSchema,
      reason: incidentReasonSchema.default(''),
      grounds: z.array(askedGroundSchema).max(GROUNDS_LIMIT).default([]),
      occurredAt: momentSchema.optional(),
    }),
  }),
  'incident.scope': engineCommand<Incident>()({
    summary: 'Says by which watch queries an incident is measured; none: all of the own watch queries.',
    input: z.strictObject({ incidentId: idSchema, watchIds: z.array(idSchema).max(INCIDENT_WATCHES_LIMIT) }),
  }),
  'incident.staff': engineCommand<Incident>()({
    summary: 'Says who leads an incident, or who keeps its log, from now on.',
    input: z.strictObject({ incidentId: idSchema, duty: z.enum(INCIDENT_DUTIES), person: idSchema }),
  }),
  'incident.assess': engineCommand<Incident>()({
    summary: 'Answers what set an incident off, whose fault it is and whether it is too late to react.',
    input: z.strictObject({ incidentId: idSchema, ...assessmentSchema.shape }),
  }),
  'incident.link': engineCommand<Incident>()({
    summary: 'Says that two incidents belong together; each keeps its own log.',
    input: z.strictObject({ ...otherShape, otherId: idSchema }),
  }),
  'incident.unlink': engineCommand<Incident>()({
    summary: 'Parts two incidents that were linked.',
    input: z.strictObject({ ...otherShape, otherId: idSchema }),
  }),
  'incident.merge': engineCommand<Incident>()({
    summary: 'Takes an incident into another one: it is closed, and its log stays where it was written.',
    input: z.strictObject({ ...otherShape, intoId: idSchema }),
  }),
  'incident.split': engineCommand<Incident>()({
    summary: 'Declares a second incident out of one that goes on.',
    input: z.strictObject({ ...otherShape, title: incidentTitleSchema, level: levelSchema }),
  }),
  'incident.close': engineCommand<Incident>()({
    summary: 'Closes an incident.',
    input: z.strictObject({ incidentId: idSchema, reason: incidentReasonSchema.default('') }),
  }),
  'incident.reopen': engineCommand<Incident>()({
    summary: 'Opens a closed incident again, with a reason.',
    input: z.strictObject({ incidentId: idSchema, reason: incidentReasonSchema.default('') }),
  }),
};
