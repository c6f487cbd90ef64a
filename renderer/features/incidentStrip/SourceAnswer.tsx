/*
 * Sources that are not heard, wherever one is: a live connection to the engine says nothing of the networks. Silent
 * while all are well, and while nothing is listened to.
 */
import { useEffect, useRef, useState } from 'react';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { goToListening } from '../../store/session.ts';
import { Radio } from '../../ui/icons.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { StripButton } from './StripButton.tsx';
import style from './strip.module.css';

/** The page paints first, and a storm moves counts many times a second. */
const ASKED_AFTER_MS = 2_000;

type Counts = { readonly failing: number; readonly silent: number };

export function SourceAnswer() {
  const { t } = useWords();
  const { failing, silent } = useCounts();
  if (failing + silent === 0) return null;
  const words = [
    ...(failing > 0 ? [t('source.stripFailing', { count: failing })] : []),
    ...(silent > 0 ? [t('source.stripSilent', { count: silent })] : []),
  ].join(' · ');
  return (
    <StripButton
      help={`${words}. ${t('source.stripHelp')}`}
      onPress={() => goToListening('sources')}
      isCaution
    >
      <Radio aria-hidden size={14} />
      <span className={style.words}>{words}</span>
    </StripButton>
  );
}

function useCounts(): Counts {
  const listening = useEntities((entities) => entities.listeningRevision);
  const plan = useEntities((entities) => entities.planRevisions.source ?? 0);
  const generation = useEntities((entities) => entities.generation);
  const [counts, setCounts] = useState<Counts>({ failing: 0, silent: 0 });
  const due = useRef<ReturnType<typeof setTimeout> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when one of these moves.
  useEffect(() => {
    // What moves while a question is due is answered by it.
    due.current ??= setTimeout(() => {
      due.current = null;
      void api.source.health().then((reply) => {
        if (!reply.ok) return;
        const of = (kind: string) => reply.value.filter(({ state }) => state.kind === kind).length;
        setCounts({ failing: of('failing'), silent: of('silent') });
      });
    }, ASKED_AFTER_MS);
  }, [listening, plan, generation]);
  useEffect(
    () => () => {
      if (due.current !== null) clearTimeout(due.current);
      due.current = null;
    },
    [],
  );
  return counts;
}
