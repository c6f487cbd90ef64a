/*
 * How an engine takes its place and lets go of it: the folder of a new file is made first, and
 * whatever goes wrong while a file is opened is said with a code and holds nothing back.
 */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accepted, startEngine } from '../../support/fault/engineProcess.ts';
import { temporaryFolder, tryEngine } from '../../support/openEngine.ts';

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
