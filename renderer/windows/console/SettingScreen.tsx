/*
 * The settings with walls, exercises and backups among them: features that meet here only.
 */
import { BackupPanel } from '../../features/backup/BackupPanel.tsx';
import { ExercisePanel } from '../../features/exercise/ExercisePanel.tsx';
import { SettingPlace } from '../../features/setting/SettingPlace.tsx';
import { WallPanel } from '../../features/wall/WallPanel.tsx';

export function SettingScreen() {
  return <SettingPlace backups={<BackupPanel />} walls={<WallPanel />} exercises={<ExercisePanel />} />;
}
