/*
 * A type of crisis with its SCCT cluster (Coombs 2007): how much people hold the organisation
 * responsible, hence which posture the plan starts from.
 */
import { z } from '../lib/zod.ts';
import { NO_TEXT } from './biText.ts';
import { CLUSTERS, PLAN_TEXT_LIMIT, POSTURES } from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { biNameSchema, biTextSchema } from './planText.ts';

export const crisisTypeNoun = definePlanNoun(
  'crisisType',
  () =>
    z.object({
      ...keepingShape,
      name: biNameSchema,
      cluster: z.enum(CLUSTERS),
      /** Allowed first moves, the recommended one first. */
      postures: z.array(z.enum(POSTURES)).max(POSTURES.length).readonly(),
      note: biTextSchema(PLAN_TEXT_LIMIT),
    }),
  { ...NO_KEEPING, name: NO_TEXT, cluster: 'victim', postures: ['inform'], note: NO_TEXT },
);
export type CrisisType = z.infer<typeof crisisTypeNoun.fields>;
