/*
 * Brings a file to the newest version: all pending steps in one transaction, after a copy
 * has been made and proved. A crash leaves the old version or the new one.
 */
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { dbFailure } from './dbFailure.ts';
import { APPLICATION_ID } from './header.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import type { Db } from './sqlite.ts';

export type MigrateOptions = {
  /** Called before the first step of a file that already holds something; refusing stops the migration. */
  readonly backUpFirst: (fromVersion: number) => Result<string>;
  readonly migrations?: readonly Migration[];
};

/** Runs what is pending. Answers with the versions before and after, or why it was not done. */
export function migrate(
  db: Db,
  options: MigrateOptions,
): Result<{ readonly from: number; readonly to: number }> {
  const migrations = options.migrations ?? MIGRATIONS;
  const from = db.pragma('user_version', { simple: true }) as number;
  const pending = migrations.filter((migration) => migration.version > from);
  const to = migrations.at(-1)?.version ?? 0;
  if (pending.length === 0) return ok({ from, to: from });
  if (from > 0) {
    const copy = options.backUpFirst(from);
    if (!copy.ok)
      return fail('database.migrationFailed', 'No backup could be made first.', { cause: copy.error.code });
  }
  try {
    db.pragma('foreign_keys = OFF');
    db.transaction(() => {
      for (const migration of pending) migration.run(db);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error('A migration leaves references that lead nowhere.');
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${to}`);
    }).immediate();
    return ok({ from, to });
  } catch (error) {
    const known = dbFailure(error);
    if (known !== null) return { ok: false, error: known };
    return fail('database.migrationFailed', error instanceof Error ? error.message : 'unknown', { from, to });
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
