/*
 * The file that is open: where it is, what it is for, how it is kept; and the ways to another one.
 */
import { useState } from 'react';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Eye, FolderOpen } from '../../ui/icons.ts';
import { FigureText } from '../../ui/TimeText.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './setting.module.css';

const REALM_WORDS = {
  real: 'setting.realmReal',
  demo: 'setting.realmDemo',
  exercise: 'setting.realmExercise',
} as const;

export function FilePanel() {
  const { t } = useWords();
  const formats = useFormats();
  const sayError = useErrorWords();
  const status = useEntities((state) => state.status);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (status === null) return null;

  const run = async (act: () => Promise<Result<unknown>>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const reply = await act();
    setBusy(false);
    if (!reply.ok && reply.error.code !== 'dialog.cancelled') setFailure(reply.error);
  };

  return (
    <div className={style.panel}>
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      <DefinitionList
        items={[
          { id: 'file', term: t('setting.filePath'), value: <FigureText>{status.file}</FigureText> },
          { id: 'realm', term: t('setting.fileRealm'), value: t(REALM_WORDS[status.realm]) },
          {
            id: 'mode',
            term: t('setting.fileMode'),
            value: status.isReadOnly ? t('setting.modeRead') : t('setting.modeWrite'),
          },
          { id: 'entries', term: t('setting.fileEntries'), value: formats.number(status.entries) },
          { id: 'mentions', term: t('setting.fileMentions'), value: formats.number(status.mentions) },
          {
            id: 'device',
            term: t('setting.fileDevice'),
            value: <FigureText>{status.device ?? '–'}</FigureText>,
          },
          {
            id: 'key',
            term: t('setting.fileKey'),
            value: status.vault === 'system' ? t('setting.keySystem') : t('setting.keyPlain'),
          },
          {
            id: 'safety',
            term: t('setting.fileSafety'),
            value: t('setting.safetyText', { version: status.sqliteVersion }),
          },
        ]}
      />
      <div className={style.acts}>
        <Button
          icon={<FolderOpen aria-hidden />}
          isPending={isBusy}
          onPress={() => void run(() => api.database.choose())}
        >
          {t('setting.openOther')}
        </Button>
        {!status.isReadOnly && (
          <Button
            icon={<Eye aria-hidden />}
            isPending={isBusy}
            onPress={() => void run(() => api.database.openReadOnly())}
          >
            {t('setting.openReadOnly')}
          </Button>
        )}
        {status.isReadOnly && (
          <Button isPending={isBusy} onPress={() => void run(() => api.database.retry())}>
            {t('setting.openForWriting')}
          </Button>
        )}
      </div>
      {!status.isReadOnly && <p className={style.example}>{t('setting.openReadOnlyHelp')}</p>}
    </div>
  );
}
