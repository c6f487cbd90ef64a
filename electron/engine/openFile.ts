/*
 * Opens a file for an engine. The writer goes first wherever something has to be done to the
 * file before it may be read: it is new, has to be migrated, was restored, or was not closed
 * properly. A file that was closed properly is read at once, and the writer opens while the
 * first page is already on its way to the window.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { dbFailure } from './db/dbFailure.ts';
import { inspectHeader } from './db/header.ts';
import { hasLog } from './db/inspectLog.ts';
import { NEWEST_VERSION } from './db/migrations/index.ts';
import { sqliteCode } from './db/sqlite.ts';
import type { EngineOptions } from './engine.ts';
import { newUuid } from './journal/ids.ts';
import { chooseDevice, type DeviceChoice, type DeviceFacts } from './openDevice.ts';
import type { Threads } from './threads/createThreads.ts';
import type { FileCounts } from './threads/readerMethods.ts';
import type { OpenedFile } from './threads/writerMethods.ts';

/** The window paints its first page meanwhile, and two cores paint slower while a thread starts beside them. */
const PAINTING_MS = 150;

export type WritableFile = {
  /** The device that writes here; null where nobody ever did and nobody can. */
  readonly device: string | null;
  /** SQLite's number of the setting (2 is FULL); 0 where nothing is written. */
  readonly synchronous: number;
};

export type ReadableFile = {
  readonly counts: FileCounts;
  /** Settles when acts can be recorded, or says why they cannot. */
  readonly writable: Promise<Result<WritableFile>>;
};

/** Answers as soon as the file can be read. */
export async function openFile(
  threads: Threads,
  file: string,
  options: EngineOptions,
): Promise<Result<ReadableFile>> {
  const opened = await openEither(threads, file, options);
  if (!opened.ok || options.mode === 'readOnly') return opened;
  // The file of an exercise is worked on by the engine of one alone, and that engine works on nothing else.
  if ((opened.value.counts.realm === 'exercise') === (options.realm === 'exercise')) return opened;
  await opened.value.writable.catch(() => undefined);
  return fail('exercise.otherRealm', 'The file and the engine are of different realms.');
}

async function openEither(
  threads: Threads,
  file: string,
  options: EngineOptions,
): Promise<Result<ReadableFile>> {
  if (options.mode === 'readOnly') {
    const counts = await openReader(threads, file);
    if (!counts.ok) return counts;
    const { device } = counts.value;
    return ok({ counts: counts.value, writable: Promise.resolve(ok({ device, synchronous: 0 })) });
  }
  if (!isReadableFirst(file, options)) return openWriterFirst(threads, file, options);
  const counts = await openReader(threads, file);
  // Whatever the reader stumbled over, the writer's careful way names it.
  if (!counts.ok) return openWriterFirst(threads, file, options);
  // Nobody who is not told that it may be read paints anything meanwhile.
  const painted = options.onReadable === undefined ? Promise.resolve() : wait(PAINTING_MS);
  return ok({ counts: counts.value, writable: painted.then(() => openWriter(threads, file, options)) });
}

/** Nothing has to be done to the file first: present, of this version, its log taken in when it was closed. */
function isReadableFirst(file: string, options: EngineOptions): boolean {
  if (options.isRestored || hasLog(file)) return false;
  const header = inspectHeader(file, NEWEST_VERSION);
  return header.ok && header.value.kind === 'vigie' && header.value.userVersion === NEWEST_VERSION;
}

async function openWriterFirst(
  threads: Threads,
  file: string,
  options: EngineOptions,
): Promise<Result<ReadableFile>> {
  const written = await openWriter(threads, file, options);
  if (!written.ok) return written;
  const counts = await openReader(threads, file);
  return counts.ok ? ok({ counts: counts.value, writable: Promise.resolve(written) }) : counts;
}

async function openReader(threads: Threads, file: string): Promise<Result<FileCounts>> {
  const opened = await threads.reader.call('open', { file });
  if (!opened.ok) return opened;
  const counts = await said(threads.reader.call('counts', null));
  // The writer goes first then, and opens this reader once more.
  if (!counts.ok) await threads.reader.call('close', null);
  return counts;
}

async function openWriter(
  threads: Threads,
  file: string,
  options: EngineOptions,
): Promise<Result<WritableFile>> {
  const { realm, backupFolder, clock } = options;
  const opened = await threads.writer.call('open', { file, realm, backupFolder, now: clock() });
  if (!opened.ok) return opened;
  const device = await openDevice(threads, opened.value, options);
  if (!device.ok) return device;
  const synchronous = await said(threads.writer.call('synchronous', null));
  return synchronous.ok ? ok({ device: device.value, synchronous: synchronous.value }) : synchronous;
}

async function openDevice(
  threads: Threads,
  file: OpenedFile,
  options: EngineOptions,
): Promise<Result<string>> {
  const choice = await deviceOf({
    file,
    isRestored: options.isRestored,
    vault: options.vault,
    hasEntry: (hash) => threads.writer.call('hasEntry', hash),
    hasDevice: (deviceId) => threads.writer.call('hasDevice', deviceId),
    newMark: () => newUuid(options.clock()),
  });
  if (!choice.ok) return choice;
  const set = await threads.writer.call('setDevice', choice.value);
  return set.ok ? ok(choice.value.deviceId) : set;
}

/** A key that cannot be read is said, never replaced: a locked key store may open in a minute. */
async function deviceOf(facts: DeviceFacts): Promise<Result<DeviceChoice>> {
  try {
    return ok(await chooseDevice(facts));
  } catch (error) {
    // The file was asked as well, and a damaged page is no matter of the key store.
    const known = sqliteCode(error).startsWith('SQLITE_') ? dbFailure(error) : null;
    if (known !== null) return { ok: false, error: known };
    return fail(
      'vault.unreadable',
      `The device key cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}`,
    );
  }
}

/** What SQLite refuses is an answer with a code; anything else it throws is a bug. */
async function said<T>(asked: Promise<T>): Promise<Result<T>> {
  try {
    return ok(await asked);
  } catch (error) {
    const known = dbFailure(error);
    if (known === null) throw error;
    return { ok: false, error: known };
  }
}
