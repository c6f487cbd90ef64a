/*
 * How far the laptop's clock was from that of the servers it listened to. A time in evidence is worth what the clock
 * was worth that gave it (domain, evidence pocket): measured in passing, never asked for.
 */
import { z } from '../lib/zod.ts';

/** A day: a clock of a laptop drifts by a second or two in it. */
export const CLOCK_READING_KEPT_MS = 86_400_000;
/** A clock that is put right by the network is moved by less than this; more is somebody who set it, or a sleep. */
const STEP_MS = 1_500;

/** Whether the clock was moved between two moments, by how far it stood before a time that nothing moves (both ms). */
export function hasClockStepped(aheadThen: number, aheadNow: number): boolean {
  return Math.abs(aheadNow - aheadThen) > STEP_MS;
}

export const clockReadingSchema = z.object({
  /** Laptop less servers, ms: positive where the laptop is ahead. */
  offsetMs: z.number().int(),
  /** Half the width of what is possible: servers tell whole seconds, and disagree. */
  uncertaintyMs: z.number().int().min(0),
  /** Servers that were compared, at least one. */
  servers: z.number().int().min(1),
  /** Of the newest of them, by the laptop's clock, epoch ms UTC. */
  comparedAt: z.number().int(),
});
export type ClockReading = z.infer<typeof clockReadingSchema>;

/** One answer of a server: what it said the time was, and between which moments of the laptop (epoch ms UTC). */
export type ClockSample = {
  readonly host: string;
  /** Whole seconds, cut off. */
  readonly saidAt: number;
  readonly askedAt: number;
  readonly answeredAt: number;
};

const SECOND_MS = 1_000;

/**
 * The offset by the middle one of the servers; null without any. A server's second is cut off, so half a second is
 * added to it; the way there and back may have taken all its time in one direction.
 */
export function readClock(samples: readonly ClockSample[]): ClockReading | null {
  if (samples.length === 0) return null;
  const each = samples
    .map(({ saidAt, askedAt, answeredAt }) => ({
      offset: (askedAt + answeredAt) / 2 - (saidAt + SECOND_MS / 2),
      halfWidth: (answeredAt - askedAt) / 2 + SECOND_MS / 2,
    }))
    .sort((a, b) => a.offset - b.offset);
  const middle = each[Math.floor((each.length - 1) / 2)];
  if (middle === undefined) return null;
  // Half of the servers are nearer to the middle one than this: one server that is hours off moves nothing.
  const apart = each.map(({ offset }) => Math.abs(offset - middle.offset)).sort((a, b) => a - b);
  const spread = apart[Math.floor((apart.length - 1) / 2)] ?? 0;
  return {
    offsetMs: Math.round(middle.offset),
    uncertaintyMs: Math.ceil(Math.max(middle.halfWidth, spread)),
    servers: samples.length,
    comparedAt: Math.max(...samples.map(({ answeredAt }) => answeredAt)),
  };
}
