/* Contacts as a file: in which form, and how much of what is kept goes along. */
import { useState } from 'react';
import {
  CONTACT_FORMATS,
  CONTACT_SCOPES,
  type ContactFormat,
  type ContactScope,
} from '../../../shared/domain/contactFile.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './plan.module.css';
import { usePlanView } from './planView.ts';

const close = () => usePlanView.setState({ dialog: null });

export function ExportContactsDialog() {
  const isOpen = usePlanView((view) => view.dialog === 'exportContacts');
  return isOpen ? <OpenDialog /> : null;
}

function OpenDialog() {
  const { t, locale } = useWords();
  const sayError = useErrorWords();
  const [format, setFormat] = useState<ContactFormat>('vcard3');
  const [scope, setScope] = useState<ContactScope>('reach');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const reply = await api.contact.save({ format, scope, locale });
    setBusy(false);
    if (!reply.ok) return reply.error.code === 'dialog.cancelled' ? undefined : setFailure(reply.error);
    const { file } = reply.value;
    say((words) => words('contactTake.saved', { file }));
    close();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={close}
      isBusy={isBusy}
      size="small"
      title={t('contactTake.exportTitle')}
      footer={
        <>
          <Button onPress={close} isDisabled={isBusy}>
            {t('plan.cancel')}
          </Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void save()}>
            {t('contactTake.save')}
          </Button>
        </>
      }
    >
      <div className={style.dialogBody}>
        {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
        <RadioGroup<ContactFormat>
          label={t('contactTake.format')}
          value={format}
          onChange={setFormat}
          choices={CONTACT_FORMATS.map((id) => ({ id, label: t(`contactTake.format_${id}`) }))}
        />
        <RadioGroup<ContactScope>
          label={t('contactTake.scope')}
          value={scope}
          onChange={setScope}
          choices={CONTACT_SCOPES.map((id) => ({ id, label: t(`contactTake.scope_${id}`) }))}
        />
      </div>
    </Dialog>
  );
}
