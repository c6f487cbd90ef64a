/*
 * Runs of calls and the cards of their people, asked again whenever something of them changed.
 */
import { useCallback, useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';

export type Asked<T> = {
  /** Null until the first answer; the last one stays while it is asked again. */
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
};

function useAsked<T>(key: string, send: () => Promise<Result<T>>): Asked<T> {
  const [answer, setAnswer] = useState<Omit<Asked<T>, 'retry'>>({ value: null, failure: null });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what `send` asks for.
  useEffect(() => {
    let isGone = false;
    void send().then((reply) => {
      if (isGone) return;
      setAnswer(({ value }) =>
        reply.ok ? { value: reply.value, failure: null } : { value, failure: reply.error },
      );
    });
    return () => {
      isGone = true;
    };
  }, [key, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...answer, retry };
}

/** Every run, the newest first. */
export function useCallRuns(): Asked<CallOutput<'callRun.list'>> {
  const drills = useEntities((entities) => entities.registerRevisions.callRun ?? 0);
  const rooms = useEntities((entities) =>
    Object.values(entities.roomRevisions).reduce((sum, revision) => sum + revision, 0),
  );
  const generation = useEntities((entities) => entities.generation);
  return useAsked(`${generation} ${drills} ${rooms}`, () => api.callRun.list({}));
}

/** Numbers and languages of a run's people, by contact. */
export function useCallCards(runId: string): ReadonlyMap<string, CallOutput<'callRun.cards'>[number]> {
  const contacts = useEntities((entities) => `${entities.generation}.${entities.planRevisions.contact ?? 0}`);
  const { value } = useAsked(`${runId} ${contacts}`, () => api.callRun.cards({ runId }));
  return new Map((value ?? []).map((card) => [card.contactId, card]));
}
