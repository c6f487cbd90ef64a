/* The plan as it stood on a day: said all the time, compared with today, and brought back if it must. */
import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/Dialog.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import { Differences } from './Differences.tsx';
import { returnTo } from './planActs.ts';
import type { PlanNames } from './planNames.ts';
import { usePlanView } from './planView.ts';

type Props = {
  readonly day: string;
  /** The end of that day, epoch ms UTC. */
  readonly asOf: number;
  readonly names: PlanNames;
  readonly canAct: boolean;
};

export function AsOfBar({ day, asOf, names, canAct }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const sayError = useErrorWords();
  const [differences, setDifferences] = useState<CallOutput<'plan.compare'> | null>(null);
  const [isComparing, setComparing] = useState(false);
  const [isReturning, setReturning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const said = formats.date(Date.parse(`${day}T12:00:00Z`));

  const compare = async (): Promise<void> => {
    setDifferences(null);
    setComparing(true);
    const reply = await api.plan.compare({ from: asOf, to: windowNow() });
    if (reply.ok) setDifferences(reply.value);
    else {
      setComparing(false);
      setFailure(reply.error);
    }
  };
  const bringBack = async (): Promise<void> => {
    const reply = await returnTo(asOf);
    setReturning(false);
    if (reply.ok) usePlanView.setState({ asOfDay: null });
    else setFailure(reply.error);
  };

  return (
    <>
      <Banner
        tone="warning"
        title={t('plan.asOfBanner', { day: said })}
        actions={
          <>
            <Button isSmall onPress={() => void compare()}>
              {t('plan.compare')}
            </Button>
            {canAct && (
              <Button isSmall onPress={() => setReturning(true)}>
                {t('plan.returnTo')}
              </Button>
            )}
            <Button isSmall variant="primary" onPress={() => usePlanView.setState({ asOfDay: null })}>
              {t('plan.asOfNow')}
            </Button>
          </>
        }
      >
        {failure !== null && sayError(failure)}
      </Banner>
      <Dialog
        isOpen={isComparing}
        onOpenChange={setComparing}
        isDismissable
        size="large"
        title={`${t('plan.differences')} · ${said}`}
      >
        {differences === null ? (
          <Skeleton rows={4} />
        ) : (
          <Differences differences={differences} names={names} />
        )}
      </Dialog>
      <ConfirmDialog
        isOpen={isReturning}
        onOpenChange={setReturning}
        title={t('plan.returnTitle', { day: said })}
        confirmLabel={t('plan.returnTo')}
        cancelLabel={t('plan.cancel')}
        onConfirm={() => void bringBack()}
      >
        {t('plan.returnWords')}
      </ConfirmDialog>
    </>
  );
}
