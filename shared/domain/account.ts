/*
 * An account that the organisation speaks from and that Vigie may publish on: where it is and in which languages it
 * speaks. Its secret is no part of the plan: each laptop keeps its own in the store of the operating system.
 */
import { z } from '../lib/zod.ts';
import {
  ACCOUNT_NETWORKS,
  HOST_LIMIT,
  PLAN_LINE_LIMIT,
  PLAN_NAME_LIMIT,
  SOURCE_HOSTS_LIMIT,
} from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { textSchema } from './planText.ts';
import { STATEMENT_LANGUAGES } from './statementLimits.ts';

export const accountNoun = definePlanNoun(
  'account',
  () =>
    z.object({
      ...keepingShape,
      network: z.enum(ACCOUNT_NETWORKS),
      name: textSchema(PLAN_NAME_LIMIT),
      /** An https origin; of Bluesky that of the account's own server (PDS). */
      server: textSchema(PLAN_LINE_LIMIT),
      /** As the network writes it. */
      handle: textSchema(PLAN_NAME_LIMIT),
      languages: z.array(z.enum(STATEMENT_LANGUAGES)).max(STATEMENT_LANGUAGES.length).readonly(),
      /** Hosts of this machine or the local network that may be asked; any other such is refused. */
      allowedHosts: z.array(textSchema(HOST_LIMIT)).max(SOURCE_HOSTS_LIMIT).readonly(),
    }),
  {
    ...NO_KEEPING,
    network: 'mastodon',
    name: '',
    server: '',
    handle: '',
    languages: ['fr', 'en'],
    allowedHosts: [],
  },
);
export type Account = z.infer<typeof accountNoun.fields>;

/** What makes an account the same one: what its secret opens. */
export type AccountFace = Pick<Account, 'network' | 'server' | 'handle'>;

export function isSameAccount(a: AccountFace | null, b: AccountFace): boolean {
  return a !== null && a.network === b.network && a.server === b.server && a.handle === b.handle;
}
