/*
 * Observations that are handed to the engine itself rather than heard by a source: the story of a demonstration.
 */
import type { Change } from '../../shared/contract/changes.ts';
import { fail } from '../../shared/lib/result.ts';
import type { Disk } from './disk.ts';
import type { Engine } from './engineFace.ts';
import type { Threads } from './threads/createThreads.ts';

export function createDirectIntake(deps: {
  readonly threads: Pick<Threads, 'writer'>;
  readonly disk: Pick<Disk, 'note'>;
  readonly observe: (change: Change) => void;
  readonly isReadOnly: boolean;
}): Engine['intake'] {
  return async (batch) => {
    if (deps.isReadOnly) return fail('engine.readOnly', 'The file is open for reading only.');
    const stored = await deps.threads.writer.call('store', batch);
    deps.disk.note(stored);
    if (stored.ok && stored.value.stored > 0)
      deps.observe({
        noun: 'mention',
        added: stored.value.stored,
        removed: 0,
        newestId: stored.value.newestId,
      });
    return stored;
  };
}
