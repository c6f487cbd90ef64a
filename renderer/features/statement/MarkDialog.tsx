/*
 * One language went out: on which network, at what address, since when; and why, where it is not approved.
 */
import { useState } from 'react';
import { NETWORK_CODES } from '../../../shared/domain/network.ts';
import { STATEMENT_ADDRESS_LIMIT, type StatementLanguage } from '../../../shared/domain/statementLimits.ts';
import { parseTypedMoment } from '../../../shared/lib/typedMoment.ts';
import { api } from '../../bridge/bridge.ts';
import { useIncidentFiles } from '../../store/useIncidentFiles.ts';
import { Banner } from '../../ui/Banner.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { systemTimeZone, useFormats, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import { type StatementFormProps, useStatementForm } from './StatementDialogs.tsx';
import { isPublishable, standingAt } from './useNeeds.ts';

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
  const [time, setTime] = useState('');
  const [evidenceId, setEvidenceId] = useState('');
  const files = useIncidentFiles(statement.incidentId);
  const formats = useFormats(incident?.timeZone);
  const outAt =
    time.trim() === '' ? null : parseTypedMoment(time, windowNow(), incident?.timeZone ?? systemTimeZone());
  const at = outAt ?? windowNow();
  // What went out before the last signature was not approved then.
  const wasSigned = outAt === null || (standingAt(statement, desk, at).approvedAt ?? 0) <= outAt;
  const isApproved =
    found !== undefined || (wasSigned && isPublishable(statement, desk, incident?.level ?? 0, at));
  const isTimeWrong = time.trim() !== '' && outAt === null;
  return (
    <FormDialog
      {...shared}
      title={`${t('statement.markTitle')} · ${t(`statement.side_${language}`)}`}
      description={t('statement.markWords')}
      submitLabel={t('statement.mark')}
      problem={
        isTimeWrong
          ? t('shift.momentWrong')
          : !isApproved && note.trim() === ''
            ? t('statement.reasonNeeded')
            : null
      }
      act={recording(() =>
        api.statement.mark({
          statementId: statement.id,
          digest: statement.digest ?? '',
          network,
          language,
          address,
          note,
          evidenceId: evidenceId === '' ? null : evidenceId,
          ...(outAt === null ? {} : { occurredAt: outAt }),
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
          <TextField
            isMono
            label={`${t('statement.outAt')} (${t('common.optional')})`}
            help={t('statement.outAtHelp')}
            value={time}
            onChange={setTime}
            error={isTimeWrong ? (tried ?? undefined) : undefined}
            onKeyDown={onEnter(submit)}
          />
          {files.length > 0 && (
            <Select
              label={t('statement.picture')}
              value={evidenceId}
              onChange={setEvidenceId}
              choices={[
                { id: '', label: t('statement.pictureNone') },
                ...files.map(({ id, file, pinnedAt }) => ({
                  id,
                  label: `${file?.name ?? ''} · ${formats.time(pinnedAt)}`,
                })),
              ]}
            />
          )}
          {(!isApproved || outAt !== null) && (
            <TextField
              label={
                isApproved ? `${t('statement.markNote')} (${t('common.optional')})` : t('statement.markWhy')
              }
              value={note}
              onChange={setNote}
              error={isTimeWrong ? undefined : (tried ?? undefined)}
              onKeyDown={onEnter(submit)}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
