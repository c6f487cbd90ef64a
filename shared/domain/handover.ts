/*
 * A hand-over of the lead or the log: what changed is written down and signed by whoever leaves; whoever comes reads it
 * and signs too, and only then has the duty. The relief clock begins anew with the second signature.
 */
import { z } from '../lib/zod.ts';
import { idSchema, sha256Schema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { INCIDENT_DUTIES, type IncidentDuty, ROOM_REASON_LIMIT, SITREP_TEXT_LIMIT } from './roomLimits.ts';

export const handoverTextSchema = z.string().trim().min(1).max(SITREP_TEXT_LIMIT);
const wordsSchema = z.string().trim().max(ROOM_REASON_LIMIT);

export type HandoverStatus = 'offered' | 'accepted' | 'withdrawn';

export type Handover = {
  readonly id: string;
  readonly incidentId: string;
  readonly status: HandoverStatus;
  readonly duty: IncidentDuty;
  /** Who leaves, and signed first. */
  readonly from: string;
  readonly to: string;
  readonly language: 'fr' | 'en';
  /** What changed, as it was signed; null once erased. */
  readonly text: string | null;
  /** SHA-256 of the text in UTF-8. */
  readonly digest: string;
  readonly offeredAt: number;
  readonly acceptedAt: number | null;
  /** Of a hand-over that was taken back or refused. */
  readonly reason: string;
  readonly isErased: boolean;
};

const offeredSchema = z.object({
  duty: z.enum(INCIDENT_DUTIES),
  to: idSchema,
  language: z.enum(['fr', 'en']),
  text: handoverTextSchema,
  digest: sha256Schema,
});

export const handoverNoun = defineNoun({
  noun: 'handover',
  kinds: {
    'handover.offered': { version: 1, schema: offeredSchema },
    'handover.accepted': { version: 1, schema: z.object({ digest: sha256Schema }) },
    'handover.withdrawn': { version: 1, schema: z.object({ reason: wordsSchema }) },
  },
  reduce(state: Handover | null, input): FoldStep<Handover | null> {
    const { entry } = input;
    if (input.kind === 'handover.offered') {
      if (state !== null) return refuse(state, 'notFirst');
      if (entry.incidentId === null) return refuse(state, 'unreadable');
      const { payload } = input.entry;
      return accept<Handover>({
        id: entry.entityId,
        incidentId: entry.incidentId,
        status: 'offered',
        duty: payload?.duty ?? 'lead',
        from: entry.person,
        to: payload?.to ?? '',
        language: payload?.language ?? 'fr',
        text: payload?.text ?? null,
        digest: payload?.digest ?? '',
        offeredAt: entry.occurredAt,
        acceptedAt: null,
        reason: '',
        isErased: payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    if (state.status !== 'offered') return refuse(state, 'alreadyDone');
    if (input.kind === 'handover.withdrawn')
      return accept({ ...state, status: 'withdrawn', reason: input.entry.payload?.reason ?? '' });
    // Only whoever it was offered to signs it, and as it was read.
    if (entry.person !== state.to) return refuse(state, 'unreadable');
    return accept({ ...state, status: 'accepted', acceptedAt: entry.occurredAt });
  },
});
