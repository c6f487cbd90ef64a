/*
 * Small facts about backups that several parts here need.
 */
import type { PointlessReason } from '../../../shared/contract/backup.ts';
import type { DeskState } from '../../../shared/contract/desk.ts';
import type { WordKey } from '../../../shared/i18n/createWords.ts';

export const POINTLESS_WORDS = {
  sameAsNow: 'backup.pointlessSameAsNow',
  otherOrganisation: 'backup.pointlessOtherOrganisation',
  otherRealm: 'backup.pointlessOtherRealm',
  fromNewer: 'backup.pointlessFromNewer',
  damaged: 'backup.pointlessDamaged',
} as const satisfies Record<PointlessReason, WordKey>;

/** Whether a backup can at least be looked into. */
export function canLook(reason: PointlessReason | null): boolean {
  return reason !== 'damaged' && reason !== 'fromNewer';
}

/** The file whose place a restore takes; none where the file is itself a backup, which stays where it is. */
export function replacedFile({ file, engine }: Pick<DeskState, 'file' | 'engine'>): string | null {
  return engine.state === 'refused' && engine.problem.code === 'database.isBackup' ? null : file;
}

/** How the name begins that the present file will be kept under: to the minute, as the rest is that of the act. */
export function keptName(file: string, now: number): string {
  const base = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.db$/, '');
  const stamp = new Date(now).toISOString().replace(/[-:]/g, '').slice(0, 13);
  return `${base}.before-restore-${stamp}…`;
}

/** The last part of a path, as people name files. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
