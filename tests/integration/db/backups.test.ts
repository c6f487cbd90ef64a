/*
 * Backups: whole as far as the disk allows, of everything that was recorded, and of nobody else's
 * file. What cannot be copied is said and keeps nothing else back.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { restoreFile } from '../../../electron/engine/db/restore.ts';
import { rotateBackups } from '../../../electron/engine/db/rotateBackups.ts';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { filesFolder, listDigests, pathOfDigest } from '../../../electron/engine/files/fileStore.ts';
import {
  type Desk,
  declareIncident,
  openDesk,
  temporaryFolder,
  tryEngine,
} from '../../support/openEngine.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.clean());

/** Attaches small files to a new incident; answers with their digests. */
async function attachFiles(desk: Desk, count: number): Promise<readonly string[]> {
  const incidentId = await declareIncident(desk);
  const digests: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const source = join(place.folder, `note-${n}.txt`);
    writeFileSync(source, `file ${n}`);
    const evidence = await desk.ask('evidence.attach', { incidentId, file: source });
    digests.push(evidence.file?.sha256 ?? '');
  }
  return digests.sort();
}

describe('the kept files of a backup', () => {
  it('reach the second folder even when one of them cannot be copied, and that one is said', async () => {
    const desk = await openDesk(place.folder);
    const digests = await attachFiles(desk, 5);
    const kept = pathOfDigest(filesFolder(desk.file), digests[0] ?? '');
    const whole = readFileSync(kept);
    writeFileSync(kept, 'altered by somebody');
    const stick = join(place.folder, 'stick');
    mkdirSync(stick);
    await desk.ask('backup.configure', { secondFolder: stick });
    await desk.ask('backup.make', {});
    const others = digests.slice(1);
    expect(listDigests(join(desk.backupFolder, 'files'))).toEqual(others);
    expect(listDigests(join(stick, 'files'))).toEqual(others);
    expect((await desk.ask('engine.status', {})).backups.lastError).toBe('file.altered');

    // Control: put right, it is copied too and nothing is said any more.
    writeFileSync(kept, whole);
    await desk.ask('backup.make', {});
    expect((await desk.ask('engine.status', {})).backups.lastError).toBeNull();
    expect(listDigests(join(stick, 'files'))).toEqual(digests);
    await desk.stop();
  });

  it('reach it as well when only the second folder refuses one', async () => {
    const desk = await openDesk(place.folder);
    const digests = await attachFiles(desk, 3);
    const stick = join(place.folder, 'stick');
    const first = digests[0] ?? '';
    mkdirSync(join(stick, 'files'), { recursive: true });
    writeFileSync(join(stick, 'files', first.slice(0, 2)), 'a file where its folder should be');
    await desk.ask('backup.configure', { secondFolder: stick });
    await desk.ask('backup.make', {});
    expect(listDigests(join(desk.backupFolder, 'files'))).toEqual(digests);
    expect(digests.filter((digest) => existsSync(pathOfDigest(join(stick, 'files'), digest)))).toEqual(
      digests.slice(1),
    );
    expect((await desk.ask('engine.status', {})).backups.lastError).toBe('file.notReadable');
    await desk.stop();
  });
});

