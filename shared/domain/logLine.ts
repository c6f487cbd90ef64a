/*
 * A line of the incident log. What a person typed is never edited: an amendment is a new
 * entry, and screens and reports show the old words struck through with who and when.
 */

import { z } from '../lib/zod.ts';
import { idSchema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import {
  LOG_KINDS,
  LOG_LINE_PEOPLE_LIMIT,
  LOG_LINE_REASON_LIMIT,
  LOG_LINE_TEXT_LIMIT,
  type LogKind,
} from './limits.ts';

export const logLineTextSchema = z.string().trim().min(1).max(LOG_LINE_TEXT_LIMIT);

/** One wording of a line: the first, or an amendment. */
export type LogLineVersion = {
  readonly entryId: string;
  /** Null once erased. */
  readonly text: string | null;
  readonly reason: string | null;
  readonly person: string;
  readonly recordedAt: number;
};

export type LogLine = {
  readonly id: string;
  readonly incidentId: string;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly person: string;
  /** Oldest first; the last one stands, the others are shown struck through. Never empty. */
  readonly versions: readonly LogLineVersion[];
  readonly kind: LogKind;
  /** People whom it names. */
  readonly people: readonly string[];
  readonly isPinned: boolean;
  readonly isErased: boolean;
};

export const logKindSchema = z.enum(LOG_KINDS);
export const logPeopleSchema = z.array(idSchema).max(LOG_LINE_PEOPLE_LIMIT);
const recordedSchema = z.object({
  text: logLineTextSchema,
  /** Left out by older versions: a note. */
  kind: logKindSchema.optional(),
  people: logPeopleSchema.optional(),
});
const amendedSchema = z.object({
  text: logLineTextSchema,
  reason: z.string().trim().max(LOG_LINE_REASON_LIMIT),
});

export const logLineNoun = defineNoun({
  noun: 'logLine',
  kinds: {
    'logLine.recorded': { version: 1, schema: recordedSchema },
    'logLine.amended': { version: 1, schema: amendedSchema },
    'logLine.pinned': { version: 1, schema: z.object({}) },
    'logLine.unpinned': { version: 1, schema: z.object({}) },
  },
  reduce(state: LogLine | null, { kind, entry }): FoldStep<LogLine | null> {
    if (kind === 'logLine.pinned' || kind === 'logLine.unpinned') {
      if (state === null) return refuse(state, 'notStarted');
      const isPinned = kind === 'logLine.pinned';
      return state.isPinned === isPinned ? refuse(state, 'alreadyDone') : accept({ ...state, isPinned });
    }
    const isErased = entry.payload === null;
    const version: LogLineVersion = {
      entryId: entry.id,
      text: entry.payload?.text ?? null,
      reason: kind === 'logLine.amended' ? (entry.payload?.reason ?? null) : null,
      person: entry.person,
      recordedAt: entry.recordedAt,
    };
    if (kind === 'logLine.recorded') {
      if (state !== null) return refuse(state, 'notFirst');
      if (entry.incidentId === null) return refuse(state, 'unreadable');
      return accept<LogLine>({
        id: entry.entityId,
        incidentId: entry.incidentId,
        occurredAt: entry.occurredAt,
        recordedAt: entry.recordedAt,
        person: entry.person,
        versions: [version],
        kind: entry.payload?.kind ?? 'note',
        people: entry.payload?.people ?? [],
        isPinned: false,
        isErased,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    return accept({ ...state, versions: [...state.versions, version], isErased: state.isErased || isErased });
  },
});
