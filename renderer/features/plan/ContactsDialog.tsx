/* A file of contacts: who is in it, what is proposed for each, then taken in as one act that can be taken back. */
import { useCallback, useEffect, useState } from 'react';
import type { ContactDecision, ContactsInspection } from '../../../shared/contract/contactFile.ts';
import type { ContactMapping } from '../../../shared/domain/contactMapping.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import bones from '../../ui/listAndPane.module.css';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { ContactColumns } from './ContactColumns.tsx';
import { IncomingContacts } from './IncomingContacts.tsx';
import style from './plan.module.css';
import { usePlanView } from './planView.ts';

const close = () => usePlanView.setState({ dialog: null });

export function ContactsDialog() {
  const isOpen = usePlanView((view) => view.dialog === 'contacts');
  return isOpen ? <OpenDialog /> : null;
}

export type Decisions = ReadonlyMap<number, { readonly act: ContactDecision; readonly existingId?: string }>;

function OpenDialog() {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [path, setPath] = useState<string | null>(null);
  const [seen, setSeen] = useState<ContactsInspection | null>(null);
  const [mapping, setMapping] = useState<ContactMapping | null>(null);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);

  const look = useCallback(async (file: string, wished: ContactMapping | null): Promise<void> => {
    setBusy(true);
    const reply = await api.contact.inspectFile({ file, ...(wished === null ? {} : { mapping: wished }) });
    setBusy(false);
    if (!reply.ok) return setFailure(reply.error);
    setFailure(null);
    setSeen(reply.value);
    setDecisions(new Map());
    setMapping(wished ?? reply.value.table?.mapping ?? null);
  }, []);

  useEffect(() => {
    let isGone = false;
    void api.dialog.chooseContacts().then((chosen) => {
      if (isGone) return;
      if (chosen.ok) {
        setPath(chosen.value.file);
        void look(chosen.value.file, null);
      } else if (chosen.error.code === 'dialog.cancelled') close();
      else setFailure(chosen.error);
    });
    return () => {
      isGone = true;
    };
  }, [look]);

  const actOf = (incoming: number): ContactDecision =>
    decisions.get(incoming)?.act ?? seen?.contacts[incoming]?.proposed ?? 'skip';
  const count = (act: ContactDecision) =>
    seen?.contacts.filter((contact) => actOf(contact.incoming) === act).length ?? 0;
  const isUnclear = (seen?.table?.problems.length ?? 0) > 0;

  const take = async (): Promise<void> => {
    if (seen === null || path === null || isBusy) return;
    setBusy(true);
    const reply = await api.contact.takeIn({
      file: path,
      sha256: seen.sha256,
      ...(mapping === null ? {} : { mapping }),
      decisions: [...decisions].map(([incoming, decision]) => ({ incoming, ...decision })),
    });
    setBusy(false);
    if (!reply.ok) return setFailure(reply.error);
    const { added, merged, takenAt } = reply.value;
    const ids = [...added, ...merged];
    say((words) => words('contactTake.taken', { count: ids.length }), {
      staysMs: null,
      actLabel: (words) => words('plan.undo'),
      onAct: () => void takeBack(ids, takenAt),
    });
    close();
  };

  return (
    <Dialog
      isOpen
      onOpenChange={close}
      isBusy={isBusy}
      size="large"
      title={t('contactTake.title')}
      footerNote={
        seen === null || isUnclear
          ? undefined
          : t('contactTake.summary', { add: count('add'), merge: count('merge'), skip: count('skip') })
      }
      footer={
        <>
          <Button onPress={close} isDisabled={isBusy}>
            {t('plan.cancel')}
          </Button>
          <Button
            variant="primary"
            isPending={isBusy}
            isDisabled={seen === null || isUnclear || count('add') + count('merge') === 0}
            onPress={() => void take()}
          >
            {t('contactTake.take')}
          </Button>
        </>
      }
    >
      <div className={style.dialogBody}>
        {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
        {seen === null && failure === null && <Skeleton rows={6} />}
        {seen !== null && (
          <>
            <p>
              {t('contactTake.ofFile', { file: seen.fileName, count: seen.contacts.length })} ·{' '}
              {t(`contactTake.kind_${seen.kind}`)}
            </p>
            {seen.notices.map((notice) => (
              <p key={`${notice.code} ${notice.line}`} className={bones.quiet}>
                {t('contactTake.line', { line: notice.line })} : {t(`contactNotice.${notice.code}`)}
              </p>
            ))}
            {seen.table !== null && mapping !== null && path !== null && (
              <ContactColumns
                table={seen.table}
                mapping={mapping}
                onChange={setMapping}
                onRead={() => void look(path, mapping)}
              />
            )}
            {!isUnclear && (
              <IncomingContacts contacts={seen.contacts} decisions={decisions} onDecide={setDecisions} />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

async function takeBack(ids: readonly string[], takenAt: number): Promise<void> {
  if (ids.length === 0) return;
  const reply = await api.contact.takeBack({ ids: [...ids], takenAt });
  if (reply.ok) say((words) => words('contactTake.takenBack'));
  else say((words) => words(`error.${reply.error.code}`), { tone: 'danger', staysMs: null });
}
