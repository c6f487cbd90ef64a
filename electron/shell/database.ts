/*
 * Which file is open, and how it becomes another one. A switch that is refused goes back to
 * the file before it. `home` is the file this laptop works on; looking at a backup leaves it
 * alone. Switches run one after the other.
 */
import { statSync } from 'node:fs';
import type { BackupInfo } from '../../shared/contract/backup.ts';
import type { Realm } from '../../shared/domain/entry.ts';
import { assertNever } from '../../shared/lib/assertNever.ts';
import type { Locale } from '../../shared/lib/locale.ts';
import { fail, type Result } from '../../shared/lib/result.ts';
import type { OpenOptions } from '../engine/processProtocol.ts';
import type { EngineProcess, EngineState } from './engineProcess.ts';
import { restoreTarget } from './restoreTarget.ts';

type Target = { readonly file: string; readonly mode: OpenOptions['mode'] };

export type OpenBase = Omit<OpenOptions, 'file' | 'mode' | 'realm' | 'reason' | 'backupFolder'>;

export type Database = {
  readonly file: () => string;
  /** The realm of the open file, or else the one a new file would get. */
  readonly realm: () => Realm;
  /** What every opening has in common. */
  readonly base: () => OpenBase;
  readonly start: () => Promise<EngineState>;
  readonly retry: () => Promise<Result<{ readonly isOpen: boolean }>>;
  readonly openReadOnly: (file: string | undefined) => Promise<Result<{ readonly file: string }>>;
  readonly choose: (file: string) => Promise<Result<{ readonly file: string }>>;
  readonly restore: (
    backupFile: string,
    person: string | null,
  ) => Promise<Result<{ readonly file: string; readonly keptAs: string | null }>>;
};

export type DatabaseOptions = {
  readonly engine: EngineProcess;
  readonly file: string;
  /** The file of an ordinary start, where nothing else was chosen. */
  readonly usualFile: string;
  readonly realm: Realm;
  readonly backupFolder: string;
  readonly vault: () => OpenOptions['vault'];
  readonly appVersion: string;
  readonly locale: () => Locale;
  readonly now: () => number;
  /** The file this laptop works on became another one. */
  readonly onHome: (file: string) => void;
};

export function createDatabase(options: DatabaseOptions): Database {
  const { engine } = options;
  let home: Target = { file: options.file, mode: 'readWrite' };
  let current: Target = home;
  let queue: Promise<unknown> = Promise.resolve();

  const oneByOne = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work, work);
    queue = result.catch(() => {});
    return result;
  };

  const base = (): OpenBase => ({
    vault: options.vault(),
    appVersion: options.appVersion,
    locale: options.locale(),
  });

  const open = (target: Target, reason: OpenOptions['reason']): Promise<EngineState> => {
    current = target;
    return engine.open({
      file: target.file,
      mode: target.mode,
      realm: options.realm,
      reason,
      backupFolder: options.backupFolder,
      ...base(),
    });
  };

  const change = async (target: Target): Promise<Result<{ readonly file: string }>> => {
    const before = current;
    const result = outcome(await open(target, 'start'), target.file);
    if (!result.ok) await open(before, 'start');
    return result;
  };

  const findBackup = async (backupFile: string, person: string | null): Promise<Result<BackupInfo>> => {
    const state = engine.state();
    let backups: readonly BackupInfo[];
    if (state.state === 'refused') backups = state.backups;
    else {
      const listed = await engine.call('backup.list', {}, person);
      if (!listed.ok) return listed;
      backups = listed.value as readonly BackupInfo[];
    }
    const found = backups.find(({ file }) => file === backupFile);
    if (found === undefined)
      return fail('backup.unknown', 'This backup is not among those that were listed.');
    if (found.pointless === 'damaged') return fail('backup.notVerified', 'The backup is damaged.');
    if (found.pointless !== null) {
      return fail('restore.pointless', 'Restoring this backup makes no sense.', { reason: found.pointless });
    }
    return { ok: true, value: found };
  };

  return {
    file: () => current.file,
    realm: () => engine.realm() ?? options.realm,
    base,
    // Not queued: the engine's process is forked before anything else is done.
    start: () => open(current, 'start'),
    retry: () =>
      oneByOne(async () => {
        const state = await open(home, 'start');
        return { ok: true, value: { isOpen: state.state === 'open' } };
      }),
    openReadOnly: (file) =>
      oneByOne(async () => {
        const target = file ?? current.file;
        return isFile(target) ? change({ file: target, mode: 'readOnly' }) : missing();
      }),
    choose: (file) =>
      oneByOne(async () => {
        if (!isFile(file)) return missing();
        // The file of an exercise is looked at and never worked on: no laptop makes it its own.
        const looked = await change({ file, mode: 'readOnly' });
        if (looked.ok && engine.realm() === 'exercise') return looked;
        const result = await change({ file, mode: 'readWrite' });
        if (result.ok) {
          home = current;
          options.onHome(file);
        }
        return result;
      }),
    restore: (backupFile, person) =>
      oneByOne(async () => {
        const found = await findBackup(backupFile, person);
        if (!found.ok) return found;
        const target = restoreTarget(engine.state(), home.file, options.usualFile, isFile);
        const restored = await engine.restore({ backupFile, file: target, now: options.now() });
        const isMoved = restored.ok && target !== home.file;
        if (isMoved) home = { file: target, mode: 'readWrite' };
        const state = await open(home, restored.ok ? 'restored' : 'start');
        if (isMoved) options.onHome(target);
        if (!restored.ok) return restored;
        const result = outcome(state, home.file);
        return result.ok ? { ok: true, value: { file: home.file, keptAs: restored.value.keptAs } } : result;
      }),
  };
}

function outcome(state: EngineState, file: string): Result<{ readonly file: string }> {
  switch (state.state) {
    case 'open':
      return { ok: true, value: { file } };
    case 'refused':
      return { ok: false, error: state.problem };
    case 'starting':
    case 'lost':
      return fail('engine.lost', 'The engine is being started again.');
    default:
      return assertNever(state);
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function missing(): Result<never> {
  return fail('file.missing', 'There is no such file.');
}
