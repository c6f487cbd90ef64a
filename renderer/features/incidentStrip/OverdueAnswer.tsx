/*
 * What is overdue in the room, counted on every screen, with a chime when one more is. The chime is muted only with a
 * reason, which stands in the log; it rings again once somebody lets it, or at the next start.
 */
import { useEffect, useMemo, useRef } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import { roomAt } from '../../../shared/domain/roomAt.ts';
import { overdueKeys } from '../../../shared/domain/roomDue.ts';
import { useMuted } from '../../store/muted.ts';
import { useRoom } from '../../store/roomStore.ts';
import { goTo } from '../../store/session.ts';
import { Bell, VolumeX } from '../../ui/icons.ts';
import { useNow } from '../../words/useNow.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { chime } from './chime.ts';
import { StripButton } from './StripButton.tsx';
import style from './strip.module.css';
import { useStripIncident } from './useStripIncident.ts';

export function OverdueAnswer() {
  const { incident } = useStripIncident();
  return incident === null || incident.status === 'closed' ? null : (
    <Overdue key={incident.id} incident={incident} />
  );
}

function Overdue({ incident }: { readonly incident: Incident }) {
  const { t } = useWords();
  const { history, incidentId, readAt } = useRoom();
  const now = Math.max(readAt, useNow());
  const isMuted = useMuted(({ muted }) => muted.includes(incident.id));
  const own = incidentId === incident.id ? history : null;
  const keys = useMemo(() => (own === null ? null : overdueKeys(roomAt(own, null, now), now)), [own, now]);
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (keys === null) return;
    // What was overdue when one sat down is in sight, and no news.
    const isNew = known.current !== null && keys.some((key) => !known.current?.has(key));
    known.current = new Set(keys);
    if (isNew && !isMuted) chime();
  }, [keys, isMuted]);
  if (keys === null || keys.length === 0) return null;
  const words = t('room.overdueCount', { count: keys.length });
  return (
    <StripButton
      help={`${words}. ${t(isMuted ? 'room.chimeMuted' : 'room.chimeOn')} ${t('room.nextHelp')}`}
      onPress={() => goTo('room')}
      className={style.overdue}
    >
      {isMuted ? <VolumeX aria-hidden size={14} /> : <Bell aria-hidden size={14} />}
      <span className={style.words}>{words}</span>
    </StripButton>
  );
}
