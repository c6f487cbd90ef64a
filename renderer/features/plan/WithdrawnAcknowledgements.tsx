/* Taking an acknowledgement back, with a reason; and those that were, each with its way back. */
import { useState } from 'react';
import type { BriefAcknowledgements } from '../../../shared/contract/acknowledgement.ts';
import {
  ACKNOWLEDGEMENT_REASON_LIMIT,
  type AcknowledgementRow,
} from '../../../shared/domain/acknowledgementRules.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import own from './Acknowledgements.module.css';
import { withdrawAcknowledgements } from './acknowledgementActs.ts';
import style from './plan.module.css';

export function WithdrawDialog({
  row,
  onClose,
}: {
  readonly row: AcknowledgementRow;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const id = row.acknowledgement?.id;
  const withdraw = async (): Promise<void> => {
    if (isBusy || id === undefined) return;
    setBusy(true);
    const reply = await withdrawAcknowledgements([id], reason);
    setBusy(false);
    if (reply.ok) onClose();
    else setFailure(reply.error);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      isBusy={isBusy}
      size="small"
      title={t('acknowledgement.withdrawTitle')}
      description={t('acknowledgement.withdrawWords', { name: row.name ?? t('acknowledgement.erased') })}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={onClose}>
            {t('plan.cancel')}
          </Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void withdraw()}>
            {t('acknowledgement.withdraw')}
          </Button>
        </>
      }
    >
      <div className={style.dialogBody}>
        {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
        <TextField
          autoFocus
          label={`${t('acknowledgement.withdrawReason')} (${t('common.optional')})`}
          value={reason}
          onChange={setReason}
          maxLength={ACKNOWLEDGEMENT_REASON_LIMIT}
          onKeyDown={onEnter(() => void withdraw())}
        />
      </div>
    </Dialog>
  );
}

type ListProps = {
  readonly withdrawn: BriefAcknowledgements['withdrawn'];
  readonly canAct: boolean;
  readonly onRestore: (id: string) => void;
};

export function WithdrawnList({ withdrawn, canAct, onRestore }: ListProps) {
  const { t } = useWords();
  const formats = useFormats();
  const people = useEntities((entities) => entities.people);
  if (withdrawn.length === 0) return null;
  return (
    <section>
      <h3 className={style.legend}>{t('acknowledgement.withdrawnTitle')}</h3>
      <ul className={own.people}>
        {withdrawn.map(({ name, acknowledgement }) => {
          const shownName = name ?? t('acknowledgement.erased');
          const by = people[acknowledgement.withdrawnBy ?? '']?.name ?? t('acknowledgement.erased');
          const moment = formats.dateTime(acknowledgement.withdrawnAt ?? 0);
          return (
            <li key={acknowledgement.id} className={own.person}>
              <span className={own.read}>
                <span className={own.noSign} />
                <span>
                  <bdi className={style.gone}>{shownName}</bdi>
                  <span className={own.note}>
                    {t('acknowledgement.withdrawnBy', { moment, person: by })}
                    {acknowledgement.withdrawReason ? ` · ${acknowledgement.withdrawReason}` : ''}
                  </span>
                </span>
              </span>
              {canAct && (
                <Button
                  isSmall
                  variant="quiet"
                  aria-label={t('acknowledgement.restoreOf', { name: shownName })}
                  onPress={() => onRestore(acknowledgement.id)}
                >
                  {t('acknowledgement.restore')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
