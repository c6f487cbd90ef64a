/* What became of the posts that were observed: died alone, escalated, how late. */
import { useEffect, useState } from 'react';
import type { TriageOutcomes } from '../../../shared/contract/triage.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Region } from '../../ui/Region.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './triage.module.css';
import { useTriageView } from './triageView.ts';

export function ObservedPart() {
  const { t } = useWords();
  const formats = useFormats();
  const sayFailure = useErrorWords();
  const asOf = useTriageView((view) => view.queue?.asOf ?? 0);
  const [outcomes, setOutcomes] = useState<TriageOutcomes | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with the queue.
  useEffect(() => {
    void api.triage.outcomes().then((reply) => {
      if (reply.ok) setOutcomes(reply.value);
      setFailure(reply.ok ? null : reply.error);
    });
  }, [asOf]);
  if (failure !== null) return <Banner tone="danger">{sayFailure(failure)}</Banner>;
  if (outcomes === null) return <Skeleton rows={6} />;
  return (
    <Region id="observed" label={t('triage.observedTitle')} className={style.observed}>
      <p role="status">
        {t('triage.summary', {
          observed: t('triage.sumObserved', { count: outcomes.observed }),
          died: t('triage.sumDied', { count: outcomes.diedAlone }),
          escalated: t('triage.sumEscalated', { count: outcomes.escalated }),
        })}
        {outcomes.medianLifeMs !== null &&
          ` ${t('triage.sumLife', { time: formats.duration(outcomes.medianLifeMs) })}`}
        {outcomes.medianMinutesLate !== null &&
          ` ${t('triage.sumLate', { time: formats.duration(outcomes.medianMinutesLate * 60_000) })}`}
      </p>
      <ul className={style.list}>
        {outcomes.items.map((item) => (
          <li key={item.decision.entryId} className={style.outcome}>
            <span className={style.rowHead}>
              <strong>{t(`triage.outcome_${item.outcome}`)}</strong>
              <span className={style.quiet}>{formats.dateTime(item.decision.at)}</span>
              {item.outcome === 'waiting' && item.decision.recheckAt !== null && (
                <span>{t('triage.recheckAt', { time: formats.time(item.decision.recheckAt) })}</span>
              )}
            </span>
            <span className={style.rowText}>{item.text}</span>
            <span className={style.note}>
              {item.decision.reason === '' ? t('triage.noReason') : item.decision.reason}
              {item.decision.tripwires.length > 0 &&
                ` · ${item.decision.tripwires.map(({ kind }) => t(`triage.wire_${kind}`)).join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
    </Region>
  );
}
