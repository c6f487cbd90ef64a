/*
 * The one place that loads SQLite. better-sqlite3's shipped binary needs Node-API 10; the
 * older runtime used where only registries are reachable has 9 and would die without a
 * word, so the addon built for it is handed in by path.
 */
import Database from 'better-sqlite3';

export type Db = Database.Database;

/** How long a connection waits for another one's lock. */
export const BUSY_TIMEOUT_MS = 2_000;

/** Below this the write-ahead log could be reset while readers hold it. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** Opens a connection; throws SQLite's own errors. */
export function connect(
  file: string,
  options: { readonly isReadOnly: boolean; readonly mustExist: boolean },
): Db {
  const binding = process.env.VIGIE_SQLITE_BINDING;
  const napi = Number(process.versions.napi ?? 0);
  if (napi < 10 && !binding)
    throw new Error(
      `This runtime has Node-API ${napi}; VIGIE_SQLITE_BINDING must name an addon built for it.`,
    );
  return new Database(file, {
    readonly: options.isReadOnly,
    fileMustExist: options.mustExist,
    timeout: BUSY_TIMEOUT_MS,
    ...(napi < 10 && binding ? { nativeBinding: binding } : {}),
  });
}

/** Whether the linked SQLite is new enough to keep acknowledged acts safe. */
export function isSqliteNewEnough(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, oldest] of OLDEST_SQLITE.entries()) {
    const part = parts[index] ?? 0;
    if (part !== oldest) return part > oldest;
  }
  return true;
}

/** SQLite's extended result code (`SQLITE_FULL`, `SQLITE_IOERR_WRITE` …) or an errno name; empty for other errors. */
export function sqliteCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether the open file has a table of that name: an older one may not. */
export function hasTable(db: Db, name: string): boolean {
  return db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).get(name) !== undefined;
}
