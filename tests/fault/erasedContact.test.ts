/*
 * X10: somebody asks to be erased. Afterwards no byte of their name, number, address or note is left in the file, its
 * log, its backups or beside them, and the chain still verifies. Control: without the erasure every word is found.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../support/openEngine.ts';
import { tracesIn } from '../support/traces.ts';

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;

beforeEach(async () => {
  place = temporaryFolder();
  mkdirSync(join(place.folder, 'desk'));
  desk = await openDesk(join(place.folder, 'desk'));
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

const WORDS = ['Zénaïde Introuvable', '5145550177', 'zenaide@example.org', 'préfère les matins'];
const PHOTO = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex'),
  Buffer.from('photo de Zénaïde'),
]);

async function writeSomebody(): Promise<{ id: string; lineEntry: string }> {
  const { id } = await desk.ask('contact.add', {
    fields: {
      name: 'Zénaïde Introuvable',
      emails: ['zenaide@example.org'],
      phones: [
        {
          kind: 'mobile',
          raw: '514 555-0177',
          e164: null,
          extension: '',
          isSmsWelcome: true,
          isOffHours: true,
        },
      ],
    },
  });
  await desk.ask('contact.amend', { id, fields: { note: 'préfère les matins' } });
  const photo = join(place.folder, 'photo.png');
  writeFileSync(photo, PHOTO);
  await desk.ask('plan.attachPicture', { noun: 'contact', id, file: photo });
  writeFileSync(photo, '');
  const incidentId = await declareIncident(desk);
  await desk.ask('logLine.record', { incidentId, text: 'Appelé Zénaïde Introuvable, sans réponse' });
  await desk.ask('logLine.record', { incidentId, text: 'Appelé quelqu’un d’autre' });
  await desk.ask('backup.make', {});
  const { elsewhere } = await desk.ask('contact.traces', { id });
  return { id, lineEntry: elsewhere.find((trace) => trace.noun === 'logLine')?.entryId ?? '' };
}

describe('X10: a person who asks to be erased', () => {
  it('is shown what is kept, and leaves no byte behind while the chain verifies', async () => {
    const { id, lineEntry } = await writeSomebody();
    const traces = await desk.ask('contact.traces', { id });
    expect(traces).toMatchObject({ ownEntries: 3, mentions: 0, isCut: false });
    expect(traces.elsewhere.map((trace) => trace.noun)).toEqual(['logLine']);
    const reply = await desk.ask('contact.erase', {
      id,
      reason: 'demande de la personne',
      alsoEntryIds: [lineEntry],
    });
    expect(reply).toMatchObject({ erased: 4, isComplete: true });
    for (const word of [...WORDS, 'photo de Zénaïde']) expect(tracesIn(place.folder, word), word).toEqual([]);
    const [contact] = await desk.ask('contact.list', {});
    expect(contact).toMatchObject({ id, isErased: true, fields: { name: '', phones: [], photo: null } });
    expect(await desk.ask('chain.verify', {})).toMatchObject({ isIntact: true, erasedPayloads: 4 });
    expect((await desk.ask('contact.traces', { id })).ownEntries).toBe(0);
    expect((await desk.refused('contact.erase', { id, reason: 'encore' })).code).toBe(
      'payload.alreadyErased',
    );
    expect(tracesIn(place.folder, 'Appelé quelqu’un d’autre').length).toBeGreaterThan(0);
  });

  it('control: without the erasure every word is found', async () => {
    await writeSomebody();
    for (const word of ['Zénaïde Introuvable', 'préfère les matins', 'photo de Zénaïde'])
      expect(tracesIn(place.folder, word).length, word).toBeGreaterThan(1);
  });
});
