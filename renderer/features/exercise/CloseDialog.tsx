/*
 * The one question before an exercise is put away: whether its file stays.
 */
import { useState } from 'react';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { refreshDesk } from '../../store/deskActs.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './exercisePanel.module.css';

type Props = { readonly isEnded: boolean; readonly onClose: () => void };

export function CloseDialog({ isEnded, onClose }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [what, setWhat] = useState<'keep' | 'delete'>('keep');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const close = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const reply = await api.stage.close({ isFileKept: what === 'keep' });
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    say((words) => words('exercise.closed'));
    onClose();
    await refreshDesk(api);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      isBusy={isBusy}
      title={t('exercise.closeTitle')}
      description={t('exercise.closeText')}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            variant={what === 'delete' ? 'danger' : 'primary'}
            isPending={isBusy}
            onPress={() => void close()}
          >
            {t('exercise.close')}
          </Button>
        </>
      }
    >
      <div className={style.stack}>
        {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
        {!isEnded && (
          <Banner tone="warning" isSilent>
            {t('exercise.closeNotEnded')}
          </Banner>
        )}
        <RadioGroup<'keep' | 'delete'>
          label={t('exercise.closeFile')}
          value={what}
          onChange={setWhat}
          isDisabled={isBusy}
          choices={[
            { id: 'keep', label: t('exercise.closeKeep'), note: t('exercise.closeKeepHelp') },
            { id: 'delete', label: t('exercise.closeDelete'), note: t('exercise.closeDeleteHelp') },
          ]}
        />
      </div>
    </Dialog>
  );
}
