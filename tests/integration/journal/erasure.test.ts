/*
 * What an erasure leaves to be done is done, or stays marked and is done later: a stick that is away
 * holds it up, a copy that nobody can read does not.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect, type Db } from '../../../electron/engine/db/sqlite.ts';
import { type ErasureMarks, prepareErasureMarks } from '../../../electron/engine/journal/erasureMarks.ts';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { tracesIn } from '../../support/traces.ts';

const SECRET = 'Quatrelaines';
const NOTHING_DUE = { sweepDue: null, copiesDue: null, filesDue: null };

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
