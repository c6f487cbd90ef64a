/*
 * What is asked of publishing from here: into the queue and out of it, and the accounts' secrets.
 */

import { isSameAccount } from '../../shared/domain/account.ts';
import type { PlanRecordOf } from '../../shared/domain/planNouns.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import type { AccountSecrets } from './accountSecrets.ts';
import type { Outbox } from './outbox.ts';
import type { Publishers } from './publish/publishTypes.ts';
import type { RanCommand } from './runCommand.ts';
import type { Threads } from './threads/createThreads.ts';

export type OutboxHandlerDeps = {
  readonly threads: Pick<Threads, 'reader' | 'writer'>;
  readonly record: <T>(run: () => Promise<RanCommand<T>>) => Promise<Result<T>>;
  readonly outbox: Outbox;
  readonly secrets: AccountSecrets;
  readonly publishersFor: (allowedHosts: readonly string[]) => Promise<Publishers>;
  readonly tellOutbox: () => void;
  /** Nothing that is sent from here leaves the laptop. */
  readonly isSimulated: boolean;
};

type OutboxCall =
  | 'statement.queue'
  | 'statement.cancel'
  | 'outbox.list'
  | 'outbox.tryNow'
  | 'account.health'
  | 'account.setSecret'
  | 'account.check';

type AccountRecord = PlanRecordOf<'account'>;

const CHECK_WITHIN_MS = 20_000;

export function createOutboxHandlers(deps: OutboxHandlerDeps): Pick<EngineHandlers, OutboxCall> {
  const { threads, outbox, secrets, record } = deps;
  const accounts = async (): Promise<readonly AccountRecord[]> => {
    const reply = await threads.reader.call('query', {
      name: 'account.list',
      input: { isWithRetired: true },
    });
    return reply.ok ? (reply.value as readonly AccountRecord[]) : [];
  };
  const accountOf = async (id: string): Promise<AccountRecord | null> =>
    (await accounts()).find((one) => one.id === id && one.retiredAt === null && !one.isErased) ?? null;
  const looked = <T>(reply: Result<T>): Result<T> => {
    if (reply.ok) outbox.look();
    return reply;
  };
  return {
    'statement.queue': async (input, { person }) =>
      looked(
        await record(() =>
          threads.writer.call('queuePublication', { ...input, person, isSimulated: deps.isSimulated }),
        ),
      ),
    'statement.cancel': async (input, { person }) => {
      if (outbox.isSending(input.publicationId))
        return fail('publication.sending', 'It is on its way just now.');
      const cancelled = await record(() => threads.writer.call('cancelPublication', { ...input, person }));
      if (cancelled.ok) outbox.forget(input.publicationId);
      return cancelled;
    },
    'outbox.list': async () => ok(outbox.list()),
    'outbox.tryNow': async ({ publicationId }) => ok({ isAsked: outbox.tryNow(publicationId) }),
    'account.health': async () => {
      return ok(
        await Promise.all(
          (await accounts()).map(async ({ id, fields }) => {
            const kept = await secrets.get(id);
            return { accountId: id, hasSecret: isSameAccount(kept, fields), isKept: kept !== null };
          }),
        ),
      );
    },
    'account.setSecret': async ({ id, secret }) => {
      const account = await accountOf(id);
      // Forgotten it can always be, whatever became of the account.
      if (account === null && secret !== null)
        return fail('account.unknown', 'There is no such account in the plan.');
      try {
        if (account === null || secret === null) await secrets.set(id, null);
        else {
          const { network, server, handle } = account.fields;
          await secrets.set(id, { network, server, handle, secret });
        }
      } catch {
        return fail('vault.unreadable', 'The store of the operating system did not take the secret.');
      }
      outbox.tryNow(null);
      deps.tellOutbox();
      return ok({ hasSecret: secret !== null });
    },
    'account.check': async ({ id }) => {
      const account = await accountOf(id);
      if (account === null) return fail('account.unknown', 'There is no such account in the plan.');
      const { network, server, handle, allowedHosts } = account.fields;
      const kept = await secrets.get(id);
      if (kept === null || !isSameAccount(kept, account.fields))
        return fail('account.secretMissing', 'This laptop keeps no secret for this account.');
      const publishers = await deps.publishersFor(allowedHosts);
      return publishers.check({ network, server, handle }, kept.secret, AbortSignal.timeout(CHECK_WITHIN_MS));
    },
  };
}
