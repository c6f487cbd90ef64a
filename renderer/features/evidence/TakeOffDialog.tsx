/* Takes a piece of evidence off the incident, with a reason. It stays in the journal. */
import { useState } from 'react';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './Evidence.module.css';

export function TakeOffDialog({
  piece,
  onClose,
}: {
  readonly piece: Evidence;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const reply = await api.evidence.unpin({ evidenceId: piece.id, reason });
    setBusy(false);
    if (reply.ok) onClose();
    else setFailure(reply.error);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('evidence.takeOffTitle')}
      description={t('evidence.takeOffWords')}
      isBusy={isBusy}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void submit()}>
            {t('evidence.takeOff')}
          </Button>
        </>
      }
    >
      <div className={style.dialog}>
        <p className={style.text}>
          <bdi>{piece.mention?.copy.text ?? piece.file?.name ?? t('evidence.erased')}</bdi>
        </p>
        <TextField
          autoFocus
          label={`${t('evidence.takeOffReason')} (${t('common.optional')})`}
          value={reason}
          onChange={setReason}
          maxLength={500}
          onKeyDown={onEnter(() => void submit())}
        />
        {failure !== null && <Banner tone="danger">{sayFailure(failure)}</Banner>}
      </div>
    </Dialog>
  );
}
