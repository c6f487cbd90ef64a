/*
 * Asks at once, again whenever its key changes, and regularly in between; never twice at a time, and an answer that comes
 * for another key is not taken. For screens that nobody touches.
 */
import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../shared/lib/result.ts';

/** A question that is out for longer is not waited for. */
const GIVEN_UP_MS = 15_000;

/** The last answer of this key; null until there is one. */
export function useRegularly<T>(key: string, everyMs: number, send: () => Promise<Result<T>>): T | null {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null);
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    let askedAt: number | null = null;
    let isGone = false;
    const ask = (): void => {
      const at = Date.now();
      if (askedAt !== null && at - askedAt < GIVEN_UP_MS) return;
      askedAt = at;
      void latest.current().then((reply) => {
        if (askedAt === at) askedAt = null;
        if (!isGone && reply.ok) setAnswer({ key, value: reply.value });
      });
    };
    ask();
    const timer = setInterval(ask, everyMs);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [key, everyMs]);
  return answer?.key === key ? answer.value : null;
}
