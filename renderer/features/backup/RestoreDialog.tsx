/*
 * The last question before a restore: what takes whose place, what is lost, and under which name
 * the present file is kept.
 */
import { useState } from 'react';
import type { BackupInfo } from '../../../shared/contract/backup.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './backup.module.css';
import { fileNameOf, keptName } from './backupActs.ts';

type Props = {
  readonly backup: BackupInfo | null;
  readonly presentFile: string | null;
  readonly onClose: () => void;
};

export function RestoreDialog({ backup, presentFile, onClose }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const sayError = useErrorWords();
  const now = useMinute();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (backup === null) return null;

  const close = (): void => {
    setFailure(null);
    onClose();
  };
  const restore = async (): Promise<void> => {
    setBusy(true);
    const reply = await api.database.restore({ backupFile: backup.file });
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    const { keptAs } = reply.value;
    say(
      (words) =>
        keptAs === null
          ? words('backup.restoredPlain')
          : words('backup.restored', { name: fileNameOf(keptAs) }),
      { staysMs: null },
    );
    close();
  };
  const lost =
    backup.entriesLost === null
      ? t('backup.confirmLostUnknown')
      : backup.entriesLost === 0
        ? t('backup.confirmLostNone')
        : t('backup.confirmLost', { count: backup.entriesLost });

  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
      title={t('backup.confirmTitle')}
      confirmLabel={t('backup.confirm')}
      cancelLabel={t('common.cancel')}
      isDanger
      isBusy={isBusy}
      onConfirm={() => void restore()}
    >
      <div className={style.confirm}>
        <p>
          {t('backup.confirmWhat', {
            moment: formats.dateTime(backup.madeAt),
            entries: t('common.entries', { count: backup.entries }),
          })}
        </p>
        <p>{lost}</p>
        {presentFile !== null && <p>{t('backup.confirmKept', { name: keptName(presentFile, now) })}</p>}
        {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      </div>
    </ConfirmDialog>
  );
}
