/*
 * What keeps the file safe without being asked: the check of the journal after opening,
 * backups after acts and on leaving, and the rounds in which an erasure is finished.
 */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupInfo } from '../../shared/contract/backup.ts';
import type { ChainVerification } from '../../shared/contract/journal.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { isFolderUsable, newestBackupAt } from './db/backup.ts';
import type { CopyPlaces } from './db/copies.ts';
import { dbFailure } from './db/dbFailure.ts';
import { rememberSecondFolder } from './db/secondFolder.ts';
import { createErasure } from './erasure.ts';
import { moveInPlace } from './files/durable.ts';
import { copyMissing, digestOf, filesFolder } from './files/fileStore.ts';
import type { Reserve } from './files/reserve.ts';
import type { Threads } from './threads/createThreads.ts';
import { createTurns, type Turns } from './turns.ts';

/** The newest entries that are checked at the start, at any size; the rest follows when idle. */
const CHECKED_AT_START = 10_000;
/** The window is being painted until then, and two cores paint slower while a thread starts beside them. */
const FIRST_CHECK_AFTER_MS = 1_000;
const WHOLE_CHECK_AFTER_MS = 5_000;
/** What an erasure of an earlier run left to be done. */
const ERASURE_AFTER_MS = 3_000;
const RESERVE_AFTER_MS = 8_000;
/** How often it is looked whether there is room for a new reserve. */
const RESERVE_AGAIN_MS = 60_000;
const BACKUP_AFTER_ENTRIES = 100;
const BACKUP_EVERY_MS = 10 * 60_000;
const BACKUP_FIRST_AFTER_MS = 60_000;

export type KeeperDeps = {
  readonly threads: Threads;
  readonly file: string;
  readonly backupFolder: string;
  readonly isReadOnly: boolean;
  readonly reserve: Reserve;
  /** Whatever puts files into the store or takes them out. */
  readonly filesInTurn: Turns;
  /** Epoch ms UTC. */
  readonly clock: () => number;
  readonly onStatus: () => void;
  readonly log: (message: string, fields: Readonly<Record<string, string | number>>) => void;
};

export type Keeper = ReturnType<typeof createKeeper>;

