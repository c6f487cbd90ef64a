/*
 * Removing the words now: a question that says the number, and asks whether the date is right where that is in doubt.
 */
import { useState } from 'react';
import type { RetentionFacts } from '../../../shared/contract/retention.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './retention.module.css';

type Props = {
  readonly facts: RetentionFacts;
  readonly canAct: boolean;
  readonly onRan: () => void;
};

export function RunNow({ facts, canAct, onRan }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const sayError = useErrorWords();
  const [isAsking, setAsking] = useState(false);
  const [isClockRight, setClockRight] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isUnsure = facts.isClockUnsure;
  // Where the date is in doubt nothing runs before it is confirmed: the number is the one that holds then.
  const due = (isUnsure ? facts.nextIfClockRight : facts.next)?.due ?? 0;

  const close = (): void => {
    setAsking(false);
    setClockRight(false);
    setFailure(null);
  };
  const run = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const reply = await api.retention.run({ isClockRight });
    setBusy(false);
    if (!reply.ok) setFailure(reply.error);
    else {
      const { removed } = reply.value;
      say((words) => words('retention.done', { count: removed }));
      close();
    }
    onRan();
  };

  return (
    <div className={style.part}>
      <Button isDisabled={!canAct || due === 0} isPending={facts.isRunning} onPress={() => setAsking(true)}>
        {facts.isRunning ? t('retention.running') : t('retention.runNow')}
      </Button>
      {isAsking && (
        <Dialog
          isOpen
          onOpenChange={close}
          isBusy={isBusy}
          size="small"
          role="alertdialog"
          title={t('retention.askTitle', { count: due })}
          description={t('retention.askText')}
          footer={
            <>
              <Button autoFocus isDisabled={isBusy} onPress={close}>
                {t('retention.cancel')}
              </Button>
              <Button
                variant="danger"
                isPending={isBusy}
                isDisabled={isUnsure && !isClockRight}
                onPress={() => void run()}
              >
                {t('retention.confirm')}
              </Button>
            </>
          }
        >
          {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
          {isUnsure && (
            <Checkbox isSelected={isClockRight} onChange={setClockRight}>
              {t('retention.askClock', { today: formats.date(facts.now) })}
            </Checkbox>
          )}
        </Dialog>
      )}
    </div>
  );
}
