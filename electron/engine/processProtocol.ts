/*
 * What main and the engine's process say to each other beside the windows' ports. Types
 * only, so that both sides may import it: main never sees the engine's insides.
 *
 * Life of a process: spawn → [restore] → open → opened | refused → … → stop → stopped → exit.
 * After `refused` no database is open; listBackups and restore still work there. To try
 * again main stops the process and starts another.
 */
import type { BackupInfo } from '../../shared/contract/backup.ts';
import type { WindowGrade } from '../../shared/contract/define.ts';
import type { Realm } from '../../shared/domain/entry.ts';
import type { Locale } from '../../shared/lib/locale.ts';
import type { Failure } from '../../shared/lib/result.ts';

export type OpenOptions = {
  readonly file: string;
  readonly mode: 'readWrite' | 'readOnly';
  /** The realm of a file that does not exist yet; a demo file that is empty is also given its story. */
  readonly realm: Realm;
  /** `restored`: a backup was just put in place, so a new device begins. */
  readonly reason: 'start' | 'restored';
  readonly backupFolder: string;
  /** How the vault behind the vault messages keeps secrets. */
  readonly vault: 'system' | 'plain';
  readonly appVersion: string;
  /** The language of words that the engine itself writes (the demo's story, file names). */
  readonly locale: Locale;
};

export type MainToEngine =
  | { readonly type: 'open'; readonly options: OpenOptions }
  /**
   * One MessagePortMain is transferred with it. It may come before the database is open: its
   * calls then wait, and are answered `engine.notOpen` if the opening is refused.
   */
  | {
      readonly type: 'port';
      readonly portId: number;
      readonly grade: WindowGrade;
      readonly person: string | null;
    }
  | { readonly type: 'person'; readonly portId: number; readonly person: string | null }
  /** A call of the shell itself, with grade `shell`. */
  | {
      readonly type: 'call';
      readonly id: number;
      readonly name: string;
      readonly input: unknown;
      readonly person: string | null;
    }
  /** Backups of a folder (and of the second folder that the file or its neighbour remembers), without opening the file. */
  | { readonly type: 'listBackups'; readonly id: number; readonly folder: string; readonly file: string }
  /** Only while no database is open in this process. `now` in epoch ms names what is kept aside. */
  | {
      readonly type: 'restore';
      readonly id: number;
      readonly backupFile: string;
      readonly file: string;
      readonly now: number;
    }
  | {
      readonly type: 'vaultReply';
      readonly id: number;
      readonly isDone: boolean;
      readonly value: string | null;
    }
  /** How an address is reached, in the words of a proxy configuration (`PROXY host:port; DIRECT`). */
  | { readonly type: 'proxyReply'; readonly id: number; readonly rules: string }
  /** The machine woke up: clocks have jumped, feeds are stale. */
  | { readonly type: 'resumed' }
  | { readonly type: 'stop' };

export type VaultRequest =
  | { readonly type: 'vault'; readonly id: number; readonly op: 'get' | 'delete'; readonly key: string }
  | {
      readonly type: 'vault';
      readonly id: number;
      readonly op: 'set';
      readonly key: string;
      readonly value: string;
    };

export type EngineReply =
  | { readonly type: 'reply'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly type: 'reply'; readonly id: number; readonly ok: false; readonly error: Failure };

/** One line for the log file, which main alone writes; never text of mentions or entries. */
export type EngineLogLine = {
  readonly type: 'log';
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
};

export type EngineToMain =
  | { readonly type: 'opened'; readonly isReadOnly: boolean; readonly realm: Realm }
  | { readonly type: 'refused'; readonly problem: Failure }
  | EngineReply
  | VaultRequest
  | { readonly type: 'proxy'; readonly id: number; readonly url: string }
  | EngineLogLine
  | { readonly type: 'stopped' };

/** What the shell's own questions are answered with. */
export type ListBackupsValue = readonly BackupInfo[];
export type RestoreValue = { readonly keptAs: string | null };
