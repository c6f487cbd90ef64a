/*
 * Publishing as the engine sees it: the queue, the secrets and the wires in one place. What talks to networks is loaded
 * when something is first sent or asked.
 */
import type { Change } from '../../shared/contract/changes.ts';
import type { PlanRecordOf } from '../../shared/domain/planNouns.ts';
import type { Result } from '../../shared/lib/result.ts';
import { createAccountSecrets } from './accountSecrets.ts';
import type { ExerciseFeed } from './exercise/feed.ts';
import { simulatePublishing } from './exercise/simulatedPublishing.ts';
import { filesFolder } from './files/fileStore.ts';
import type { SafeHttp } from './ingest/net/safeHttp.ts';
import { createOutbox } from './outbox.ts';
import type { Publishers } from './publish/publishTypes.ts';
import type { RanCommand } from './runCommand.ts';
import type { Threads } from './threads/createThreads.ts';
import type { Vault } from './vault.ts';

export type PublishingDeps = {
  readonly threads: Pick<Threads, 'reader' | 'writer'>;
  readonly file: string;
  /** Epoch ms UTC. */
  readonly clock: () => number;
  readonly appVersion: string;
  readonly vault: Vault;
  readonly network: () => Promise<SafeHttp>;
  readonly record: <T>(run: () => Promise<RanCommand<T>>) => Promise<Result<T>>;
  readonly observe: (change: Change) => void;
  readonly log: (message: string, fields: object) => void;
  /** Of an exercise: publishing is simulated, and cut with its feed; null for the real thing. */
  readonly feed: ExerciseFeed | null;
};

export type Publishing = ReturnType<typeof createPublishing>;

export function createPublishing(deps: PublishingDeps) {
  const { clock, appVersion } = deps;
  const { feed, threads } = deps;
  const simulated =
    feed === null
      ? null
      : simulatePublishing({
          clock,
          isCut: feed.isEverythingCut,
          async faceOf(accountId) {
            const input = { isWithRetired: true };
            const listed = await threads.reader.call('query', { name: 'account.list', input });
            const accounts = listed.ok ? (listed.value as readonly PlanRecordOf<'account'>[]) : [];
            const fields = accounts.find(({ id }) => id === accountId)?.fields;
            return fields === undefined
              ? null
              : { network: fields.network, server: fields.server, handle: fields.handle };
          },
        });
  const secrets = simulated?.secrets ?? createAccountSecrets(deps.vault);
  const publishersFor = async (allowedHosts: readonly string[]): Promise<Publishers> => {
    if (simulated !== null) return simulated.publishers;
    const [{ createPublishers }, http] = await Promise.all([
      import('./publish/publisher.ts'),
      deps.network(),
    ]);
    return createPublishers({ http, clock, userAgent: `Vigie/${appVersion}`, allowedHosts });
  };
  const outbox = createOutbox({ ...deps, secrets, publishersFor, filesFolder: filesFolder(deps.file) });
  const isSimulated = simulated !== null;
  return { outbox, isSimulated, secrets, publishersFor, tellOutbox: () => deps.observe({ noun: 'outbox' }) };
}
