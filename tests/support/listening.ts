/*
 * What stories of listening have in common: waiting for what a server and an engine do in their own time, and how a
 * source fares.
 */
import type { SourceHealth } from '../../shared/domain/sourceHealth.ts';
import type { Desk } from './openEngine.ts';

const LOOK_EVERY_MS = 20;

/** Looks again until it holds; a test that waits in vain is ended by its own time. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}

/** How a source of the plan fares; throws where there is none. */
export async function healthOf(desk: Desk, id: string): Promise<SourceHealth> {
  const found = (await desk.ask('source.health', {})).find(({ sourceId }) => sourceId === id);
  if (found === undefined) throw new Error('no such source');
  return found;
}

/** When a failing source is tried again, epoch ms; null where it is not, or does not fail. */
export function nextAttemptOf({ state }: SourceHealth): number | null {
  return state.kind === 'failing' ? state.nextAttemptAt : null;
}
