/*
 * The backups that were found: age, what they hold, what would be lost, and the two acts. Those
 * that make no sense to restore are not offered and say why.
 */
import { useState } from 'react';
import type { BackupInfo } from '../../../shared/contract/backup.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useSession } from '../../store/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Table } from '../../ui/Table.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './backup.module.css';
import { canLook, POINTLESS_WORDS, replacedFile } from './backupActs.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

export function BackupTable({ backups }: { readonly backups: readonly BackupInfo[] }) {
  const { t } = useWords();
  const formats = useFormats();
  const sayError = useErrorWords();
  const now = useMinute();
  const presentFile = useSession((state) => (state.desk === null ? null : replacedFile(state.desk)));
  const [chosen, setChosen] = useState<BackupInfo | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const look = async (backup: BackupInfo): Promise<void> => {
    const reply = await api.database.openReadOnly({ file: backup.file });
    setFailure(reply.ok ? null : reply.error);
  };

  return (
    <div className={style.table}>
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      <Table
        caption={t('backup.table')}
        rows={backups}
        keyOf={(backup) => backup.file}
        columns={[
          {
            id: 'age',
            head: t('backup.columnAge'),
            isRowHead: true,
            isTight: true,
            cell: (backup) => formats.ago(Math.max(0, now - backup.madeAt)),
          },
          {
            id: 'made',
            head: t('backup.columnMade'),
            isTight: true,
            cell: (backup) => (
              <TimeText text={formats.dateTime(backup.madeAt)} title={formats.utc(backup.madeAt)} />
            ),
          },
          {
            id: 'entries',
            head: t('backup.columnEntries'),
            isNumeric: true,
            cell: (backup) => (backup.pointless === 'damaged' ? '–' : formats.number(backup.entries)),
          },
          { id: 'lost', head: t('backup.columnLost'), cell: (backup) => lostWords(backup) },
          {
            id: 'place',
            head: t('backup.columnPlace'),
            isTight: true,
            cell: (backup) => (
              <span title={backup.file}>
                {backup.place === 'data' ? t('backup.placeData') : t('backup.placeSecond')}
              </span>
            ),
          },
          {
            id: 'size',
            head: t('backup.columnSize'),
            isNumeric: true,
            cell: (backup) => formats.bytes(backup.sizeBytes),
          },
          { id: 'act', head: t('backup.columnAct'), cell: (backup) => acts(backup) },
        ]}
      />
      <RestoreDialog backup={chosen} presentFile={presentFile} onClose={() => setChosen(null)} />
    </div>
  );

  function lostWords(backup: BackupInfo): string {
    if (backup.pointless === 'damaged') return '–';
    if (backup.entriesLost === null) return t('backup.lostUnknown');
    return backup.entriesLost === 0 ? t('backup.lostNone') : t('backup.lost', { count: backup.entriesLost });
  }

  function acts(backup: BackupInfo) {
    const moment = formats.dateTime(backup.madeAt);
    return (
      <div className={style.rowActs}>
        {backup.pointless !== null && (
          <span className={style.pointless}>{t(POINTLESS_WORDS[backup.pointless])}</span>
        )}
        {canLook(backup.pointless) && (
          <Button
            isSmall
            variant="quiet"
            aria-label={t('backup.lookNamed', { moment })}
            onPress={() => void look(backup)}
          >
            {t('backup.look')}
          </Button>
        )}
        <Button
          isSmall
          isDisabled={backup.pointless !== null}
          aria-label={t('backup.restoreNamed', { moment })}
          onPress={() => setChosen(backup)}
        >
          {t('backup.restore')}
        </Button>
      </div>
    );
  }
}
