/*
 * The settings with walls and backups among them: features that meet here only.
 */
import { BackupPanel } from '../../features/backup/BackupPanel.tsx';
import { SettingPlace } from '../../features/setting/SettingPlace.tsx';
import { WallPanel } from '../../features/wall/WallPanel.tsx';

export function SettingScreen() {
  return <SettingPlace backups={<BackupPanel />} walls={<WallPanel />} />;
}
