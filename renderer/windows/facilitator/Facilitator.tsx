/*
 * The facilitator's window: words, theme and keys around one of its states. The exercise is being opened, cannot be, is
 * not there, or is before whoever runs it.
 */
import { useEffect } from 'react';
import { textIn } from '../../../shared/domain/biText.ts';
import type { SignedSummary } from '../../../shared/domain/exerciseSummary.ts';
import { api } from '../../bridge/bridge.ts';
import { ExerciseFrame } from '../../features/facilitator/ExerciseFrame.tsx';
import { useExercise } from '../../features/facilitator/exerciseStore.ts';
import { FacilitatorScreen } from '../../features/facilitator/FacilitatorScreen.tsx';
import { useSession } from '../../store/session.ts';
import { useAsked } from '../../store/useAsked.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RegionCycler } from '../../ui/Region.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { Opening } from '../console/Opening.tsx';
import { WindowFrame } from '../console/WindowFrame.tsx';

export function Facilitator() {
  return (
    <WindowFrame>
      <RegionCycler />
      <Present />
    </WindowFrame>
  );
}

function Present() {
  const { t, language } = useWords();
  const sayFailure = useErrorWords();
  const engine = useSession((state) => state.desk?.engine ?? null);
  const stage = useSession((state) => state.desk?.stage ?? null);
  const { phase, view, failure, refresh } = useExercise();
  const isEnded = view !== null && view.endedAt !== null;
  const asked = useAsked<SignedSummary | null>(
    isEnded ? `${view.id} ${view.findings.map(({ id }) => id).join(' ')}` : '',
    async () => (isEnded ? api.exercise.summary() : { ok: true as const, value: null }),
  );
  const title = view === null ? t('facilitator.title') : textIn(view.title, language);
  useEffect(() => {
    document.title = t('facilitator.windowTitle', { title });
  }, [t, title]);

  if (view !== null)
    return (
      <FacilitatorScreen
        key={view.id}
        view={view}
        stage={stage}
        lostSince={engine?.state === 'lost' ? engine.sinceAt : null}
        failure={failure}
        summary={{ value: asked.value?.summary ?? null, failure: asked.failure, retry: asked.retry }}
      />
    );
  const trouble = engine?.state === 'refused' ? engine.problem : phase === 'loading' ? failure : null;
  return (
    <ExerciseFrame stage={stage} title={title}>
      {engine?.state === 'refused' && trouble !== null ? (
        <EmptyState title={t('facilitator.refused')}>{sayFailure(trouble)}</EmptyState>
      ) : phase === 'none' || trouble?.code === 'exercise.none' ? (
        <EmptyState title={t('facilitator.none')}>{t('facilitator.noneWords')}</EmptyState>
      ) : trouble !== null && engine?.state === 'open' ? (
        <EmptyState
          title={t('facilitator.failed')}
          actions={<Button onPress={() => void refresh()}>{t('common.retry')}</Button>}
        >
          {sayFailure(trouble)}
        </EmptyState>
      ) : (
        <Opening isShellSilent={engine === null} isSlow={false} />
      )}
    </ExerciseFrame>
  );
}
