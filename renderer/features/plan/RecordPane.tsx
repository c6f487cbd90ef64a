/* The record that is looked at: its title and acts, its fields, its history. */
import { useState } from 'react';
import type { AnyPlanRecord } from '../../../shared/domain/planHistory.ts';
import { PLAN_REASON_LIMIT } from '../../../shared/domain/planLimits.ts';
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { runAction } from '../../store/actions.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import bones from '../../ui/listAndPane.module.css';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { AccountSecret } from './AccountSecret.tsx';
import { Acknowledgements } from './Acknowledgements.tsx';
import { EraseContact } from './EraseContact.tsx';
import { ErasureDialog } from './ErasureDialog.tsx';
import style from './plan.module.css';
import { exportPerson, restoreRecord, retireRecord, reviewRecord } from './planActs.ts';
import type { PlanNames } from './planNames.ts';
import { NEW, type RecordTab, usePlanView } from './planView.ts';
import { RecordForm } from './RecordForm.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { recordTitle } from './recordTitle.ts';

type Props = {
  readonly noun: PlanNounName;
  readonly recordId: string;
  readonly record: AnyPlanRecord | null;
  readonly names: PlanNames;
  readonly today: string;
  readonly canAct: boolean;
};

export function RecordPane({ noun, recordId, record, names, today, canAct }: Props) {
  const words = useWords();
  const { t } = words;
  const formats = useFormats();
  const sayError = useErrorWords();
  const { tab: wanted, asOfDay } = usePlanView();
  // Who has read a brief is known as of now; the plan of another day does not say.
  const hasAcknowledgements = noun === 'brief' && asOfDay === null && record !== null;
  const tab = wanted === 'acknowledgement' && !hasAcknowledgements ? 'fields' : wanted;
  const [isRetiring, setRetiring] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const [isCertifying, setCertifying] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isRetired = record !== null && record.retiredAt !== null;
  const title =
    record === null
      ? t('plan.newRecord')
      : record.isErased
        ? t('plan.erased')
        : recordTitle(noun, record.fields, words);
  const run = async (act: Promise<{ readonly ok: boolean; readonly error?: Failure }>): Promise<void> => {
    const reply = await act;
    setFailure(reply.ok ? null : (reply.error ?? null));
  };
  return (
    <>
      <header className={style.paneHead}>
        <h2 className={bones.paneTitle}>
          <bdi>{title}</bdi>
        </h2>
        {record !== null && (
          <p className={bones.quiet}>
            {t('plan.revision', { revision: record.revision })} ·{' '}
            {t('plan.changedAt', { moment: formats.dateTime(record.changedAt) })}
            {isRetired && <Badge>{t('plan.retired')}</Badge>}
          </p>
        )}
        {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
        {record !== null && (
          <div className={style.paneActs}>
            <SegmentedControl<RecordTab>
              isSmall
              label={t('plan.tabs')}
              value={tab}
              onChange={(next) => usePlanView.setState({ tab: next })}
              choices={[
                { id: 'fields', label: t('plan.tabFields') },
                { id: 'history', label: t('plan.tabHistory') },
                ...(hasAcknowledgements
                  ? [{ id: 'acknowledgement' as const, label: t('acknowledgement.tab') }]
                  : []),
              ]}
            />
            {canAct && !isRetired && (
              <>
                <Button
                  isSmall
                  onPress={() =>
                    void run(
                      reviewRecord(noun, recordId, today, (day) =>
                        formats.date(Date.parse(`${day}T12:00:00Z`)),
                      ),
                    )
                  }
                >
                  {t('plan.review')}
                </Button>
                <Button isSmall variant="quiet" onPress={() => setRetiring(true)}>
                  {t('plan.retire')}
                </Button>
              </>
            )}
            {canAct && noun === 'contact' && record.isErased === false && (
              <Button isSmall variant="quiet" onPress={() => setErasing(true)}>
                {t('contactErasure.open')}
              </Button>
            )}
            {noun === 'callTree' && (
              <Button isSmall variant="quiet" onPress={() => runAction('callRound.list')}>
                {t('callRound.title')}
              </Button>
            )}
            {noun === 'contact' && !record.isErased && (
              <Button isSmall variant="quiet" onPress={() => void exportPerson(recordId, words.locale)}>
                {t('trace.export')}
              </Button>
            )}
            {noun === 'contact' && record.isErased && (
              <Button isSmall onPress={() => setCertifying(true)}>
                {t('erasure.open')}
              </Button>
            )}
            {canAct && isRetired && (
              <Button isSmall onPress={() => void run(restoreRecord(noun, recordId))}>
                {t('plan.restore')}
              </Button>
            )}
          </div>
        )}
      </header>
      {noun === 'account' && record !== null && asOfDay === null && (
        <AccountSecret key={recordId} id={recordId} canAct={canAct} isRetired={isRetired} />
      )}
      {tab === 'fields' || recordId === NEW ? (
        <RecordForm
          key={`${noun}/${recordId}`}
          {...{ noun, recordId, record, names }}
          isReadOnly={!canAct || isRetired || record?.isErased === true}
        />
      ) : tab === 'acknowledgement' ? (
        <Acknowledgements key={recordId} briefId={recordId} canAct={canAct && !isRetired} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard
        <div className={style.history} tabIndex={0}>
          <RecordHistory noun={noun} id={recordId} names={names} />
        </div>
      )}
      {isCertifying && <ErasureDialog contactId={recordId} onClose={() => setCertifying(false)} />}
      {isErasing && <EraseContact id={recordId} name={title} onClose={() => setErasing(false)} />}
      <RetireDialog
        isOpen={isRetiring}
        onClose={() => setRetiring(false)}
        onRetire={(reason) => {
          setRetiring(false);
          void run(retireRecord(noun, recordId, reason));
        }}
      />
    </>
  );
}

type RetireProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onRetire: (reason: string) => void;
};

function RetireDialog({ isOpen, onClose, onRetire }: RetireProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={t('plan.retireTitle')}
      description={t('plan.retireWords')}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('plan.cancel')}</Button>
          <Button variant="primary" onPress={() => onRetire(reason)}>
            {t('plan.retire')}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        label={t('plan.retireReason')}
        value={reason}
        onChange={setReason}
        maxLength={PLAN_REASON_LIMIT}
      />
    </Dialog>
  );
}
