/*
 * One language went out: on which network, at what address, since when; and why, where it is not approved.
 */
import { useState } from 'react';
import { NETWORK_CODES } from '../../../shared/domain/network.ts';
import { STATEMENT_ADDRESS_LIMIT, type StatementLanguage } from '../../../shared/domain/statementLimits.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { type StatementFormProps, useStatementForm } from './StatementDialogs.tsx';
import { isPublishable } from './useNeeds.ts';

export function MarkDialog({
  statement: present,
  desk,
  incident,
  language,
  found,
}: StatementFormProps & {
  readonly language: StatementLanguage;
  readonly found?: { readonly publicationId: string; readonly network: string } | undefined;
}) {
  const { t } = useWords();
  const { shared, recording } = useStatementForm();
  const [statement] = useState(present);
  const [network, setNetwork] = useState<string>(found?.network ?? statement.networks[0] ?? 'web');
  const [address, setAddress] = useState('');
  const [note, setNote] = useState('');
  const isApproved = found !== undefined || isPublishable(statement, desk, incident?.level ?? 0, Date.now());
  return (
    <FormDialog
      {...shared}
      title={`${t('statement.markTitle')} · ${t(`statement.side_${language}`)}`}
      description={t('statement.markWords')}
      submitLabel={t('statement.mark')}
      problem={!isApproved && note.trim() === '' ? t('statement.reasonNeeded') : null}
      act={recording(() =>
        api.statement.mark({
          statementId: statement.id,
          digest: statement.digest ?? '',
          network,
          language,
          address,
          note,
          ...(found === undefined ? {} : { publicationId: found.publicationId }),
        }),
      )}
    >
      {(tried, submit) => (
        <>
          {!isApproved && <Banner tone="warning">{t('statement.markUnapproved')}</Banner>}
          <Select
            autoFocus
            label={t('statement.networks')}
            value={network}
            onChange={setNetwork}
            choices={[...new Set([...statement.networks, ...NETWORK_CODES])].map((id) => ({
              id,
              label: networkWord(id, t),
            }))}
          />
          <TextField
            label={`${t('statement.address')} (${t('common.optional')})`}
            value={address}
            maxLength={STATEMENT_ADDRESS_LIMIT}
            onChange={setAddress}
            onKeyDown={onEnter(submit)}
          />
          {!isApproved && (
            <TextField
              label={t('statement.markWhy')}
              value={note}
              onChange={setNote}
              error={tried ?? undefined}
              onKeyDown={onEnter(submit)}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
