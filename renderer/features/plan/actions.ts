/* The plan, from the palette and by keys. */
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { goTo, useSession } from '../../store/session.ts';
import { showNoun, showPaperCopies, usePlanView } from './planView.ts';

/** The acts on the plan bring its forms with them, which a start should not wait for. */
async function exportNow(): Promise<void> {
  const { exportPlan } = await import('./planActs.ts');
  await exportPlan();
}

const isHere = () => useSession.getState().place === 'plan';

export const planActions: readonly Action[] = [
  {
    id: 'plan.open',
    group: 'go',
    label: (t) => t('plan.actionOpen'),
    keys: ['g p'],
    run: () => goTo('plan'),
  },
  {
    id: 'contact.open',
    group: 'go',
    label: (t) => t('plan.actionContacts'),
    keys: ['g c'],
    run: () => {
      showNoun('contact');
      goTo('plan');
    },
  },
  {
    id: 'paperCopy.open',
    group: 'go',
    label: (t) => t('paperCopy.actionOpen'),
    run: () => {
      showPaperCopies();
      goTo('plan');
    },
  },
  {
    id: 'plan.search',
    group: 'go',
    label: (t) => t('plan.search'),
    keys: ['/'],
    isKeyOnly: true,
    isAvailable: isHere,
    run: () => document.querySelector<HTMLInputElement>('[data-plan-search] input')?.focus(),
  },
  {
    id: 'plan.print',
    group: 'report',
    label: (t) => t('paper.title'),
    run: () => {
      goTo('plan');
      usePlanView.setState({ dialog: 'print' });
    },
  },
  {
    id: 'plan.export',
    group: 'report',
    label: (t) => t('plan.actionExport'),
    run: () => void exportNow(),
  },
  {
    id: 'plan.takeIn',
    group: 'report',
    label: (t) => t('plan.actionTakeIn'),
    isAvailable: () => selectCanAct(useEntities.getState()),
    run: () => {
      goTo('plan');
      usePlanView.setState({ dialog: 'takeIn' });
    },
  },
];
