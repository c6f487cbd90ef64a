/*
 * The copies of a file that lie in reach: backups in both folders.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { backupMadeAt, withoutLive } from './backup.ts';

export type CopyPlaces = {
  /** The file itself, which is none of its copies. */
  readonly live: string;
  readonly folder: string;
  readonly second: string | null;
};

/** Every copy that may hold what the file once held. */
export function listCopies({ live, folder, second }: CopyPlaces): readonly string[] {
  const backups = [folder, second].flatMap((each) =>
    each === null || !existsSync(each)
      ? []
      : readdirSync(each)
          .map((name) => join(each, name))
          .filter((file) => backupMadeAt(file) !== null),
  );
  return withoutLive(backups, live);
}
