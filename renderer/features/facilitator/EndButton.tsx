/*
 * Ends the exercise; asks once, and says what will not come any more.
 */
import { useState } from 'react';
import { api } from '../../bridge/bridge.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { useAct } from './useAct.ts';

export function EndButton({ waiting }: { readonly waiting: number }) {
  const { t } = useWords();
  const act = useAct();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const end = async (): Promise<void> => {
    setBusy(true);
    await act(api.exercise.end());
    setBusy(false);
    setAsking(false);
  };
  return (
    <>
      <Button isSmall variant="danger" onPress={() => setAsking(true)}>
        {t('facilitator.end')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={t('facilitator.endTitle')}
        confirmLabel={t('facilitator.end')}
        cancelLabel={t('facilitator.endGoOn')}
        isDanger
        isBusy={isBusy}
        onConfirm={() => void end()}
      >
        {t('facilitator.endWords', { count: waiting })}
      </ConfirmDialog>
    </>
  );
}
