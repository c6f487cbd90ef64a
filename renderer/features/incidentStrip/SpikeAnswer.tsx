/*
 * A spike that is going on, wherever one is. Silent while there is none, and once somebody said that it is none.
 */
import { useEffect, useRef, useState } from 'react';
import type { LiveSpike } from '../../../shared/contract/spike.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { goTo } from '../../store/session.ts';
import { TrendingUp } from '../../ui/icons.ts';
import { subjectWords } from '../../words/subjectWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import { StripButton } from './StripButton.tsx';
import style from './strip.module.css';

/** The page paints first, and a storm moves measures every second. */
const ASKED_AFTER_MS = 3_000;
const BACK_MS = 3_600_000;

export function SpikeAnswer() {
  const spike = useSpike();
  return spike === null ? null : <SpikeMark spike={spike} />;
}

function SpikeMark({ spike }: { readonly spike: LiveSpike }) {
  const { t, locale } = useWords();
  const formats = useFormats();
  const incidents = useEntities((entities) => entities.incidents);
  const subject = subjectWords(spike.subject, t, locale, {
    watchName: spike.watchName,
    title: spike.subject.kind === 'incident' ? (incidents[spike.subject.id]?.title ?? null) : null,
  });
  const words = t('signal.strip', { subject, count: spike.posts });
  const rule = t(`planChoice.voice_${spike.voice}`);
  const since = t('signal.since', { time: formats.time(spike.startedAt) });
  return (
    <StripButton
      help={`${words}, ${since}. ${t('signal.told', { voice: rule })}. ${t('signal.stripHelp')}`}
      onPress={() => goTo('signal')}
      isCaution
    >
      <TrendingUp aria-hidden size={14} />
      <span className={style.words}>{words}</span>
    </StripButton>
  );
}

function useSpike(): LiveSpike | null {
  const measures = useEntities((entities) => entities.measureRevision);
  const judged = useEntities((entities) => entities.registerRevisions.spike ?? 0);
  const minute = useMinute();
  const [spike, setSpike] = useState<LiveSpike | null>(null);
  const due = useRef<ReturnType<typeof setTimeout> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when one of these moves.
  useEffect(() => {
    due.current ??= setTimeout(() => {
      due.current = null;
      void api.spike.list({ since: windowNow() - BACK_MS }).then((reply) => {
        if (!reply.ok) return;
        const open = reply.value.spikes.filter(
          (one) => one.isGoingOn && (one.judged?.verdict ?? 'real') === 'real',
        );
        setSpike([...open].sort((a, b) => b.posts - a.posts)[0] ?? null);
      });
    }, ASKED_AFTER_MS);
  }, [measures, judged, minute]);
  useEffect(
    () => () => {
      if (due.current !== null) clearTimeout(due.current);
      due.current = null;
    },
    [],
  );
  return spike;
}
