/*
 * After a start that follows a crash: which reports never arrived, said once, with the way to where they can be finished.
 */
import { useEffect, useRef } from 'react';
import { useEntities } from '../../store/entityStore.ts';
import { dismissNotice, say } from '../../store/notices.ts';
import { chooseIncident, goTo, useSession } from '../../store/session.ts';
import { showTab } from './reportView.ts';
import { askUnfinished, useUnfinished } from './unfinished.ts';

export function useUnfinishedNotice(): void {
  const isLive = useEntities((entities) => entities.connection.state === 'live');
  const isSomebodyHere = useSession((session) => (session.desk?.personId ?? null) !== null);
  useEffect(() => {
    if (isLive && isSomebodyHere) void askUnfinished();
  }, [isLive, isSomebodyHere]);
  const count = useUnfinished(({ reports }) => reports.length);
  const first = useUnfinished(({ reports }) => reports[0]?.incidentId ?? null);
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (told.current !== null) dismissNotice(told.current);
    told.current =
      first === null
        ? null
        : say((t) => t('reportHandOver.unfinishedNotice', { count }), {
            tone: 'warning',
            staysMs: null,
            actLabel: (t) => t('reportHandOver.unfinishedGo'),
            onAct: () => {
              chooseIncident(first);
              showTab('handOver');
              goTo('report');
            },
          });
  }, [first, count]);
}
