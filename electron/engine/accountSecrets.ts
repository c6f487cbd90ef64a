/*
 * Secrets of accounts, each kept with the network, the server and the handle that it was entered for: a plan that comes
 * from elsewhere and names another server or another name gets nothing.
 */
import type { AccountFace } from '../../shared/domain/account.ts';
import { ACCOUNT_NETWORKS } from '../../shared/domain/planLimits.ts';
import { z } from '../../shared/lib/zod.ts';
import type { Vault } from './vault.ts';

export type AccountSecret = AccountFace & { readonly secret: string };

export type AccountSecrets = {
  /** Null where there is none, or the store cannot be opened. */
  readonly get: (accountId: string) => Promise<AccountSecret | null>;
  /** Throws where the store refuses. */
  readonly set: (accountId: string, kept: AccountSecret | null) => Promise<void>;
};

const keptSchema = z.object({
  network: z.enum(ACCOUNT_NETWORKS),
  server: z.string(),
  handle: z.string(),
  secret: z.string(),
});

export function createAccountSecrets(vault: Vault): AccountSecrets {
  const keyOf = (accountId: string): string => `account.${accountId}`;
  return {
    async get(accountId) {
      const text = await vault.get(keyOf(accountId)).catch(() => null);
      if (text === null) return null;
      try {
        return keptSchema.parse(JSON.parse(text));
      } catch {
        return null;
      }
    },
    async set(accountId, kept) {
      if (kept === null) await vault.delete(keyOf(accountId));
      else await vault.set(keyOf(accountId), JSON.stringify(kept));
    },
  };
}
