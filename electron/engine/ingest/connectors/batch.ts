/*
 * Between a stream and the sink: what arrives is gathered for a moment and handed over in order, one
 * delivery at a time. While a full one waits for the sink, the stream is asked to wait as well: what is
 * held here is bounded by number and by size.
 */
import type { Delivery, Observed, RejectReason, Sink } from './connector.ts';
import { orAborted } from './orAborted.ts';

export const BATCH_LIMIT = 500;
export const BATCH_LIMIT_BYTES = 4 * 1024 * 1024;
export const BATCH_MS = 100;

export type Arrived = {
  readonly observed?: readonly Observed[];
  /** A reason code, for what could not be read. */
  readonly reject?: RejectReason;
  /** Where to go on after this and everything before it. */
  readonly cursor?: string | null;
  readonly missed?: NonNullable<Delivery['missed']>;
  /** About how much of it was received, in bytes or UTF-16 units. */
  readonly size: number;
};

export type Batch = {
  /** Takes it; null while there is room for more, else settles once there is. */
  readonly add: (arrived: Arrived) => Promise<void> | null;
  /** Hands over what is held. Settles when the sink has taken it, or when the signal is aborted. */
  readonly flush: (signal: AbortSignal) => Promise<void>;
};

export function createBatch(sink: Sink, onFault: (fault: unknown) => void): Batch {
  let observed: Observed[] = [];
  let rejects = new Map<RejectReason, number>();
  let cursor: string | null = null;
  let missed: Delivery['missed'];
  let size = 0;
  let timer: NodeJS.Timeout | null = null;
  let sealed: Delivery[] = [];
  let pumping: Promise<void> | null = null;

  const seal = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (observed.length === 0 && rejects.size === 0 && cursor === null && missed === undefined) return;
    sealed.push({
      observed,
      rejects: [...rejects].map(([reason, count]) => ({ reason, count })),
      cursor,
      ...(missed === undefined ? {} : { missed }),
    });
    observed = [];
    rejects = new Map();
    cursor = null;
    missed = undefined;
    size = 0;
  };

  const pump = (): Promise<void> => {
    pumping ??= (async () => {
      try {
        for (let next = sealed.shift(); next !== undefined; next = sealed.shift()) await sink.deliver(next);
      } catch (fault) {
        sealed = [];
        onFault(fault);
      } finally {
        pumping = null;
      }
    })();
    return pumping;
  };

  return {
    add(arrived) {
      if (arrived.observed !== undefined) observed.push(...arrived.observed);
      if (arrived.reject !== undefined) rejects.set(arrived.reject, (rejects.get(arrived.reject) ?? 0) + 1);
      if (arrived.cursor !== undefined && arrived.cursor !== null) cursor = arrived.cursor;
      if (arrived.missed !== undefined) missed = arrived.missed;
      size += arrived.size;
      if (observed.length >= BATCH_LIMIT || size >= BATCH_LIMIT_BYTES) {
        seal();
        const taken = pump();
        // One batch with the sink while the next one fills is the whole of the room.
        return sealed.length > 0 ? taken : null;
      }
      timer ??= setTimeout(() => {
        seal();
        void pump();
      }, BATCH_MS);
      return null;
    },
    async flush(signal) {
      seal();
      if (sealed.length === 0 && pumping === null) return;
      await orAborted(pump(), signal);
    },
  };
}
