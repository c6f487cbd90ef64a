/*
 * What a person at the desk does with the wall.
 */
import { WALL_SCENES } from '../../../shared/domain/wall.ts';
import { api } from '../../bridge/bridge.ts';
import type { Action } from '../../store/actions.ts';
import { refreshDesk } from '../../store/deskActs.ts';
import { goToSetting, useSession } from '../../store/session.ts';

const walls = () => useSession.getState().desk?.wallDesk.walls ?? [];

/** Opens the last wall where none is open, else closes those that are. */
export async function toggleWall(): Promise<void> {
  const open = walls();
  if (open.length === 0) await api.wall.open();
  for (const { key } of open) await api.wall.close({ key });
  await refreshDesk(api);
}

export const wallActions: readonly Action[] = [
  {
    id: 'wall.toggle',
    group: 'go',
    label: (t) => t('wall.toggle'),
    keys: ['F11'],
    run: () => void toggleWall(),
  },
  { id: 'wall.setting', group: 'go', label: (t) => t('wall.settingAct'), run: () => goToSetting('wall') },
  ...WALL_SCENES.map(
    (scene): Action => ({
      id: `wall.pin.${scene}`,
      group: 'go',
      label: (t) => t('wall.pinAct', { scene: t(`wall.scene_${scene}`) }),
      isAvailable: () => walls().length > 0,
      run: () => {
        for (const { key } of walls()) void api.wall.configure({ key, change: { pinned: scene } });
      },
    }),
  ),
  {
    id: 'wall.unpin',
    group: 'go',
    label: (t) => t('wall.unpinAct'),
    isAvailable: () => walls().some(({ settings }) => settings.pinned !== null),
    run: () => {
      for (const { key } of walls()) void api.wall.configure({ key, change: { pinned: null } });
    },
  },
];
