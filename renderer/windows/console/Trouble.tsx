/*
 * The database cannot be opened: what is wrong and what can be done, with the backups beside it.
 */
import type { BackupInfo } from '../../../shared/contract/backup.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { BackupTable } from '../../features/backup/BackupTable.tsx';
import { DatabaseTrouble } from '../../features/database/DatabaseTrouble.tsx';

type Props = { readonly problem: Failure; readonly backups: readonly BackupInfo[] };

export function Trouble({ problem, backups }: Props) {
  return (
    <DatabaseTrouble problem={problem}>
      {backups.length > 0 && <BackupTable backups={backups} />}
    </DatabaseTrouble>
  );
}
