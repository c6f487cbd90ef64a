/*
 * What somebody may ask: what is kept of them, and that it be erased, with a certificate.
 */
import { idSchema } from '../domain/entry.ts';
import { ERASURE_REASON_LIMIT } from '../domain/limits.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

/** An entry that names somebody without being about them. */
export type ContactTrace = {
  readonly entryId: string;
  readonly noun: string;
  readonly kind: string;
  readonly recordedAt: number;
  /** The words around the first place, as plain text. */
  readonly excerpt: string;
};

export type ContactTraces = {
  /** Entries of the contact's own life. */
  readonly ownEntries: number;
  readonly elsewhere: readonly ContactTrace[];
  /** More entries name them than are listed. */
  readonly isCut: boolean;
  /** Mentions that hold their name, address or number. */
  readonly mentions: number;
};

export type ContactErased = {
  readonly erasureId: string;
  readonly erased: number;
  /** False: traces may remain in free pages or in copies, and it is tried again by itself. */
  readonly isComplete: boolean;
};

export const contactErasureCalls = {
  'contact.traces': engineQuery<ContactTraces>()({
    summary: 'What is kept of somebody: their own entries, and others that name them.',
    input: z.strictObject({ id: idSchema }),
    grades: ['console', 'headless', 'shell'],
  }),
  'contact.erase': engineCommand<ContactErased>()({
    summary:
      'Erases the words of a contact for good, and of other entries that were chosen; the chain still verifies.',
    input: z.strictObject({
      id: idSchema,
      reason: z.string().trim().min(1).max(ERASURE_REASON_LIMIT),
      alsoEntryIds: z.array(idSchema).max(1_000).default([]),
    }),
  }),
};
