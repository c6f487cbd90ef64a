/*
 * The word inside: which audiences have their do / do-not sheet, since when, and who acknowledged it.
 */
import type { BiText } from '../domain/biText.ts';
import { idSchema, momentSchema } from '../domain/entry.ts';
import { briefWaySchema, type InternalBrief } from '../domain/internalBrief.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

export type InternalBriefRow = {
  readonly briefId: string;
  readonly title: BiText;
  readonly audience: BiText | null;
  /** The way that the plan names for this audience. */
  readonly channel: BiText;
  /** The newest that stands in this incident; null while it is not out. */
  readonly given: InternalBrief | null;
  /** Its words changed since it went out. */
  readonly isChanged: boolean;
  /** People whom the audience names; null when it names nobody. */
  readonly expected: number | null;
  readonly acknowledged: number;
};

export type InternalBriefs = {
  readonly rows: readonly InternalBriefRow[];
  /** When the first statement was logged; epoch ms UTC, null before. */
  readonly firstStatementAt: number | null;
};

export const internalBriefCalls = {
  'internalBrief.list': engineQuery<InternalBriefs>()({
    summary:
      'The do / do-not sheets of the plan, which of them are out in an incident, and who acknowledged.',
    input: z.strictObject({ incidentId: idSchema }),
  }),
  'internalBrief.give': engineCommand<InternalBrief>()({
    summary: 'Says that a do / do-not sheet went out to its audience.',
    input: z.strictObject({
      incidentId: idSchema,
      briefId: idSchema,
      way: briefWaySchema.default(''),
      occurredAt: momentSchema.optional(),
    }),
  }),
  'internalBrief.withdraw': engineCommand<InternalBrief>()({
    summary: 'Takes back that a sheet went out, with a reason.',
    input: z.strictObject({ internalBriefId: idSchema, reason: briefWaySchema.default('') }),
  }),
};
