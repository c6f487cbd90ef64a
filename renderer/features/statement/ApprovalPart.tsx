/*
 * Whose signatures the plan asks for, from the first draft on; who has signed what, how, and what is missing.
 */
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { CountedSignature } from '../../../shared/domain/statementStanding.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { checkValueOf, formatCheckValue } from '../../../shared/lib/oneTimeCode.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Check, Circle, CircleSlash, Phone } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useNow } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { NeedsWords, RoleName } from './NeedsWords.tsx';
import style from './statement.module.css';
import { openStatementDialog, type StatementDialog } from './statementView.ts';
import { saveDraft } from './useDraft.ts';
import { isOutBefore, needsOf, standingAt } from './useNeeds.ts';

export type ApprovalPartProps = {
  readonly statement: Statement;
  readonly desk: StatementDesk;
  readonly incident: Incident | null;
  readonly canAct: boolean;
};

type Simple = Exclude<
  StatementDialog,
  { readonly kind: 'new' | 'submit' | 'mark' | 'unmark' | 'publish' | 'cancel' }
>['kind'];

export function ApprovalPart({ statement, desk, incident, canAct }: ApprovalPartProps) {
  const { t } = useWords();
  const formats = useFormats(incident?.timeZone);
  const now = useNow();
  const people = useEntities((entities) => entities.people);
  const level = incident?.level ?? 0;
  const standing = standingAt(statement, desk, now);
  const { submission, declined, substitution } = statement;
  const needs = submission?.needs ?? needsOf(statement, desk, level);
  const nameOf = (id: string): string => people[id]?.name ?? t('log.someone');
  const open = (kind: Simple) => () => openStatementDialog({ kind, id: statement.id });
  const isLive = canAct && !statement.isWithdrawn && statement.digest !== null;
  return (
    <Panel title={t('statement.approval')}>
      <p>
        <Badge tone={standing.status === 'approved' ? 'accent' : 'outline'}>
          {t(`statement.status_${standing.status}`)}
        </Badge>{' '}
        {isOutBefore(statement) && <Badge tone="caution">{t('statement.status_outBefore')}</Badge>}{' '}
        {standing.approvedAt !== null && (
          <span className={style.note}>
            {`${t('statement.approvedAt', { time: formats.time(standing.approvedAt) })}`}
          </span>
        )}
      </p>
      {(standing.status !== 'approved' || needs?.ruleId !== null) && (
        <NeedsWords needs={needs} level={submission?.level ?? level} desk={desk} />
      )}
      {statement.digest !== null && submission !== null && (
        <p className={style.check}>
          <span className={style.quiet}>{t('statement.checkValue')}</span>{' '}
          <strong className={style.mono}>{formatCheckValue(checkValueOf(statement.digest))}</strong>
        </p>
      )}
      {declined !== null && (
        <Banner tone="warning" isSilent>
          {t('statement.declined', {
            name: nameOf(declined.by),
            time: formats.time(declined.at),
            reason: declined.reason,
          })}
        </Banner>
      )}
      {submission !== null && level > submission.level && (
        <Banner tone="warning">{t('statement.levelRose', { level })}</Banner>
      )}
      <ul className={style.signatures} aria-label={t('statement.approval')}>
        {standing.signatures.map((signature) => (
          <SignatureRow
            key={signature.id}
            signature={signature}
            desk={desk}
            nameOf={nameOf}
            timeZone={incident?.timeZone}
          />
        ))}
        {submission !== null &&
          standing.missingRoleIds.map((id) => (
            <li key={id} className={style.signature}>
              <Circle aria-hidden size={14} />
              <span>
                <span className={style.caution}>{t('statement.missing')}</span>{' '}
                <RoleName id={id} desk={desk} />
              </span>
            </li>
          ))}
        {submission !== null && standing.missingExtra > 0 && (
          <li className={style.signature}>
            <Circle aria-hidden size={14} />
            <span>
              <span className={style.caution}>{t('statement.missing')}</span>{' '}
              {t('statement.needsExtra', { count: standing.missingExtra })}
            </span>
          </li>
        )}
      </ul>
      {standing.status === 'awaiting' && standing.boxEndsAt !== null && (
        <p className={standing.isBoxPassed ? style.overdue : style.note}>
          {standing.isBoxPassed
            ? t('statement.boxPassed')
            : t('statement.boxEnds', { time: formats.time(standing.boxEndsAt) })}
        </p>
      )}
      {submission?.expiresAt != null && (
        <p className={style.note}>
          {t('statement.expiresLine', { time: formats.dateTime(submission.expiresAt) })}
        </p>
      )}
      {substitution !== null && (
        <p className={style.note}>
          {t('statement.substituted', {
            time: formats.time(substitution.at),
            name: nameOf(substitution.by),
            reason: substitution.reason,
          })}
        </p>
      )}
      {submission === null && citesRefuted(statement, desk) && (
        <p className={style.overdue}>{t('statement.submitRefuted')}</p>
      )}
      <div className={style.acts}>
        {submission === null ? (
          <Button
            variant="primary"
            isSmall
            isDisabled={!isLive || needs === null}
            onPress={() => void submitSaved(statement)}
          >
            {t('statement.submit')}
          </Button>
        ) : (
          <>
            {(standing.status === 'awaiting' || standing.signatures.some((one) => !one.isCounted)) && (
              <>
                <Button variant="primary" isSmall isDisabled={!isLive} onPress={open('sign')}>
                  {t('statement.sign')}
                </Button>
                <Button
                  isSmall
                  isDisabled={!isLive}
                  icon={<Phone aria-hidden size={14} />}
                  onPress={open('signByCode')}
                >
                  {t('statement.signPhone')}
                </Button>
                <Button isSmall isDisabled={!isLive} onPress={open('decline')}>
                  {t('statement.decline')}
                </Button>
              </>
            )}
            {standing.status === 'awaiting' &&
              standing.isBoxPassed &&
              substitution === null &&
              submission.needs.fallbackRoleIds.length > 0 && (
                <Button isSmall isDisabled={!isLive} onPress={open('substitute')}>
                  {t('statement.substitute')}
                </Button>
              )}
          </>
        )}
        {statement.versions.length > 0 && (
          <Button isSmall variant="quiet" onPress={open('changes')}>
            {t('statement.changes')}
          </Button>
        )}
        <Button isSmall variant="quiet" isDisabled={!canAct} onPress={open('withdraw')}>
          {t(statement.isWithdrawn ? 'statement.restore' : 'statement.withdraw')}
        </Button>
      </div>
    </Panel>
  );
}

