/*
 * What people decide about the ranker itself.
 */
import { z } from '../lib/zod.ts';
import { engineCommand } from './define.ts';

type Done = { readonly isDone: true };

export const rankerCalls = {
  'ranker.begin': engineCommand<Done>()({
    summary: 'Begins anew: what was decided before no longer moves the order.',
    input: z.strictObject({}),
  }),
  'ranker.freeze': engineCommand<Done>()({
    summary: 'Stops learning; the order goes on as it is.',
    input: z.strictObject({}),
  }),
  'ranker.resume': engineCommand<Done>()({
    summary: 'Learns again from what is decided from now on.',
    input: z.strictObject({}),
  }),
};
