// The room kept back for a full disk: there whole or not at all, never what fills the disk, given back at once.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReserve } from '../../../../electron/engine/files/reserve.ts';
import { temporaryFolder } from '../../../support/openEngine.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.clean());

describe('the reserve of a database', () => {
  it('takes real room, once, and gives it back once', async () => {
    const reserve = createReserve(join(place.folder, 'a.db'), 3_000_000);
    expect(await reserve.lay()).toBe(true);
    const file = join(place.folder, 'a.db.reserve');
    expect(statSync(file).size).toBe(3_000_000);
    expect(statSync(file).blocks * 512).toBeGreaterThanOrEqual(3_000_000);
    expect(new Set(readFileSync(file).subarray(0, 4_096)).size).toBeGreaterThan(200);
    const laidAt = statSync(file).mtimeMs;
    expect(await reserve.lay()).toBe(true);
    expect(statSync(file).mtimeMs).toBe(laidAt);
    expect(reserve.release()).toBe(true);
    expect(reserve.release()).toBe(false);
    expect(readdirSync(place.folder)).toEqual([]);
  });

  it('is laid anew where one was cut short', async () => {
    const file = join(place.folder, 'a.db.reserve');
    writeFileSync(file, 'short');
    writeFileSync(`${file}.part`, 'left by a crash');
    expect(await createReserve(join(place.folder, 'a.db'), 10_000).lay()).toBe(true);
    expect(statSync(file).size).toBe(10_000);
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it('is not laid where it would fill the disk, nor where nothing can be written', async () => {
    expect(await createReserve(join(place.folder, 'a.db'), 2 ** 50).lay()).toBe(false);
    expect(await createReserve(join(place.folder, 'gone', 'a.db'), 10_000).lay()).toBe(false);
    expect(readdirSync(place.folder)).toEqual([]);
  });
});
