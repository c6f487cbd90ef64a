/*
 * Where mentions come from: an address that is asked, a stream that is listened to, a door that others
 * knock at. What a source is belongs to the plan; how it fares is this laptop's (`sourceHealth.ts`).
 */
import { z } from '../lib/zod.ts';
import { MENTION_LIMITS } from './mention.ts';
import {
  HOST_LIMIT,
  PLAN_NAME_LIMIT,
  SOURCE_ADDRESS_LIMIT,
  SOURCE_EVERY_S,
  SOURCE_HOSTS_LIMIT,
  SOURCE_KEEPS,
  SOURCE_KINDS,
  WATCH_CATEGORIES,
} from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { textSchema } from './planText.ts';

export const sourceNoun = definePlanNoun(
  'source',
  () =>
    z.object({
      ...keepingShape,
      kind: z.enum(SOURCE_KINDS),
      name: textSchema(PLAN_NAME_LIMIT),
      /** An address, of a folder its path; of a stream its server, with what is listened to as its path. */
      address: textSchema(SOURCE_ADDRESS_LIMIT),
      /** The network its posts belong to; empty where the address of each post tells. */
      network: textSchema(MENTION_LIMITS.network),
      /** The categories of the plan it is meant for; coverage counts it there. */
      categories: z.array(z.enum(WATCH_CATEGORIES)).max(WATCH_CATEGORIES.length).readonly(),
      keeps: z.enum(SOURCE_KEEPS),
      /** Of the medium behind it: 0 none, 1 local or niche, 2 national online, 3 broadcast or international (4.2). */
      mediaTier: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
      isOn: z.boolean(),
      everySeconds: z.number().int().min(SOURCE_EVERY_S.shortest).max(SOURCE_EVERY_S.longest),
      /** Hosts of this machine or the local network that may be asked; any other such is refused. */
      allowedHosts: z.array(textSchema(HOST_LIMIT)).max(SOURCE_HOSTS_LIMIT).readonly(),
    }),
  {
    ...NO_KEEPING,
    kind: 'feed',
    name: '',
    address: '',
    network: '',
    categories: [],
    keeps: 'everything',
    mediaTier: 0,
    isOn: true,
    everySeconds: SOURCE_EVERY_S.usual,
    allowedHosts: [],
  },
  ['mediaTier'],
);
export type Source = z.infer<typeof sourceNoun.fields>;
