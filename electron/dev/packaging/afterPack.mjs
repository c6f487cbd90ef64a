/*
 * Takes the runtime's own default application out of what is packaged: it
 * starts any folder it is given, and nobody needs that of Vigie.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

export function afterPack(context) {
  rmSync(join(context.packager.getResourcesDir(context.appOutDir), 'default_app.asar'), { force: true });
}
