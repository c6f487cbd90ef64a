/*
 * What was erased stays erased in every copy of the file: in backups, after a restore, and after
 * any order of restores.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

describe('what a restore kept beside the file', () => {
  it('is cleaned with its log, by an erasure after the restore', async () => {
    let desk = await openDesk(place.folder);
    const incidentId = await declareIncident(desk);
    const entryId = await recordSecret(desk, incidentId);
    const backup = await desk.ask('backup.make', {});
    // As a crash leaves it: entries that stand in the log alone.
    const sides = ['', '-wal', '-shm'];
    await desk.ask('logLine.record', { incidentId, text: `encore ${SECRET}` });
    for (const side of sides) copyFileSync(`${desk.file}${side}`, join(place.folder, `crashed${side}`));
    await desk.stop();
    for (const side of sides) renameSync(join(place.folder, `crashed${side}`), `${desk.file}${side}`);
    const restored = restoreFile({ backupFile: backup.file, file: desk.file, now: Date.now() });
    if (!restored.ok || restored.value.keptAs === null) throw new Error('nothing was kept');
    const kept = restored.value.keptAs;
    expect(statSync(`${kept}-wal`).size).toBeGreaterThan(0);

    desk = await openDesk(place.folder, { isRestored: true });
    const entriesBefore = countEntries(kept);
    expect(await erase(desk, entryId)).toEqual({ erased: 1, isComplete: true });
    expect(tracesIn(place.folder, `"${SECRET}"`)).toEqual([]);
    // It is what it was but for that payload, the entries of its log included.
    expect(countEntries(kept)).toBe(entriesBefore);
    expect(marksIn(kept)).toEqual([entryId]);
    expect(existsSync(`${kept}-wal`)).toBe(false);
    await desk.stop();
  });

  it('is cleaned after a restore that came in between an erasure and its end', async () => {
    let desk = await openDesk(place.folder);
    const incidentId = await declareIncident(desk);
    const entryId = await recordSecret(desk, incidentId);
    const backup = await desk.ask('backup.make', {});
    await declareIncident(desk, 'Plus tard');
    const reader = connect(desk.file, { isReadOnly: true, mustExist: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM entry').get();
    expect((await erase(desk, entryId)).isComplete).toBe(false);
    // As a crash leaves it: the words in the file's pages, their end in the log.
    for (const side of ['', '-wal', '-shm'])
      copyFileSync(`${desk.file}${side}`, join(place.folder, `crashed${side}`));
    reader.close();
    await desk.stop();
    for (const side of ['', '-wal', '-shm'])
      renameSync(join(place.folder, `crashed${side}`), `${desk.file}${side}`);
    expect(tracesIn(place.folder, SECRET)).not.toEqual([]);
    expect(restoreFile({ backupFile: backup.file, file: desk.file, now: Date.now() }).ok).toBe(true);
    desk = await openDesk(place.folder, { isRestored: true });
    await vi.waitUntil(() => tracesIn(place.folder, SECRET).length === 0, { timeout: 15_000, interval: 200 });
    await desk.stop();
  });
});

describe('the file of erased evidence', () => {
  const text = `Pièce jointe de ${SECRET}`;
  async function attach(desk: Desk, incidentId: string): Promise<string> {
    const source = join(elsewhere.folder, 'piece.txt');
    writeFileSync(source, text);
    return entryOf(desk, (await desk.ask('evidence.attach', { incidentId, file: source })).id);
  }
  let elsewhere: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    elsewhere = temporaryFolder();
  });
  afterEach(() => elsewhere.clean());

  it('goes with the last evidence that cites it, here and in both backup folders', async () => {
    const desk = await openDesk(place.folder);
    const incidentId = await declareIncident(desk);
    const stick = join(place.folder, 'stick');
    mkdirSync(stick);
    await desk.ask('backup.configure', { secondFolder: stick });
    const [first, second] = [await attach(desk, incidentId), await attach(desk, incidentId)];
    await desk.ask('backup.make', {});
    expect(tracesIn(place.folder, text)).toHaveLength(3);
    expect(await erase(desk, first)).toEqual({ erased: 1, isComplete: true });
    // Control: the other evidence still cites it.
    expect(tracesIn(place.folder, text)).toHaveLength(3);
    expect(await erase(desk, second)).toEqual({ erased: 1, isComplete: true });
    expect(tracesIn(place.folder, text)).toEqual([]);
    await desk.stop();
  });

  it('stays when it is being attached again at that moment', async () => {
    const desk = await openDesk(place.folder);
    const incidentId = await declareIncident(desk);
    // Much to look through for who cites the file: the moment in which it would be missed is long.
    for (let n = 0; n < 100; n += 1)
      await desk.ask('logLine.record', { incidentId, text: 'abcdef0123456789'.repeat(400) });
    let entryId = await attach(desk, incidentId);
    for (let n = 0; n < 12; n += 1) {
      const erasing = erase(desk, entryId);
      await wait(15 * n);
      const [erased, attached] = await Promise.all([erasing, attach(desk, incidentId)]);
      expect(erased.erased).toBe(1);
      expect(tracesIn(`${desk.file}.files`, text), `round ${n}`).toHaveLength(1);
      entryId = attached;
    }
    await desk.stop();
  });

  it('that is also wanted by an older erasure goes once the second folder is back', async () => {
    const desk = await openDesk(place.folder);
    const incidentId = await declareIncident(desk);
    const stick = join(place.folder, 'stick');
    const away = join(elsewhere.folder, 'away');
    mkdirSync(stick);
    await desk.ask('backup.configure', { secondFolder: stick });
    const entryId = await attach(desk, incidentId);
    await desk.ask('backup.make', {});
    renameSync(stick, away);
    expect(await erase(desk, entryId)).toEqual({ erased: 1, isComplete: false });
    expect(tracesIn(place.folder, text)).toEqual([]);
    expect(tracesIn(away, text)).toHaveLength(1);
    renameSync(away, stick);
    const other = await recordSecret(desk, incidentId);
    expect(await erase(desk, other)).toEqual({ erased: 1, isComplete: true });
    expect(tracesIn(stick, text)).toEqual([]);
    await desk.stop();
  });
});

describe('half-made copies that a crash left', () => {
  it('go at the next start or backup, and nothing else does', async () => {
    let desk = await openDesk(place.folder);
    await declareIncident(desk);
    const stick = join(place.folder, 'stick');
    mkdirSync(stick);
    await desk.ask('backup.configure', { secondFolder: stick });
    await desk.ask('backup.make', {});
    const name = 'vigie-20260102T030405678Z-v3.db';
    const halfMade = [
      join(desk.backupFolder, `${name}.part`),
      join(desk.backupFolder, `${name}.part-journal`),
      join(desk.backupFolder, `${name}.erasing`),
      join(stick, `${name}.part`),
      join(stick, `${name}.erasing-journal`),
      `${desk.file}.restoring`,
      `${desk.file}.restoring-wal`,
      join(place.folder, 'vigie.before-restore-20260102T030405678Z.db.erasing'),
      join(`${desk.file}.files`, '.0b6f3c1e-58a5-4f6e-9a7d-1f2e3d4c5b6a.part'),
    ];
    const others = [
      join(stick, 'lettre.db.part'),
      join(place.folder, 'vigie.before-restore-hier.db'),
      join(desk.backupFolder, 'second-folder.json'),
    ];
    const layOut = () => {
      mkdirSync(`${desk.file}.files`, { recursive: true });
      for (const file of halfMade) writeFileSync(file, 'half');
    };
    for (const file of others.slice(0, 2)) writeFileSync(file, 'not ours');
    layOut();
    await desk.ask('backup.make', {});
    expect(halfMade.filter((file) => existsSync(file))).toEqual([]);
    await desk.stop();
    layOut();
    desk = await openDesk(place.folder);
    await vi.waitUntil(() => !halfMade.some((file) => existsSync(file)), { timeout: 15_000, interval: 100 });
    expect(others.filter((file) => !existsSync(file))).toEqual([]);
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
