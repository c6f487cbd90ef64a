/*
 * Submitted and signed is what is read here: its digest goes with the act, and another text is refused.
 */
import { useState } from 'react';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { checkValueOf, formatCheckValue } from '../../../shared/lib/oneTimeCode.ts';
import { parseTypedDue } from '../../../shared/lib/typedDue.ts';
import { showHidden } from '../../../shared/scoring/wording/hiddenCharacters.ts';
import { api } from '../../bridge/bridge.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import { MediaList } from './MediaPicture.tsx';
import { type StatementFormProps, useStatementForm } from './StatementDialogs.tsx';
import style from './statement.module.css';

export function SubmitDialog({ statement: present, incident }: StatementFormProps) {
  const { t } = useWords();
  const { shared, recording } = useStatementForm();
  const timeZone = incident?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const formats = useFormats(timeZone);
  const [statement] = useState(present);
  const [due, setDue] = useState('');
  const at = due.trim() === '' ? null : parseTypedDue(due, windowNow(), timeZone);
  const isWrong = due.trim() !== '' && at === null;
  return (
    <FormDialog
      {...shared}
      size="large"
      title={t('statement.submitTitle')}
      description={t('statement.submitWords')}
      submitLabel={t('statement.submit')}
      problem={isWrong ? t('room.timeWrong') : null}
      act={recording(() =>
        api.statement.submit({ statementId: statement.id, digest: statement.digest ?? '', expiresAt: at }),
      )}
    >
      {(_tried, submit) => (
        <>
          <WholeText statement={statement} />
          <TextField
            autoFocus
            isMono
            label={`${t('statement.expiresAt')} (${t('common.optional')})`}
            help={
              at === null ? `${t('room.timeTyped')} ${t('statement.expiresWords')}` : formats.dateTime(at)
            }
            error={isWrong ? t('room.timeWrong') : undefined}
            value={due}
            onChange={setDue}
            onKeyDown={onEnter(submit)}
          />
        </>
      )}
    </FormDialog>
  );
}

export function SignDialog({ statement: present }: StatementFormProps) {
  const { t } = useWords();
  const { shared, recording } = useStatementForm();
  // As it was when the dialog opened, whatever somebody edits meanwhile.
  const [statement] = useState(present);
  return (
    <FormDialog
      {...shared}
      size="large"
      title={t('statement.signTitle')}
      description={t('statement.signWords')}
      submitLabel={t('statement.sign')}
      act={recording(() =>
        api.statement.sign({
          statementId: statement.id,
          digest: statement.digest ?? '',
          submissionId: statement.submission?.id ?? statement.id,
        }),
      )}
    >
      {() => <WholeText statement={statement} />}
    </FormDialog>
  );
}

/** The text in each of its languages, with its check value. */
export function WholeText({
  statement,
  isBare = false,
}: {
  readonly statement: Statement;
  /** The check value stands elsewhere. */
  readonly isBare?: boolean;
}) {
  const { t } = useWords();
  const { content, digest } = statement;
  return (
    <>
      <div className={style.sides} data-count={content.languages.length}>
        {content.languages.map((language) => (
          <section key={language} aria-label={t(`statement.side_${language}`)}>
            <h3 className={style.small}>{t(`statement.side_${language}`)}</h3>
            <p className={style.read} lang={language}>
              {showHidden(content[language])}
            </p>
          </section>
        ))}
      </div>
      <MediaList media={content.media} languages={content.languages} />
      {digest !== null && !isBare && (
        <p className={style.check}>
          <span className={style.quiet}>{t('statement.checkValue')}</span>{' '}
          <strong className={style.mono}>{formatCheckValue(checkValueOf(digest))}</strong>
        </p>
      )}
    </>
  );
}
