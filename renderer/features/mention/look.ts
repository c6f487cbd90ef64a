/*
 * When somebody last looked at the feed. A visit begins when a feed is on screen in a window that has the focus, and
 * ends when either goes: what came meanwhile is new at the next visit. Kept for each person on this laptop. If the
 * window dies during a visit, the one before still counts: then too much is new rather than too little.
 */
import { create } from 'zustand';
import { api } from '../../bridge/bridge.ts';
import { changeSettings } from '../../store/deskActs.ts';
import { useSession } from '../../store/session.ts';

type Look = {
  readonly personId: string | null;
  /** Mentions received later are new, epoch ms; null where this person never looked. */
  readonly since: number | null;
};

export const useLook = create<Look>()(() => ({ personId: null, since: null }));

let feedsOnScreen = 0;
let isVisiting = false;

function seated(): string | null {
  return useSession.getState().desk?.personId ?? null;
}

function begin(): void {
  const personId = seated();
  if (isVisiting || feedsOnScreen === 0 || personId === null || !document.hasFocus()) return;
  isVisiting = true;
  const since = useSession.getState().desk?.settings.lookedAt[personId] ?? null;
  useLook.setState({ personId, since });
}

function end(): void {
  if (!isVisiting) return;
  isVisiting = false;
  const { personId } = useLook.getState();
  if (personId !== null) void changeSettings(api, { lookedAt: { [personId]: Date.now() } });
}

/** Nothing is new any more, from now on. */
export function markSeen(): void {
  const personId = seated();
  if (personId === null) return;
  const now = Date.now();
  useLook.setState({ personId, since: now });
  void changeSettings(api, { lookedAt: { [personId]: now } });
}

/** Tells that a feed is on screen, until the returned function is called. */
export function watchLooking(): () => void {
  feedsOnScreen += 1;
  const stopSession = useSession.subscribe((session, before) => {
    if (session.desk?.personId !== before.desk?.personId) end();
    begin();
  });
  window.addEventListener('focus', begin);
  window.addEventListener('blur', end);
  begin();
  return () => {
    feedsOnScreen -= 1;
    if (feedsOnScreen === 0) end();
    stopSession();
    window.removeEventListener('focus', begin);
    window.removeEventListener('blur', end);
  };
}
