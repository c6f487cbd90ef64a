/*
 * After the exercise: its summary goes into the real journal if somebody says so, then its windows close and its file is
 * kept or deleted.
 */
import { useState } from 'react';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { CircleCheck } from '../../ui/icons.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './summary.module.css';

type Props = { readonly isAdopted: boolean; readonly onAdopted: () => void };
type Busy = 'adopt' | 'keep' | 'delete' | null;

export function ClosePart({ isAdopted, onAdopted }: Props) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const [busy, setBusy] = useState<Busy>(null);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const run = async (what: Exclude<Busy, null>, call: () => Promise<Result<unknown>>): Promise<void> => {
    setBusy(what);
    const reply = await call();
    setBusy(null);
    setAsking(false);
    // That it was adopted before is no trouble: the journal has it.
    const isThere = reply.ok || reply.error.code === 'exercise.adopted';
    setFailure(isThere ? null : reply.error);
    if (what === 'adopt' && isThere) onAdopted();
  };
  const close = (isFileKept: boolean): void =>
    void run(isFileKept ? 'keep' : 'delete', () => api.stage.close({ isFileKept }));
  return (
    <section className={style.part}>
      <h2 className={style.title}>{t('facilitator.closing')}</h2>
      {isAdopted ? (
        <p role="status" className={style.adopted}>
          <CircleCheck aria-hidden size={16} />
          {t('facilitator.adopted')}
        </p>
      ) : (
        <p className={style.words}>{t('facilitator.adoptWords')}</p>
      )}
      {failure !== null && (
        <Banner tone="danger" onDismiss={() => setFailure(null)}>
          {sayFailure(failure)}
        </Banner>
      )}
      <div className={style.acts}>
        {!isAdopted && (
          <Button
            variant="primary"
            isPending={busy === 'adopt'}
            onPress={() => void run('adopt', () => api.stage.adopt())}
          >
            {t('facilitator.adopt')}
          </Button>
        )}
        <Button
          variant={isAdopted ? 'primary' : 'normal'}
          isPending={busy === 'keep'}
          onPress={() => close(true)}
        >
          {t('facilitator.closeKeep')}
        </Button>
        <Button variant="danger" onPress={() => setAsking(true)}>
          {t('facilitator.closeDelete')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={t('facilitator.deleteTitle')}
        confirmLabel={t('facilitator.deleteNow')}
        cancelLabel={t('facilitator.deleteKeep')}
        isDanger
        isBusy={busy === 'delete'}
        onConfirm={() => close(false)}
      >
        {t('facilitator.deleteWords')}
        {!isAdopted && ` ${t('facilitator.deleteNotAdopted')}`}
      </ConfirmDialog>
    </section>
  );
}
