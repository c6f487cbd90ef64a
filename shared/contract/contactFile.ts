/*
 * Contacts in and out of files: looked at first, taken in as one act, taken back whole.
 */
import type { Contact } from '../domain/contact.ts';
import {
  CONTACT_FORMATS,
  CONTACT_SCOPES,
  type ContactNotice,
  type ContactProblem,
  type ContactTable,
  type FileNote,
} from '../domain/contactFile.ts';
import { contactMappingSchema } from '../domain/contactMapping.ts';
import type { ContactDifference, MatchReason } from '../domain/contactMatch.ts';
import { idSchema, momentSchema, sha256Schema } from '../domain/entry.ts';
import { LOCALES } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

export const CONTACT_DECISIONS = ['add', 'merge', 'skip'] as const;
export type ContactDecision = (typeof CONTACT_DECISIONS)[number];

/** Somebody in a file, and what is proposed to be done with them. */
export type IncomingContactView = {
  /** Place in the file, from 0. */
  readonly incoming: number;
  readonly line: number;
  readonly fields: Partial<Contact>;
  readonly hasPhoto: boolean;
  readonly notices: readonly FileNote<ContactNotice>[];
  readonly problems: readonly FileNote<ContactProblem>[];
  /** Contacts of the plan that this may be, the likeliest first. */
  readonly matches: readonly {
    readonly id: string;
    readonly name: string;
    readonly why: readonly MatchReason[];
    /** Where the file says something else: the plan's word stands. */
    readonly differs: readonly ContactDifference[];
    /** Nothing new: merging changes nothing. */
    readonly isSame: boolean;
  }[];
  /** The place of the same person earlier in the file. */
  readonly repeatOf: number | null;
  readonly proposed: ContactDecision;
};

export type ContactsInspection = {
  readonly kind: 'vcard' | 'csv';
  readonly fileName: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly notices: readonly FileNote<ContactNotice>[];
  readonly table: ContactTable | null;
  readonly contacts: readonly IncomingContactView[];
};

export type ContactsTaken = {
  readonly added: readonly string[];
  readonly merged: readonly string[];
  readonly skipped: number;
  /** What taking back needs: the moment of the act, epoch ms UTC. */
  readonly takenAt: number;
};

const pathSchema = z.string().min(1).max(4_096);

export const contactFileCalls = {
  'contact.inspectFile': engineQuery<ContactsInspection>()({
    summary: 'Reads contacts from vCards or a table, with what is proposed for each; nothing is stored.',
    input: z.strictObject({ file: pathSchema, mapping: contactMappingSchema.optional() }),
    grades: ['console', 'headless', 'shell'],
  }),
  'contact.takeIn': engineCommand<ContactsTaken>()({
    summary: 'Takes contacts of a file in, as one act; decisions overrule what is proposed.',
    input: z.strictObject({
      file: pathSchema,
      sha256: sha256Schema,
      mapping: contactMappingSchema.optional(),
      decisions: z
        .array(
          z.strictObject({
            incoming: z.number().int().min(0).max(1_000_000),
            act: z.enum(CONTACT_DECISIONS),
            existingId: idSchema.optional(),
          }),
        )
        .max(50_000)
        .default([]),
    }),
  }),
  'contact.takeBack': engineCommand<{ readonly retired: number; readonly amended: number }>()({
    summary: 'Undoes a taking in: what was added is retired, what was merged is as it was before.',
    input: z.strictObject({ ids: z.array(idSchema).min(1).max(50_000), takenAt: momentSchema }),
  }),
  'contact.export': engineCommand<{
    readonly file: string;
    readonly sha256: string;
    readonly sizeBytes: number;
  }>()({
    summary: 'Writes contacts as vCards or as a table that no spreadsheet runs.',
    input: z.strictObject({
      file: pathSchema,
      format: z.enum(CONTACT_FORMATS),
      scope: z.enum(CONTACT_SCOPES).default('reach'),
      locale: z.enum(LOCALES).default('en-CA'),
      ids: z.array(idSchema).max(50_000).optional(),
    }),
    isPersonNeeded: false,
    grades: ['headless', 'shell'],
  }),
};
