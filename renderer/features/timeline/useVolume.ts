/*
 * How many mentions a bucket, over the span that is shown. Asked again at most once a second while mentions
 * arrive.
 */
import { useEffect, useState } from 'react';
import type { VolumeBucket } from '../../../shared/contract/mention.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { type Span, volumeInput } from './axis.ts';

export type Volume = {
  readonly span: Span;
  readonly bucketMs: number;
  readonly buckets: readonly VolumeBucket[];
  readonly failure: Failure | null;
};

const REST_MS = 1_000;

/** The volume over a span; the last answer stays until the next one is there. Null before the first. */
export function useVolume(span: Span): Volume | null {
  const [volume, setVolume] = useState<Volume | null>(null);
  const [tick, setTick] = useState(0);
  const input = volumeInput(span);
  const { from, to, bucketMs } = input;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = useEntities.subscribe((now, before) => {
      if (now.mention === before.mention && now.generation === before.generation) return;
      timer ??= setTimeout(() => {
        timer = null;
        setTick((old) => old + 1);
      }, REST_MS);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tick` is what makes it ask again.
  useEffect(() => {
    let isGone = false;
    void api.mention.volume({ from, to, bucketMs }).then((reply) => {
      if (isGone) return;
      setVolume((before) => ({
        span: { from, to },
        bucketMs,
        buckets: reply.ok ? reply.value.buckets : (before?.buckets ?? []),
        failure: reply.ok ? null : reply.error,
      }));
    });
    return () => {
      isGone = true;
    };
  }, [from, to, bucketMs, tick]);

  return volume;
}
