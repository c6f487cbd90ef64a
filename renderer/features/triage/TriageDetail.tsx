/*
 * The post that is looked at: what it says, what speaks for it, why it came back, and what can be done.
 */
import type { QueueItem, QueueReason } from '../../../shared/contract/triage.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { selectCanAct } from '../../store/select.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { AssignForm } from './AssignForm.tsx';
import { InterveneForm, ObserveForm } from './DecideForm.tsx';
import style from './triage.module.css';
import { askContextOfActive, dismissActive, openForm } from './triageActs.ts';
import { itemKey, useTriageView } from './triageView.ts';

const REASONS_SHOWN = 6;

export function TriageDetail({
  item,
  incident,
  onReply,
  onModerate,
}: {
  readonly item: QueueItem;
  readonly incident: Incident | null;
  readonly onReply: (mentionId: number, language: string | null) => void;
  /** Null where no incident is open that a measure could belong to. */
  readonly onModerate: ((item: QueueItem) => void) | null;
}) {
  const { t } = useWords();
  const formats = useFormats(incident?.timeZone);
  const sayFailure = useErrorWords();
  const canAct = useEntities(selectCanAct);
  const people = useEntities((entities) => entities.people);
  const { form, queue, actFailure } = useTriageView();
  const nameOf = (id: string): string => people[id]?.name ?? t('common.erased');
  const key = itemKey(item);
  return (
    <article className={style.detail} aria-label={t('triage.detail')}>
      {item.back !== null && (
        <Banner
          tone="warning"
          isSilent
          title={t('triage.cameBack', {
            cause: t(`triage.cause_${item.back.trip.cause}`),
            time: formats.time(item.back.trip.at),
          })}
        >
          {t('triage.observedFor', {
            name: nameOf(item.back.decision.by),
            time: formats.time(item.back.decision.at),
            reason: item.back.decision.reason === '' ? t('triage.noReason') : item.back.decision.reason,
          })}
        </Banner>
      )}
      <p className={style.meta}>
        {networkWord(item.network, t)} · <bdi>{item.author ?? item.handle ?? t('feed.anonymous')}</bdi> ·{' '}
        {formats.dateTime(item.postedAt)}
      </p>
      <p className={style.text} lang={item.language ?? undefined}>
        {item.text}
      </p>
      <p>
        <strong>{t('triage.seems', { what: t(`triage.class_${item.suggested.class}`) })}</strong>{' '}
        {t(item.defaultAct === 'observe' ? 'triage.defaultObserve' : 'triage.defaultIntervene')}
      </p>
      {item.suggested.words.length > 0 && (
        <p className={style.note}>{t('triage.because', { words: item.suggested.words.join(', ') })}</p>
      )}
      <ul className={style.reasons} aria-label={t('triage.why')}>
        {item.reasons.slice(0, REASONS_SHOWN).map((reason) => (
          <li key={JSON.stringify(reason)}>{reasonWords(reason, t, formats.number)}</li>
        ))}
      </ul>
      {item.assignedTo !== null && <p>{t('triage.assignedNow', { name: nameOf(item.assignedTo) })}</p>}
      {item.claim !== null && (
        <p role="status">
          {t('triage.claimedBy', { name: nameOf(item.claim.by), time: formats.time(item.claim.until) })}
        </p>
      )}
      {actFailure !== null && <Banner tone="warning">{sayFailure(actFailure)}</Banner>}
      {form === null ? (
        <div className={style.acts} role="toolbar" aria-label={t('triage.acts')}>
          <Act
            label={t('triage.observe')}
            keys="o"
            isDisabled={!canAct}
            onPress={() => void openForm('observe')}
          />
          <Act
            label={t('triage.intervene')}
            keys="i"
            isDisabled={!canAct}
            onPress={() => void openForm('intervene')}
          />
          <Act
            label={t('triage.assign')}
            keys="a"
            isDisabled={!canAct}
            onPress={() => void openForm('assign')}
          />
          <Act label={t('triage.dismiss')} keys="x" isDisabled={!canAct} onPress={dismissActive} />
          <Act label={t('triage.askContext')} keys="c" isDisabled={!canAct} onPress={askContextOfActive} />
          <Button
            isSmall
            isDisabled={!canAct || item.mentionId === null}
            onPress={() => item.mentionId !== null && onReply(item.mentionId, item.language)}
          >
            {t('statement.reply')}
          </Button>
          <Button
            isSmall
            variant="quiet"
            isDisabled={!canAct || item.mentionId === null}
            onPress={() =>
              onModerate === null ? say((words) => words('moderation.noIncident')) : onModerate(item)
            }
          >
            {t('moderation.act')}
          </Button>
        </div>
      ) : queue === null ? null : form === 'observe' ? (
        <ObserveForm key={key} item={item} queue={queue} />
      ) : form === 'intervene' ? (
        <InterveneForm key={key} item={item} queue={queue} incident={incident} />
      ) : (
        <AssignForm key={key} item={item} />
      )}
    </article>
  );
}

function Act(props: {
  readonly label: string;
  readonly keys: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}) {
  return (
    <Tooltip text={props.label} keys={props.keys}>
      <Button isSmall isDisabled={props.isDisabled} onPress={props.onPress}>
        {props.label}
      </Button>
    </Tooltip>
  );
}

function reasonWords(reason: QueueReason, t: Translate, number: (value: number) => string): string {
  switch (reason.kind) {
    case 'harm':
      return t(`triage.harm_${reason.tier as 1 | 2 | 3}`);
    case 'reach':
      return t('triage.reasonReach', { audience: number(reason.audience) });
    case 'alike':
      return t('triage.reasonAlike', { posts: number(reason.posts) });
    case 'lexicon':
      return t('triage.reasonLexicon', { words: reason.words.join(', ') });
    default: {
      const name =
        reason.kind === 'word' ? `« ${reason.name} »` : t(`triage.signal_${reason.name as 'link'}`);
      return t(reason.weight > 0 ? 'triage.reasonFor' : 'triage.reasonAgainst', { name });
    }
  }
}
