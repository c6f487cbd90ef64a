/*
 * The wall: what ten people glance at from three metres. Its scenes, and how one wall is set; kept by the laptop, for
 * each display its own.
 */
import { LOCALES, type Locale } from '../lib/locale.ts';
import { isKnownTimeZone } from './timeZone.ts';

/** While an incident is open, in the order in which they rotate. */
export const INCIDENT_SCENES = ['situation', 'words', 'statement', 'posts', 'coverage'] as const;
/** While none is. */
export const IDLE_SCENES = ['readiness', 'watch', 'coverage'] as const;
/** `since` comes every so many minutes, whatever rotates. */
export const WALL_SCENES = [
  'situation',
  'words',
  'statement',
  'posts',
  'coverage',
  'since',
  'readiness',
  'watch',
] as const;
export type WallScene = (typeof WALL_SCENES)[number];

export const WALL_LIGHTS = ['clock', 'night', 'day'] as const;
export type WallLight = (typeof WALL_LIGHTS)[number];

/** Seconds for which a scene stands. */
export const WALL_PACES = [10, 20, 30, 60, 120] as const;
/** Minutes between two looks back; 0: never. */
export const WALL_SINCE_MINUTES = [0, 5, 10, 15, 30, 60] as const;

export type WallSettings = {
  /** Null: they rotate. */
  readonly pinned: WallScene | null;
  readonly paceSeconds: number;
  readonly sinceMinutes: number;
  /** Visitors are in the room: people and numbers are masked. */
  readonly isForVisitors: boolean;
  /** `clock`: night from 19:00 to 7:00. */
  readonly light: WallLight;
  /** IANA zone of the second clock; null: UTC. */
  readonly secondZone: string | null;
  /** Null: as the desk. */
  readonly locale: Locale | null;
};

export const USUAL_WALL: WallSettings = {
  pinned: null,
  paceSeconds: 20,
  sinceMinutes: 15,
  isForVisitors: false,
  light: 'clock',
  secondZone: null,
  locale: null,
};

/** What is left out, or not said, stays as it is. */
export type WallChange = { readonly [K in keyof WallSettings]?: WallSettings[K] | undefined };

/** Most walls that a laptop remembers. */
export const WALLS_LIMIT = 12;

const CHECKS: { readonly [K in keyof WallSettings]: (value: unknown) => boolean } = {
  pinned: (value) => value === null || (WALL_SCENES as readonly unknown[]).includes(value),
  paceSeconds: (value) => (WALL_PACES as readonly unknown[]).includes(value),
  sinceMinutes: (value) => (WALL_SINCE_MINUTES as readonly unknown[]).includes(value),
  isForVisitors: (value) => typeof value === 'boolean',
  light: (value) => (WALL_LIGHTS as readonly unknown[]).includes(value),
  secondZone: (value) =>
    value === null || (typeof value === 'string' && value.length <= 64 && isKnownTimeZone(value)),
  locale: (value) => value === null || (LOCALES as readonly unknown[]).includes(value),
};

/** Reads settings from anywhere; whatever is wrong falls back by itself. */
export function parseWallSettings(value: unknown): WallSettings {
  if (typeof value !== 'object' || value === null) return USUAL_WALL;
  const found = Object.entries(CHECKS).flatMap(([name, isGood]) => {
    const own = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    return own !== undefined && isGood(own) ? [[name, own]] : [];
  });
  return { ...USUAL_WALL, ...Object.fromEntries(found) };
}
