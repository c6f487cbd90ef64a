/*
 * The face of the engine: what it is started with, and what it answers.
 */
import type { ChangeBatch } from '../../shared/contract/changes.ts';
import type { EngineStatus } from '../../shared/contract/journal.ts';
import type { CallReply } from '../../shared/contract/wire.ts';
import type { Realm } from '../../shared/domain/entry.ts';
import type { NewMention } from '../../shared/domain/mention.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { DoorLog } from '../door/createDoor.ts';
import type { Who } from '../door/who.ts';
import type { StoreOutcome } from './db/repositories/mentionIntakeRepository.ts';
import type { ClockCell } from './exercise/clockCell.ts';
import type { Threads } from './threads/createThreads.ts';
import type { Vault } from './vault.ts';

export type EngineOptions = {
  readonly file: string;
  readonly mode: 'readWrite' | 'readOnly';
  /** Realm of a file that does not exist yet. */
  readonly realm: Realm;
  readonly isRestored: boolean;
  readonly backupFolder: string;
  /** Epoch ms UTC. */
  readonly clock: () => number;
  readonly vault: Vault;
  readonly log: DoorLog;
  readonly appVersion: string;
  /** The system's proxy for an address (`http://host:port`), null for none; without it there is none. */
  readonly proxyFor?: (url: string) => Promise<string | null>;
  /** The clock that the threads of an exercise share; without it none is played here. */
  readonly exerciseClock?: ClockCell;
  /** Room kept back on the disk; 64 MB unless said otherwise. */
  readonly reserveBytes?: number;
  /** How long after the start old mentions are first looked at; a minute and a half unless a test says otherwise. */
  readonly retentionAfterMs?: number;
  /** The engine's own from here on: it stops them. Where one is lost, the process should end and be started again. */
  readonly threads: Threads;
  /**
   * Told once questions can be answered, which may be before acts can be recorded: those wait.
   * Should the file then refuse to be written, `createEngine` answers why and the engine is gone.
   */
  readonly onReadable?: (engine: Engine) => void;
};

export type Engine = {
  /** Answers a wire message (call number, name, input); the reply is null only for noise. */
  readonly answer: (message: unknown, who: Who) => Promise<CallReply | null>;
  /** The same for code: name and input, no call number. */
  readonly call: (name: string, input: unknown, who: Who) => Promise<Result<unknown>>;
  /** Observations, as connectors deliver them; at most 500 at once. */
  readonly intake: (batch: readonly NewMention[]) => Promise<Result<StoreOutcome>>;
  /** For the story of a demo file only: what the writer takes for now, null for the real clock. */
  readonly pretendNow: (at: number | null) => Promise<void>;
  readonly onChanges: (listener: (batch: ChangeBatch) => void) => () => void;
  readonly status: () => Promise<EngineStatus>;
  /** The machine woke up: whatever is open may be dead. */
  readonly resumed: () => void;
  readonly isReadOnly: boolean;
  readonly realm: Realm;
  readonly stop: () => Promise<void>;
};
