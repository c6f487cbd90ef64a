/*
 * Opens a file for an engine: the writer first (it may have to migrate), then the reader while
 * the device's key is fetched.
 */
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { EngineOptions } from './engine.ts';
import { newUuid } from './journal/ids.ts';
import { chooseDevice, type DeviceChoice, type DeviceFacts } from './openDevice.ts';
import type { FileCounts } from './threads/readerMethods.ts';
import type { Threads } from './threads/startThreads.ts';
import type { OpenedFile } from './threads/writerMethods.ts';

/** A key that cannot be read is said, never replaced: a locked key store may open in a minute. */
async function deviceOf(facts: DeviceFacts): Promise<Result<DeviceChoice>> {
  try {
    return ok(await chooseDevice(facts));
  } catch (error) {
    return fail(
      'vault.unreadable',
      `The device key cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}`,
    );
  }
}

/** Answers with the device that writes here (null where none ever did) and what the file holds. */
export async function openFile(
  threads: Threads,
  file: string,
  options: EngineOptions,
): Promise<Result<{ readonly device: string | null; readonly counts: FileCounts }>> {
  if (options.mode === 'readOnly') {
    const counts = await openReader(threads, file);
    return counts.ok ? ok({ device: counts.value.device, counts: counts.value }) : counts;
  }
  const { realm, backupFolder, clock } = options;
  const opened = await threads.writer.call('open', { file, realm, backupFolder, now: clock() });
  if (!opened.ok) return opened;
  // The reader opens while the key is fetched: a window waits for both.
  const [counts, device] = await Promise.all([
    openReader(threads, file),
    openDevice(threads, opened.value, options),
  ]);
  if (!counts.ok) return counts;
  return device.ok ? ok({ device: device.value, counts: counts.value }) : device;
}

async function openReader(threads: Threads, file: string): Promise<Result<FileCounts>> {
  const opened = await threads.reader.call('open', { file });
  return opened.ok ? ok(await threads.reader.call('counts', null)) : opened;
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
