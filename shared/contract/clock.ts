/*
 * What people do to clocks of the room. When a clock starts and falls due is computed; see `room.get`.
 */
import { type ClockActs, clockRoundSchema, roomClockSchema } from '../domain/clock.ts';
import { roomReasonSchema } from '../domain/decision.ts';
import { idSchema, momentSchema } from '../domain/entry.ts';
import { ROOM_REASON_LIMIT } from '../domain/roomLimits.ts';
import { z } from '../lib/zod.ts';
import { engineCommand } from './define.ts';

const whichShape = { incidentId: idSchema, clock: roomClockSchema, round: clockRoundSchema.default(1) };
/** Time does not stop without somebody saying why. */
const neededReason = z.string().trim().min(1).max(ROOM_REASON_LIMIT);

export const clockCalls = {
  'clock.fulfil': engineCommand<ClockActs>()({
    summary: 'Says that what a clock asks for is done.',
    input: z.strictObject({
      ...whichShape,
      note: roomReasonSchema.default(''),
      occurredAt: momentSchema.optional(),
    }),
  }),
  'clock.reopen': engineCommand<ClockActs>()({
    summary: 'Takes back that a clock was fulfilled.',
    input: z.strictObject({ ...whichShape, reason: roomReasonSchema.default('') }),
  }),
  'clock.pause': engineCommand<ClockActs>()({
    summary: 'Lets a clock rest, with a reason.',
    input: z.strictObject({ ...whichShape, reason: neededReason }),
  }),
  'clock.resume': engineCommand<ClockActs>()({
    summary: 'Lets a clock run again.',
    input: z.strictObject(whichShape),
  }),
};
