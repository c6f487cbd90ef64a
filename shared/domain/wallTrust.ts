/*
 * Whether a wall may be believed: since when nothing moved, where its picture stands so that it does not burn in, and
 * whether it is night. Pure: pages and the shell hand in their clocks.
 */
import { readWallClock } from '../lib/wallClock.ts';
import type { WallLight } from './wall.ts';

/** How often a wall asks whether the engine still stores and answers. */
export const PULSE_EVERY_MS = 1_000;
/** Without an answer for so long, what is shown may be old. */
export const STALE_AFTER_MS = 2_500;
/** A page that gives no sign for so long hangs, and is drawn anew. */
export const HUNG_AFTER_MS = 4_000;

/** Facts are asked for every five seconds: when the last are so old, asking fails or takes too long. */
export const OLD_FACTS_MS = 20_000;

/** What a wall knows of the engine. Moments in epoch ms UTC. */
export type Pulse = {
  /** When the page began to ask. */
  readonly since: number;
  /** When the engine last answered; null before the first time. */
  readonly answeredAt: number | null;
  /** It is reached, and everything it told was taken in. */
  readonly isLive: boolean;
  /** Until when the facts of the wall are true; null before the first. */
  readonly factsAt: number | null;
};

/** Since when what is shown may be old; null: it is as things stand. */
export function staleSince({ since, answeredAt, isLive, factsAt }: Pulse, now: number): number | null {
  const lastAt = answeredAt ?? since;
  // A clock that was set back must not call yesterday fresh for hours, nor tomorrow stale.
  const isSilent = Math.abs(now - lastAt) > STALE_AFTER_MS;
  const isOld = factsAt !== null && Math.abs(now - factsAt) > OLD_FACTS_MS;
  const silentSince = isSilent || (!isLive && answeredAt !== null) ? lastAt : null;
  const oldSince = isOld ? factsAt : null;
  if (silentSince === null || oldSince === null) return silentSince ?? oldSince;
  return Math.min(silentSince, oldSince);
}

/** Steps around a small square, a minute each: a picture that never stands still does not burn in. */
const ORBIT = [
  [0, 0],
  [1, 0],
  [2, 0],
  [2, 1],
  [2, 2],
  [1, 2],
  [0, 2],
  [0, 1],
] as const;
const SHIFT_EVERY_MS = 60_000;

/** By how many thousandths of the panel's height the picture is moved. */
export function pixelShift(now: number): { readonly x: number; readonly y: number } {
  const [x, y] = ORBIT[Math.floor(now / SHIFT_EVERY_MS) % ORBIT.length] ?? ORBIT[0];
  return { x, y };
}

const DAY_FROM_HOUR = 7;
const DAY_TO_HOUR = 19;

/** Whether the wall is dark: chosen, or by the clock of its place. */
export function isNight(light: WallLight, now: number, timeZone: string): boolean {
  if (light !== 'clock') return light === 'night';
  const { hour } = readWallClock(now, timeZone);
  return hour < DAY_FROM_HOUR || hour >= DAY_TO_HOUR;
}
