/*
 * Moderation: a post hidden or its author blocked, under a clause of the netiquette, with the proof kept first.
 */
import type { BiText } from '../domain/biText.ts';
import { idSchema } from '../domain/entry.ts';
import type { Moderation } from '../domain/moderation.ts';
import { MODERATION_GROUNDS } from '../domain/moderationRules.ts';
import { MODERATIONS, type ModerationMeasure } from '../domain/planLimits.ts';
import { ROOM_REASON_LIMIT } from '../domain/roomLimits.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

const neededReason = z.string().trim().min(1).max(ROOM_REASON_LIMIT);
const anyReason = z.string().trim().max(ROOM_REASON_LIMIT).default('');

export type ModerationDesk = {
  /** The newest first. */
  readonly moderations: readonly Moderation[];
  /** Of the plan in force, by their number. */
  readonly clauses: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: BiText;
    readonly text: BiText;
    readonly measures: readonly ModerationMeasure[];
  }[];
  /** Names of the roles that measures wait for. */
  readonly roles: readonly { readonly id: string; readonly name: BiText }[];
};

export const moderationCalls = {
  'moderation.desk': engineQuery<ModerationDesk>()({
    summary: 'The measures of moderation of an incident, with the clauses that may be cited.',
    input: z.strictObject({ incidentId: idSchema }),
    grades: ['console', 'headless'],
  }),
  'moderation.ask': engineCommand<Moderation>()({
    summary: 'Asks for a measure against a post, under a clause; because it is negative it is refused.',
    input: z.strictObject({
      incidentId: idSchema,
      mentionId: z.number().int().min(1),
      ground: z.enum(MODERATION_GROUNDS),
      measure: z.enum(MODERATIONS),
      clauseId: idSchema.nullable(),
      reason: anyReason,
      evidenceId: idSchema.nullable().default(null),
    }),
  }),
  'moderation.sign': engineCommand<Moderation>()({
    summary: 'Clears a measure that somebody else asked for.',
    input: z.strictObject({ moderationId: idSchema }),
  }),
  'moderation.refuse': engineCommand<Moderation>()({
    summary: 'Says no to a measure, or takes back one’s own asking, with the reason.',
    input: z.strictObject({ moderationId: idSchema, reason: neededReason }),
  }),
  'moderation.carryOut': engineCommand<Moderation>()({
    summary: 'Says that it was carried out on the network; before it was cleared only with a reason.',
    input: z.strictObject({ moderationId: idSchema, reason: anyReason }),
  }),
  'moderation.lift': engineCommand<Moderation>()({
    summary: 'Says that it was undone on the network, and why.',
    input: z.strictObject({ moderationId: idSchema, reason: neededReason }),
  }),
};
