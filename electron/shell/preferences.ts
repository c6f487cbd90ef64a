/*
 * What this laptop remembers between starts: settings, window places, who sat here last, a
 * database that was chosen. Never anything that must not be lost: an unreadable file gives the
 * defaults, part by part, and is replaced at the next change. Checked by hand: the window waits
 * for it, and loading zod for seven fields would take longer than all the rest.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Settings, Theme } from '../../shared/contract/desk.ts';
import { HAND_KEYS } from '../../shared/domain/handKey.ts';
import { isSavedFilter, SAVED_FILTER_LIMITS } from '../../shared/domain/savedFilter.ts';
import { parseWallSettings, WALLS_LIMIT, type WallSettings } from '../../shared/domain/wall.ts';
import { LOCALES } from '../../shared/lib/locale.ts';
import { writePrivateFile } from './writeFile.ts';

export const LAYOUT_LIMIT = 200;
const FARTHEST_PX = 100_000;
/** The last moment that a Date can hold. */
const LAST_MOMENT_MS = 8.64e15;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const THEMES: readonly Theme[] = ['system', 'dark', 'light'];

export type Bounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
};

export type Preferences = Settings & {
  /** Person by database file. */
  readonly people: Readonly<Record<string, string>>;
  /** The same of people who have a PIN: proposed, never seated unasked. */
  readonly expected: Readonly<Record<string, string>>;
  /** Places of the console by display, `*` being the last one used. */
  readonly places: Readonly<Record<string, Bounds>>;
  readonly chosenDatabase: string | null;
  /** How the wall of each display is set; the one that was opened last comes last. */
  readonly walls: Readonly<Record<string, WallSettings>>;
  /** Displays whose walls were open when Vigie was last used. */
  readonly openWalls: readonly string[];
  /** The folder of an exercise whose windows were not put away; null while there is none. */
  readonly exerciseFolder: string | null;
};

export type PreferenceStore = {
  readonly get: () => Preferences;
  /** Changes and writes; a failing disk is told, and the change holds until the end of this run. */
  readonly change: (change: Partial<Preferences>) => void;
};

export function createPreferences(file: string, onFailure: (error: unknown) => void): PreferenceStore {
  let current = parsePreferences(readText(file));
  return {
    get: () => current,
    change: (change) => {
      current = { ...current, ...change };
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        writePrivateFile(file, `${JSON.stringify(current, null, 2)}\n`);
      } catch (error) {
        onFailure(error);
      }
    },
  };
}

/** Every field falls back by itself: one bad value costs that value only. */
export function parsePreferences(text: string): Preferences {
  let data: unknown = null;
  try {
    data = JSON.parse(text);
  } catch {
    data = null;
  }
  const own = (name: string): unknown =>
    isRecord(data) && Object.hasOwn(data, name) ? data[name] : undefined;
  const chosen = own('chosenDatabase');
  const exercise = own('exerciseFolder');
  return {
    locale: LOCALES.find((locale) => locale === own('locale')) ?? null,
    theme: THEMES.find((theme) => theme === own('theme')) ?? 'system',
    areShortcutsOn: own('areShortcutsOn') !== false,
    handKey: HAND_KEYS.find((key) => key === own('handKey')) ?? HAND_KEYS[0],
    layout: recordOf(own('layout'), (value): value is number => isBetween(value, 0, 10_000)),
    savedFilters: listOf(own('savedFilters'), isSavedFilter).slice(0, SAVED_FILTER_LIMITS.filters),
    lookedAt: recordOf(own('lookedAt'), (value): value is number => isBetween(value, 0, LAST_MOMENT_MS)),
    people: recordOf(own('people'), isId),
    expected: recordOf(own('expected'), isId),
    places: recordOf(own('places'), isBounds),
    chosenDatabase: typeof chosen === 'string' && chosen !== '' ? chosen : null,
    exerciseFolder: typeof exercise === 'string' && exercise !== '' ? exercise : null,
    openWalls: listOf(own('openWalls'), (key): key is string => typeof key === 'string' && key !== '')
      .slice(0, WALLS_LIMIT)
      .map((key) => key.slice(0, 200)),
    walls: Object.fromEntries(
      Object.entries(recordOf(own('walls'), isRecord))
        .slice(-WALLS_LIMIT)
        .map(([key, settings]) => [key.slice(0, 200), parseWallSettings(settings)]),
    ),
  };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

function isBounds(value: unknown): value is Bounds {
  if (!isRecord(value)) return false;
  const { x, y, width, height, isMaximized } = value;
  return (
    [x, y].every((side) => Number.isInteger(side) && isBetween(side, -FARTHEST_PX, FARTHEST_PX)) &&
    [width, height].every((side) => Number.isInteger(side) && isBetween(side, 1, FARTHEST_PX)) &&
    typeof isMaximized === 'boolean'
  );
}

function isBetween(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && value >= low && value <= high;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordOf<T>(value: unknown, isGood: (entry: unknown) => entry is T): Record<string, T> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((pair): pair is [string, T] => isGood(pair[1])));
}

function listOf<T>(value: unknown, isGood: (entry: unknown) => entry is T): readonly T[] {
  return Array.isArray(value) ? value.filter(isGood) : [];
}

export function settingsOf(preferences: Preferences): Settings {
  const { locale, theme, areShortcutsOn, handKey, layout, savedFilters, lookedAt } = preferences;
  return { locale, theme, areShortcutsOn, handKey, layout, savedFilters, lookedAt };
}

/** Names that are new replace the oldest ones past the limit, so that the file cannot grow for ever. */
export function mergeNamed(
  old: Settings['layout'],
  added: Settings['layout'],
  limit: number,
): Record<string, number> {
  const merged = new Map(Object.entries(old));
  for (const [name, value] of Object.entries(added)) {
    merged.delete(name);
    merged.set(name, value);
  }
  return Object.fromEntries([...merged].slice(-limit));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '{}';
  }
}
