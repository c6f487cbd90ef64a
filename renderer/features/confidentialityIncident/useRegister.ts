/*
 * Asks for the register, and for the life of one incident, again whenever either changed.
 */
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';

export type Asked<T> = {
  /** Null until the first answer. */
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly ask: () => void;
};

function useAsked<T>(key: string, send: () => Promise<Result<T>>): Asked<T> {
  const revision = useEntities((entities) => entities.registerRevisions.confidentialityIncident ?? 0);
  const generation = useEntities((entities) => entities.generation);
  const [again, setAgain] = useState(0);
  const [answer, setAnswer] = useState<{ key: string; value: T | null; failure: Failure | null }>({
    key,
    value: null,
    failure: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what `send` asks for.
  useEffect(() => {
    let isGone = false;
    void send().then((reply) => {
      if (isGone) return;
      setAnswer((known) =>
        reply.ok
          ? { key, value: reply.value, failure: null }
          : { key, value: known.key === key ? known.value : null, failure: reply.error },
      );
    });
    return () => {
      isGone = true;
    };
  }, [key, revision, generation, again]);
  const isOurs = answer.key === key;
  return {
    value: isOurs ? answer.value : null,
    failure: isOurs ? answer.failure : null,
    ask: () => setAgain((count) => count + 1),
  };
}

export function useRegister(): Asked<CallOutput<'confidentialityIncident.list'>> {
  return useAsked('list', () => api.confidentialityIncident.list());
}

export function useIncidentLife(id: string): Asked<CallOutput<'confidentialityIncident.get'>> {
  return useAsked(id, () => api.confidentialityIncident.get({ id }));
}