describe('an act that is recorded while a backup runs', () => {
  const entriesIn = (file: string): number => {
    const db = connect(file, { isReadOnly: true, mustExist: true });
    const count = db.prepare('SELECT count(*) FROM entry').pluck().get() as number;
    db.close();
    return count;
  };

  it('is in a backup of its own when the engine stops', async () => {
    const desk = await openDesk(place.folder);
    const incidentId = await declareIncident(desk);
    // Reading all pages to prove a copy takes long enough for an act beside it.
    for (let n = 0; n < 150; n += 1)
      await desk.ask('logLine.record', { incidentId, text: `Ligne ${n} ${'x'.repeat(2_000)}` });
    await desk.ask('backup.make', {});
    const isCopying = () =>
      readdirSync(desk.backupFolder).some(
        (name) =>
          name.endsWith('.part') &&
          (statSync(join(desk.backupFolder, name), { throwIfNoEntry: false })?.size ?? 0) > 0,
      );
    // An act may still come before the copy's snapshot: tried until one came after.
    let isLeftOut = false;
    let entries = 0;
    for (let tries = 0; tries < 20 && !isLeftOut; tries += 1) {
      const running = desk.ask('backup.make', {});
      const isSeen = await vi.waitUntil(isCopying, { interval: 1 }).catch(() => false);
      if (isSeen) await desk.ask('logLine.record', { incidentId, text: 'Pendant la copie' });
      const made = await running;
      entries = (await desk.ask('engine.status', {})).entries;
      isLeftOut = isSeen && entriesIn(made.file) < entries;
    }
    expect(isLeftOut).toBe(true);
    await desk.stop();
    const [newest] = readdirSync(desk.backupFolder)
      .filter((name) => name.endsWith('.db'))
      .sort()
      .reverse();
    expect(entriesIn(join(desk.backupFolder, newest ?? ''))).toBe(entries);
  });

  it('is not what makes a second backup when the first one holds everything', async () => {
    const desk = await openDesk(place.folder);
    await declareIncident(desk);
    await desk.ask('backup.make', {});
    await desk.stop();
    expect(readdirSync(desk.backupFolder).filter((name) => name.endsWith('.db'))).toHaveLength(1);
  });
});

describe('a file that is named like a backup', () => {
  it('is not opened for writing or overwritten, and may be read', async () => {
    const desk = await openDesk(place.folder);
    await declareIncident(desk);
    const made = await desk.ask('backup.make', {});
    await desk.stop();
    const before = readFileSync(made.file);
    const isRefused = { ok: false, error: { code: 'database.isBackup' } };
    expect(await tryEngine(place.folder, { file: made.file })).toMatchObject(isRefused);
    expect(restoreFile({ backupFile: desk.file, file: made.file, now: Date.now() })).toMatchObject(isRefused);
    expect(readdirSync(desk.backupFolder)).toEqual([basename(made.file)]);
    expect(readFileSync(made.file).equals(before)).toBe(true);

    const reading = await openDesk(place.folder, { file: made.file, mode: 'readOnly' });
    expect(await reading.ask('incident.list', {})).toHaveLength(1);
    await reading.stop();
    // Control: under another name the same bytes are worked on.
    const copy = join(place.folder, 'copy.db');
    copyFileSync(made.file, copy);
    const work = await openDesk(place.folder, { file: copy });
    await declareIncident(work, 'Dans la copie');
    await work.stop();
  });

  it('is never rotated away or listed while it is the live file under another name', async () => {
    const desk = await openDesk(place.folder);
    await declareIncident(desk);
    await desk.stop();
    const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
    mkdirSync(desk.backupFolder, { recursive: true });
    // The oldest of today: the first that rotation would take.
    const live = join(desk.backupFolder, `vigie-${day}T000000000Z-v3.db`);
    renameSync(desk.file, live);
    symlinkSync(live, desk.file);
    const again = await openDesk(place.folder);
    for (let n = 0; n < 10; n += 1) await again.ask('backup.make', {});
    expect(existsSync(live)).toBe(true);
    const listed = (await again.ask('backup.list', {})).map((info) => info.file);
    expect(listed).toHaveLength(8);
    expect(listed).not.toContain(live);
    await declareIncident(again, 'Consigné après');
    await again.stop();
    // Control: as an ordinary file of the folder it goes.
    expect(rotateBackups(desk.backupFolder, null)).toContain(live);
  });
});

describe('a backup folder that several files share', () => {
  it('keeps the backups of each, however many another one makes', async () => {
    const small = await openDesk(place.folder, { file: join(place.folder, 'other.db') });
    for (let n = 0; n < 3; n += 1) await small.ask('backup.make', {});
    const ofSmall = readdirSync(small.backupFolder);
    await small.stop();
    writeFileSync(join(small.backupFolder, 'vigie-20200101T000000000Z-v3.db'), 'not a database');

    const busy = await openDesk(place.folder);
    for (let n = 0; n < 12; n += 1) await busy.ask('backup.make', {});
    await busy.stop();
    const left = readdirSync(busy.backupFolder);
    expect(left).toEqual(expect.arrayContaining([...ofSmall, 'vigie-20200101T000000000Z-v3.db']));
    expect(left).toHaveLength(3 + 1 + 8);
  });
});
