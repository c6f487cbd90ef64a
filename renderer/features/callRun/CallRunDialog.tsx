/*
 * Calls by telephone, over any place: a run that is begun, one that goes on, and what all of them taught.
 */
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { CallBoard } from './CallBoard.tsx';
import { CallRunList } from './CallRunList.tsx';
import style from './callRun.module.css';
import { showCallRuns, useCallRunView } from './callRunView.ts';
import { StartCallsDialog } from './StartCallsDialog.tsx';
import { useCallRuns } from './useCallRuns.ts';

export type CallRunDialogProps = {
  /** Leads to a contact, whose number turned out to be wrong. */
  readonly onOpenContact: (contactId: string) => void;
  readonly onOpenPlan: () => void;
};

const close = (): void => showCallRuns({ shows: 'nothing' });

export function CallRunDialog(props: CallRunDialogProps) {
  const view = useCallRunView((state) => state.view);
  if (view.shows === 'nothing') return null;
  if (view.shows === 'start')
    return (
      <StartCallsDialog
        incidentId={view.incidentId}
        onOpenPlan={() => {
          close();
          props.onOpenPlan();
        }}
      />
    );
  return <OpenDialog onOpenContact={props.onOpenContact} />;
}

function OpenDialog({ onOpenContact }: Pick<CallRunDialogProps, 'onOpenContact'>) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const view = useCallRunView((state) => state.view);
  const canAct = useEntities(selectCanAct);
  const isReadOnly = useEntities((entities) => entities.status?.isReadOnly === true);
  const runs = useCallRuns();
  const run = view.shows === 'run' ? runs.value?.find(({ id }) => id === view.runId) : undefined;
  return (
    <Dialog
      isOpen
      onOpenChange={close}
      size="full"
      title={t('callRun.title')}
      footerNote={
        view.shows === 'run' ? (
          <Button onPress={() => showCallRuns({ shows: 'list' })}>{t('callRun.back')}</Button>
        ) : (
          <div className={style.acts}>
            <Button isDisabled={!canAct} onPress={() => showCallRuns({ shows: 'start', incidentId: null })}>
              {t('callRun.beginDrill')}
            </Button>
          </div>
        )
      }
    >
      {isReadOnly && <Banner isSilent>{t('callRun.readOnly')}</Banner>}
      {runs.value === null ? (
        runs.failure === null ? (
          <Skeleton rows={8} />
        ) : (
          <Banner
            tone="danger"
            title={t('callRun.loadFailed')}
            actions={
              <Button isSmall onPress={runs.retry}>
                {t('common.retry')}
              </Button>
            }
          >
            {sayFailure(runs.failure)}
          </Banner>
        )
      ) : run !== undefined ? (
        <CallBoard
          key={run.id}
          run={run}
          canAct={canAct}
          onOpenContact={(contactId) => {
            close();
            onOpenContact(contactId);
          }}
        />
      ) : view.shows === 'run' ? (
        <Skeleton rows={8} />
      ) : (
        <CallRunList runs={runs.value} canAct={canAct} />
      )}
    </Dialog>
  );
}
