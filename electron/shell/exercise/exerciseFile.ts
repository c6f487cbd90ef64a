/*
 * The file of an exercise as its windows know it: open, and never exchanged for another one.
 */
import { fail, type Result } from '../../../shared/lib/result.ts';
import type { Database, OpenBase } from '../database.ts';
import type { EngineProcess } from '../engineProcess.ts';

const notHere = async (): Promise<Result<never>> =>
  fail('exercise.notHere', 'The file of an exercise stays what it is.');

/** `file`: absolute. */
export function exerciseFile(
  engine: EngineProcess,
  file: string,
  backupFolder: string,
  base: () => OpenBase,
): Database {
  const start = () =>
    engine.open({ file, mode: 'readWrite', realm: 'exercise', reason: 'start', backupFolder, ...base() });
  return {
    file: () => file,
    realm: () => 'exercise',
    base,
    start,
    retry: async () => ({ ok: true, value: { isOpen: (await start()).state === 'open' } }),
    openReadOnly: notHere,
    choose: notHere,
    restore: notHere,
  };
}
