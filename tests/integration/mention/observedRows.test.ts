/*
 * What sources observed, as the feed is asked for it: hidden authors left out, by source and by watch query, reposts
 * under their first with their reach once an author, edits with what stood before, deletions still readable.
 */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observed } from '../../../electron/engine/ingest/connectors/connector.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { PLANTED_FROM as BEGIN, plantObserved, plantedPost as post } from '../../support/plantObserved.ts';

const WORDS = 'La passerelle du canal Lachine est fermée depuis ce matin, personne ne répond au guichet';

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;

const TOLD: readonly Observed[] = [
  post(1, { text: WORDS }),
  post(2, { text: `RT @a1 ${WORDS}` }),
  post(3, { text: WORDS, author: 'Auteur 2', handle: 'a2.example.org' }),
  post(4, { handle: 'masque.example.org' }),
  post(5, { text: 'Première version de ce message' }),
  post(5, { text: 'Deuxième version de ce message', editedAt: BEGIN + 400_000 }),
  post(6),
  {
    what: 'deleted',
    network: 'bluesky',
    externalId: 'at://did:plc:a6/app.bsky.feed.post/f6',
    at: BEGIN + 500_000,
  },
];

beforeEach(async () => {
  place = temporaryFolder();
  plantObserved(join(place.folder, 'vigie.db'), { s1: TOLD, s2: [post(9)] }, [
    { id: 'watch-1', query: 'passerelle', excludedAuthors: [], hiddenAuthors: ['@masque.example.org'] },
  ]);
  desk = await openDesk(place.folder);
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

const idsOf = async (filter: NonNullable<Parameters<Desk['ask']>[1]>) =>
  (await desk.ask('mention.list', { filter } as never)).rows.map(
    ({ externalId }) => externalId?.split('/f')[1],
  );

describe('what sources observed, in the feed', () => {
  it('leaves hidden authors out until they are asked for', async () => {
    expect(await idsOf({})).toEqual(['9', '6', '5', '3', '2', '1']);
    expect(await idsOf({ hidden: 'with' })).toEqual(['9', '6', '5', '4', '3', '2', '1']);
    expect(await idsOf({ hidden: 'only' })).toEqual(['4']);
    const found = await desk.ask('mention.search', { text: 'message' });
    expect(found.rows.map(({ handle }) => handle)).not.toContain('masque.example.org');
  });

  it('is asked for by source, by watch query and by group', async () => {
    expect(await idsOf({ sourceId: 's2' })).toEqual(['9']);
    expect(await idsOf({ watchId: 'watch-1' })).toEqual(['3', '2', '1']);
    expect(await idsOf({ watchId: 'unknown' })).toEqual([]);
    const { rows } = await desk.ask('mention.list', {});
    const first = rows.find(({ externalId }) => externalId?.endsWith('/f1'));
    expect(await idsOf({ groupId: first?.id ?? 1 })).toEqual(['3', '2', '1']);
  });

  it('says of the first how many repeat it, with their reach once an author', async () => {
    const { rows } = await desk.ask('mention.list', {});
    const of = (number: number) => rows.find(({ externalId }) => externalId?.endsWith(`/f${number}`));
    // Two of the three are of one author: 100, and the larger of 200 and 300.
    expect(of(1)?.observed).toMatchObject({ group: { count: 3, reach: 400 }, firstId: null, sourceId: 's1' });
    expect(of(2)?.observed).toMatchObject({ group: null, firstId: of(1)?.id, watchIds: ['watch-1'] });
    expect(of(9)?.observed).toMatchObject({ group: null, firstId: null, watchIds: [] });
  });

  it('shows an edit with what stood before, and a deletion as observed', async () => {
    const { rows } = await desk.ask('mention.list', {});
    const of = (number: number) => rows.find(({ externalId }) => externalId?.endsWith(`/f${number}`));
    expect(of(5)).toMatchObject({
      text: 'Deuxième version de ce message',
      observed: { editedAt: BEGIN + 400_000, deletedAt: null },
    });
    expect(await desk.ask('mention.versions', { id: of(5)?.id ?? 1 })).toEqual([
      { seenAt: BEGIN + 300_000, text: 'Première version de ce message', title: null },
    ]);
    expect(of(6)?.observed).toMatchObject({ deletedAt: BEGIN + 500_000 });
    expect(await desk.ask('mention.versions', { id: of(6)?.id ?? 1 })).toEqual([]);
  });
});
