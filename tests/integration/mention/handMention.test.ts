/*
 * A mention taken by hand on a real file: in the feed at once, not doubled by a source, put right, taken back, put
 * back, erased with its copies; and what is refused.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { filesFolder, pathOfDigest } from '../../../electron/engine/files/fileStore.ts';
import { refoldAll } from '../../../electron/engine/journal/projections.ts';
import type { CallRawInput } from '../../../shared/contract/contract.ts';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { tracesIn } from '../../support/traces.ts';

type Wish = CallRawInput<'handMention.record'>;

const UNKNOWN = '018f0000-0000-7000-8000-000000000001';
const POSTED = Date.UTC(2026, 10, 22, 19, 5);
const SECRET = 'Zéphyrine Quatrelaines';
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

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

const wish = (more: Partial<Wish> = {}): Wish => ({
  network: 'x',
  url: 'https://x.com/jroy/status/1458896541184737282',
  text: 'Le lot 42 est rappelé',
  title: null,
  author: 'Jeanne Roy',
  handle: '@jroy',
  externalId: '1458896541184737282',
  postedAt: POSTED,
  isTimeGuessed: false,
  category: 'complaints',
  tone: 'negative',
  reachBucket: 'under10k',
  ...more,
});
const record = (more: Partial<Wish> = {}) => desk.ask('handMention.record', wish(more));
const feed = async () => (await desk.ask('mention.list', {})).rows;
const entryOf = async (entityId: string, kind: string): Promise<string> => {
  const { entries } = await desk.ask('entry.list', {});
  return entries.find(({ header }) => header.entityId === entityId && header.kind === kind)?.header.id ?? '';
};
const erase = (entryId: string) => desk.ask('payload.erase', { entryIds: [entryId], reason: 'demande' });

/** An export in which the same post stands. */
async function importSame(): Promise<string> {
  const file = join(place.folder, 'posts.csv');
  writeFileSync(
    file,
    [
      'id,network,author,text,date',
      '1458896541184737282,x,Jeanne Roy,Le lot 42 est rappelé (texte entier),2026-11-22T19:05:00Z',
      '1458896541184737999,x,Marc,Autre chose,2026-11-22T19:06:00Z',
    ].join('\n'),
  );
  return (await desk.ask('mention.import', { file })).importId;
}

describe('a mention taken by hand', () => {
  it('stands in the feed with its judgement, is found by its words and counted once', async () => {
    const made = await record();
    expect(made).toMatchObject({ withdrawnAt: null, isErased: false, enteredBy: desk.person });
    const [row] = await feed();
    expect(row).toMatchObject({
      network: 'x',
      text: 'Le lot 42 est rappelé',
      postedAt: POSTED,
      reach: null,
      byHand: {
        id: made.id,
        category: 'complaints',
        tone: 'negative',
        reachBucket: 'under10k',
        picture: null,
      },
    });
    expect((await desk.ask('mention.search', { text: 'RAPPELE' })).rows).toHaveLength(1);
    expect((await desk.ask('mention.count', {})).total).toBe(1);
    expect(await desk.ask('handMention.list', {})).toHaveLength(1);
  });

  it('may be an address alone, or a screenshot alone', async () => {
    await record({ text: '' });
    const seen = await record({
      text: '',
      url: null,
      externalId: null,
      picture: { base64: PNG, name: 'capture.png' },
    });
    const rows = await feed();
    expect(rows.map(({ text }) => text).sort()).toEqual([
      'capture.png',
      'https://x.com/jroy/status/1458896541184737282',
    ]);
    const sha256 = seen.picture?.sha256 ?? '';
    expect(seen.picture).toMatchObject({ mediaType: 'image/png', name: 'capture.png' });
    expect(existsSync(pathOfDigest(filesFolder(desk.file), sha256))).toBe(true);
    expect((await desk.ask('plan.picture', { sha256 })).dataUrl).toContain(PNG);
  });

  it('gives a post that is there already its judgement and doubles nothing', async () => {
    await importSame();
    await record();
    const rows = await feed();
    expect(rows).toHaveLength(2);
    expect(rows.find((row) => row.byHand !== null)?.text).toContain('texte entier');
  });

  it('is found again by its address where the network named it otherwise', async () => {
    const file = join(place.folder, 'posts.csv');
    writeFileSync(
      file,
      'id,network,text,date,url\nat://did:plc:abc/post/1,bluesky,Bonjour,2026-11-22T19:04:00Z,https://bsky.app/profile/a.test/post/1\n',
    );
    await desk.ask('mention.import', { file });
    await record({
      network: 'bluesky',
      url: 'https://bsky.app/profile/a.test/post/1',
      externalId: '1',
    });
    expect(await feed()).toHaveLength(1);
  });

  it('gives way to what a source says of the same post, and keeps its judgement', async () => {
    const made = await record({ text: '' });
    await importSame();
    const rows = await feed();
    expect(rows).toHaveLength(2);
    expect(rows.find((row) => row.byHand?.id === made.id)?.text).toContain('texte entier');
    expect((await desk.ask('mention.count', {})).total).toBe(2);
    await desk.ask('handMention.withdraw', { id: made.id });
    const left = await feed();
    expect(left).toHaveLength(2);
    expect(left.every((row) => row.byHand === null)).toBe(true);
  });

  it('keeps its row when the import that gave the same post is undone', async () => {
    const importId = await importSame();
    await record();
    expect(await desk.ask('import.undo', { importId })).toEqual({ removed: 1, kept: 1 });
    expect(await feed()).toHaveLength(1);
  });
});

