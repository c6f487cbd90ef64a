/*
 * Who calls whom. A tree is one record, not one a place: two laptops that move people at the same
 * time can then never merge into a ring of calls. The rules are in `callTreeRules.ts`.
 */
import { z } from '../lib/zod.ts';
import { NO_TEXT } from './biText.ts';
import { idSchema } from './entry.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { biNameSchema } from './planText.ts';

/** Somebody's place: who calls them (null at the top), and who does when that caller cannot. */
export const callPlaceSchema = z.strictObject({
  contactId: idSchema,
  callerId: idSchema.nullable(),
  backupCallerId: idSchema.nullable(),
});
export type CallPlace = z.infer<typeof callPlaceSchema>;

export const callTreeNoun = definePlanNoun(
  'callTree',
  () =>
    z.object({
      ...keepingShape,
      name: biNameSchema,
      /** In the order in which each caller calls. */
      places: z.array(callPlaceSchema).max(2_000).readonly(),
      /** Reached people who make the team able to act; null when nobody has said. */
      quorum: z.number().int().min(1).max(2_000).nullable(),
    }),
  { ...NO_KEEPING, name: NO_TEXT, places: [], quorum: null },
);
export type CallTree = z.infer<typeof callTreeNoun.fields>;
