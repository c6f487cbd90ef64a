/*
 * Where a spike of the incident began, as marks above its volume: those that nobody called false. Without spikes of its own,
 * those of everything that is heard, else of the watch queries that it is measured by.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LiveSpike } from '../../../shared/contract/spike.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import type { VolumeMark } from '../../ui/chart/VolumeStrip.tsx';
import { useMinute } from '../../words/useNow.ts';
import { useWords } from '../../words/WordsProvider.tsx';

/** The page paints first. */
const ASKED_AFTER_MS = 2_000;

export function useSpikeMarks(incident: Incident, from: number): readonly VolumeMark[] {
  const { t } = useWords();
  const judged = useEntities((entities) => entities.registerRevisions.spike ?? 0);
  const minute = useMinute();
  const [spikes, setSpikes] = useState<readonly LiveSpike[]>([]);
  const since = useRef(from);
  since.current = from;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when one of these moves.
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      void api.spike.list({ since: Math.max(0, Math.floor(since.current)) }).then((reply) => {
        if (!isGone && reply.ok) setSpikes(reply.value.spikes);
      });
    }, ASKED_AFTER_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [incident.id, judged, minute]);
  return useMemo(() => {
    const real = spikes.filter(({ judged }) => (judged?.verdict ?? 'real') === 'real');
    const of = (isShown: (spike: LiveSpike) => boolean) => real.filter(isShown);
    const own = of(({ subject }) => subject.kind === 'incident' && subject.id === incident.id);
    const all = of(({ subject }) => subject.kind === 'all');
    const watched = of(
      ({ subject }) =>
        subject.kind === 'watch' &&
        (incident.watchIds.length === 0 || incident.watchIds.includes(subject.id)),
    );
    const shown = [own, all, watched].find((list) => list.length > 0) ?? [];
    return shown.map(({ id, startedAt }) => ({ id: `spike ${id}`, at: startedAt, label: t('signal.mark') }));
  }, [spikes, incident, t]);
}