/** Whether a fact that it cites has been refuted since. */
function citesRefuted({ facts }: Statement, desk: StatementDesk): boolean {
  return facts.some(({ factId }) =>
    desk.facts.some((fact) => fact.factId === factId && fact.status === 'refuted'),
  );
}

/** What is submitted is what was typed last: it is recorded first. */
async function submitSaved(statement: Statement): Promise<void> {
  const saved = await saveDraft(statement.id);
  if (saved === 'failed') return;
  const newest = saved !== null && saved.changedAt > statement.changedAt ? saved : statement;
  openStatementDialog({ kind: 'submit', id: statement.id, saved: newest });
}

function SignatureRow({
  signature,
  desk,
  nameOf,
  timeZone,
}: {
  readonly signature: CountedSignature;
  readonly desk: StatementDesk;
  readonly nameOf: (id: string) => string;
  readonly timeZone: string | undefined;
}) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const { personId, contactId, code, at, by, isCounted } = signature;
  const name =
    personId !== null
      ? nameOf(personId)
      : (desk.contacts.find(({ id }) => id === contactId)?.name ?? t('log.someone'));
  const sheet = code === null ? undefined : desk.sheets.find(({ id }) => id === code.sheetId);
  return (
    <li className={style.signature}>
      {isCounted ? <Check aria-hidden size={14} /> : <CircleSlash aria-hidden size={14} />}
      <span>
        {t('statement.signedBy', { name, time: formats.time(at) })}
        {code !== null && (
          <span className={style.note}>
            {' '}
            {t('statement.signedPhone', {
              sheet: sheet?.number ?? '…',
              no: code.no,
              value: formatCheckValue(code.checkValue),
              name: nameOf(by),
            })}
          </span>
        )}
        {!isCounted && <span className={style.caution}>{` ${t('statement.signedNotCounted')}`}</span>}
      </span>
    </li>
  );
}
