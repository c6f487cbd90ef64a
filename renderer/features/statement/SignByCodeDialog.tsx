/*
 * A signature by telephone: the text is read aloud, the check value said, the next unused code read back.
 */
import { useState } from 'react';
import { codesLeft } from '../../../shared/domain/codeSheetRules.ts';
import { isAuthor } from '../../../shared/domain/statementSigner.ts';
import { checkValueOf, formatCheckValue, readCode, spellCode } from '../../../shared/lib/oneTimeCode.ts';
import { api } from '../../bridge/bridge.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { WholeText } from './SigningDialogs.tsx';
import { type StatementFormProps, useStatementForm } from './StatementDialogs.tsx';
import style from './statement.module.css';

export function SignByCodeDialog({ statement: present, desk }: StatementFormProps) {
  const { t, language } = useWords();
  const { shared, recording } = useStatementForm();
  const [statement] = useState(present);
  const sheets = desk.sheets.filter(
    (sheet) =>
      sheet.revokedAt === null && !isAuthor(statement, { personId: null, contactId: sheet.contactId }),
  );
  const [sheetId, setSheetId] = useState<string | null>(sheets[0]?.id ?? null);
  const sheet = sheets.find(({ id }) => id === sheetId);
  const nextOf = (chosen: typeof sheet): number =>
    chosen?.codeNos.find((no) => !chosen.burnt.includes(no) && !chosen.uses.some((use) => use.no === no)) ??
    1;
  const [no, setNo] = useState<number>(nextOf(sheet));
  const [code, setCode] = useState('');
  const digest = statement.digest ?? '';
  const value = checkValueOf(digest);
  const problem =
    sheet === undefined
      ? t('statement.sheetNone')
      : code.trim() === ''
        ? t('statement.codeNeeded')
        : readCode(code) === null
          ? t('statement.codeShape')
          : null;
  return (
    <FormDialog
      {...shared}
      size="large"
      title={t('statement.signPhoneTitle')}
      description={t('statement.signPhoneWords')}
      submitLabel={t('statement.signPhoneDo')}
      problem={problem}
      act={recording(() =>
        api.statement.signByCode({
          statementId: statement.id,
          digest,
          submissionId: statement.submission?.id ?? statement.id,
          sheetId: sheetId ?? '',
          no,
          code,
        }),
      )}
    >
      {(tried, submit) => (
        <>
          <WholeText isBare statement={statement} />
          <p className={style.spelled}>
            <span className={style.quiet}>{t('statement.checkValue')}</span>
            <strong className={style.mono}>{formatCheckValue(value)}</strong>
            <span className={style.note}>
              {t('statement.checkSpelled', { words: spellCode(value, language).join(' · ') })}
            </span>
          </p>
          <Select
            label={t('statement.sheetOf')}
            value={sheetId}
            onChange={(id) => {
              setSheetId(id);
              setNo(nextOf(sheets.find((one) => one.id === id)));
            }}
            error={sheets.length === 0 ? t('statement.sheetNone') : undefined}
            choices={sheets.map((one) => ({
              id: one.id,
              label: `${one.number} · ${one.holder ?? '…'}`,
              note: t('codeSheet.left', {
                count: codesLeft({ ...one, codes: one.codeNos.map((n) => ({ no: n, salt: '', hash: '' })) }),
              }),
            }))}
          />
          <NumberField
            label={t('statement.codeNo')}
            value={no}
            minValue={1}
            maxValue={999}
            onChange={setNo}
          />
          <TextField
            autoFocus
            isMono
            label={t('statement.code')}
            value={code}
            onChange={setCode}
            maxLength={60}
            autoComplete="off"
            spellCheck="false"
            error={tried ?? undefined}
            onKeyDown={onEnter(submit)}
          />
        </>
      )}
    </FormDialog>
  );
}
