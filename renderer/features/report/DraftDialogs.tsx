/*
 * The steps from a draft to an approved report. What is approved are the documents as they were when the question was
 * opened, by all of their digests.
 */
import { type ReactNode, useState } from 'react';
import { REPORT_NOTE_LIMIT } from '../../../shared/domain/reportDraftLimits.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { LOCALES, type Locale } from '../../../shared/lib/locale.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { WhyDialog } from '../../ui/WhyDialog.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './handOver.module.css';
import { localesToSubmit, othersOf } from './handOver.ts';
import { closeReportDialog, useReportView } from './reportView.ts';
import { LOCALE_WORDS } from './words.ts';

type Props = { readonly draft: ReportDraft };

export function DraftDialogs({ draft }: Props): ReactNode {
  const dialog = useReportView((view) => view.dialog);
  switch (dialog) {
    case null:
      return null;
    case 'submit':
      return <SubmitDialog draft={draft} />;
    case 'approve':
      return <ApproveDialog draft={draft} />;
    default:
      return <ReasonDialog draft={draft} step={dialog} />;
  }
}

/** Sends an act and answers with what went wrong in words. */
function useSending(): (act: Promise<Result<unknown>>) => Promise<string | null> {
  const sayFailure = useErrorWords();
  return async (act) => {
    const reply = await act;
    return reply.ok ? null : sayFailure(reply.error);
  };
}

function SubmitDialog({ draft }: Props) {
  const { t, locale: screenLocale } = useWords();
  const send = useSending();
  const wanted = useReportView((view) => view.locale) ?? screenLocale;
  const [usual] = useState(() => localesToSubmit(draft.languages, wanted));
  const [first, setFirst] = useState<Locale>(usual[0] ?? wanted);
  const [second, setSecond] = useState<Locale | 'none'>(usual[1] ?? 'none');
  const [note, setNote] = useState('');
  const others = othersOf(first, LOCALES);
  const beside = others.find((one) => one === second) ?? null;
  const choiceOf = (id: Locale) => ({ id, label: t(LOCALE_WORDS[id]) });
  return (
    <FormDialog
      title={t('reportHandOver.submitTitle', { number: draft.number ?? '…' })}
      description={t('reportHandOver.submitWords')}
      submitLabel={t('reportHandOver.submit')}
      cancelLabel={t('common.cancel')}
      onClose={closeReportDialog}
      act={() =>
        send(
          api.report.submit({
            draftId: draft.id,
            locales: beside === null ? [first] : [first, beside],
            note: note.trim(),
          }),
        )
      }
    >
      {() => (
        <>
          <div className={style.pair}>
            <Select<Locale>
              autoFocus
              label={t('reportHandOver.submitFirst')}
              choices={LOCALES.map(choiceOf)}
              value={first}
              onChange={setFirst}
            />
            <Select<Locale | 'none'>
              label={t('reportHandOver.submitSecond')}
              choices={[{ id: 'none', label: t('reportHandOver.besideNone') }, ...others.map(choiceOf)]}
              value={beside ?? 'none'}
              onChange={setSecond}
            />
          </div>
          <TextArea
            label={`${t('reportHandOver.note')} (${t('common.optional')})`}
            help={t('reportHandOver.noteHelp')}
            rows={2}
            maxLength={REPORT_NOTE_LIMIT}
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </FormDialog>
  );
}

function ApproveDialog({ draft: present }: Props) {
  const { t, locale } = useWords();
  const send = useSending();
  const people = useEntities((entities) => entities.people);
  // As it was when the question was opened, whatever somebody does meanwhile.
  const [draft] = useState(present);
  const documents = draft.submission?.documents ?? [];
  const owners = [
    ...new Set([...draft.authors, ...(draft.submission === null ? [] : [draft.submission.by])]),
  ];
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    owners.map((id) => people[id]?.name ?? t('log.someone')),
  );
  return (
    <FormDialog
      size="large"
      title={t('reportHandOver.approveTitle', { number: draft.number ?? '…' })}
      description={t('reportHandOver.approveWords')}
      submitLabel={t('reportHandOver.approve')}
      cancelLabel={t('common.cancel')}
      onClose={closeReportDialog}
      act={() =>
        send(
          api.reportDraft.approve({
            draftId: draft.id,
            digests: documents.map(({ digest }) => digest),
          }),
        )
      }
    >
      {() => (
        <>
          <ul className={style.documents} aria-label={t('reportHandOver.documents')}>
            {documents.map(({ locale: language, digest }) => (
              <li key={language}>
                {t(LOCALE_WORDS[language])}
                <code className={style.code}>{digest}</code>
              </li>
            ))}
          </ul>
          <p className={style.note}>
            {t('reportHandOver.approveNot')} <bdi>{names}</bdi>
          </p>
        </>
      )}
    </FormDialog>
  );
}

function ReasonDialog({ draft, step }: Props & { readonly step: 'recall' | 'return' | 'withdraw' }) {
  const { t } = useWords();
  const send = useSending();
  const isNeeded = step === 'return';
  const label = t('reportHandOver.reason');
  return (
    <WhyDialog
      title={t(`reportHandOver.${step}`)}
      description={t(`reportHandOver.${step}Words`)}
      cancelLabel={t('common.cancel')}
      label={isNeeded ? label : `${label} (${t('common.optional')})`}
      needed={isNeeded ? t('reportHandOver.reasonNeeded') : null}
      maxLength={REPORT_NOTE_LIMIT}
      onClose={closeReportDialog}
      act={(reason) => send(api.reportDraft[step]({ draftId: draft.id, reason }))}
    />
  );
}
