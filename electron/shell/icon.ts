/*
 * The picture of the window where the system does not take it from the application itself.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export function findIcon(appPath: string): string | null {
  if (process.platform !== 'linux') return null;
  const file = join(appPath, 'resources', 'icons', 'vigie.png');
  return existsSync(file) ? file : null;
}
