/*
 * Opening a file: one engine a file, nothing foreign or newer touched, a migration only after
 * a proved copy, a new device where file and machine do not belong together.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '../../../electron/engine/db/header.ts';
import { migrate } from '../../../electron/engine/db/migrate.ts';
import { MIGRATIONS, NEWEST_VERSION } from '../../../electron/engine/db/migrations/index.ts';
import { restoreFile } from '../../../electron/engine/db/restore.ts';
import { recallSecondFolder } from '../../../electron/engine/db/secondFolder.ts';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import type { Vault } from '../../../electron/engine/vault.ts';
import { fail } from '../../../shared/lib/result.ts';
import { declareIncident, openDesk, temporaryFolder, tryEngine } from '../../support/openEngine.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.clean());

const file = () => join(place.folder, 'vigie.db');

/** A file as an older version of Vigie left it. */
function makeOldFile(version: number): void {
  const db = connect(file(), { isReadOnly: false, mustExist: false });
  db.pragma(`application_id = ${APPLICATION_ID}`);
  for (const migration of MIGRATIONS.filter((one) => one.version <= version)) migration.run(db);
  db.pragma(`user_version = ${version}`);
  db.close();
}

function schemaOf(path: string): unknown {
  const db = connect(path, { isReadOnly: true, mustExist: true });
  try {
    return db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
  } finally {
    db.close();
  }
}

describe('migrations', () => {
  it('are numbered without gaps', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  for (let version = 1; version < NEWEST_VERSION; version += 1) {
    it(`bring a file of version ${version} to the newest, after a copy`, async () => {
      makeOldFile(version);
      const desk = await openDesk(place.folder);
      await declareIncident(desk);
      expect(await desk.ask('chain.verify', {})).toMatchObject({ isIntact: true });
      await desk.stop();
      expect(
        readdirSync(join(place.folder, 'backups')).some((name) => name.endsWith(`-v${version}.db`)),
      ).toBe(true);
      const fresh = temporaryFolder();
      const other = await openDesk(fresh.folder);
      await other.stop();
      expect(schemaOf(file())).toEqual(schemaOf(join(fresh.folder, 'vigie.db')));
      fresh.clean();
    });
  }

  it('are not needed to read: a file from before there were plans opens for reading only, and has none', async () => {
    makeOldFile(3);
    const before = schemaOf(file());
    const desk = await openDesk(place.folder, { mode: 'readOnly' });
    expect(await desk.ask('contact.list', {})).toEqual([]);
    expect(await desk.ask('plan.overview', {})).toMatchObject({ revision: 0, changedAt: null });
    expect(await desk.ask('paperCopy.list', {})).toMatchObject({ revision: 0, copies: [] });
    await desk.stop();
    expect(schemaOf(file())).toEqual(before);
  });

  it('stop before the first step when no copy can be made, and leave the file as it was', () => {
    makeOldFile(1);
    const before = schemaOf(file());
    const db = connect(file(), { isReadOnly: false, mustExist: true });
    const migrated = migrate(db, { backUpFirst: () => fail('disk.full', 'full') });
    db.close();
    expect(migrated).toMatchObject({ ok: false, error: { code: 'database.migrationFailed' } });
    expect(schemaOf(file())).toEqual(before);
  });

  it('leave the old version when a step fails half-way', () => {
    makeOldFile(1);
    const before = schemaOf(file());
    const db = connect(file(), { isReadOnly: false, mustExist: true });
    const broken = [
      ...MIGRATIONS.slice(0, 2),
      {
        version: 3,
        run: (inside: typeof db) => {
          inside.exec('CREATE TABLE half (a)');
          throw new Error('broken on purpose');
        },
      },
    ];
    const migrated = migrate(db, { backUpFirst: () => ({ ok: true, value: '' }), migrations: broken });
    db.close();
    expect(migrated).toMatchObject({ ok: false, error: { code: 'database.migrationFailed' } });
    expect(schemaOf(file())).toEqual(before);
  });
});

describe('one engine a file', () => {
  it('answers a second one that it is busy, and lets go when the first stops', async () => {
    const desk = await openDesk(place.folder);
    const second = await tryEngine(place.folder);
    expect(second).toMatchObject({ ok: false, error: { code: 'engine.busy' } });
    await desk.stop();
    const third = await tryEngine(place.folder);
    expect(third.ok).toBe(true);
    if (third.ok) await third.value.stop();
  });

  it('lets the same file be read meanwhile, and refuses acts there', async () => {
    const desk = await openDesk(place.folder);
    const incidentId = await declareIncident(desk);
    const reading = await openDesk(place.folder, { mode: 'readOnly' });
    expect((await reading.ask('incident.get', { incidentId })).title).toBe('Rappel du lot 42');
    const answer = await reading.engine.call(
      'logLine.record',
      { incidentId, text: 'x' },
      { grade: 'console', person: desk.person },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'engine.readOnly' } });
    await reading.stop();
    await desk.stop();
  });
});