export function createKeeper(deps: KeeperDeps) {
  const { threads, file, backupFolder } = deps;
  /** The file that is written to: never taken for one of its backups. One that is only read may well be one. */
  const live = deps.isReadOnly ? null : file;
  let chain: ChainVerification | null = null;
  let lastBackupAt = newestBackupAt(backupFolder);
  let lastBackupError: string | null = null;
  let actsSinceBackup = 0;
  let secondFolder: string | null = null;
  let reserveUsedSince: number | null = null;
  let isStopped = false;
  let choresReady: Promise<Result<null>> | null = null;
  let isBackingUp: Promise<Result<BackupInfo>> | null = null;
  /** Backups and the cleaning of copies: neither may see the other's half-made work. */
  const inTurn = createTurns();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  /** The second reader, opened when it is first needed. */
  const chores = async () => {
    choresReady ??= threads.chores.call('open', { file });
    const opened = await choresReady;
    if (!opened.ok) throw new Error(`The second reader could not open the file: ${opened.error.code}`);
    return threads.chores;
  };
  const later = (work: () => Promise<unknown>, afterMs: number): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      // What is cut off by stopping is no failure: the next start does it again.
      work().catch((error: unknown) => {
        if (!isStopped) deps.log('work in the background failed', { reason: String(error) });
      });
    }, afterMs);
    timer.unref();
    timers.add(timer);
  };
  const verify = async (newest?: number): Promise<ChainVerification> => {
    const reader = await chores();
    chain = await reader.call('verify', newest === undefined ? {} : { newest });
    deps.onStatus();
    return chain;
  };

  const places = (): CopyPlaces => ({ live: file, folder: backupFolder, second: secondFolder });
  const erasure = createErasure({
    threads,
    chores,
    places,
    inTurn,
    filesInTurn: deps.filesInTurn,
    log: deps.log,
  });
  const clearLeftovers = async (): Promise<void> => {
    const reader = await chores();
    await reader.call('settle', null);
    const left = await deps.filesInTurn(() => reader.call('removeLeftovers', places()));
    if (left > 0) deps.log('half-made copies could not be removed', { left });
  };

  /** Throws when the backup itself did not get there; answers whether every kept file did. */
  const copyToSecond = async (made: string): Promise<Result<unknown>> => {
    if (secondFolder === null) return ok(null);
    if (!existsSync(secondFolder)) throw new Error('The second folder is not there.');
    const target = join(secondFolder, basename(made));
    const temporary = `${target}.part`;
    try {
      copyFileSync(made, temporary);
      if ((await digestOf(temporary)) !== (await digestOf(made)))
        throw new Error('The copy differs from the backup.');
      moveInPlace(temporary, target);
      const files = await copyMissing(filesFolder(file), join(secondFolder, 'files'));
      await (await chores()).call('rotateBackups', { folder: secondFolder, live });
      return files;
    } finally {
      rmSync(temporary, { force: true });
    }
  };

  const backUp = async (): Promise<Result<BackupInfo>> => {
    // What is recorded from here on may be missing in the copy: it stays due for the next one.
    const covered = actsSinceBackup;
    try {
      await clearLeftovers();
      const made = await (await chores()).call('makeBackup', { folder: backupFolder, live });
      if (!made.ok) {
        lastBackupError = made.error.code;
        return made;
      }
      const files = await copyMissing(filesFolder(file), join(backupFolder, 'files'));
      if (!files.ok) lastBackupError = files.error.code;
      lastBackupAt = made.value.madeAt;
      actsSinceBackup -= covered;
      const second = await copyToSecond(made.value.file);
      lastBackupError =
        [files, second].map((each) => (each.ok ? null : each.error.code)).find(Boolean) ?? null;
      return made;
    } catch (error) {
      lastBackupError = dbFailure(error)?.code ?? 'backup.failed';
      deps.log('a backup failed', { reason: String(error) });
      return fail('backup.failed', 'The backup could not be finished.');
    } finally {
      deps.onStatus();
    }
  };
  /** One at a time; a second request gets the first one's answer. */
  const makeBackup = (): Promise<Result<BackupInfo>> => {
    isBackingUp ??= inTurn(backUp).finally(() => {
      isBackingUp = null;
    });
    return isBackingUp;
  };
  const layReserve = async (): Promise<void> => {
    if (await deps.reserve.lay()) {
      const wasUsed = reserveUsedSince !== null;
      reserveUsedSince = null;
      if (wasUsed) deps.onStatus();
    } else later(layReserve, RESERVE_AGAIN_MS);
  };
  const tick = async (): Promise<void> => {
    if (actsSinceBackup > 0) await makeBackup();
    await erasure.finish();
    later(tick, BACKUP_EVERY_MS);
  };

  return {
    /** Begins the work in the background; the start itself waits for nothing of it. */
    start(remembered: { readonly secondFolder: string | null }): void {
      secondFolder = remembered.secondFolder;
      later(async () => {
        await verify(CHECKED_AT_START);
        later(() => verify(), WHOLE_CHECK_AFTER_MS);
      }, FIRST_CHECK_AFTER_MS);
      if (deps.isReadOnly) return;
      later(async () => {
        await inTurn(clearLeftovers);
        await erasure.finish();
      }, ERASURE_AFTER_MS);
      later(tick, BACKUP_FIRST_AFTER_MS);
      later(layReserve, RESERVE_AFTER_MS);
    },
    noteAct(): void {
      actsSinceBackup += 1;
      if (actsSinceBackup % BACKUP_AFTER_ENTRIES === 0) later(makeBackup, 0);
    },
    status: () => ({
      chain,
      backups: { lastAt: lastBackupAt, lastError: lastBackupError, secondFolder },
      reserveUsedSince,
    }),
    /** The disk is full: gives back the room that was kept for this. Answers whether there was any. */
    makeRoom(): boolean {
      if (!deps.reserve.release()) return false;
      reserveUsedSince = deps.clock();
      deps.onStatus();
      later(layReserve, RESERVE_AGAIN_MS);
      return true;
    },
    verify,
    makeBackup,
    chores,
    list: async (): Promise<Result<readonly BackupInfo[]>> =>
      ok(await (await chores()).call('listBackups', { folder: backupFolder, second: secondFolder, live })),
    async setSecondFolder(folder: string | null): Promise<Result<{ readonly secondFolder: string | null }>> {
      if (folder !== null && !isFolderUsable(folder))
        return fail('backup.folderUnusable', 'The folder cannot be written to.');
      const stored = await threads.writer.call('setSecondFolder', folder);
      if (!stored.ok) return stored;
      secondFolder = folder;
      rememberSecondFolder(backupFolder, folder);
      deps.onStatus();
      if (folder !== null) later(makeBackup, 0);
      return ok({ secondFolder });
    },
    /** Answers whether nothing is left of what was erased. */
    finishErasure: erasure.finish,
    places,
    async stop(): Promise<void> {
      isStopped = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      await erasure.stop();
      if (isBackingUp !== null) await isBackingUp;
      if (!deps.isReadOnly && actsSinceBackup > 0) await makeBackup();
      if (choresReady !== null) await threads.chores.call('close', null);
    },
  };
}
