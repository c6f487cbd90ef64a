/*
 * What a wall cannot say itself is said at the desk: that its display is gone, and that it marks itself as stale.
 */
import { useEffect, useRef } from 'react';
import { dismissNotice, say } from '../../store/notices.ts';
import { goToSetting, useSession } from '../../store/session.ts';

type Trouble = 'wall.noticeWaiting' | 'wall.noticeStale';

export function useWallNotices(): void {
  const trouble = useSession((state): Trouble | null => {
    const walls = state.desk?.wallDesk.walls ?? [];
    if (walls.some((wall) => wall.state === 'waiting')) return 'wall.noticeWaiting';
    return walls.some(({ staleSince }) => staleSince !== null) ? 'wall.noticeStale' : null;
  });
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (told.current !== null) dismissNotice(told.current);
    told.current =
      trouble === null
        ? null
        : say((t) => t(trouble), {
            tone: 'warning',
            staysMs: null,
            actLabel: (t) => t('wall.noticeGo'),
            onAct: () => goToSetting('wall'),
          });
  }, [trouble]);
}
