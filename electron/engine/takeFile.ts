/*
 * Takes a file for one engine: its name, its folder, its lock, its header, in this order, so that nothing is laid
 * beside a file that may not be worked on.
 */
import { ok, type Result } from '../../shared/lib/result.ts';
import { takeLock } from './db/lock.ts';
import type { EngineOptions } from './engine.ts';
import { checkName, makeFolder, preflight } from './preflight.ts';

/** Takes the lock and looks at the file; what has to be given back goes to `held`. Answers which file to open. */
export function takeFile(
  options: Pick<EngineOptions, 'file' | 'mode'>,
  held: (() => void)[],
): Result<string> {
  const isReadOnly = options.mode === 'readOnly';
  // Before the lock: nothing is laid beside a backup.
  const named = checkName(options.file, isReadOnly);
  if (!named.ok) return named;
  if (!isReadOnly) {
    const folder = makeFolder(options.file);
    const lock = folder.ok ? takeLock(options.file) : folder;
    if (!lock.ok) return lock;
    held.push(lock.value.release);
  }
  const prepared = preflight(options.file, isReadOnly);
  if (!prepared.ok) return prepared;
  held.push(prepared.value.cleanUp);
  return ok(prepared.value.file);
}
