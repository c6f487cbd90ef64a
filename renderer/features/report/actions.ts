/* The report from the palette, while the report place is on screen: saving it, and the steps of its version. */
import { isDraftSettled, isOwnReport, standingDraft } from '../../../shared/domain/reportDraftRules.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { nearestLocale } from '../../../shared/lib/locale.ts';
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { listIncidents, selectCanAct, selectIncident } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';
import { beginVersion } from './draftActs.ts';
import { useDrafts } from './drafts.ts';
import { wishOf } from './handOver.ts';
import { openReportDialog, saveReport, showTab, useReportView } from './reportView.ts';

function lookedAt() {
  const { incidents } = useEntities.getState();
  return (
    selectIncident(incidents, useSession.getState().chosenIncidentId) ?? listIncidents(incidents)[0] ?? null
  );
}

const isHere = (): boolean => useSession.getState().place === 'report' && lookedAt() !== null;
const canAct = (): boolean => isHere() && selectCanAct(useEntities.getState());

/** The versions of the incident that is looked at; null while they are not known. */
function draftsHere(): readonly ReportDraft[] | null {
  const { incidentId, drafts } = useDrafts.getState();
  return incidentId === lookedAt()?.id ? drafts : null;
}

/** The version that stands; null where there is none, or while it is not known. */
function standing(): ReportDraft | null {
  return standingDraft(draftsHere() ?? []);
}

export const reportActions: readonly Action[] = [
  {
    id: 'report.save',
    group: 'report',
    label: (t) => t('reportDesk.actionSave'),
    keys: ['$mod+s'],
    isAvailable: () =>
      isHere() && useEntities.getState().connection.state === 'live' && draftsHere() !== null,
    run: () => {
      const incident = lookedAt();
      const drafts = draftsHere();
      if (incident === null || drafts === null) return;
      const screen = useSession.getState().desk?.locale ?? nearestLocale(navigator.languages);
      showTab('handOver');
      void saveReport(wishOf(incident.id, useReportView.getState(), drafts, screen));
    },
  },
  {
    id: 'report.begin',
    group: 'report',
    label: (t) => t('reportHandOver.begin'),
    isAvailable: () => canAct() && draftsHere()?.every(isDraftSettled) === true,
    run: () => {
      const incident = lookedAt();
      if (incident !== null) void beginVersion(incident.id);
    },
  },
  {
    id: 'report.submit',
    group: 'report',
    label: (t) => t('reportHandOver.submit'),
    isAvailable: () => canAct() && standing()?.status === 'draft',
    run: () => openReportDialog('submit'),
  },
  {
    id: 'report.approve',
    group: 'report',
    label: (t) => t('reportHandOver.approve'),
    isAvailable: () => {
      const draft = standing();
      const person = useSession.getState().desk?.personId ?? null;
      return canAct() && draft?.status === 'inReview' && person !== null && !isOwnReport(draft, person);
    },
    run: () => openReportDialog('approve'),
  },
];
