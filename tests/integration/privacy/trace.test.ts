/*
 * What a person may ask, on a real file: where they appear, everything that is kept of them as one document, and a
 * certificate that says what was erased without saying it.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonDocument } from '../../../shared/contract/trace.ts';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../../support/openEngine.ts';

const UNKNOWN = '018f0000-0000-7000-8000-000000000001';
const CSV = `id,date,author,handle,text
1,2026-01-02T10:00:00Z,Zénaïde Introuvable,@zena,Ce fromage est mauvais
2,2026-01-02T10:05:00Z,Bo,@bo,J’ai vu Zénaïde Introuvable au marché
3,2026-01-02T10:06:00Z,Bo,@bo,Rien à voir
`;

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let contactId: string;
let incidentId: string;

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
  incidentId = await declareIncident(desk);
  contactId = (
    await desk.ask('contact.add', {
      fields: {
        name: 'Zénaïde Introuvable',
        emails: ['zena@example.org'],
        phones: [
          {
            kind: 'mobile',
            raw: '514 555-0142',
            e164: '+15145550142',
            extension: '',
            isSmsWelcome: false,
            isOffHours: false,
          },
        ],
      },
    })
  ).id;
  await desk.ask('role.add', { fields: { name: { fr: 'Scribe', en: 'Scribe' }, holderId: contactId } });
  const line = await desk.ask('logLine.record', {
    incidentId,
    text: 'Appelé ZÉNAÏDE introuvable, sans succès',
  });
  await desk.ask('logLine.amend', { logLineId: line.id, text: 'Appelé la personne', reason: '' });
  const file = join(place.folder, 'posts.csv');
  writeFileSync(file, CSV);
  await desk.ask('mention.import', { file });
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

describe('finding somebody', () => {
  it('counts where they appear, with the newest of each, whatever the case and accents', async () => {
    const found = await desk.ask('trace.find', { text: 'zenaide INTROUVABLE' });
    expect(found.contacts).toEqual([
      { id: contactId, name: 'Zénaïde Introuvable', isRetired: false, isFormer: false },
    ]);
    expect(found.logLines).toMatchObject({
      count: 1,
      first: { kind: 'logLine.recorded', incidentId, excerpt: 'Appelé ZÉNAÏDE introuvable, sans succès' },
    });
    expect(found.evidence).toEqual({ count: 0, first: null });
    expect(found.mentionsByAuthor).toMatchObject({
      count: 1,
      first: { excerpt: 'Zénaïde Introuvable · @zena' },
    });
    expect(found.mentionsByText.count).toBe(1);
    expect(found.mentionsByText.first?.excerpt).toContain('au marché');
  });

  it('finds an address, a handle, a number however it is written, and nobody else', async () => {
    const of = async (text: string) => (await desk.ask('trace.find', { text })).contacts.length;
    expect(await of('zena@example.org')).toBe(1);
    expect(await of('(514) 555-0142')).toBe(1);
    expect(await of('+1 514 555 0142')).toBe(1);
    expect(await of('514 555-0199')).toBe(0);
    expect((await desk.ask('trace.find', { text: '@zena' })).mentionsByAuthor.count).toBe(1);
    const nobody = await desk.ask('trace.find', { text: 'Melchior' });
    expect(nobody).toMatchObject({ contacts: [], logLines: { count: 0 }, mentionsByText: { count: 0 } });
    expect((await desk.refused('trace.find', { text: 'ab' })).code).toBe('call.inputInvalid');
    expect((await desk.refused('trace.find', { text: 'x'.repeat(161) })).code).toBe('call.inputInvalid');
  });

  it('knows the name that a record had before, and says that it is only in its history', async () => {
    await desk.ask('contact.amend', { id: contactId, fields: { name: 'Z. I.', emails: [] } });
    const { contacts } = await desk.ask('trace.find', { text: 'Zénaïde Introuvable' });
    expect(contacts).toEqual([{ id: contactId, name: 'Z. I.', isRetired: false, isFormer: true }]);
  });

  it('looks for signs of patterns and of queries as what they are', async () => {
    await desk.ask('logLine.record', { incidentId, text: 'remise de 100 % "sûre"' });
    expect((await desk.ask('trace.find', { text: '100 % "sure"' })).logLines.count).toBe(1);
    expect((await desk.ask('trace.find', { text: '%%%' })).logLines.count).toBe(0);
    expect((await desk.ask('trace.find', { text: "' OR 1=1 --" })).mentionsByText.count).toBe(0);
  });
});

describe('everything that is kept of somebody', () => {
  it('is one file that explains its fields, and is written whole or not at all', async () => {
    await desk.ask('contact.amend', { id: contactId, fields: { note: 'parle le créole' } });
    const file = join(place.folder, 'personne.json');
    const written = await desk.ask('trace.export', { contactId, file, locale: 'fr-CA' });
    const text = readFileSync(file, 'utf8');
    expect(written.sizeBytes).toBe(Buffer.byteLength(text));
    const document = JSON.parse(text) as PersonDocument & {
      legend: Record<string, string>;
      limits: string[];
    };
    expect(document.format).toBe('vigie.person.1');
    expect(document.contact).toMatchObject({ name: 'Zénaïde Introuvable', note: 'parle le créole' });
    expect(document.history.map(({ what }) => what)).toEqual(['added', 'amended']);
    expect(document.history[0]?.recordedBy).toBe('Camille Essai');
    expect(document.references.map(({ kind }) => kind)).toEqual(['role.added']);
    expect(document.entries).toMatchObject([
      { kind: 'logLine.recorded', texts: [expect.stringContaining('ZÉNAÏDE')] },
    ]);
    expect(document.mentions.map(({ by }) => by).sort()).toEqual(['author', 'text']);
    for (const part of Object.keys(document))
      if (part !== 'legend' && part !== 'limits') expect(document.legend[part], part).toMatch(/\.$/);
    expect(document.limits).toHaveLength(3);
    const folder = join(place.folder, 'dossier');
    mkdirSync(folder);
    expect((await desk.refused('trace.export', { contactId, file: folder })).code).toBe('file.notWritten');
    expect((await desk.refused('trace.export', { contactId: UNKNOWN, file })).code).toBe('contact.unknown');
  });
});

describe('the certificate of an erasure', () => {
  const print = (erasureId: string, language: 'fr' | 'both' = 'fr') =>
    desk.ask('erasure.certificate', { erasureId, language, paper: 'Letter', locale: 'fr-CA' });

  it('says when, by whom, how much and from which copies, and nothing of what it was', async () => {
    await desk.ask('plan.begin', { origin: 'empty', organisation: 'Fromagerie Essai' }).catch(() => null);
    await desk.ask('backup.make', {});
    const { elsewhere } = await desk.ask('contact.traces', { id: contactId });
    const erased = await desk.ask('contact.erase', {
      id: contactId,
      reason: 'demande de la personne',
      alsoEntryIds: elsewhere.filter(({ noun }) => noun === 'logLine').map(({ entryId }) => entryId),
    });
    const known = await desk.ask('erasure.ofContact', { contactId });
    expect(known).toMatchObject([
      { erasureId: erased.erasureId, person: desk.person, entries: erased.erased },
    ]);
    const page = await print(erased.erasureId);
    expect(page.html).toContain(erased.erasureId);
    expect(page.html).toContain('Camille Essai');
    expect(page.html).toContain('demande de la personne');
    expect(page.html).toContain('1 entrée de l’annuaire');
    expect(page.html).toContain('1 entrée de la main courante');
    expect(page.html).toContain('n’en contient rien');
    const { heads } = await desk.ask('chain.verify', {});
    expect(page.html).toContain(heads[0]?.hash);
    for (const word of ['naïde', 'Introuvable', 'zena@', '555-0142', '5145550142'])
      expect(page.html, word).not.toContain(word);
    expect(page.html).not.toMatch(/<script|https?:/);
    expect((await print(erased.erasureId, 'both')).html).toContain('Certificate of erasure');
  });

  it('names a folder that is away, and clears it from the sheet once it is back', async () => {
    const stick = join(place.folder, 'stick');
    mkdirSync(stick);
    await desk.ask('backup.configure', { secondFolder: stick });
    await desk.ask('backup.make', {});
    renameSync(stick, `${stick}-away`);
    const { erasureId, isComplete } = await desk.ask('contact.erase', {
      id: contactId,
      reason: 'demande',
      alsoEntryIds: [],
    });
    expect(isComplete).toBe(false);
    expect((await print(erasureId)).html).toContain(stick);
    renameSync(`${stick}-away`, stick);
    const before = (await print(erasureId)).html;
    expect(before).not.toContain('Hors de portée');
    expect(before).toContain('reste à nettoyer');
    await desk.ask('logLine.record', { incidentId, text: 'autre' });
    const { entries } = await desk.ask('entry.list', { incidentId, limit: 50 });
    const last = entries.at(-1)?.header.id ?? '';
    await desk.ask('payload.erase', { entryIds: [last], reason: 'essai' });
    expect((await print(erasureId)).html).not.toContain('reste à nettoyer');
  });

  it('is refused for an erasure that is not there; a contact that was never erased has none', async () => {
    expect(await desk.ask('erasure.ofContact', { contactId })).toEqual([]);
    const wish = { language: 'fr', paper: 'A4', locale: 'fr-CA' };
    expect((await desk.refused('erasure.certificate', { erasureId: UNKNOWN, ...wish })).code).toBe(
      'erasure.unknown',
    );
    expect((await desk.refused('erasure.ofContact', { contactId: UNKNOWN })).code).toBe('contact.unknown');
  });
});
