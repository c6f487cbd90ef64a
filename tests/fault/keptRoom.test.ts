/*
 * S5: what a person asks for goes through on a full disk with the room that was kept back, whatever
 * it is: evidence from a file, the undoing of an import, the last step of an import. Without any
 * room it is refused `disk.full`, the status says that the disk is in trouble, and it goes through
 * later without a number lost. Control: the same calls without a reserve.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EngineStatus } from '../../shared/contract/journal.ts';
import { setUpRoom, writePosts } from '../support/fault/acts.ts';
import { accepted, type EngineUnderTest, startEngine } from '../support/fault/engineProcess.ts';
import { inspectFile } from '../support/fault/inspectFile.ts';
import { createPromises } from '../support/fault/promises.ts';
import { makeScratch } from '../support/fault/recordedRun.ts';
import { canShim } from '../support/fault/shim.ts';
import { createSmallDisk, type SmallDisk } from '../support/fault/smallDisk.ts';
import { tell } from '../support/fault/soak.ts';

const RESERVE_MB = 4;
const POSTS = 1_000;
const BLOCK_BYTES = 4_096;
/** Far more than one small import needs. */
const ROOM_AT_MOST_BYTES = 2_000_000;
const scratch = makeScratch('kept-room');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Place = {
  readonly engine: EngineUnderTest;
  readonly disk: SmallDisk;
  readonly incidentId: string;
  readonly importId: string;
  readonly layReserve: () => void;
  readonly hasReserve: () => boolean;
  readonly status: () => Promise<EngineStatus>;
  /** Ends the engine and looks for damage. */
  readonly close: () => Promise<void>;
};

/** A file with posts on a disk that can be filled; closed in between, so that its log is empty and any act needs room. */
async function openPlace(name: string, hasRoomKept: boolean): Promise<Place> {
  const folder = join(scratch, name);
  mkdirSync(folder);
  const file = join(folder, 'vigie.db');
  const csv = join(scratch, `${name}.csv`);
  writePosts(csv, 0, POSTS);
  const promises = createPromises();
  const first = startEngine(file, { args: ['--reserve', '0'] });
  const { incidentId } = await setUpRoom(first, csv, promises);
  const imports = accepted<readonly { id: string }[]>(await first.call('import.list', {}));
  expect(await first.end(), first.errors()).toBe(0);
  // As an engine lays it, eight seconds after it was started.
  const reserve = `${file}.reserve`;
  const layReserve = () => writeFileSync(reserve, randomBytes(RESERVE_MB * 1024 * 1024));
  if (hasRoomKept) layReserve();
  const disk = createSmallDisk(folder, join(scratch, `control-${name}`));
  // It gives back what it finds, and lays none of its own in the middle of a test.
  const engine = startEngine(file, { env: disk.env, args: ['--reserve', '0'] });
  const status = async () => accepted<EngineStatus>(await engine.call('engine.status', {}));
  await status();
  return {
    engine,
    disk,
    incidentId,
    importId: imports[0]?.id ?? '',
    layReserve,
    hasReserve: () => existsSync(reserve),
    status,
    close: async () => {
      disk.leavePlenty();
      expect(await engine.end(), engine.errors()).toBe(0);
      const { lost, damage } = inspectFile(file, join(scratch, 'look.db'), promises.promised, true);
      // The posts of the import that was undone were promised before it was.
      expect(lost.filter((what) => !what.includes('mention'))).toEqual([]);
      expect(damage).toEqual([]);
      disk.close();
    },
  };
}

const calls = [
  {
    name: 'evidence.attach',
    input: ({ incidentId }: Place) => {
      const file = join(scratch, 'evidence.txt');
      writeFileSync(file, 'Capture fictive. '.repeat(600));
      return { incidentId, file };
    },
    value: { file: { name: 'evidence.txt' } },
  },
  {
    name: 'import.undo',
    input: ({ importId }: Place) => ({ importId }),
    // The incident was declared on three of the posts.
    value: { removed: POSTS - 3, kept: 3 },
  },
];

describe.runIf(canShim)('S5: the room kept back', { timeout: 180_000 }, () => {
  it.each(calls)('lets $name through on a full disk', async ({ name, input, value }) => {
    const place = await openPlace(`with-${name}`, true);
    place.disk.leave(0);
    expect(accepted(await place.engine.call(name, input(place)))).toMatchObject(value);
    expect(place.hasReserve()).toBe(false);
    expect(place.disk.refusals()).toBeGreaterThan(0);
    const status = await place.status();
    expect(status.reserveUsedSince).toBeGreaterThan(0);
    expect(status.diskTroubleSince).toBeNull();
    await place.close();
  });

  it.each(calls)('control: without any, $name is refused and the trouble is told', async (call) => {
    const place = await openPlace(`without-${call.name}`, false);
    expect((await place.status()).diskTroubleSince).toBeNull();
    place.disk.leave(0);
    const input = call.input(place);
    expect(await place.engine.call(call.name, input)).toMatchObject({
      ok: false,
      error: { code: 'disk.full' },
    });
    expect((await place.status()).diskTroubleSince).toBeGreaterThan(0);
    place.disk.leavePlenty();
    expect(accepted(await place.engine.call(call.name, input))).toMatchObject(call.value);
    expect((await place.status()).diskTroubleSince).toBeNull();
    await place.close();
  });

  it('keeps an import whose posts are stored when only its last step finds no room', async () => {
    const place = await openPlace('last-step', true);
    const csv = join(scratch, 'last-step-posts.csv');
    const tally = { refused: 0, kept: 0, fitted: 0 };
    // A little more room every time: first nothing fits, then the posts, at last the entry as well.
    for (let room = 0; room < ROOM_AT_MOST_BYTES && tally.fitted === 0; room += BLOCK_BYTES) {
      writePosts(csv, POSTS + room, 60);
      place.layReserve();
      place.disk.leave(room);
      const reply = await place.engine.call('mention.import', { file: csv });
      const isReserveUsed = !place.hasReserve();
      place.disk.leavePlenty();
      if (reply?.ok === false) {
        expect(reply.error.code).toBe('disk.full');
        tally.refused += 1;
      } else if (isReserveUsed) tally.kept += 1;
      else tally.fitted += 1;
      if (reply?.ok === true) expect(reply.value).toMatchObject({ rowsRead: 60, stored: 60, duplicate: 0 });
    }
    tell('S5 the last step of an import', tally);
    expect(tally.refused).toBeGreaterThan(0);
    expect(tally.kept).toBeGreaterThan(0);
    expect(tally.fitted).toBe(1);
    const { total } = accepted<{ total: number }>(await place.engine.call('mention.count', {}));
    expect(total).toBe(POSTS + 60 * (tally.kept + tally.fitted));
    await place.close();
  });
});
