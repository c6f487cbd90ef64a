/*
 * A situation report: drafted from the room's own rows, edited by people, approved as it reads then and numbered. What
 * was approved is never edited; the next one says what changed.
 */
import { z } from '../lib/zod.ts';
import { momentSchema, sha256Schema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { ROOM_REASON_LIMIT, SITREP_SIZES, SITREP_TEXT_LIMIT, type SitrepSize } from './roomLimits.ts';

export const sitrepSizeSchema = z.enum(SITREP_SIZES);
export const sitrepTextSchema = z.string().trim().min(1).max(SITREP_TEXT_LIMIT);
export const sitrepLanguageSchema = z.enum(['fr', 'en']);

const draftedSchema = z.object({
  size: sitrepSizeSchema,
  language: sitrepLanguageSchema,
  text: sitrepTextSchema,
  /** When the next one is promised. */
  nextAt: momentSchema.nullable(),
});
const amendedSchema = z.object({ text: sitrepTextSchema, nextAt: momentSchema.nullable() });
const approvedSchema = z.object({
  number: z.number().int().min(1),
  /** SHA-256 of the text in UTF-8, as it was approved. */
  digest: sha256Schema,
});

export type SitrepStatus = 'drafted' | 'approved' | 'withdrawn';

export type Sitrep = {
  readonly id: string;
  readonly incidentId: string;
  readonly status: SitrepStatus;
  readonly size: SitrepSize;
  readonly language: 'fr' | 'en';
  /** Null once erased. */
  readonly text: string | null;
  readonly nextAt: number | null;
  /** Null until it is approved. */
  readonly number: number | null;
  readonly digest: string | null;
  readonly draftedAt: number;
  readonly draftedBy: string;
  readonly approvedAt: number | null;
  readonly approvedBy: string | null;
  readonly isErased: boolean;
};

export const sitrepNoun = defineNoun({
  noun: 'sitrep',
  kinds: {
    'sitrep.drafted': { version: 1, schema: draftedSchema },
    'sitrep.amended': { version: 1, schema: amendedSchema },
    'sitrep.approved': { version: 1, schema: approvedSchema },
    'sitrep.withdrawn': {
      version: 1,
      schema: z.object({ reason: z.string().trim().max(ROOM_REASON_LIMIT) }),
    },
  },
  reduce(state: Sitrep | null, { kind, entry }): FoldStep<Sitrep | null> {
    if (kind === 'sitrep.drafted') {
      if (state !== null) return refuse(state, 'notFirst');
      if (entry.incidentId === null) return refuse(state, 'unreadable');
      const { payload } = entry;
      return accept<Sitrep>({
        id: entry.entityId,
        incidentId: entry.incidentId,
        status: 'drafted',
        size: payload?.size ?? 'standard',
        language: payload?.language ?? 'fr',
        text: payload?.text ?? null,
        nextAt: payload?.nextAt ?? null,
        number: null,
        digest: null,
        draftedAt: entry.occurredAt,
        draftedBy: entry.person,
        approvedAt: null,
        approvedBy: null,
        isErased: payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    if (state.status !== 'drafted') return refuse(state, 'closed');
    if (entry.payload === null) return accept({ ...state, text: null, isErased: true });
    switch (kind) {
      case 'sitrep.amended':
        return accept({ ...state, text: entry.payload.text, nextAt: entry.payload.nextAt });
      case 'sitrep.approved':
        return accept({
          ...state,
          status: 'approved',
          number: entry.payload.number,
          digest: entry.payload.digest,
          approvedAt: entry.occurredAt,
          approvedBy: entry.person,
        });
      case 'sitrep.withdrawn':
        return accept({ ...state, status: 'withdrawn' });
    }
  },
});
