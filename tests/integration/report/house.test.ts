/*
 * Reports as the organisation has them: its logo, colour, classification and parts come from the plan's own page into
 * every form, and what the plan cannot stand by is refused or left out.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { filesFolder, pathOfDigest } from '../../../electron/engine/files/fileStore.ts';
import type { CallRawInput } from '../../../shared/contract/contract.ts';
import { LOGO_SIZE_LIMIT } from '../../../shared/domain/reportHouse.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { plainPng } from '../../support/report/logo.ts';

const LOGO = plainPng(240, 60, [122, 31, 61]);
const BASE64 = LOGO.toString('base64');

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let incidentId = '';
let pageId = '';
beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
  await desk.ask('plan.begin', { origin: 'empty', organisation: '[fictif] Laiterie & filles' });
  pageId = (await desk.ask('plan.list', {}))[0]?.id ?? '';
  const declared = { title: '[fictif] Rappel', level: 2, timeZone: 'America/Toronto' } as const;
  incidentId = (await desk.ask('incident.declare', declared)).id;
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

const amend = (fields: CallRawInput<'plan.amend'>['fields']) => ({ id: pageId, fields });
const build = () => desk.ask('report.build', { incidentId, locale: 'fr-CA' });

async function attach(bytes: Buffer): Promise<string> {
  const file = join(place.folder, 'logo.png');
  writeFileSync(file, bytes);
  return (await desk.ask('plan.attachPicture', { noun: 'plan', id: pageId, file })).sha256;
}

async function written(format: 'html' | 'docx' | 'slides'): Promise<Buffer> {
  const file = join(place.folder, `report.${format}`);
  await desk.ask('report.export', { incidentId, locale: 'fr-CA', format, file });
  return readFileSync(file);
}

/** The pictures of a zipped document. */
function picturesIn(zipped: Buffer): Promise<readonly Buffer[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(zipped, { lazyEntries: true }, (error, zip) => {
      if (error !== null) return reject(error);
      const found: Buffer[] = [];
      zip.on('end', () => resolve(found));
      zip.on('entry', (entry) => {
        if (!/^word\/media\//.test(entry.fileName)) return zip.readEntry();
        zip.openReadStream(entry, async (failure, stream) => {
          if (failure !== null) return reject(failure);
          const pieces: Buffer[] = [];
          for await (const piece of stream) pieces.push(piece as Buffer);
          found.push(Buffer.concat(pieces));
          zip.readEntry();
        });
      });
      zip.readEntry();
    });
  });
}

it('come from the plan into every form', async () => {
  await desk.ask(
    'plan.amend',
    amend({
      reportColour: ' #7A1F3D ',
      reportClassification: { fr: 'Diffusion restreinte', en: 'Restricted' },
      reportHandling: { fr: 'Ne pas transmettre.', en: 'Not to be passed on.' },
      reportPartsOff: ['glossary', 'volume'],
    }),
  );
  const sha256 = await attach(LOGO);
  const document = await build();
  expect(document.house).toEqual({
    organisation: '[fictif] Laiterie & filles',
    colour: '#7a1f3d',
    logo: { mediaType: 'image/png', width: 240, height: 60, base64: BASE64 },
  });
  expect(document.classification).toBe('Diffusion restreinte');
  const off = ({ arrangement }: typeof document) =>
    arrangement.filter(({ isOn }) => !isOn).map(({ id }) => id);
  expect(off(document).toSorted()).toEqual(['glossary', 'volume']);
  for (const format of ['html', 'slides'] as const) {
    const page = (await written(format)).toString('utf8');
    expect(page, format).toContain(`<img src="data:image/png;base64,${BASE64}" alt=""`);
    expect(page, format).toContain('<bdi>[fictif] Laiterie &amp; filles</bdi>');
    expect(page, format).toContain('color: #7a1f3d');
    expect(page, format).toContain('Diffusion restreinte');
  }
  const word = await written('docx');
  expect((await picturesIn(word)).map((one) => one.equals(LOGO))).toEqual([true]);

  // A version begins there, and its writers may have it otherwise.
  const draft = await desk.ask('reportDraft.begin', { incidentId });
  expect(draft.classification).toEqual({ fr: 'Diffusion restreinte', en: 'Restricted' });
  expect(draft.handling.en).toBe('Not to be passed on.');
  const arrangement = draft.arrangement.map((one) => (one.id === 'volume' ? { ...one, isOn: true } : one));
  await desk.ask('reportDraft.arrange', { draftId: draft.id, arrangement });
  expect(off(await build())).toEqual(['glossary']);

  // Without its file the report is still made, and nothing that was put in its place is shown.
  writeFileSync(pathOfDigest(filesFolder(desk.file), sha256), plainPng(9, 9, [0, 0, 0]));
  expect((await build()).house?.logo).toBeNull();
  rmSync(pathOfDigest(filesFolder(desk.file), sha256));
  expect((await build()).house?.logo).toBeNull();
});

it('are not given a colour that cannot be read, nor a logo that some form cannot hold', async () => {
  for (const [colour, code] of [
    ['#ffcc00', 'plan.colourTooLight'],
    ['#fff', 'plan.colourNotOne'],
    ['red', 'plan.colourNotOne'],
    ['#12345g', 'plan.colourNotOne'],
  ] as const)
    expect((await desk.refused('plan.amend', amend({ reportColour: colour }))).code, colour).toBe(code);
  const gif = Buffer.concat([Buffer.from('GIF89a\x04\x00\x04\x00\x00\x00\x00', 'latin1'), Buffer.alloc(8)]);
  const large = Buffer.concat([LOGO, randomBytes(LOGO_SIZE_LIMIT)]);
  for (const [bytes, code] of [
    [gif, 'plan.logoUnfit'],
    [large, 'plan.logoUnfit'],
    [Buffer.from('<svg onload="alert(1)"/>'), 'picture.notOne'],
  ] as const) {
    const file = join(place.folder, 'unfit');
    writeFileSync(file, bytes);
    const asked = { noun: 'plan', id: pageId, file } as const;
    expect((await desk.refused('plan.attachPicture', asked)).code).toBe(code);
  }
  // One that came with a plan from elsewhere, and whose file is not here.
  const foreign = { sha256: 'ab'.repeat(32), sizeBytes: 9, mediaType: 'image/png', name: 'logo.png' };
  await desk.ask('plan.amend', amend({ reportLogo: foreign }));
  expect((await build()).house?.logo).toBeNull();
  await desk.ask('plan.amend', amend({ reportColour: '' }));
  expect((await build()).house?.colour).toBeNull();
});

it('call authors private below the reach that the plan says', async () => {
  const csv = join(place.folder, 'posts.csv');
  writeFileSync(
    csv,
    `id,date,author,text,followers\n1,${new Date().toISOString()},Ada Grande,[fictif] le lot 42 éclate,800\n`,
  );
  await desk.ask('mention.import', { file: csv });
  const [mention] = (await desk.ask('mention.list', { limit: 5 })).rows;
  await desk.ask('evidence.pin', { incidentId, mentionId: mention?.id ?? 0 });
  const authorFor = async (profile: 'board' | 'full') =>
    (await desk.ask('report.build', { incidentId, locale: 'fr-CA', profile })).evidence.items[0]?.author ??
    '';
  expect(await authorFor('full')).toBe('Ada Grande');
  expect(await authorFor('board')).not.toContain('Ada');
  await desk.ask('plan.amend', amend({ reportAuthorsBelow: 500 }));
  expect(await authorFor('board')).toBe('Ada Grande');
});
