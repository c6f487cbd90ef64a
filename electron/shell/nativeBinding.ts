/*
 * The one place of the shell that knows which addon the engine loads. Shipped runtimes take the
 * prebuilt addon of better-sqlite3 by themselves; the older runtime of tests (Node-API below 10)
 * needs one built for it: named by a variable when run from source, beside the asar when packaged.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PREBUILT_NEEDS_NAPI = 10;

export function nativeBinding(isPackaged: boolean, resources: string): string | null {
  const named = process.env.VIGIE_SQLITE_BINDING;
  if (!isPackaged) return named === undefined || named === '' ? null : named;
  if (Number(process.versions.napi ?? 0) >= PREBUILT_NEEDS_NAPI) return null;
  const beside = join(resources, 'better_sqlite3.node');
  return existsSync(beside) ? beside : null;
}
