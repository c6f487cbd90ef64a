/*
 * The tone of a post said by hand, on a real file: it wins over what was read, is taken back, survives the post coming
 * again, and counts its minute anew; what is refused.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

const POSTED = Date.UTC(2026, 10, 22, 19, 5);
let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
  const texts = ['[fictif] Quelle honte, service lamentable', '[fictif] Merci, équipe formidable'];
  await desk.engine.intake(
    texts.map((text, at) => ({
      network: 'x',
      externalId: `${at + 1}`,
      author: 'Auteur fictif',
      handle: null,
      text,
      title: null,
      url: null,
      language: 'fr',
      reach: null,
      postedAt: POSTED + at * 60_000,
      dedupeKey: `x:${at + 1}`,
      folded: fold(text),
      isTruncated: false,
    })),
  );
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

const rows = async () => (await desk.ask('mention.list', {})).rows;
const idOf = async (text: string): Promise<number> =>
  (await rows()).find((row) => row.text.includes(text))?.id ?? 0;

describe('the tone of a post', () => {
  it('is read with its reasons, and gives way to what a person says', async () => {
    const id = await idOf('honte');
    const read = await desk.ask('mention.tone', { id });
    expect(read).toMatchObject({ read: { tone: 'negative' }, said: null, history: [] });
    expect(read.read?.reasons.map(({ word }) => word)).toEqual(
      expect.arrayContaining(['honte', 'lamentable']),
    );
    expect(read.hits.map(({ word }) => word)).toContain('honte');

    expect(await desk.ask('toneLabel.say', { mentionIds: [id], tone: 'mixed' })).toEqual({ labelled: 1 });
    expect(await desk.ask('mention.tone', { id })).toMatchObject({ said: 'mixed' });
    expect((await rows()).find((row) => row.id === id)?.tone?.said).toBe('mixed');
    // The same once more is no act.
    expect(await desk.ask('toneLabel.say', { mentionIds: [id, id], tone: 'mixed' })).toEqual({ labelled: 0 });

    expect(await desk.ask('toneLabel.withdraw', { mentionIds: [id] })).toEqual({ labelled: 1 });
    expect((await rows()).find((row) => row.id === id)?.tone?.said ?? null).toBeNull();
    expect((await desk.ask('mention.tone', { id })).history.map(({ tone }) => tone)).toEqual(['mixed', null]);
  });

  it('is said of many posts in one act, and tells windows once', async () => {
    let told = 0;
    desk.engine.onChanges(({ changes }) => {
      // The posts that came before are told without anything that went.
      told += changes.filter((change) => change.noun === 'mention' && change.removed > 0).length;
    });
    const ids = (await rows()).map(({ id }) => id);
    expect(await desk.ask('toneLabel.say', { mentionIds: ids, tone: 'neutral' })).toEqual({ labelled: 2 });
    expect(told).toBe(1);
    expect((await rows()).map(({ tone }) => tone?.said)).toEqual(['neutral', 'neutral']);
  });

  it('is refused of what is not there, and then nothing of the act stands', async () => {
    const id = await idOf('honte');
    const refused = await desk.refused('toneLabel.say', { mentionIds: [id, 7], tone: 'negative' });
    expect(refused.code).toBe('mention.unknown');
    expect((await desk.ask('mention.tone', { id })).said).toBeNull();
    expect((await desk.refused('mention.tone', { id: 7 })).code).toBe('mention.unknown');
  });

  it('is in the journal without the words of the post', async () => {
    const id = await idOf('honte');
    await desk.ask('toneLabel.say', { mentionIds: [id], tone: 'negative' });
    await desk.stop();
    const db = connect(desk.file, { isReadOnly: true, mustExist: true });
    const payloads = db
      .prepare<[], string>(
        `SELECT CAST(payload.bytes AS TEXT) FROM payload JOIN entry ON entry.id = payload.entry_id WHERE entry.noun = 'toneLabel'`,
      )
      .pluck()
      .all();
    db.close();
    expect(payloads).toHaveLength(1);
    expect(payloads[0]).toContain('negative');
    expect(payloads[0]).not.toContain('honte');
    desk = await openDesk(place.folder);
    expect((await desk.ask('mention.tone', { id })).said).toBe('negative');
  });
});
