/*
 * Backups: whole as far as the disk allows, of everything that was recorded, and of nobody else's
 * file. What cannot be copied is said and keeps nothing else back.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesFolder, listDigests, pathOfDigest } from '../../../electron/engine/files/fileStore.ts';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../../support/openEngine.ts';

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
