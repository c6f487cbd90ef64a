/*
 * How an engine takes its place and lets go of it: the folder of a new file is made first, and
 * whatever goes wrong while a file is opened is said with a code and holds nothing back.
 */
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { accepted, startEngine } from '../../support/fault/engineProcess.ts';
import { declareIncident, openDesk, temporaryFolder, tryEngine } from '../../support/openEngine.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.clean());

describe('a new file in a folder that is not there', () => {
  it('is made together with the folder, which only this account may enter', async () => {
    const folder = join(place.folder, 'not', 'yet');
    const opened = await tryEngine(folder);
    if (!opened.ok) throw new Error(opened.error.code);
    await opened.value.stop();
    expect(existsSync(join(folder, 'vigie.db'))).toBe(true);
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('is made by the command line as well', async () => {
    const file = join(place.folder, 'by', 'hand', 'vigie.db');
    const engine = startEngine(file);
    accepted(await engine.call('person.create', { name: 'Nadia Essai', language: 'fr' }));
    expect(await engine.end(), engine.errors()).toBe(0);
    expect(existsSync(file)).toBe(true);
  });

  it('is refused with a code where the folder cannot be made', async () => {
    writeFileSync(join(place.folder, 'file'), 'no folder');
    for (const path of ['file', 'file/below']) {
      const opened = await tryEngine(join(place.folder, path));
      expect(opened, path).toMatchObject({ ok: false, error: { code: 'database.readOnlyPlace' } });
    }
  });

  it('is not made for somebody who only wants to read', async () => {
    const folder = join(place.folder, 'absent');
    const opened = await tryEngine(folder, { mode: 'readOnly' });
    expect(opened).toMatchObject({ ok: false, error: { code: 'database.missing' } });
    expect(existsSync(folder)).toBe(false);
  });
});

/** Handles of this process below the folder, where the system lists them. */
function handlesBelow(folder: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      const target = readlinkSync(join('/proc/self/fd', name));
      return target.startsWith(folder) ? [target] : [];
    } catch {
      return []; // closed meanwhile
    }
  });
}

/** A file with something in it, closed; and the same with one page of a table or an index full of ones. */
async function damagedFile(name: string): Promise<{ readonly file: string; readonly good: Buffer }> {
  const desk = await openDesk(place.folder);
  await declareIncident(desk);
  // The newest entry of this laptop is remembered on leaving.
  await desk.stop();
  const good = readFileSync(desk.file);
  const db = connect(desk.file, { isReadOnly: true, mustExist: true });
  const root = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name) as number;
  const pageBytes = db.pragma('page_size', { simple: true }) as number;
  db.close();
  const bad = Buffer.from(good);
  bad.fill(0xff, (root - 1) * pageBytes, root * pageBytes);
  writeFileSync(desk.file, bad);
  return { file: desk.file, good };
}

describe('a file whose damage shows only when it is counted or asked', () => {
  it.each([
    ['the counts of mentions', 'mention_minute'],
    ['the entries', 'entry'],
    ['the index of devices', 'entry_device'],
  ])('is refused as damaged, and let go of: %s', async (_what, name) => {
    const { file, good } = await damagedFile(name);
    for (const mode of ['readWrite', 'readOnly'] as const) {
      const readable: string[] = [];
      const opened = await tryEngine(place.folder, { mode, onReadable: () => readable.push(mode) });
      if (opened.ok) await opened.value.stop();
      else expect(opened.error.code).toBe('database.corrupt');
      // The index is asked for this laptop's device only before something is written.
      expect(opened.ok).toBe(mode === 'readOnly' && name === 'entry_device');
      expect(handlesBelow(place.folder)).toEqual([]);
    }
    writeFileSync(file, good);
    const again = await openDesk(place.folder);
    expect(await again.ask('incident.list', {})).toHaveLength(1);
    // Control: a file that is open is found open.
    if (process.platform === 'linux') expect(handlesBelow(place.folder)).toContain(file);
    await again.stop();
  });
});

describe('a bug while a file is opened', () => {
  it('is thrown, and neither the lock nor a handle stays behind', async () => {
    const broken = { clock: () => Number.parseInt('nowhere', 10).toFixed(200) as never };
    await expect(tryEngine(place.folder, broken)).rejects.toThrow(RangeError);
    const desk = await openDesk(place.folder);
    await declareIncident(desk);
    await desk.stop();
    // The second time it is met after the file could be read.
    const seen: string[] = [];
    const opening = tryEngine(place.folder, { ...broken, onReadable: () => seen.push('readable') });
    await expect(opening).rejects.toThrow(RangeError);
    expect(seen).toEqual(['readable']);
    expect(handlesBelow(place.folder)).toEqual([]);
    const again = await openDesk(place.folder);
    expect(await again.ask('incident.list', {})).toHaveLength(1);
    await again.stop();
  });
});
