/*
 * Evidence of an incident: a cited mention with a copy of what it said, or a file by its
 * digest. Taking evidence off the incident is an act with a reason; nothing disappears.
 */
import { z } from '../lib/zod.ts';
import { type ClockReading, clockReadingSchema } from './clockReading.ts';
import { type FileRef, fileRefSchema } from './fileRef.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { type MentionCopy, type MentionRef, mentionCopySchema, mentionRefSchema } from './mentionRef.ts';

export const EVIDENCE_NOTE_LIMIT = 2_000;

export const evidenceNoteSchema = z.string().trim().max(EVIDENCE_NOTE_LIMIT);

export type Evidence = {
  readonly id: string;
  readonly incidentId: string;
  readonly kind: 'mention' | 'file';
  readonly mention: { readonly ref: MentionRef; readonly copy: MentionCopy } | null;
  readonly file: FileRef | null;
  readonly note: string | null;
  /** How far the clock was off that gave `pinnedAt`; null where it had not been compared. */
  readonly clock: ClockReading | null;
  readonly pinnedAt: number;
  readonly pinnedBy: string;
  readonly unpinnedAt: number | null;
  readonly unpinnedBy: string | null;
  readonly unpinReason: string | null;
  readonly isErased: boolean;
};

/** Absent from entries of before clocks were compared. */
const clockSchema = clockReadingSchema.nullish();
const pinnedSchema = z.object({
  ref: mentionRefSchema,
  copy: mentionCopySchema,
  note: evidenceNoteSchema.nullable(),
  clock: clockSchema,
});
const attachedSchema = z.object({
  file: fileRefSchema,
  note: evidenceNoteSchema.nullable(),
  clock: clockSchema,
});
const unpinnedSchema = z.object({ reason: z.string().trim().max(500) });

export const evidenceNoun = defineNoun({
  noun: 'evidence',
  kinds: {
    'evidence.pinned': { version: 1, schema: pinnedSchema },
    'evidence.attached': { version: 1, schema: attachedSchema },
    'evidence.unpinned': { version: 1, schema: unpinnedSchema },
  },
  reduce(state: Evidence | null, { kind, entry }): FoldStep<Evidence | null> {
    if (kind === 'evidence.unpinned') {
      if (state === null) return refuse(state, 'notStarted');
      if (state.unpinnedAt !== null) return refuse(state, 'alreadyDone');
      return accept({
        ...state,
        unpinnedAt: entry.occurredAt,
        unpinnedBy: entry.person,
        unpinReason: entry.payload?.reason ?? null,
      });
    }
    if (state !== null) return refuse(state, 'notFirst');
    if (entry.incidentId === null) return refuse(state, 'unreadable');
    const payload = entry.payload;
    return accept<Evidence>({
      id: entry.entityId,
      incidentId: entry.incidentId,
      kind: kind === 'evidence.pinned' ? 'mention' : 'file',
      mention: payload !== null && 'ref' in payload ? { ref: payload.ref, copy: payload.copy } : null,
      file: payload !== null && 'file' in payload ? payload.file : null,
      note: payload?.note ?? null,
      clock: payload?.clock ?? null,
      pinnedAt: entry.occurredAt,
      pinnedBy: entry.person,
      unpinnedAt: null,
      unpinnedBy: null,
      unpinReason: null,
      isErased: payload === null,
    });
  },
});
