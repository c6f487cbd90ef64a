/*
 * Spikes, the newest first: by which rule, with which numbers, how sure; and whether somebody said that it was one.
 */
import type { LiveSpike } from '../../../shared/contract/spike.ts';
import { SPIKE_VERDICTS, type SpikeVerdict } from '../../../shared/domain/spike.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TrendingUp } from '../../ui/icons.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { subjectWords } from '../../words/subjectWords.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './spike.module.css';
import { useSpikes } from './useSpikes.ts';

export function SpikeList() {
  const { t } = useWords();
  const formats = useFormats();
  const sayFailure = useErrorWords();
  const { now, failure } = useSpikes();
  if (now === null)
    return failure === null ? <Skeleton rows={4} /> : <Banner tone="danger">{sayFailure(failure)}</Banner>;
  const { spikes, choice, asOf } = now;
  return (
    <div className={style.part}>
      <h2 className={style.heading}>{t('signal.spikes')}</h2>
      <p className={style.note}>
        {t('signal.told', { voice: t(`planChoice.voice_${choice.voice}`) })} ·{' '}
        {t('signal.toldAs', { floor: choice.floor, minutes: choice.coolDownMin })} ·{' '}
        {t('signal.asOf', { time: formats.time(asOf) })}
      </p>
      {failure !== null && <Banner tone="warning">{sayFailure(failure)}</Banner>}
      {spikes.length === 0 ? (
        <EmptyState icon={<TrendingUp />} title={t('signal.noSpikes')}>
          {t('signal.noSpikesWords')}
        </EmptyState>
      ) : (
        <ul className={style.list}>
          {spikes.map((spike) => (
            <Spike key={spike.id} spike={spike} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Spike({ spike }: { readonly spike: LiveSpike }) {
  const { t, locale } = useWords();
  const formats = useFormats();
  const canAct = useEntities(selectCanAct);
  const people = useEntities((entities) => entities.people);
  const incidents = useEntities((entities) => entities.incidents);
  const subject = subjectWords(spike.subject, t, locale, {
    watchName: spike.watchName,
    title: spike.subject.kind === 'incident' ? (incidents[spike.subject.id]?.title ?? null) : null,
  });
  const { judged, expected } = spike;
  const short = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const numbers = Object.entries(spike.numbers).map(([name, value]) => `${name} ${short.format(value)}`);
  const judge = (verdict: SpikeVerdict): void =>
    void (judged?.verdict === verdict
      ? api.spike.withdraw({ id: spike.id })
      : api.spike.judge({ id: spike.id, verdict }));
  return (
    <li className={style.spike}>
      <p className={style.head}>
        <strong>{subject}</strong>
        {spike.isGoingOn && <Badge>{t('signal.goingOn')}</Badge>}
        <span>
          {spike.isGoingOn
            ? t('signal.since', { time: formats.time(spike.startedAt) })
            : t('signal.fromTo', {
                from: formats.dateTime(spike.startedAt),
                to: formats.time(spike.lastAt),
              })}
        </span>
        <span>{t('signal.posts', { count: spike.posts })}</span>
      </p>
      <p>
        {[
          t('signal.peak', { peak: formats.number(spike.peak), time: formats.time(spike.peakAt) }),
          ...(expected === null ? [] : [t('signal.expected', { expected: short.format(expected) })]),
          t('signal.confidence', { value: short.format(spike.confidence) }),
        ].join(' · ')}
      </p>
      <p className={style.note}>
        {t(`planChoice.voice_${spike.voice}`)} · {t('signal.numbers', { numbers: numbers.join(', ') })}
      </p>
      <fieldset className={style.judge} aria-label={t('signal.judge')}>
        {SPIKE_VERDICTS.map((verdict) => (
          <ToggleButton
            key={verdict}
            isSmall
            isSelected={judged?.verdict === verdict}
            isDisabled={!canAct}
            onChange={() => judge(verdict)}
          >
            {t(`signal.${verdict}`)}
          </ToggleButton>
        ))}
        {judged !== null && (
          <span className={style.note}>
            {t('signal.judged', {
              name: people[judged.by]?.name ?? t('common.erased'),
              verdict: t(`signal.${judged.verdict}`),
            })}
          </span>
        )}
      </fieldset>
    </li>
  );
}
