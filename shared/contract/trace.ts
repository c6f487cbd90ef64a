/*
 * What a person may ask: where they appear, and everything that is kept of them as one document.
 */
import type { AcknowledgementWay } from '../domain/acknowledgementRules.ts';
import { idSchema } from '../domain/entry.ts';
import { PERSON_SEARCH_LEAST, PERSON_SEARCH_LIMIT } from '../domain/personSearch.ts';
import type { FieldChange } from '../domain/planHistory.ts';
import { LOCALES } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

/** Everything of one kind that names somebody: how many, and the newest. */
export type FoundGroup = {
  readonly count: number;
  readonly first: {
    /** When it was recorded or posted, epoch ms UTC. */
    readonly at: number;
    /** What it is (`logLine.recorded`), or the network of a mention. */
    readonly kind: string;
    readonly excerpt: string;
    readonly incidentId: string | null;
  } | null;
};

export type PersonFound = {
  readonly contacts: readonly {
    readonly id: string;
    readonly name: string;
    readonly isRetired: boolean;
    /** Only earlier words of the record mean them: it was amended since. */
    readonly isFormer: boolean;
  }[];
  /** More contacts were found than are listed. */
  readonly isCut: boolean;
  readonly logLines: FoundGroup;
  readonly evidence: FoundGroup;
  readonly otherEntries: FoundGroup;
  /** Versions of reports whose frozen documents, kept for their approval, name them. */
  readonly frozenReports: FoundGroup;
  readonly mentionsByAuthor: FoundGroup;
  readonly mentionsByText: FoundGroup;
};

/** Everything that is kept of a contact. Moments in ISO 8601, UTC. */
export type PersonDocument = {
  readonly format: 'vigie.person.1';
  readonly madeAt: string;
  readonly contact: Readonly<Record<string, unknown>>;
  readonly history: readonly {
    readonly entryId: string;
    readonly what: string;
    readonly recordedAt: string;
    readonly recordedBy: string | null;
    readonly changes: readonly FieldChange[];
  }[];
  /** Entries that point to the contact without words: a role that they hold, a list that they stand in. */
  readonly references: readonly {
    readonly kind: string;
    readonly entryId: string;
    readonly recordedAt: string;
  }[];
  readonly acknowledgements: readonly {
    readonly briefId: string;
    readonly revision: number;
    readonly way: AcknowledgementWay;
    readonly acknowledgedAt: string;
    readonly withdrawnAt: string | null;
  }[];
  /** Other entries that hold their name, address or number, with the texts that do. */
  readonly entries: readonly {
    readonly kind: string;
    readonly entryId: string;
    readonly recordedAt: string;
    readonly recordedBy: string | null;
    readonly texts: readonly string[];
  }[];
  readonly mentions: readonly {
    readonly by: 'author' | 'text';
    readonly network: string;
    readonly author: string | null;
    readonly handle: string | null;
    readonly title: string | null;
    readonly text: string;
    readonly url: string | null;
    readonly postedAt: string;
  }[];
  /** More was found than is listed. */
  readonly isCut: boolean;
};

export const traceCalls = {
  'trace.find': engineQuery<PersonFound>()({
    summary: 'Where somebody appears, by name, address, handle or number: contacts, log, evidence, mentions.',
    input: z.strictObject({ text: z.string().trim().min(PERSON_SEARCH_LEAST).max(PERSON_SEARCH_LIMIT) }),
    grades: ['console', 'headless', 'shell'],
  }),
  'trace.gather': engineQuery<PersonDocument>()({
    summary: 'Everything that is kept of a contact, as one document.',
    input: z.strictObject({ contactId: idSchema }),
    grades: ['console', 'headless', 'shell'],
  }),
  'trace.export': engineCommand<{
    readonly file: string;
    readonly sha256: string;
    readonly sizeBytes: number;
  }>()({
    summary: 'Writes everything that is kept of a contact to one JSON file that explains its fields.',
    input: z.strictObject({
      contactId: idSchema,
      file: z.string().min(1).max(4_096),
      locale: z.enum(LOCALES).default('en-CA'),
    }),
    isPersonNeeded: false,
    grades: ['headless', 'shell'],
  }),
};
