/*
 * Who is here.
 */
import { idSchema } from '../domain/entry.ts';
import type { Language } from '../domain/limits.ts';
import { languageSchema, type Person, personNameSchema } from '../domain/person.ts';
import { PIN_PATTERN } from '../domain/pinRules.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

/** Somebody who holds, deputises or takes shifts of a role. */
export type CellMember = {
  readonly contactId: string;
  readonly name: string;
  readonly language: Language;
  /** Null until they have acted in this file. */
  readonly personId: string | null;
};

export const pinSchema = z.string().regex(PIN_PATTERN);

export const personCalls = {
  'person.list': engineQuery<readonly Person[]>()({
    summary: 'Everybody who has acted in this file.',
    input: z.strictObject({}),
  }),
  'person.cell': engineQuery<readonly CellMember[]>()({
    summary: "Who of the plan's roles has sat here, and who has not yet.",
    input: z.strictObject({}),
  }),
  'person.create': engineCommand<Person>()({
    summary: 'Adds a person (name and language); the first start asks for one.',
    input: z.strictObject({
      name: personNameSchema,
      language: languageSchema,
      contactId: idSchema.nullable().default(null),
    }),
    isPersonNeeded: false,
  }),
  'person.checkPin': engineCommand<{ readonly isSecured: boolean }>()({
    summary: 'Whether a person may sit down: no PIN, or the right one. Guesses are counted.',
    input: z.strictObject({ personId: idSchema, pin: pinSchema.nullable().default(null) }),
    grades: ['shell'],
    isPersonNeeded: false,
  }),
  'person.setPin': engineCommand<null>()({
    summary: 'Gives a person a PIN on this laptop; an old one must be known.',
    input: z.strictObject({
      personId: idSchema,
      pin: pinSchema,
      oldPin: pinSchema.nullable().default(null),
    }),
    grades: ['shell'],
  }),
  'person.clearPin': engineCommand<null>()({
    summary: 'Takes a PIN away: with it, or, of somebody who forgot it, with a reason.',
    input: z.strictObject({
      personId: idSchema,
      pin: pinSchema.nullable().default(null),
      reason: z.string().trim().max(500).default(''),
    }),
    grades: ['shell'],
  }),
  'person.amend': engineCommand<Person>()({
    summary: "Corrects a person's name or language.",
    input: z.strictObject({
      personId: idSchema,
      name: personNameSchema.optional(),
      language: languageSchema.optional(),
      contactId: idSchema.nullable().optional(),
    }),
  }),
};
