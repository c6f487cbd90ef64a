/*
 * What this window is about: what is real, a demonstration, or an exercise. The shell says it before the engine does.
 */
import type { Realm } from '../../shared/domain/entry.ts';
import { useEntities } from './entityStore.ts';
import { useSession } from './session.ts';

/** Null until somebody has said. */
export function useRealm(): Realm | null {
  const expected = useSession((session) => session.desk?.realm ?? null);
  return useEntities((entities) => entities.realm) ?? expected;
}

/** Whether this window belongs to an exercise. */
export function useIsExercise(): boolean {
  return useRealm() === 'exercise';
}
