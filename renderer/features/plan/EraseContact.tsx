/*
 * Erasing somebody for good: first what is kept of them, then the choice, line by line, of what else names them, then
 * the certificate.
 */
import { useEffect, useState } from 'react';
import type { ContactErased, ContactTraces } from '../../../shared/contract/contactErasure.ts';
import { ERASURE_REASON_LIMIT } from '../../../shared/domain/limits.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import bones from '../../ui/listAndPane.module.css';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FigureText } from '../../ui/TimeText.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { ErasureDialog } from './ErasureDialog.tsx';
import style from './plan.module.css';

type Props = { readonly id: string; readonly name: string; readonly onClose: () => void };

export function EraseContact({ id, name, onClose }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const sayError = useErrorWords();
  const [traces, setTraces] = useState<ContactTraces | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [erased, setErased] = useState<ContactErased | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isCertifying, setCertifying] = useState(false);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    let isGone = false;
    void api.contact.traces({ id }).then((reply) => {
      if (isGone) return;
      if (reply.ok) setTraces(reply.value);
      else setFailure(reply.error);
    });
    return () => {
      isGone = true;
    };
  }, [id]);

  const erase = async (): Promise<void> => {
    if (isBusy || reason.trim() === '') return;
    setBusy(true);
    const reply = await api.contact.erase({ id, reason, alsoEntryIds: [...chosen] });
    setBusy(false);
    if (reply.ok) setErased(reply.value);
    else setFailure(reply.error);
  };

  if (isCertifying) return <ErasureDialog contactId={id} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      isBusy={isBusy}
      size="large"
      title={t('contactErasure.title', { name })}
      description={t('contactErasure.intro')}
      footer={
        erased !== null ? (
          <>
            <Button onPress={() => setCertifying(true)}>{t('erasure.open')}</Button>
            <Button variant="primary" onPress={onClose}>
              {t('contactErasure.done')}
            </Button>
          </>
        ) : (
          <>
            <Button autoFocus onPress={onClose} isDisabled={isBusy}>
              {t('plan.cancel')}
            </Button>
            <Button
              variant="danger"
              isPending={isBusy}
              isDisabled={traces === null || reason.trim() === ''}
              onPress={() => void erase()}
            >
              {t('contactErasure.erase')}
            </Button>
          </>
        )
      }
    >
      <div className={style.dialogBody}>
        {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
        {erased !== null ? (
          <Banner title={t('contactErasure.certificate')}>
            <p>{t('contactErasure.erased', { count: erased.erased })}</p>
            <p>{t(erased.isComplete ? 'contactErasure.complete' : 'contactErasure.pending')}</p>
            <p>
              {t('contactErasure.number')} <FigureText>{erased.erasureId}</FigureText>
            </p>
          </Banner>
        ) : traces === null ? (
          failure === null && <Skeleton rows={4} />
        ) : (
          <>
            <p>{t('contactErasure.own', { count: traces.ownEntries })}</p>
            {traces.mentions > 0 && <p>{t('contactErasure.mentions', { count: traces.mentions })}</p>}
            {traces.elsewhere.length > 0 && (
              <fieldset className={style.group}>
                <legend className={style.legend}>{t('contactErasure.elsewhere')}</legend>
                {traces.elsewhere.map((trace) => (
                  <Checkbox
                    key={trace.entryId}
                    isSelected={chosen.has(trace.entryId)}
                    onChange={(isOn) => {
                      const next = new Set(chosen);
                      if (isOn) next.add(trace.entryId);
                      else next.delete(trace.entryId);
                      setChosen(next);
                    }}
                    help={trace.excerpt}
                  >
                    {formats.dateTime(trace.recordedAt)} · {trace.kind}
                  </Checkbox>
                ))}
                {traces.isCut && <p className={bones.quiet}>{t('contactErasure.cut')}</p>}
              </fieldset>
            )}
            <TextField
              label={t('contactErasure.reason')}
              help={t('contactErasure.reasonHelp')}
              value={reason}
              onChange={setReason}
              maxLength={ERASURE_REASON_LIMIT}
              isRequired
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
