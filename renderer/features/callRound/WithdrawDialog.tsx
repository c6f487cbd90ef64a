/* Takes a round of calls back, with a reason. It stays in the journal, and in sight. */
import { useState } from 'react';
import { CALL_ROUND_REASON_LIMIT } from '../../../shared/domain/callRoundRules.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';

export function WithdrawDialog({
  roundId,
  onClose,
}: {
  readonly roundId: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (): Promise<void> => {
    if (isBusy || reason.trim() === '') return;
    setBusy(true);
    const reply = await api.callRound.retract({ id: roundId, reason: reason.trim() });
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    say((words) => words('callRound.wasWithdrawn'));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('callRound.withdrawTitle')}
      description={t('callRound.withdrawWords')}
      isBusy={isBusy}
      size="small"
      footer={
        <>
          <Button isDisabled={isBusy} onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            variant="primary"
            isPending={isBusy}
            isDisabled={reason.trim() === ''}
            onPress={() => void submit()}
          >
            {t('callRound.withdrawNow')}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        isRequired
        label={t('callRound.reason')}
        value={reason}
        onChange={setReason}
        maxLength={CALL_ROUND_REASON_LIMIT}
        onKeyDown={onEnter(() => void submit())}
      />
      {failure !== null && <Banner tone="danger">{sayFailure(failure)}</Banner>}
    </Dialog>
  );
}
