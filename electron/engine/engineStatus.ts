/*
 * How an engine is doing, as every window shows it: its file, its counts, its backups, its disk.
 */
import type { EngineStatus } from '../../shared/contract/journal.ts';
import type { Realm } from '../../shared/domain/entry.ts';
import type { Disk } from './disk.ts';
import type { Keeper } from './keeper.ts';
import type { WritableFile } from './openFile.ts';
import type { Threads } from './threads/createThreads.ts';
import type { FileCounts } from './threads/readerMethods.ts';
import type { Vault } from './vault.ts';

export type StatusDeps = {
  readonly threads: Pick<Threads, 'reader'>;
  readonly file: string;
  readonly isReadOnly: boolean;
  readonly vault: Pick<Vault, 'kind'>;
  /** The device of the file where nothing is written yet. */
  readonly device: string | null;
  readonly written: () => WritableFile | null;
  readonly keeper: () => Pick<Keeper, 'status'>;
  readonly disk: () => Pick<Disk, 'troubleSince'>;
};

export function createStatus(deps: StatusDeps): () => Promise<EngineStatus> {
  return async () => {
    const now: FileCounts = await deps.threads.reader.call('counts', null);
    const written = deps.written();
    const { chain, backups, reserveUsedSince } = deps.keeper().status();
    return {
      file: deps.file,
      orgId: now.orgId,
      realm: now.realm as Realm,
      device: written?.device ?? deps.device,
      isReadOnly: deps.isReadOnly,
      entries: now.entries,
      mentions: now.mentions,
      lastReceivedAt: now.lastReceivedAt,
      chain,
      sqliteVersion: now.sqliteVersion,
      userVersion: now.userVersion,
      synchronous: written?.synchronous ?? null,
      backups,
      reserveUsedSince,
      vault: deps.vault.kind,
      diskTroubleSince: deps.disk().troubleSince(),
    };
  };
}
