/*
 * The steps of a report from the palette: writing it, the debrief, the improvement plan. The tabs belong to the report,
 * what stands in them to features of their own: here they meet.
 */
import { openContributionDialog } from '../../features/contribution/contributionView.ts';
import { openImprovementDialog } from '../../features/improvement/improvementView.ts';
import { type ReportTab, showTab } from '../../features/report/reportView.ts';
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { goTo } from '../../store/session.ts';

const hasIncident = (): boolean => Object.keys(useEntities.getState().incidents).length > 0;
const canAct = (): boolean => hasIncident() && selectCanAct(useEntities.getState());

function show(tab: ReportTab): void {
  showTab(tab);
  goTo('report');
}

export const reportTabActions: readonly Action[] = [
  {
    id: 'reportDraft.write',
    group: 'report',
    label: (t) => t('reportWrite.actionWrite'),
    isAvailable: hasIncident,
    run: () => show('write'),
  },
  {
    id: 'contribution.give',
    group: 'report',
    label: (t) => t('contributionDesk.actionGive'),
    isAvailable: canAct,
    run: () => {
      openContributionDialog({ kind: 'give' });
      show('debrief');
    },
  },
  {
    id: 'improvement.show',
    group: 'report',
    label: (t) => t('improvementDesk.actionShow'),
    isAvailable: hasIncident,
    run: () => show('improvement'),
  },
  {
    id: 'improvement.add',
    group: 'report',
    label: (t) => t('improvementDesk.actionOpen'),
    isAvailable: canAct,
    run: () => {
      openImprovementDialog({ kind: 'open' });
      show('improvement');
    },
  },
];
