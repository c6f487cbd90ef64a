/*
 * Asks, and again whenever its key changes; the last answer stays until the next one is there.
 */
import { useCallback, useEffect, useState } from 'react';
import type { Failure, Result } from '../../shared/lib/result.ts';

export type Asked<T> = {
  /** Null until the first answer; the last one stays while it is asked again. */
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
};

export function useAsked<T>(key: string, send: () => Promise<Result<T>>): Asked<T> {
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
