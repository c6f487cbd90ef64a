import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createPreferences,
  LAYOUT_LIMIT,
  mergeNamed,
  parsePreferences,
} from '../../../electron/shell/preferences.ts';

const DEFAULTS = {
  locale: null,
  theme: 'system',
  areShortcutsOn: true,
  handKey: 'CommandOrControl+Shift+M',
  layout: {},
  savedFilters: [],
  lookedAt: {},
  people: {},
  expected: {},
  places: {},
  chosenDatabase: null,
  walls: {},
  exerciseFolder: null,
  openWalls: [],
};
const PERSON = '0190a3b2-0000-7000-8000-000000000001';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-preferences-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fail(error: unknown): never {
  throw error;
}

describe('the preferences', () => {
  it('start from defaults where there is no file', () => {
    expect(createPreferences(join(folder, 'none.json'), fail).get()).toEqual(DEFAULTS);
  });

  it.each(['', 'null', '[]', '"text"', '{"theme":', '\u0000\u0001', '{"__proto__":{"theme":"light"}}'])(
    'take the defaults for the bad file %j',
    (text) => {
      expect(parsePreferences(text)).toEqual(DEFAULTS);
    },
  );

  it('lose one bad value and keep the others', () => {
    const text = JSON.stringify({
      theme: 'pink',
      locale: 'fr-FR',
      layout: { feed: -1 },
      areShortcutsOn: false,
    });
    expect(parsePreferences(text)).toEqual({ ...DEFAULTS, locale: 'fr-FR', areShortcutsOn: false });
  });

  it('keep the filters that can be applied, and the looks that are moments', () => {
    const good = { id: 'a', name: 'Plaintes', query: { category: 'complaints', isWithHidden: true } };
    const bad = [
      null,
      { ...good, name: ' ' },
      { ...good, name: 'x'.repeat(61) },
      { ...good, query: { author: 5 } },
      { ...good, query: ['a'] },
      { ...good, query: { text: 'x'.repeat(1_001) } },
    ];
    const read = parsePreferences(
      JSON.stringify({ savedFilters: [...bad, good], lookedAt: { [PERSON]: 1_000, b: -1, c: 'now' } }),
    );
    expect(read.savedFilters).toEqual([good]);
    expect(read.lookedAt).toEqual({ [PERSON]: 1_000 });
    const many = Array.from({ length: 60 }, (_, at) => ({ ...good, id: `f${at}` }));
    expect(parsePreferences(JSON.stringify({ savedFilters: many })).savedFilters).toHaveLength(40);
  });

  it('come back as they were, in a file for the owner alone, with nothing left beside it', () => {
    const file = join(folder, 'deeper', 'preferences.json');
    const store = createPreferences(file, fail);
    store.change({ theme: 'light', people: { '/a.db': PERSON } });
    store.change({ locale: 'en-GB' });
    const again = createPreferences(file, fail).get();
    expect(again).toEqual({ ...DEFAULTS, theme: 'light', locale: 'en-GB', people: { '/a.db': PERSON } });
    expect(readdirSync(join(folder, 'deeper'))).toEqual(['preferences.json']);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('hold in memory when the disk refuses, and say so', () => {
    const blocked = join(folder, 'file');
    writeFileSync(blocked, 'not a folder');
    const told: unknown[] = [];
    const store = createPreferences(join(blocked, 'preferences.json'), (error) => told.push(error));
    store.change({ theme: 'dark' });
    expect(store.get().theme).toBe('dark');
    expect(told).toHaveLength(1);
    expect(readFileSync(blocked, 'utf8')).toBe('not a folder');
  });

  it('keep the newest two hundred widths', () => {
    let layout: Record<string, number> = {};
    for (let index = 0; index < 300; index += 1)
      layout = mergeNamed(layout, { [`panel${index}`]: index }, LAYOUT_LIMIT);
    expect(Object.keys(layout)).toHaveLength(200);
    expect(layout.panel299).toBe(299);
    expect(mergeNamed({ a: 1, b: 2 }, { a: 3 }, LAYOUT_LIMIT)).toEqual({ b: 2, a: 3 });
  });
});
