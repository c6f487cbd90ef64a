/*
 * When somebody last looked at the feed. A visit begins when a feed is on screen, and ends when nobody has looked for
 * some minutes (the feed gone, the window without the focus): what came meanwhile is new at the next one. Kept for each
 * person on this laptop, written down when they come and when they go: where the window dies in between, their coming
 * counts, and too much is new rather than too little.
 */
import { create } from 'zustand';
import { api } from '../../bridge/bridge.ts';
import { changeSettings } from '../../store/deskActs.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useSession } from '../../store/session.ts';
import { windowNow } from '../../words/windowClock.ts';

type Look = {
  readonly personId: string | null;
  /** Mentions received later are new, epoch ms; null where this person never looked. */
  readonly since: number | null;
};

export const useLook = create<Look>()(() => ({ personId: null, since: null }));

/** Whoever glances at another window and comes back is still on the same visit. */
export const VISIT_HOLDS_MS = 2 * 60_000;

let feedsOnScreen = 0;
/** Null while somebody looks, or nobody has yet. */
let leftAt: number | null = null;

function begin(): void {
  const { desk } = useSession.getState();
  const personId = desk?.personId ?? null;
  if (feedsOnScreen === 0 || desk === null || personId === null || document.hidden) return;
  const isSame = useLook.getState().personId === personId;
  if (isSame && (leftAt === null || windowNow() - leftAt < VISIT_HOLDS_MS)) {
    leftAt = null;
    return;
  }
  const before = isExercise() ? null : desk.settings.lookedAt[personId];
  useLook.setState({ personId, since: (isSame ? leftAt : before) ?? null });
  leftAt = null;
  keep(personId);
}

function end(): void {
  const { personId } = useLook.getState();
  if (personId === null || leftAt !== null) return;
  leftAt = windowNow();
  keep(personId);
}

/** People sit in an exercise under their own ids, and its clock may be hours ahead: it is not kept beside the real one. */
function isExercise(): boolean {
  return useEntities.getState().realm === 'exercise';
}

function keep(personId: string): void {
  if (isExercise()) return;
  void changeSettings(api, { lookedAt: { [personId]: windowNow() } });
}

/** Nothing is new any more, from now on. */
export function markSeen(): void {
  const personId = useSession.getState().desk?.personId ?? null;
  if (personId === null) return;
  useLook.setState({ personId, since: windowNow() });
  keep(personId);
}

/** Tells that a feed is on screen, until the returned function is called. */
export function watchLooking(): () => void {
  feedsOnScreen += 1;
  const stopSession = useSession.subscribe((session, before) => {
    if (session.desk?.personId !== before.desk?.personId) begin();
  });
  window.addEventListener('focus', begin);
  window.addEventListener('blur', end);
  window.addEventListener('pagehide', end);
  begin();
  return () => {
    feedsOnScreen -= 1;
    if (feedsOnScreen === 0) end();
    stopSession();
    window.removeEventListener('focus', begin);
    window.removeEventListener('blur', end);
    window.removeEventListener('pagehide', end);
  };
}
