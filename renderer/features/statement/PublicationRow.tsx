/*
 * One publication of a text: out, waiting, or nobody knows; with what is to be done about it.
 */
import type { OutboxItem } from '../../../shared/contract/outbox.ts';
import type { PublicationDoubt } from '../../../shared/domain/statementStanding.ts';
import type { Publication } from '../../../shared/domain/statementState.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { recordAct } from '../../store/recordAct.ts';
import { Badge, type BadgeTone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Undo2 } from '../../ui/icons.ts';
import { networkWord } from '../../words/networkWord.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { sayReason } from './sayReason.ts';
import style from './statement.module.css';
import { openStatementDialog } from './statementView.ts';

export type PublicationRowProps = {
  readonly publication: Publication;
  readonly statementId: string;
  readonly accountName: string;
  /** Null for what does not wait on this laptop. */
  readonly item: OutboxItem | null;
  readonly timeZone: string | undefined;
  readonly canAct: boolean;
  /** Why it was not approved after all. */
  readonly doubt: PublicationDoubt | null;
};

export function PublicationRow(props: PublicationRowProps) {
  const { t } = useWords();
  const formats = useFormats(props.timeZone);
  const { publication, statementId, canAct } = props;
  const { id, network, language, at, address, wasApproved, note, state } = publication;
  if (state !== 'published') return <UnsentRow {...props} />;
  const words = t('statement.published', {
    network: networkWord(network, t),
    language: t(`statement.side_${language}`),
    time: formats.dateTime(at),
  });
  return (
    <li className={style.promise}>
      <span>
        {words}
        {!wasApproved && <Badge tone="caution">{t('statement.publishedUnapproved')}</Badge>}
        {props.doubt !== null && (
          <span className={style.caution}>{t(`publishing.doubt_${props.doubt}`)}</span>
        )}
        {address !== '' && (
          <span className={style.note}>
            <bdi>{address}</bdi>
          </span>
        )}
        {publication.evidenceId !== null && <span className={style.note}>{t('statement.pictureKept')}</span>}
        {note !== '' && <span className={style.note}>{t('log.because', { reason: note })}</span>}
      </span>
      <IconButton
        isSmall
        isDisabled={!canAct}
        label={`${t('statement.unmark')} : ${words}`}
        icon={<Undo2 aria-hidden />}
        onPress={() => openStatementDialog({ kind: 'unmark', id: statementId, publicationId: id })}
      />
    </li>
  );
}

const TONES: Readonly<Record<'queued' | 'unknown' | 'failed' | 'cancelled', BadgeTone>> = {
  queued: 'caution',
  unknown: 'caution',
  failed: 'caution',
  cancelled: 'outline',
};

function UnsentRow({ publication, statementId, accountName, item, timeZone, canAct }: PublicationRowProps) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const sayFailure = useErrorWords();
  const device = useEntities((entities) => entities.status?.device ?? null);
  const { id, network, language, at, state, code, note } = publication;
  if (state === 'published' || state === 'unmarked') return null;
  const isOurs = publication.device === device;
  const isOpen = state === 'queued' || state === 'unknown';
  const about = t('publishing.row', {
    network: networkWord(network, t),
    account: accountName,
    language: t(`statement.side_${language}`),
    time: formats.dateTime(at),
  });
  const reason = isOpen ? (item?.trouble ?? code) : state === 'cancelled' ? note : code;
  return (
    <li className={style.unsent}>
      <span>
        <Badge tone={TONES[state]}>
          {t(item?.isSending === true ? 'publishing.sending' : `publishing.${state}`)}
        </Badge>{' '}
        {about}
      </span>
      {state === 'unknown' && (
        <span className={style.note}>
          {t(item === null ? 'publishing.unknownLeft' : 'publishing.unknownWords')}
        </span>
      )}
      {reason !== null && reason !== '' && (
        <span className={style.note}>
          {t('publishing.because', {
            // Nothing of it left this laptop: nobody need look at the account.
            reason:
              state === 'queued' && reason === 'publish.unreachable'
                ? t('publishing.unreachable')
                : sayReason(reason, t),
          })}
        </span>
      )}
      {isOpen && !isOurs && (
        <span className={style.note}>
          {t('publishing.elsewhere', { device: publication.device.slice(0, 6) })}
        </span>
      )}
      {item !== null && item.tries > 0 && (
        <span className={style.note}>
          {t('publishing.tries', { count: item.tries })}{' '}
          {item.nextTryAt !== null &&
            !item.isSending &&
            t('publishing.next', { time: formats.timeWithSeconds(item.nextTryAt) })}
        </span>
      )}
      {isOpen && canAct && (
        <span className={style.acts}>
          {item !== null && (
            <Button
              isSmall
              isDisabled={item.isSending}
              onPress={() => void recordAct(api.outbox.tryNow({ publicationId: id }), sayFailure)}
            >
              {t('publishing.tryNow')}
            </Button>
          )}
          {state === 'unknown' && (
            <Button
              isSmall
              onPress={() =>
                openStatementDialog({
                  kind: 'mark',
                  id: statementId,
                  language,
                  found: { publicationId: id, network },
                })
              }
            >
              {t('publishing.isOut')}
            </Button>
          )}
          <Button
            isSmall
            variant="quiet"
            isDisabled={item?.isSending === true}
            onPress={() =>
              openStatementDialog({
                kind: 'cancel',
                id: statementId,
                publicationId: id,
                isUnknown: state === 'unknown',
              })
            }
          >
            {t(state === 'unknown' ? 'publishing.cancelUnknown' : 'publishing.cancel')}
          </Button>
        </span>
      )}
    </li>
  );
}
