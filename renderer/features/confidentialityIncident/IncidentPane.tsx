/* The incident that is looked at: its clock and acts, its form, its history. */
import { useState } from 'react';
import type { ConfidentialityView } from '../../../shared/contract/confidentialityIncident.ts';
import { CONFIDENTIALITY_REASON_LIMIT } from '../../../shared/domain/confidentialityRules.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import bones from '../../ui/listAndPane.module.css';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './confidentiality.module.css';
import { closeIncident, reopenIncident } from './confidentialityActs.ts';
import { ClockBanner } from './IncidentClock.tsx';
import { IncidentForm } from './IncidentForm.tsx';
import { IncidentHistory } from './IncidentHistory.tsx';

type Props = {
  readonly id: string;
  readonly incident: ConfidentialityView | null;
  readonly canAct: boolean;
};

export function IncidentPane({ id, incident, canAct }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const formats = useFormats(incident?.fields.timeZone);
  const [isReopening, setReopening] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isClosed = incident !== null && incident.closedAt !== null;
  const close = async (): Promise<void> => {
    const reply = await closeIncident(id);
    setFailure(reply.ok ? null : reply.error);
  };
  return (
    <div className={bones.paneBody}>
      <header className={bones.paneHead}>
        <h2 className={bones.paneTitle}>
          <bdi>
            {incident === null
              ? t('confidentialityIncident.newIncident')
              : incident.fields.title || t('confidentialityIncident.erased')}
          </bdi>
        </h2>
        {incident !== null && (
          <>
            <p className={bones.quiet}>
              {t('confidentialityIncident.revisionOf', {
                revision: incident.revision,
                moment: formats.dateTime(incident.changedAt),
              })}
              {' · '}
              {t('confidentialityIncident.keptUntilDay', {
                day: formats.date(Date.parse(`${incident.keptUntil}T12:00:00Z`)),
              })}
              {isClosed && <Badge>{t('confidentialityIncident.closed')}</Badge>}
            </p>
            <ClockBanner fields={incident.fields} />
            {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
            {canAct && (
              <div className={style.footActs}>
                {isClosed ? (
                  <Button isSmall onPress={() => setReopening(true)}>
                    {t('confidentialityIncident.reopen')}
                  </Button>
                ) : (
                  <Button isSmall onPress={() => void close()}>
                    {t('confidentialityIncident.close')}
                  </Button>
                )}
              </div>
            )}
          </>
        )}
      </header>
      <IncidentForm id={id} incident={incident} isReadOnly={!canAct || isClosed} />
      {incident !== null && <IncidentHistory id={id} timeZone={incident.fields.timeZone} />}
      {isReopening && <ReopenDialog id={id} onClose={() => setReopening(false)} />}
    </div>
  );
}

function ReopenDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const reopen = async (): Promise<void> => {
    if (isBusy || reason.trim() === '') return;
    setBusy(true);
    const reply = await reopenIncident(id, reason);
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
      title={t('confidentialityIncident.reopenTitle')}
      description={t('confidentialityIncident.reopenWords')}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            variant="primary"
            isPending={isBusy}
            isDisabled={reason.trim() === ''}
            onPress={() => void reopen()}
          >
            {t('confidentialityIncident.reopen')}
          </Button>
        </>
      }
    >
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      <TextField
        autoFocus
        label={t('confidentialityIncident.reason')}
        value={reason}
        onChange={setReason}
        maxLength={CONFIDENTIALITY_REASON_LIMIT}
        onKeyDown={onEnter(() => void reopen())}
        isRequired
      />
    </Dialog>
  );
}
