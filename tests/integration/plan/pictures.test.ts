/*
 * Pictures of the plan on a real file: kept by digest before the entry that cites them, refused when they are
 * none or too large to draw, never shown when they were altered.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPictureFacts } from '../../../electron/engine/files/pictureFacts.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

/** One grey dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
function pngOf(width: number, height: number): Buffer {
  const png = Buffer.from(PNG);
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}
function jpegOf(width: number, height: number): Buffer {
  const note = Buffer.alloc(300_000);
  note.writeUInt16BE(0xffe1, 0);
  note.writeUInt16BE(65_533, 2);
  const head = Buffer.concat([Buffer.from([0xff, 0xd8]), note.subarray(0, 65_535)]);
  const frame = Buffer.from([
    0xff,
    0xc2,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    0,
    0,
    0,
  ]);
  return Buffer.concat([head, frame, Buffer.alloc(20)]);
}
function write(name: string, bytes: Buffer | string): string {
  const file = join(place.folder, name);
  writeFileSync(file, bytes);
  return file;
}

describe('a picture of the plan', () => {
  it('is kept for an asset and for a contact, and is shown as it was kept', async () => {
    const asset = await desk.ask('asset.add', { fields: { title: { fr: 'Logo', en: 'Logo' } } });
    const contact = await desk.ask('contact.add', { fields: { name: 'Ana Bell' } });
    const file = write('logo.txt', PNG);
    const { sha256 } = await desk.ask('plan.attachPicture', { noun: 'asset', id: asset.id, file });
    await desk.ask('plan.attachPicture', { noun: 'contact', id: contact.id, file });
    const [kept] = await desk.ask('asset.list', {});
    expect(kept?.fields.file).toEqual({
      sha256,
      sizeBytes: PNG.length,
      mediaType: 'image/png',
      name: 'logo.txt',
    });
    const { dataUrl } = await desk.ask('plan.picture', { sha256 });
    expect(dataUrl).toBe(`data:image/png;base64,${PNG.toString('base64')}`);
    await desk.ask('asset.amend', { id: asset.id, fields: { file: null } });
    expect((await desk.ask('asset.list', {}))[0]?.fields.file).toBeNull();
  });

  it('is refused when it is none, or of a hundred megapixels, and nothing is stored', async () => {
    const { id } = await desk.ask('asset.add', { fields: {} });
    const refusalOf = async (file: string) =>
      (await desk.refused('plan.attachPicture', { noun: 'asset', id, file })).code;
    expect(await refusalOf(write('page.png', '<html><script>alert(1)</script></html>'))).toBe(
      'picture.notOne',
    );
    expect(await refusalOf(write('drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
      'picture.notOne',
    );
    expect(await refusalOf(write('empty.png', ''))).toBe('picture.notOne');
    expect(await refusalOf(write('cut.png', PNG.subarray(0, 20)))).toBe('picture.notOne');
    expect(await refusalOf(write('huge.png', pngOf(10_000, 10_000)))).toBe('picture.tooLarge');
    expect(await refusalOf(join(place.folder, 'none.png'))).toBe('file.missing');
    mkdirSync(join(place.folder, 'folder.png'));
    expect(await refusalOf(join(place.folder, 'folder.png'))).toBe('file.notReadable');
    expect((await desk.ask('asset.list', {}))[0]?.revision).toBe(1);
    expect(readdirSync(place.folder).some((name) => name.endsWith('.files'))).toBe(false);
  });

  it('is not shown when its bytes are no longer those that were approved', async () => {
    const { id } = await desk.ask('asset.add', { fields: {} });
    const file = write('logo.png', PNG);
    const { sha256 } = await desk.ask('plan.attachPicture', { noun: 'asset', id, file });
    const altered = Buffer.from(PNG);
    altered[altered.length - 1] = 0;
    writeFileSync(join(`${desk.file}.files`, sha256.slice(0, 2), sha256), altered);
    expect((await desk.refused('plan.picture', { sha256 })).code).toBe('file.altered');
    expect((await desk.refused('plan.picture', { sha256: 'a'.repeat(64) })).code).toBe('file.missing');
  });

  it('says its size whatever its kind, and ends on whatever bytes', () => {
    const facts = (name: string, bytes: Buffer) => readPictureFacts(write(name, bytes));
    expect(facts('a.png', pngOf(640, 480))).toMatchObject({ value: { width: 640, height: 480 } });
    expect(facts('a.jpg', jpegOf(4_000, 3_000))).toMatchObject({
      value: { mediaType: 'image/jpeg', width: 4_000, height: 3_000 },
    });
    const gif = Buffer.from('GIF89a\x40\x01\xf0\x00\x00\x00', 'latin1');
    expect(facts('a.gif', gif)).toMatchObject({ value: { width: 320, height: 240 } });
    const webp = Buffer.alloc(40);
    webp.write('RIFF', 0, 'latin1');
    webp.write('WEBPVP8X', 8, 'latin1');
    webp.writeUIntLE(799, 24, 3);
    webp.writeUIntLE(599, 27, 3);
    expect(facts('a.webp', webp)).toMatchObject({ value: { width: 800, height: 600 } });
    for (let round = 0; round < 300; round += 1) {
      const bytes = Buffer.alloc(64, round);
      bytes.writeUInt16BE(0xffd8, 0);
      expect(facts('any', bytes)).toHaveProperty('ok');
    }
  });
});
