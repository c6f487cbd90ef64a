/*
 * An incident: what is being handled, how grave it is and since when. Its entity holds
 * only its few single values; log lines and evidence are entities of their own, so that
 * two laptops that write at once do not meet in one record.
 */

import { z } from '../lib/zod.ts';
import type { LevelPeriod } from './clockRules.ts';
import { idSchema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { type Assessment, assessmentSchema } from './incidentAssessment.ts';
import { levelSchema } from './level.ts';
import { GROUNDS_LIMIT, levelGroundSchema } from './levelGround.ts';
import { INCIDENT_REASON_LIMIT, INCIDENT_TITLE_LIMIT, INCIDENT_WATCHES_LIMIT, type Level } from './limits.ts';
import { MEASURES, PLAN_CLOCKS } from './planLimits.ts';
import { INCIDENT_DUTIES } from './roomLimits.ts';
import { isKnownTimeZone } from './timeZone.ts';

export const INCIDENT_STATUSES = ['open', 'closed'] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

export const incidentTitleSchema = z.string().trim().min(1).max(INCIDENT_TITLE_LIMIT);
export const incidentReasonSchema = z.string().trim().max(INCIDENT_REASON_LIMIT);
/** IANA zone in which the incident's times are shown; moments themselves are stored as UTC. */
export const timeZoneSchema = z
  .string()
  .min(1)
  .max(64)
  .refine(isKnownTimeZone, { message: 'unknown time zone' });

/** How two incidents belong together, from the side of the one that keeps the link. */
export const LINK_KINDS = ['related', 'mergedInto', 'absorbed', 'splitFrom', 'splitOff'] as const;
export type IncidentLink = {
  readonly otherId: string;
  readonly how: (typeof LINK_KINDS)[number];
  readonly at: number;
};

export type Incident = {
  readonly id: string;
  readonly title: string | null;
  readonly status: IncidentStatus;
  readonly level: Level;
  /** When the present level was set. */
  readonly levelSince: number;
  readonly peakLevel: Level;
  readonly timeZone: string;
  readonly declaredAt: number;
  readonly declaredBy: string;
  readonly closedAt: number | null;
  /** Watch queries whose mentions it is measured by; empty: all of the organisation's own. */
  readonly watchIds: readonly string[];
  /** The levels that were in force, oldest first, each with the minutes that the plan asked for then. */
  readonly periods: readonly LevelPeriod[];
  /** Who leads and who keeps the log; null: nobody was named. */
  readonly lead: string | null;
  readonly scribe: string | null;
  /** Moments at which somebody took the lead, and the log; oldest first. */
  readonly ledFrom: readonly number[];
  readonly scribedFrom: readonly number[];
  /** Incidents it belongs with, in the order in which that was said. */
  readonly links: readonly IncidentLink[];
  /** The three questions as they stand; null: none was answered. */
  readonly assessment: (Assessment & { readonly by: string; readonly at: number }) | null;
  readonly isErased: boolean;
};

/** What the plan asked for at the level, copied; left out by older versions and where there was no plan. */
const clocksSchema = z
  .array(z.object({ clock: z.enum(PLAN_CLOCKS), minutes: z.number().int().min(1).nullable() }))
  .max(PLAN_CLOCKS.length)
  .optional();
const declaredSchema = z.object({
  clocks: clocksSchema,
  title: incidentTitleSchema,
  level: levelSchema,
  timeZone: z.string().min(1).max(64),
});
const retitledSchema = z.object({ title: incidentTitleSchema });
const ruleSchema = z.object({
  level: levelSchema,
  kind: z.enum(['criterion', 'floor']),
  measure: z.enum(MEASURES),
  atLeast: z.number(),
  perHour: z.number().nullable(),
  value: z.number().nullable(),
  state: z.enum(['fires', 'nearly', 'not', 'unknown']),
});
/** What was measured when a level was set, as it stood; left out where nothing measured. */
const measuredSchema = z.object({
  suggested: levelSchema,
  rules: z.array(ruleSchema).max(100),
  lastHour: z.number(),
  volumeRatio: z.number().nullable(),
  negativeShare: z.number().nullable(),
  byHand: z.number(),
  networks: z.array(z.string().max(100)).max(100),
  audience: z.number().nullable(),
  mediaTier: z.number(),
  harmTier: z.number(),
  /** Networks that nobody heard. */
  blind: z.array(z.string().max(100)).max(100),
  forecast: z.object({ level: levelSchema, at: z.number(), from: z.number(), to: z.number() }).nullable(),
  /** It fell without measures over the time that the plan asks for. */
  isFallUnmeasured: z.boolean(),
});
export type LevelMeasured = z.infer<typeof measuredSchema>;
const levelChangedSchema = z.object({
  clocks: clocksSchema,
  level: levelSchema,
  reason: incidentReasonSchema,
  measured: measuredSchema.nullable().optional(),
  /** What the person went by; empty or left out: their own judgement. */
  grounds: z.array(levelGroundSchema).max(GROUNDS_LIMIT).optional(),
});
const scopedSchema = z.object({ watchIds: z.array(idSchema).max(INCIDENT_WATCHES_LIMIT) });
const staffedSchema = z.object({ duty: z.enum(INCIDENT_DUTIES), person: idSchema });
const linkedSchema = z.object({
  otherId: idSchema,
  how: z.enum(LINK_KINDS),
  reason: incidentReasonSchema,
});
const unlinkedSchema = z.object({ otherId: idSchema, reason: incidentReasonSchema });
const closedSchema = z.object({ reason: incidentReasonSchema });
const reopenedSchema = z.object({ reason: incidentReasonSchema });

export type LevelChanged = z.infer<typeof levelChangedSchema>;

export const incidentNoun = defineNoun({
  noun: 'incident',
  kinds: {
    'incident.declared': { version: 1, schema: declaredSchema },
    'incident.retitled': { version: 1, schema: retitledSchema },
    'incident.levelChanged': { version: 1, schema: levelChangedSchema },
    'incident.scoped': { version: 1, schema: scopedSchema },
    'incident.staffed': { version: 1, schema: staffedSchema },
    'incident.assessed': { version: 1, schema: assessmentSchema },
    'incident.linked': { version: 1, schema: linkedSchema },
    'incident.unlinked': { version: 1, schema: unlinkedSchema },
    'incident.closed': { version: 1, schema: closedSchema },
    'incident.reopened': { version: 1, schema: reopenedSchema },
  },
  reduce(state: Incident | null, { kind, entry }): FoldStep<Incident | null> {
    if (kind === 'incident.declared') {
      if (state !== null) return refuse(state, 'notFirst');
      const level = entry.payload?.level ?? 0;
      return accept<Incident>({
        id: entry.entityId,
        title: entry.payload?.title ?? null,
        status: 'open',
        level,
        levelSince: entry.occurredAt,
        peakLevel: level,
        timeZone: entry.payload?.timeZone ?? 'UTC',
        declaredAt: entry.occurredAt,
        declaredBy: entry.person,
        closedAt: null,
        watchIds: [],
        ...freshRoom(level, entry.occurredAt, entry.payload?.clocks),
        isErased: entry.payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    switch (kind) {
      case 'incident.retitled':
        return entry.payload === null
          ? accept({ ...state, isErased: true })
          : accept({ ...state, title: entry.payload.title });
      case 'incident.levelChanged':
        if (state.status === 'closed') return refuse(state, 'closed');
        if (entry.payload === null) return accept({ ...state, isErased: true });
        if (entry.payload.level === state.level) return refuse(state, 'sameValue');
        return accept({
          ...state,
          level: entry.payload.level,
          levelSince: entry.occurredAt,
          periods: [
            ...state.periods,
            { level: entry.payload.level, from: entry.occurredAt, clocks: entry.payload.clocks ?? [] },
          ],
          peakLevel: entry.payload.level > state.peakLevel ? entry.payload.level : state.peakLevel,
        });
      case 'incident.scoped':
        return entry.payload === null
          ? accept({ ...state, isErased: true })
          : accept({ ...state, watchIds: [...new Set(entry.payload.watchIds)].sort() });
      case 'incident.staffed': {
        if (entry.payload === null) return accept({ ...state, isErased: true });
        const { duty, person } = entry.payload;
        if (state[duty] === person) return refuse(state, 'sameValue');
        return duty === 'lead'
          ? accept({ ...state, lead: person, ledFrom: [...state.ledFrom, entry.occurredAt] })
          : accept({ ...state, scribe: person, scribedFrom: [...state.scribedFrom, entry.occurredAt] });
      }
      case 'incident.assessed':
        return entry.payload === null
          ? accept({ ...state, assessment: null, isErased: true })
          : accept({
              ...state,
              assessment: { ...entry.payload, by: entry.person, at: entry.occurredAt },
            });
      case 'incident.linked': {
        if (entry.payload === null) return accept({ ...state, isErased: true });
        const { otherId, how } = entry.payload;
        const others = state.links.filter((link) => link.otherId !== otherId);
        return accept({ ...state, links: [...others, { otherId, how, at: entry.occurredAt }] });
      }
      case 'incident.unlinked': {
        if (entry.payload === null) return accept({ ...state, isErased: true });
        const { otherId } = entry.payload;
        return accept({ ...state, links: state.links.filter((link) => link.otherId !== otherId) });
      }
      case 'incident.closed':
        if (state.status === 'closed') return refuse(state, 'closed');
        return accept({ ...state, status: 'closed', closedAt: entry.occurredAt });
      case 'incident.reopened':
        if (state.status !== 'closed') return refuse(state, 'notClosed');
        return accept({ ...state, status: 'open', closedAt: null });
    }
  },
});

type RoomOfIncident = Pick<
  Incident,
  'periods' | 'lead' | 'scribe' | 'ledFrom' | 'scribedFrom' | 'assessment' | 'links'
>;

/** What an incident begins with, and what one that was folded by an older version is read with. */
export function freshRoom(level: Level, from: number, clocks: LevelPeriod['clocks'] = []): RoomOfIncident {
  return {
    periods: [{ level, from, clocks }],
    lead: null,
    scribe: null,
    ledFrom: [],
    scribedFrom: [],
    assessment: null,
    links: [],
  };
}
