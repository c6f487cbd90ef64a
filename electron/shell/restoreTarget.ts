/*
 * Where a restored backup goes: in the place of the file this laptop works on. Only where that file
 * is itself a backup, which may not be worked on, it goes to a name of its own, so that the backup
 * stays what it is and no other file is touched.
 */
import type { DeskState } from '../../shared/contract/desk.ts';

/** `usual` is the file of an ordinary start; `isTaken` says whether a path is in use. */
export function restoreTarget(
  engine: DeskState['engine'],
  home: string,
  usual: string,
  isTaken: (file: string) => boolean,
): string {
  if (engine.state !== 'refused' || engine.problem.code !== 'database.isBackup') return home;
  let target = usual;
  for (let n = 2; isTaken(target); n += 1) target = usual.replace(/(\.db)?$/, `-${n}.db`);
  return target;
}
