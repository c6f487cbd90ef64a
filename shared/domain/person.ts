/*
 * Somebody who acts in Vigie. Entries name people by id, never by a copied name, so that
 * erasing one payload erases the name everywhere.
 */

import { z } from '../lib/zod.ts';
import { idSchema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { LANGUAGES, type Language, PERSON_NAME_LIMIT } from './limits.ts';

export const languageSchema = z.enum(LANGUAGES);
export const personNameSchema = z.string().trim().min(1).max(PERSON_NAME_LIMIT);

export type Person = {
  readonly id: string;
  /** Null once erased. */
  readonly name: string | null;
  readonly language: Language;
  /** Who they are in the plan's directory; null for somebody from outside of it. */
  readonly contactId: string | null;
  readonly createdAt: number;
  readonly isErased: boolean;
};

const createdSchema = z.object({
  name: personNameSchema,
  language: languageSchema,
  contactId: idSchema.nullable().optional(),
});
const securedSchema = z.object({});
const unsecuredSchema = z.object({ reason: z.string().trim().max(500) });
const amendedSchema = z.object({
  name: personNameSchema.optional(),
  language: languageSchema.optional(),
  contactId: idSchema.nullable().optional(),
});

export type PersonCreated = z.infer<typeof createdSchema>;
export type PersonAmended = z.infer<typeof amendedSchema>;

export const personNoun = defineNoun({
  noun: 'person',
  kinds: {
    'person.created': { version: 1, schema: createdSchema },
    'person.amended': { version: 1, schema: amendedSchema },
    /** That a PIN was set or taken away on a laptop; the PIN is never in the journal. */
    'person.secured': { version: 1, schema: securedSchema },
    'person.unsecured': { version: 1, schema: unsecuredSchema },
  },
  reduce(state: Person | null, input): FoldStep<Person | null> {
    if (input.kind === 'person.created') {
      const { entry } = input;
      if (state !== null) return refuse(state, 'notFirst');
      return accept<Person>({
        id: entry.entityId,
        name: entry.payload?.name ?? null,
        language: entry.payload?.language ?? 'fr',
        contactId: entry.payload?.contactId ?? null,
        createdAt: entry.occurredAt,
        isErased: entry.payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    if (input.kind !== 'person.amended') return accept(state);
    const { payload } = input.entry;
    if (payload === null) return accept({ ...state, isErased: true });
    return accept({
      ...state,
      name: payload.name ?? state.name,
      language: payload.language ?? state.language,
      contactId: payload.contactId === undefined ? state.contactId : payload.contactId,
    });
  },
});
