/*
 * The writer's part in listening: a batch of observations and the cursors behind it are one transaction.
 */
import type { Result } from '../../../shared/lib/result.ts';
import type { ObservedBatch, ObservedStored } from '../db/observedBatch.ts';
import { type Observations, prepareObservations } from '../db/repositories/observationRepository.ts';
import type { Db } from '../db/sqlite.ts';

export function createWriterObserved(
  need: () => { readonly db: Db },
  inTransaction: <T>(work: () => T) => Result<T>,
  clock: () => number,
) {
  let prepared: { readonly db: Db; readonly observations: Observations } | null = null;
  /** Made when the first source speaks: a start without sources prepares nothing. */
  const observations = (): Observations => {
    const { db } = need();
    if (prepared?.db !== db) prepared = { db, observations: prepareObservations(db) };
    return prepared.observations;
  };
  return {
    storeObserved(batch: ObservedBatch): Result<ObservedStored> {
      const stored = inTransaction(() => observations().store(batch, clock()));
      // What it remembers of groups and numbers may hold what was just taken back.
      if (!stored.ok) prepared = null;
      return stored;
    },
    forgetCursor(sourceId: string): Result<null> {
      return inTransaction(() => {
        observations().forgetCursor(sourceId);
        return null;
      });
    },
  };
}
