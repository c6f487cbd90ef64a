/*
 * Who is here.
 */
import { idSchema } from '../domain/entry.ts';
import { languageSchema, type Person, personNameSchema } from '../domain/person.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

export const personCalls = {
  'person.list': engineQuery<readonly Person[]>()({
    summary: 'Everybody who has acted in this file.',
    input: z.strictObject({}),
  }),
  'person.create': engineCommand<Person>()({
    summary: 'Adds a person (name and language); the first start asks for one.',
    input: z.strictObject({ name: personNameSchema, language: languageSchema }),
    isPersonNeeded: false,
  }),
  'person.amend': engineCommand<Person>()({
    summary: "Corrects a person's name or language.",
    input: z.strictObject({
      personId: idSchema,
      name: personNameSchema.optional(),
      language: languageSchema.optional(),
    }),
  }),
};
