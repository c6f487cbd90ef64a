/*
 * The acts on backups that need no table: they answer in the corner, since they are run from the
 * palette, wherever one is.
 */
import { api } from '../../bridge/bridge.ts';
import type { Action } from '../../store/actions.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';

export const backupActions: readonly Action[] = [
  {
    id: 'backup.make',
    group: 'desk',
    label: (t) => t('palette.makeBackup'),
    isAvailable: () => useEntities.getState().status?.isReadOnly === false,
    run: () => void makeBackup(),
  },
];

async function makeBackup(): Promise<void> {
  const reply = await api.backup.make();
  if (reply.ok) say((t) => t('backup.made', { count: reply.value.entries }));
  else say((t) => t(`error.${reply.error.code}`), { tone: 'danger', staysMs: null });
}