describe('devices', () => {
  it('stay the same from start to start', async () => {
    const first = await openDesk(place.folder);
    await declareIncident(first);
    const device = (await first.ask('engine.status', {})).device;
    await first.stop();
    const second = await openDesk(place.folder);
    expect((await second.ask('engine.status', {})).device).toBe(device);
    await declareIncident(second, 'Autre');
    expect(await second.ask('chain.verify', {})).toMatchObject({ isIntact: true, devices: 1 });
    await second.stop();
  });

  it('begin anew after a restore, citing the head they continue; the present file is kept', async () => {
    const desk = await openDesk(place.folder);
    await declareIncident(desk);
    const backup = await desk.ask('backup.make', {});
    const lost = await declareIncident(desk, 'Après la copie');
    const head = (await desk.ask('chain.verify', {})).heads[0];
    expect((await desk.ask('backup.list', {}))[0]).toMatchObject({ entriesLost: 1, pointless: null });
    await desk.stop();

    const restored = restoreFile({ backupFile: backup.file, file: file(), now: Date.now() });
    expect(restored.ok).toBe(true);
    if (restored.ok) expect(existsSync(restored.value.keptAs ?? '')).toBe(true);
    const again = await openDesk(place.folder, { isRestored: true });
    expect((await again.refused('incident.get', { incidentId: lost })).code).toBe('incident.unknown');
    await declareIncident(again, 'Après la restauration');
    const { entries } = await again.ask('entry.list', {});
    const begun = entries.find(
      (entry) => entry.header.kind === 'device.created' && entry.header.device !== head?.device,
    );
    expect(begun?.payload).toMatchObject({
      reason: 'restored',
      continues: { device: head?.device, deviceSeq: 3 },
    });
    expect(await again.ask('chain.verify', {})).toMatchObject({ isIntact: true, devices: 2, forks: [] });
    await again.stop();
  });

  it('begin anew when the file was copied to another machine', async () => {
    const desk = await openDesk(place.folder);
    await declareIncident(desk);
    await desk.stop();
    const elsewhere = temporaryFolder();
    mkdirSync(elsewhere.folder, { recursive: true });
    copyFileSync(file(), join(elsewhere.folder, 'vigie.db'));
    const other = await openDesk(elsewhere.folder);
    await declareIncident(other, 'Ailleurs');
    const { entries } = await other.ask('entry.list', {});
    expect(
      entries
        .filter((entry) => entry.header.kind === 'device.created')
        .map((entry) => (entry.payload as { reason: string }).reason),
    ).toEqual(['first', 'copied']);
    expect(await other.ask('chain.verify', {})).toMatchObject({ isIntact: true, devices: 2 });
    await other.stop();
    elsewhere.clean();
  });

  it('begin anew when an older copy was put back by hand', async () => {
    const desk = await openDesk(place.folder);
    await declareIncident(desk);
    await desk.stop();
    copyFileSync(file(), join(place.folder, 'kept'));
    const later = await openDesk(place.folder);
    await declareIncident(later, 'Plus tard');
    await later.stop();
    copyFileSync(join(place.folder, 'kept'), file());
    for (const side of ['-wal', '-shm']) rmSync(`${file()}${side}`, { force: true });
    const again = await openDesk(place.folder);
    await declareIncident(again, 'Après le retour');
    const { entries } = await again.ask('entry.list', {});
    expect(entries.filter((entry) => entry.header.kind === 'device.created').at(-1)?.payload).toMatchObject({
      reason: 'headUnknown',
    });
    expect(await again.ask('chain.verify', {})).toMatchObject({ isIntact: true, devices: 2, forks: [] });
    await again.stop();
  });
});

describe('backups', () => {
  it('rotate, are proved, go to the second folder with the kept files, and open for reading', async () => {
    const desk = await openDesk(place.folder);
    const incidentId = await declareIncident(desk);
    const picture = join(place.folder, 'capture.png');
    copyFileSync(new URL('../../../package.json', import.meta.url), picture);
    const evidence = await desk.ask('evidence.attach', { incidentId, file: picture });
    const stick = join(place.folder, 'stick');
    mkdirSync(stick);
    await desk.ask('backup.configure', { secondFolder: stick });
    const made = await desk.ask('backup.make', {});
    expect(existsSync(join(stick, made.file.split('/').at(-1) ?? ''))).toBe(true);
    const sha = evidence.file?.sha256 ?? '';
    expect(existsSync(join(stick, 'files', sha.slice(0, 2), sha))).toBe(true);
    expect((await desk.ask('backup.list', {})).map((info) => info.place).sort()).toContain('second');
    expect(recallSecondFolder(desk.backupFolder)).toBe(stick);
    await desk.stop();

    const elsewhere = temporaryFolder();
    const reading = await openDesk(elsewhere.folder, { file: made.file, mode: 'readOnly' });
    expect((await reading.ask('incident.get', { incidentId })).title).toBe('Rappel du lot 42');
    expect(await reading.ask('chain.verify', {})).toMatchObject({ isIntact: true });
    await reading.stop();
    elsewhere.clean();
  });

  it('are refused in a folder that cannot be used', async () => {
    const desk = await openDesk(place.folder);
    expect((await desk.refused('backup.configure', { secondFolder: '/proc/nowhere' })).code).toBe(
      'backup.folderUnusable',
    );
    await desk.stop();
  });
});

describe('the key of this laptop', () => {
  it('that cannot be read is said, and the file still opens for reading', async () => {
    const desk = await openDesk(place.folder);
    await declareIncident(desk);
    await desk.stop();
    const vault: Vault = {
      kind: 'system',
      get: () => Promise.reject(new Error('the key store is locked')),
      set: () => Promise.reject(new Error('the key store is locked')),
      delete: () => Promise.reject(new Error('the key store is locked')),
    };
    expect(await tryEngine(place.folder, { vault })).toMatchObject({
      ok: false,
      error: { code: 'vault.unreadable' },
    });
    const reading = await tryEngine(place.folder, { vault, mode: 'readOnly' });
    expect(reading.ok).toBe(true);
    if (reading.ok) await reading.value.stop();
    const again = await openDesk(place.folder);
    expect(await again.ask('chain.verify', {})).toMatchObject({ isIntact: true, devices: 1 });
    await again.stop();
  });
});
