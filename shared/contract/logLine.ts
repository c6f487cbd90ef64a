/*
 * The incident log: one line typed, one Enter, one entry.
 */
import { idSchema, momentSchema } from '../domain/entry.ts';
import { LOG_LINE_REASON_LIMIT } from '../domain/limits.ts';
import { type LogLine, logKindSchema, logLineTextSchema, logPeopleSchema } from '../domain/logLine.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

export const logLineCalls = {
  'logLine.list': engineQuery<readonly LogLine[]>()({
    summary: 'The log of an incident in the order in which things happened.',
    input: z.strictObject({
      incidentId: idSchema,
      limit: z.number().int().min(1).max(10_000).default(5_000),
    }),
  }),
  'logLine.record': engineCommand<LogLine>()({
    summary: 'Writes a line in the log of an incident.',
    input: z.strictObject({
      incidentId: idSchema,
      text: logLineTextSchema,
      kind: logKindSchema.default('note'),
      people: logPeopleSchema.default([]),
      occurredAt: momentSchema.optional(),
    }),
  }),
  'logLine.pin': engineCommand<LogLine>()({
    summary: 'Pins a line, so that it is found at once; or takes the pin off.',
    input: z.strictObject({ logLineId: idSchema, isPinned: z.boolean() }),
  }),
  'logLine.amend': engineCommand<LogLine>()({
    summary: 'Corrects a line: the old words stay, struck through.',
    input: z.strictObject({
      logLineId: idSchema,
      text: logLineTextSchema,
      reason: z.string().trim().max(LOG_LINE_REASON_LIMIT).default(''),
    }),
  }),
};
