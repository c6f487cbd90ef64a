/*
 * Where the second backup folder is, noted beside the backups as well as in the file: when the
 * file itself cannot be read, the stick's backups must still be found.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveInPlace } from '../files/durable.ts';

const NOTE = 'second-folder.json';

/** Notes (or forgets) the second folder. */
export function rememberSecondFolder(backupFolder: string, folder: string | null): void {
  const note = join(backupFolder, NOTE);
  if (folder === null) rmSync(note, { force: true });
  else {
    mkdirSync(backupFolder, { recursive: true, mode: 0o700 });
    writeFileSync(`${note}.part`, JSON.stringify({ folder }), { mode: 0o600 });
    moveInPlace(`${note}.part`, note);
  }
}

/** The second folder as it was noted; null when there is none or it is not there now. */
export function recallSecondFolder(backupFolder: string): string | null {
  try {
    const noted: unknown = JSON.parse(readFileSync(join(backupFolder, NOTE), 'utf8'));
    const folder = typeof noted === 'object' && noted !== null && 'folder' in noted ? noted.folder : null;
    return typeof folder === 'string' && existsSync(folder) ? folder : null;
  } catch {
    return null;
  }
}
