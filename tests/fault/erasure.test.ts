/*
 * An erasure is interrupted: the engine dies right after it was recorded, or the disk is too full to
 * sweep the file. The words are then still in free pages, in the log and in backups; they go by
 * themselves at the next start, also when a backup was restored in between.
 * Controls: the words are found before; and they stay when the marks that the act wrote are taken away.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { restoreFile } from '../../electron/engine/db/restore.ts';
import { connect } from '../../electron/engine/db/sqlite.ts';
import { setUpRoom, writePosts } from '../support/fault/acts.ts';
import { accepted, startEngine } from '../support/fault/engineProcess.ts';
import { createPromises } from '../support/fault/promises.ts';
import { makeScratch } from '../support/fault/recordedRun.ts';
import { canShim } from '../support/fault/shim.ts';
import { createSmallDisk } from '../support/fault/smallDisk.ts';
import { openDesk } from '../support/openEngine.ts';
import { tracesIn } from '../support/traces.ts';

const SECRET = 'Zéphyrine Quatrelaines';
const PROGRAM = join(import.meta.dirname, '../support/fault/eraseAndDie.ts');
/** An engine looks some seconds after its start. */
const LOOKED_MS = 20_000;
const LONG_ENOUGH_FOR_A_LOOK_MS = 6_000;
const scratch = makeScratch('erasure');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A folder as a dead engine leaves it. */
function dieErasing(name: string): { readonly folder: string; readonly file: string } {
  const folder = join(scratch, name);
  mkdirSync(folder);
  const run = spawnSync(process.execPath, [PROGRAM, folder, SECRET], { encoding: 'utf8' });
  expect(run.signal, run.stderr).toBe('SIGKILL');
  const places = tracesIn(folder, SECRET);
  expect(places.filter((place) => place.startsWith('backups'))).toHaveLength(1);
  expect(places.filter((place) => !place.startsWith('backups')).length).toBeGreaterThan(0);
  return { folder, file: join(folder, 'vigie.db') };
}

const cleaned = (folder: string) =>
  vi.waitUntil(() => tracesIn(folder, SECRET).length === 0, { timeout: LOOKED_MS, interval: 200 });

describe('an engine that dies after it recorded an erasure', { timeout: 60_000 }, () => {
  it('finishes it after the next start, while it runs', async () => {
    const { folder } = dieErasing('died');
    const desk = await openDesk(folder);
    await cleaned(folder);
    expect(await desk.ask('chain.verify', {})).toMatchObject({ isIntact: true, erasedPayloads: 1 });
    await desk.stop();
    expect(tracesIn(folder, SECRET)).toEqual([]);
  });

  it('finishes it when an older backup was restored in between, in what the restore kept too', async () => {
    const { folder, file } = dieErasing('restored');
    const [oldest = ''] = readdirSync(join(folder, 'backups')).sort();
    const restored = restoreFile({ backupFile: join(folder, 'backups', oldest), file, now: Date.now() });
    expect(restored.ok).toBe(true);
    const desk = await openDesk(folder, { isRestored: true });
    await cleaned(folder);
    await desk.stop();
  });

  it('control: without the marks of the act the words stay', async () => {
    const { folder, file } = dieErasing('unmarked');
    const db = connect(file, { isReadOnly: false, mustExist: true });
    db.exec(`DELETE FROM local WHERE name IN ('sweepDue', 'copiesDue', 'filesDue')`);
    db.close();
    const desk = await openDesk(folder);
    await wait(LONG_ENOUGH_FOR_A_LOOK_MS);
    await desk.stop();
    expect(tracesIn(folder, SECRET).length).toBeGreaterThan(0);
  });
});

describe.runIf(canShim)('a disk that is too full to sweep', { timeout: 60_000 }, () => {
  it('does not undo the erasure, says that traces may remain, and is swept once there is room', async () => {
    const folder = join(scratch, 'full');
    mkdirSync(folder);
    const disk = createSmallDisk(folder, join(scratch, 'control'));
    const csv = join(scratch, 'posts.csv');
    writePosts(csv, 0, 50);
    const engine = startEngine(join(folder, 'vigie.db'), { env: disk.env, args: ['--reserve', '0'] });
    const { incidentId } = await setUpRoom(engine, csv, createPromises());
    const record = async (text: string): Promise<string> => {
      const line = accepted<{ id: string }>(await engine.call('logLine.record', { incidentId, text }));
      const { entries } = accepted<{ entries: { header: { id: string; entityId: string } }[] }>(
        await engine.call('entry.list', { incidentId, limit: 1_000 }),
      );
      return entries.find((entry) => entry.header.entityId === line.id)?.header.id ?? '';
    };
    const entryId = await record(SECRET);
    const other = await record('Autre ligne');
    // A file that takes far more room to make anew than an act does.
    for (let n = 0; n < 200; n += 1)
      accepted(await engine.call('logLine.record', { incidentId, text: `${n} ${'x'.repeat(6_000)}` }));
    const erase = (id: string) => engine.call('payload.erase', { entryIds: [id], reason: 'demande' });
    // Room for an act and none for a sweep. What goes on behind the acts may take some of it first.
    let reply: Awaited<ReturnType<typeof erase>> = null;
    for (let left = 600_000; reply?.ok !== true && left <= 1_200_000; left += 200_000) {
      disk.leave(left);
      reply = await erase(entryId);
    }
    expect(accepted(reply)).toEqual({ erased: 1, isComplete: false });
    expect(disk.refusals()).toBeGreaterThan(0);
    expect(tracesIn(folder, SECRET).filter((place) => /^vigie\.db(-wal)?$/.test(place))).not.toEqual([]);
    disk.leavePlenty();
    expect(accepted(await erase(other))).toEqual({ erased: 1, isComplete: true });
    expect(tracesIn(folder, SECRET)).toEqual([]);
    expect(accepted(await engine.call('chain.verify', {}))).toMatchObject({
      isIntact: true,
      erasedPayloads: 2,
    });
    expect(await engine.end(), engine.errors()).toBe(0);
    disk.close();
  });
});
