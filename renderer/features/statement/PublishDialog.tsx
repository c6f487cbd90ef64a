/*
 * Publishing from here: the very text, on which account, and what happens while there is no network. The last look
 * before it is in the world.
 */
import { useState } from 'react';
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import type { StatementLanguage } from '../../../shared/domain/statementLimits.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { lengthOn } from '../../../shared/domain/textLength.ts';
import { showHidden } from '../../../shared/scoring/wording/hiddenCharacters.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { MediaList } from './MediaPicture.tsx';
import { type StatementFormProps, useStatementForm } from './StatementDialogs.tsx';
import style from './statement.module.css';
import { useAccountHealth } from './useOutbox.ts';

type DeskAccount = StatementDesk['accounts'][number];

/** Accounts on which this language may go out: a reply goes where the post is. */
export function accountsFor(
  desk: StatementDesk,
  { replyTo }: Pick<Statement, 'replyTo'>,
  language: StatementLanguage,
): readonly DeskAccount[] {
  return desk.accounts.filter(
    ({ fields }) =>
      fields.languages.includes(language) && (replyTo === null || replyTo.ref.network === fields.network),
  );
}

export function PublishDialog({
  statement: present,
  desk,
  incident,
  language,
}: StatementFormProps & { readonly language: StatementLanguage }) {
  const { t } = useWords();
  const formats = useFormats(incident?.timeZone);
  const { shared, recording } = useStatementForm();
  const [statement] = useState(present);
  const accounts = accountsFor(desk, statement, language);
  const wanted =
    accounts.find(({ fields }) => statement.networks.includes(fields.network)) ??
    (accounts.length === 1 ? accounts[0] : undefined);
  const [accountId, setAccountId] = useState(wanted?.id ?? '');
  const health = useAccountHealth();
  const account = accounts.find(({ id }) => id === accountId);
  const text = statement.content[language];
  const { used, limit } = lengthOn(account?.fields.network ?? '', text);
  const hasSecret = health?.find((one) => one.accountId === accountId)?.hasSecret ?? true;
  const expiresAt = statement.submission?.expiresAt ?? null;
  const pictures = statement.content.media.length;
  return (
    <FormDialog
      {...shared}
      size="medium"
      title={`${t('publishing.dialogTitle')} · ${t(`statement.side_${language}`)}`}
      description={t('publishing.dialogWords')}
      submitLabel={
        account === undefined
          ? t('publishing.act')
          : t('publishing.send', { network: networkWord(account.fields.network, t) })
      }
      problem={
        accounts.length === 0
          ? t('publishing.none')
          : account === undefined
            ? t('publishing.accountNeeded')
            : null
      }
      act={recording(() =>
        api.statement.queue({
          statementId: statement.id,
          digest: statement.digest ?? '',
          accountId,
          language,
        }),
      )}
    >
      {(tried) => (
        <>
          <Select
            autoFocus
            label={t('publishing.account')}
            error={account === undefined ? (tried ?? undefined) : undefined}
            value={accountId === '' ? null : accountId}
            onChange={setAccountId}
            choices={accounts.map(({ id, fields }) => ({ id, label: accountLabel(fields, t) }))}
          />
          <blockquote className={style.quote} lang={language}>
            <p className={style.read}>{showHidden(text)}</p>
          </blockquote>
          {pictures > 0 && <p className={style.note}>{t('publishing.pictures', { count: pictures })}</p>}
          <MediaList media={statement.content.media} languages={[language]} />
          {limit !== null && used > limit && (
            <Banner tone="warning">
              {t('publishing.tooLong', { used: formats.number(used), limit: formats.number(limit) })}
            </Banner>
          )}
          {!hasSecret && <Banner tone="warning">{t('publishing.noSecret')}</Banner>}
          <p className={style.note}>
            {t('publishing.goesOffline')}{' '}
            {expiresAt === null
              ? t('publishing.noEnd')
              : t('publishing.notAfter', { time: formats.dateTime(expiresAt) })}
          </p>
        </>
      )}
    </FormDialog>
  );
}

export function accountLabel(
  { network, name, handle }: DeskAccount['fields'],
  t: Parameters<typeof networkWord>[1],
): string {
  return `${networkWord(network, t)} · ${[name, handle].filter((part) => part !== '').join(' · ')}`;
}
