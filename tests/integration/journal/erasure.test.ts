/*
 * What an erasure leaves to be done is done, or stays marked and is done later: somebody who reads
 * holds it up, a stick that is away holds it up, a copy that nobody can read does not.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, type Db } from '../../../electron/engine/db/sqlite.ts';
import { type ErasureMarks, prepareErasureMarks } from '../../../electron/engine/journal/erasureMarks.ts';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { tracesIn } from '../../support/traces.ts';

const SECRET = 'Quatrelaines';
const NOTHING_DUE = { sweepDue: null, copiesDue: null, filesDue: null };
/** An engine looks some seconds after its start whether an erasure was left unfinished. */
const LOOKED_AFTER_START_MS = 15_000;

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let incidentId: string;
beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
  incidentId = await declareIncident(desk);
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

/** Records a line; answers with its entry. */
async function record(text: string): Promise<string> {
  const line = await desk.ask('logLine.record', { incidentId, text });
  const { entries } = await desk.ask('entry.list', { incidentId, limit: 1_000 });
  return entries.find((entry) => entry.header.entityId === line.id)?.header.id ?? '';
}

const erase = (entryId: string) => desk.ask('payload.erase', { entryIds: [entryId], reason: 'demande' });

function open(file: string): Db {
  return connect(file, { isReadOnly: true, mustExist: true });
}

function marks(): ErasureMarks {
  const db = open(desk.file);
  const read = prepareErasureMarks(db).read();
  db.close();
  return read;
}

describe('an erasure that is held up by a reader', () => {
  it('is recorded, says that traces may remain, keeps its mark, and is finished with the next', async () => {
    const entryId = await record(`Rappeler ${SECRET}`);
    const other = await record('Autre chose');
    const reader = open(desk.file);
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM entry').get();
    expect(await erase(entryId)).toEqual({ erased: 1, isComplete: false });
    expect(marks().sweepDue).not.toBeNull();
    // Control: the words are still there, and copies did not have to wait for the file itself.
    expect(tracesIn(place.folder, SECRET)).not.toEqual([]);
    expect(marks().copiesDue).toBeNull();

    reader.exec('COMMIT');
    reader.close();
    expect(await erase(other)).toEqual({ erased: 1, isComplete: true });
    expect(tracesIn(place.folder, SECRET)).toEqual([]);
    expect(marks()).toEqual(NOTHING_DUE);
  });

  it('is finished some seconds after a start, without anybody asking', async () => {
    const entryId = await record(`Rappeler ${SECRET}`);
    const reader = open(desk.file);
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM entry').get();
    expect((await erase(entryId)).isComplete).toBe(false);
    reader.close();
    await desk.stop();
    desk = await openDesk(place.folder);
    expect(marks().sweepDue).not.toBeNull();
    await vi.waitUntil(() => marks().sweepDue === null, { timeout: LOOKED_AFTER_START_MS, interval: 200 });
    expect(tracesIn(place.folder, SECRET)).toEqual([]);
  });

  it('waits for a check of the journal that this engine itself is making', async () => {
    for (let n = 0; n < 300; n += 1) await desk.ask('logLine.record', { incidentId, text: `Ligne ${n}` });
    const entryId = await record(`Rappeler ${SECRET}`);
    const checking = Promise.all(Array.from({ length: 12 }, () => desk.ask('chain.verify', {})));
    expect(await erase(entryId)).toEqual({ erased: 1, isComplete: true });
    expect(tracesIn(place.folder, SECRET)).toEqual([]);
    await checking;
  });
});

describe('a second folder that is away', () => {
  it('holds the mark until it is back, and is cleaned then', async () => {
    const stick = join(place.folder, 'stick');
    const away = `${place.folder}-away`;
    mkdirSync(stick);
    await desk.ask('backup.configure', { secondFolder: stick });
    const entryId = await record(`Rappeler ${SECRET}`);
    await desk.ask('backup.make', {});
    renameSync(stick, away);
    try {
      expect(await erase(entryId)).toEqual({ erased: 1, isComplete: false });
      expect(marks()).toMatchObject({ sweepDue: null, filesDue: null });
      expect(marks().copiesDue).not.toBeNull();
      // What is in reach does not wait for what is not.
      expect(tracesIn(place.folder, SECRET)).toEqual([]);
      expect(tracesIn(away, SECRET)).toHaveLength(1);
      renameSync(away, stick);
      expect((await erase(await record('Autre chose'))).isComplete).toBe(true);
      expect(tracesIn(place.folder, SECRET)).toEqual([]);
      expect(marks()).toEqual(NOTHING_DUE);
    } finally {
      rmSync(away, { recursive: true, force: true });
    }
  });
});

describe('a copy that is no database', () => {
  it('is left alone and holds nothing up', async () => {
    const entryId = await record(`Rappeler ${SECRET}`);
    await desk.ask('backup.make', {});
    const rubbish = join(desk.backupFolder, 'vigie-20200101T000000000Z-v3.db');
    writeFileSync(rubbish, `not a database, ${SECRET}`);
    expect(await erase(entryId)).toEqual({ erased: 1, isComplete: true });
    expect(tracesIn(desk.backupFolder, SECRET)).toEqual(['vigie-20200101T000000000Z-v3.db']);
    expect(marks()).toEqual(NOTHING_DUE);
  });
});

describe('a backup that is being made meanwhile', () => {
  it('is cleaned as well, in both folders', async () => {
    const stick = join(place.folder, 'stick');
    mkdirSync(stick);
    await desk.ask('backup.configure', { secondFolder: stick });
    for (let n = 0; n < 5; n += 1) {
      const entryId = await record(`Rappeler ${SECRET} ${n}`);
      const making = desk.ask('backup.make', {});
      const erased = await erase(entryId);
      expect(tracesIn(place.folder, `${SECRET} ${n}`)).toEqual([]);
      expect(erased).toEqual({ erased: 1, isComplete: true });
      await making;
    }
  });
});

describe('two erasures at once', () => {
  it('are both finished when they are answered', async () => {
    const first = await record(`Rappeler ${SECRET} un`);
    const second = await record(`Rappeler ${SECRET} deux`);
    await desk.ask('backup.make', {});
    expect(await Promise.all([erase(first), erase(second)])).toEqual([
      { erased: 1, isComplete: true },
      { erased: 1, isComplete: true },
    ]);
    expect(tracesIn(place.folder, SECRET)).toEqual([]);
    expect(marks()).toEqual(NOTHING_DUE);
  });
});

describe('the marks of an erasure', () => {
  it('do not travel into a backup', async () => {
    const entryId = await record(`Rappeler ${SECRET}`);
    const reader = open(desk.file);
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM entry').get();
    await erase(entryId);
    const made = await desk.ask('backup.make', {});
    reader.close();
    expect(marks().sweepDue).not.toBeNull();
    const copy = open(made.file);
    expect(prepareErasureMarks(copy).read()).toEqual(NOTHING_DUE);
    copy.close();
  });
});
