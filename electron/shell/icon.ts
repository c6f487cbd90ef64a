/*
 * The picture of the window where the system does not take it from the application itself. A
 * small one: the window waits for it to be decoded, and the large one takes a twentieth of a second.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export function findIcon(appPath: string): string | null {
  if (process.platform !== 'linux') return null;
  const file = join(appPath, 'resources', 'icons', 'window.png');
  return existsSync(file) ? file : null;
}
