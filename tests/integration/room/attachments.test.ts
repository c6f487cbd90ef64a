/*
 * Files as evidence: dropped and pasted bytes by what they are and not by what they are called; 2 GB, and a file that
 * changes while it is read, refused in words.
 */
import { createHash } from 'node:crypto';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../../support/openEngine.ts';

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

/** One black point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

it('keeps what was dropped by its bytes', async () => {
  const picture = await desk.ask('evidence.attachBytes', {
    incidentId,
    base64: PNG.toString('base64'),
    name: 'capture.txt',
  });
  expect(picture.file).toEqual({
    sha256: createHash('sha256').update(PNG).digest('hex'),
    sizeBytes: PNG.byteLength,
    mediaType: 'image/png',
    name: 'capture.txt',
  });
  const script = Buffer.from('<script>alert(1)</script>').toString('base64');
  const disguised = await desk.ask('evidence.attachBytes', { incidentId, base64: script, name: 'x.png' });
  expect(disguised.file?.mediaType).toBe('application/octet-stream');
  const wrong = { incidentId, base64: '%%%', name: 'x' };
  expect((await desk.refused('evidence.attachBytes', wrong)).code).toBe('file.notReadable');
  const { items } = await desk.ask('incident.timeline', { incidentId });
  expect(items.filter(({ type }) => type === 'evidence')).toHaveLength(2);
});

it('refuses two gigabytes, and half of one file with half of another', async () => {
  const large = join(place.folder, 'large.mp4');
  writeFileSync(large, '');
  truncateSync(large, 2 * 1024 ** 3);
  expect((await desk.refused('evidence.attach', { incidentId, file: large })).code).toBe('file.tooLarge');
  if (process.platform !== 'linux') return;
  // The system says that it is empty, and then it is not: it was written meanwhile.
  const moving = '/proc/self/status';
  expect((await desk.refused('evidence.attach', { incidentId, file: moving })).code).toBe(
    'file.changedWhileRead',
  );
});
