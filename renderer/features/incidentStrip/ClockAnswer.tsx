/*
 * What falls due next for the incident that is looked at, a clock or a promise made in public, on every screen: clock
 * time and what is left together.
 */
import type { Incident } from '../../../shared/domain/incident.ts';
import { roomAt } from '../../../shared/domain/roomAt.ts';
import { nextDue } from '../../../shared/domain/roomDue.ts';
import { useRoom } from '../../store/roomStore.ts';
import { goTo } from '../../store/session.ts';
import { Clock, Megaphone } from '../../ui/icons.ts';
import { TimeText } from '../../ui/TimeText.tsx';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { StripButton } from './StripButton.tsx';
import style from './strip.module.css';
import { useStripIncident } from './useStripIncident.ts';

export function ClockAnswer() {
  const { incident } = useStripIncident();
  return incident === null ? null : <Next incident={incident} />;
}

const MINUTE_MS = 60_000;

/** The strip is one line: a promise is said in full by its tooltip and in the room. */
const SHOWN_LIMIT = 36;

function Next({ incident }: { readonly incident: Incident }) {
  const { t } = useWords();
  const formats = useFormats(incident.timeZone);
  const { history, incidentId, readAt } = useRoom();
  const now = Math.max(readAt, useMinute());
  if (history === null || incidentId !== incident.id) return null;
  const next = nextDue(roomAt(history, null, now));
  if (next === null) return null;
  const isOverdue = next.dueAt <= now;
  const span = formats.duration(Math.max(1, Math.ceil(Math.abs(next.dueAt - now) / MINUTE_MS)) * MINUTE_MS);
  const time =
    formats.dayKey(next.dueAt) === formats.dayKey(now)
      ? formats.time(next.dueAt)
      : formats.dateTime(next.dueAt);
  const when = t(isOverdue ? 'room.overdueFor' : 'room.dueIn', { time, span });
  const name =
    next.kind === 'clock'
      ? t(`room.clock_${next.clock}`)
      : next.kind === 'signature'
        ? t('statement.strip', { text: next.text || t('statement.stripUntitled') })
        : t('commitment.strip', { text: next.text ?? t('log.erasedText') });
  const letters = [...name];
  const Sign = next.kind === 'clock' ? Clock : Megaphone;
  return (
    <StripButton
      help={`${name} · ${when}. ${t('room.nextHelp')}`}
      onPress={() => goTo(next.kind === 'signature' ? 'speak' : 'room')}
    >
      <Sign aria-hidden size={14} />
      <span className={style.pair}>
        <bdi>{letters.length > SHOWN_LIMIT ? `${letters.slice(0, SHOWN_LIMIT - 1).join('')}…` : name}</bdi>
        <TimeText className={style.small} isOverdue={isOverdue} text={when} />
      </span>
    </StripButton>
  );
}
