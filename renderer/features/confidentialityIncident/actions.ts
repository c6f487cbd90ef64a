/* The register of confidentiality incidents, from the palette and by keys. */
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { goToPrivacy, useSession } from '../../store/session.ts';
import { NEW, showIncident } from './confidentialityView.ts';

/** The acts bring the form's words with them, which a start should not wait for. */
async function exportNow(): Promise<void> {
  const { exportRegister } = await import('./confidentialityActs.ts');
  await exportRegister(useSession.getState().desk?.locale ?? 'en-CA');
}

export const confidentialityIncidentActions: readonly Action[] = [
  {
    id: 'confidentialityIncident.open',
    group: 'go',
    label: (t) => t('confidentialityIncident.actionOpen'),
    keys: ['g d'],
    alsoFound: () => 'Loi 25 RGPD GDPR CAI CNIL',
    run: () => goToPrivacy('register'),
  },
  {
    id: 'confidentialityIncident.record',
    group: 'report',
    label: (t) => t('confidentialityIncident.actionAdd'),
    isAvailable: () => selectCanAct(useEntities.getState()),
    run: () => {
      showIncident(NEW);
      goToPrivacy('register');
    },
  },
  {
    id: 'confidentialityIncident.export',
    group: 'report',
    label: (t) => t('confidentialityIncident.actionExport'),
    run: () => void exportNow(),
  },
];
