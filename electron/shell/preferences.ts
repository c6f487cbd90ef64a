/*
 * What this laptop remembers between starts: settings, window places, who sat here last, a
 * database that was chosen. Never anything that must not be lost: an unreadable file gives the
 * defaults, part by part, and is replaced at the next change.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Settings, THEMES } from '../../shared/contract/desk.ts';
import { idSchema } from '../../shared/domain/entry.ts';
import { LOCALES } from '../../shared/lib/locale.ts';
import { z } from '../../shared/lib/zod.ts';
import { writePrivateFile } from './writeFile.ts';

const LAYOUT_LIMIT = 200;

export const boundsSchema = z.object({
  x: z.number().int().min(-100_000).max(100_000),
  y: z.number().int().min(-100_000).max(100_000),
  width: z.number().int().min(1).max(100_000),
  height: z.number().int().min(1).max(100_000),
  isMaximized: z.boolean().default(false),
});
export type Bounds = z.infer<typeof boundsSchema>;

// Every field falls back by itself: one bad value costs that value only.
const preferencesSchema = z.object({
  locale: z.enum(LOCALES).nullable().catch(null),
  theme: z.enum(THEMES).catch('system'),
  areShortcutsOn: z.boolean().catch(true),
  layout: z.record(z.string().max(60), z.number().min(0).max(10_000)).catch({}),
  /** Person by database file. */
  people: z.record(z.string().max(4_096), idSchema).catch({}),
  /** Places of the console by display, `*` being the last one used. */
  places: z.record(z.string().max(80), boundsSchema).catch({}),
  chosenDatabase: z.string().min(1).max(4_096).nullable().catch(null),
});
export type Preferences = z.infer<typeof preferencesSchema>;

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

export function parsePreferences(text: string): Preferences {
  let data: unknown = {};
  try {
    data = JSON.parse(text);
  } catch {
    data = {};
  }
  const parsed = preferencesSchema.safeParse(data);
  return parsed.success ? parsed.data : preferencesSchema.parse({});
}

export function settingsOf(preferences: Preferences): Settings {
  const { locale, theme, areShortcutsOn, layout } = preferences;
  return { locale, theme, areShortcutsOn, layout };
}

/** Layout names that are new replace the oldest ones past the limit, so that the file cannot grow for ever. */
export function mergeLayout(old: Settings['layout'], added: Settings['layout']): Record<string, number> {
  const merged = new Map(Object.entries(old));
  for (const [name, value] of Object.entries(added)) {
    merged.delete(name);
    merged.set(name, value);
  }
  return Object.fromEntries([...merged].slice(-LAYOUT_LIMIT));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '{}';
  }
}
