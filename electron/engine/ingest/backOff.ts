/*
 * How long to wait after a failure: twice as long each time up to a limit, and by chance within it, so that laptops
 * that lost a server together do not come back together. Never sooner than the first step: a server that closes
 * every connection is asked once a second at most.
 */
export type BackOff = { readonly firstMs: number; readonly mostMs: number };

/** A stream is missed at once; a feed has its own time. */
export const STREAM_BACK_OFF: BackOff = { firstMs: 1_000, mostMs: 60_000 };
export const POLL_BACK_OFF: BackOff = { firstMs: 30_000, mostMs: 3_600_000 };

const MOST_DOUBLINGS = 20;

/** `failures`: how many in a row, from 1; `random` in 0..1. */
export function backOffMs(failures: number, { firstMs, mostMs }: BackOff, random: number): number {
  const ceiling = Math.min(mostMs, firstMs * 2 ** Math.min(failures, MOST_DOUBLINGS));
  return Math.round(firstMs + random * (ceiling - firstMs));
}
