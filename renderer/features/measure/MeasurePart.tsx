/*
 * Measures of one subject: every figure with what it rests on, and "not measured" where it is not.
 */
import { useEffect, useRef, useState } from 'react';
import type { RisingNow, ShareOfVoice } from '../../../shared/contract/measure.ts';
import { type MeasureSubject, type Measures, subjectKey, subjectOf } from '../../../shared/domain/measure.ts';
import { WATCH_CATEGORIES } from '../../../shared/domain/planLimits.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { type Definition, DefinitionList } from '../../ui/DefinitionList.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { subjectWords } from '../../words/subjectWords.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './measure.module.css';
import { useWatches } from './useWatches.ts';

const REST_MS = 2_000;

type Answer = {
  readonly key: string;
  readonly measures: Measures;
  readonly rising: RisingNow | null;
  readonly voice: ShareOfVoice | null;
};

export function MeasurePart() {
  const { t } = useWords();
  const formats = useFormats();
  const sayFailure = useErrorWords();
  const [key, setKey] = useState('all');
  const { answer, failure } = useMeasures(subjectOf(key));
  return (
    <div className={style.part}>
      <h2 className={style.heading}>{t('signal.measures')}</h2>
      <SubjectChoice value={key} onChange={setKey} />
      {failure !== null && <Banner tone="warning">{sayFailure(failure)}</Banner>}
      {answer === null ? (
        failure === null && <Skeleton rows={8} />
      ) : (
        <>
          <p className={style.note}>{t('signal.asOf', { time: formats.time(answer.measures.at) })}</p>
          <Figures answer={answer} />
          <RisingPart rising={answer.rising} />
        </>
      )}
    </div>
  );
}

function SubjectChoice({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (key: string) => void;
}) {
  const { t, locale } = useWords();
  const watches = useWatches();
  const incidents = useEntities((entities) => entities.incidents);
  const say = (subject: MeasureSubject): string =>
    subjectWords(subject, t, locale, {
      watchName:
        subject.kind === 'watch' ? (watches.find(({ id }) => id === subject.id)?.name ?? null) : null,
      title: subject.kind === 'incident' ? (incidents[subject.id]?.title ?? null) : null,
    });
  const subjects: readonly MeasureSubject[] = [
    { kind: 'all' },
    ...Object.values(incidents)
      .filter(({ status }) => status === 'open')
      .map(({ id }) => ({ kind: 'incident', id }) as const),
    ...WATCH_CATEGORIES.map((category) => ({ kind: 'category', category }) as const),
    ...watches.map(({ id }) => ({ kind: 'watch', id }) as const),
  ];
  return (
    <Select
      label={t('signal.subject')}
      value={value}
      onChange={onChange}
      choices={subjects.map((subject) => ({ id: subjectKey(subject), label: say(subject) }))}
    />
  );
}

