/*
 * The settings of this laptop in tabs. Walls, exercises and backups come from outside: they are
 * features of their own.
 */
import type { ReactNode } from 'react';
import { type SettingTab, useSession } from '../../store/session.ts';
import { Region } from '../../ui/Region.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { FilePanel } from './FilePanel.tsx';
import { GeneralPanel } from './GeneralPanel.tsx';
import style from './setting.module.css';

export type SettingPlaceProps = {
  readonly backups: ReactNode;
  readonly walls: ReactNode;
  readonly exercises: ReactNode;
};

export function SettingPlace({ backups, walls, exercises }: SettingPlaceProps) {
  const { t } = useWords();
  const tab = useSession((state) => state.settingTab);
  return (
    <Region id="setting" label={t('setting.title')} className={style.place}>
      <h1 className={style.title}>{t('setting.title')}</h1>
      <Tabs<SettingTab>
        label={t('setting.tabs')}
        selected={tab}
        onSelect={(settingTab) => useSession.setState({ settingTab })}
        tabs={[
          { id: 'general', label: t('setting.tabGeneral'), content: <GeneralPanel /> },
          { id: 'wall', label: t('wall.title'), content: walls },
          { id: 'exercise', label: t('exercise.title'), content: exercises },
          { id: 'backup', label: t('setting.tabBackup'), content: backups },
          { id: 'file', label: t('setting.tabFile'), content: <FilePanel /> },
        ]}
      />
    </Region>
  );
}
