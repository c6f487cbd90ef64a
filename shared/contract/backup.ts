/*
 * Backups: verified copies that rotate by themselves, and what may be restored.
 */
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

export const POINTLESS_REASONS = [
  'sameAsNow',
  'otherOrganisation',
  'otherRealm',
  'fromNewer',
  'damaged',
] as const;
export type PointlessReason = (typeof POINTLESS_REASONS)[number];

export type BackupInfo = {
  /** Absolute path of the backup's database file. */
  readonly file: string;
  readonly place: 'data' | 'second';
  readonly madeAt: number;
  readonly sizeBytes: number;
  readonly entries: number;
  readonly newestEntryAt: number | null;
  readonly mentions: number;
  /** Entries of the open file that this backup lacks; null when the open file cannot be read. */
  readonly entriesLost: number | null;
  /** Null when restoring makes sense. */
  readonly pointless: PointlessReason | null;
};

export const backupCalls = {
  'backup.list': engineQuery<readonly BackupInfo[]>()({
    summary: 'Backups that were found, newest first, with age, entries and whether restoring makes sense.',
    input: z.strictObject({}),
  }),
  'backup.make': engineCommand<BackupInfo>()({
    summary: 'Makes a verified backup now.',
    input: z.strictObject({}),
    isPersonNeeded: false,
  }),
  'backup.configure': engineCommand<{ readonly secondFolder: string | null }>()({
    summary: 'Chooses (or drops) a second folder, such as a stick, for backups.',
    input: z.strictObject({ secondFolder: z.string().min(1).max(4_096).nullable() }),
    isPersonNeeded: false,
  }),
};
