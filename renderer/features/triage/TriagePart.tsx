/*
 * The triage: posts by risk at the left, the one that is looked at to the right; and what became of those observed.
 */
import type { QueueItem } from '../../../shared/contract/triage.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListChecks } from '../../ui/icons.ts';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Region } from '../../ui/Region.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { ObservedPart } from './ObservedPart.tsx';
import { RankerPart } from './RankerPart.tsx';
import { TriageDetail } from './TriageDetail.tsx';
import style from './triage.module.css';
import { activeItem, itemKey, useTriageView } from './triageView.ts';
import { useTriageQueue } from './useTriageQueue.ts';

export function TriagePart({
  incident,
  onReply,
  onModerate,
}: {
  readonly incident: Incident | null;
  /** Begins a reply to a stored post. */
  readonly onReply: (mentionId: number, language: string | null) => void;
  readonly onModerate: ((item: QueueItem) => void) | null;
}) {
  const { t } = useWords();
  const formats = useFormats(incident?.timeZone);
  const sayFailure = useErrorWords();
  useTriageQueue();
  const view = useTriageView();
  const isReadOnly = useEntities((entities) => entities.status?.isReadOnly === true);
  const { queue, failure, tab } = view;
  const active = activeItem(view);
  if (queue === null)
    return failure === null ? <Skeleton rows={8} /> : <Banner tone="danger">{sayFailure(failure)}</Banner>;
  return (
    <div className={style.place}>
      <header className={style.head}>
        <h1 className={style.title}>{t('triage.title')}</h1>
        <SegmentedControl<'queue' | 'observed'>
          isSmall
          label={t('triage.tabs')}
          value={tab}
          onChange={(next) => useTriageView.setState({ tab: next })}
          choices={[
            { id: 'queue', label: t('triage.tabQueue', { count: queue.items.length }) },
            { id: 'observed', label: t('triage.tabObserved', { count: queue.observed }) },
          ]}
        />
        <span className={style.note}>
          {t('triage.asOf', { time: formats.time(queue.asOf) })}
          {queue.isCut && ` · ${t('triage.cut')}`}
        </span>
        <RankerPart />
      </header>
      {isReadOnly && <Banner isSilent>{t('triage.readOnly')}</Banner>}
      {failure !== null && <Banner tone="warning">{sayFailure(failure)}</Banner>}
      {tab === 'observed' ? (
        <ObservedPart />
      ) : queue.items.length === 0 ? (
        <EmptyState icon={<ListChecks />} title={t('triage.emptyTitle')}>
          {t('triage.emptyWords')}
        </EmptyState>
      ) : (
        <div className={style.columns}>
          <Region id="queue" label={t('triage.queue')} className={style.queue}>
            <ol className={style.list}>
              {queue.items.map((item) => (
                <Row
                  key={itemKey(item)}
                  item={item}
                  isActive={item === active}
                  timeZone={incident?.timeZone}
                />
              ))}
            </ol>
          </Region>
          <Region id="triage" label={t('triage.detail')} className={style.pane}>
            {active !== null && (
              <TriageDetail item={active} incident={incident} {...{ onReply, onModerate }} />
            )}
          </Region>
        </div>
      )}
    </div>
  );
}

function Row({
  item,
  isActive,
  timeZone,
}: {
  readonly item: QueueItem;
  readonly isActive: boolean;
  /** Of the incident; without one, of this laptop. */
  readonly timeZone: string | undefined;
}) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  return (
    <li>
      <button
        type="button"
        className={cx(style.row, isActive && style.active)}
        aria-current={isActive ? 'true' : undefined}
        onClick={() => useTriageView.setState({ activeKey: itemKey(item), form: null, actFailure: null })}
      >
        <span className={style.rowHead}>
          {item.back !== null && <Badge>{t('triage.back')}</Badge>}
          <span>{t(`triage.class_${item.suggested.class}`)}</span>
          {item.tone !== null && item.tone !== 'unsure' && (
            <ToneMark tone={item.tone} word={t(`handMention.tone_${item.tone}`)} />
          )}
          <span className={style.quiet}>{networkWord(item.network, t)}</span>
          {item.alike > 1 && <span className={style.quiet}>{`×${formats.number(item.alike)}`}</span>}
          {item.isContextAsked && <Badge tone="outline">{t('triage.contextAsked')}</Badge>}
          {item.claim !== null && <Badge tone="outline">{t('triage.claimed')}</Badge>}
          <span className={style.end}>
            {item.dueAt !== null && (
              <TimeText
                isOverdue={item.isOverdue}
                text={t(item.isOverdue ? 'triage.overdueSince' : 'triage.dueBy', {
                  time: formats.time(item.dueAt),
                })}
              />
            )}
          </span>
        </span>
        <span className={style.rowText}>{item.text}</span>
      </button>
    </li>
  );
}
