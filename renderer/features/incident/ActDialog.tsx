/*
 * A short dialog that records one act about an incident, and closes once the engine has said that it is on disk.
 */
import { type ReactNode, useState } from 'react';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './incident.module.css';
import { closeIncidentDialog } from './incidentView.ts';

type ActDialogProps = {
  readonly title: string;
  readonly description?: string;
  readonly submitLabel: string;
  /** What is missing; shown in its field once the person has tried. */
  readonly problem: string | null;
  readonly act: () => Promise<Result<unknown>>;
  readonly children: (problem: string | null, submit: () => void) => ReactNode;
};

export function ActDialog({ title, description, submitLabel, problem, act, children }: ActDialogProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (problem !== null || isBusy) return;
    setBusy(true);
    setFailure(null);
    const reply = await act();
    setBusy(false);
    if (reply.ok) closeIncidentDialog();
    else setFailure(reply.error);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) closeIncidentDialog();
      }}
      title={title}
      description={description}
      isBusy={isBusy}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={closeIncidentDialog}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void submit()}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <div className={style.column}>
        {children(isTried ? problem : null, () => void submit())}
        {failure !== null && (
          // A long dialog is scrolled: what went wrong must be seen where the person acted.
          <div ref={(element) => element?.scrollIntoView({ block: 'nearest' })}>
            <Banner tone="danger">{sayFailure(failure)}</Banner>
          </div>
        )}
      </div>
    </Dialog>
  );
}
