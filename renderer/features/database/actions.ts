/*
 * Another file, from the palette; a refusal stays in the corner until it is dismissed, because the
 * file before it is open again by then.
 */
import { api } from '../../bridge/bridge.ts';
import type { Action } from '../../store/actions.ts';
import { say } from '../../store/notices.ts';

export const databaseActions: readonly Action[] = [
  {
    id: 'database.choose',
    group: 'desk',
    label: (t) => t('palette.openOther'),
    run: () => void chooseDatabase(),
  },
];

async function chooseDatabase(): Promise<void> {
  const reply = await api.database.choose();
  if (reply.ok || reply.error.code === 'dialog.cancelled') return;
  say((t) => t(`error.${reply.error.code}`), { tone: 'danger', staysMs: null });
}
