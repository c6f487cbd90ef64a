/*
 * Issues a sheet: for whom, in which language, on which paper; then what to do with the file, which is the only place
 * where the codes can ever be read.
 */
import { useEffect, useId, useRef, useState } from 'react';
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import { PAPERS, type Paper } from '../../../shared/domain/sheets.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './codeSheet.module.css';
import { type Candidate, sheetLocale } from './codeSheetView.ts';

/** Regions that print on Letter; the others on A4. */
const LETTER_LOCALES: readonly string[] = ['fr-CA', 'en-CA', 'en-US'];
const LANGUAGES = ['fr', 'en'] as const;

export type IssueDialogProps = {
  /** In the order in which they are proposed. */
  readonly people: readonly Candidate[];
  readonly roles: StatementDesk['roles'];
  /** Chosen already; null: to be chosen. */
  readonly contactId: string | null;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

type Issued = { readonly holder: string; readonly file: string };

export function IssueDialog(props: IssueDialogProps) {
  const { people, roles, onChanged, onClose } = props;
  const { t, locale, language: screen } = useWords();
  const sayError = useErrorWords();
  const formId = useId();
  const [contactId, setContactId] = useState(props.contactId);
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number]>(screen);
  const [paper, setPaper] = useState<Paper>(LETTER_LOCALES.includes(locale) ? 'Letter' : 'A4');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [issued, setIssued] = useState<Issued | null>(null);
  const chosen = people.find(({ id }) => id === contactId);

  const noteOf = ({ roleIds, sheetNumber }: Candidate): string | undefined => {
    if (sheetNumber !== null) return t('codeSheet.noteHasSheet', { number: sheetNumber });
    if (roleIds.length === 0) return undefined;
    const names = roles.filter(({ id }) => roleIds.includes(id)).map(({ name }) => textIn(name, screen));
    return t('codeSheet.noteNoSheet', { roles: names.join(', ') });
  };
  const issue = async (): Promise<void> => {
    setTried(true);
    if (isBusy || chosen === undefined) return;
    setBusy(true);
    setFailure(null);
    const reply = await api.codeSheet.save({
      contactId: chosen.id,
      paper,
      locale: sheetLocale(locale, language),
    });
    setBusy(false);
    if (!reply.ok && reply.error.code === 'dialog.cancelled') return;
    // A sheet whose page could not be written was issued and revoked: that too is news.
    onChanged();
    if (reply.ok) setIssued({ holder: chosen.name, file: reply.value.file });
    else setFailure(reply.error);
  };

  if (issued !== null) return <IssuedStep issued={issued} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      isBusy={isBusy}
      size="medium"
      title={t('codeSheet.issueTitle')}
      description={t('codeSheet.issueWords')}
      footer={
        <>
          <Button onPress={onClose} isDisabled={isBusy}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" type="submit" form={formId} isPending={isBusy}>
            {t('codeSheet.issueNow')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={style.column}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void issue();
        }}
      >
        <Select
          autoFocus
          label={t('codeSheet.holder')}
          choices={people.map((one) => ({ id: one.id, label: one.name, note: noteOf(one) }))}
          value={chosen?.id ?? null}
          onChange={setContactId}
          help={chosen === undefined ? undefined : noteOf(chosen)}
          error={isTried && chosen === undefined ? t('codeSheet.holderNeeded') : undefined}
        />
        <RadioGroup
          label={t('codeSheet.language')}
          value={language}
          onChange={setLanguage}
          choices={LANGUAGES.map((id) => ({ id, label: t(`paper.language_${id}`) }))}
        />
        <RadioGroup<Paper>
          label={t('codeSheet.paper')}
          value={paper}
          onChange={setPaper}
          choices={PAPERS.map((id) => ({ id, label: t(`paper.size_${id}`) }))}
        />
        <p className={style.note}>{t('codeSheet.printAgainNot')}</p>
        {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      </form>
    </Dialog>
  );
}

function IssuedStep({ issued, onClose }: { readonly issued: Issued; readonly onClose: () => void }) {
  const { t } = useWords();
  const words = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone with the step before; reading goes on from here.
  useEffect(() => words.current?.focus(), []);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="medium"
      title={t('codeSheet.issueTitle')}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('codeSheet.done')}
        </Button>
      }
    >
      <div className={style.column}>
        <Banner>{t('codeSheet.issued', issued)}</Banner>
        <p ref={words} tabIndex={-1} className={style.words}>
          {t('codeSheet.handOver')}
        </p>
      </div>
    </Dialog>
  );
}
