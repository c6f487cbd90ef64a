/*
 * Call sheets from paper, over any place: those typed back, one being typed, one that is read. Closing it loses
 * nothing that was typed.
 */
import { useState } from 'react';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './callRound.module.css';
import { showCallRounds, useCallRoundView } from './callRoundView.ts';
import { RoundDetail } from './RoundDetail.tsx';
import { RoundList } from './RoundList.tsx';
import { SheetForm } from './SheetForm.tsx';
import { useCallRounds } from './useAnswer.ts';

type Props = {
  /** Leads to a contact, whose number turned out to be wrong. */
  readonly onOpenContact: (contactId: string) => void;
};

export function CallRoundDialog({ onOpenContact }: Props) {
  const isOpen = useCallRoundView(({ view }) => view.shows !== 'nothing');
  return isOpen ? <OpenDialog onOpenContact={onOpenContact} /> : null;
}

const close = (): void => showCallRounds({ shows: 'nothing' });

function OpenDialog({ onOpenContact }: Props) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const view = useCallRoundView((state) => state.view);
  const canAct = useEntities(selectCanAct);
  const isReadOnly = useEntities((entities) => entities.status?.isReadOnly === true);
  const rounds = useCallRounds();
  const [isBusy, setBusy] = useState(false);
  const round = view.shows === 'round' ? rounds.value?.find(({ id }) => id === view.roundId) : undefined;
  const openContact = (contactId: string): void => {
    close();
    onOpenContact(contactId);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={close}
      isBusy={isBusy}
      size="full"
      title={t(view.shows === 'typing' ? 'callRound.typeTitle' : 'callRound.title')}
      // At the start of the foot: notices float over its other end.
      footerNote={
        <div className={style.acts}>
          {view.shows !== 'list' && (
            <Button isDisabled={isBusy} onPress={() => showCallRounds({ shows: 'list' })}>
              {t('callRound.back')}
            </Button>
          )}
          {view.shows !== 'typing' && (
            <Button isDisabled={!canAct || isBusy} onPress={() => showCallRounds({ shows: 'typing' })}>
              {t('callRound.type')}
            </Button>
          )}
        </div>
      }
    >
      {view.shows === 'typing' ? (
        <SheetForm canAct={canAct} onOpenContact={openContact} onBusy={setBusy} />
      ) : rounds.value === null ? (
        rounds.failure === null ? (
          <Skeleton rows={6} />
        ) : (
          <Banner
            tone="danger"
            title={t('callRound.loadFailed')}
            actions={
              <Button isSmall onPress={rounds.retry}>
                {t('common.retry')}
              </Button>
            }
          >
            {sayFailure(rounds.failure)}
          </Banner>
        )
      ) : round !== undefined ? (
        <RoundDetail key={round.id} {...{ round, canAct }} onOpenContact={openContact} onBusy={setBusy} />
      ) : view.shows === 'round' ? (
        <Skeleton rows={6} />
      ) : (
        <>
          {isReadOnly && <Banner isSilent>{t('callRound.readOnly')}</Banner>}
          <RoundList rounds={rounds.value} canAct={canAct} />
        </>
      )}
    </Dialog>
  );
}
