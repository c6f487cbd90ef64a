/* Saving the report, from the palette, while the report place is on screen. */
import { nearestLocale } from '../../../shared/lib/locale.ts';
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { listIncidents, selectCanAct, selectIncident } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';
import { saveReport, useReportView } from './reportView.ts';

function lookedAt() {
  const { incidents } = useEntities.getState();
  return (
    selectIncident(incidents, useSession.getState().chosenIncidentId) ?? listIncidents(incidents)[0] ?? null
  );
}

export const reportActions: readonly Action[] = [
  {
    id: 'report.save',
    group: 'report',
    label: (t) => t('reportDesk.actionSave'),
    keys: ['$mod+s'],
    isAvailable: () =>
      useSession.getState().place === 'report' && selectCanAct(useEntities.getState()) && lookedAt() !== null,
    run: () => {
      const incident = lookedAt();
      const locale = useReportView.getState().locale ?? useSession.getState().desk?.locale;
      if (incident !== null) void saveReport(incident.id, locale ?? nearestLocale(navigator.languages));
    },
  },
];
