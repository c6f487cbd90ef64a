/*
 * Which backups are kept: of each file's own, the newest and one a day. A folder may be shared by
 * several files (a demonstration, another organisation): none of them pushes out another's.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupMadeAt, withoutLive } from './backup.ts';
import { connect } from './sqlite.ts';

/** The newest are all kept; of older ones one a day, two weeks long. */
const KEPT_NEWEST = 8;
const KEPT_DAYS = 14;

type Dated = { readonly file: string; readonly at: number };

/** Removes backups that rotation no longer keeps, never the live file; answers with their paths. */
export function rotateBackups(folder: string, live: string | null): readonly string[] {
  const names = readdirSync(folder).filter((name) => backupMadeAt(name) !== null);
  // So few are all kept, whosever they are: none need be opened.
  if (names.length <= KEPT_NEWEST) return [];
  const files = withoutLive(
    names.map((name) => join(folder, name)),
    live,
  );
  const groups = new Map<string, Dated[]>();
  for (const file of files) {
    const owner = ownerOf(file);
    const group = groups.get(owner) ?? [];
    group.push({ file, at: backupMadeAt(file) ?? 0 });
    groups.set(owner, group);
  }
  return [...groups.values()].flatMap(rotate);
}

function rotate(files: readonly Dated[]): readonly string[] {
  const keptDays = new Set<string>();
  const removed: string[] = [];
  for (const [index, entry] of [...files].sort((a, b) => b.at - a.at).entries()) {
    const day = new Date(entry.at).toISOString().slice(0, 10);
    const isFirstOfDay = !keptDays.has(day);
    if (index < KEPT_NEWEST || (isFirstOfDay && keptDays.size < KEPT_DAYS)) {
      keptDays.add(day);
      continue;
    }
    rmSync(entry.file, { force: true });
    removed.push(entry.file);
  }
  return removed;
}

/** Organisation and realm of a backup; those that cannot be read count as of one owner. */
function ownerOf(file: string): string {
  try {
    const db = connect(file, { isReadOnly: true, mustExist: true });
    try {
      const find = db.prepare('SELECT value FROM local WHERE name = ?').pluck();
      return JSON.stringify([find.get('orgId') ?? null, find.get('realm') ?? null]);
    } finally {
      db.close();
    }
  } catch {
    return 'unreadable';
  }
}
