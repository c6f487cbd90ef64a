/*
 * The room over time: one answer from which any moment of it can be shown without asking again.
 */
import { idSchema } from '../domain/entry.ts';
import type { RoomHistory } from '../domain/roomAt.ts';
import { z } from '../lib/zod.ts';
import { engineQuery } from './define.ts';

export const roomCalls = {
  'room.get': engineQuery<RoomHistory>()({
    summary: 'Facts, decisions, tasks and clocks of an incident, at every moment at which one was recorded.',
    input: z.strictObject({ incidentId: idSchema }),
  }),
};
