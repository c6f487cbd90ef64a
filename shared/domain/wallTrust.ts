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

/** What a wall knows of the engine. Moments in epoch ms UTC. */
export type Pulse = {
  /** When the engine last answered; null before the first time. */
  readonly answeredAt: number | null;
  /** It is reached, and everything it told was taken in. */
  readonly isLive: boolean;
};

/** Since when what is shown may be old; null: it is as things stand. */
export function staleSince({ answeredAt, isLive }: Pulse, now: number): number | null {
  if (answeredAt === null) return null;
  if (!isLive) return answeredAt;
  // A clock that was set back must not call yesterday fresh for hours, nor tomorrow stale.
  const silence = Math.abs(now - answeredAt);
  return silence > STALE_AFTER_MS ? answeredAt : null;
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
