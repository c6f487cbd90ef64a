/*
 * Publishing as the engine sees it: the queue, the secrets and the wires in one place. What talks to networks is loaded
 * when something is first sent or asked.
 */
import type { Change } from '../../shared/contract/changes.ts';
import type { Result } from '../../shared/lib/result.ts';
import { createAccountSecrets } from './accountSecrets.ts';
import { filesFolder } from './files/fileStore.ts';
import type { SafeHttp } from './ingest/net/safeHttp.ts';
import { createOutbox } from './outbox.ts';
import type { Publishers } from './publish/publishTypes.ts';
import type { RanCommand } from './runCommand.ts';
import type { Threads } from './threads/createThreads.ts';
import type { Vault } from './vault.ts';

export type PublishingDeps = {
  readonly threads: Pick<Threads, 'writer'>;
  readonly file: string;
  /** Epoch ms UTC. */
  readonly clock: () => number;
  readonly appVersion: string;
  readonly vault: Vault;
  readonly network: () => Promise<SafeHttp>;
  readonly record: <T>(run: () => Promise<RanCommand<T>>) => Promise<Result<T>>;
  readonly observe: (change: Change) => void;
  readonly log: (message: string, fields: object) => void;
};

export type Publishing = ReturnType<typeof createPublishing>;

export function createPublishing(deps: PublishingDeps) {
  const { clock, appVersion } = deps;
  const secrets = createAccountSecrets(deps.vault);
  const publishersFor = async (allowedHosts: readonly string[]): Promise<Publishers> => {
    const [{ createPublishers }, http] = await Promise.all([
      import('./publish/publisher.ts'),
      deps.network(),
    ]);
    return createPublishers({ http, clock, userAgent: `Vigie/${appVersion}`, allowedHosts });
  };
  const outbox = createOutbox({ ...deps, secrets, publishersFor, filesFolder: filesFolder(deps.file) });
  return { outbox, secrets, publishersFor, tellOutbox: () => deps.observe({ noun: 'outbox' }) };
}