describe('putting right and taking back', () => {
  it('amends the row in place and keeps the old words in the journal', async () => {
    const { id } = await record();
    const amended = await desk.ask('handMention.amend', {
      id,
      fields: { tone: 'mixed', text: 'Le lot 43 est rappelé', postedAt: POSTED - 3_600_000 },
      reason: 'mal lu',
    });
    expect(amended.versions.map((one) => one.fields?.text)).toEqual([
      'Le lot 42 est rappelé',
      'Le lot 43 est rappelé',
    ]);
    const rows = await feed();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ text: 'Le lot 43 est rappelé', postedAt: POSTED - 3_600_000 });
    expect(rows[0]?.byHand?.tone).toBe('mixed');
    const { entries } = await desk.ask('engine.status', {});
    await desk.ask('handMention.amend', { id, fields: { tone: 'mixed' } });
    expect((await desk.ask('engine.status', {})).entries).toBe(entries);
  });

  it('leaves the feed when taken back and comes back when put back', async () => {
    const { id } = await record();
    await desk.ask('handMention.withdraw', { id, reason: 'hors sujet' });
    expect(await feed()).toEqual([]);
    expect((await desk.ask('mention.count', {})).total).toBe(0);
    expect((await desk.ask('mention.search', { text: 'lot' })).rows).toEqual([]);
    await desk.ask('handMention.restore', { id });
    expect(await feed()).toHaveLength(1);
    expect((await desk.ask('handMention.list', {}))[0]).toMatchObject({ id, withdrawnAt: null });
  });

  it('stays in the feed while evidence cites it', async () => {
    const incidentId = await declareIncident(desk);
    const { id } = await record();
    const [row] = await feed();
    await desk.ask('evidence.pin', { incidentId, mentionId: row?.id ?? 0 });
    await desk.ask('handMention.withdraw', { id });
    expect(await feed()).toMatchObject([{ byHand: null }]);
    await desk.ask('handMention.restore', { id });
    expect(await feed()).toMatchObject([{ byHand: { id } }]);
  });

  it('is all there after a restart, and after folding again', async () => {
    const first = await record();
    await desk.ask('handMention.withdraw', { id: first.id });
    await record({ externalId: '1458896541184737283', url: null });
    const before = await desk.ask('handMention.list', {});
    await desk.stop();
    const db = connect(desk.file, { isReadOnly: false, mustExist: true });
    refoldAll(db);
    db.close();
    desk = await openDesk(place.folder);
    expect(await desk.ask('handMention.list', {})).toEqual(before);
    expect(await feed()).toHaveLength(1);
  });
});

