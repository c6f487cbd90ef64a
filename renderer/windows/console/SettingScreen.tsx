/*
 * The settings with the backups among them: two features that meet here only.
 */
import { BackupPanel } from '../../features/backup/BackupPanel.tsx';
import { SettingPlace } from '../../features/setting/SettingPlace.tsx';

export function SettingScreen() {
  return <SettingPlace backups={<BackupPanel />} />;
}