function Figures({ answer: { measures, voice } }: { readonly answer: Answer }) {
  const { t, locale } = useWords();
  const formats = useFormats();
  const none = t('signal.notMeasured');
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const short = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const { negative, volumeRatio, usualHour, velocity } = measures;
  const items: readonly Definition[] = [
    {
      id: 'volume',
      term: t('signal.volume'),
      value:
        volumeRatio === null || usualHour === null
          ? t('signal.volumeAlone', { now: formats.number(measures.lastHour) })
          : t('signal.volumeSaid', {
              now: formats.number(measures.lastHour),
              usual: short.format(usualHour),
              days: measures.usualDays,
              ratio: short.format(volumeRatio),
            }),
    },
    {
      id: 'negative',
      term: t('signal.negative'),
      value:
        negative.share === null
          ? none
          : `${t('signal.negativeSaid', {
              share: percent.format(negative.share),
              error: percent.format(negative.error ?? 0),
              posts: formats.number(negative.isEstimated ? negative.toned : negative.byHand),
              byHand: formats.number(negative.byHand),
            })}${negative.isEstimated ? ` (${t('signal.estimated')})` : ''}`,
    },
    {
      id: 'networks',
      term: t('signal.networks'),
      value: measures.networks.map((network) => networkWord(network, t)).join(', ') || '0',
    },
    {
      id: 'audience',
      term: t('signal.audience'),
      value: measures.audience === null ? none : formats.number(measures.audience),
    },
    { id: 'media', term: t('signal.media'), value: t(`planChoice.mediaTier_${measures.mediaTier}`) },
    { id: 'harm', term: t('signal.harm'), value: t(`signal.harm_${measures.harmTier}`) },
    { id: 'lexicon', term: t('signal.lexicon'), value: formats.number(measures.lexiconHits) },
    {
      id: 'alike',
      term: t('signal.alike'),
      value: measures.largestGroup === null ? none : formats.number(measures.largestGroup),
    },
    {
      id: 'velocity',
      term: t('signal.velocity'),
      value: t('signal.velocitySaid', {
        now: short.format(velocity.now),
        before: short.format(velocity.before),
      }),
    },
    {
      id: 'voice',
      term: t('signal.voice'),
      value:
        voice === null || voice.share === null
          ? none
          : t('signal.voiceSaid', {
              share: percent.format(voice.share),
              own: formats.number(voice.own),
              competitors: formats.number(voice.competitors),
            }),
    },
  ];
  return <DefinitionList isStacked items={items} />;
}

function RisingPart({ rising }: { readonly rising: RisingNow | null }) {
  const { t } = useWords();
  const formats = useFormats();
  if (rising === null) return null;
  const all = [...rising.hashtags, ...rising.words, ...rising.links];
  return (
    <>
      <h3 className={style.sub}>{t('signal.rising')}</h3>
      {all.length === 0 ? (
        <p className={style.note}>{t('signal.risingNone')}</p>
      ) : (
        <ul className={style.chips} aria-label={t('signal.rising')}>
          {all.map(({ name, now, before }) => (
            <li key={name}>
              <bdi>{name}</bdi> {formats.number(now)} ({formats.number(before)})
            </li>
          ))}
        </ul>
      )}
      {rising.amplifiers.length > 0 && (
        <>
          <h3 className={style.sub}>
            {t('signal.amplifiers')}
            {rising.reach !== null && ` · ${t('signal.reach', { reach: formats.number(rising.reach) })}`}
          </h3>
          <ul className={style.chips} aria-label={t('signal.amplifiers')}>
            {rising.amplifiers.slice(0, 12).map(({ author, network, reach }) => (
              <li key={`${network} ${author}`}>
                <bdi>{author}</bdi> {formats.number(reach)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function useMeasures(subject: MeasureSubject): {
  readonly answer: Answer | null;
  readonly failure: Failure | null;
} {
  const key = subjectKey(subject);
  const measures = useEntities((entities) => entities.measureRevision);
  const generation = useEntities((entities) => entities.generation);
  const minute = useMinute();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const shown = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when one of these moves.
  useEffect(() => {
    let isGone = false;
    const ask = async (): Promise<void> => {
      const subjectAsked = subjectOf(key);
      const [now, rising, voice] = await Promise.all([
        api.measure.now({ subjects: [subjectAsked] }),
        api.measure.rising({ subject: subjectAsked }),
        api.measure.voice({}),
      ]);
      if (isGone) return;
      const [found] = now.ok ? now.value : [];
      setFailure(now.ok ? null : now.error);
      if (found === undefined) return;
      shown.current = key;
      setAnswer({
        key,
        measures: found,
        rising: rising.ok ? rising.value : null,
        voice: voice.ok ? voice.value : null,
      });
    };
    const timer = setTimeout(() => void ask(), shown.current === key ? REST_MS : 0);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [key, measures, generation, minute]);
  return { answer: answer?.key === key ? answer : null, failure };
}
