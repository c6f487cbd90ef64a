/*
 * What was erased stays erased in every copy of the file: in backups, after a restore, and after
 * any order of restores.
 */
import { copyFileSync, mkdirSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseInBackup } from '../../../electron/engine/db/eraseInBackup.ts';
import { restoreFile } from '../../../electron/engine/db/restore.ts';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { tracesIn } from '../../support/traces.ts';

const SECRET = 'Zéphyrine Quatrelaines';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.clean());

/** The entry that recorded an entity. */
async function entryOf(desk: Desk, entityId: string): Promise<string> {
  const { entries } = await desk.ask('entry.list', {});
  return entries.find((entry) => entry.header.entityId === entityId)?.header.id ?? '';
}

async function recordSecret(desk: Desk, incidentId: string): Promise<string> {
  return entryOf(desk, (await desk.ask('logLine.record', { incidentId, text: SECRET })).id);
}

function erase(desk: Desk, entryId: string) {
  return desk.ask('payload.erase', { entryIds: [entryId], reason: 'demande de la personne' });
}

function countEntries(file: string): number {
  const db = connect(file, { isReadOnly: true, mustExist: true });
  const count = db.prepare('SELECT count(*) FROM entry').pluck().get() as number;
  db.close();
  return count;
}

function marksIn(file: string): readonly unknown[] {
  const db = connect(file, { isReadOnly: true, mustExist: true });
  const marks = db.prepare('SELECT entry_id FROM payload_erasure').pluck().all();
  db.close();
  return marks;
}

describe('a restore', () => {
  it('of an older backup forgets no erasure: a newer one restored later brings nothing back', async () => {
    const desk = await openDesk(place.folder);
    const incidentId = await declareIncident(desk);
    const before = await desk.ask('backup.make', {});
    const entryId = await recordSecret(desk, incidentId);
    const after = await desk.ask('backup.make', {});
    const stick = join(place.folder, 'away');
    mkdirSync(stick);
    const onStick = join(stick, basename(after.file));
    copyFileSync(after.file, onStick);
    await desk.ask('payload.erase', { entryIds: [entryId], reason: 'demande de la personne' });
    await desk.stop();

    const textsAfter = async (backupFile: string, now: number) => {
      expect(restoreFile({ backupFile, file: desk.file, now })).toMatchObject({ ok: true });
      const again = await openDesk(place.folder, { isRestored: true });
      const lines = await again.ask('logLine.list', { incidentId });
      const chain = await again.ask('chain.verify', {});
      await again.stop();
      return { texts: lines.map((line) => line.versions[0]?.text), chain };
    };
    const now = Date.now();
    expect((await textsAfter(before.file, now)).texts).toEqual([]);
    const { texts, chain } = await textsAfter(onStick, now + 1);
    expect(texts).toEqual([null]);
    // The act that erased it is in neither of the two copies, and that is said.
    expect(chain).toMatchObject({ isIntact: true, erasedPayloads: 0, erasedElsewhere: 1 });
  });

  it('brings back what was never erased (control)', async () => {
    const desk = await openDesk(place.folder);
    const incidentId = await declareIncident(desk);
    await recordSecret(desk, incidentId);
    const after = await desk.ask('backup.make', {});
    await declareIncident(desk, 'Plus tard');
    await desk.stop();
    expect(restoreFile({ backupFile: after.file, file: desk.file, now: Date.now() }).ok).toBe(true);
    const again = await openDesk(place.folder, { isRestored: true });
    expect((await again.ask('logLine.list', { incidentId }))[0]?.versions[0]?.text).toBe(SECRET);
    await again.stop();
  });
});

describe('backups in reach', () => {
  it('all remember an erasure, and are left alone once they do', async () => {
    const desk = await openDesk(place.folder);
    const incidentId = await declareIncident(desk);
    const older = await desk.ask('backup.make', {});
    const entryId = await recordSecret(desk, incidentId);
    const newer = await desk.ask('backup.make', {});
    const files = [older.file, newer.file];
    const inodes = () => files.map((file) => statSync(file).ino);
    const untouched = inodes();
    await desk.ask('payload.erase', { entryIds: [entryId], reason: 'essai' });
    expect(files.map(marksIn)).toEqual([[entryId], [entryId]]);
    const cleaned = inodes();
    expect(cleaned).not.toEqual(untouched);

    const { orgId } = await desk.ask('engine.status', {});
    const known = { orgId, erasures: [{ entryId, erasedBy: 'whoever' }] };
    expect(files.map((file) => eraseInBackup(file, known))).toEqual([
      { ok: true, value: 'clean' },
      { ok: true, value: 'clean' },
    ]);
    expect(inodes()).toEqual(cleaned);
    await desk.stop();
  });
});

describe('the live file itself', () => {
  it('is not taken for one of its copies under another name', async () => {
    const first = await openDesk(place.folder);
    const incidentId = await declareIncident(first);
    const entryId = await recordSecret(first, incidentId);
    await first.stop();
    mkdirSync(first.backupFolder, { recursive: true });
    const live = join(first.backupFolder, 'vigie-20260102T030405678Z-v3.db');
    renameSync(first.file, live);
    symlinkSync(live, first.file);
    const desk = await openDesk(place.folder);
    const { ino } = statSync(live);
    expect(await erase(desk, entryId)).toEqual({ erased: 1, isComplete: true });
    expect(statSync(live).ino).toBe(ino);
    await desk.ask('logLine.record', { incidentId, text: 'consigné après' });
    expect(tracesIn(place.folder, SECRET)).toEqual([]);
    await desk.stop();
    expect(countEntries(live)).toBe(6);
  });
});

describe('the backup of another organisation', () => {
  it('in the same folder is not written to', async () => {
    const other = await openDesk(place.folder, { file: join(place.folder, 'other.db') });
    const { file: theirs } = await other.ask('backup.make', {});
    await other.stop();
    const { ino } = statSync(theirs);
    const desk = await openDesk(place.folder);
    const entryId = await recordSecret(desk, await declareIncident(desk));
    const { file: ours } = await desk.ask('backup.make', {});
    expect((await erase(desk, entryId)).isComplete).toBe(true);
    expect(marksIn(theirs)).toEqual([]);
    expect(statSync(theirs).ino).toBe(ino);
    expect(marksIn(ours)).toEqual([entryId]);
    await desk.stop();
  });
});
