/*
 * What is still open in the room when somebody is about to close it: clocks that run, tasks, questions. It may be closed
 * all the same; nobody shall do so without having seen it.
 */
import { roomAt } from '../../../shared/domain/roomAt.ts';
import { useRoom } from '../../store/roomStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useMinute } from '../../words/useNow.ts';
import { useWords } from '../../words/WordsProvider.tsx';

export function StillOpen({ incidentId }: { readonly incidentId: string }) {
  const { t } = useWords();
  const { history, incidentId: known, readAt } = useRoom();
  const now = Math.max(readAt, useMinute());
  if (history === null || known !== incidentId) return null;
  const { clocks, tasks, decisions } = roomAt(history, null, now);
  const running = clocks.filter(({ state }) => state !== 'fulfilled');
  const open = tasks.filter(({ status }) => status === 'open');
  const asked = decisions.filter(({ status }) => status === 'asked');
  if (running.length + open.length + asked.length === 0) return null;
  return (
    <Banner tone="warning" isSilent>
      {t('incident.stillOpen')}
      <ul>
        {running.length > 0 && (
          <li>
            {t('incident.openClocks', {
              clocks: running.map(({ clock }) => t(`room.clock_${clock}`)).join(', '),
            })}
          </li>
        )}
        {open.length > 0 && (
          <li>
            {t('incident.openTasks', {
              tasks: open.map(({ title }) => title ?? t('log.erasedText')).join(', '),
            })}
          </li>
        )}
        {asked.length > 0 && (
          <li>
            {t('incident.openQuestions', {
              questions: asked.map(({ question }) => question ?? t('log.erasedText')).join(', '),
            })}
          </li>
        )}
      </ul>
    </Banner>
  );
}
