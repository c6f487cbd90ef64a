/*
 * Backups in the settings: when the last one was made, one more now, a second folder, and the
 * list to restore from.
 */
import { useCallback, useEffect, useState } from 'react';
import type { BackupInfo } from '../../../shared/contract/backup.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Folder, HardDriveDownload, X } from '../../ui/icons.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FigureText } from '../../ui/TimeText.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { BackupTable } from './BackupTable.tsx';
import style from './backup.module.css';

export function BackupPanel() {
  const { t } = useWords();
  const formats = useFormats();
  const sayError = useErrorWords();
  const now = useMinute();
  const state = useEntities((entities) => entities.status?.backups ?? null);
  const isReadOnly = useEntities((entities) => entities.status?.isReadOnly ?? false);
  const generation = useEntities((entities) => entities.generation);
  const [backups, setBackups] = useState<readonly BackupInfo[] | null>(null);
  const [busy, setBusy] = useState<'make' | 'folder' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const reload = useCallback(async (): Promise<void> => {
    const reply = await api.backup.list();
    if (reply.ok) setBackups(reply.value);
    else setFailure(reply.error);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is asked again when one of these moves
  useEffect(() => {
    void reload();
  }, [reload, generation, state?.lastAt, state?.secondFolder]);

  const make = async (): Promise<void> => {
    setBusy('make');
    setFailure(null);
    const reply = await api.backup.make();
    setBusy(null);
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    const { entries } = reply.value;
    say((words) => words('backup.made', { count: entries }));
    await reload();
  };
  const configure = async (secondFolder: string | null): Promise<void> => {
    setBusy('folder');
    setFailure(null);
    const reply = await api.backup.configure({ secondFolder });
    setBusy(null);
    if (!reply.ok) setFailure(reply.error);
  };
  const chooseFolder = async (): Promise<void> => {
    const chosen = await api.dialog.chooseBackupFolder();
    if (chosen.ok) await configure(chosen.value.folder);
    else if (chosen.error.code !== 'dialog.cancelled') setFailure(chosen.error);
  };

  const lastAt = state?.lastAt ?? null;
  const secondFolder = state?.secondFolder ?? null;
  return (
    <div className={style.panel}>
      <p className={style.text}>{t('backup.text')}</p>
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      {state?.lastError != null && failure === null && (
        <Banner tone="warning" isSilent>
          {t('backup.lastError')}
        </Banner>
      )}
      <div className={style.line}>
        <Button
          variant="primary"
          icon={<HardDriveDownload aria-hidden />}
          isDisabled={isReadOnly}
          isPending={busy === 'make'}
          onPress={() => void make()}
        >
          {t('backup.makeNow')}
        </Button>
        <span className={style.quiet}>
          {lastAt === null
            ? t('backup.never')
            : t('backup.lastAt', { ago: formats.ago(Math.max(0, now - lastAt)) })}
        </span>
      </div>
      <div className={style.line}>
        <span className={style.name}>{t('backup.secondFolder')}</span>
        {secondFolder === null ? (
          <span className={style.quiet}>{t('backup.secondNone')}</span>
        ) : (
          <FigureText className={style.path}>{secondFolder}</FigureText>
        )}
        <Button
          isSmall
          icon={<Folder aria-hidden />}
          isDisabled={isReadOnly}
          isPending={busy === 'folder'}
          onPress={() => void chooseFolder()}
        >
          {t('backup.chooseFolder')}
        </Button>
        {secondFolder !== null && !isReadOnly && (
          <Button isSmall variant="quiet" icon={<X aria-hidden />} onPress={() => void configure(null)}>
            {t('backup.dropFolder')}
          </Button>
        )}
      </div>
      {backups === null && failure === null && <Skeleton rows={3} />}
      {backups !== null && backups.length === 0 && (
        <EmptyState title={t('backup.none')}>{t('backup.noneText')}</EmptyState>
      )}
      {backups !== null && backups.length > 0 && <BackupTable backups={backups} />}
    </div>
  );
}