describe('erasing', () => {
  it('takes the words out of the journal, the feed, the screenshot and every copy', async () => {
    const { id, picture } = await record({
      text: `${SECRET} se plaint`,
      author: SECRET,
      picture: { base64: PNG, name: 'capture.png' },
    });
    await desk.ask('backup.make', {});
    // The control: it is in the file and in the backup.
    expect(tracesIn(place.folder, SECRET).length).toBeGreaterThan(1);
    const erased = await erase(await entryOf(id, 'handMention.recorded'));
    expect(erased.isComplete).toBe(true);
    expect(await feed()).toEqual([]);
    expect((await desk.ask('handMention.list', {}))[0]).toMatchObject({ isErased: true, dedupeKey: null });
    expect((await desk.refused('handMention.amend', { id, fields: { tone: 'mixed' } })).code).toBe(
      'handMention.erased',
    );
    expect(existsSync(pathOfDigest(filesFolder(desk.file), picture?.sha256 ?? ''))).toBe(false);
    await desk.stop();
    expect(tracesIn(place.folder, SECRET)).toEqual([]);
  });

  it('of an amendment alone shows the first words again', async () => {
    const { id } = await record();
    await desk.ask('handMention.amend', { id, fields: { text: SECRET } });
    await erase(await entryOf(id, 'handMention.amended'));
    expect((await feed()).map(({ text }) => text)).toEqual(['Le lot 42 est rappelé']);
  });
});

describe('what is refused', () => {
  it('a second time, nothing at all, a moment to come, and what is not there', async () => {
    const { id } = await record();
    expect(await desk.refused('handMention.record', wish())).toMatchObject({
      code: 'handMention.already',
      detail: { handMentionId: id },
    });
    const code = async (name: Parameters<Desk['refused']>[0], input: unknown) =>
      (await desk.refused(name, input)).code;
    expect(await code('handMention.record', wish({ text: '', url: null, externalId: null }))).toBe(
      'handMention.nothingSeen',
    );
    expect(
      await code('handMention.record', wish({ externalId: '9', postedAt: Date.now() + 3_600_000 })),
    ).toBe('moment.inFuture');
    expect(await code('handMention.record', { ...wish(), url: 'javascript:alert(1)' })).toBe(
      'call.inputInvalid',
    );
    expect(await code('handMention.record', { ...wish(), tone: 'angry' })).toBe('call.inputInvalid');
    for (const name of ['handMention.withdraw', 'handMention.restore'] as const)
      expect(await code(name, { id: UNKNOWN })).toBe('handMention.unknown');
    expect(await code('handMention.restore', { id })).toBe('handMention.notWithdrawn');
    await desk.ask('handMention.withdraw', { id });
    expect(await code('handMention.withdraw', { id })).toBe('handMention.withdrawn');
    expect(await code('handMention.amend', { id, fields: { tone: 'mixed' } })).toBe('handMention.withdrawn');
    const again = await record();
    expect(await code('handMention.restore', { id })).toBe('handMention.already');
    expect(again.id).not.toBe(id);
  });

  it('a picture that is none, and leaves nothing behind', async () => {
    const tries = ['SGVsbG8=', 'not base64 at all'];
    for (const base64 of tries) {
      const refused = await desk.refused('handMention.record', wish({ picture: { base64, name: 'x.png' } }));
      expect(refused.code).toBe('picture.notOne');
    }
    expect(await feed()).toEqual([]);
    expect(existsSync(filesFolder(desk.file))).toBe(false);
  });

  it('everything, when the file is open for reading only; what is there can be read', async () => {
    await record();
    await desk.stop();
    desk = await openDesk(place.folder, { mode: 'readOnly' });
    expect((await desk.refused('handMention.record', wish({ externalId: '9' }))).code).toBe(
      'engine.readOnly',
    );
    expect(await desk.ask('handMention.list', {})).toHaveLength(1);
    expect(await feed()).toMatchObject([{ byHand: { tone: 'negative' } }]);
  });
});
